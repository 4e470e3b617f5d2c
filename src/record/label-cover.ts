import { createHash } from 'node:crypto'
import type { Permit } from '../access/gate.js'
import type { LabelClassKey } from '../access/labels/label-class.js'
import type { Lens } from '../access/lens.js'

/** Whether a permit lets what is of this label class be seen. */
export function isCovered(permit: Permit<'read-record'>, labelClass: LabelClassKey): boolean {
  return permit.lens.coverOf(labelClass) === 'shown'
}

/** Whether something of this label class is withheld, so that a notice has to say so: whole, or in a part. */
export function isWithheld(lens: Lens, labelClass: LabelClassKey): boolean {
  const cover = lens.coverOf(labelClass)
  return cover === 'withheld' || (cover === 'shown' && labelClass.includes('!'))
}

/**
 * A name for what a lens lets be seen of a record with these classes: two lenses of one name see the same. Pages are
 * stored under it.
 */
export function coverName(lens: Lens, labelClasses: readonly LabelClassKey[]): string {
  const covers = [...new Set(labelClasses)].sort().map((one) => [one, lens.coverOf(one)] as const)
  return createHash('sha256').update(JSON.stringify(covers)).digest('hex').slice(0, 32)
}

/** Whether it is the name of a cover, and no label class. */
export function isCoverName(text: string): boolean {
  return /^[0-9a-f]{32}$/.test(text)
}
