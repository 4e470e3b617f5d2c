import type { Interaction, PurposeOfUse } from '../audit/access-event.js'
import type { PersonId } from '../fhir/person-id.js'
import type { Actor } from '../identity/actor.js'

/**
 * What a permit is for. `read-record`: one person's record. `find-people`: search for people by identifier or by name
 * and birth date. `contribute`: write resources of one's own. `read-contribution`: read back one's own.
 * `review-log`: search the audit log.
 */
export type Activity = 'read-record' | 'find-people' | 'contribute' | 'read-contribution' | 'review-log'

/** Asks the gate. PDP, PEP and PIP of XACML are {@link decideAccess}, the gate and {@link GatherFacts}. */
export interface AccessRequest<A extends Activity = Activity> {
  readonly actor: Actor
  readonly activity: A
  /** The person concerned; left out for `find-people`, `review-log` over everybody, and resources that are about nobody. */
  readonly person?: PersonId
  readonly interaction: Interaction
  readonly purpose: PurposeOfUse
  /** What was asked, for the log: route template, parameters as given. */
  readonly query: string
  readonly requestId: string
}
