import { createHash } from 'node:crypto'
import type { Permit } from '../../access/gate.js'
import {
  alternativesOf,
  readLabelClass,
  toLabelClass,
  type LabelClassKey,
} from '../../access/labels/label-class.js'
import type { Lens } from '../../access/lens.js'
import { addDigests } from './content-digest.js'
import type { RecordState, StoredClass } from '../record-store.js'

/** Whether a permit lets what is of this label class be seen. */
export function isCovered(permit: Permit<'read-record'>, labelClass: LabelClassKey): boolean {
  return permit.lens.coverOf(labelClass) === 'shown'
}

/** Whether something of this label class is withheld, so that a notice has to say so: whole, or in a part. */
export function isWithheld(lens: Lens, labelClass: LabelClassKey): boolean {
  const cover = lens.coverOf(labelClass)
  return cover === 'withheld' || (cover === 'shown' && lens.isPartWithheld(labelClass))
}

/** Whether something of this label class is withheld because it was reported as another person's. */
export function isHeldBack(lens: Lens, labelClass: LabelClassKey): boolean {
  return isWithheld(lens, labelClass) && lens.whyWithheld(labelClass) === 'held-back'
}

/**
 * A name for what a lens lets be seen of a record with these classes: two lenses of one name see the same. Pages are
 * stored under it.
 */
export function coverName(lens: Lens, labelClasses: readonly LabelClassKey[]): string {
  const covers = [...new Set(labelClasses)]
    .sort()
    .map((one) => [one, lens.coverOf(one), lens.isPartWithheld(one), isHeldBack(lens, one)] as const)
  return nameOf(covers)
}

/** A name for the labels that a lens lets be seen: those that it does not have no part in it, nor has a part left out. */
export function shownName(lens: Lens, labelClasses: readonly LabelClassKey[]): string {
  const shown = labelClasses
    .filter((one) => lens.coverOf(one) === 'shown')
    .flatMap(alternativesOf)
    .map(readLabelClass)
    .flatMap(({ rest, parts }) => [rest, ...parts.filter(({ isThere }) => isThere).map(({ label }) => label)])
    .map(toLabelClass)
  return nameOf([...new Set(shown)].sort())
}

/**
 * A name for what is seen of a record, made of the digests of what is shown and of whether a notice says that something
 * is withheld, and of what sources that are shown sent in vain. A change of what is not shown does not change it: it
 * tells nobody that there was one.
 */
export function seenName(
  shown: readonly Pick<StoredClass, 'digest'>[],
  {
    isPartial,
    sources,
    refusedOnly = [],
    notReceivingSince,
  }: Pick<RecordState, 'isPartial' | 'sources' | 'refusedOnly' | 'notReceivingSince'>,
): string {
  const lacking = [...sources, ...refusedOnly].flatMap(({ organisation, notTaken }) =>
    notTaken ? [[organisation, notTaken]] : [],
  )
  return nameOf([
    addDigests(shown.flatMap(({ digest }) => digest ?? [])),
    isPartial ?? false,
    ...(lacking.length > 0 ? [lacking] : []),
    ...(notReceivingSince === undefined ? [] : [{ notReceivingSince }]),
  ])
}

function nameOf(content: unknown): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 32)
}

/** Whether it is the name of a cover, and no label class. */
export function isCoverName(text: string): boolean {
  return /^[0-9a-f]{32}$/.test(text)
}
