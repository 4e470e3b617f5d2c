import type { Database } from '../../src/adapters/postgres/database.js'
import { ACT_CODE_SYSTEM, INLINE_LABEL_URL, LABEL_SYSTEM } from '../../src/fhir/profiles.js'
import type { PersonId } from '../../src/fhir/person-id.js'
import type { RecordedResource } from '../../src/record/record-store.js'
import { aDatabase } from '../support/a-database.js'
import { holdRecord, holdResource } from '../support/a-held-record.js'
import { aReadApi } from '../support/a-read-api.js'
import { aPerson, aResource, coded, HOLMWOOD } from '../support/a-record.js'
import { aClinician, OAK_STREET, WEY_VALLEY } from '../support/actors.js'

const BASE_URL = 'https://record.example'

/** What comes later, and nobody but its source may know of. */
function aLockedItem(from = WEY_VALLEY, refersTo?: string): RecordedResource {
  const recorder = refersTo === undefined ? {} : { recorder: { reference: refersTo } }
  const content = { resourceType: 'Condition', code: coded('Asthma'), ...recorder }
  return { ...aResource(content, { from, labelClass: 'locked' }), receivedAt: '2026-11-23T09:55:00.000Z' }
}

describe('what a reader sees of a record', () => {
  let database: Database
  let serial = 0

  beforeAll(async () => {
    database = await aDatabase()
  })
  afterAll(() => database.close())

  const practitioners = ['2', '1'].map((digit) =>
    aResource(
      { resourceType: 'Practitioner', name: [{ family: `Osei ${digit}` }] },
      { shared: true, id: digit.repeat(32) },
    ),
  )

  async function aHeldPerson(): Promise<PersonId> {
    serial += 1
    const person = `${aPerson('e').slice(0, 30)}${serial.toString().padStart(2, '0')}` as PersonId
    const resources = [
      aResource({ resourceType: 'Patient', name: [{ family: 'Holland' }] }, { id: person }),
      aResource({ resourceType: 'Patient', name: [{ family: 'Holland' }] }),
      ...practitioners.map(({ id }) =>
        aResource({
          resourceType: 'Condition',
          code: coded('Fall'),
          recorder: { reference: `Practitioner/${id}` },
        }),
      ),
      aResource({ resourceType: 'Observation', code: coded('Weight') }, { from: WEY_VALLEY }),
    ]
    await holdRecord(database, { person, resources })
    for (const one of practitioners) {
      await database.query(
        `insert into resources (person_id, type, id, organisation, source_kind, version, received_at, content_hash,
           label_class, head, tail) values ('-', 'Practitioner', $1, $2, 'primary-care', 1, $3, 'hash', 'N', $4, $5)
         on conflict do nothing`,
        [one.id, OAK_STREET, one.receivedAt, '{"meta":{', `"source":"x"},${one.text.slice(1)}`],
      )
      await database.query('insert into shared_references values ($1, $2, $3)', [
        person,
        'Practitioner',
        one.id,
      ])
    }
    return person
  }

  async function add(person: PersonId, resource: RecordedResource): Promise<void> {
    await holdResource(database, person, resource)
    await database.query(
      'update sources set last_received_at = $3 where person_id = $1 and organisation = $2',
      [person, resource.organisation, resource.receivedAt],
    )
    await database.query('update persons set record_version = record_version + 1 where person_id = $1', [
      person,
    ])
  }

  function aReader(): ReturnType<typeof aReadApi>['agent'] {
    return aReadApi(database, { actor: aClinician(), baseUrl: BASE_URL }).agent
  }

  const QUERIES = (person: PersonId): readonly string[] => [
    `/fhir/Patient/${person}/$everything`,
    `/fhir/Patient/${person}/$everything?_count=2`,
    `/fhir/Condition?patient=${person}&_total=accurate`,
    `/fhir/Condition?patient=${person}&_summary=count`,
    `/fhir/Condition?patient=${person}&_count=1`,
    `/fhir/Condition?patient=${person}&_lastUpdated=gt2026-11-23T09:30:00Z`,
  ]

  it.each([
    ['a source that is known', WEY_VALLEY, undefined],
    ['a source of which nothing else is there', HOLMWOOD, undefined],
    ['a source that names who is named elsewhere', HOLMWOOD, `Practitioner/${'2'.repeat(32)}`],
  ])(
    'stays the same in every byte when something is added that is absent to them, by %s',
    async (...given) => {
      const [, from, refersTo] = given
      const person = await aHeldPerson()
      const before = await Promise.all(QUERIES(person).map((query) => aReader().get(query)))
      expect(before.map(({ status }) => status)).toEqual(before.map(() => 200))

      await add(person, aLockedItem(from, refersTo))

      for (const [place, query] of QUERIES(person).entries()) {
        const after = await aReader().get(query)
        expect([query, after.text, after.headers['etag']]).toEqual([
          query,
          before[place]?.text,
          before[place]?.headers['etag'],
        ])
      }
    },
  )

  it('is still held by who has it, and goes on at page two, when something is added that is absent to them', async () => {
    const person = await aHeldPerson()
    const everything = `/fhir/Patient/${person}/$everything`
    const { headers } = await aReader().get(everything)
    const first = await aReader().get(`${everything}?_count=2`)
    const next = (first.body as { link: { relation: string; url: string }[] }).link.find(
      ({ relation }) => relation === 'next',
    )?.url

    await add(person, aLockedItem())

    const held = await aReader().get(everything).set('If-None-Match', String(headers['etag']))
    expect(held.status).toBe(304)
    const second = await aReader().get((next ?? '').slice(BASE_URL.length))
    expect(second.status).toBe(200)
  })

  it('changes when something is added that they may see: another tag, and no second page of the first', async () => {
    const person = await aHeldPerson()
    const everything = `/fhir/Patient/${person}/$everything`
    const { headers } = await aReader().get(everything)
    const first = await aReader().get(`${everything}?_count=2`)
    const next = /"next","url":"([^"]+)"/.exec(first.text)?.[1] ?? ''

    await add(person, aResource({ resourceType: 'Condition', code: coded('Asthma') }))

    const after = await aReader().get(everything).set('If-None-Match', String(headers['etag']))
    expect([after.status, after.headers['etag'] === headers['etag']]).toEqual([200, false])
    expect((await aReader().get(next.slice(BASE_URL.length))).status).toBe(410)
  })

  /** Conditions of Wey Valley, of which one has a note under a label of its own. */
  function withNote(person: PersonId, labels: readonly object[]): readonly RecordedResource[] {
    const note = [
      { text: 'CANARY', extension: labels.map((valueCoding) => ({ url: INLINE_LABEL_URL, valueCoding })) },
    ]
    return ['1', '2', '3'].map((digit) =>
      aResource(
        {
          resourceType: 'Condition',
          code: coded('Asthma'),
          ...(digit === '2' && labels.length > 0 ? { note } : {}),
        },
        { from: WEY_VALLEY, id: `${person.slice(-2)}${digit.repeat(30)}` },
      ),
    )
  }
  const LOCKED = { system: LABEL_SYSTEM, code: 'sealed-and-locked' }

  it('stands in the order of its references, whatever part of it is left out', async () => {
    const [person, plain] = [await aHeldPerson(), await aHeldPerson()]
    for (const one of withNote(person, [LOCKED])) await add(person, one)
    for (const one of withNote(plain, [])) await add(plain, one)

    const asked = ['$everything', '$everything?_count=100'].flatMap((query) =>
      [person, plain].map((one) => `/fhir/Patient/${one}/${query}`),
    )
    for (const query of asked) {
      const { text } = await aReader().get(query)
      const { entry } = JSON.parse(text) as { entry: { fullUrl: string; search: { mode: string } }[] }
      const matches = entry.filter(({ search }) => search.mode === 'match').map(({ fullUrl }) => fullUrl)
      expect(text).not.toContain('CANARY')
      expect(matches.length).toBeGreaterThan(6)
      expect(matches.slice(1)).toEqual(matches.slice(1).sort())
    }
  })

  it('goes on at page two when nothing changes but the label of a part that is left out', async () => {
    const person = await aHeldPerson()
    for (const one of withNote(person, [LOCKED])) await add(person, one)
    const first = await aReader().get(`/fhir/Condition?patient=${person}&_count=1`)
    const next = (/"next","url":"([^"]+)"/.exec(first.text)?.[1] ?? '').slice(BASE_URL.length)

    const labels = [LOCKED, { system: ACT_CODE_SYSTEM, code: 'PSY' }]
    const [, changed] = withNote(person, labels)
    if (!changed) throw new Error('There is no note.')
    await database.query('delete from resources where type = $1 and id = $2', ['Condition', changed.id])
    await add(person, changed)

    expect((await aReader().get(next)).status).toBe(200)
  })

  it('is absent from the index of the searches too, for whoever may not know of it', async () => {
    const person = await aHeldPerson()
    await add(person, aLockedItem())

    const { text } = await aReader().get(`/fhir/Patient/${person}/$everything`)
    expect(text).not.toMatch(/Asthma|withheld/)
  })
})
