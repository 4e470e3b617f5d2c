import type { Gate, Permit } from '../../access/gate.js'
import type { Lens } from '../../access/lens.js'
import type { JsonObject } from '../../fhir/json-value.js'
import { toNameKey } from '../../fhir/name-key.js'
import { readObjects, readText } from '../../fhir/read-element.js'
import { isFullDate } from '../reading/clinical-date.js'
import type { PersonFound, RecordStore } from '../record-store.js'
import { isFoundBy, toFoundPatient, type FoundPatientDeps } from './found-patient.js'
import { toPersonMatch, type FoundPerson } from './person-match.js'
import { similarNames } from './similar-names.js'

export interface FindNamesakesDeps extends FoundPatientDeps {
  readonly gate: Pick<Gate, 'found'>
  readonly store: Pick<RecordStore, 'searchPeople'>
}

/**
 * Who else has the family name and the birth date of somebody who was found by their number, and a given name that is read for
 * theirs. One look-up, by the index of names; each who is told of passes the gate and is in the log before this resolves.
 */
export async function findNamesakes(
  { gate, store, ...deps }: FindNamesakesDeps,
  permit: Permit<'find-people'>,
  { person, patient }: FoundPerson,
): Promise<readonly FoundPerson[]> {
  const [familyKey = ''] = readObjects(patient ?? {}, 'name').map((name) =>
    toNameKey(readText(name, 'family') ?? ''),
  )
  const birthDate = readText(patient ?? {}, 'birthDate') ?? ''
  if (familyKey === '' || !isFullDate(birthDate)) return []

  const criteria = { by: 'name-and-birth-date', familyKey, birthDate } as const
  const own = toPersonMatch({ person, patient }, deps.directory).name
  const patientOf = (one: PersonFound, lens: Lens): JsonObject | undefined => toFoundPatient(one, lens, deps)
  const isAlike = (one: PersonFound, lens: Lens): boolean =>
    isFoundBy(one, criteria, { lens, ...deps }) &&
    similarNames([
      own,
      toPersonMatch({ person: one.person, patient: patientOf(one, lens) }, deps.directory).name,
    ]).length > 0
  const there = await store.searchPeople(permit, criteria)
  const found = await Promise.all(
    there
      .filter((one) => one.person !== person)
      .map(async (one): Promise<readonly FoundPerson[]> => {
        const lens = await gate.found(permit, one.person, (theirs) => isAlike(one, theirs))
        return lens ? [{ person: one.person, patient: patientOf(one, lens) }] : []
      }),
  )
  return found.flat()
}
