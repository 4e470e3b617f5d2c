/** Something between two numbers; both are the same where it is one. */
export interface Range {
  readonly least: number
  readonly most: number
}

export function exactly(number: number): Range {
  return { least: number, most: number }
}

/** Whether no number is in both. */
export function areApart(one: Range, other: Range): boolean {
  return one.least > other.most + 1e-9 || other.least > one.most + 1e-9
}

export function areEqual(one: Range, other: Range): boolean {
  return Math.abs(one.least - other.least) < 1e-9 && Math.abs(one.most - other.most) < 1e-9
}
