import type { ApartRow, RecordGroup } from '../sections/section.js'

/** What the part `together` holds: the groups that a reader may see, and what was said against others. */
export interface TogetherPart {
  readonly groups: readonly RecordGroup[]
  readonly apart: readonly ApartRow[]
}

/** The part as text. It is read for the pages about groups alone. */
export function writeTogether(part: TogetherPart): string {
  return JSON.stringify(part)
}

/** Reads what {@link writeTogether} wrote. */
export function readTogether(body: Uint8Array): TogetherPart {
  return JSON.parse(new TextDecoder().decode(body)) as TogetherPart
}
