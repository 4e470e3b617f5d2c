import { createHash } from 'node:crypto'
import type { LabelClassKey } from '../../access/labels/label-class.js'

/** How many digits of its id a piece shares with what it is a piece of: enough to be of no other. */
const SHARED_DIGITS = 24

/** The id of what of a Provenance is of one label class; it tells of no other class. */
export function pieceIdOf(id: string, labelClass: LabelClassKey): string {
  const digest = createHash('sha256').update(`${id} ${labelClass}`).digest('hex')
  return `${id.slice(0, SHARED_DIGITS)}${digest.slice(0, id.length - SHARED_DIGITS)}`
}

/** Between which ids the Provenance stands of which this is the id, or that of a piece. */
export function idsAround(id: string): readonly [from: string, to: string] {
  const shared = id.slice(0, SHARED_DIGITS)
  const others = id.length - shared.length
  return [`${shared}${'0'.repeat(others)}`, `${shared}${'f'.repeat(others)}`]
}
