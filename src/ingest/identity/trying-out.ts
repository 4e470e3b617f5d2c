import { anIssue } from '../../fhir/operation-outcome.js'
import type { PartnerSystem } from '../../identity/actor.js'
import type { Refusal } from '../reading/submission.js'
import type { KnownPerson, PersonIndex } from '../ingest-store.js'

/** How many refusals for one person and organisation are answered with a reason, within how many milliseconds. */
const TRYING_OUT = { most: 20, within: 3_600_000 }

/** Said in place of what does not agree, which would tell whoever tries what does. */
export const TRIED_OFTEN: Refusal = {
  outcome: 'refused',
  reason: 'person-mismatch',
  issues: [
    anIssue(
      'throttled',
      'This NHS number was sent too often with particulars that do not agree. Nothing was stored. Trace the number, and try again in an hour.',
      'Patient',
    ),
  ],
}

/** Whether this organisation named the person otherwise so often that nothing is said to it any more for a while. */
export async function isTryingOut(
  known: KnownPerson | undefined,
  { organisation }: PartnerSystem,
  { personIndex, now }: { readonly personIndex: PersonIndex; readonly now: () => number },
): Promise<boolean> {
  if (!known) return false
  const since = new Date(now() - TRYING_OUT.within).toISOString()
  return (await personIndex.countRefusals(known.person, organisation, since)) >= TRYING_OUT.most
}
