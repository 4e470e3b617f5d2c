import { beginOf, londonDay } from '../fhir/london-time.js'
import type { AccessFacts } from './access-facts.js'
import type { AccessPolicy } from './access-policy.js'
import type { Delegation, DelegationBasis, DelegationFault } from './delegation.js'

/**
 * The delegation that lets somebody act for the person now, the broadest first; or why there is none. Parental
 * responsibility ends with the birthday that the policy names, and before it when the young person was found competent to
 * decide; of somebody whose birth date is not known it gives nothing. With the person's death all of them end. Nobody acts
 * by the agreement of a child who cannot give it.
 */
export function findDelegation(facts: AccessFacts): Delegation | DelegationFault {
  const inForce = facts.delegations.filter((one) => isNow(one, facts.now))
  const faults = inForce.map((one) => faultOf(one, facts))
  const holding = inForce.filter((_one, place) => faults[place] === undefined)
  const best = holding.find(({ covers }) => covers === 'all') ?? holding[0]
  return best ?? faults.find((fault) => fault !== undefined) ?? 'no-delegation'
}

/** One that has no end, though nothing else ends it, never counts; nor one whose dates cannot be read. Days are London's. */
function isNow({ basis, from, to }: Delegation, now: string): boolean {
  const instant = Date.parse(now)
  if (!(beginOf(from) <= instant)) return false
  return to === undefined ? basis === 'parental-responsibility' : instant < beginOf(to)
}

function faultOf({ basis }: Delegation, facts: AccessFacts): DelegationFault | undefined {
  if (facts.hasDied) return 'person-died'
  if (isTooYoungFor(basis, facts)) return 'person-too-young'
  if (basis !== 'parental-responsibility') return undefined
  const { parentalAccessEnds, whenCompetent } = facts.policy.children
  const hasTurned = isAged(parentalAccessEnds, facts)
  if (hasTurned === undefined) return 'birth-date-unknown'
  if (hasTurned) return 'child-grown-up'
  return facts.isCompetent === true && whenCompetent === 'closed' ? 'young-person-decides' : undefined
}

/** Whether somebody has reached an age, by whole years, with the midnight in London; `undefined` when no one whole birth date is known. */
export function isAged(
  years: number,
  { birthDate, now }: Pick<AccessFacts, 'birthDate' | 'now'>,
): boolean | undefined {
  const [, year, monthAndDay] = /^(\d{4})(-\d\d-\d\d)$/.exec(birthDate ?? '') ?? []
  if (year === undefined || monthAndDay === undefined) return undefined
  return `${Number(year) + years}${monthAndDay}` <= londonDay(Date.parse(now))
}

/** It takes the person's own agreement: nobody but they can have somebody act for them so. */
const AGREED: readonly DelegationBasis[] = ['person-consents', 'advocate']

/** The age from which the Court of Protection appoints a deputy for somebody's health and welfare. */
const DEPUTY_FROM = 16

/**
 * Whether the person is known to be too young for a ground: to agree that somebody acts for them, below the age at which
 * competence may be assessed, and from then until parents read no more unless they were found competent; or to have a deputy.
 */
export function isTooYoungFor(basis: DelegationBasis, facts: FactsOfAge): boolean {
  const { competenceMayBeAssessedFrom, parentalAccessEnds } = facts.policy.children
  if (basis === 'court-appointed-deputy') return isAged(DEPUTY_FROM, facts) === false
  if (!AGREED.includes(basis) || isAged(parentalAccessEnds, facts) !== false) return false
  return isAged(competenceMayBeAssessedFrom, facts) === false || facts.isCompetent !== true
}

type FactsOfAge = Pick<AccessFacts, 'birthDate' | 'now' | 'isCompetent'> & {
  readonly policy: Pick<AccessPolicy, 'children'>
}

/**
 * Whether who acts for somebody sees what is normal and nothing else: a parent, where the policy leaves them that of a young
 * person who was found competent; and whoever it is, from the age at which competence may be assessed and while nobody has
 * looked at it. What a young person said in confidence goes to nobody before that.
 */
export function isNormalOnly({ basis }: Delegation, facts: FactsOfAge): boolean {
  const { isCompetent, policy } = facts
  if (isCompetent === undefined) return mayBeCompetent(facts)
  return basis === 'parental-responsibility' && isCompetent && policy.children.whenCompetent === 'normal-only'
}

/** Of an age at which it has to be looked at. */
function mayBeCompetent(facts: FactsOfAge): boolean {
  const { competenceMayBeAssessedFrom, parentalAccessEnds } = facts.policy.children
  return isAged(competenceMayBeAssessedFrom, facts) === true && isAged(parentalAccessEnds, facts) === false
}
