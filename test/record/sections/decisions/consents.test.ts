import {
  aJoinedRecord,
  aResource,
  aSection,
  asTable,
  coded,
  HOLMWOOD,
  type ResourceContent,
} from '../../../support/a-record.js'
import { WEY_VALLEY } from '../../../support/actors.js'

const SCOPE = 'http://terminology.hl7.org/CodeSystem/consentscope'
const ADR = { coding: [{ system: SCOPE, code: 'adr' }] }
const TREATMENT = { coding: [{ system: SCOPE, code: 'treatment' }] }
const CONSENT_DOCUMENT = {
  coding: [{ system: 'http://loinc.org', code: '59284-0', display: 'Consent Document' }],
}
const DNR = {
  coding: [{ system: 'http://terminology.hl7.org/CodeSystem/consentcategorycodes', code: 'dnr' }],
}
const CPR = coded('Cardiopulmonary resuscitation', '89666000')

const aConsent = (category: object, differs: object = {}): ResourceContent => ({
  resourceType: 'Consent',
  status: 'active',
  scope: ADR,
  category: [CONSENT_DOCUMENT, category],
  dateTime: '2026-05-01',
  ...differs,
})
const ADRT = coded('Advance decision to refuse treatment')
const LPA = coded('Lasting power of attorney for health and welfare')

const linesOf = (key: 'legal' | 'end-of-life', ...consents: readonly ResourceContent[]): readonly string[] =>
  asTable(
    aSection(
      key,
      consents.map((one) => aResource(one)),
    ),
  )

describe('a Consent about care', () => {
  it('shows a power of attorney among what is legal: who may decide, since when, where the document is', () => {
    const attorney = aConsent(LPA, {
      performer: [{ display: 'Winifred Batt' }],
      organization: [{ display: 'Office of the Public Guardian' }],
      sourceAttachment: { title: 'LPA 7000-1234, registered' },
      verification: [
        { verified: true, verifiedWith: { display: 'Ruth Adeyemi' }, verificationDate: '2026-06-02' },
      ],
      provision: {
        type: 'permit',
        period: { start: '2026-05-20' },
        actor: [{ role: coded('Attorney'), reference: { display: 'Ruth Adeyemi' } }],
      },
    })
    expect(linesOf('legal', attorney)).toEqual([
      'Lasting power of attorney for health and welfare | permitted to decide: Ruth Adeyemi (Attorney); ' +
        'decided by: Winifred Batt; verified: Ruth Adeyemi, 02-Jun-2026; document: LPA 7000-1234, registered; ' +
        'scope: advance care directive; held by: Office of the Public Guardian | since 20-May-2026 | in force | ' +
        'Oak Street Surgery',
    ])
    expect(linesOf('end-of-life', attorney)).toEqual([])
  })

  it('shows an advance decision among what is legal and at the end of life, with what it refuses', () => {
    const refusing = aConsent(ADRT, {
      provision: {
        type: 'deny',
        code: [coded('Ventilation'), coded('Feeding by tube')],
        actor: [{ role: coded('Witness'), reference: { display: 'Dr Celia Marsh' } }],
      },
    })
    const line =
      'Advance decision to refuse treatment | refuses: Ventilation, Feeding by tube; names: Dr Celia Marsh (Witness); scope: advance care directive | ' +
      'recorded 01-May-2026'
    expect(linesOf('legal', refusing)).toEqual([`${line} | in force | Oak Street Surgery`])
    expect(linesOf('end-of-life', refusing)).toEqual([`${line} | Oak Street Surgery`])
  })

  it('shows consent to a treatment, and refusal of one, in the words of its provisions', () => {
    const within = {
      provision: [
        { type: 'permit', code: [coded('Blood products of own blood')] },
        { type: 'deny', code: [coded('Transfusion of red cells')] },
      ],
    }
    expect(linesOf('legal', aConsent(coded('Blood'), { scope: TREATMENT, provision: within }))).toEqual([
      'Blood | agrees to: Blood products of own blood; refuses: Transfusion of red cells; scope: treatment | ' +
        'recorded 01-May-2026 | in force | Oak Street Surgery',
    ])
  })

  it.each([
    ['a draft', { status: 'draft' }, 'draft'],
    ['one that is proposed', { status: 'proposed' }, 'proposed'],
    ['one that was rejected', { status: 'rejected' }, 'rejected'],
    ['one that is inactive', { status: 'inactive' }, 'no longer in force'],
    [
      'one that is over',
      { provision: { period: { end: '2026-10-01' } } },
      'ended 01-Oct-2026: its source still has it as in force',
    ],
  ])('has %s apart from what is in force, and says so', (_what, differs, mark) => {
    const { current, past } = aSection('legal', [aResource(aConsent(ADRT, differs))])
    expect(current).toEqual([])
    expect(past[0]?.marks.map(({ text }) => text)).toContain(mark)
  })

  it('HZ17: has one that has not begun, or is dated wrongly, in sight, and says so', () => {
    const { current, past } = aSection('legal', [
      aResource(aConsent(ADRT, { provision: { period: { start: '2026-12-01' } } })),
    ])
    expect(past).toEqual([])
    expect(current[0]?.marks.map(({ text }) => text)).toEqual(['not in force yet, or a wrong date'])
  })

  it('says what a code of letters means', () => {
    expect(linesOf('end-of-life', aConsent(DNR))[0]).toMatch(/^Do Not Resuscitate \|/)
  })

  it('shows nothing of one that was entered in error', () => {
    expect(linesOf('legal', aConsent(LPA, { status: 'entered-in-error' }))).toEqual([])
  })
})

describe('a Consent about resuscitation', () => {
  const FOR = {
    resourceType: 'Flag',
    status: 'active',
    code: coded('For attempted cardiopulmonary resuscitation', '450475007'),
    period: { start: '2026-04-01' },
  } as const
  const conflictsWith = (consent: ResourceContent): readonly string[] =>
    aJoinedRecord([aResource(consent, { from: WEY_VALLEY }), aResource(FOR)]).conflicts.map(
      ({ rule }) => rule,
    )

  it.each([
    ['by its category', aConsent(coded('DNACPR'))],
    ['by the code of HL7', aConsent(DNR)],
    ['by what it refuses', aConsent(ADRT, { provision: { type: 'deny', code: [CPR] } })],
    [
      'by what it refuses within',
      aConsent(ADRT, { provision: { provision: [{ type: 'deny', code: [CPR] }] } }),
    ],
    ['by refusing, under that name alone', aConsent(coded('CPR'), { provision: { type: 'deny' } })],
    [
      'by agreeing that it is not attempted',
      aConsent(coded('Resuscitation status'), {
        provision: { type: 'permit', code: [coded('Not for attempted CPR', '450476008')] },
      }),
    ],
  ])('that says no stands first at the end of life, and against one that says yes: %s', (_how, consent) => {
    const { sections } = aJoinedRecord([aResource(consent)])
    const [first] = sections.find(({ key }) => key === 'end-of-life')?.current ?? []
    expect(first).toMatchObject({ decision: 'resuscitation' })
    expect(conflictsWith(consent)).toEqual(['resuscitation-told-differently'])
  })

  it.each([
    ['an advance decision that asks for it', aConsent(ADRT, { provision: { type: 'permit', code: [CPR] } })],
    [
      'one that refuses something else',
      aConsent(ADRT, { provision: { type: 'deny', code: [coded('Dialysis')] } }),
    ],
    [
      'one that refuses a refusal, of which nobody can tell what it means',
      aConsent(coded('Resuscitation status'), {
        provision: { type: 'deny', code: [coded('Not for attempted CPR', '450476008')] },
      }),
    ],
    ['a draft', aConsent(coded('DNACPR'), { status: 'draft' })],
    ['one that has not begun', aConsent(coded('DNACPR'), { provision: { period: { start: '2026-12-24' } } })],
    ['one that its source has ended', aConsent(coded('DNACPR'), { status: 'inactive' })],
  ])('is no contradiction of one that says yes: %s', (_what, consent) => {
    expect(conflictsWith(consent)).toEqual([])
  })

  it('is one with the alert of another source of the same day, unless it decides more', () => {
    const alert = aResource(
      { ...FOR, code: coded('Not for attempted CPR', '450476008'), period: { start: '2026-05-01' } },
      { from: HOLMWOOD },
    )
    const groupsOf = (consent: ResourceContent): number =>
      aJoinedRecord([alert, aResource(consent)]).groups.length
    expect(groupsOf(aConsent(coded('DNACPR')))).toBe(1)
    expect(groupsOf(aConsent(ADRT, { provision: { type: 'deny', code: [CPR, coded('Dialysis')] } }))).toBe(0)
    expect(groupsOf(aConsent(coded('DNACPR'), { status: 'draft' }))).toBe(0)
  })
})

describe('a Consent that is refused as a whole, without a word of what', () => {
  it.each([
    ['DNACPR', ['not for resuscitation']],
    ['Do not attempt CPR', ['not for resuscitation']],
    ['Advance decision to refuse treatment', []],
    ['DNACPR expired', []],
    ['Resuscitation', ['refused']],
    ['Blood transfusion', ['refused']],
  ])('says what it comes to, and of a refusal never that it was refused: %s', (text, decisions) => {
    const json = {
      resourceType: 'Consent',
      status: 'active',
      scope: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/consentscope', code: 'adr' }] },
      category: [{ text }],
      dateTime: '2026-11-20',
      provision: { type: 'deny' },
    } as const
    const lines = [aSection('end-of-life', [aResource(json)]), aSection('legal', [aResource(json)])].flatMap(
      ({ current }) => current,
    )
    const told = lines.flatMap(({ details }) => details).filter((one) => one.startsWith('decision: '))
    expect([...new Set(told)]).toEqual(decisions.map((one) => `decision: ${one}`))
    expect(lines.length).toBeGreaterThan(0)
  })
})
