import { readOnce } from '../../reading/read-once.js'
import { all, textAt } from '../../reading/element.js'
import { groupBy } from '../../reading/group-by.js'
import type { Medicine } from './medicine.js'

export function organisationOf({ resource }: Medicine): string {
  return resource.source.organisation
}

/** Asked of one list of medicines again and again, it parts it once. */
export const byOrganisation = readOnce((medicines: readonly Medicine[]) => groupBy(medicines, organisationOf))

/**
 * Two systems of one organisation, as the identifiers of what they send show: each keeps a list of its own, and nobody may have
 * seen both. What comes from one system is one list, with all its steps, strengths and times of day; two full doses on it are two all the
 * same.
 */
export function areOfTwoSystems(one: Medicine, other: Medicine): boolean {
  if (organisationOf(one) !== organisationOf(other) || one.resource.type !== other.resource.type) return false
  if (one.resource.type === 'MedicationDispense') return false
  const [systems, others] = [systemsOf(one), systemsOf(other)]
  return systems.length > 0 && others.length > 0 && !systems.some((system) => others.includes(system))
}

/** Of one organisation, and not of two systems of it. */
export function isOneList(one: Medicine, other: Medicine): boolean {
  return organisationOf(one) === organisationOf(other) && !areOfTwoSystems(one, other)
}

/** The systems that keep it, as its identifiers say. */
export const systemsOf = readOnce(({ resource: { json } }: Medicine): readonly string[] =>
  all(json, 'identifier').flatMap((identifier) => textAt(identifier, 'system') ?? []),
)
