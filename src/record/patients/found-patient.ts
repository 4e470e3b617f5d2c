import type { CodeSets } from '../../access/labels/code-sets/code-sets.js'
import type { Lens } from '../../access/lens.js'
import { nhsNumbersOf } from '../../fhir/join-patients.js'
import type { JsonObject } from '../../fhir/json-value.js'
import { toNameKey } from '../../fhir/name-key.js'
import { parseNhsNumber } from '../../fhir/nhs-number.js'
import { readObjects, readText } from '../../fhir/read-element.js'
import type { OrganisationDirectory } from '../../identity/organisation.js'
import { toLabelledPatients, toLabelledResources } from '../assembly/labelled-resources.js'
import { readResource } from '../reading/record-view.js'
import type { PersonCriteria, PersonFound } from '../record-store.js'
import { toShownPatient } from './shown-patient.js'

/** By what the Patients of somebody who was found are read and labelled. */
export interface FoundPatientDeps {
  readonly directory: OrganisationDirectory
  readonly codeSets: CodeSets
}

/** The joined Patient of somebody who was found, as this lens shows it; `undefined` where it shows none. */
export function toFoundPatient(
  { person, patients, isAtRisk, heldBack }: PersonFound,
  lens: Lens,
  { directory, codeSets }: FoundPatientDeps,
): JsonObject | undefined {
  const labelled = toLabelledResources(
    patients.map((one) => readResource(one, directory)),
    { codeSets, directory, atRisk: isAtRisk, heldBack },
  )
  const { joined, others } = toShownPatient(labelled, { person, lens })
  return (joined ?? others.find((one) => one.id === person && lens.coverOf(one.labelClass) === 'shown'))?.json
}

/**
 * Whether what this lens shows of somebody says what was searched for: a name that only a source says whom it does not
 * show finds nobody. By their id or number somebody is found as long as what gives it is not absent: of what is withheld it may
 * be known that it is there, and the glass is broken by it.
 */
export function isFoundBy(
  { person, patients, heldBack }: PersonFound,
  criteria: PersonCriteria,
  { lens, directory, codeSets }: FoundPatientDeps & { readonly lens: Lens },
): boolean {
  const sources = patients.filter(({ id }) => id !== person)
  const read = (sources.length > 0 ? sources : patients).map((one) => readResource(one, directory))
  const labelled = toLabelledPatients(read, { codeSets, heldBack })
  if (criteria.by !== 'name-and-birth-date') {
    return labelled
      .filter(({ labelClass }) => lens.coverOf(labelClass) !== 'absent')
      .some(({ json }) => criteria.by === 'id' || givesNumber(json, criteria.nhsNumber))
  }
  const { familyKey, birthDate } = criteria
  return labelled
    .filter(({ labelClass }) => lens.coverOf(labelClass) === 'shown')
    .some(({ json }) => {
      const families = readObjects(json, 'name').map((name) => toNameKey(readText(name, 'family') ?? ''))
      return families.includes(familyKey) && readText(json, 'birthDate') === birthDate
    })
}

function givesNumber(patient: JsonObject, nhsNumber: string): boolean {
  return nhsNumbersOf([{ resource: patient }]).some(
    (one) => parseNhsNumber(readText(one, 'value') ?? '') === nhsNumber,
  )
}
