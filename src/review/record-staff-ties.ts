import type { Gate, Permit } from '../access/gate.js'
import { parseNhsNumber } from '../fhir/nhs-number.js'
import type { PersonId } from '../fhir/person-id.js'
import { discloseReview } from './disclose-review.js'
import type { DenyReason, Reviewed, ReviewRequest } from './review-log.js'
import type { ReviewedPeople, ReviewedPerson } from './reviewed-people.js'
import type { RecordedTie, StaffTie, StaffTies } from './staff-ties.js'

export interface TieForm {
  readonly actorId: string
  readonly nhsNumber: string
  readonly tie: RecordedTie | undefined
  readonly reason: string
}

export interface TieFault {
  readonly field: 'actorId' | 'nhsNumber' | 'tie' | 'reason'
  readonly text: string
}

export interface TiesSeen {
  readonly ties: readonly StaffTie[]
  readonly people: ReadonlyMap<PersonId, ReviewedPerson>
}

export type TieRecorded =
  | { readonly outcome: 'recorded' }
  | { readonly outcome: 'invalid'; readonly faults: readonly TieFault[] }
  | { readonly outcome: 'stale' }
  /** Nobody ends a tie of their own. */
  | { readonly outcome: 'own' }
  | { readonly outcome: 'refused'; readonly reason: DenyReason }

export interface RecordStaffTies {
  /** All of them, through the gate. */
  seeTies(request: ReviewRequest): Promise<Reviewed<TiesSeen>>
  /** Takes down that a member of staff is, or is close to, somebody of the record; the log has whom. */
  recordTie(request: ReviewRequest, form: TieForm): Promise<TieRecorded>
  /** Ends it, for a reason. */
  endTie(
    request: ReviewRequest,
    given: { readonly id: string; readonly reason: string },
  ): Promise<TieRecorded>
}

export interface StaffTieParts {
  readonly gate: Gate
  readonly ties: StaffTies
  readonly people: ReviewedPeople
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly newId: () => string
}

const MOST = 500
const FEWEST_LETTERS = 5
const STAFF_ID = /^[A-Za-z0-9][A-Za-z0-9:._-]{0,99}$/

export function createRecordStaffTies({ gate, ties, people, now, newId }: StaffTieParts): RecordStaffTies {
  const instant = (): string => new Date(now()).toISOString()

  return {
    async seeTies(request) {
      const admission = await admit(request)
      if (admission.outcome === 'deny') return { outcome: 'refused', reason: admission.reason }
      const { permit } = admission
      const found = await ties.searchTies(permit, MOST)
      const named = await people.readPeople(permit, [...new Set(found.map(({ person }) => person))])
      await discloseReview(gate, permit, { resources: found.length, what: 'staff-ties' })
      return { outcome: 'reviewed', found: { ties: found, people: named } }
    },

    async recordTie(request, form) {
      const looking = await admit({ ...request, query: `${request.query} nhsNumber=${form.nhsNumber}` })
      if (looking.outcome === 'deny') return { outcome: 'refused', reason: looking.reason }
      const { actorId, nhsNumber, tie, reason } = form
      const number = parseNhsNumber(nhsNumber)
      const person = number && (await people.findPerson(looking.permit, number))?.person
      const faults = faultsOf(form, person)
      if (faults.length > 0 || !tie || !person) {
        await discloseReview(gate, looking.permit, { resources: 0, what: 'tie-invalid' })
        return { outcome: 'invalid', faults }
      }
      await discloseReview(gate, looking.permit, { resources: 1, what: `Patient/${person}` })

      return about({ ...request, person }, 'tie-recorded', (permit) =>
        ties.keepTie(permit, {
          id: newId(),
          actorId,
          person,
          tie,
          reason,
          recordedBy: request.actor.name,
          recordedAt: instant(),
          ended: undefined,
        }),
      )
    },

    async endTie(request, { id, reason }) {
      const looking = await admit(request)
      if (looking.outcome === 'deny') return { outcome: 'refused', reason: looking.reason }
      const held = await ties.readTie(looking.permit, id)
      const isOwn = held?.actorId === request.actor.id
      await discloseReview(gate, looking.permit, { resources: 0, what: isOwn ? 'tie-own' : 'staff-ties' })
      if (isOwn) return { outcome: 'own' }
      if (!hasReason(reason))
        return { outcome: 'invalid', faults: [{ field: 'reason', text: 'Say why it ends' }] }
      if (!held) return { outcome: 'stale' }

      const ended = { by: request.actor.name, at: instant(), reason }
      return about({ ...request, person: held.person }, 'tie-ended', (permit) =>
        ties.endTie(permit, id, ended),
      )
    },
  }

  /** Under a permit that names the person, so that who asks who dealt with them is told. */
  async function about(
    request: ReviewRequest,
    what: string,
    keep: (permit: Permit<'review-access'>) => Promise<'kept' | 'stale'>,
  ): Promise<TieRecorded> {
    const admission = await admit(request)
    if (admission.outcome === 'deny') return { outcome: 'refused', reason: admission.reason }
    const kept = await keep(admission.permit)
    await discloseReview(gate, admission.permit, { resources: kept === 'kept' ? 1 : 0, what })
    return { outcome: kept === 'kept' ? 'recorded' : 'stale' }
  }

  function admit(request: ReviewRequest): ReturnType<typeof gate.admit<'review-access'>> {
    return gate.admit({
      ...request,
      activity: 'review-access',
      interaction: 'operation',
      purpose: 'HCOMPL',
    })
  }
}

function faultsOf({ actorId, tie, reason }: TieForm, person: PersonId | undefined): readonly TieFault[] {
  const faults: readonly (readonly [boolean, TieFault])[] = [
    [!STAFF_ID.test(actorId), { field: 'actorId', text: 'Enter the id of a member of staff' }],
    [!person, { field: 'nhsNumber', text: 'Nobody in this record has this NHS number: check the digits' }],
    [!tie, { field: 'tie', text: 'Choose how they are tied' }],
    [!hasReason(reason), { field: 'reason', text: 'Say how you know' }],
  ]
  return faults.filter(([isWrong]) => isWrong).map(([, fault]) => fault)
}

function hasReason(reason: string): boolean {
  return reason.replace(/[^\p{L}\p{N}]/gu, '').length >= FEWEST_LETTERS
}
