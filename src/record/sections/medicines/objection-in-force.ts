import { readOnce } from '../../reading/read-once.js'
import { organisationOf } from './listed-by.js'
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
  return organisationsUsing(same).has(resource.source.organisation) ? undefined : 'ended'
}

const organisationsUsing = readOnce(
  (same: readonly Medicine[]): ReadonlySet<string> => new Set(same.filter(isInUse).map(organisationOf)),
)

const prescribedNow = readOnce((same: readonly Medicine[]): readonly Medicine[] =>
  same.filter((other) => isInUse(other) && !NOT_PRESCRIBED.includes(other.resource.type)),
)

/**
 * An objection stands until somebody surely prescribes the medicine again after the day on which it was made; a supply alone does
 * not end it, nor a list that goes on having it. One of which no day was sent may be the later one, and stands: of a stop the day on
 * which it was ordered is none. That it is not to be
 * given stands until whoever said so prescribes it later: that others go on prescribing is the contradiction. What is on hold is so
 * now, by a list on which it was begun long before: no order of somebody else is later than that, and only its own source has it
 * taken again.
 */
export function isInForce(objection: Medicine, kind: Objection, same: readonly Medicine[]): boolean {
  return !prescribedNow(same).some((other) => {
    const isOwn = organisationOf(other) === organisationOf(objection)
    const isLater = isSurelyLater(other.date, objection.objectedOn)
    if (kind === 'not-to-be-given') return isOwn && isLater
    return isOwn || (isLater && kind !== 'held' && !objection.isStopUndated)
  })
}
