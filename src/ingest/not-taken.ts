import type { CodeSets } from '../access/labels/code-sets/code-sets.js'
import type { OdsCode } from '../fhir/ods-code.js'
import type { PersonId } from '../fhir/person-id.js'
import { writeJson } from '../fhir/write-json.js'
import { checkMatch } from './identity/match-person.js'
import type { PersonIndex } from './ingest-store.js'
import { maySayLacking, type LackingEntry } from './references/may-be-said-lacking.js'
import { afterPromise } from './reading/may-be-stored.js'
import { referenceOf } from './plan-change.js'
import { toText, type Contribution } from './contribution.js'
import type { Contributed, Overtaken } from './received.js'
import type { NotTaken, PersonClaim, ReadUnit } from './reading/submission.js'
import { targetOf } from './references/resolution.js'
import type { ResolvedEntry } from './reading/unit.js'
import type { UnitSubject } from './identity/unit-subject.js'

/** Keeps which entries about somebody were refused and have not been taken since. Nothing of what they say. */
export interface NotTakenStore {
  /** Also where this organisation has sent nothing about the person that was taken: it MUST NOT pass for one that never sent anything. */
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
 * What is lacking now, of a unit that is refused. Nothing where it cannot be said for certain whom the unit is about. Whether
 * anybody may be told of it is another question: see `maySayLacking`.
 */
export function notTakenOf(
  entries: readonly ResolvedEntry[],
  { person, about, issues }: UnitSubject,
  claim: PersonClaim | undefined,
): NotTaken | undefined {
  if (person === undefined || issues.length > 0) return undefined
  const lacking = entries.filter((entry) => about.has(referenceOf(entry))).map(toLacking)
  const patient = entries.find(({ type, id }) => type === 'Patient' && id !== person)?.id
  return lacking.length === 0 ? undefined : { person, claim, patient, entries: lacking }
}

function toLacking(entry: ResolvedEntry): LackingEntry {
  const refersTo = entry.references.flatMap(({ resolution }) => targetOf(resolution) ?? []).map(referenceOf)
  return { reference: referenceOf(entry), text: writeJson(entry.resource), refersTo }
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
  readonly codeSets: CodeSets
  readonly notTaken: NotTakenStore
  /** Milliseconds since 1970. */
  readonly now: () => number
}

/** Keeps account of what came of a unit: what came in is lacking no longer, what the system of record refused is. */
export async function keepNotTaken(
  contributed: Contributed | Overtaken,
  { person, contributions }: Pick<ReadUnit, 'person' | 'contributions'>,
  account: Account,
): Promise<void> {
  if (person === undefined) return
  if (contributed.outcome === 'stored') {
    const references = contributions.map(referenceOf)
    await afterPromise(() => account.notTaken.forgetNotTaken(person, account.organisation, references))
  } else if (contributed.outcome === 'refused' && contributed.reason === 'not-taken') {
    await noteLacking(person, contributions, account)
  }
}

/** Notes that these did not come in, as far as anybody may be told: neither what is refused nor what there was no room for is in the record. */
export async function noteLacking(
  person: PersonId | undefined,
  contributions: readonly Contribution[],
  { organisation, codeSets, notTaken, now }: Account,
): Promise<void> {
  const lacking = contributions.filter((one) => one.person === person)
  const [kind] = lacking.map(({ sourceKind }) => sourceKind)
  if (person === undefined || kind === undefined) return
  const references = maySayLacking(lacking.map(ofContribution), { codeSets, organisation, kind })
  if (references.length === 0) return
  await notTaken.noteNotTaken(person, organisation, { references, at: new Date(now()).toISOString() })
}

/** What would have come in, as what is lacking. */
export function ofContribution(one: Contribution): LackingEntry {
  return { reference: referenceOf(one), text: toText(one, 1, '') }
}
