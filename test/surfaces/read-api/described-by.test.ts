import type { Bundle } from 'fhir/r4.js'
import type { PgliteDatabase } from '../../../src/adapters/postgres/pglite/open-pglite.js'
import { aDatabase } from '../../support/a-database.js'
import { holdRecord } from '../../support/a-held-record.js'
import { aReadApi } from '../../support/a-read-api.js'
import {
  AMBULANCE,
  aPerson,
  aResource,
  coded,
  COUNTY,
  HOLMWOOD,
  type ResourceContent,
} from '../../support/a-record.js'
import { aClinician, OAK_STREET, WEY_VALLEY } from '../../support/actors.js'

const BASE_URL = 'https://record.example'
const walter = aPerson('a')
const heardOf = aPerson('b')

const PATIENT: ResourceContent = { resourceType: 'Patient', name: [{ family: 'Holland' }] }
const ASTHMA: ResourceContent = { resourceType: 'Condition', code: coded('Asthma') }
const asthma = aResource(ASTHMA)
const letter = aResource({ resourceType: 'Binary', data: 'AA==' })
const [everybodys, ...others] = [OAK_STREET, WEY_VALLEY, HOLMWOOD, COUNTY, AMBULANCE].map((from) =>
  aResource(ASTHMA, { from }),
)

let database: PgliteDatabase

beforeAll(async () => {
  database = await aDatabase()
  const content = [{ attachment: { url: `Binary/${letter.id}` } }]
  await holdRecord(database, {
    person: walter,
    resources: [
      aResource(PATIENT, { id: walter }),
      asthma,
      letter,
      aResource({ resourceType: 'DocumentReference', status: 'current', content }),
    ],
  })
  await holdRecord(database, {
    person: heardOf,
    familyKey: 'OTHER',
    resources: [aResource(PATIENT, { id: heardOf }), ...(everybodys ? [everybodys] : []), ...others],
  })
})

afterAll(() => database.close())

const api = (scopes: readonly string[] = ['user/*.rs']) =>
  aReadApi(database, { actor: aClinician({ scopes }), baseUrl: BASE_URL }).agent

const linkTo = (path: string): string => `<${BASE_URL}/fhir/${path}>; rel="describedby"`
const COUNT = `Condition?patient=${walter}&_summary=count`
const PART = `Patient/${walter}/$everything?_count=1`

describe('an answer that has no room for a warning (HZ01)', () => {
  it.each([
    [`Condition/${asthma.id}`, COUNT],
    [`Condition/${asthma.id}/_history/1`, COUNT],
    [`Condition/${asthma.id}/_history`, COUNT],
    [`Patient/${walter}`, PART],
    [`Binary/${letter.id}`, PART],
  ])('says in Link where the warnings of the record stand: %s', async (path, place) => {
    const { headers } = await api().get(`/fhir/${path}`).expect(200)
    expect(headers['link']).toBe(linkTo(place))

    const { text } = await api().get(`/fhir/${place}`).expect(200)
    const said = (JSON.parse(text) as Bundle).entry?.at(-1)
    expect(said).toMatchObject({
      resource: { resourceType: 'OperationOutcome' },
      search: { mode: 'outcome' },
    })
    expect(JSON.stringify(said)).toContain('Ambulance has never sent anything about this person.')
  })

  it('says it to whoever asks without the resource, and to whoever has it already', async () => {
    const path = `/fhir/Condition/${asthma.id}`
    const { headers } = await api().head(path).expect(200)
    expect(headers['link']).toBe(linkTo(COUNT))
    const held = await api()
      .get(path)
      .set('If-None-Match', headers['etag'] ?? '')
      .expect(304)
    expect(held.headers['link']).toBe(linkTo(COUNT))
  })

  it('says it in the links of a history too: each entry of one is a version with the request that made it', async () => {
    const { text } = await api().get(`/fhir/Condition/${asthma.id}/_history`).expect(200)
    const { link, entry = [] } = JSON.parse(text) as Bundle

    expect(link).toContainEqual({ relation: 'describedby', url: `${BASE_URL}/fhir/${COUNT}` })
    expect(entry.map(({ resource }) => resource?.resourceType)).toEqual(['Condition'])
  })

  it('says it under scopes that leave a part, which is a warning by itself', async () => {
    const { headers } = await api(['user/Condition.rs']).get(`/fhir/Condition/${asthma.id}`).expect(200)
    expect(headers['link']).toBe(linkTo(COUNT))
  })

  it('says nothing where there is nothing to say, and nothing of what is not found', async () => {
    for (const path of [`Condition/${everybodys?.id ?? ''}`, `Condition/${everybodys?.id ?? ''}/_history`]) {
      const { headers, text } = await api().get(`/fhir/${path}`).expect(200)
      expect(headers['link']).toBeUndefined()
      expect(text).not.toContain('describedby')
    }
    const absent = await api()
      .get(`/fhir/Condition/${'0'.repeat(32)}`)
      .expect(404)
    expect(absent.headers['link']).toBeUndefined()
  })
})

describe('every other Bundle about a person', () => {
  it.each([
    `Condition?patient=${walter}`,
    `Condition?patient=${walter}&_summary=count`,
    `Condition?patient=${walter}&_elements=code`,
    `Condition?patient=${walter}&code=nothing`,
    `Linkage?patient=${walter}`,
    `DetectedIssue?patient=${walter}`,
    `Patient/${walter}/$everything`,
    `Patient/${walter}/$everything?_count=1`,
    `Patient/${walter}/$everything?_since=2030-01-01`,
    `Patient/${walter}/$summary`,
  ])('carries the warning itself: %s', async (path) => {
    const { text } = await api().get(`/fhir/${path}`).expect(200)
    const { entry = [] } = JSON.parse(text) as Bundle

    expect(entry.filter(({ resource }) => resource?.resourceType === 'OperationOutcome')).toHaveLength(1)
  })
})
