import type { AccessFacts } from '../../src/access/access-facts.js'
import { OPEN_AGREEMENT } from '../../src/access/default-policy.js'
import { decideLabel, explainLabel, type LabelQuestion } from '../../src/access/decide-label.js'
import { inherit, type Label } from '../../src/access/labels/label.js'
import { toLabelClass, withoutPart, withPart } from '../../src/access/labels/label-class.js'
import { createLens } from '../../src/access/lens.js'
import { aPolicy, someFacts } from '../support/access-facts.js'
import { aClinician, OAK_STREET, ods, WEY_VALLEY } from '../support/actors.js'

const HOLMWOOD = ods('RHM99')
const PHARMACY = ods('FZ999')
const aDoctor = { role: { code: 'R8000', name: 'Clinical Practitioner', profileId: '1' } }

function aLabel(differs: Partial<Label> = {}): Label {
  return { level: 'N', sensitivities: [], controller: WEY_VALLEY, ...differs }
}

interface Differs {
  readonly facts?: Partial<AccessFacts>
  readonly actor?: Parameters<typeof aClinician>[0]
  readonly purpose?: 'TREAT' | 'BTG'
  readonly sharedFor?: LabelQuestion['sharedFor']
}

function asked({
  facts = {},
  actor = {},
  purpose = 'TREAT',
  sharedFor = [purpose],
}: Differs = {}): LabelQuestion {
  return { actor: aClinician(actor), facts: someFacts(facts), sharedFor }
}

function seen(label: Label, differs: Differs = {}): string {
  return decideLabel(label, asked(differs))
}

const hour = { from: '2026-11-23T10:00:00Z', until: '2026-11-23T11:00:00Z' }
const unsealedOn = (ground: string) => ({
  grants: [{ id: 'u', kind: 'unseal' as const, session: 'session-1', ground, ...hour }],
})
const unsealed = unsealedOn('required-by-law')

describe('what somebody sees of a record that they may open', () => {
  it.each([
    ['what is normal, from another organisation', aLabel(), {}, 'shown'],
    ['what is restricted, in a clinical role', aLabel({ level: 'R' }), {}, 'shown'],
    ['what is very restricted', aLabel({ level: 'V' }), {}, 'withheld'],
    ['what is very restricted, with the glass broken', aLabel({ level: 'V' }), { purpose: 'BTG' }, 'shown'],
    [
      'what mental health sent, in a practice',
      aLabel({ level: 'R', sensitivities: ['PSY'], controller: HOLMWOOD }),
      {},
      'shown',
    ],
    [
      'what is about domestic abuse, in a pharmacy',
      aLabel({ level: 'R', sensitivities: ['SDV'] }),
      { actor: { organisation: PHARMACY } },
      'withheld',
    ],
    ['a sensitivity that the policy does not know', aLabel({ sensitivities: ['NOT-KNOWN'] }), {}, 'withheld'],
    ['a sensitivity named like a property', aLabel({ sensitivities: ['constructor'] }), {}, 'withheld'],
    [
      'what is restricted, signed in at the issuer of their own organisation',
      aLabel({ level: 'R' }),
      { actor: { federated: true } },
      'withheld',
    ],
    ['what is normal, signed in there', aLabel(), { actor: { federated: true } }, 'shown'],
    [
      'what is sensitive though its level is normal, in a role without clearance',
      aLabel({ sensitivities: ['PSY'] }),
      { actor: { role: { code: 'R8009', name: 'Receptionist', profileId: '1' } } },
      'withheld',
    ],
  ] as const)('%s', (_what, label, differs, expected) => {
    expect(seen(label, differs as Differs)).toBe(expected)
  })

  it.each(['N', 'R', 'V', 'legal', 'sealed', 'locked'] as const)(
    'all that their own organisation sent: %s',
    (level) => {
      expect(seen(aLabel({ level, sensitivities: ['NOT-KNOWN'], controller: OAK_STREET }))).toBe('shown')
    },
  )
})

describe('what was reported as another person’s', () => {
  const reported = (differs: Partial<Label> = {}): Label =>
    aLabel({ ...differs, sensitivities: ['HELD-BACK', ...(differs.sensitivities ?? [])] })

  it.each([
    ['from everybody', reported(), {}],
    ['from its own source', reported({ controller: OAK_STREET, level: 'V' }), {}],
    ['with the glass broken', reported(), { purpose: 'BTG' }],
    ['with the seal opened', reported({ level: 'sealed' }), { facts: unsealed }],
  ] as const)('is held back %s, and says why', (_case, label, differs) => {
    expect(seen(label, differs)).toBe('withheld')
    expect(explainLabel(label, asked(differs))).toBe('held-back')
  })

  it('stays what it was for whoever would not see it anyhow: the report tells them nothing', () => {
    expect(seen(reported({ level: 'locked' }))).toBe('absent')
    expect(seen(reported({ level: 'sealed' }))).toBe('withheld')
    expect(explainLabel(reported({ level: 'sealed' }), asked())).toBe('sealed')
  })
})

describe('what the law keeps with its source, and what is sealed', () => {
  it.each([
    [
      'the law’s stays there, whatever is broken or opened',
      'legal',
      { purpose: 'BTG', facts: unsealed },
      'withheld',
    ],
    ['a seal stays closed when the glass is broken', 'sealed', { purpose: 'BTG' }, 'withheld'],
    ['a seal opens on a legal ground', 'sealed', { facts: unsealed }, 'shown'],
    ['in no other session', 'sealed', { facts: unsealed, actor: { session: 'session-2' } }, 'withheld'],
    ['what is sealed and locked is not there', 'locked', { purpose: 'BTG', facts: unsealed }, 'absent'],
  ] as const)('%s', (_what, level, differs, expected) => {
    expect(seen(aLabel({ level }), differs)).toBe(expected)
  })
})

describe('a seal that is opened', () => {
  const GROUNDS = ['person-consents', 'required-by-law', 'overriding-public-interest'] as const
  const under = (differs: Partial<Label>): Label =>
    inherit(aLabel(differs), { level: 'sealed', sensitivities: [] })
  const hidesIt = {
    consents: [
      {
        evidence: 'Consent/1',
        status: 'active',
        scope: 'care' as const,
        type: 'deny' as const,
        organisations: [],
        categories: ['PSY'],
      },
    ],
  }

  it.each(GROUNDS)('shows on the ground %s what was under it, and no more than that', (ground) => {
    const facts = unsealedOn(ground)
    expect(seen(under({}), { facts })).toBe('shown')
    expect(seen(under({ sensitivities: ['PSY'] }), { facts })).toBe('shown')
    expect(seen(under({ level: 'V' }), { facts })).toBe('withheld')
    expect(seen(inherit(aLabel({ level: 'sealed' }), { level: 'V', sensitivities: [] }), { facts })).toBe(
      'withheld',
    )
    expect(seen(under({ sensitivities: ['NOT-KNOWN'] }), { facts })).toBe('withheld')
    expect(seen(under({ sensitivities: ['SDV'] }), { facts, actor: { organisation: PHARMACY } })).toBe(
      'withheld',
    )
    expect(seen(under({ level: 'legal' }), { facts })).toBe('withheld')
    expect(seen(under({ level: 'legal' }), { facts, purpose: 'BTG' })).toBe('withheld')
    expect(seen(under({ level: 'locked' }), { facts })).toBe('absent')
    expect(explainLabel(under({ level: 'V' }), asked({ facts }))).toBe('another-role')
    // What is not sealed is not opened by it.
    expect(seen(aLabel({ level: 'V' }), { facts })).toBe('withheld')
    expect(seen(aLabel({ sensitivities: ['PSY'] }), { facts: { ...facts, ...hidesIt } })).toBe('withheld')
  })

  it.each([
    ['person-consents', 'shown'],
    ['required-by-law', 'shown'],
    ['overriding-public-interest', 'withheld'],
  ] as const)('on the ground %s, what the person hides besides is %s', (ground, expected) => {
    const facts = { ...unsealedOn(ground), ...hidesIt }
    expect(seen(under({ sensitivities: ['PSY'] }), { facts })).toBe(expected)
    expect(seen(under({ sensitivities: ['PSY'] }), { facts, purpose: 'BTG' })).toBe('shown')
  })

  it('is answered for by any of several grounds', () => {
    const grants = [
      ...unsealedOn('overriding-public-interest').grants,
      ...unsealedOn('required-by-law').grants,
    ]
    expect(seen(under({ sensitivities: ['PSY'] }), { facts: { grants, ...hidesIt } })).toBe('shown')
  })

  it.each([['life-at-risk'], ['']])('is not opened on a ground that there is not: %j', (ground) => {
    expect(seen(under({}), { facts: unsealedOn(ground) })).toBe('withheld')
    const withoutOne = { id: 'u', kind: 'unseal' as const, session: 'session-1', ...hour }
    expect(seen(under({}), { facts: { grants: [withoutOne] } })).toBe('withheld')
  })

  it('shows what is very restricted to a role that sees that', () => {
    const usual = aPolicy()
    const roles = {
      R8000: { name: 'Clinical Practitioner', rights: ['see-very-restricted', 'unseal'] as const },
    }
    const policy = { ...usual, roles }
    const facts = { ...unsealed, policy }
    expect(seen(under({ level: 'V' }), { facts, actor: aDoctor })).toBe('shown')
    expect(seen(under({ level: 'V' }), { facts: { policy }, actor: aDoctor })).toBe('withheld')
  })
})

describe('what a controller shares', () => {
  const agreed = (...agreements: AccessFacts['policy']['agreements']): Differs => ({
    facts: { policy: aPolicy({ agreements }) },
  })

  it('nothing where nothing is agreed: an empty list permits nothing', () => {
    expect(seen(aLabel(), agreed())).toBe('withheld')
    expect(seen(aLabel(), agreed({ ...OPEN_AGREEMENT, with: [] }))).toBe('withheld')
    expect(seen(aLabel(), agreed({ ...OPEN_AGREEMENT, purposes: [] }))).toBe('withheld')
  })

  it('by its own agreement where it has one, and not by everybody’s', () => {
    const own = { ...OPEN_AGREEMENT, controller: WEY_VALLEY, with: ['mental-health' as const] }
    expect(seen(aLabel(), agreed(OPEN_AGREEMENT, own))).toBe('withheld')
    expect(seen(aLabel({ controller: HOLMWOOD }), agreed(OPEN_AGREEMENT, own))).toBe('shown')
  })

  it('not what it leaves out, under broken glass neither', () => {
    const without = { ...OPEN_AGREEMENT, except: ['HIV'] }
    const label = aLabel({ sensitivities: ['HIV'] })
    expect(seen(label, { ...agreed(without), purpose: 'BTG' })).toBe('withheld')
    const category = { ...OPEN_AGREEMENT, except: ['SEX'] }
    expect(seen(aLabel({ sensitivities: ['STD'] }), { ...agreed(category), purpose: 'BTG' })).toBe('withheld')
  })

  it('for either purpose where the glass is broken within a relationship: it takes nothing away', () => {
    const forCare = agreed({ ...OPEN_AGREEMENT, purposes: ['TREAT'] })
    const forEmergencies = agreed({ ...OPEN_AGREEMENT, purposes: ['BTG'] })
    const both = { sharedFor: ['TREAT', 'BTG'] as const }
    expect(seen(aLabel(), forCare)).toBe('shown')
    expect(seen(aLabel(), { ...forCare, purpose: 'BTG' })).toBe('withheld')
    expect(seen(aLabel(), { ...forCare, ...both })).toBe('shown')
    expect(seen(aLabel(), forEmergencies)).toBe('withheld')
    expect(seen(aLabel(), { ...forEmergencies, ...both })).toBe('shown')
  })

  it('through the glass no more than for care, where no agreement names emergencies', () => {
    const { facts } = agreed({ ...OPEN_AGREEMENT, purposes: ['TREAT'] })
    const question = asked({ facts: facts ?? {}, sharedFor: ['TREAT', 'BTG'] })
    expect(decideLabel(aLabel({ level: 'V' }), question)).toBe('withheld')
    expect(explainLabel(aLabel({ level: 'V' }), question)).toBe('another-role')
  })

  it('nothing with or of an organisation that does not take part', () => {
    expect(seen(aLabel({ controller: ods('XXX99') }))).toBe('withheld')
    expect(seen(aLabel(), { actor: { organisation: ods('XXX99') } })).toBe('withheld')
  })
})

describe('what the person hides is withheld, unless the glass is broken', () => {
  const hidden = {
    consents: [
      {
        evidence: 'Consent/1',
        status: 'active',
        scope: 'care' as const,
        type: 'deny' as const,
        organisations: [],
        categories: ['PSY'],
      },
    ],
  }
  it.each([
    ['TREAT', 'withheld'],
    ['BTG', 'shown'],
  ] as const)('for %s', (purpose, expected) => {
    expect(seen(aLabel({ sensitivities: ['PSY'] }), { facts: hidden, purpose })).toBe(expected)
  })
})

describe('why something is withheld', () => {
  const wish = {
    consents: [
      {
        evidence: 'Consent/1',
        status: 'active',
        scope: 'care' as const,
        type: 'deny' as const,
        organisations: [],
        categories: ['PSY'],
      },
    ],
  }

  it.each([
    ['the wish of the person', aLabel({ sensitivities: ['PSY'] }), { facts: wish }, 'wish-of-the-person'],
    ['another role', aLabel({ level: 'V' }), {}, 'another-role'],
    ['another kind of organisation', aLabel({ sensitivities: ['NOT-KNOWN'] }), {}, 'another-role'],
    ['no agreement', aLabel({ controller: ods('XXX99') }), {}, 'not-shared'],
    ['a seal', aLabel({ level: 'sealed' }), {}, 'sealed'],
    // That the law keeps something is itself kept by law.
    ['the law, told as what is not shared', aLabel({ level: 'legal' }), {}, 'not-shared'],
    ['nothing of what is sealed and locked', aLabel({ level: 'locked' }), {}, undefined],
    ['nothing of what is shown', aLabel(), {}, undefined],
  ] as const)('%s', (_why, label, differs, reason) => {
    expect(explainLabel(label, asked(differs))).toBe(reason)
  })

  it('is said of a class by its rest, else by its part', () => {
    const lens = createLens(
      () => 'withheld',
      ({ level }) => (level === 'sealed' ? 'sealed' : undefined),
    )
    const [plain, sealed] = [aLabel(), aLabel({ level: 'sealed' })]
    expect(lens.whyWithheld(toLabelClass(sealed))).toBe('sealed')
    expect(lens.whyWithheld(withoutPart(plain, sealed))).toBe('sealed')
    expect(lens.whyWithheld(toLabelClass(plain))).toBeUndefined()
    expect(createLens(() => 'withheld').whyWithheld(toLabelClass(sealed))).toBeUndefined()
  })
})

describe('a lens', () => {
  const rest = aLabel()
  const part = aLabel({ level: 'V' })
  const lensFor = {
    all: () => createLens(() => 'shown'),
    rest: () => createLens(({ level }) => (level === 'V' ? 'withheld' : 'shown')),
  }

  it('lets through one of the two that stand for a resource of which a part is sensitive', () => {
    const [seesAll, seesRest] = [lensFor.all(), lensFor.rest()]
    expect(seesAll.coverOf(withPart(rest, part))).toBe('shown')
    expect(seesAll.coverOf(withoutPart(rest, part))).toBe('absent')
    expect(seesRest.coverOf(withPart(rest, part))).toBe('absent')
    expect(seesRest.coverOf(withoutPart(rest, part))).toBe('shown')
  })

  it('says that a part is withheld, and nothing of a part that is absent', () => {
    const [seesAll, seesRest] = [lensFor.all(), lensFor.rest()]
    const seesNoPart = createLens(({ level }) => (level === 'V' ? 'absent' : 'shown'))

    expect(seesRest.isPartWithheld(withoutPart(rest, part))).toBe(true)
    expect(seesRest.isPartWithheld(withPart(rest, part))).toBe(false)
    expect(seesRest.isPartWithheld(toLabelClass(part))).toBe(false)
    expect(seesAll.isPartWithheld(withoutPart(rest, part))).toBe(false)
    expect(seesNoPart.isPartWithheld(withoutPart(rest, part))).toBe(false)
    expect(createLens(() => 'withheld').isPartWithheld(withoutPart(rest, part))).toBe(false)
  })

  it('lets through what one of several reaches', () => {
    const seesRest = lensFor.rest()
    expect(seesRest.coverOf(`${toLabelClass(part)}~${toLabelClass(rest)}`)).toBe('shown')
    expect(seesRest.coverOf(`${toLabelClass(part)}~${toLabelClass(part)}`)).toBe('withheld')
    expect(createLens(() => 'absent').coverOf(toLabelClass(rest))).toBe('absent')
  })

  it('speaks of a part that is withheld in any of several', () => {
    const several = `${toLabelClass(rest)}~${withoutPart(rest, part)}`
    expect(lensFor.rest().isPartWithheld(several)).toBe(true)
    expect(lensFor.all().isPartWithheld(several)).toBe(false)
  })

  it('lets nothing through of which it cannot tell how confidential it is', () => {
    const seesAll = lensFor.all()
    expect(() => seesAll.coverOf('N')).toThrow('no label class')
    expect(() => seesAll.coverOf('X||RWV99')).toThrow('no label class')
  })

  it('judges each label once', () => {
    let judged = 0
    const lens = createLens(() => {
      judged += 1
      return 'shown'
    })
    for (let time = 0; time < 1_000; time += 1) lens.coverOf(toLabelClass(rest))
    expect(judged).toBe(1)
    for (let time = 0; time < 1_000; time += 1) lens.isPartWithheld(withoutPart(rest, part))
    expect(judged).toBe(3)
  })
})
