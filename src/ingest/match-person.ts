import type { OperationOutcomeIssue } from 'fhir/r4.js'
import { anIssue } from '../fhir/operation-outcome.js'
import type { KnownPerson, PersonName } from './ingest-store.js'
import type { PersonClaim } from './submission.js'

/**
 * Whether a submission's Patient is the person who already has its NHS number: birth date and name must both agree
 * with a name that is held. Says which does not, never what is held. Nothing is known: nothing disagrees.
 */
export function checkMatch(
  claim: PersonClaim,
  known: KnownPerson | undefined,
): readonly OperationOutcomeIssue[] {
  if (known === undefined || known.names.length === 0) return []
  const born = known.names.some((held) => held.birthDate === claim.birthDate)
  const named = claim.names.some((sent) => known.names.some((held) => isSameName(sent, held)))
  return [
    ...(born ? [] : [disagreement('birth date', `${claim.path}.birthDate`)]),
    ...(named ? [] : [disagreement('name', `${claim.path}.name`)]),
  ]
}

function disagreement(what: string, path: string): OperationOutcomeIssue {
  return anIssue(
    'business-rule',
    `The ${what} does not agree with what the record holds for this NHS number. Nothing was stored. Check the number ` +
      `and the ${what} with the person or a trace; send earlier names too if the name has changed.`,
    path,
  )
}

function isSameName(one: PersonName, other: PersonName): boolean {
  return one.familyKey === other.familyKey && isSameGiven(one.givenKey, other.givenKey)
}

/** An initial agrees with every name that begins with it. */
function isSameGiven(one: string, other: string): boolean {
  if (one === other) return true
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  return /^.$/u.test(short) && long.startsWith(short)
}
