import type { Database } from '../../src/adapters/postgres/database.js'
import type { Received } from '../../src/ingest/received.js'
import { aDatabase } from '../support/a-database.js'
import { anIngest, BASE_URL, type TestIngest } from '../support/an-ingest.js'
import { aPatient, aTransaction, aWeightOf, LOCAL_SYSTEM, THE_PATIENT } from '../support/a-submission.js'
import { aTestNhsNumber } from '../support/nhs-numbers.js'

type Resource = Readonly<Record<string, unknown>>

const NHS = 'https://fhir.nhs.uk/Id/nhs-number'
const ODS = 'https://fhir.nhs.uk/Id/ods-organization-code'

let database: Database
let ingest: TestIngest
let people = 3_000
/** The NHS numbers of two people whom this partner sent, and the references to them. */
let [ann, bob] = ['', '']
let [toAnn, toBob] = ['', '']

beforeAll(async () => {
  database = await aDatabase()
})
afterAll(() => database.close())
beforeEach(async () => {
  ingest = anIngest(database)
  ;[ann, toAnn] = await aNewPerson()
  ;[bob, toBob] = await aNewPerson()
})

async function aNewPerson(): Promise<readonly [string, string]> {
  people += 1
  const number = aTestNhsNumber(people)
  const received = await ingest.post(aTransaction(aPatient(number)))
  return [number, `Patient/${received.outcome === 'stored' ? (received.entries[0]?.id ?? '') : ''}`]
}

/** Each of its own. */
let items = 0
function anItem(differs: Resource): Resource {
  items += 1
  return aWeightOf(undefined, {
    identifier: [{ system: 'https://wey-valley.example/observation', value: `I-${items}` }],
    ...differs,
  })
}

function send(resource: Resource): Promise<Received> {
  return ingest.post(resource, { method: 'POST', url: String(resource['resourceType']) })
}

function refusedAt(received: Received): readonly (string | undefined)[] {
  if (received.outcome !== 'refused') throw new Error(`Not refused: ${JSON.stringify(received)}`)
  expect(received.reason).toBe('invalid')
  return received.issues.map(({ expression }) => expression?.[0])
}

function contained(differs: Resource): Resource {
  return { resourceType: 'Patient', id: 'p', ...differs }
}

const nhs = (value: string): Resource => ({ identifier: [{ system: NHS, value }] })

describe('a subject', () => {
  it.each<[string, () => Resource, readonly string[]]>([
    [
      'with somebody else’s NHS number beside the reference',
      () => ({ subject: { reference: toAnn, identifier: { system: NHS, value: bob } } }),
      ['Observation.subject.identifier'],
    ],
    [
      'with somebody else’s local number beside the reference',
      () => ({
        subject: { reference: toAnn, identifier: { system: LOCAL_SYSTEM, value: `WV-${bob.slice(5)}` } },
      }),
      ['Observation.subject.identifier'],
    ],
    [
      'with an NHS number that nobody was sent under beside the reference',
      () => ({ subject: { reference: toAnn, identifier: { system: NHS, value: aTestNhsNumber(9_999) } } }),
      ['Observation.subject.identifier'],
    ],
    [
      'at an address elsewhere, with the focus on the person',
      () => ({
        subject: { reference: 'https://elsewhere.example/fhir/Patient/1' },
        focus: [{ reference: toAnn }],
      }),
      ['Observation.subject'],
    ],
    [
      'at an address elsewhere that says nothing of a Patient',
      () => ({ subject: { reference: 'urn:x:1' }, performer: [{ reference: toAnn }] }),
      ['Observation.subject'],
    ],
    [
      'at this record’s own address for somebody else',
      () => ({ subject: { reference: `${BASE_URL}/fhir/${toBob}` }, performer: [{ reference: toAnn }] }),
      ['Observation.performer[0]'],
    ],
    [
      'and the focus at this record’s own address for somebody else',
      () => ({ subject: { reference: toAnn }, focus: [{ reference: `${BASE_URL}/fhir/${toBob}` }] }),
      ['Observation.focus[0]'],
    ],
    [
      'and the focus at this record’s own address for somebody whom nobody knows',
      () => ({ subject: { reference: toAnn }, focus: [{ reference: `${BASE_URL}/FHIR/Patient/none` }] }),
      ['Observation.focus[0]'],
    ],
    [
      'contained, with somebody else’s NHS number',
      () => ({
        contained: [contained(nhs(bob))],
        subject: { reference: '#p' },
        performer: [{ reference: toAnn }],
      }),
      ['Observation.subject'],
    ],
    [
      'contained, without an NHS number',
      () => ({
        contained: [contained({ name: [{ family: 'Marsh' }] })],
        subject: { reference: '#p' },
        performer: [{ reference: toAnn }],
      }),
      ['Observation.subject'],
    ],
    [
      'that is no person, with a performer who is one',
      () => ({ subject: { display: 'Ward 4' }, performer: [{ reference: toAnn }] }),
      ['Observation'],
    ],
  ])('%s is refused', async (_case, differs, at) => {
    expect(refusedAt(await send(anItem(differs())))).toEqual(at)
  })

  it('contained with the number right and the name wrong is refused', async () => {
    const stranger = contained({
      ...nhs(ann),
      name: [{ family: 'Marsh', given: ['Bob'] }],
      birthDate: '1948-02-29',
    })
    const item = anItem({
      contained: [stranger],
      subject: { reference: '#p' },
      performer: [{ reference: THE_PATIENT }],
    })
    const received = await ingest.post(aTransaction(aPatient(aTestNhsNumber(people - 1)), item))
    expect(refusedAt(received)).toEqual(['Bundle.entry[1].resource.subject'])
  })

  it.each<[string, () => Resource]>([
    ['at this record’s own address', () => ({ subject: { reference: `${BASE_URL}/fhir/${toAnn}` } })],
    [
      'at this record’s own address, over http',
      () => ({ subject: { reference: `http://record.example/fhir/${toAnn}` } }),
    ],
    [
      'with the person’s own NHS number beside it, as people write it',
      () => ({
        subject: {
          reference: toAnn,
          identifier: { system: NHS, value: `${ann.slice(0, 3)} ${ann.slice(3, 6)} ${ann.slice(6)}` },
        },
      }),
    ],
    [
      'with a number beside it of which nothing is known',
      () => ({ subject: { reference: toAnn, identifier: { system: 'https://other.example', value: '1' } } }),
    ],
    [
      'contained, with the person’s own NHS number',
      () => ({
        contained: [contained(nhs(ann))],
        subject: { reference: '#p' },
        performer: [{ reference: toAnn }],
      }),
    ],
  ])('%s is the person', async (_case, differs) => {
    expect(await send(anItem(differs()))).toMatchObject({ outcome: 'stored' })
  })
})

describe('the element that says whom it is about', () => {
  const elsewhere = { reference: 'https://elsewhere.example/fhir/Patient/1' }

  it.each<[string, () => Resource, string]>([
    ['Immunization', () => ({ patient: elsewhere, performer: [{ actor: { reference: toAnn } }] }), 'patient'],
    [
      'RelatedPerson',
      () => ({ patient: elsewhere, extension: [{ valueReference: { reference: toAnn } }] }),
      'patient',
    ],
    ['Coverage', () => ({ beneficiary: elsewhere, subscriber: { reference: toAnn } }), 'beneficiary'],
    ['Task', () => ({ for: elsewhere, requester: { reference: toAnn } }), 'for'],
    ['Device', () => ({ patient: elsewhere }), 'patient'],
    [
      'Appointment',
      () => ({ participant: [{ actor: { reference: toAnn } }, { actor: elsewhere }] }),
      'participant[1].actor',
    ],
    [
      'Group',
      () => ({ member: [{ entity: { reference: toAnn } }, { entity: elsewhere }] }),
      'member[1].entity',
    ],
    ['List', () => ({ subject: elsewhere, entry: [{ item: { reference: toAnn } }] }), 'subject'],
  ])('of %s decides', async (resourceType, differs, at) => {
    const item = { resourceType, id: `i-${people}`, ...differs() }
    expect(refusedAt(await send(item))).toEqual([`${resourceType}.${at}`])
  })

  it.each<[string, () => Resource]>([
    ['RelatedPerson', () => ({ patient: { reference: toAnn } })],
    [
      'Appointment',
      () => ({
        participant: [
          { actor: { reference: toAnn } },
          { actor: { reference: 'https://elsewhere.example/fhir/Practitioner/1' } },
        ],
      }),
    ],
    ['Group', () => ({ member: [{ entity: { reference: toAnn } }] })],
    ['Task', () => ({ requester: { reference: toAnn } })],
    ['Schedule', () => ({ actor: [{ reference: 'https://elsewhere.example/fhir/Practitioner/1' }] })],
  ])('of %s may lead to the person, or say nothing', async (resourceType, differs) => {
    const item = { resourceType, id: `i-${people}`, ...differs() }
    expect(await send(item)).toMatchObject({ outcome: 'stored' })
  })
})

describe('a Provenance', () => {
  const provenance = (differs: Resource): Resource => ({
    resourceType: 'Provenance',
    id: `pv-${people}`,
    target: [{ reference: toAnn }],
    recorded: '2026-11-23T12:00:00Z',
    ...differs,
  })
  const who = (value: string): Resource => ({ who: { identifier: { system: ODS, value } } })

  it.each<[string, () => Resource, string]>([
    ['agent', () => ({ agent: [who('RWV99'), who('RSA99')] }), 'agent[1].who'],
    [
      'agent by whom it was sent',
      () => ({ agent: [{ ...who('RWV99'), onBehalfOf: who('RSA99')['who'] }] }),
      'agent[0].onBehalfOf',
    ],
    [
      'contained agent',
      () => ({
        contained: [{ resourceType: 'Organization', id: 'o', identifier: [{ system: ODS, value: 'RSA99' }] }],
        agent: [{ who: { reference: '#o' } }],
      }),
      'contained[0]',
    ],
  ])('is refused when it names another organisation as %s', async (_case, differs, at) => {
    expect(refusedAt(await send(provenance(differs())))).toEqual([`Provenance.${at}`])
  })

  it('is refused when its agent is an Organization of another code', async () => {
    const organization = {
      resourceType: 'Organization',
      id: `org-${people}`,
      identifier: [{ system: ODS, value: 'RSA99' }],
    }
    await send(organization)
    const agent = [{ who: { reference: `Organization/org-${people}` } }]
    expect(refusedAt(await send(provenance({ agent })))).toEqual(['Provenance.agent[0].who'])
  })

  it('of a partner’s own is taken, and never has the mark of those that the record writes', async () => {
    const tag = [{ system: 'https://neighbourhood-record.example/CodeSystem/record-tag', code: 'received' }]
    const received = await send(provenance({ agent: [who('RWV99')], meta: { tag } }))
    expect(received).toMatchObject({ outcome: 'stored' })
    const rows = await database.query<{ theirs: boolean; marked: boolean }>(
      `select tail like '%"pv-' || $1 || '"%' as theirs, tail like '%record-tag%received%' as marked from resources
        where type = 'Provenance' and person_id = (select person_id from persons where nhs_number = $2)`,
      [people, ann],
    )
    expect(rows.map(({ theirs, marked }) => theirs !== marked)).toEqual(rows.map(() => true))
    expect(rows.filter(({ theirs }) => theirs)).toHaveLength(1)
  })
})

describe('implicitRules', () => {
  it.each<[string, Resource]>([
    ['', { implicitRules: 'https://rules.example' }],
    ['', { _implicitRules: { extension: [{ url: 'https://x.example', valueString: 'y' }] } }],
    [
      'contained[0].',
      { contained: [{ resourceType: 'Device', id: 'd', implicitRules: 'https://rules.example' }] },
    ],
  ])('are refused, for nobody may ignore them (%s)', async (at, differs) => {
    const [where] = refusedAt(await send(anItem({ subject: { reference: toAnn }, ...differs })))
    expect(where).toMatch(new RegExp(`^Observation\\.${at.replace(/[[\].]/g, '\\$&')}_?implicitRules$`))
  })
})
