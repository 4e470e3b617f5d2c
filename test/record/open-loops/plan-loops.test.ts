import { createLens } from '../../../src/access/lens.js'
import type { RecordedResource } from '../../../src/record/record-store.js'
import type { SectionItem } from '../../../src/record/sections/section.js'
import { OAK_STREET, WEY_VALLEY } from '../../support/actors.js'
import { aJoinedRecord, aResource, coded, HOLMWOOD, type ResourceContent } from '../../support/a-record.js'

const TODAY = '2026-11-27'
const STAY = '0'.repeat(31) + 'a'
const STEP = '0'.repeat(31) + 'b'
const WITHIN = 'Follow-up face to face within 72 hours of discharge'

function aPlan(detail: object, differs: object = {}, activity: object = {}): RecordedResource {
  return aResource(
    {
      resourceType: 'CarePlan',
      status: 'active',
      intent: 'plan',
      title: 'My safety plan',
      category: [{ text: 'Safety plan' }],
      period: { start: '2026-11-22' },
      activity: [{ ...activity, detail: { status: 'not-started', description: WITHIN, ...detail } }],
      ...differs,
    },
    { from: HOLMWOOD },
  )
}

function aStay(end = '2026-11-23T12:00:00+00:00', from = HOLMWOOD): RecordedResource {
  const stay: ResourceContent = {
    resourceType: 'Encounter',
    status: 'finished',
    class: { code: 'IMP' },
    period: { start: '2026-11-01', end },
  }
  return aResource(stay, { id: STAY, from })
}

function aContact(start: string, differs: object = {}, from = HOLMWOOD): RecordedResource {
  return aResource(
    { resourceType: 'Encounter', status: 'finished', class: { code: 'HH' }, period: { start }, ...differs },
    { from },
  )
}

const SUMMARY = aResource(
  {
    resourceType: 'DocumentReference',
    status: 'current',
    type: coded('Discharge summary'),
    content: [],
    context: { encounter: [{ reference: `Encounter/${STAY}` }] },
  },
  { from: HOLMWOOD },
)

function loopsOf(resources: readonly RecordedResource[], today = TODAY): readonly SectionItem[] {
  return aJoinedRecord([...resources, SUMMARY], { today }).loops
}

const marks = (loops: readonly SectionItem[]): readonly (string | undefined)[] =>
  loops.map((one) => one.marks[0]?.text)

describe('planLoops', () => {
  it('HZ35: a follow-up that a plan wants after a discharge waits from the discharge on, first of all, and refers to its plan', () => {
    const referral = aResource({
      resourceType: 'ServiceRequest',
      status: 'active',
      intent: 'order',
      code: coded('Referral to memory clinic'),
      authoredOn: '2026-01-02',
    })
    const plan = aPlan({ performer: [{ display: 'Not yet allocated' }] })
    const loops = loopsOf([referral, plan, aStay()], '2026-11-24')

    expect(loops[0]).toMatchObject({
      reference: `CarePlan/${plan.id}`,
      what: WITHIN,
      details: ['by Not yet allocated', 'in the plan: My safety plan'],
      when: { label: 'due', date: { text: '26-Nov-2026 12:00' } },
    })
    expect(marks(loops)[0]).toBe(
      'due by 26-Nov-2026 12:00: the plan has it as not started, no contact by Holmwood Mental Health here since the discharge',
    )
  })

  it('HZ35: is overdue when its time is over', () => {
    expect(marks(loopsOf([aPlan({}), aStay()]))).toEqual([
      expect.stringMatching(
        /^overdue since 26-Nov-2026 12:00: the plan has it as not started, no contact by /,
      ),
    ])
  })

  it('is no more precise than the discharge was', () => {
    expect(marks(loopsOf([aPlan({}), aStay('2026-11-22')]))).toEqual([
      expect.stringMatching(/^overdue since 25-Nov-2026: /),
    ])
    expect(loopsOf([aPlan({}, { period: { start: '2026-10-01' } }), aStay('2026-11')])).toEqual([])
  })

  it.each([
    ['the end of a period', { scheduledPeriod: { start: '2026-11-01', end: '2026-11-24' } }, '24-Nov-2026'],
    [
      'the start of one, where nothing has begun',
      { scheduledPeriod: { start: '2026-11-20' } },
      '20-Nov-2026',
    ],
    [
      'the first time of several',
      { scheduledTiming: { event: ['2026-11-25', '2026-11-21'] } },
      '21-Nov-2026',
    ],
    [
      'the last of them, where it has begun',
      { status: 'in-progress', scheduledTiming: { event: ['2026-11-25', '2026-11-21'] } },
      '25-Nov-2026',
    ],
    [
      'the end of a course',
      { scheduledTiming: { repeat: { frequency: 1, boundsPeriod: { end: '2026-11-20' } } } },
      '20-Nov-2026',
    ],
    ['a month that is over', { scheduledPeriod: { end: '2026-10' } }, 'Oct-2026'],
    ['a date in words', { scheduledString: 'by 24 November 2026.' }, '24-Nov-2026'],
    ['a date alone', { status: 'scheduled', scheduledString: '2026-11-24' }, '24-Nov-2026'],
  ])('is a step that is late by %s', (_case, detail, day) => {
    expect(marks(loopsOf([aPlan({ description: 'Weigh', ...detail })]))).toEqual([
      expect.stringContaining(`overdue since ${day}: the plan has it as `),
    ])
  })

  it.each([
    ['a time that is to come', { scheduledPeriod: { end: '2026-11-28' } }],
    ['the day itself', { scheduledPeriod: { end: TODAY } }],
    [
      'a period that has begun and has no end',
      { status: 'in-progress', scheduledPeriod: { start: '2026-11-01' } },
    ],
    ['how often it recurs', { scheduledTiming: { repeat: { frequency: 1, period: 1, periodUnit: 'wk' } } }],
    ['words that tell no date', { scheduledString: 'soon, before Christmas 2025' }],
    ['numbers that are read in two ways', { scheduledString: '03/04/2026' }],
    ['a day that no calendar has', { scheduledString: '31 Feb 2026' }],
    ['a date with more behind it', { scheduledString: '24 Nov 2026 if she agrees' }],
    ['what is no date', { scheduledPeriod: { end: 'next week' } }],
    ['nothing', {}],
  ])('HZ35: invents no time of %s', (_case, detail) => {
    expect(loopsOf([aPlan({ description: 'Weigh', ...detail })])).toEqual([])
  })

  const LATE = { description: 'Weigh', scheduledPeriod: { end: '2026-11-20' } }
  it.each([
    ['that is done', aPlan({ ...LATE, status: 'completed' })],
    ['of which nobody says how far it is', aPlan({ ...LATE, status: 'unknown' })],
    ['that is not to be done', aPlan({ ...LATE, doNotPerform: true })],
    ['for when something happens', aPlan({ ...LATE, description: 'If she falls, weigh' })],
    ['without a name', aPlan({ ...LATE, description: '' })],
    ['of a plan that is over', aPlan(LATE, { status: 'completed' })],
    ['of a plan whose time is over', aPlan(LATE, { period: { start: '2025-01-01', end: '2025-12-31' } })],
    ['of a draft', aPlan(LATE, { status: 'draft' })],
    ['of a proposal', aPlan(LATE, { intent: 'proposal' })],
  ])('is no step %s', (_case, plan) => {
    expect(loopsOf([plan])).toEqual([])
  })

  describe('where the plan does not say how far a follow-up is', () => {
    const plan = aPlan({ status: 'unknown' })

    it('HZ35: it waits until there is a contact', () => {
      expect(marks(loopsOf([plan, aStay()]))).toEqual([
        'overdue since 26-Nov-2026 12:00: no contact by Holmwood Mental Health here since the discharge',
      ])
      expect(loopsOf([plan, aStay(), aContact('2026-11-25T10:00:00Z')])).toEqual([])
    })

    it.each([
      [
        'a call that nobody answered',
        aContact('2026-11-25T10:00:00Z', { type: [{ text: 'No answer; message left' }] }),
      ],
      ['one before the discharge', aContact('2026-11-23T11:00:00Z')],
      ['one of the same day, of which the hour is not known', aContact('2026-11-23')],
      [
        'one of another organisation',
        aContact('2026-11-25T10:00:00Z', {}, aResource({ resourceType: 'Flag' }).organisation),
      ],
      ['one that was planned', aContact('2026-11-25T10:00:00Z', { status: 'planned' })],
      ['one without a date', aContact('2026-11-25', { period: {} })],
    ])('HZ35: %s closes nothing', (_case, contact) => {
      expect(loopsOf([plan, aStay(), contact])).toHaveLength(1)
    })

    it('one that the plan calls not started waits still, and is not said to be without a contact', () => {
      expect(marks(loopsOf([aPlan({}), aStay(), aContact('2026-11-25T10:00:00Z')]))).toEqual([
        'overdue since 26-Nov-2026 12:00: the plan has it as not started',
      ])
    })
  })

  describe('the discharge', () => {
    it('is that of the stay in which the plan was made', () => {
      const plan = aPlan({}, { encounter: { reference: `Encounter/${STAY}` } })
      expect(loopsOf([plan, aStay()])).toHaveLength(1)
      expect(
        loopsOf([plan, aContact('2026-11-20T09:00:00Z', { class: { code: 'IMP' } })]),
      ).not.toContainEqual(expect.objectContaining({ what: WITHIN }))
    })

    it.each([
      ['of before the plan', aPlan({}, { period: { start: '2026-11-25' } }), aStay()],
      ['where the plan has no day', aPlan({}, { period: {} }), aStay()],
      [
        'of another organisation',
        aPlan({}),
        aStay(undefined, aResource({ resourceType: 'Flag' }).organisation),
      ],
    ])('is none %s', (_case, plan, stay) => {
      expect(loopsOf([plan, stay]).map(({ what }) => what)).not.toContain(WITHIN)
    })

    it.each(['72-hour follow-up', 'See within 3 days of being discharged'])(
      'is meant by “%s”',
      (description) => {
        expect(marks(loopsOf([aPlan({ description }), aStay()]))).toEqual([
          expect.stringMatching(/^overdue since 26-Nov-2026 12:00/),
        ])
      },
    )
  })

  it('tells nothing of a plan that is withheld', () => {
    const lens = createLens(({ controller }) => (controller === HOLMWOOD ? 'withheld' : 'shown'))
    expect(aJoinedRecord([aPlan({}), aStay()], { today: TODAY, lens }).loops).toEqual([])
  })
})

describe('what a plan refers to', () => {
  const planOf = (type: string): RecordedResource =>
    aPlan({}, { activity: [{ reference: { reference: `${type}/${STEP}` } }] })
  const step = (content: ResourceContent): RecordedResource =>
    aResource(content, { id: STEP, from: HOLMWOOD })

  it('HZ35: an action past its day is said to be overdue once, with its plan', () => {
    const task = step({
      resourceType: 'Task',
      status: 'accepted',
      intent: 'order',
      description: 'Ring Callum',
      restriction: { period: { end: '2026-11-24' } },
    })
    const [loop, ...others] = loopsOf([planOf('Task'), task])
    expect(others).toEqual([])
    expect(loop).toMatchObject({ what: 'Ring Callum', details: ['in the plan: My safety plan'] })
    expect(loop?.marks.map(({ text }) => text)).toEqual(['action overdue since 24-Nov-2026'])
  })

  it('a request without a result is told with its plan', () => {
    const asked = step({
      resourceType: 'ServiceRequest',
      status: 'active',
      intent: 'order',
      code: coded('Ultrasound'),
      occurrenceDateTime: '2026-11-20',
    })
    expect(loopsOf([planOf('ServiceRequest'), asked])).toMatchObject([
      { what: 'Ultrasound', details: ['in the plan: My safety plan'] },
    ])
  })

  it('HZ35: an appointment whose day is over waits until a contact names it', () => {
    const booked = step({ resourceType: 'Appointment', status: 'booked', start: '2026-11-24T09:00:00Z' })
    const held = aContact('2026-11-24T09:00:00Z', { appointment: [{ reference: `Appointment/${STEP}` }] })
    expect(marks(loopsOf([planOf('Appointment'), booked]))).toEqual([
      'a step of a plan: no contact here for it on 24-Nov-2026 09:00',
    ])
    expect(loopsOf([planOf('Appointment'), booked, held])).toEqual([])
    expect(loopsOf([booked])).toEqual([])
  })
})

describe('a contact that was booked after a discharge', () => {
  const booked = (start: string, status = 'booked'): RecordedResource =>
    aResource({ resourceType: 'Appointment', status, start }, { from: HOLMWOOD })

  it('HZ35: waits when its day is over and nobody has recorded a contact', () => {
    expect(marks(loopsOf([aStay(), booked('2026-11-25T09:00:00Z')]))).toEqual([
      'booked after a discharge: no contact by Holmwood Mental Health here since',
    ])
  })

  it.each([
    ['one that is to come', [aStay(), booked('2026-11-28T09:00:00Z')]],
    ['one that took place', [aStay(), booked('2026-11-25T09:00:00Z', 'fulfilled')]],
    [
      'one after which there is a contact',
      [aStay(), booked('2026-11-25T09:00:00Z'), aContact('2026-11-25T09:00:00Z')],
    ],
    ['one after no discharge', [booked('2026-11-25T09:00:00Z')]],
    ['one long after the discharge', [aStay('2026-09-01T12:00:00Z'), booked('2026-11-25T09:00:00Z')]],
  ])('is not %s', (_case, resources) => {
    expect(loopsOf(resources)).toEqual([])
  })
})

describe('a step of one plan that two sources tell', () => {
  const dated = { scheduledPeriod: { end: '2026-11-20' } }
  const ofPractice = (detail: object, differs: object = {}): RecordedResource => {
    const plan = aPlan(detail, differs)
    return { ...plan, organisation: OAK_STREET, sourceKind: 'primary-care' }
  }

  it('is one open loop with both sources', () => {
    const [loop, ...others] = loopsOf([aPlan(dated), ofPractice(dated)])

    expect(others).toEqual([])
    expect(loop?.marks.map(({ text }) => text)).toContain('2 sources')
    expect([loop, ...(loop?.together?.others ?? [])].map((one) => one?.source.name).sort()).toEqual([
      'Holmwood Mental Health',
      'Oak Street Surgery',
    ])
  })

  it.each([
    ['the plans are not one', {}, { title: 'Wound care plan', category: [{ text: 'Wound care' }] }],
    ['the day is another', { scheduledPeriod: { end: '2026-11-21' } }, {}],
    ['the step is another', { description: 'Telephone call' }, {}],
  ])('are two where %s', (_case, detail, differs) => {
    expect(loopsOf([aPlan(dated), ofPractice({ ...dated, ...detail }, differs)])).toHaveLength(2)
  })

  it('is in its place among the others', () => {
    const other = aPlan(
      { description: 'Ring the crisis team', scheduledPeriod: { end: '2026-11-18' } },
      { title: 'Wound care plan', category: [{ text: 'Wound care' }] },
    )
    const whats = loopsOf([aPlan(dated), other, ofPractice(dated)]).map(({ what }) => what)

    expect(whats).toEqual(['Ring the crisis team', WITHIN])
  })
})

describe('steps of plans without a day', () => {
  const undated = (detail: object, differs: object = {}) =>
    aJoinedRecord([aPlan({ description: 'Find a provider', ...detail }, differs)], { today: TODAY })
      .undatedSteps

  it.each([
    ['to be done', {}, {}, 1],
    ['under way', { status: 'in-progress' }, {}, 1],
    ['done', { status: 'completed' }, {}, 0],
    ['not to be done', { doNotPerform: true }, {}, 0],
    ['with a day', { scheduledPeriod: { end: '2026-12-01' } }, {}, 0],
    ['of a plan that is over', {}, { status: 'completed' }, 0],
  ])('are counted as far as they are to be done: %s', (_case, detail, differs, count) => {
    expect(undated(detail, differs)).toBe(count)
  })

  it('a step of a plan that two sources tell is one, and one that the other has beside it counts', () => {
    const plan = (from: typeof OAK_STREET, ...steps: readonly string[]) =>
      aResource(
        {
          resourceType: 'CarePlan',
          status: 'active',
          intent: 'plan',
          title: 'Diabetes self management plan',
          period: { start: '2026-10-01' },
          activity: steps.map((description) => ({ detail: { status: 'not-started', description } })),
        },
        { from },
      )

    expect(
      aJoinedRecord([plan(OAK_STREET, 'Diabetic diet'), plan(WEY_VALLEY, 'Diabetic diet', 'Exercise')], {
        today: TODAY,
      }).undatedSteps,
    ).toBe(2)
  })
})
