import type { OdsCode } from '../fhir/ods-code.js'
import type { PersonId } from '../fhir/person-id.js'
import { afterPromise } from './reading/may-be-stored.js'
import { referenceOf } from './plan-change.js'
import type { Contributed, Overtaken, StoredEntry } from './received.js'
import type { ReadUnit } from './reading/submission.js'

/** What came again of what is held already. */
export interface HeardAgain {
  /** `Type/id`. What changed is not of it: that may be a change which is told to few. */
  readonly references: readonly string[]
  /** ISO instant. */
  readonly at: string
}

/** Patients of a practice that came again, whatever else came with them. */
export interface PatientsAgain {
  readonly ids: readonly string[]
  /** ISO instant. */
  readonly at: string
}

/** Keeps when a source was last heard from about somebody, though it had nothing new to say. */
export interface HeardStore {
  noteHeard(person: PersonId, organisation: OdsCode, again: HeardAgain): Promise<void>
  /** Keeps when practices' own Patients were told again: which of several registrations is the newer hangs on that alone. */
  notePatients(person: PersonId, again: PatientsAgain): Promise<void>
}

/**
 * What of a unit that was taken shows that its sender is there though nothing changed. Nothing where all of it is new:
 * that says so itself. Who it is about comes with everything, and counts only where nothing else was sent: what else was
 * sent may be for few eyes.
 */
export function heardAgainOf(
  entries: readonly StoredEntry[],
  { person, contributions }: Pick<ReadUnit, 'person' | 'contributions'>,
  now: string,
): HeardAgain | undefined {
  const own = contributions.filter((one) => one.person === person)
  const told = own.filter(({ type }) => type !== 'Patient')
  const changed = entries.filter(isChanged)
  const isNew = new Set(changed.map(referenceOf))
  const references = [...new Set((told.length > 0 ? told : own).map(referenceOf))]
    .filter((reference) => !isNew.has(reference))
    .sort()
  if (references.length === 0) return undefined
  // The same moment as what came with it: nothing was heard after that.
  return { references, at: changed[0]?.lastUpdated ?? now }
}

/**
 * The Patients in a unit of a practice, changed or not: with each of them it says again who is registered with it. What comes
 * without one, as a result that is sent again, says nothing of that.
 */
export function patientsAgainOf(
  { person, contributions }: Pick<ReadUnit, 'person' | 'contributions'>,
  now: string,
): PatientsAgain | undefined {
  const ids = contributions
    .filter(
      ({ type, id, sourceKind }) => type === 'Patient' && id !== person && sourceKind === 'primary-care',
    )
    .map(({ id }) => id)
  return ids.length === 0 ? undefined : { ids, at: now }
}

function isChanged({ outcome }: StoredEntry): boolean {
  return outcome === 'created' || outcome === 'updated'
}

interface Account {
  readonly organisation: OdsCode
  readonly heard: HeardStore
  /** Milliseconds since 1970. */
  readonly now: () => number
}

/** Keeps that a source was heard from, where it was and what it sent says nothing of that itself. */
export async function keepHeard(
  contributed: Contributed | Overtaken,
  unit: Pick<ReadUnit, 'person' | 'contributions'>,
  { organisation, heard, now }: Account,
): Promise<void> {
  const { person } = unit
  if (person === undefined || contributed.outcome !== 'stored') return
  const at = new Date(now()).toISOString()
  const again = heardAgainOf(contributed.entries, unit, at)
  if (again) await afterPromise(() => heard.noteHeard(person, organisation, again))
  const patients = patientsAgainOf(unit, at)
  if (patients) await afterPromise(() => heard.notePatients(person, patients))
}
