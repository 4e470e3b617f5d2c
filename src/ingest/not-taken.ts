import type { OdsCode } from '../fhir/ods-code.js'
import type { PersonId } from '../fhir/person-id.js'
import { checkMatch } from './match-person.js'
import type { PersonIndex } from './ingest-store.js'
import { labelClassOf } from './label-class.js'
import { afterPromise } from './may-be-stored.js'
import { referenceOf } from './plan-change.js'
import type { Contributed, Overtaken } from './received.js'
import type { NotTaken, PersonClaim, ReadUnit } from './submission.js'
import type { ResolvedEntry } from './unit.js'
import type { UnitSubject } from './unit-subject.js'

/** Keeps which entries about somebody were refused and have not been taken since. Nothing of what they say. */
export interface NotTakenStore {
  /** Where this organisation has sent nothing about the person that was taken, nothing is kept. */
  noteNotTaken(
    person: PersonId,
    organisation: OdsCode,
    refused: { readonly references: readonly string[]; readonly at: string },
  ): Promise<void>
  /**
   * These came in after all. With details of the person all of theirs from this organisation did: it has one Patient of them,
   * and what was refused may have been under another of its numbers.
   */
  forgetNotTaken(person: PersonId, organisation: OdsCode, references: readonly string[]): Promise<void>
}

/**
 * What is lacking now, of a unit that is refused. Nothing where it cannot be said for certain whom the unit is about, and
 * nothing of what its sender marks as confidential: that there is such a thing is itself not for everybody.
 */
export function notTakenOf(
  entries: readonly ResolvedEntry[],
  { person, about, issues }: UnitSubject,
  claim: PersonClaim | undefined,
): NotTaken | undefined {
  if (person === undefined || issues.length > 0) return undefined
  const references = entries
    .filter((entry) => about.has(referenceOf(entry)) && labelClassOf(entry.resource) === 'N')
    .map(referenceOf)
  const patient = entries.find(({ type, id }) => type === 'Patient' && id !== person)?.id
  return references.length === 0 ? undefined : { person, claim, patient, references }
}

/** Whether a refused submission names its person so that it would have been taken for theirs. */
export async function isTheirs(
  { person, claim, patient }: NotTaken,
  organisation: OdsCode,
  personIndex: Pick<PersonIndex, 'findByNhsNumber'>,
): Promise<boolean> {
  if (!claim) return true
  const known = await personIndex.findByNhsNumber(claim.nhsNumber)
  return known?.person === person && checkMatch({ claim, organisation, patient }, known).length === 0
}

interface Account {
  readonly organisation: OdsCode
  readonly notTaken: NotTakenStore
  /** Milliseconds since 1970. */
  readonly now: () => number
}

/** Keeps account of what came of a unit: what came in is lacking no longer, what the system of record refused is. */
export async function keepNotTaken(
  contributed: Contributed | Overtaken,
  { person, contributions }: Pick<ReadUnit, 'person' | 'contributions'>,
  { organisation, notTaken, now }: Account,
): Promise<void> {
  if (person === undefined) return
  if (contributed.outcome === 'stored') {
    const references = contributions.map(referenceOf)
    await afterPromise(() => notTaken.forgetNotTaken(person, organisation, references))
  } else if (contributed.outcome === 'refused' && contributed.reason === 'not-taken') {
    const lacking = contributions.filter((one) => one.person === person && one.labelClass === 'N')
    const at = new Date(now()).toISOString()
    await notTaken.noteNotTaken(person, organisation, { references: lacking.map(referenceOf), at })
  }
}
