import type { AccessDecision } from '../../src/access/decide-access.js'
import type { AccessFacts, AccessGrant } from '../../src/access/access-facts.js'
import type { PurposeOfUse } from '../../src/audit/access-event.js'
import type { AccessRequest } from '../../src/access/access-request.js'
import type { Delegation, DelegationFault } from '../../src/access/delegation.js'
import type { Label } from '../../src/access/labels/label.js'
import type { Cover } from '../../src/access/lens.js'
import type { Clinician, Delegate } from '../../src/identity/actor.js'

/*
 * The same policy once more, written as somebody would who was told it at a desk: step by step, nothing shared with the
 * code that decides, slow and plain. Two tellings of one policy rarely have the same mistake.
 */

type Answer = AccessDecision['outcome'] | Extract<AccessDecision, { outcome: 'deny' }>['reason']

/** `permit`, or the reason for which it is denied. */
export function naivelyDecide(request: AccessRequest, facts: AccessFacts): Answer {
  const who = request.actor
  const what = request.activity
  const nowMs = new Date(facts.now).getTime()

  if (who.kind !== 'delegate' && facts.policy.organisations.get(who.organisation) === undefined)
    return 'organisation-not-in-policy'
  if (who.kind === 'partner-system' && what !== 'contribute' && what !== 'read-contribution')
    return 'not-for-this-actor'
  if (
    who.kind === 'auditor' &&
    !['review-log', 'review-access', 'record-consent', 'flag-at-risk'].includes(what)
  )
    return 'not-for-this-actor'
  if (who.kind === 'delegate' && what !== 'read-record') return 'not-for-this-actor'
  if (
    who.kind === 'clinician' &&
    (what === 'contribute' ||
      what === 'read-contribution' ||
      what === 'review-log' ||
      what === 'review-access' ||
      what === 'flag-at-risk')
  ) {
    return 'not-for-this-actor'
  }

  const isOfApps = who.kind === 'clinician' || who.kind === 'auditor'
  const ofPerson = isOfApps && who.patient !== undefined
  const may = (letters: string, type: string, whose: readonly string[], narrowed: boolean): boolean => {
    for (const letter of letters) {
      let found = false
      for (const scope of who.scopes) if (naivelyAllows(scope, letter, type, whose, narrowed)) found = true
      if (!found) return false
    }
    return true
  }
  const ours = ofPerson ? ['user', 'patient'] : ['user']
  let scoped: boolean
  if (what === 'find-people') scoped = may('s', 'Patient', ['user'], false)
  else if (what === 'read-record' && request.wanted === undefined) scoped = may('rs', '*', ours, false)
  else if (what === 'read-record' && request.wanted === 'what-scopes-leave')
    scoped = ['Observation', 'Condition', 'Patient', 'AuditEvent'].some((type) => may('rs', type, ours, true))
  else if (what === 'read-record' && typeof request.wanted === 'object')
    scoped = may(request.wanted.permission, request.wanted.type, ours, true)
  else if (what === 'contribute') scoped = may('cu', '*', ['system'], false)
  else if (what === 'read-contribution') scoped = may('rs', '*', ['system'], false)
  else if (what === 'review-log') scoped = may('s', 'AuditEvent', ['user'], false)
  else scoped = may('cruds', '*', ['user'], false)
  if (!scoped) return 'scope-missing'
  if (isOfApps && who.patient !== undefined) {
    if (what !== 'read-record') return 'beyond-launch'
    if (request.person !== who.patient) return 'beyond-launch'
  }

  if (who.kind === 'delegate') {
    if (request.purpose !== 'PATRQT') return 'purpose-not-permitted'
    return naivelyDecideForDelegate(who, request, facts)
  }
  if (request.purpose === 'PATRQT') return 'purpose-not-permitted'

  if (what === 'review-log' || what === 'review-access' || what === 'flag-at-risk') {
    if (request.purpose !== 'HCOMPL') return 'purpose-not-permitted'
  } else if (what === 'break-glass') {
    if (request.purpose !== 'BTG') return 'purpose-not-permitted'
  } else if (what === 'record-consent') {
    if (request.purpose !== 'TREAT' && request.purpose !== 'HCOMPL') return 'purpose-not-permitted'
  } else if (request.purpose === 'HCOMPL') return 'purpose-not-permitted'

  const role =
    who.kind === 'partner-system'
      ? undefined
      : Object.entries(facts.policy.roles).find(([code]) => code === who.role.code)?.[1]
  if (who.kind !== 'partner-system' && !role?.rights.some((right) => right === what))
    return 'role-without-right'
  if (who.kind === 'partner-system') return 'permit'
  if (!facts.personExists && what !== 'find-people' && what !== 'review-log' && what !== 'review-access') {
    return 'person-unknown'
  }
  if (who.kind === 'auditor') return naivelyDecideForReviewer(request, facts)

  const tied = naivelyTied(facts)
  if (tied) return tied

  if (what === 'break-glass') {
    const rule = facts.policy.breakGlass
    if (rule.assurance > 0) {
      const minutes = (nowMs - (who.authenticatedAt ?? Number.NaN)) / 60_000
      if (!((who.assurance ?? 0) >= rule.assurance) || !(minutes <= rule.signedInWithin))
        return 'assurance-too-low'
    }
    if (rule.stopsAt !== undefined && facts.breakGlassUses >= rule.stopsAt) return 'break-glass-stopped'
    return 'permit'
  }
  if (what === 'find-people' || what === 'claim-relationship') return 'permit'

  const glassIsBroken = naivelyHeld('break-glass', who, facts).length > 0
  if (glassIsBroken && what !== 'record-consent') return 'permit'

  let everybodyDenied = false
  let weAreDenied = false
  let weArePermitted = false
  for (const consent of facts.consents) {
    if (consent.scope !== 'care' || consent.categories.length > 0 || !naivelyInForce(consent, nowMs)) continue
    const namesUs = consent.organisations.includes(who.organisation)
    if (consent.type === 'deny' && consent.organisations.length === 0) everybodyDenied = true
    if (consent.type === 'deny' && namesUs) weAreDenied = true
    if (consent.type === 'permit' && (namesUs || consent.organisations.length === 0)) weArePermitted = true
  }
  if (everybodyDenied) return 'person-objected'
  if (weAreDenied) return 'hidden-from-organisation'
  const ourKind = facts.policy.organisations.get(who.organisation)
  if (
    what !== 'record-consent' &&
    ourKind !== undefined &&
    facts.policy.consentRequired.includes(ourKind) &&
    !weArePermitted
  )
    return 'no-consent'

  if (naivelyRelated(who, facts)) return 'permit'
  return 'no-legitimate-relationship'
}

/** What it counts as being read for, once it is permitted: with the glass broken, and let in all the same, two things. */
export function naivelyReadFor(request: AccessRequest, facts: AccessFacts): readonly PurposeOfUse[] {
  const who = request.actor
  if (who.kind !== 'clinician' || request.activity !== 'read-record') return [request.purpose]
  if (naivelyHeld('break-glass', who, facts).length === 0) return [request.purpose]
  return naivelyDecide(request, { ...facts, grants: [] }) === 'permit' ? [request.purpose, 'BTG'] : ['BTG']
}

/** Whether one of the relationships is of theirs and holds now. */
function naivelyRelated(who: Clinician, facts: AccessFacts): boolean {
  const nowMs = new Date(facts.now).getTime()
  for (const one of facts.relationships) {
    if (one.organisation !== who.organisation) continue
    if (one.practitioner !== undefined && one.practitioner !== who.id) continue
    if (one.kind === 'self-claimed' && !naivelyMayClaim(one, who, facts)) continue
    const begins = one.from === undefined ? -Infinity : new Date(one.from).getTime()
    let ends = one.to === undefined ? Infinity : new Date(one.to).getTime()
    // Nobody knows the year 2099 of a person: that was written where no end is known.
    if ((ends - nowMs) / (24 * 60 * 60 * 1000) > 3653) ends = Infinity
    if (ends === Infinity || begins !== -Infinity) {
      const limits = Object.entries(facts.policy.daysWithoutEnd)
      const limit = limits.find(([kind]) => kind === one.kind)?.[1]
      if (limit !== undefined && one.kind !== 'self-claimed')
        ends = begins === -Infinity ? -Infinity : Math.min(ends, begins + limit * 24 * 60 * 60 * 1000)
    }
    if (one.registeredElsewhere !== undefined) {
      const toldElsewhere = new Date(one.registeredElsewhere).getTime()
      // Unreadable is as good as long ago.
      if (Number.isNaN(toldElsewhere) || (nowMs - toldElsewhere) / (24 * 60 * 60 * 1000) >= 28) continue
    }
    if (begins <= nowMs && nowMs < ends) return true
  }
  return false
}

/** Whether a claim of theirs counts by what the policy says today. */
function naivelyMayClaim(
  claim: AccessFacts['relationships'][number],
  who: Clinician,
  facts: AccessFacts,
): boolean {
  const role = Object.entries(facts.policy.roles).find(([code]) => code === who.role.code)?.[1]
  if (!role?.rights.includes('claim-relationship')) return false
  const begun = new Date(claim.from ?? 'at no known time').getTime()
  return (new Date(facts.now).getTime() - begun) / (24 * 60 * 60 * 1000) < facts.policy.selfClaimDays
}

/** By which codes the scopes of these tests may narrow which type. */
const NARROWED_BY: Readonly<Record<string, readonly string[]>> = {
  Observation: ['category', 'status'],
  Condition: ['category'],
}

/** Whether one scope allows one letter for a type; `narrowed`: also where it allows some of that type only. */
function naivelyAllows(
  scope: string,
  letter: string,
  type: string,
  whose: readonly string[],
  narrowed: boolean,
): boolean {
  const [before = '', query] = scope.split('?')
  const [context = '', rest = ''] = before.split('/')
  const [ofType = '', letters = ''] = rest.split('.')
  if (!whose.includes(context)) return false
  if (ofType !== '*' && ofType !== type) return false
  if (letters.split('').some((one) => !'cruds'.includes(one))) return false
  if (
    letters !==
    'cruds'
      .split('')
      .filter((one) => letters.includes(one))
      .join('')
  )
    return false
  if (!letters.includes(letter)) return false
  if (query === undefined) return true
  const by = Object.entries(NARROWED_BY).find(([one]) => one === type)?.[1] ?? []
  return narrowed && by.includes(query.split('=')[0] ?? '')
}

/** Somebody at home asks for a record: their own, or that of a person whom they act for. */
function naivelyDecideForDelegate(who: Delegate, request: AccessRequest, facts: AccessFacts): Answer {
  if (!facts.personExists) return 'person-unknown'
  if (request.person === who.person) return 'permit'

  const current = facts.delegations.filter((one) => naivelyCurrent(one, facts))
  if (current.length === 0) return 'no-delegation'
  const reasons = current.map((one) => naivelyObjectTo(one, facts))
  if (!reasons.includes(undefined)) return reasons[0] ?? 'no-delegation'

  const said = facts.consents.filter(
    (one) =>
      one.scope === 'care' &&
      one.type === 'deny' &&
      one.categories.length === 0 &&
      one.organisations.length === 0 &&
      naivelyInForce(one, new Date(facts.now).getTime()),
  )
  return said.length > 0 ? 'person-objected' : 'permit'
}

function naivelyCurrent(one: Delegation, facts: AccessFacts): boolean {
  const nowMs = new Date(facts.now).getTime()
  const begins = new Date(one.from).getTime()
  if (Number.isNaN(begins) || begins > nowMs) return false
  if (one.to === undefined) return one.basis === 'parental-responsibility'
  const ends = new Date(one.to).getTime()
  return !Number.isNaN(ends) && ends > nowMs
}

/** What speaks against somebody who acts for another. */
function naivelyObjectTo(one: Delegation, facts: AccessFacts): DelegationFault | undefined {
  if (facts.hasDied) return 'person-died'
  const born = facts.birthDate
  if (one.basis === 'person-consents' || one.basis === 'advocate' || one.basis === 'court-appointed-deputy') {
    if (born?.length !== 10) return undefined
    const age = naivelyYearsOld(born, facts.now)
    if (one.basis === 'court-appointed-deputy') return age < 16 ? 'person-too-young' : undefined
    const { competenceMayBeAssessedFrom, parentalAccessEnds } = facts.policy.children
    if (age >= parentalAccessEnds) return undefined
    if (age < competenceMayBeAssessedFrom || facts.isCompetent !== true) return 'person-too-young'
    return undefined
  }
  if (one.basis !== 'parental-responsibility') return undefined
  if (born?.length !== 10) return 'birth-date-unknown'
  if (naivelyYearsOld(born, facts.now) >= facts.policy.children.parentalAccessEnds) return 'child-grown-up'
  if (facts.isCompetent && facts.policy.children.whenCompetent === 'closed') return 'young-person-decides'
  return undefined
}

/** Whole years, by the calendar on the wall in London. */
function naivelyYearsOld(born: string, now: string): number {
  const [day = 0, month = 0, year = 0] = new Date(now)
    .toLocaleDateString('en-GB', { timeZone: 'Europe/London' })
    .split('/')
    .map(Number)
  const [bornIn = 0, bornMonth = 0, bornDay = 0] = born.split('-').map(Number)
  const hadBirthday = month > bornMonth || (month === bornMonth && day >= bornDay)
  return year - bornIn - (hadBirthday ? 0 : 1)
}

/** What somebody sees who reads as the person, or acts for them. */
export function naivelySeeAsDelegate(label: Label, request: AccessRequest, facts: AccessFacts): Cover {
  const who = request.actor
  if (who.kind !== 'delegate') return 'absent'
  const before = naivelyBeforeReport(label)
  if (before) return naivelySeeAsDelegate(before, request, facts) === 'absent' ? 'absent' : 'withheld'
  const codes = label.sensitivities
  if (label.level !== 'N' && label.level !== 'R' && label.level !== 'V') return 'absent'
  if (codes.includes('NOPAT') || codes.includes('TBOO') || codes.includes('THIRD-PARTY')) return 'absent'

  const kind = facts.policy.organisations.get(label.controller)
  if (kind === undefined) return 'absent'
  const theirOwn = facts.policy.agreements.filter((one) => one.controller === label.controller)
  const agreements =
    theirOwn.length > 0 ? theirOwn : facts.policy.agreements.filter((one) => one.controller === '*')
  if (agreements.every((one) => !one.purposes.includes(request.purpose))) return 'absent'
  for (const { except } of agreements)
    for (const code of codes) if (naivelyKept(except, code)) return 'absent'
  if (request.person === who.person) return 'shown'

  const holding = facts.delegations.filter(
    (one) => naivelyCurrent(one, facts) && naivelyObjectTo(one, facts) === undefined,
  )
  const used = holding.find((one) => one.covers === 'all') ?? holding[0]
  if (!used) return 'absent'
  if (label.level === 'V') return 'absent'
  for (const never of ['SAFEGUARDING', 'SDV', 'DVD', 'VIO', 'MST', 'ADOPTION', 'ADOL', 'PRS'])
    if (codes.includes(never)) return 'absent'

  for (const consent of facts.consents) {
    if (consent.scope !== 'care' || consent.type !== 'deny' || consent.organisations.length > 0) continue
    if (!naivelyInForce(consent, new Date(facts.now).getTime())) continue
    for (const category of consent.categories)
      if (category === kind || codes.some((code) => naivelyKept([category], code))) return 'absent'
  }
  const isNormal = label.level === 'N' && codes.length === 0
  if (used.basis === 'parental-responsibility' && facts.isCompetent === true && !isNormal) return 'absent'
  const { competenceMayBeAssessedFrom, parentalAccessEnds } = facts.policy.children
  if (facts.isCompetent === undefined && !isNormal && facts.birthDate?.length === 10) {
    const years = naivelyYearsOld(facts.birthDate, facts.now)
    if (years >= competenceMayBeAssessedFrom && years < parentalAccessEnds) return 'absent'
  }

  if (used.covers === 'all') return 'shown'
  if (!used.covers.includes(kind)) return 'withheld'
  if (label.level === 'R' && codes.length === 0) return 'withheld'
  for (const code of codes) if (!naivelyGiven(used.covers, code)) return 'withheld'
  return 'shown'
}

/** Somebody who reviews decides nothing for whom they are known to be tied to. */
function naivelyDecideForReviewer({ activity }: AccessRequest, facts: AccessFacts): Answer {
  if (activity === 'review-log') {
    if (facts.tie === 'self' && facts.policy.ties.self === 'deny') return 'own-record'
    if (facts.tie === 'family' && facts.policy.ties.family === 'deny') return 'family-record'
    if (facts.tie === 'household' && facts.policy.ties.household === 'deny') return 'household-record'
    return 'permit'
  }
  if (activity !== 'record-consent' && activity !== 'flag-at-risk') return 'permit'
  if (facts.tie === 'self' && facts.policy.ties.self !== 'allow') return 'own-record'
  if (facts.tie === 'family' && facts.policy.ties.family !== 'allow') return 'family-record'
  if (facts.tie === 'household' && facts.policy.ties.household !== 'allow') return 'household-record'
  return naivelyTied(facts) ?? 'permit'
}

function naivelyTied(facts: AccessFacts): Answer | undefined {
  if (facts.tie === 'self' && facts.policy.ties.self === 'deny') return 'own-record'
  if (facts.tie === 'family' && facts.policy.ties.family === 'deny') return 'family-record'
  if (facts.tie === 'household' && facts.policy.ties.household === 'deny') return 'household-record'
  if (facts.tie === 'same-address' && facts.policy.ties['same-address'] === 'deny')
    return 'same-address-record'
  if (facts.tie === 'same-surname' && facts.policy.ties['same-surname'] === 'deny')
    return 'same-surname-record'
  return undefined
}

function naivelyInForce(consent: AccessFacts['consents'][number], nowMs: number): boolean {
  if (consent.status !== 'active') return false
  if (consent.from !== undefined) {
    const begins = new Date(consent.from).getTime()
    if (Number.isNaN(begins)) {
      if (consent.type === 'permit') return false
    } else if (begins > nowMs) return false
  }
  if (consent.to !== undefined) {
    const ends = new Date(consent.to).getTime()
    if (Number.isNaN(ends)) {
      if (consent.type === 'permit') return false
    } else if (ends <= nowMs) return false
  }
  return true
}

function naivelyHeld(
  kind: 'break-glass' | 'unseal',
  who: Clinician,
  facts: AccessFacts,
): readonly AccessGrant[] {
  const nowMs = new Date(facts.now).getTime()
  const role = Object.entries(facts.policy.roles).find(([code]) => code === who.role.code)?.[1]
  if (!role?.rights.includes(kind)) return []
  return facts.grants.filter(
    (grant) =>
      grant.kind === kind &&
      grant.session === who.session &&
      new Date(grant.from).getTime() <= nowMs &&
      (nowMs - new Date(grant.from).getTime()) / 60_000 < facts.policy.breakGlass.minutes &&
      new Date(grant.until).getTime() > nowMs,
  )
}

/** The label of something before somebody reported it as another person's; nothing where nobody did. */
function naivelyBeforeReport(label: Label): Label | undefined {
  const others: string[] = []
  for (const code of label.sensitivities) if (code !== 'HELD-BACK') others.push(code)
  return others.length === label.sensitivities.length ? undefined : { ...label, sensitivities: others }
}

/** What a clinician who has the record open sees of something with this label. */
export function naivelySee(
  label: Label,
  who: Clinician,
  facts: AccessFacts,
  readFor: readonly PurposeOfUse[],
): Cover {
  const before = naivelyBeforeReport(label)
  if (before) return naivelySee(before, who, facts, readFor) === 'absent' ? 'absent' : 'withheld'
  if (who.organisation === label.controller) return 'shown'
  if (label.level === 'locked') return 'absent'
  if (label.level === 'legal') return 'withheld'

  const ourKind = facts.policy.organisations.get(who.organisation)
  const theirKind = facts.policy.organisations.get(label.controller)
  if (ourKind === undefined || theirKind === undefined) return 'withheld'
  const theirOwn = facts.policy.agreements.filter((one) => one.controller === label.controller)
  const agreements =
    theirOwn.length > 0 ? theirOwn : facts.policy.agreements.filter((one) => one.controller === '*')
  let shared = false
  let sharedInEmergencies = false
  for (const agreement of agreements) {
    for (const code of label.sensitivities) if (naivelyKept(agreement.except, code)) return 'withheld'
    if (!agreement.with.includes(ourKind)) continue
    for (const purpose of readFor) if (agreement.purposes.includes(purpose)) shared = true
    if (agreement.purposes.includes('BTG')) sharedInEmergencies = true
  }
  if (!shared) return 'withheld'
  let consentedOrLawful = false
  if (label.level === 'sealed') {
    let opened = false
    for (const grant of naivelyHeld('unseal', who, facts)) {
      if (grant.ground === 'overriding-public-interest') opened = true
      if (grant.ground === 'person-consents' || grant.ground === 'required-by-law') {
        opened = true
        consentedOrLawful = true
      }
    }
    if (!opened) return 'withheld'
  }
  if (readFor.includes('BTG') && sharedInEmergencies) return 'shown'

  for (const consent of facts.consents) {
    if (consentedOrLawful || consent.scope !== 'care' || consent.type !== 'deny') continue
    if (!naivelyInForce(consent, new Date(facts.now).getTime())) continue
    if (consent.organisations.length > 0 && !consent.organisations.includes(who.organisation)) continue
    for (const category of consent.categories) {
      if (category === theirKind || label.sensitivities.some((code) => naivelyKept([category], code)))
        return 'withheld'
    }
  }

  const rights = who.federated
    ? []
    : (Object.entries(facts.policy.roles).find(([code]) => code === who.role.code)?.[1].rights ?? [])
  if (label.level === 'V' && !rights.includes('see-very-restricted')) return 'withheld'
  if (
    label.level === 'sealed' &&
    label.sensitivities.includes('V') &&
    !rights.includes('see-very-restricted')
  )
    return 'withheld'
  if ((label.level === 'R' || label.level === 'sealed') && !rights.includes('see-restricted'))
    return 'withheld'
  if (label.level === 'N' && label.sensitivities.length > 0 && !rights.includes('see-restricted'))
    return 'withheld'
  for (const code of label.sensitivities) {
    if (code === 'V') continue
    const rule = Object.entries(facts.policy.sensitivities).find(([one]) => one === code)?.[1]
    if (!rule?.with.includes(ourKind)) return 'withheld'
  }
  return 'shown'
}

/** Whether somebody from whom all this is kept may not see that: a name in two codes is one name. */
function naivelyKept(kept: readonly string[], code: string): boolean {
  const mental = kept.includes('PSY') || kept.includes('MH')
  const addiction = kept.includes('ETH') || kept.includes('SUD')
  if (code === 'BH') return mental || addiction || kept.includes('BH')
  if (code === 'VIO') return kept.includes('SDV') || kept.includes('VIO')
  return naivelyGiven(kept, code)
}

/** Whether somebody to whom all this is given may see that. */
function naivelyGiven(given: readonly string[], code: string): boolean {
  const other = new Map<string, readonly string[]>([
    ['PSY', ['MH']],
    ['MH', ['PSY']],
    ['PSYTHPN', ['PSY', 'MH']],
    ['EMOTDIS', ['PSY', 'MH']],
    ['ETH', ['SUD']],
    ['SUD', ['ETH']],
    ['ETHUD', ['ETH', 'SUD']],
    ['OPIOIDUD', ['ETH', 'SUD']],
    ['SEX', ['STD']],
    ['STD', ['SEX']],
    ['DVD', ['SDV']],
    ['MST', ['SDV']],
  ])
  return given.includes(code) || (other.get(code) ?? []).some((one) => given.includes(one))
}
