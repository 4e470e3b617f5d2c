import type { TieRule } from '../../src/access/access-policy.js'
import type { AccessRequest, Activity } from '../../src/access/access-request.js'
import type { Tie } from '../../src/access/tie.js'
import { sayOfTied, tiedRecord, tiesDeniedInLog, tiesWithoutSay } from '../../src/access/tied-record.js'
import type { Actor } from '../../src/identity/actor.js'
import { aPolicy, someFacts } from '../support/access-facts.js'
import { aClinician, aDelegate, anAuditor, aPartner } from '../support/actors.js'

const TIES = ['self', 'family', 'household', 'same-address', 'same-surname'] as const
const RULES = ['deny', 'alert', 'allow'] as const

/** The rule under which somebody who is tied to the person asks. */
function ruleFor(tie: Tie, ofPolicy: TieRule, actor: Actor, activity: Activity): TieRule | undefined {
  const request: AccessRequest = {
    actor,
    activity,
    interaction: 'read',
    purpose: 'TREAT',
    query: 'GET',
    requestId: 'request-1',
  }
  const policy = aPolicy({ ties: { ...aPolicy().ties, [tie]: ofPolicy } })
  return RULES.find((rule) => tiedRecord(request, someFacts({ policy, tie }), rule) !== undefined)
}

describe('who asks for the record of somebody they are tied to', () => {
  it.each([
    ['self', 'own-record'],
    ['family', 'family-record'],
    ['household', 'household-record'],
    ['same-address', 'same-address-record'],
    ['same-surname', 'same-surname-record'],
  ] as const)('is told apart by the tie: %s', (tie, name) => {
    const request = { ...asked, actor: aClinician() }
    const ties = { ...aPolicy().ties, [tie]: 'deny' as const }
    expect(tiedRecord(request, someFacts({ tie, policy: aPolicy({ ties }) }), 'deny')).toBe(name)
  })

  it.each(RULES)('falls under the rule of the policy, as a clinician: %s', (rule) => {
    for (const tie of TIES) expect(ruleFor(tie, rule, aClinician(), 'read-record')).toBe(rule)
  })

  it('is as anybody where nothing ties them', () => {
    const facts = someFacts({ tie: undefined })
    expect(RULES.map((rule) => tiedRecord({ ...asked, actor: aClinician() }, facts, rule))).toEqual([
      undefined,
      undefined,
      undefined,
    ])
  })

  it('is free to where they have no say over what others see: a partner’s system, and who reads at home', () => {
    for (const actor of [aPartner(), aDelegate()]) {
      for (const rule of RULES) expect(ruleFor('family', rule, actor, 'record-consent')).toBe('allow')
    }
  })
})

const asked = {
  activity: 'read-record',
  interaction: 'read',
  purpose: 'TREAT',
  query: 'GET',
  requestId: 'request-1',
} as const

describe('who would have a say in what concerns somebody they are tied to', () => {
  const said = (tie: Tie | undefined, rule: TieRule): ReturnType<typeof sayOfTied> =>
    sayOfTied(
      someFacts({ tie, policy: aPolicy({ ties: { ...aPolicy().ties, ...(tie && { [tie]: rule }) } }) }),
    )

  it.each(['self', 'family', 'household'] as const)('has none where the tie is known: %s', (tie) => {
    const alerts = [
      tiedRecord({ ...asked, actor: aClinician() }, someFacts({ tie, policy: denied(tie) }), 'deny'),
    ]
    expect(said(tie, 'alert')).toEqual({ isBarred: true, alerts })
    expect(said(tie, 'deny')).toEqual({ isBarred: true, alerts })
    expect(said(tie, 'allow')).toEqual({ isBarred: false, alerts: [] })
  })

  it.each(['same-address', 'same-surname'] as const)(
    'has it where the tie is guessed, and it is told: %s',
    (tie) => {
      expect(said(tie, 'alert')).toEqual({ isBarred: false, alerts: [`${tie}-record`] })
      expect(said(tie, 'deny').isBarred).toBe(true)
      expect(said(tie, 'allow')).toEqual({ isBarred: false, alerts: [] })
    },
  )

  it('has it where nothing ties them', () => {
    expect(said(undefined, 'deny')).toEqual({ isBarred: false, alerts: [] })
  })

  const denied = (tie: Tie): ReturnType<typeof aPolicy> =>
    aPolicy({ ties: { ...aPolicy().ties, [tie]: 'deny' } })
})

describe('who reviews, and is tied to the person', () => {
  it.each(['record-consent', 'flag-at-risk'] as const)(
    'would alert themselves by %s, and so may not',
    (activity) => {
      for (const tie of ['self', 'family', 'household'] as const) {
        expect(ruleFor(tie, 'alert', anAuditor(), activity)).toBe('deny')
        expect(ruleFor(tie, 'deny', anAuditor(), activity)).toBe('deny')
        expect(ruleFor(tie, 'allow', anAuditor(), activity)).toBe('allow')
      }
    },
  )

  it.each(['same-address', 'same-surname'] as const)(
    'may where that is only guessed, and it is told: %s',
    (tie) => {
      expect(ruleFor(tie, 'alert', anAuditor(), 'record-consent')).toBe('alert')
    },
  )

  it.each(RULES)(
    'reads the log about them by the rule for the record, where the tie is recorded: %s',
    (rule) => {
      for (const tie of ['self', 'family', 'household'] as const)
        expect(ruleFor(tie, rule, anAuditor(), 'review-log')).toBe(rule)
      for (const tie of ['same-address', 'same-surname'] as const)
        expect(ruleFor(tie, rule, anAuditor(), 'review-log')).toBe('allow')
    },
  )

  it('sees the queues as anybody: of one person nothing is asked there', () => {
    for (const rule of RULES) expect(ruleFor('self', rule, anAuditor(), 'review-access')).toBe('allow')
  })

  it('is kept from the log of everybody where the policy denies them that, and only where the tie was recorded', () => {
    const ties = {
      ...aPolicy().ties,
      self: 'deny',
      family: 'alert',
      household: 'deny',
      'same-surname': 'deny',
    } as const

    expect(tiesDeniedInLog({ ties })).toEqual(['self', 'household'])
  })
})

describe('of whose records a reviewer has no say, and is not told what there is to say', () => {
  it('are those to whom they are recorded as tied, where the policy denies them the record or tells of it', () => {
    const ties = { ...aPolicy().ties, self: 'deny', family: 'alert', household: 'alert' } as const
    expect(tiesWithoutSay({ ties })).toEqual(['self', 'family', 'household'])
  })

  it('are not those whose record the policy lets them open as anybody’s', () => {
    const ties = { ...aPolicy().ties, self: 'deny', family: 'allow', household: 'alert' } as const
    expect(tiesWithoutSay({ ties })).toEqual(['self', 'household'])
  })

  it('are not those of whom a tie is only guessed, for an address or a name that both have', () => {
    const ties = { ...aPolicy().ties, 'same-address': 'deny', 'same-surname': 'deny' } as const
    expect(tiesWithoutSay({ ties })).not.toContain('same-address')
    expect(tiesWithoutSay({ ties })).not.toContain('same-surname')
  })
})
