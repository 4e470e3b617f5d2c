import {
  aJoinedRecord,
  aResource,
  aSection,
  asTable,
  coded,
  type ResourceContent,
} from '../../../support/a-record.js'
import { WEY_VALLEY } from '../../../support/actors.js'

const NOT_FOR = coded('Not for attempted cardiopulmonary resuscitation', '450476008')
const FOR = coded('For attempted cardiopulmonary resuscitation', '450475007')

const aFlag = (code: object, start: string | undefined, differs: object = {}): ResourceContent => ({
  resourceType: 'Flag',
  status: 'active',
  code,
  ...(start === undefined ? {} : { period: { start } }),
  ...differs,
})

const aForm = (date: string, differs: object = {}): ResourceContent => ({
  resourceType: 'DocumentReference',
  status: 'current',
  type: coded('ReSPECT form'),
  date,
  content: [
    {
      attachment: {
        contentType: 'text/plain',
        title: 'ReSPECT form',
        data: Buffer.from(`Comfort first, at home. Written on ${date}.`).toString('base64'),
      },
    },
  ],
  ...differs,
})

const aPlan = (created: string, differs: object = {}): ResourceContent => ({
  resourceType: 'CarePlan',
  status: 'active',
  intent: 'plan',
  title: 'Advance care plan',
  created,
  ...differs,
})

type Told = readonly [ResourceContent, Parameters<typeof aResource>[1]?]

function marksOf(...told: readonly Told[]): readonly string[] {
  const { current, past } = aSection(
    'end-of-life',
    told.map(([content, from]) => aResource(content, from)),
  )
  const lines = (place: string, items: typeof current): readonly string[] =>
    items.map(
      ({ when, source, marks }) =>
        `${place}: ${when?.date.text ?? 'undated'}, ${source.name}: ${marks.map(({ text }) => text).join(', ')}`,
    )
  return [...lines('current', current), ...lines('past', past)]
}

describe('decisions for the end of life', () => {
  it.each([
    ['ReSPECT forms', aForm],
    ['advance care plans', aPlan],
    ['alerts about resuscitation', (date: string) => aFlag(NOT_FOR, date)],
  ])('HZ34: of several %s of one owner the newest stands, whichever came first', (_what, make) => {
    const expected = [
      'current: 20-Oct-2026, Oak Street Surgery: ',
      'past: 02-Mar-2026, Oak Street Surgery: superseded by the one of 20-Oct-2026',
      'past: 01-Feb-2025, Oak Street Surgery: superseded by the one of 20-Oct-2026',
    ]
    const told = [[make('2026-03-02')], [make('2026-10-20')], [make('2025-02-01')]] as const

    expect(marksOf(...told)).toEqual(expected)
    expect(marksOf(told[1], told[0], told[2])).toEqual(expected)
  })

  it.each([
    ['withdrawn', { status: 'revoked' }],
    ['a draft', { status: 'draft' }],
    ['no more than proposed', { intent: 'proposal' }],
    ['over', { period: { start: '2026-10-20', end: '2026-11-01' } }],
  ])('HZ34: what is %s takes the place of none', (_what, differs) => {
    expect(marksOf([aPlan('2026-03-02')], [aPlan('2026-10-20', differs)]).join()).not.toContain('superseded')
  })

  const aRespect = (created: string, code: object): ResourceContent => ({
    resourceType: 'CarePlan',
    status: 'active',
    intent: 'plan',
    title: 'ReSPECT',
    category: [code],
    created,
  })
  const aFinding = (code: object, date: string, differs: object = {}): ResourceContent => ({
    resourceType: 'Observation',
    status: 'final',
    code,
    effectiveDateTime: date,
    ...differs,
  })
  const HOSPITAL = { from: WEY_VALLEY }

  it.each([
    ['a ReSPECT plan coded so', aRespect('2026-10-20', FOR)],
    [
      'a step of an advance care plan',
      aPlan('2026-10-20', { activity: [{ detail: { code: FOR, status: 'scheduled' } }] }),
    ],
    ['the title of an advance care plan', aPlan('2026-10-20', { title: 'Advance care plan: for full CPR' })],
    ['a finding whose name it is', aFinding(FOR, '2026-10-20')],
    ['a finding whose name it is, which is true', aFinding(FOR, '2026-10-20', { valueBoolean: true })],
  ])('that resuscitation is to be attempted, as %s, disagrees with not for it', (_what, told) => {
    const lines = marksOf([aFlag(NOT_FOR, '2026-09-01'), HOSPITAL], [told])

    expect(lines).toContainEqual(
      expect.stringMatching(
        /^current: 01-Sep-2026, Wey Valley Hospital: disagrees with what Oak Street Surgery has of 20-Oct-2026/,
      ),
    )
    expect(lines).toContainEqual(
      expect.stringMatching(
        /^current: 20-Oct-2026, Oak Street Surgery: disagrees with what Wey Valley Hospital has of 01-Sep-2026/,
      ),
    )
  })

  it('a form whose title does not say it has what it says of resuscitation on its line', () => {
    expect(marksOf([aRespect('2026-10-20', NOT_FOR)])).toEqual([
      'current: 20-Oct-2026, Oak Street Surgery: not for attempted CPR',
    ])
  })

  it.each([
    ['resuscitation was talked about', aPlan('2026-10-20', { title: 'Advance care plan: CPR discussed' })],
    [
      'something else is not wanted',
      aPlan('2026-10-20', { title: 'Advance care plan: no hospital admission' }),
    ],
    ['it is not so', aFinding(FOR, '2026-10-20', { valueBoolean: false })],
    ['both say the same', aRespect('2026-10-20', NOT_FOR)],
  ])('nothing disagrees where %s', (_why, told) => {
    expect(marksOf([aFlag(NOT_FOR, '2026-09-01'), HOSPITAL], [told]).join()).not.toContain('disagrees')
  })

  it('a newer form of the same owner ends what an older plan said of resuscitation, and nothing else of it', () => {
    const older = aPlan('2026-03-02', { title: 'Advance care plan: for full CPR' })

    expect(marksOf([older], [aRespect('2026-10-20', NOT_FOR)])).toEqual([
      'current: 20-Oct-2026, Oak Street Surgery: not for attempted CPR',
      'current: 02-Mar-2026, Oak Street Surgery: on resuscitation superseded by the one of 20-Oct-2026',
    ])
  })

  it('HZ34: one dated after today, as by a clock that is wrong, takes the place of none', () => {
    expect(marksOf([aForm('2026-03-02')], [aForm('2027-10-20T10:00:00Z')])).toEqual([
      'current: 02-Mar-2026, Oak Street Surgery: ',
      expect.stringMatching(/^current: 20-Oct-2027 .*: dated after today: not in force/),
    ])
  })

  it('HZ17: on resuscitation one dated after today may be in force with a wrong date, and may disagree', () => {
    expect(marksOf([aFlag(NOT_FOR, '2062-11-01')], [aFlag(FOR, '2026-11-01'), HOSPITAL])).toEqual([
      'current: 01-Nov-2026, Wey Valley Hospital: may disagree with what Oak Street Surgery has of 01-Nov-2062',
      expect.stringMatching(
        /^current: 01-Nov-2062, Oak Street Surgery: may disagree with what Wey Valley Hospital has of 01-Nov-2026, not in force yet, or a wrong date/,
      ),
    ])
    expect(
      marksOf(
        [aFlag(NOT_FOR, '2062-11-01', { status: 'inactive' })],
        [aFlag(FOR, '2026-11-01'), HOSPITAL],
      ).join(),
    ).not.toContain('disagree')
  })

  it.each([
    ['the clocks differ by minutes of one day', '2026-10-20T10:00:00+01:00', '2026-10-20T09:02:00Z'],
    ['of one only the year is known', '2026', '2026-10-20'],
    ['one has no date that can be read', 'soon', '2026-10-20'],
  ])('HZ34: neither gives way where %s', (_what, one, other) => {
    expect(marksOf([aForm(one)], [aForm(other)]).join()).not.toContain('superseded')
  })

  it('HZ34: a finding takes no alert out of sight, nor a scan the plan that it was made of', () => {
    const finding = {
      resourceType: 'Observation',
      status: 'final',
      code: coded('Resuscitation decision'),
      valueCodeableConcept: NOT_FOR,
      effectiveDateTime: '2026-11-01',
    }
    const marks = marksOf(
      [aFlag(NOT_FOR, '2026-03-02')],
      [finding],
      [aPlan('2026-03-02')],
      [aForm('2026-11-02', { type: coded('Advance care plan') })],
    )

    expect(marks.join()).not.toMatch(/superseded|disagrees|another/)
  })

  it('HZ34: two owners that disagree about resuscitation both stand, and each says so', () => {
    expect(marksOf([aFlag(NOT_FOR, '2026-03-02')], [aFlag(FOR, '2026-10-20'), { from: WEY_VALLEY }])).toEqual(
      [
        'current: 20-Oct-2026, Wey Valley Hospital: disagrees with what Oak Street Surgery has of 02-Mar-2026',
        'current: 02-Mar-2026, Oak Street Surgery: disagrees with what Wey Valley Hospital has of 20-Oct-2026',
      ],
    )
    expect(
      marksOf([aFlag(NOT_FOR, '2026-03-02')], [aFlag(NOT_FOR, '2026-10-20'), { from: WEY_VALLEY }]).join(),
    ).not.toContain('disagrees')
  })

  it.each([
    ['Not appropriate for CPR', true],
    ['DNACPR', true],
    ['For CPR', false],
    ['CPR discussed with the family', false],
  ])('HZ34: reads %s in words as well as by code', (words, isNot) => {
    const marks = marksOf([aFlag(coded(words), '2026-03-02')], [aFlag(FOR, undefined), { from: WEY_VALLEY }])

    expect(marks.join().includes('disagrees')).toBe(isNot)
  })

  it('HZ34: of a finding its value decides, whatever form its name is of', () => {
    const finding = {
      resourceType: 'Observation',
      status: 'final',
      code: coded('DNACPR form'),
      valueString: 'For CPR',
      effectivePeriod: { start: '2026-11-01' },
    }

    expect(marksOf([finding], [aFlag(FOR, '2026-03-02'), { from: WEY_VALLEY }]).join()).not.toContain(
      'disagrees',
    )
  })

  it('HZ34: two owners that have a plan of one kind both stand, each with word of the other', () => {
    expect(marksOf([aForm('2026-03-02')], [aForm('2026-10-20'), { from: WEY_VALLEY }])).toEqual([
      'current: 20-Oct-2026, Wey Valley Hospital: Oak Street Surgery has another one of 02-Mar-2026: read both',
      'current: 02-Mar-2026, Oak Street Surgery: Wey Valley Hospital has another one of 20-Oct-2026: read both',
    ])
  })

  it('HZ07, HZ34: a plan that two owners share is one line with one tag, and what the other adds among its words', () => {
    const aShared = (description: string): ResourceContent => ({
      resourceType: 'CarePlan',
      status: 'active',
      intent: 'plan',
      title: 'ReSPECT',
      category: [{ text: 'Emergency care plan' }],
      created: '2026-11-19',
      period: { start: '2026-11-19' },
      description,
    })
    const more = 'Not for attempted CPR. Not for hospital. Son to be rung first 07700 900777'
    const { sections } = aJoinedRecord([
      aResource(aShared('Not for attempted CPR')),
      aResource(aShared(more), { from: WEY_VALLEY }),
    ])
    const [line, ...others] = sections.find(({ key }) => key === 'end-of-life')?.current ?? []

    expect(others).toEqual([])
    expect(line?.marks.map(({ text }) => text)).toEqual(['not for attempted CPR', '2 sources'])
    expect(line?.details.at(-1)).toBe(`Wey Valley Hospital adds: ${more}`)
    // Wherever the line is made short, they stay.
    expect(line?.whole).toContain(`Wey Valley Hospital adds: ${more}`)
  })

  it('HZ34: what is superseded is out of force among the alerts too', () => {
    const alerts = aSection('alerts', [
      aResource(aFlag(NOT_FOR, '2026-03-02')),
      aResource(aFlag(FOR, '2026-10-20')),
    ])

    expect(alerts.current.map(({ what }) => what)).toEqual(['For attempted cardiopulmonary resuscitation'])
    expect(alerts.past[0]?.marks[0]?.text).toBe('superseded by the one of 20-Oct-2026')
  })

  it('HZ34: says nothing of a newer one that is withheld from the reader', () => {
    expect(marksOf([aForm('2026-03-02')], [aForm('2026-10-20'), { labelClass: 'V' }])).toEqual([
      'current: 02-Mar-2026, Oak Street Surgery: ',
    ])
  })

  it('HZ34: a review that is overdue says so', () => {
    const reviewed = {
      extension: [
        {
          url: 'https://neighbourhood-record.example/StructureDefinition/review-date',
          valueDate: '2026-11-01',
        },
      ],
    }

    expect(marksOf([aPlan('2026-03-02', reviewed)])).toEqual([
      'current: 02-Mar-2026, Oak Street Surgery: review overdue since 01-Nov-2026',
    ])
  })

  it('stand with the medicines that are in the house for it', () => {
    const medicine = (differs: object): ReturnType<typeof aResource> =>
      aResource({
        resourceType: 'MedicationRequest',
        status: 'active',
        intent: 'order',
        medicationCodeableConcept: coded('Midazolam 10mg/2ml injection'),
        authoredOn: '2026-11-14',
        ...differs,
      })

    expect(
      asTable(
        aSection('end-of-life', [
          medicine({ reasonCode: [{ text: 'Just in case: in the house, not started' }] }),
          medicine({ medicationCodeableConcept: coded('Senna') }),
        ]),
      ).map((line) => line.split(' |')[0]),
    ).toEqual(['Midazolam 10mg/2ml injection'])
  })
})
