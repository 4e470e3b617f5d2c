const UNITS: Readonly<Record<string, string>> = {
  s: 'second',
  min: 'minute',
  h: 'hour',
  d: 'day',
  wk: 'week',
  mo: 'month',
  a: 'year',
}

/** A UCUM unit of time in words, `week` for one and `weeks` for more; any other as it came. */
export function timeUnit(code: string, amount: string): string {
  const unit = Object.hasOwn(UNITS, code) ? UNITS[code] : undefined
  if (unit === undefined) return code
  return amount === '1' ? unit : `${unit}s`
}
