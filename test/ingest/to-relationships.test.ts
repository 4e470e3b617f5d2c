import { toRelationships } from '../../src/ingest/to-relationships.js'
import type { JsonObject } from '../../src/fhir/json-value.js'
import type { SourceKind } from '../../src/fhir/source-kind.js'
import { OAK_STREET, ods, WEY_VALLEY } from '../support/actors.js'

const evidence = 'X/1'
const organisation = (code: string): JsonObject => ({
  identifier: { system: 'https://fhir.nhs.uk/Id/ods-organization-code', value: code },
})
const clinician = { identifier: { system: 'https://fhir.nhs.uk/Id/sds-user-id', value: '555000000001' } }

function shown(resource: JsonObject, kind: SourceKind = 'acute', code = WEY_VALLEY): readonly object[] {
  return toRelationships(resource, { sender: { organisation: code, kind }, evidence })
}

describe('toRelationships', () => {
  it('shows the registered practice when the practice itself says so', () => {
    const patient = { resourceType: 'Patient', generalPractitioner: [organisation(OAK_STREET)] }
    expect(shown(patient, 'primary-care', OAK_STREET)).toEqual([
      { kind: 'registered-practice', organisation: OAK_STREET, evidence },
    ])
    expect(
      shown(
        { resourceType: 'Patient', managingOrganization: organisation(OAK_STREET) },
        'primary-care',
        OAK_STREET,
      ),
    ).toHaveLength(1)
  })

  it.each([
    [
      'a hospital names the practice',
      { generalPractitioner: [organisation(OAK_STREET)] },
      'acute',
      WEY_VALLEY,
    ],
    [
      'a practice names another one',
      { generalPractitioner: [organisation('Z99002')] },
      'primary-care',
      OAK_STREET,
    ],
    [
      'the person has left the practice',
      { generalPractitioner: [organisation(OAK_STREET)], active: false },
      'primary-care',
      OAK_STREET,
    ],
  ] as const)('shows no registration when %s', (_case, members, kind, code) => {
    expect(shown({ resourceType: 'Patient', ...members }, kind, ods(code))).toEqual([])
  })

  it('counts days in London: of what was told, and to the end of a contact and of an appointment', () => {
    const meta = { lastUpdated: '2026-06-30T23:30:00Z' }
    expect(shown({ resourceType: 'EpisodeOfCare', status: 'active', meta })).toMatchObject([
      { from: '2026-07-01' },
    ])
    const period = { start: '2026-03-01', end: '2026-03-01' }
    expect(shown({ resourceType: 'Encounter', status: 'finished', period })).toMatchObject([
      { to: '2026-05-30T23:00:00.000Z' },
    ])
    const appointment = {
      resourceType: 'Appointment',
      status: 'booked',
      start: '2026-06-30',
      end: '2026-06-30',
    }
    expect(shown(appointment)).toMatchObject([
      { from: '2026-04-01T23:00:00.000Z', to: '2026-07-01T23:00:00.000Z' },
    ])
  })

  it('begins nothing on a day that cannot be read', () => {
    const meta = { lastUpdated: 'soon' }
    const [episode] = shown({ resourceType: 'EpisodeOfCare', status: 'active', meta })
    expect(episode).not.toHaveProperty('from')
  })

  it('begins what does not say when it began on the day on which it was told', () => {
    const meta = { lastUpdated: '2026-11-02T10:00:00Z' }
    const begun = [{ kind: 'contact', organisation: WEY_VALLEY, from: '2026-11-02', evidence }]
    const episode = { resourceType: 'EpisodeOfCare', status: 'active', meta }
    expect(shown(episode)).toEqual(begun)
    const endless = shown({ ...episode, period: { end: '9999-12-31' } })
    expect(endless).toMatchObject([{ from: '2026-11-02', to: '+010000-01' }])
    expect(shown({ ...episode, period: { start: '2025-01-01' } })).toMatchObject([{ from: '2025-01-01' }])
    expect(
      shown({ resourceType: 'ServiceRequest', status: 'active', meta, performer: [organisation('RDC99')] }),
    ).toMatchObject([{ kind: 'referral', from: '2026-11-02' }])
  })

  it('shows a team by its organisations, and people at work bound to theirs', () => {
    const team = {
      resourceType: 'CareTeam',
      status: 'active',
      period: { start: '2026-10-01' },
      participant: [
        { member: organisation('RDC99') },
        { member: clinician, onBehalfOf: organisation('RHM99'), period: { end: '2026-12-01' } },
        { member: clinician },
        { member: { display: 'A neighbour' }, onBehalfOf: organisation('ZHH99') },
        { member: { display: 'A daughter' } },
      ],
    }
    const from = '2026-10-01'
    expect(shown(team)).toEqual([
      { kind: 'team', organisation: 'RDC99', from, evidence },
      { kind: 'team', organisation: 'RHM99', practitioner: '555000000001', from, to: '2026-12-02', evidence },
      { kind: 'team', organisation: WEY_VALLEY, practitioner: '555000000001', from, evidence },
      { kind: 'team', organisation: 'ZHH99', from, evidence },
    ])
    expect(shown({ ...team, status: 'inactive' })).toEqual([])
  })

  it.each([
    ['the team has ended', { end: '2026-01-01' }, { end: '2027-01-01' }, { to: '2026-01-02' }],
    ['the member has left', { end: '2027-01-01' }, { end: '2026-01-01' }, { to: '2026-01-02' }],
    ['the team begins later', { start: '2027-06-01' }, { start: '2025-06-01' }, { from: '2027-06-01' }],
    ['the member joins later', { start: '2025-06-01' }, { start: '2027-06-01' }, { from: '2027-06-01' }],
    [
      'the member says nothing of a time',
      { start: '2025-06-01', end: '2026-01-01' },
      undefined,
      { from: '2025-06-01', to: '2026-01-02' },
    ],
  ])('holds for a member of a team while both last: %s', (_case, ofTeam, ofMember, expected) => {
    const participant = [{ member: organisation('RDC99'), period: ofMember }]
    const team = { resourceType: 'CareTeam', status: 'active', period: ofTeam, participant } as JsonObject
    expect(shown(team)).toEqual([{ kind: 'team', organisation: 'RDC99', ...expected, evidence }])
  })

  it('ends a registration when the practice says that it ended, and not while another one with it goes on', () => {
    const over = {
      identifier: {
        ...(organisation(OAK_STREET)['identifier'] as JsonObject),
        period: { end: '2020-05-01' },
      },
    }
    const later = { identifier: { ...over.identifier, period: { end: '2024-05-01' } } }
    const ofPractice = (...generalPractitioner: readonly JsonObject[]): readonly object[] =>
      shown({ resourceType: 'Patient', generalPractitioner }, 'primary-care', OAK_STREET)
    expect(ofPractice(over)).toMatchObject([{ to: '2020-05-02' }])
    expect(ofPractice(over, later)).toMatchObject([{ to: '2024-05-02' }])
    expect(ofPractice(later, over)).toMatchObject([{ to: '2024-05-02' }])
    expect(ofPractice(over, organisation(OAK_STREET))).toEqual([
      { kind: 'registered-practice', organisation: OAK_STREET, evidence },
    ])
  })

  it('shows of several registrations with one practice that of now beside the one that has not begun, in either order', () => {
    const during = (period: JsonObject): JsonObject => ({
      identifier: { ...(organisation(OAK_STREET)['identifier'] as JsonObject), period },
    })
    const ofPractice = (...generalPractitioner: readonly JsonObject[]): readonly object[] =>
      shown({ resourceType: 'Patient', generalPractitioner }, 'primary-care', OAK_STREET)
    const now = during({ start: '2015-01-01', end: '2026-12-31' })
    const next = during({ start: '2027-01-01' })
    const registered = { kind: 'registered-practice', organisation: OAK_STREET, evidence }
    const both = [
      { ...registered, from: '2015-01-01', to: '2027-01-01' },
      { ...registered, from: '2027-01-01' },
    ]
    expect(ofPractice(now, next)).toEqual(both)
    expect(ofPractice(next, now)).toEqual([...both].reverse())
    expect(ofPractice(now, next, now)).toEqual(both)
  })

  it('ends what has an end that cannot be read', () => {
    const participant = [{ member: organisation('RDC99'), period: { end: 'soon' } }]
    expect(shown({ resourceType: 'CareTeam', status: 'active', participant })).toMatchObject([
      { to: '0001-01-01' },
    ])
  })

  it('shows a referral to whom it is made, from when it was made', () => {
    const referral = {
      resourceType: 'ServiceRequest',
      status: 'active',
      authoredOn: '2026-11-02T10:00:00Z',
      performer: [organisation('RHM99'), { display: 'Ward 4' }],
    }
    expect(shown(referral)).toEqual([
      { kind: 'referral', organisation: 'RHM99', from: '2026-11-02T10:00:00Z', evidence },
    ])
    expect(shown({ ...referral, status: 'completed' })).toEqual([])
    expect(shown({ ...referral, status: 'on-hold', authoredOn: 'some day' })).toEqual([
      { kind: 'referral', organisation: 'RHM99', evidence },
    ])
  })

  it('ends a referral with the time for which it was asked', () => {
    const asked = { status: 'active', authoredOn: '2026-01-02', occurrencePeriod: { end: '2026-02-10' } }
    expect(
      shown({ resourceType: 'ServiceRequest', ...asked, performer: [organisation('RHM99')] }),
    ).toMatchObject([{ from: '2026-01-02', to: '2026-02-11' }])
  })

  it.each([
    [
      'within a time',
      { occurrenceTiming: { repeat: { boundsPeriod: { end: '2026-02-10' } } } },
      '2026-02-11',
    ],
    ['for a day', { occurrenceDateTime: '2026-02-10' }, '2026-05-11T23:00:00.000Z'],
    [
      'for several days, at the last of them',
      { occurrenceTiming: { event: ['2026-02-10', '2026-01-05'] } },
      '2026-05-11T23:00:00.000Z',
    ],
  ])('ends a referral that was asked %s, and not with the year', (_case, said, to) => {
    const request = { resourceType: 'ServiceRequest', status: 'active', authoredOn: '2026-01-02', ...said }
    expect(shown({ ...request, performer: [organisation('RHM99')] })).toMatchObject([
      { from: '2026-01-02', to },
    ])
  })

  it('gives a referral no end where nothing that can be read says for when it was asked', () => {
    const request = { resourceType: 'ServiceRequest', status: 'active', authoredOn: '2026-01-02' }
    const performer = [organisation('RHM99')]
    const unclear: readonly JsonObject[] = [
      { occurrenceDateTime: 'soon' },
      { occurrenceTiming: { repeat: { dayOfWeek: ['mon'] } } },
    ]
    for (const said of unclear) {
      const [referral] = shown({ ...request, performer, ...said })
      expect(referral).not.toHaveProperty('to')
    }
  })

  it.each([
    ['is expressly not to be done', { doNotPerform: true }],
    ['somebody only proposes', { intent: 'proposal' }],
    ['somebody only plans', { intent: 'plan' }],
    ['is one of several choices', { intent: 'option' }],
  ])('shows no referral by a request that %s', (_case, said) => {
    const request = { resourceType: 'ServiceRequest', status: 'active', intent: 'order', ...said }
    expect(shown({ ...request, performer: [organisation('RHM99')] })).toEqual([])
  })

  it('shows an appointment while it is booked, and none that the person has declined', () => {
    const status = (one: string): JsonObject => ({
      participant: [
        { actor: { reference: 'Patient/1' }, status: one },
        { actor: { display: 'Dr A' }, status: 'declined' },
      ],
    })
    const booked = { resourceType: 'Appointment', status: 'booked', start: '2026-12-01T09:00:00Z' }
    expect(shown({ ...booked, ...status('accepted') })).toMatchObject([{ kind: 'appointment' }])
    expect(shown({ ...booked, ...status('declined') })).toEqual([])
  })

  it.each([
    ['no requester', {}],
    ['itself as the requester', { requester: organisation(WEY_VALLEY) }],
    ['somebody at work as the requester', { requester: clinician }],
    ['a requester elsewhere, who said nothing', { requester: organisation('RDC99') }],
  ])(
    'shows no referral of an organisation to itself, whomever it names as the requester: %s',
    (_case, said) => {
      const request = { resourceType: 'ServiceRequest', status: 'active', ...said }
      expect(shown({ ...request, performer: [organisation(WEY_VALLEY)] })).toEqual([])
      expect(shown({ ...request, performer: [organisation('RHM99')] })).toHaveLength(1)
    },
  )

  it.each([
    ['under way', { status: 'in-progress', period: { start: '2026-11-20' } }, [{ from: '2026-11-20' }]],
    [
      'finished',
      { status: 'finished', period: { start: '2026-11-20', end: '2026-11-21' } },
      [{ to: '2027-02-20T00:00:00.000Z' }],
    ],
    [
      'finished with no end',
      { status: 'finished', period: { start: '2026-11-20' } },
      [{ to: '2027-02-19T00:00:00.000Z' }],
    ],
    [
      'finished with an end that is no date',
      { status: 'finished', period: { start: '2026-11-20', end: 'x' } },
      [],
    ],
    [
      'finished in time to come, which is told today',
      {
        status: 'finished',
        period: { start: '2026-11-20', end: '2098-01-01' },
        meta: { lastUpdated: '2026-11-21T09:00:00Z' },
      },
      [{ to: '2027-02-20T00:00:00.000Z' }],
    ],
    [
      'finished after a stay of more than a year, of which the last counts',
      { status: 'finished', period: { start: '2025-06-01', end: '2026-11-21' } },
      [{ from: '2026-08-24T00:00:00.000Z', to: '2027-02-20T00:00:00.000Z' }],
    ],
    [
      'said to be under way and over when it was told',
      {
        status: 'in-progress',
        period: { start: '2026-01-05', end: '2026-01-07' },
        meta: { lastUpdated: '2026-11-20T09:00:00Z' },
      },
      [{ from: '2026-01-05', to: '2026-04-07T23:00:00.000Z' }],
    ],
    [
      'under way, with the end that is expected',
      {
        status: 'onleave',
        period: { start: '2026-11-10', end: '2026-11-21' },
        meta: { lastUpdated: '2026-11-20T09:00:00Z' },
      },
      [{ from: '2026-11-10', to: '2027-02-20T00:00:00.000Z' }],
    ],
    [
      'under way with an end that is no date',
      { status: 'in-progress', period: { start: '2026-11-20', end: 'x' } },
      [],
    ],
    ['planned', { status: 'planned', period: { start: '2026-12-20' } }, []],
    ['without a time', { status: 'in-progress' }, []],
  ])('shows a contact that is %s', (_case, members, expected) => {
    const found = shown({ resourceType: 'Encounter', ...members })
    expect(found).toMatchObject(expected)
    expect(found).toHaveLength(expected.length)
  })

  it('shows an episode of care while it is active', () => {
    const episode = { resourceType: 'EpisodeOfCare', status: 'active', period: { start: '2026-01-01' } }
    expect(shown(episode)).toEqual([
      { kind: 'contact', organisation: WEY_VALLEY, from: '2026-01-01', evidence },
    ])
    expect(shown({ ...episode, status: 'finished' })).toEqual([])
  })

  it.each(['Observation', 'toString', 'constructor'])('shows nothing by a %s', (resourceType) => {
    expect(shown({ resourceType })).toEqual([])
  })
})
