import type { Interaction, PurposeOfUse } from '../audit/access-event.js'
import type { PersonId } from '../fhir/person-id.js'
import type { Actor } from '../identity/actor.js'

/**
 * What a permit is for.
 *
 * - `find-people`: search for people by identifier or by name and birth date; `read-record`: one person's record.
 * - `claim-relationship`: say that one has a relationship which the record does not show; `break-glass`: open a record in
 *   an emergency; `unseal`: open what is sealed, on a legal ground.
 * - `record-consent`: see and record what a person said about sharing.
 * - `contribute`, `read-contribution`: write resources of one's own, and read them back.
 * - `review-log`: search the audit log; `review-access`: see the alerts and the uses that wait for a review, and close them.
 * - `flag-at-risk`: keep a person's whereabouts from everybody, or no longer.
 */
export type Activity =
  | 'find-people'
  | 'read-record'
  | 'claim-relationship'
  | 'break-glass'
  | 'unseal'
  | 'record-consent'
  | 'contribute'
  | 'read-contribution'
  | 'review-log'
  | 'review-access'
  | 'flag-at-risk'

/**
 * What of a record is asked for, as scopes have it: resources of one type, read (`r`) or searched (`s`); or whatever the
 * scopes leave of all types.
 */
export type Wanted = { readonly type: string; readonly permission: 'r' | 's' } | 'what-scopes-leave'

/** Asks the gate. PDP, PEP and PIP of XACML are {@link decideAccess}, the gate and {@link GatherFacts}. */
export interface AccessRequest<A extends Activity = Activity> {
  readonly actor: Actor
  readonly activity: A
  /** The person concerned; left out for `find-people`, reviews over everybody, and resources that are about nobody. */
  readonly person?: PersonId
  /** What of the record is asked for, where it is read; all of it when left out. */
  readonly wanted?: Wanted
  readonly interaction: Interaction
  readonly purpose: PurposeOfUse
  /** What was asked, for the log: route template, parameters as given. */
  readonly query: string
  readonly requestId: string
}
