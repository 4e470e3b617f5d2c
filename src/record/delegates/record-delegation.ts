import type { AccessRequest } from '../../access/access-request.js'
import type { DenyReason } from '../../access/access-rules.js'
import type { Gate, Permit } from '../../access/gate.js'
import type { PersonId } from '../../fhir/person-id.js'
import { londonDay } from '../../fhir/london-time.js'
import { organisationOf } from '../../identity/actor.js'
import type { FindPerson } from '../patients/find-person.js'
import {
  checkDelegation,
  checkFinding,
  checkReason,
  type DelegationFieldFault,
  type DelegationForm,
  type FindingForm,
} from './check-delegation.js'
import type { DelegationsOfPerson, DelegationStore, KeptFinding } from './delegation-store.js'
import { mayLearnAssessor } from './told-assessor.js'
import { toDelegation, toEnded } from './to-delegation.js'

export interface DelegationRequest {
  readonly actor: AccessRequest['actor']
  /** For whom somebody acts. */
  readonly person: PersonId
  readonly query: string
  readonly requestId: string
}

/** What is recorded, and whether the reader may learn who found what they did. */
export interface SeenDelegations extends Omit<DelegationsOfPerson, 'finding'> {
  readonly finding: (KeptFinding & { readonly isWriterTold: boolean }) | undefined
}

export type DelegationsSeen =
  | { readonly outcome: 'seen'; readonly seen: SeenDelegations }
  | { readonly outcome: 'refused'; readonly reason: DenyReason }

export type DelegationRecorded =
  | { readonly outcome: 'recorded' }
  | { readonly outcome: 'invalid'; readonly faults: readonly DelegationFieldFault[] }
  | { readonly outcome: 'stale' }
  /** They have to see what they are about to record, and confirm exactly that. */
  | { readonly outcome: 'unconfirmed' }
  | { readonly outcome: 'refused'; readonly reason: DenyReason }

/** Whether a form begins a step, confirms what was begun, or claims to and does not. */
export type FindingStep = 'begun' | 'confirmed' | 'not-confirmed'

export interface DelegationUseCases {
  /** Who acts for the person, and what was found of their competence, through the gate. */
  seeDelegations(request: DelegationRequest): Promise<DelegationsSeen>
  /**
   * Takes down that somebody acts for the person: the next decision on every gateway goes by it. The privacy officer is told
   * before it is kept. It is never the one who records it, as far as it is known who they are at home, nor anybody close to them.
   */
  recordDelegation(request: DelegationRequest, form: DelegationForm): Promise<DelegationRecorded>
  /** Ends it, likewise at once. */
  endDelegation(
    request: DelegationRequest,
    ended: { readonly id: string; readonly reason: string },
  ): Promise<DelegationRecorded>
  /**
   * Takes down whether a young person is competent to decide (Gillick). That they are not opens what is sensitive about them to
   * who acts for them: it has to be confirmed, and the privacy officer is told before it is kept.
   */
  recordFinding(request: DelegationRequest, form: FindingForm, step: FindingStep): Promise<DelegationRecorded>
}

export interface DelegationDeps {
  readonly gate: Gate
  readonly store: DelegationStore
  /** Finds who acts, through the gate: that they were looked for is in the log. */
  readonly findPerson: FindPerson
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly newId: () => string
}

/** What is done under a permit: faults where nothing was kept. */
type Done = readonly DelegationFieldFault[] | 'kept' | 'stale' | 'tied' | 'begun' | 'unconfirmed'

export function createDelegationUseCases(deps: DelegationDeps): DelegationUseCases {
  const { gate, store, findPerson, now, newId } = deps
  const today = (): string => new Date(now()).toISOString()

  return {
    async seeDelegations(request) {
      const admission = await gate.admit(toAccessRequest(request, 'read'))
      if (admission.outcome === 'deny') return { outcome: 'refused', reason: admission.reason }
      const seen = await store.readDelegations(admission.permit)
      await gate.disclose(admission.permit, aDisclosure(seen.delegations.length, 'delegations'))
      const { finding } = seen
      const told = finding && {
        ...finding,
        isWriterTold: mayLearnAssessor(admission.permit, finding.recordedBy),
      }
      return { outcome: 'seen', seen: { ...seen, finding: told } }
    },

    recordDelegation(request, form) {
      return record(request, 'delegation', async (permit) => {
        const { birthDate, finding, hasDied } = await store.readDelegations(permit)
        const isCompetent = finding?.isCompetent
        const whom = { birthDate, isCompetent, hasDied, policy: permit.policy, now: today() }
        const faults = checkDelegation(form, whom)
        const found = await findDelegate(request, form.nhsNumber)
        if ('field' in found || faults.length > 0 || !form.basis)
          return [...('field' in found ? [found] : []), ...faults]

        // Nobody lets themselves into another's record, as the person whom they are at home, nor those close to them.
        if ((await gate.checkTie(permit, found.person, 'delegate-tied')) === 'barred') return 'tied'
        await gate.alert(permit, 'delegate-recorded')
        const { basis, from, until, reason } = form
        const { actor, person } = request
        return store.keepDelegation(
          permit,
          toDelegation({
            id: newId(),
            person,
            delegate: found,
            basis,
            covers: form.isAll ? 'all' : form.covers,
            from: from === '' ? londonDay(now()) : from,
            ...(until === '' ? {} : { until }),
            reason,
            recordedBy: { id: actor.id, name: actor.name, organisation: organisationOf(actor) },
            recordedAt: today(),
          }),
        )
      })
    },

    endDelegation(request, { id, reason }) {
      return record(request, 'delegation-ended', async (permit) => {
        const faults = checkReason(reason)
        if (faults.length > 0) return faults
        const { delegations } = await store.readDelegations(permit)
        const held = delegations.find((one) => one.id === id && one.status === 'active')
        return held ? store.keepDelegation(permit, toEnded(held, { reason, at: today() })) : 'stale'
      })
    },

    recordFinding(request, form, step) {
      return record(request, 'competence', async (permit) => {
        const { birthDate, finding, hasDied } = await store.readDelegations(permit)
        const before = finding?.isCompetent
        const whom = { birthDate, isCompetent: before, hasDied, policy: permit.policy, now: today() }
        const faults = checkFinding(form, whom)
        const { isCompetent, reason } = form
        if (faults.length > 0 || isCompetent === undefined) return faults
        if (!isCompetent) {
          if (step !== 'confirmed') return step === 'begun' ? 'begun' : 'unconfirmed'
          await gate.alert(permit, 'found-not-competent')
        }
        const { actor } = request
        const recordedBy = { id: actor.id, name: actor.name, organisation: organisationOf(actor) }
        const version = (finding?.version ?? 0) + 1
        return store.keepFinding(permit, {
          version,
          isCompetent,
          reason,
          recordedBy,
          recordedAt: today(),
        })
      })
    },
  }

  /** Under one permit; the log says what was kept, or that nothing was. */
  async function record(
    request: DelegationRequest,
    what: string,
    act: (permit: Permit<'record-consent'>) => Promise<Done>,
  ): Promise<DelegationRecorded> {
    const admission = await gate.admit(toAccessRequest(request, 'create'))
    if (admission.outcome === 'deny') return { outcome: 'refused', reason: admission.reason }
    const done = await act(admission.permit)
    const isKept = done === 'kept'
    await gate.disclose(admission.permit, aDisclosure(isKept ? 1 : 0, what), whyNotKept(done, what))
    if (isKept) return { outcome: 'recorded' }
    if (done === 'begun' || done === 'unconfirmed') return { outcome: 'unconfirmed' }
    if (done === 'stale') return { outcome: 'stale' }
    return { outcome: 'invalid', faults: done === 'tied' ? [TIED] : done }
  }

  async function findDelegate(
    { actor, person, query, requestId }: DelegationRequest,
    nhsNumber: string,
  ): Promise<{ readonly person: PersonId; readonly name: string } | DelegationFieldFault> {
    const purpose = 'TREAT'
    // As it was typed, for it may be a place: whoever looks for somebody by one is told of, and the log does not repeat it.
    const typed = `${query} nhsNumber=${nhsNumber}`
    const found = await findPerson({ actor, by: { nhsNumber }, purpose, query: typed, requestId })
    if (found.outcome === 'invalid') return { field: 'nhsNumber', text: found.text }
    const [one] = found.outcome === 'found' ? found.people : []
    if (!one) return { field: 'nhsNumber', text: 'Nobody in this record has this number' }
    if (one.person === person) return { field: 'nhsNumber', text: 'This is the person’s own number' }
    return { person: one.person, name: one.name }
  }
}

/** What was begun is no fault: it waits to be confirmed. */
function whyNotKept(done: Done, what: string): string | undefined {
  if (done === 'kept' || done === 'begun') return undefined
  if (done === 'unconfirmed') return 'not-confirmed'
  return `${what}-${typeof done === 'string' ? done : 'invalid'}`
}

const TIED: DelegationFieldFault = {
  field: 'nhsNumber',
  text: 'This is you, or somebody close to you: ask a colleague to record it',
}

function toAccessRequest(
  { actor, person, query, requestId }: DelegationRequest,
  interaction: 'read' | 'create',
): AccessRequest<'record-consent'> {
  const purpose = actor.kind === 'auditor' ? 'HCOMPL' : 'TREAT'
  return { actor, person, activity: 'record-consent', interaction, purpose, query, requestId }
}

function aDisclosure(resources: number, what: string): Parameters<Gate['disclose']>[1] {
  return { status: 200, recordVersion: 0, resources, withheld: 0, what }
}
