import type { CodeSets } from '../access/labels/code-sets.js'
import type { Lens } from '../access/lens.js'
import type { JsonObject } from '../fhir/json-value.js'
import { toNameKey } from '../fhir/name-key.js'
import { readObjects, readText } from '../fhir/read-element.js'
import type { OrganisationDirectory } from '../identity/organisation.js'
import { toLabelledPatients, toLabelledResources } from './labelled-resources.js'
import { readResource } from './reading/record-view.js'
import type { PersonCriteria, PersonFound } from './record-store.js'
import { toShownPatient } from './shown-patient.js'

/** By what the Patients of somebody who was found are read and labelled. */
export interface FoundPatientDeps {
  readonly directory: OrganisationDirectory
  readonly codeSets: CodeSets
}

/** The joined Patient of somebody who was found, as this lens shows it; `undefined` where it shows none. */
export function toFoundPatient(
  { person, patients, isAtRisk }: PersonFound,
  lens: Lens,
  { directory, codeSets }: FoundPatientDeps,
): JsonObject | undefined {
  const labelled = toLabelledResources(
    patients.map((one) => readResource(one, directory)),
    { codeSets, directory, atRisk: isAtRisk },
  )
  const { joined, others } = toShownPatient(labelled, { person, lens })
  return (joined ?? others.find((one) => one.id === person && lens.coverOf(one.labelClass) === 'shown'))?.json
}

/**
 * Whether what this lens shows of somebody says what was searched for: a name that only a source says whom it does not
 * show finds nobody.
 */
export function isFoundBy(
  { person, patients }: PersonFound,
  criteria: PersonCriteria,
  { lens, directory, codeSets }: FoundPatientDeps & { readonly lens: Lens },
): boolean {
  if (criteria.by === 'nhs-number') return true
  const { familyKey, birthDate } = criteria
  const sources = patients.filter(({ id }) => id !== person)
  const read = (sources.length > 0 ? sources : patients).map((one) => readResource(one, directory))
  return toLabelledPatients(read, { codeSets })
    .filter(({ labelClass }) => lens.coverOf(labelClass) === 'shown')
    .some(({ json }) => {
      const families = readObjects(json, 'name').map((name) => toNameKey(readText(name, 'family') ?? ''))
      return families.includes(familyKey) && readText(json, 'birthDate') === birthDate
    })
}
