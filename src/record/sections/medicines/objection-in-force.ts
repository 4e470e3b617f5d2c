import type { Medicine } from './medicine.js'
import { objectionOf, type Objection } from './medicine-objection.js'
import { isSurelyLater } from './objected-on.js'

/** What is neither over nor objected to by its own source. */
export function isInUse(medicine: Medicine): boolean {
  return !medicine.isPast && objectionOf(medicine.resource) === undefined
}

const NOT_PRESCRIBED = ['MedicationDispense', 'MedicationStatement']

/**
 * What stands against a medicine of another source: what its source says against it, or that its taking is over, however that was
 * said. An order that is completed, or of which the supply is no longer valid, says nothing of the taking; and whoever has the
 * medicine as taken beside what has ended, has changed it and not ended it.
 */
export function standsElsewhere(
  { resource, isPast }: Medicine,
  same: readonly Medicine[],
): Objection | undefined {
  const said = objectionOf(resource)
  if (said !== undefined || !isPast || resource.type !== 'MedicationStatement') return said
  const isHad = same.some(
    (other) => isInUse(other) && other.resource.source.organisation === resource.source.organisation,
  )
  return isHad ? undefined : 'ended'
}

/**
 * An objection stands until somebody surely prescribes the medicine again after the day on which it was made; a supply alone does
 * not end it, nor a list that goes on having it. One of which no day was sent may be the later one, and stands. That it is not to be
 * given stands until whoever said so prescribes it later: that others go on prescribing is the contradiction. What is on hold is so
 * now, by a list on which it was begun long before: no order of somebody else is later than that, and only its own source has it
 * taken again.
 */
export function isInForce(objection: Medicine, kind: Objection, same: readonly Medicine[]): boolean {
  return !same.some((other) => {
    if (!isInUse(other) || NOT_PRESCRIBED.includes(other.resource.type)) return false
    const isOwn = other.resource.source.organisation === objection.resource.source.organisation
    const isLater = isSurelyLater(other.date, objection.objectedOn)
    if (kind === 'not-to-be-given') return isOwn && isLater
    return isOwn || (isLater && kind !== 'held')
  })
}
