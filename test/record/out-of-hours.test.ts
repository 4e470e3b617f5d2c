import { createLens } from '../../src/access/lens.js'
import type { RecordedResource } from '../../src/record/record-store.js'
import { whoToCall } from '../../src/surfaces/portal/render-record/print/who-to-call.js'
import { aJoinedRecord, aResource, HOLMWOOD } from '../support/a-record.js'

const NUMBER = '01632 960821'
const PHONE = [{ system: 'phone', value: NUMBER, use: 'work' }]
const ALWAYS = [{ daysOfWeek: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'], allDay: true }]
const NIGHTS = [
  {
    daysOfWeek: ['mon', 'tue', 'wed', 'thu', 'fri'],
    availableStartTime: '18:30:00',
    availableEndTime: '08:00:00',
  },
  { daysOfWeek: ['sat', 'sun'], allDay: true },
]

function contained(service: object, role: object = {}): readonly object[] {
  return [
    { resourceType: 'PractitionerRole', id: 'role', healthcareService: [{ reference: '#line' }], ...role },
    { resourceType: 'HealthcareService', id: 'line', name: 'Crisis line', telecom: PHONE, ...service },
  ]
}

function aTeam(service: object, differs: object = {}, role: object = {}): RecordedResource {
  return aResource(
    {
      resourceType: 'CareTeam',
      status: 'active',
      name: 'Neighbourhood team',
      contained: contained(service, role),
      participant: [
        { role: [{ text: 'GP' }], member: { display: 'Dr Asha Rahman' } },
        { role: [{ text: 'Telephone line' }], member: { reference: '#role', display: 'Crisis line' } },
      ],
      ...differs,
    },
    { from: HOLMWOOD },
  )
}

function aPlan(service: object, differs: object = {}): RecordedResource {
  return aResource(
    {
      resourceType: 'CarePlan',
      status: 'active',
      intent: 'plan',
      title: 'My safety plan',
      contained: contained(service).slice(1),
      activity: [{ detail: { status: 'unknown', description: 'Ring', performer: [{ reference: '#line' }] } }],
      ...differs,
    },
    { from: HOLMWOOD },
  )
}

const linesOf = (...resources: readonly RecordedResource[]): readonly (readonly string[])[] =>
  aJoinedRecord(resources).outOfHours.map(({ what, details, marks }) => [
    what,
    ...details,
    ...marks.map(({ text }) => text),
  ])

describe('toOutOfHours', () => {
  it('HZ36: stands once among whom to call, also where the role says for which organisation it is', () => {
    const record = aJoinedRecord([
      aTeam({ availableTime: ALWAYS }, {}, { organization: { display: 'Holmwood Mental Health' } }),
    ])

    expect(whoToCall(record).filter(({ what }) => what.startsWith('Crisis line'))).toHaveLength(1)
  })

  it('HZ36: is who is reached at any hour, by their own word', () => {
    expect(linesOf(aTeam({ availableTime: ALWAYS }))).toEqual([
      ['Crisis line', `any hour, every day: ${NUMBER}`, 'team: Neighbourhood team', 'any hour'],
    ])
  })

  it('HZ36: is who is reached at night and at weekends, with the hours', () => {
    expect(linesOf(aTeam({ availableTime: NIGHTS }))).toEqual([
      [
        'Crisis line',
        `out of hours, Monday to Friday 18:30 to 08:00; Saturday, Sunday all day: ${NUMBER}`,
        'team: Neighbourhood team',
        'out of hours',
      ],
    ])
  })

  it('is told by a plan in force too, and each number once', () => {
    expect(linesOf(aPlan({ availableTime: ALWAYS }))).toEqual([
      ['Crisis line', `any hour, every day: ${NUMBER}`, 'in the plan: My safety plan', 'any hour'],
    ])
    expect(linesOf(aPlan({ availableTime: ALWAYS }), aTeam({ availableTime: ALWAYS }))).toHaveLength(1)
    expect(linesOf(aPlan({ availableTime: ALWAYS }, { status: 'completed' }))).toEqual([])
  })

  it('is the role itself, and who leads an episode of care', () => {
    const role = { resourceType: 'PractitionerRole', id: 'r', telecom: PHONE, availableTime: ALWAYS }
    const episode = (status: string): RecordedResource =>
      aResource({
        resourceType: 'EpisodeOfCare',
        status,
        contained: [role],
        careManager: { reference: '#r', display: 'Duty nurse' },
      })
    expect(linesOf(episode('active'))).toEqual([['Duty nurse', `any hour, every day: ${NUMBER}`, 'any hour']])
    expect(linesOf(episode('finished'))).toEqual([])
  })

  it.each([
    ['no hours', {}],
    [
      'hours of working days',
      { availableTime: [{ availableStartTime: '08:00:00', availableEndTime: '20:00:00' }] },
    ],
    ['working days all day', { availableTime: [{ daysOfWeek: ['mon'], allDay: true }] }],
    [
      'nights that go on into the day',
      {
        availableTime: [
          { daysOfWeek: ['mon'], availableStartTime: '18:30:00', availableEndTime: '10:00:00' },
        ],
      },
    ],
    ['hours that cannot be read', { availableTime: [...ALWAYS, { daysOfWeek: ['mon'] }] }],
    ['a day of no week', { availableTime: [{ daysOfWeek: ['bank-holiday'], allDay: true }] }],
    ['no number', { availableTime: ALWAYS, telecom: [] }],
    [
      'an e-mail address alone',
      { availableTime: ALWAYS, telecom: [{ system: 'email', value: 'a@b.example' }] },
    ],
    [
      'a number that is over',
      { availableTime: ALWAYS, telecom: [{ ...PHONE[0], period: { end: '2026-01-01' } }] },
    ],
    [
      'a number that is to come',
      { availableTime: ALWAYS, telecom: [{ ...PHONE[0], period: { start: '2027-01-01' } }] },
    ],
    ['an old number', { availableTime: ALWAYS, telecom: [{ ...PHONE[0], use: 'old' }] }],
    [
      'a time of not being there',
      { availableTime: ALWAYS, notAvailable: [{ during: { start: '2026-11-01' } }] },
    ],
    ['the end of its service', { availableTime: ALWAYS, active: false }],
  ])('HZ36: is no service with %s', (_case, service) => {
    expect(linesOf(aTeam(service))).toEqual([])
  })

  it.each([
    ['a team that is no more', { status: 'inactive' }],
    ['a team that has ended', { period: { end: '2026-01-01' } }],
    [
      'somebody who has left it',
      { participant: [{ member: { reference: '#role' }, period: { end: '2026-01-01' } }] },
    ],
  ])('is nobody of %s', (_case, differs) => {
    expect(linesOf(aTeam({ availableTime: ALWAYS }, differs))).toEqual([])
  })

  it('HZ36: the hours of a service are not those of the number of its role', () => {
    const other = { telecom: [{ system: 'phone', value: '01632 960899' }] }
    expect(linesOf(aTeam({ availableTime: ALWAYS, telecom: [] }, {}, other))).toEqual([])
  })

  it('what a role contains is not what the team that names it contains', () => {
    const id = '0'.repeat(31) + 'c'
    const role = aResource(
      { resourceType: 'PractitionerRole', healthcareService: [{ reference: '#line' }] },
      { id, from: HOLMWOOD },
    )
    const member = { member: { reference: `PractitionerRole/${id}`, display: 'Somebody' } }
    expect(linesOf(role, aTeam({ availableTime: ALWAYS }, { participant: [member] }))).toEqual([])
  })

  it('tells nothing of what is withheld', () => {
    const lens = createLens(() => 'withheld')
    expect(aJoinedRecord([aTeam({ availableTime: ALWAYS })], { lens }).outOfHours).toEqual([])
  })
})

describe('who is involved', () => {
  const callOf = (service: object): readonly string[] =>
    whoToCall(aJoinedRecord([aTeam(service)])).map(({ what, details }) => `${what}: ${details[0] ?? ''}`)

  it('HZ36: who is reached out of hours stands once, behind whom one rings first', () => {
    expect(callOf({ availableTime: ALWAYS })).toEqual([
      'Dr Asha Rahman: GP',
      `Crisis line: any hour, every day: ${NUMBER}`,
    ])
  })

  it('HZ36: a number without hours stands as it is, and is called by no hour', () => {
    const [, line] = whoToCall(aJoinedRecord([aTeam({})]))
    expect(line?.details).toEqual(['Telephone line', `telephone: ${NUMBER}`, 'team: Neighbourhood team'])
    expect(line?.marks).toEqual([])
  })

  it('tells the hours as they are where they are of working days', () => {
    const hours = [
      { daysOfWeek: ['mon', 'thu'], availableStartTime: '09:00:00', availableEndTime: '12:30:00' },
      { availableStartTime: '19:00:00', availableEndTime: '24:00:00' },
    ]
    const [, line] = whoToCall(aJoinedRecord([aTeam({ availableTime: hours })]))
    expect(line?.details).toContain(`Monday, Thursday 09:00 to 12:30; every day 19:00 to 24:00: ${NUMBER}`)
    expect(line?.marks).toEqual([])
  })
})

describe('an organisation that is named by a team, a plan or an episode', () => {
  const comment = (words: string) => [
    { url: 'http://hl7.org/fhir/StructureDefinition/contactpoint-comment', valueString: words },
  ]
  const team = (organisation: object): RecordedResource =>
    aResource(
      {
        resourceType: 'CareTeam',
        status: 'active',
        name: 'Crisis team',
        contained: [{ resourceType: 'Organization', id: 'trust', name: 'Holmwood', ...organisation }],
        managingOrganization: [{ reference: '#trust' }],
      },
      { from: HOLMWOOD },
    )

  it.each([
    [
      'beside its number',
      { telecom: [{ ...PHONE[0], extension: comment('24 hours') }] },
      '24 hours',
      'any hour',
    ],
    [
      'as the purpose of a contact',
      { contact: [{ purpose: { text: 'Out of hours' }, telecom: PHONE }] },
      'Out of hours',
      'out of hours',
    ],
    [
      'in its name',
      { name: 'Holmwood 24/7 crisis line', telecom: PHONE },
      'Holmwood 24/7 crisis line',
      'any hour',
    ],
  ])('is rung where it says its hours %s', (_case, organisation, words, mark) => {
    const [line] = linesOf(team(organisation))

    expect(line).toEqual(expect.arrayContaining([`${words}: ${NUMBER}`, mark]))
  })

  it.each([
    ['it says no hours', { telecom: PHONE }],
    ['nobody answers then', { telecom: [{ ...PHONE[0], extension: comment('Closed out of hours') }] }],
    [
      'the number is over',
      { telecom: [{ ...PHONE[0], extension: comment('24 hours'), period: { end: '2025' } }] },
    ],
    ['it is no longer there', { active: false, telecom: [{ ...PHONE[0], extension: comment('24 hours') }] }],
  ])('is not rung where %s', (_case, organisation) => {
    expect(linesOf(team(organisation))).toEqual([])
  })

  it('is found in the team that a plan has for itself', () => {
    const careTeam = {
      resourceType: 'CareTeam',
      id: 'team',
      status: 'active',
      participant: [{ member: { reference: '#line' } }],
    }
    const plan = (differs: object) =>
      aPlan(
        {},
        {
          contained: [...contained({ availableTime: ALWAYS }).slice(1), { ...careTeam, ...differs }],
          careTeam: [{ reference: '#team' }],
          activity: [],
        },
      )

    expect(linesOf(plan({}))).toEqual([
      ['Crisis line', `any hour, every day: ${NUMBER}`, 'in the plan: My safety plan', 'any hour'],
    ])
    expect(linesOf(plan({ status: 'inactive' }))).toEqual([])
  })
})
