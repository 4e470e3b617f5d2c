import type { PersonId } from '../fhir/person-id.js'
import type { NotedActor } from '../identity/event-actor.js'

/** HL7 v3 ActReason codes for the purpose of use. */
export type PurposeOfUse = 'TREAT' | 'ETREAT' | 'BTG' | 'HCOMPL' | 'PATRQT'

/** FHIR restful interactions, and the session events of IHE BALP. */
export type Interaction =
  'read' | 'search-type' | 'create' | 'update' | 'transaction' | 'batch' | 'operation' | 'login' | 'logout'

/**
 * Who acted, as far as it is known: `id` and the names are empty for somebody who never said.
 */
export interface EventActor extends Omit<NotedActor, 'kind'> {
  readonly kind: NotedActor['kind'] | 'operator'
}

/**
 * One thing that was asked, decided or sent.
 *
 * - `intent`: decided, nothing sent yet. Durable before the first byte.
 * - `outcome`: what then went out; `intent` is the index of the intent that it closes.
 * - `event`: complete in itself (a refusal, a sign-in, malformed input).
 */
export interface AccessEvent {
  readonly kind: 'intent' | 'outcome' | 'event'
  /** When it was recorded: milliseconds since 1970, UTC. Order is by index, never by this. */
  readonly recordedAt: number
  readonly interaction: Interaction
  readonly actor: EventActor
  readonly purpose: PurposeOfUse | null
  /** The joined person whom it concerns; `null` for what concerns nobody or nobody known. */
  readonly person: PersonId | null
  readonly decision: 'permit' | 'deny' | null
  /** What permitted it, for example `registered-practice Z99001`. */
  readonly basis: string | null
  /**
   * Why it was denied or failed: a code of a closed union of the module that denied it. On an `outcome`: why nothing was
   * stored or sent although the gate had permitted it.
   */
  readonly reason: string | null
  /** What was asked: method and route template, or search parameters as given, the first 8 KB. */
  readonly query: string | null
  readonly policyVersion: string
  readonly requestId: string
  readonly intent: number | null
  readonly disclosed: Disclosure | null
}

/** What went out: enough to say exactly which resources and versions, from the record's version. */
export interface Disclosure {
  /** HTTP status of the answer. */
  readonly status: number
  /** The version of the person's record that was read, 0 where there is none. */
  readonly recordVersion: number
  /** How many resources went out, and how many were withheld. */
  readonly resources: number
  readonly withheld: number
  /** `Type/id/_history/version` of a single resource, or the name of the part (`everything`, `summary-page`). */
  readonly what: string
  /** Whether the numbers stand for nothing: how much it was, and at which version, is not told to whoever reads this. */
  readonly isAmountUntold?: true
}
