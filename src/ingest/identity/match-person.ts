import type { OperationOutcomeIssue } from 'fhir/r4.js'
import type { OdsCode } from '../../fhir/ods-code.js'
import { anIssue } from '../../fhir/operation-outcome.js'
import type { KnownName, KnownPerson, PersonName } from '../ingest-store.js'
import type { PersonClaim } from '../reading/submission.js'

export interface Claimant {
  readonly claim: PersonClaim
  readonly organisation: OdsCode
  /** The id of the source's Patient in the record. */
  readonly patient: string | undefined
}

/**
 * Whether a submission's Patient is the person who already has its NHS number: birth date and name must both agree with
 * what others who can be trusted say of them. Says where it does not, never what is held.
 *
 * - While nobody else has said who the number belongs to, its source may correct all that it said itself.
 * - A source's Patient that was accepted once may later change its name or its birth date, not both at once.
 * - A name that only one source has, other than the registered practice or whoever came first, vouches for nobody else.
 */
export function checkMatch(
  claimant: Claimant,
  known: KnownPerson | undefined,
): readonly OperationOutcomeIssue[] {
  const names = known?.names ?? []
  const own = names.filter(({ organisation }) => organisation === claimant.organisation)
  const others = names.filter(({ organisation }) => organisation !== claimant.organisation)
  if (others.length === 0 || isCorrection(claimant, own)) return []
  return disagreementsOf(claimant.claim, { own, trusted: trustedOf(others) })
}

function isCorrection({ claim, patient }: Claimant, own: readonly KnownName[]): boolean {
  const earlier = own.filter((name) => name.patient === patient)
  return isBornThen(claim, earlier) || isCalled(claim, earlier)
}

function disagreementsOf(
  claim: PersonClaim,
  { own, trusted }: { readonly own: readonly KnownName[]; readonly trusted: readonly KnownName[] },
): readonly OperationOutcomeIssue[] {
  if (trusted.some((name) => isBornThen(claim, [name]) && isCalled(claim, [name]))) return []
  // A birth date could be found out by trying, if strangers were told which of the two was right.
  if (own.length === 0) return [disagreement('birth date or the name', claim.path)]
  return [
    ...(isBornThen(claim, trusted) ? [] : [disagreement('birth date', `${claim.path}.birthDate`)]),
    ...(isCalled(claim, trusted) ? [] : [disagreement('name', `${claim.path}.name`)]),
  ]
}

/** What the registered practice says, or else whoever said it first; and what two organisations say alike. */
function trustedOf(names: readonly KnownName[]): readonly KnownName[] {
  const anchor =
    names.find(({ byRegisteredPractice }) => byRegisteredPractice) ??
    names.reduce((first, name) => (name.saidAt < first.saidAt ? name : first))
  const sayers = new Map<string, Set<OdsCode>>()
  for (const name of names) {
    sayers.set(keyOf(name), (sayers.get(keyOf(name)) ?? new Set()).add(name.organisation))
  }
  return names.filter(
    (name) => name.organisation === anchor.organisation || (sayers.get(keyOf(name))?.size ?? 0) > 1,
  )
}

function keyOf({ familyKey, givenKey, birthDate }: PersonName): string {
  return `${familyKey} ${givenKey} ${birthDate}`
}

function isBornThen({ birthDate }: PersonClaim, names: readonly PersonName[]): boolean {
  return names.some((name) => name.birthDate === birthDate)
}

function isCalled(claim: PersonClaim, names: readonly PersonName[]): boolean {
  return claim.names.some((sent) => names.some((held) => isSameName(sent, held)))
}

function disagreement(what: string, path: string): OperationOutcomeIssue {
  return anIssue(
    'business-rule',
    `The ${what} does not agree with what the record holds for this NHS number. Nothing was stored. Check the number, ` +
      `the birth date and the name with the person or a trace; send earlier names too if the name has changed.`,
    path,
  )
}

/** Of a name that one of the two has as text alone nobody knows which word is which: the same words agree, in either order. */
export function isSameName(one: PersonName, other: PersonName): boolean {
  if (one.familyKey === other.familyKey && isSameGiven(one.givenKey, other.givenKey)) return true
  return isTextOf(one, other) || isTextOf(other, one)
}

function isTextOf(text: PersonName, name: PersonName): boolean {
  if (text.givenKey !== '' || name.givenKey === '') return false
  return text.words === undefined
    ? [`${name.givenKey}${name.familyKey}`, `${name.familyKey}${name.givenKey}`].includes(text.familyKey)
    : areWordsOf(text.words, name)
}

/** Given name first and family name last, with others between; or family name first and given name behind it. */
function areWordsOf(words: readonly string[], { familyKey, givenKey }: PersonName): boolean {
  return words.some((_, end) => {
    const [head, rest] = [words.slice(0, end).join(''), words.slice(end)]
    if (isSameGiven(head, givenKey)) return rest.some((_one, from) => rest.slice(from).join('') === familyKey)
    return (
      head === familyKey && rest.some((_one, to) => isSameGiven(rest.slice(0, to + 1).join(''), givenKey))
    )
  })
}

/** An initial agrees with every name that begins with it. In scripts where one sign is a whole name there are none. */
function isSameGiven(one: string, other: string): boolean {
  if (one === other) return true
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  return /^[A-Z]$/.test(short) && long.startsWith(short)
}
