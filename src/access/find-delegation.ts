import type { AccessFacts } from './access-facts.js'
import type { AccessPolicy } from './access-policy.js'
import type { Delegation, DelegationFault } from './delegation.js'

/**
 * The delegation that lets somebody act for the person now, the broadest first; or why there is none. Parental
 * responsibility ends with the birthday that the policy names, and before it when the young person was found competent to
 * decide; of somebody whose birth date is not known it gives nothing.
 */
export function findDelegation(facts: AccessFacts): Delegation | DelegationFault {
  const inForce = facts.delegations.filter((one) => isNow(one, facts.now))
  const faults = inForce.map((one) => faultOf(one, facts))
  const holding = inForce.filter((_one, place) => faults[place] === undefined)
  const best = holding.find(({ covers }) => covers === 'all') ?? holding[0]
  return best ?? faults.find((fault) => fault !== undefined) ?? 'no-delegation'
}

/** One that has no end, though nothing else ends it, never counts; nor one whose dates cannot be read. */
function isNow({ basis, from, to }: Delegation, now: string): boolean {
  const instant = Date.parse(now)
  if (!(Date.parse(from) <= instant)) return false
  return to === undefined ? basis === 'parental-responsibility' : instant < Date.parse(to)
}

function faultOf({ basis }: Delegation, facts: AccessFacts): DelegationFault | undefined {
  if (basis !== 'parental-responsibility') return undefined
  const { parentalAccessEnds, whenCompetent } = facts.policy.children
  const hasTurned = isAged(parentalAccessEnds, facts)
  if (hasTurned === undefined) return 'birth-date-unknown'
  if (hasTurned) return 'child-grown-up'
  return facts.isCompetent && whenCompetent === 'closed' ? 'young-person-decides' : undefined
}

/** Whether somebody has reached an age, by whole years; `undefined` when no one whole birth date is known. */
export function isAged(
  years: number,
  { birthDate, now }: Pick<AccessFacts, 'birthDate' | 'now'>,
): boolean | undefined {
  const [, year, monthAndDay] = /^(\d{4})(-\d\d-\d\d)$/.exec(birthDate ?? '') ?? []
  if (year === undefined || monthAndDay === undefined) return undefined
  return `${Number(year) + years}${monthAndDay}` <= now.slice(0, 10)
}

/** Whether somebody with parental responsibility sees what is normal and nothing else. */
export function isNormalOnly(
  { basis }: Delegation,
  { isCompetent, policy }: { readonly isCompetent: boolean; readonly policy: Pick<AccessPolicy, 'children'> },
): boolean {
  return basis === 'parental-responsibility' && isCompetent && policy.children.whenCompetent === 'normal-only'
}
