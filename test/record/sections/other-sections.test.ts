import { CONTINGENCY_TRIGGER_URL } from '../../../src/fhir/profiles.js'
import type { RecordedResource } from '../../../src/record/record-store.js'
import {
  AMBULANCE,
  aResource,
  aSection,
  asTable,
  coded,
  COUNTY,
  HOLMWOOD,
  status,
  type ResourceContent,
} from '../../support/a-record.js'
import { WEY_VALLEY } from '../../support/actors.js'

describe('problems', () => {
  it('shows active ones, those that people live with first, and folds what is over', () => {
    const aProblem = (text: string, differs: object): ResourceContent => ({
      resourceType: 'Condition',
      clinicalStatus: status('active'),
      code: coded(text),
      ...differs,
    })

    const section = aSection('problems', [
      aResource(aProblem('Heart failure', { onsetDateTime: '2019' })),
      aResource(
        aProblem('Chest infection', {
          clinicalStatus: status('resolved'),
          onsetDateTime: '2024-01',
          abatementDateTime: '2024-02',
        }),
      ),
      aResource(aProblem('Fall', { onsetDateTime: '2026-05-03' })),
      aResource(
        aProblem('Tuberculosis', { verificationStatus: status('refuted'), recordedDate: '2026-06-01' }),
      ),
    ])

    expect(asTable(section)).toEqual([
      'Heart failure | since 2019 | Oak Street Surgery',
      'Fall | since 03-May-2026 | Oak Street Surgery',
      'Chest infection | ended: Feb-2024 | since Jan-2024 | Oak Street Surgery',
      'Tuberculosis | recorded 01-Jun-2026 | refuted | Oak Street Surgery',
    ])
    // HZ14: what was ruled out is nobody's active problem.
    expect(section.current.map(({ what }) => what)).toEqual(['Heart failure', 'Fall'])
  })
})

describe('contacts', () => {
  const aContact = (differs: object): ResourceContent => ({
    resourceType: 'Encounter',
    status: 'finished',
    ...differs,
  })

  it('says what kind each was, where, how long, and who is still in hospital', () => {
    const section = aSection('contacts', [
      aResource(
        aContact({
          class: { code: 'EMER' },
          reasonCode: [coded('Fall')],
          period: { start: '2026-11-20T14:05:00Z', end: '2026-11-20T19:30:00Z' },
          hospitalization: { dischargeDisposition: coded('Home') },
        }),
        { from: WEY_VALLEY },
      ),
      aResource(
        aContact({
          status: 'in-progress',
          class: { code: 'IMP' },
          reasonCode: [coded('Depressive episode')],
          period: { start: '2026-11-02' },
          location: [{ location: { display: 'Elm Ward' } }],
        }),
        { from: HOLMWOOD },
      ),
      aResource(aContact({ class: { code: 'AMB' }, period: { start: '2026-11-22' } })),
    ])

    expect(asTable(section)).toEqual([
      'Inpatient stay: Depressive episode | Elm Ward | from 02-Nov-2026 | still in hospital | Holmwood Mental Health',
      'GP contact | from 22-Nov-2026 | Oak Street Surgery',
      'ED attendance: Fall | discharged to: Home | from 20-Nov-2026 14:05 to 19:30 | Wey Valley Hospital',
    ])
  })

  it.each([
    ['Died Died', 'Died'],
    ['Died', 'Died'],
    ['Home', 'discharged to: Home'],
  ])('says %s as %s', (text, words) => {
    const section = aSection('contacts', [
      aResource(
        aContact({
          class: { code: 'IMP' },
          period: { start: '2026-11-20' },
          hospitalization: { dischargeDisposition: { text, coding: [{ display: text }] } },
        }),
        { from: WEY_VALLEY },
      ),
    ])

    expect(section.current[0]?.details).toEqual([words])
  })

  it('has what ended, and nobody says when, among what is over', () => {
    const { current, past } = aSection('contacts', [
      aResource(aContact({ class: { code: 'IMP' } }), { from: WEY_VALLEY }),
      aResource(aContact({ class: { code: 'AMB' }, status: 'in-progress' })),
    ])

    expect(current.map(({ what }) => what)).toEqual(['GP contact'])
    expect(past.map(({ what }) => what)).toEqual(['Inpatient stay'])
  })

  it.each([
    ['the same instant', '2026-11-20T09:00:00Z', '2026-11-20T09:00:00Z', 'from 20-Nov-2026 09:00'],
    ['the same day alone', '2026-11-20', '2026-11-20', 'from 20-Nov-2026'],
    ['the same day', '2026-11-20T09:00:00Z', '2026-11-20T09:20:00Z', 'from 20-Nov-2026 09:00 to 09:20'],
    ['the same day, without a clock', '2026-11-20T09:00:00Z', '2026-11-20', 'from 20-Nov-2026 09:00'],
    [
      'another day',
      '2026-11-20T23:50:00Z',
      '2026-11-21T00:20:00Z',
      'from 20-Nov-2026 23:50 to 21-Nov-2026 00:20',
    ],
    ['a day, without a start', undefined, '2026-11-21', 'to 21-Nov-2026'],
  ])('a contact has when it began before when it ended: %s', (_case, start, end, times) => {
    const outcome = {
      url: 'https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-OutcomeOfAttendance',
      valueCodeableConcept: coded('No answer; message left'),
    }
    const section = aSection('contacts', [
      aResource(aContact({ class: { code: 'VR' }, extension: [outcome], period: { start, end } }), {
        from: HOLMWOOD,
      }),
    ])

    const { details = [], when } = section.current[0] ?? {}
    const [outcomeTold, ...more] = details
    expect(outcomeTold).toBe('No answer; message left')
    expect([when?.label, when?.date.text, ...more].join(' ').trim()).toBe(times)
  })

  it('says first what came of a contact where the source wrote it as a further type, without a code', () => {
    const type = [coded('Telephone encounter'), { text: 'No answer; message left' }]
    const section = aSection('contacts', [
      aResource(aContact({ class: { code: 'VR' }, type, period: { start: '2026-11-20T09:00:00Z' } }), {
        from: HOLMWOOD,
      }),
    ])

    expect(section.current[0]?.details).toEqual(['No answer; message left', 'Telephone encounter'])
  })

  it('does not call an ambulance call-out, or an urgent assessment elsewhere, an ED attendance', () => {
    const emergency = { class: { code: 'EMER' }, status: 'in-progress', period: { start: '2026-11-21' } }
    const section = aSection('contacts', [
      aResource(aContact({ ...emergency, type: [coded('Not conveyed')] }), { from: AMBULANCE }),
      aResource(aContact({ ...emergency, type: [coded('Liaison psychiatry assessment')] }), {
        from: HOLMWOOD,
      }),
    ])

    expect(asTable(section).toSorted()).toEqual([
      'Ambulance call-out | Not conveyed | from 21-Nov-2026 | not ended | North Downs Ambulance',
      'Liaison psychiatry assessment | from 21-Nov-2026 | not ended | Holmwood Mental Health',
    ])
  })

  it('HZ18: orders by instant, and shows local time; the hour that comes twice in October names its zone', () => {
    const section = aSection('contacts', [
      aResource(aContact({ class: { code: 'AMB' }, period: { start: '2026-10-25T00:30:00Z' } })),
      aResource(aContact({ class: { code: 'AMB' }, period: { start: '2026-10-25T01:30:00Z' } })),
      aResource(aContact({ class: { code: 'AMB' }, period: { start: '2026-10-25T03:45:00+03:00' } })),
    ])

    expect(section.current.map(({ when }) => when?.date.text)).toEqual([
      '25-Oct-2026 01:30 GMT',
      '25-Oct-2026 01:45 BST',
      '25-Oct-2026 01:30 BST',
    ])
  })
})

describe('appointments', () => {
  it('shows what is to come, soonest first, and what was not attended', () => {
    const anAppointment = (start: string, differs: object = {}): ResourceContent => ({
      resourceType: 'Appointment',
      status: 'booked',
      description: 'Memory clinic',
      start,
      participant: [
        { actor: { display: 'J. Osei' } },
        { actor: { reference: 'Patient/x', display: 'The person' } },
      ],
      ...differs,
    })

    const section = aSection('appointments', [
      aResource(anAppointment('2026-12-24T09:00:00Z')),
      aResource(anAppointment('2026-11-23T08:00:00Z')),
      aResource(anAppointment('2026-11-10T09:00:00Z', { status: 'noshow' })),
    ])

    expect(asTable(section)).toEqual([
      'Memory clinic | with: J. Osei | on 23-Nov-2026 08:00 | Oak Street Surgery',
      'Memory clinic | with: J. Osei | on 24-Dec-2026 09:00 | Oak Street Surgery',
      'Memory clinic | with: J. Osei | on 10-Nov-2026 09:00 | did not attend | Oak Street Surgery',
    ])
  })
})

describe('what is refused or over', () => {
  const anAppointment = (answer: string, start: string): ResourceContent => ({
    resourceType: 'Appointment',
    status: 'booked',
    start,
    description: `At ${start.slice(0, 10)}`,
    participant: [
      { actor: { reference: 'Patient/1' }, status: answer },
      { actor: { display: 'Diabetes clinic' }, status: 'accepted' },
    ],
  })

  it('an appointment that the person declined says so, and stands behind those that will take place', () => {
    const { current } = aSection('appointments', [
      aResource(anAppointment('declined', '2026-12-01T10:00:00Z')),
      aResource(anAppointment('tentative', '2026-12-02T10:00:00Z')),
      aResource(anAppointment('accepted', '2026-12-03T10:00:00Z')),
    ])

    expect(current.map(({ what, marks }) => [what, marks.map(({ text }) => text)])).toEqual([
      ['At 2026-12-02', ['not confirmed by the person']],
      ['At 2026-12-03', []],
      ['At 2026-12-01', ['declined by the person']],
    ])
  })

  it('a telephone number whose time is over is nobody’s number', () => {
    const { current } = aSection('personal-contacts', [
      aResource({
        resourceType: 'RelatedPerson',
        name: [{ text: 'Brendan Noonan' }],
        relationship: [coded('Husband')],
        telecom: [
          { system: 'phone', value: '01306 000001', period: { end: '2020-01-01' } },
          { system: 'phone', value: '01306 000002', rank: 2 },
        ],
      }),
    ])

    expect(current[0]?.details).toContain('telephone: 01306 000002')
  })

  it('a number of the person that is over says since when', () => {
    const { current } = aSection('demographics', [
      aResource({
        resourceType: 'Patient',
        name: [{ text: 'Anne Quillfeather' }],
        telecom: [{ system: 'phone', use: 'home', value: '01306 000001', period: { end: '2020-01-01' } }],
      }),
    ])

    expect(current[0]?.details).toContain('telephone (home): 01306 000001, until 01-Jan-2020')
  })

  it('tells how an NHS number was traced in words, apart from the number, which is the same without it', () => {
    const details = (extension: readonly object[]): readonly string[] | undefined =>
      aSection('demographics', [
        aResource({
          resourceType: 'Patient',
          name: [{ text: 'Anne Quillfeather' }],
          identifier: [{ system: 'https://fhir.nhs.uk/Id/nhs-number', value: '9990001014', extension }],
        }),
      ]).current[0]?.details.filter((detail) => detail.includes('number'))

    const verified = {
      url: 'https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-NHSNumberVerificationStatus',
      valueCodeableConcept: { coding: [{ code: '01' }] },
    }
    expect(details([])).toEqual(['NHS number: 999 000 1014'])
    expect(details([verified])).toEqual([
      'NHS number: 999 000 1014',
      'status of the number: number present and verified',
    ])
  })

  it('says of a stay that has ended when it ended, and not as one detail among others', () => {
    const stay = {
      resourceType: 'Encounter',
      status: 'finished',
      class: { code: 'IMP' },
      reasonCode: [coded('Suicidal thoughts')],
    }
    const dates = (period: object): string =>
      aSection('contacts', [aResource({ ...stay, period })])
        .current.map(({ when, details }) => [when?.label, when?.date.text, ...details].join(' '))
        .join()

    expect(dates({ start: '2026-11-01', end: '2026-11-20' })).toBe('from 01-Nov-2026 to 20-Nov-2026')
    expect(dates({ start: '2026-11-20T09:00:00Z', end: '2026-11-20T17:30:00Z' })).toBe(
      'from 20-Nov-2026 09:00 to 17:30',
    )
    expect(dates({ end: '2026-11-20' })).toBe('  to 20-Nov-2026')
  })

  it('a contact of several types is called by the first, and says the others beside it', () => {
    const { current } = aSection('contacts', [
      aResource({
        resourceType: 'Encounter',
        status: 'finished',
        period: { start: '2026-11-20' },
        type: [coded('Seen in community clinic'), coded('Has two boxes at home')],
        reasonCode: [coded('Discharge medicines service')],
      }),
    ])

    expect([current[0]?.what, current[0]?.details]).toEqual([
      'Seen in community clinic: Discharge medicines service',
      ['Has two boxes at home'],
    ])
  })
})

describe('plans and services', () => {
  const aPlan = (differs: object): ResourceContent => ({
    resourceType: 'CarePlan',
    status: 'active',
    intent: 'plan',
    ...differs,
  })

  it('keeps crisis plans apart from care plans, puts goals after plans, and says what must not be done', () => {
    const told = [
      aResource({
        resourceType: 'Goal',
        lifecycleStatus: 'active',
        description: { text: 'Walk to the shop' },
        startDate: '2026-11-01',
      }),
      aResource(aPlan({ title: 'Diabetes plan', period: { start: '2026-11-01' } })),
      aResource(
        aPlan({
          title: 'Crisis plan',
          period: { start: '2026-03-01' },
          activity: [
            { detail: { description: 'Call the crisis line', status: 'in-progress' } },
            { detail: { description: 'Leave alone', doNotPerform: true, status: 'unknown' } },
          ],
        }),
        { from: HOLMWOOD },
      ),
    ]

    expect(asTable(aSection('contingency-plans', told))).toEqual([
      'Crisis plan | Call the crisis line (in progress); DO NOT: Leave alone | since 01-Mar-2026 | Holmwood Mental Health',
    ])
    expect(asTable(aSection('care-plan', told))).toEqual([
      'Diabetes plan | since 01-Nov-2026 | Oak Street Surgery',
      'Walk to the shop | goal | since 01-Nov-2026 | Oak Street Surgery',
    ])
  })

  it('HZ17: what to do when something happens stands apart and first, then what the person does, and others do', () => {
    const trigger = (words: string): object => ({
      extension: [{ url: CONTINGENCY_TRIGGER_URL, valueString: words }],
    })
    const goal = (text: string, expressedBy?: object): RecordedResource =>
      aResource({ resourceType: 'Goal', lifecycleStatus: 'active', description: { text }, expressedBy })
    const own = goal('See the sea', { reference: 'Patient/1' })
    const set = goal('No pressure sore')
    const plan = aPlan({
      title: 'Anticipatory care plan',
      description: 'Wants to stay at home.',
      goal: [own, set].map(({ id }) => ({ reference: `Goal/${id}` })),
      activity: [
        {
          detail: {
            description: 'Visit every day',
            performer: [{ display: 'District nurse' }],
            status: 'in-progress',
          },
        },
        {
          detail: {
            description: 'Press the pendant',
            performer: [{ reference: 'Patient/1' }],
            status: 'unknown',
          },
        },
        {
          ...trigger('she falls'),
          detail: { description: 'Lift her', performer: [{ display: 'Crew' }], status: 'unknown' },
        },
        {
          ...trigger('she is breathless'),
          detail: { description: 'Send her in', doNotPerform: true, status: 'unknown' },
        },
        { detail: { description: 'When in pain: morphine from the box', status: 'unknown' } },
      ],
    })

    const [item] = aSection('contingency-plans', [
      aResource({ ...plan, category: [{ text: 'Crisis plan' }] }),
      own,
      set,
    ]).current

    expect(item?.groups?.map(({ title, lines }) => [title, ...lines.map(({ text }) => text)])).toEqual([
      [
        'What to do when something happens',
        'If she falls: Lift her, by Crew',
        'If she is breathless: DO NOT: Send her in',
        'When in pain: morphine from the box',
      ],
      ['What the person does', 'Press the pendant, by the person'],
      ['What others do', 'Visit every day, by District nurse (in progress)'],
      ['Goals of the person', 'See the sea'],
      ['Goals set with or for the person', 'No pressure sore'],
    ])
    expect(item?.details).toContain('If she falls: Lift her, by Crew')
    expect(item?.details).toContain('goal of the person: See the sea')
  })

  it('says whose goal a goal is', () => {
    const goal = (expressedBy: object): RecordedResource =>
      aResource({ resourceType: 'Goal', lifecycleStatus: 'active', description: coded('Walk'), expressedBy })

    expect(
      asTable(aSection('care-plan', [goal({ reference: 'Patient/1' }), goal({ display: 'G. Mensah' })])),
    ).toEqual([
      'Walk | goal of the person | Oak Street Surgery',
      'Walk | goal set by G. Mensah | Oak Street Surgery',
    ])
  })

  it('shows a social care package among services, and a referral among referrals', () => {
    const told = [
      aResource(
        aPlan({
          title: 'Home care',
          category: [coded('Social care package')],
          description: 'Four visits a day',
          period: { start: '2026-09-01', end: '2027-01-01' },
        }),
        { from: COUNTY },
      ),
      aResource({
        resourceType: 'ServiceRequest',
        status: 'active',
        intent: 'order',
        code: coded('Referral to memory clinic'),
        authoredOn: '2026-10-01',
        priority: 'urgent',
      }),
    ]

    expect(asTable(aSection('services', told))).toEqual([
      'Home care | Social care package; Four visits a day | since 01-Sep-2026 until 01-Jan-2027 | County Social Care',
    ])
    expect(asTable(aSection('referrals', told))).toEqual([
      'Referral to memory clinic | status: active | asked 01-Oct-2026 | urgent | Oak Street Surgery',
    ])
  })
})

describe('people', () => {
  it.each([
    [
      'a care coordinator where the team names no key worker',
      ['Care coordinator', 'GP'],
      ['Care coordinator'],
    ],
    ['nobody beside the key worker that the team names', ['Care coordinator', 'Key worker'], ['Key worker']],
  ])('takes for the key worker %s', (_case, roles, key) => {
    const team: ResourceContent = {
      resourceType: 'CareTeam',
      status: 'active',
      participant: roles.map((text) => ({ role: [{ text }], member: { display: text } })),
    }
    const { current } = aSection('professional-contacts', [aResource(team)])

    expect(
      current.filter(({ marks }) => marks.some(({ text }) => text === 'key worker')).map(({ what }) => what),
    ).toEqual(key)
  })

  it('puts the key worker first among professionals, and the person’s own people under a heading of theirs', () => {
    const told = [
      aResource({
        resourceType: 'RelatedPerson',
        name: [{ given: ['Tom'], family: 'Holland' }],
        relationship: [coded('Son')],
        telecom: [{ system: 'phone', value: '07700 900123' }],
      }),
      aResource({
        resourceType: 'CareTeam',
        status: 'active',
        name: 'Leatherhead team',
        participant: [
          { member: { display: 'P. Grant' }, role: [coded('Physiotherapist')] },
          { member: { display: 'J. Osei' }, role: [coded('Key worker')] },
        ],
      }),
    ]

    expect(asTable(aSection('professional-contacts', told))).toEqual([
      'J. Osei | Key worker; telephone: not known; team: Leatherhead team | key worker | Oak Street Surgery',
      'P. Grant | Physiotherapist; team: Leatherhead team | Oak Street Surgery',
    ])
    expect(asTable(aSection('personal-contacts', told))).toEqual([
      'Tom Holland | Son; telephone: 07700 900123 | Oak Street Surgery',
    ])
  })
})

describe('how a professional is reached', () => {
  const aTeam = (participant: readonly object[], differs: object = {}): ResourceContent => ({
    resourceType: 'CareTeam',
    status: 'active',
    participant,
    ...differs,
  })
  const organisation = (value: string, display: string): object => ({
    type: 'Organization',
    identifier: { system: 'https://fhir.nhs.uk/Id/ods-organization-code', value },
    display,
  })
  const osei = {
    contained: [
      {
        resourceType: 'Practitioner',
        id: 'osei',
        name: [{ text: 'J. Osei' }],
        telecom: [{ system: 'phone', value: '07700 900411' }],
      },
    ],
  }

  it('is told by the number of their own, then that of the team, then that of the organisation, each by its name', () => {
    const member = { member: { reference: '#osei', display: 'J. Osei' }, role: [coded('Nurse')] }
    const nobodys = { member: { display: 'P. Grant' }, onBehalfOf: organisation('RHM99', 'Holmwood') }

    expect(
      asTable(
        aSection('professional-contacts', [
          aResource(aTeam([member], { ...osei, telecom: [{ system: 'phone', value: '01632 960999' }] })),
          aResource(aTeam([nobodys], { telecom: [{ system: 'phone', value: '01632 960999' }] })),
          aResource(aTeam([nobodys])),
        ]),
      ),
    ).toEqual([
      'J. Osei | Nurse; telephone: 07700 900411 | Oak Street Surgery',
      'P. Grant | telephone of the team: 01632 960999; of: Holmwood | Oak Street Surgery',
      'P. Grant | telephone of Holmwood: 01632 960806; of: Holmwood | Oak Street Surgery',
    ])
  })

  it('leaves out an organisation for which somebody is named, and puts any other behind the people', () => {
    const told = aTeam([
      { member: organisation('RHM99', 'Holmwood') },
      { member: organisation('999CC', 'County Social Care'), role: [coded('Organisation of the team')] },
      { member: { display: 'P. Grant' }, onBehalfOf: organisation('RHM99', 'Holmwood') },
    ])

    expect(aSection('professional-contacts', [aResource(told)]).current.map(({ what }) => what)).toEqual([
      'P. Grant',
      'County Social Care',
    ])
  })

  it('puts the next of kin first among the person’s own people, whoever was told of last', () => {
    const person = (given: string, role: string, start: string): ResourceContent => ({
      resourceType: 'RelatedPerson',
      name: [{ given: [given], family: 'Holland' }],
      relationship: [coded(role)],
      period: { start },
    })

    expect(
      aSection('personal-contacts', [
        aResource(person('Ann', 'Friend', '2026-11-01')),
        aResource(person('Bea', 'Emergency contact', '2026-10-01')),
        aResource(person('Tom', 'Son, next of kin', '2019-01-01')),
      ]).current.map(({ what }) => what),
    ).toEqual(['Tom Holland', 'Bea Holland', 'Ann Holland'])
  })

  it('says the number of the practice that this deployment knows, where the source gives none', () => {
    const practice = { identifier: { value: 'Z99001' }, display: 'Oak Street Surgery' }

    expect(
      asTable(
        aSection('gp-practice', [aResource({ resourceType: 'Patient', generalPractitioner: [practice] })]),
      ),
    ).toEqual([
      'Oak Street Surgery | practice code: not recorded; telephone: 01632 960801 | Oak Street Surgery',
    ])
  })
})

describe('the remaining sections', () => {
  it('alerts: in force before ended', () => {
    const aFlag = (text: string, differs: object): ResourceContent => ({
      resourceType: 'Flag',
      status: 'active',
      code: coded(text),
      ...differs,
    })

    expect(
      asTable(
        aSection('alerts', [
          aResource(aFlag('Falls risk', { period: { start: '2026-11-02' } })),
          aResource(aFlag('Infection control', { period: { start: '2026-01-01', end: '2026-02-01' } })),
        ]),
      ),
    ).toEqual([
      'Falls risk | since 02-Nov-2026 | Oak Street Surgery',
      'Infection control | since 01-Jan-2026 until 01-Feb-2026 | ended 01-Feb-2026: its source still has it as in force | Oak Street Surgery',
    ])
  })

  it('alerts: one that is yet to begin, or is dated wrongly, stays in sight and says from when it is', () => {
    const section = aSection('alerts', [
      aResource({
        resourceType: 'Flag',
        status: 'active',
        code: coded('Falls risk'),
        period: { start: '2027-05-01' },
      }),
    ])

    expect(section.past).toEqual([])
    expect(asTable(section)).toEqual([
      'Falls risk | from 01-May-2027 | not in force yet, or a wrong date | Oak Street Surgery',
    ])
  })

  it('alerts: that there are none is no alert', () => {
    const flag = (text: string) => aResource({ resourceType: 'Flag', status: 'active', code: coded(text) })
    const stated = (text: string) => aSection('alerts', [flag(text)]).current.map((item) => item.statesNone)

    expect(stated('No known alerts')).toEqual(['none-known'])
    expect(stated('No known alerts but violent to staff')).toEqual([undefined])
  })

  it('plans: one that begins after today says so', () => {
    const section = aSection('care-plan', [
      aResource({
        resourceType: 'CarePlan',
        status: 'active',
        intent: 'plan',
        title: 'Support at home',
        period: { start: '2027-03-01' },
      }),
    ])

    expect(asTable(section)).toEqual([
      'Support at home | from 01-Mar-2027 | not in force yet, or a wrong date | Oak Street Surgery',
    ])
  })

  it('goals: the day of a target is shown as days are', () => {
    const goal = {
      resourceType: 'Goal',
      lifecycleStatus: 'active',
      description: coded('Walk to the shop'),
      target: [
        { detailString: 'alone', dueDate: '2026-12-01' },
        { dueDuration: { value: 6, unit: 'weeks' } },
      ],
    }

    expect(asTable(aSection('care-plan', [aResource(goal)]))).toEqual([
      'Walk to the shop | goal; target: alone, by 01-Dec-2026; target: within: 6 weeks | Oak Street Surgery',
    ])
  })

  it.each([
    ['Communication', { sent: '2026-11-20T09:30:00Z' }, 'sent 20-Nov-2026 09:30'],
    ['Communication', { received: '2026-11-20' }, 'received 20-Nov-2026'],
    ['CommunicationRequest', { authoredOn: '2026-11-20' }, 'asked 20-Nov-2026'],
    ['NutritionOrder', { dateTime: '2026-11-20' }, 'ordered 20-Nov-2026'],
    ['VisionPrescription', { dateWritten: '2026-11-20' }, 'written 20-Nov-2026'],
    ['Coverage', { period: { start: '2026-04' } }, 'from Apr-2026'],
    ['DetectedIssue', { identifiedDateTime: '2026-11-20' }, 'identified 20-Nov-2026'],
    ['AdverseEvent', { recordedDate: '2026-11-20' }, 'recorded 20-Nov-2026'],
    ['ImmunizationRecommendation', { date: '2026-11-20' }, 'dated 20-Nov-2026'],
    ['ChargeItem', { occurrencePeriod: { start: '2026-11-20' } }, 'from 20-Nov-2026'],
  ])('everything else: a %s with %j has its date', (resourceType, date, words) => {
    expect(asTable(aSection('other', [aResource({ resourceType, ...date })]))[0]).toContain(` | ${words} | `)
  })

  it('everything else: several of a type have the date of the latest', () => {
    const sent = ['2026-11-20', '2026-11-22', undefined].map((day) =>
      aResource({ resourceType: 'Communication', sent: day }),
    )

    expect(asTable(aSection('other', sent))).toEqual([
      '3 messages not shown in this view | the latest sent 22-Nov-2026 | Oak Street Surgery',
    ])
  })

  it('vaccinations: says what was not given, and why', () => {
    const section = aSection('vaccinations', [
      aResource({
        resourceType: 'Immunization',
        status: 'not-done',
        vaccineCode: coded('Influenza vaccine'),
        statusReason: coded('Declined'),
        occurrenceDateTime: '2026-10',
      }),
    ])

    expect(asTable(section)).toEqual([
      'Influenza vaccine | on Oct-2026 | not given: Declined | Oak Street Surgery',
    ])
  })

  it('social context: what each source said last is current', () => {
    const smoking = (value: string, effectiveDateTime: string): ResourceContent => ({
      resourceType: 'Observation',
      status: 'final',
      category: [{ coding: [{ code: 'social-history' }] }],
      code: coded('Smoking'),
      valueCodeableConcept: coded(value),
      effectiveDateTime,
    })

    const section = aSection('social-context', [
      aResource(smoking('Smoker', '2019')),
      aResource(smoking('Ex-smoker', '2025')),
    ])

    expect(section.current.map(({ what }) => what)).toEqual(['Smoking: Ex-smoker'])
    expect(section.past.map(({ what }) => what)).toEqual(['Smoking: Smoker'])
  })

  it('about me: the person’s own words, from a composition, without its markup', () => {
    const section = aSection('about-me', [
      aResource({
        resourceType: 'Composition',
        status: 'final',
        title: 'About me',
        date: '2026-10-01',
        section: [
          {
            title: 'What matters to me',
            text: {
              status: 'generated',
              div: '<div xmlns="http://www.w3.org/1999/xhtml">I want to see my <b>dog</b> &amp; stay home</div>',
            },
          },
        ],
      }),
    ])

    expect(asTable(section)).toEqual([
      'About me | What matters to me: I want to see my dog & stay home | dated 01-Oct-2026 | Oak Street Surgery',
    ])
  })

  it('documents: superseded ones are past', () => {
    const aLetter = (title: string, statusCode: string): ResourceContent => ({
      resourceType: 'DocumentReference',
      status: statusCode,
      description: title,
      content: [{ attachment: { contentType: 'application/pdf' } }],
      date: '2026-11-01T10:00:00Z',
    })

    const section = aSection('documents', [
      aResource(aLetter('Discharge letter', 'current')),
      aResource(aLetter('Draft letter', 'superseded')),
    ])

    expect(section.current.map(({ what }) => what)).toEqual(['Discharge letter'])
    expect(section.current[0]?.details).toEqual(['format: application/pdf'])
    expect(section.past.map(({ what, marks }) => [what, marks[0]?.text])).toEqual([
      ['Draft letter', 'superseded'],
    ])
  })

  it('HZ16: what no section shows is counted by type, in words', () => {
    const history = { resourceType: 'Communication', status: 'completed' }

    const section = aSection('other', [
      aResource(history),
      aResource(history),
      aResource({ resourceType: 'VisionPrescription' }),
    ])

    expect(section.current.map(({ what }) => what)).toEqual([
      '1 vision prescription (VisionPrescription) not shown in this view',
      '2 messages not shown in this view',
    ])
  })

  it('HZ33: text that would change how a line reads is made visible', () => {
    const section = aSection('problems', [
      aResource({ resourceType: 'Condition', code: { text: 'Asth\u202ema\u200b\u2800' } }),
    ])

    expect(section.current[0]?.what).toBe('Asth[U+202E]ma[U+200B][U+2800]')
  })
})
