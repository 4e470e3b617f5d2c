import type { AccessRequest } from '../../access/access-request.js'
import type { CodeSets } from '../../access/labels/code-sets/code-sets.js'
import type { Gate } from '../../access/gate.js'
import { toNameKey } from '../../fhir/name-key.js'
import type { OrganisationDirectory } from '../../identity/organisation.js'
import { checkNhsNumber } from './check-nhs-number.js'
import { findNamesakes } from './find-namesakes.js'
import { isFoundBy, toFoundPatient } from './found-patient.js'
import { toRefusal, type RefusalReason } from '../refusal-reason.js'
import { isFullDate } from '../reading/clinical-date.js'
import type { PersonCriteria, RecordStore } from '../record-store.js'
import { toPersonMatches, type PersonMatch } from './person-match.js'
import { similarNames } from './similar-names.js'
import { toEventActor } from '../../identity/event-actor.js'

export type { PersonMatch }

export interface FindPersonRequest {
  readonly actor: AccessRequest['actor']
  /** As typed. */
  readonly by:
    | { readonly nhsNumber: string }
    /** `birthDate` as `1941-03-04`. */
    | { readonly family: string; readonly birthDate: string }
  readonly purpose: AccessRequest['purpose']
  readonly query: string
  readonly requestId: string
  /** Whether whoever asks is told who else is called almost so, and may be meant. Each of them is then in the log as found. */
  readonly tellsNamesakes?: boolean
}

export type FoundPeople =
  | {
      readonly outcome: 'found'
      readonly people: readonly PersonMatch[]
      /** Set when several people answer to what was asked: what to look at before opening one. */
      readonly warning: string | undefined
    }
  /** What was typed cannot be searched for; `text` says what to look at. */
  | {
      readonly outcome: 'invalid'
      readonly field: 'nhsNumber' | 'family' | 'birthDate'
      readonly text: string
    }
  | { readonly outcome: 'refused'; readonly reason: RefusalReason }

/**
 * Finds people, through the gate: each one found is in the log before this resolves. Somebody whose role may not look
 * for people is refused by the gate, whatever they typed.
 */
export type FindPerson = (request: FindPersonRequest) => Promise<FoundPeople>

export interface FindPersonDeps {
  readonly gate: Gate
  readonly store: Pick<RecordStore, 'searchPeople'>
  readonly directory: OrganisationDirectory
  /** By which what sources say of who they are is labelled. */
  readonly codeSets: CodeSets
}

export function createFindPerson({ gate, store, directory, codeSets }: FindPersonDeps): FindPerson {
  return async function findPerson(request) {
    const { actor, purpose, query, requestId } = request
    const checked = checkCriteria(request.by)
    // With a clinical role it is noted and not admitted: it would be in the log twice, as an intent that nothing follows.
    if (checked.outcome === 'invalid' && isClinical(actor)) return noteInvalid(checked, request)

    const admission = await gate.admit({
      actor,
      activity: 'find-people',
      interaction: 'search-type',
      purpose,
      query,
      requestId,
    })
    if (admission.outcome === 'deny') return { outcome: 'refused', reason: toRefusal(admission.reason) }
    if (checked.outcome === 'invalid') return noteInvalid(checked, request)

    const there = await store.searchPeople(admission.permit, checked.criteria)
    const { criteria } = checked
    const found = await Promise.all(
      there.map(async (one) => {
        const lens = await gate.found(admission.permit, one.person, (theirs) =>
          isFoundBy(one, criteria, { lens: theirs, directory, codeSets }),
        )
        return lens
          ? [{ person: one.person, patient: toFoundPatient(one, lens, { directory, codeSets }) }]
          : []
      }),
    ).then((people) => people.flat())
    // Whoever searches by name is shown all of that name anyhow.
    const [one] = request.tellsNamesakes && criteria.by === 'nhs-number' ? found : []
    const namesakes = one
      ? await findNamesakes({ gate, store, directory, codeSets }, admission.permit, one)
      : []
    await gate.disclose(admission.permit, {
      status: 200,
      recordVersion: 0,
      resources: found.length + namesakes.length,
      withheld: 0,
      what: 'people-found',
    })
    const matches = toPersonMatches([...found, ...namesakes], directory)
    const people = matches.slice(0, found.length)
    return { outcome: 'found', people, warning: warningOf(people, matches.slice(found.length)) }
  }

  async function noteInvalid(checked: Invalid, asked: FindPersonRequest): Promise<Invalid> {
    await gate.note({
      interaction: 'search-type',
      actor: toEventActor(asked.actor),
      reason: `${checked.field}-invalid`,
      query: asked.query,
      requestId: asked.requestId,
    })
    return checked
  }
}

function isClinical(actor: FindPersonRequest['actor']): boolean {
  return actor.kind === 'clinician' && actor.duty === 'clinical'
}

function warningOf(people: readonly PersonMatch[], namesakes: readonly PersonMatch[]): string | undefined {
  if (namesakes.length > 0) return namesakeWords(namesakes.map(({ name }) => name))
  if (people.length < 2) return undefined
  const alike = similarNames(people.map(({ name }) => name)).map((index) => people[index]?.name ?? '')
  return alike.length === 0 ? SEVERAL : alikeWords(alike)
}

function alikeWords(names: readonly string[]): string {
  const count = names.length === 2 ? 'Two' : String(names.length)
  const list = `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`
  return `${count} people here have almost the same name and the same birth date: ${list}. Read the given name letter by letter, and compare the end of the NHS number with what the person or their letter says, before you open a record.`
}

function namesakeWords(names: readonly string[]): string {
  const who = names.length === 1 ? 'Somebody else here has' : `${names.length} others here have`
  return `${who} almost the same name and the same birth date: ${names.join(', ')}. Read the given name letter by letter, and compare the whole NHS number with what the person or their letter says, before you open the record.`
}

const SEVERAL =
  'Several people have this family name and birth date. Check the given name and the practice before you open a record.'

type Invalid = Extract<FoundPeople, { outcome: 'invalid' }>

type CheckedCriteria = { readonly outcome: 'valid'; readonly criteria: PersonCriteria } | Invalid

function checkCriteria(by: FindPersonRequest['by']): CheckedCriteria {
  if ('nhsNumber' in by) {
    const checked = checkNhsNumber(by.nhsNumber)
    if (checked.outcome === 'invalid') return { ...checked, field: 'nhsNumber' }
    return { outcome: 'valid', criteria: { by: 'nhs-number', nhsNumber: checked.nhsNumber } }
  }

  const familyKey = toNameKey(by.family)
  if (familyKey === '')
    return { outcome: 'invalid', field: 'family', text: 'Enter a family name: it has no letters.' }
  if (!isFullDate(by.birthDate)) {
    return {
      outcome: 'invalid',
      field: 'birthDate',
      text: 'Enter a whole date of birth that the calendar has, with day, month and year.',
    }
  }
  return { outcome: 'valid', criteria: { by: 'name-and-birth-date', familyKey, birthDate: by.birthDate } }
}
