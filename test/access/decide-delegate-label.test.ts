import type { AccessFacts } from '../../src/access/access-facts.js'
import { decideDelegateLabel } from '../../src/access/decide-delegate-label.js'
import { OPEN_AGREEMENT } from '../../src/access/default-policy.js'
import type { Delegation } from '../../src/access/delegation.js'
import type { Label } from '../../src/access/labels/label.js'
import { aPolicy, someFacts } from '../support/access-facts.js'
import { aDelegate, ods, WEY_VALLEY } from '../support/actors.js'
import { aPerson } from '../support/a-record.js'

const daughter: Delegation = {
  evidence: 'delegation/1',
  basis: 'lasting-power-of-attorney-health',
  covers: 'all',
  from: '2026-01-01',
  to: '2027-01-01',
}

function aLabel(differs: Partial<Label> = {}): Label {
  return { level: 'N', sensitivities: [], controller: WEY_VALLEY, ...differs }
}

function seen(label: Label, facts: Partial<AccessFacts> = {}, person = aPerson()): string {
  return decideDelegateLabel(label, {
    actor: aDelegate(),
    person,
    facts: someFacts({ delegations: [daughter], ...facts }),
    purpose: 'PATRQT',
  })
}

const secret = (...sensitivities: readonly string[]): Label => aLabel({ level: 'R', sensitivities })

describe('what who acts for somebody sees', () => {
  it.each([
    ['what is normal', aLabel(), {}, 'shown'],
    ['what mental health sent', secret('PSY'), {}, 'shown'],
    ['what was reported as another person’s', aLabel({ sensitivities: ['HELD-BACK'] }), {}, 'withheld'],
    ['what was reported so and is not for them', secret('HELD-BACK', 'NOPAT'), {}, 'absent'],
    ['what is not to be disclosed to the patient', secret('NOPAT'), {}, 'absent'],
    ['what somebody else told in confidence', secret('THIRD-PARTY'), {}, 'absent'],
    ['what is very restricted', aLabel({ level: 'V' }), {}, 'absent'],
    ['what is sealed: no notice of it either', aLabel({ level: 'sealed' }), {}, 'absent'],
    ['what an Act keeps', aLabel({ level: 'legal' }), {}, 'absent'],
    ['what is sealed and locked', aLabel({ level: 'locked' }), {}, 'absent'],
    ['what is about safeguarding', secret('SAFEGUARDING'), {}, 'absent'],
    ['what is about domestic abuse, whatever the scope', secret('PSY', 'SDV'), {}, 'absent'],
    [
      'what a young person wants kept',
      secret('ADOL'),
      { delegations: [{ ...daughter, covers: ['acute', 'ADOL'] }] },
      'absent',
    ],
    [
      'what the person hides from everybody',
      secret('PSY'),
      {
        consents: [
          {
            evidence: 'Consent/1',
            status: 'active',
            scope: 'care',
            type: 'deny',
            organisations: [],
            categories: ['PSY'],
          },
        ],
      },
      'absent',
    ],
    ['what a controller outside sent', aLabel({ controller: ods('XXX99') }), {}, 'absent'],
    [
      'what its controller shares for care alone',
      aLabel(),
      { policy: aPolicy({ agreements: [{ ...OPEN_AGREEMENT, purposes: ['TREAT'] }] }) },
      'absent',
    ],
    [
      'what its agreement leaves out',
      secret('PSY'),
      { policy: aPolicy({ agreements: [{ ...OPEN_AGREEMENT, except: ['PSY'] }] }) },
      'absent',
    ],
    ['anything, once the delegation has ended', aLabel(), { delegations: [] }, 'absent'],
    [
      'anything, under a scope that names nothing',
      aLabel(),
      { delegations: [{ ...daughter, covers: [] }] },
      'withheld',
    ],
    ['what the scope names', aLabel(), { delegations: [{ ...daughter, covers: ['acute'] }] }, 'shown'],
    [
      'what another kind of source sent',
      aLabel(),
      { delegations: [{ ...daughter, covers: ['pharmacy'] }] },
      'withheld',
    ],
    [
      'what is sensitive in a way that the scope names',
      secret('HIV'),
      { delegations: [{ ...daughter, covers: ['acute', 'HIV'] }] },
      'shown',
    ],
    [
      'what is sensitive in a way that the agreement leaves out under another code',
      secret('MH'),
      { policy: aPolicy({ agreements: [{ ...OPEN_AGREEMENT, except: ['PSY'] }] }) },
      'absent',
    ],
    [
      'what is sensitive in a way that the scope names by another code',
      secret('MH'),
      { delegations: [{ ...daughter, covers: ['acute', 'PSY'] }] },
      'shown',
    ],
    [
      'what may be sensitive in more ways than the scope names',
      secret('BH'),
      { delegations: [{ ...daughter, covers: ['acute', 'PSY'] }] },
      'withheld',
    ],
    ['domestic violence in HL7’s own code', secret('DVD'), {}, 'absent'],
    [
      'what is sensitive in a way that the scope does not name',
      secret('HIV'),
      { delegations: [{ ...daughter, covers: ['acute'] }] },
      'withheld',
    ],
    [
      'what is sensitive in two ways, of which the scope names one',
      secret('HIV', 'PSY'),
      { delegations: [{ ...daughter, covers: ['acute', 'HIV'] }] },
      'withheld',
    ],
    [
      'what is restricted and does not say why, under a list',
      secret(),
      { delegations: [{ ...daughter, covers: ['acute'] }] },
      'withheld',
    ],
  ] as const)('%s', (_what, label, facts, cover) => {
    expect(seen(label, facts)).toBe(cover)
  })

  it('is what is normal and nothing else, of a young person who was found competent', () => {
    const facts = {
      delegations: [{ ...daughter, basis: 'parental-responsibility' }],
      birthDate: '2013-05-01',
      isCompetent: true,
      policy: aPolicy({
        children: { parentalAccessEnds: 16, competenceMayBeAssessedFrom: 12, whenCompetent: 'normal-only' },
      }),
    } as const
    const labels = [aLabel(), secret('PSY'), aLabel({ level: 'R' }), aLabel({ sensitivities: ['PSY'] })]
    expect(labels.map((label) => seen(label, facts))).toEqual(['shown', 'absent', 'absent', 'absent'])
  })

  it('is what is normal and nothing else, of a young person of whom nobody has looked at whether they are competent', () => {
    const labels = [aLabel(), secret('STD'), aLabel({ level: 'R' }), aLabel({ sensitivities: ['PSY'] })]
    const covers = (facts: Partial<AccessFacts>): readonly string[] =>
      labels.map((label) =>
        seen(label, { delegations: [{ ...daughter, basis: 'parental-responsibility' }], ...facts }),
      )
    expect(covers({ birthDate: '2013-05-01' })).toEqual(['shown', 'absent', 'absent', 'absent'])
    const all = labels.map(() => 'shown')
    expect(covers({ birthDate: '2013-05-01', isCompetent: false })).toEqual(all)
    expect(covers({ birthDate: '2016-05-01' })).toEqual(all)
  })

  it.each(['SAFEGUARDING', 'SDV', 'VIO', 'MST', 'ADOPTION', 'ADOL', 'PRS'])(
    'is never what is sensitive for %s, though their scope names it: the person themselves sees it',
    (code) => {
      const delegations = [{ ...daughter, covers: ['acute', code] }]
      expect(seen(secret(code), { delegations })).toBe('absent')
      expect(seen(secret(code), {}, aDelegate().person)).toBe('shown')
    },
  )
})

describe('what the person themselves sees', () => {
  const themselves = aDelegate().person

  it.each([
    ['what is very restricted', aLabel({ level: 'V' }), 'shown'],
    ['what is about safeguarding', secret('SAFEGUARDING'), 'shown'],
    ['what is not to be disclosed to the patient', secret('NOPAT'), 'absent'],
    ['what a physician is to tell first', secret('TBOO'), 'absent'],
    ['what somebody else told in confidence', secret('THIRD-PARTY'), 'absent'],
    ['what is sealed', aLabel({ level: 'sealed' }), 'absent'],
  ] as const)('%s', (_what, label, cover) => {
    expect(seen(label, { delegations: [] }, themselves)).toBe(cover)
  })
})
