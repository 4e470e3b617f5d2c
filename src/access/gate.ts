import type { AccessEvent, Disclosure, EventActor, Interaction, PurposeOfUse } from '../audit/access-event.js'
import type { AuditAppender } from '../audit/audit-appender.js'
import type { PersonId } from '../fhir/person-id.js'
import type { Actor } from '../identity/actor.js'
import { toEventActor } from '../identity/event-actor.js'
import { SECRET_BASIS, type AccessBasis } from './access-basis.js'
import type { DenyReason } from './access-rules.js'
import type { AlertReason, RaiseAlerts } from './alerts.js'
import type { AccessPolicy } from './access-policy.js'
import type { AccessFacts, GatherFacts, ReadAhead } from './access-facts.js'
import type { AccessRequest, Activity } from './access-request.js'
import { asksWhereabouts } from './asks-whereabouts.js'
import { createCeiling, type Ceiling } from './ceiling.js'
import { decideAccess } from './decide-access.js'
import { decideDelegateLabel } from './decide-delegate-label.js'
import { decideLabel, explainLabel } from './decide-label.js'
import { grantsOf, type GrantQuestion } from './grants.js'
import { mayBeFound } from './may-be-found.js'
import { createLens, type Lens } from './lens.js'
import { keptQuery } from './kept-query.js'
import { sayOfTied } from './tied-record.js'

/** What a decision went by and led to. */
interface Admitted {
  readonly entry: number
  readonly facts: AccessFacts
  readonly sharedFor: readonly PurposeOfUse[]
}

/**
 * Proof that one activity was permitted to one actor for one person, and that the log says so durably. Stores take a
 * permit where they might have taken a person's id, so what was not logged cannot be read. Only the type is exported:
 * a permit is had from {@link Gate.admit}.
 */
class Permit<out A extends Activity> {
  readonly #issued = true
  readonly activity: A
  readonly actor: Actor
  readonly person: PersonId | undefined
  /** What of the record may be seen: everything else of it is withheld, or absent. */
  readonly lens: Lens
  /** What the scopes leave of that. */
  readonly ceiling: Ceiling
  /** The policy that permitted it. */
  readonly policy: AccessPolicy
  /** Until when what lets its holder in lasts, where the glass is broken; ISO instant. */
  readonly breakGlassUntil: string | undefined
  /** By what it was permitted. */
  readonly facts: AccessFacts
  /** The log entry of the intent. */
  readonly entry: number
  readonly request: AccessRequest<A>

  constructor(request: AccessRequest<A>, { entry, facts, sharedFor }: Admitted) {
    this.activity = request.activity
    this.actor = request.actor
    this.person = request.person
    this.lens = lensOf(request, facts, sharedFor)
    this.ceiling = createCeiling(request.actor)
    this.policy = facts.policy
    this.breakGlassUntil = request.purpose === 'BTG' ? latestEnd({ actor: request.actor, facts }) : undefined
    this.facts = facts
    this.entry = entry
    this.request = request
  }

  /** Whether this is a permit that a gate has made: no assertion of types makes one. */
  static isIssued(permit: object): boolean {
    return #issued in permit
  }
}
export type { Permit }

/**
 * Stores call this before they read or write for anybody.
 *
 * @throws Error when no gate has made the permit, whatever its type says
 */
export function assertIssued(permit: Permit<Activity>): void {
  if (!Permit.isIssued(permit)) throw new Error('This permit was not issued by the gate.')
}

/** What the policy lets this actor see of the person's record. A system and who reviews the log see nothing of it. */
function lensOf(
  { actor, person, purpose }: AccessRequest,
  facts: AccessFacts,
  sharedFor: readonly PurposeOfUse[],
): Lens {
  if (actor.kind === 'delegate')
    return createLens((label) => decideDelegateLabel(label, { actor, person, facts, purpose }))
  if (actor.kind !== 'clinician') return createLens(() => 'absent')
  const question = { actor, facts, sharedFor }
  return createLens(
    (label) => decideLabel(label, question),
    (label) => explainLabel(label, question),
  )
}

/** Of what the glass was broken for in this session and is open now: another session's use says nothing of this one. */
function latestEnd(question: GrantQuestion): string | undefined {
  return grantsOf('break-glass', question)
    .map(({ until }) => until)
    .sort()
    .at(-1)
}

export type Admission<A extends Activity> =
  | {
      readonly outcome: 'permit'
      readonly permit: Permit<A>
      readonly basis: AccessBasis
      readonly alerts: readonly AlertReason[]
    }
  | { readonly outcome: 'deny'; readonly reason: DenyReason }

/** Something that happened outside a decision: a sign-in, a sign-out, malformed input, a caller without a valid token. */
export interface Incident {
  readonly interaction: Interaction
  readonly actor: EventActor
  /** Whom it concerned, when that is known. */
  readonly person?: PersonId
  readonly reason: string | null
  readonly query: string
  readonly requestId: string
}

/** The policy enforcement point: everything that reads or writes for a person passes here. */
export interface Gate {
  /**
   * Decides, and resolves once the decision is durable in the log: as an intent when permitted, as an event when
   * denied. Rejects when facts or log cannot be had: callers MUST then answer 503 and release nothing.
   */
  admit<A extends Activity>(request: AccessRequest<A>): Promise<Admission<A>>

  /**
   * Says what is about to go out under a permit; when that is a refusal after all, `reason` says why. Resolves once
   * durable; callers MUST wait before the first byte.
   */
  disclose(permit: Permit<Activity>, disclosed: Disclosure, reason?: string): Promise<void>

  /** Tells the privacy officer of what is about to be done under a permit. Resolves once durable. */
  alert(permit: Permit<Activity>, reason: AlertReason): Promise<void>

  /**
   * Whether the holder of a permit may have a say in what concerns this person, as far as they are tied to them; where the
   * policy says so the privacy officer is told, as `toldAs` where that says more. Resolves once durable.
   */
  checkTie(permit: Permit<Activity>, person: PersonId, toldAs?: AlertReason): Promise<'free' | 'barred'>

  /**
   * What the one who searched may see of a person who was found, where they may know of them and `isKnownBy` says that
   * this shows what they searched for; if so the log has it, one event a person, before this resolves. Of others nothing
   * is said, here or in the log's outcome.
   */
  found(
    permit: Permit<'find-people'>,
    person: PersonId,
    isKnownBy: (lens: Lens) => boolean,
  ): Promise<Lens | undefined>

  /**
   * Says that a reviewer is shown a person, one event each; of what more they are shown `disclose` says the number.
   * Resolves once durable; callers MUST wait before the first byte.
   */
  showed(permit: Permit<'review-access'>, people: readonly PersonId[], what: string): Promise<void>

  /** Logs what happened outside a decision. Resolves once durable. */
  note(incident: Incident): Promise<void>
}

export interface GateParts {
  readonly appender: AuditAppender
  readonly gatherFacts: GatherFacts
  readonly raiseAlerts: RaiseAlerts
  readonly readAhead?: ReadAhead
  /** Milliseconds since 1970. */
  readonly now: () => number
}

export function createGate({ appender, gatherFacts, raiseAlerts, readAhead, now }: GateParts): Gate {
  /** An alert refers to an entry that is there already. */
  async function alert(reasons: readonly AlertReason[], { requestId }: AccessRequest): Promise<void> {
    if (reasons.length > 0)
      await raiseAlerts(reasons.map((reason) => ({ reason, raisedAt: now(), requestId })))
  }

  /** What came of a permit, as the log has it behind the intent. */
  function outcomeOf(
    { request, entry, policy }: Permit<Activity>,
    came: Pick<AccessEvent, 'disclosed'> & Partial<Pick<AccessEvent, 'person' | 'policyVersion' | 'reason'>>,
  ): AccessEvent {
    return {
      ...entryOf(request, { recordedAt: now(), policyVersion: policy.version }),
      kind: 'outcome',
      decision: 'permit',
      intent: entry,
      ...came,
    }
  }

  return {
    async admit(request) {
      const facts = await gatherFacts(request.actor, request.person)
      const decision = decideAccess(request, facts)
      const policyVersion = facts.policy.version

      if (decision.outcome === 'deny') {
        await appender.append({
          ...entryOf(request, { recordedAt: now(), policyVersion }),
          kind: 'event',
          decision: 'deny',
          reason: decision.reason,
        })
        await alert(decision.alerts, request)
        return { outcome: 'deny', reason: decision.reason }
      }

      const permitted = { ...request, purpose: decision.purpose }
      const { activity, person } = request
      const [entry] = await Promise.all([
        appender.append({
          ...entryOf(permitted, { recordedAt: now(), policyVersion }),
          decision: 'permit',
          basis: basisText(decision.basis),
        }),
        activity === 'read-record' && person !== undefined ? readAhead?.(facts, person) : undefined,
      ])
      await alert(decision.alerts, request)
      const permit = new Permit(permitted, { entry, facts, sharedFor: decision.sharedFor })
      return { outcome: 'permit', permit, basis: decision.basis, alerts: decision.alerts }
    },

    async disclose(permit, disclosed, reason) {
      await appender.append(outcomeOf(permit, { disclosed, reason: reason ?? null }))
    },

    alert: (permit, reason) => alert([reason], permit.request),

    async checkTie(permit, person, toldAs) {
      const { isBarred, alerts } = sayOfTied(await gatherFacts(permit.actor, person))
      await alert(
        alerts.map((tied) => toldAs ?? tied),
        permit.request,
      )
      return isBarred ? 'barred' : 'free'
    },

    async found(permit, person, isKnownBy) {
      const facts = await gatherFacts(permit.actor, person)
      const lens = lensOf({ ...permit.request, person }, facts, [permit.request.purpose])
      if (!mayBeFound(permit.actor, facts) || !isKnownBy(lens)) return undefined
      const policyVersion = facts.policy.version
      await appender.append(outcomeOf(permit, { person, policyVersion, disclosed: onePerson('found') }))
      return lens
    },

    async showed(permit, people, what) {
      const disclosed = onePerson(what)
      await Promise.all(people.map((person) => appender.append(outcomeOf(permit, { person, disclosed }))))
    },

    async note({ interaction, actor, person, reason, query, requestId }) {
      await appender.append({
        ...BLANK,
        recordedAt: now(),
        kind: 'event',
        interaction,
        actor,
        person: person ?? null,
        reason,
        query: keptQuery(query),
        requestId,
      })
      // Of somebody who never said who they are there is nobody to ask.
      if (actor.kind !== 'anonymous' && asksWhereabouts(query)) {
        await raiseAlerts([{ reason: 'whereabouts-searched', raisedAt: now(), requestId }])
      }
    },
  }
}

function onePerson(what: string): Disclosure {
  return { status: 200, recordVersion: 0, resources: 1, withheld: 0, what }
}

const BLANK = {
  kind: 'intent',
  purpose: null,
  person: null,
  decision: null,
  basis: null,
  reason: null,
  policyVersion: '',
  intent: null,
  disclosed: null,
} as const

function entryOf(
  request: AccessRequest,
  { recordedAt, policyVersion }: Pick<AccessEvent, 'recordedAt' | 'policyVersion'>,
): AccessEvent {
  return {
    ...BLANK,
    recordedAt,
    policyVersion,
    interaction: request.interaction,
    actor: toEventActor(request.actor),
    purpose: request.purpose,
    person: request.person ?? null,
    query: keptQuery(request.query),
    requestId: request.requestId,
  }
}

function basisText(basis: AccessBasis): string {
  if ('delegation' in basis) return `${basis.kind} ${basis.delegation.basis} ${basis.delegation.evidence}`
  if (!('relationship' in basis)) return basis.kind
  const { organisation, evidence, isSecret } = basis.relationship
  return `${basis.kind} ${organisation} ${evidence}${isSecret ? ` ${SECRET_BASIS}` : ''}`
}
