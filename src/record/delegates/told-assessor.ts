import type { Permit } from '../../access/gate.js'
import { toLabelClass } from '../../access/labels/label-class.js'
import { unlabelledOf } from '../../access/labels/unlabelled.js'
import { organisationOf } from '../../identity/actor.js'
import type { KeptFinding } from './delegation-store.js'

/**
 * Whether the reader may learn who assessed somebody: themselves, a colleague, or somebody of an organisation of which they
 * would be shown what it sends without a label. Its staff have the record open, which tells others what the person hides:
 * that a mental health trust treats them, or anybody of a kind of organisation that is to be hidden.
 */
export function mayLearnAssessor(
  { lens, policy, actor }: Pick<Permit<'record-consent'>, 'lens' | 'policy' | 'actor'>,
  { id, organisation }: KeptFinding['recordedBy'],
): boolean {
  if (id === actor.id) return true
  const kind = organisation === undefined ? undefined : policy.organisations.get(organisation)
  if (organisation === undefined || kind === undefined) return false
  if (organisation === organisationOf(actor)) return true
  return lens.coverOf(toLabelClass({ ...unlabelledOf(kind), controller: organisation })) === 'shown'
}
