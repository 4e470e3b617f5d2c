import { CODE_SETS } from '../support/code-sets.js'
import { someFacts } from '../support/access-facts.js'
import { factsFrom, noAlerts } from '../support/test-facts.js'
import type { Database } from '../../src/adapters/postgres/database.js'
import { createFindPersonOf } from '../../src/adapters/postgres/ingest/find-person-of.js'
import { createHeardStore } from '../../src/adapters/postgres/record/heard-store.js'
import { createRecordStore } from '../../src/adapters/postgres/record/record-store.js'
import { createGate, type Permit } from '../../src/access/gate.js'
import { INLINE_LABEL_URL, LABEL_SYSTEM } from '../../src/fhir/profiles.js'
import type { PersonId } from '../../src/fhir/person-id.js'
import type { RecordStore, StoredPart } from '../../src/record/record-store.js'
import { holdRecord, holdResource } from '../support/a-held-record.js'
import { aPerson, aResource, coded } from '../support/a-record.js'
import { aClinician, MILL_LANE, OAK_STREET, WEY_VALLEY } from '../support/actors.js'
import { aTestNhsNumber } from '../support/nhs-numbers.js'

const SEALED = { system: LABEL_SYSTEM, code: 'sealed-and-locked' }
const INLINE = { url: INLINE_LABEL_URL, valueCoding: SEALED }
const TERMINATION = {
  url: 'https://fhir.example.org/StructureDefinition/why',
  valueCoding: { system: 'http://snomed.info/sct', code: '57797005' },
}
const NOW = Date.parse('2026-11-23T10:00:00Z')

/** What every record store must do, on whichever driver. */
export function recordStoreSuite(open: () => Promise<Database>): void {
  let database: Database
  let store: RecordStore

  const margaret = aPerson('a')
  const tom = aPerson('b')
  const nhsNumber = aTestNhsNumber(1)
  const organisation = aResource(
    { resourceType: 'Organization', name: 'Elm Ward' },
    { shared: true, id: '1'.repeat(32), from: WEY_VALLEY },
  )
  const role = aResource(
    { resourceType: 'PractitionerRole', organization: { reference: `Organization/${'2'.repeat(32)}` } },
    { shared: true, id: '3'.repeat(32) },
  )
  const parent = aResource(
    { resourceType: 'Organization', name: 'Hospital' },
    { shared: true, id: '2'.repeat(32) },
  )
  const asthma = aResource({ resourceType: 'Condition', code: coded('Asthma') })

  beforeAll(async () => {
    database = await open()
    store = createRecordStore({ database, codeSets: CODE_SETS, now: () => NOW })
    await holdRecord(database, {
      person: margaret,
      nhsNumber,
      version: 7,
      resources: [
        aResource(
          { resourceType: 'Patient', name: [{ family: 'Holland' }], birthDate: '1941-03-04' },
          { id: margaret },
        ),
        asthma,
        organisation,
        role,
        parent,
      ],
    })
    await database.query('delete from shared_references where id = $1', [parent.id])
    await holdRecord(database, {
      person: tom,
      familyKey: 'HOLLAND',
      resources: [
        aResource(
          { resourceType: 'Patient', name: [{ family: 'Holland' }], birthDate: '1941-03-04' },
          { id: tom, labelClass: 'V' },
        ),
      ],
      relationships: [],
    })
  })

  afterAll(() => database.close())

  async function permitFor(person: PersonId): Promise<Permit<'read-record'>> {
    const admission = await aGate().admit({ ...asked, activity: 'read-record', person })
    if (admission.outcome !== 'permit') throw new Error(admission.reason)
    return admission.permit
  }

  async function permitToFind(): Promise<Permit<'find-people'>> {
    const admission = await aGate().admit({ ...asked, activity: 'find-people' })
    if (admission.outcome !== 'permit') throw new Error(admission.reason)
    return admission.permit
  }

  function aGate(): ReturnType<typeof createGate> {
    return createGate({
      gatherFacts: async () =>
        someFacts({
          relationships: [
            { kind: 'team', organisation: OAK_STREET, from: '2026-11-01', evidence: 'CareTeam/x' },
          ],
        }),
      raiseAlerts: noAlerts,
      appender: { append: async () => 0 },
      now: () => NOW,
    })
  }

  const asked = {
    actor: aClinician(),
    interaction: 'read',
    purpose: 'TREAT',
    query: 'GET /patients/{id}',
    requestId: 'request-1',
  } as const

  describe('readState', () => {
    it('says the version, and which source last sent something when', async () => {
      expect(await store.readState(await permitFor(margaret))).toEqual({
        version: 7,
        sources: [
          { organisation: OAK_STREET, kind: 'primary-care', lastReceivedAt: '2026-11-23T09:00:00.000Z' },
        ],
      })
    })

    it('says when a source was last heard from, and what it sent then, one row for what is sent each night', async () => {
      const heard = createHeardStore(database)
      const first = { references: ['Condition/a', 'Condition/b'], at: '2026-11-23T09:10:00.000Z' }
      await heard.noteHeard(margaret, OAK_STREET, first)
      const night = { references: ['Condition/a', 'Condition/b', 'Flag/c'], at: '2026-11-23T09:20:00.000Z' }
      await heard.noteHeard(margaret, OAK_STREET, night)
      await heard.noteHeard(margaret, OAK_STREET, { ...night, at: '2026-11-23T09:30:00.000Z' })
      await heard.noteHeard(margaret, OAK_STREET, night)
      const other = { references: ['Goal/d'], at: '2026-11-23T09:25:00.000Z' }
      await heard.noteHeard(margaret, OAK_STREET, other)
      await heard.noteHeard(margaret, MILL_LANE, night)

      const permit = await permitFor(margaret)
      expect((await store.readState(permit))?.sources).toEqual([
        expect.objectContaining({ organisation: OAK_STREET, heardAt: '2026-11-23T09:30:00.000Z' }),
      ])
      expect(await store.readHeard(permit)).toEqual([
        { organisation: OAK_STREET, references: night.references, at: '2026-11-23T09:30:00.000Z' },
        { organisation: OAK_STREET, references: other.references, at: other.at },
      ])
      expect(await store.readHeard(await permitFor(tom))).toEqual([])
    })

    it('says nothing of somebody who does not exist', async () => {
      expect(await store.readState(await permitFor(aPerson('f')))).toBeUndefined()
    })
  })

  describe('readResources', () => {
    it('gives what is about the person, and what that refers to, to its parents, each once', async () => {
      const resources = await store.readResources(await permitFor(margaret))

      expect(resources.map(({ type, shared }) => [type, shared])).toEqual([
        ['Condition', false],
        ['Patient', false],
        ['Organization', true],
        ['PractitionerRole', true],
        ['Organization', true],
      ])
    })

    it('gives each resource as it was stored, with its version and when it came', async () => {
      const resources = await store.readResources(await permitFor(margaret))

      const text = resources.find(({ id }) => id === asthma.id)?.text ?? ''
      expect(JSON.parse(text)).toMatchObject({
        resourceType: 'Condition',
        meta: { versionId: '1', lastUpdated: '2026-11-23T09:00:00.000Z', source: 'urn:ods:test' },
      })
    })

    it('gives nothing about anybody else', async () => {
      const resources = await store.readResources(await permitFor(tom))

      expect(resources.map(({ id }) => id)).toEqual([tom])
    })
  })

  describe('parts', () => {
    const OAK_STREETS = `N||${OAK_STREET}`
    const HOSPITALS_V = 'V||RWV99'
    const A_COVER = 'a'.repeat(32)
    const ANOTHER_COVER = 'b'.repeat(32)
    const aPart = (differs: Partial<StoredPart>): StoredPart => ({
      part: 'everything',
      labelClass: OAK_STREETS,
      recordVersion: 7,
      assembler: 'one',
      assembledOn: '2026-11-23',
      resources: 2,
      body: new TextEncoder().encode('{"ü":1.50}'),
      ...differs,
    })

    it('come back as they were kept, byte for byte', async () => {
      const permit = await permitFor(margaret)
      const kept = [aPart({}), aPart({ part: 'summary-page', labelClass: A_COVER, resources: 3 })]

      await store.keepParts(permit, kept, [])

      const parts = await store.readParts(permit, {
        parts: ['everything', 'summary-page', 'no-such-part'],
        labelClasses: [OAK_STREETS, A_COVER],
      })
      expect(parts.map((part) => ({ ...part, body: new Uint8Array(part.body) }))).toEqual(kept)
    })

    it('that the permit does not cover do not come back, whoever asks for them', async () => {
      const permit = await permitFor(margaret)
      await store.keepParts(permit, [aPart({ labelClass: HOSPITALS_V, resources: 4 })], [])

      const wanted = { parts: ['everything'], labelClasses: [OAK_STREETS, HOSPITALS_V] }
      const parts = await store.readParts(permit, wanted)

      expect(parts.map(({ labelClass }) => labelClass)).not.toContain(HOSPITALS_V)
    })

    it('say of which classes they are, and nothing of what is in them', async () => {
      const permit = await permitFor(margaret)
      await store.keepParts(permit, [aPart({ part: 'count', labelClass: HOSPITALS_V, resources: 4 })], [])

      const [only, ...others] = await store.readClasses(permit)

      expect(only).toMatchObject({ labelClass: HOSPITALS_V, resources: 4 })
      expect(only).not.toHaveProperty('body')
      expect(others).toEqual([])
    })

    it('for another reader stand beside those of the first', async () => {
      const permit = await permitFor(margaret)
      await store.keepParts(permit, [aPart({ part: 'page', labelClass: A_COVER })], [])
      await store.keepParts(permit, [aPart({ part: 'page', labelClass: ANOTHER_COVER })], [])

      const wanted = { parts: ['page'], labelClasses: [A_COVER, ANOTHER_COVER] }
      expect(await store.readParts(permit, wanted)).toHaveLength(2)
    })

    it('of a later version are not replaced by those of an earlier one', async () => {
      const permit = await permitFor(margaret)
      await store.keepParts(permit, [aPart({ recordVersion: 9 })], [])

      await store.keepParts(permit, [aPart({ recordVersion: 8, part: 'other' })], [])

      const parts = await store.readParts(permit, {
        parts: ['everything', 'other'],
        labelClasses: [OAK_STREETS],
      })
      expect(parts.map(({ part, recordVersion }) => [part, recordVersion])).toEqual([['everything', 9]])
    })

    it('kept by two readers at once are those of the later version', async () => {
      const permit = await permitFor(margaret)
      const versions = [10, 13, 11, 12]

      await Promise.all(
        versions.map((recordVersion) => store.keepParts(permit, [aPart({ recordVersion })], [])),
      )

      expect(
        (await store.readParts(permit, { parts: ['everything'], labelClasses: [OAK_STREETS] })).map(
          ({ recordVersion }) => recordVersion,
        ),
      ).toEqual([13])
    })
  })

  describe('readVersions and findPersonOf', () => {
    const security = (code: string) =>
      `"security":[{"system":"http://terminology.hl7.org/CodeSystem/v3-Confidentiality","code":"${code}"}]}`
    const hold = (person: PersonId, version: number, tail: string) =>
      database.query('insert into resource_versions values ($1, $2, $3, $4, $5, $6, $7, $8)', [
        person,
        'Condition',
        asthma.id,
        version,
        'hash',
        '{"resourceType":"Condition","meta":{',
        tail,
        `2026-11-0${version}T09:00:00Z`,
      ])

    it('gives every version of one resource of the person, each with its own label', async () => {
      await hold(margaret, 1, `${security('N')}}`)
      await hold(margaret, 2, `${security('V')}}`)
      await hold(margaret, 3, 'not JSON')
      await hold(tom, 4, `${security('N')}}`)

      const versions = await store.readVersions(await permitFor(margaret), `Condition/${asthma.id}`)

      expect([...versions].map(({ version, labelClass }) => [version, labelClass]).sort()).toEqual([
        [1, 'N'],
        [2, 'V'],
      ])
      expect(JSON.parse(versions[0]?.text ?? '')).toMatchObject({
        meta: { versionId: String(versions[0]?.version), lastUpdated: versions[0]?.writtenAt },
      })
    })

    it('gives none of another type, and none where none is kept', async () => {
      const permit = await permitFor(margaret)

      expect(await store.readVersions(permit, `Observation/${asthma.id}`)).toEqual([])
      expect(await store.readVersions(permit, `Patient/${margaret}`)).toEqual([])
    })

    it.each([
      ['of the person', 'Condition', asthma.id, margaret],
      ['the person', 'Patient', margaret, margaret],
      ['about nobody', 'Organization', organisation.id, undefined],
      ['of another type', 'Observation', asthma.id, undefined],
      ['that is not there', 'Condition', 'f'.repeat(32), undefined],
    ])('says in whose record a resource is: %s', async (_case, type, id, person) => {
      expect(await createFindPersonOf(database)(type, id)).toBe(person)
    })

    it('says in whose record a piece of a Provenance is, and finds nothing else by a part of its id', async () => {
      const provenance = aResource({ resourceType: 'Provenance' }, { id: `${'c'.repeat(24)}00000001` })
      await holdResource(database, margaret, provenance)
      const findPersonOf = createFindPersonOf(database)

      expect(await findPersonOf('Provenance', `${'c'.repeat(24)}9f9f9f9f`)).toBe(margaret)
      expect(await findPersonOf('Provenance', `${'c'.repeat(23)}d9f9f9f9f`)).toBeUndefined()
      expect(await findPersonOf('Condition', `${asthma.id.slice(0, 24)}ffffffff`)).toBeUndefined()
    })
  })

  describe('searchPeople', () => {
    it('finds by NHS number', async () => {
      const found = await store.searchPeople(await permitToFind(), { by: 'nhs-number', nhsNumber })

      expect(
        found.map(({ person, patients }) => [
          person,
          patients.map(({ text }) => (JSON.parse(text) as { name: unknown }).name),
        ]),
      ).toEqual([[margaret, [[{ family: 'Holland' }]]]])
    })

    it('finds by name and birth date', async () => {
      const criteria = { by: 'name-and-birth-date', familyKey: 'HOLLAND', birthDate: '1941-03-04' } as const

      const found = await store.searchPeople(await permitToFind(), criteria)

      expect(found.map(({ person }) => person).sort()).toEqual([margaret, tom].sort())
    })

    it.each([
      ['the whole', { extension: [INLINE] }],
      ['the name', { name: [{ family: 'Formername', extension: [INLINE] }] }],
      ['the birth date', { _birthDate: { extension: [INLINE] } }],
      ['nothing, but the code sets find something', { extension: [TERMINATION] }],
    ])('finds nobody by a name where its source labelled %s', async (_case, labelled) => {
      const person = aPerson('c')
      const name = [{ family: 'Formername' }]
      const patient = { resourceType: 'Patient', name, birthDate: '1941-03-04', ...labelled }
      await holdRecord(database, {
        person,
        familyKey: 'FORMERNAME',
        resources: [
          aResource(patient, { id: 'd'.repeat(32) }),
          aResource({ resourceType: 'Patient', name: [{ family: 'Now' }] }, { id: person }),
        ],
      })
      const criteria = {
        by: 'name-and-birth-date',
        familyKey: 'FORMERNAME',
        birthDate: '1941-03-04',
      } as const

      const found = await store.searchPeople(await permitToFind(), criteria)

      for (const table of ['resources', 'person_names', 'relationships', 'sources', 'persons'])
        await database.query(`delete from ${table} where person_id = $1`, [person])
      expect(found).toEqual([])
    })

    it('finds nobody when the birth date is another', async () => {
      const criteria = { by: 'name-and-birth-date', familyKey: 'HOLLAND', birthDate: '1941-03-05' } as const

      expect(await store.searchPeople(await permitToFind(), criteria)).toEqual([])
    })
  })

  describe('gatherFacts', () => {
    const gather = (actor = aClinician(), person: PersonId | undefined = margaret) =>
      factsFrom(database, { now: () => NOW })(actor, person)

    it('gives the relationships of the actor’s organisation, and the instant', async () => {
      expect(await gather()).toMatchObject({
        personExists: true,
        relationships: [
          { kind: 'registered-practice', organisation: OAK_STREET, evidence: `Patient/${margaret}` },
        ],
        now: '2026-11-23T10:00:00.000Z',
      })
    })

    it('says when a later registration with another practice was told, until this one tells it again, and nothing of an earlier one', async () => {
      const person = aPerson('e')
      await holdRecord(database, { person, relationships: [] })
      const told = [
        [OAK_STREET, '2026-10-01T09:00:00.000Z'],
        [MILL_LANE, '2026-11-01T09:00:00.000Z'],
      ] as const
      for (const [index, [practice, receivedAt]] of told.entries()) {
        const id = `${index + 4}`.repeat(32)
        await holdResource(database, person, {
          ...aResource({ resourceType: 'Patient' }, { id }),
          receivedAt,
        })
        await database.query('insert into relationships values ($1, $2, $3, $4, $5, $6, $7, $8)', [
          person,
          'Patient',
          id,
          'registered-practice',
          practice,
          '',
          null,
          null,
        ])
      }

      const [before, after] = await Promise.all(
        told.map(([organisation]) => gather(aClinician({ organisation }), person)),
      )
      await createHeardStore(database).notePatients(person, {
        ids: ['4'.repeat(32)],
        at: '2026-11-02T09:00:00.000Z',
      })
      const confirmed = await gather(aClinician({ organisation: OAK_STREET }), person)
      await database.query('delete from patients_heard where person_id = $1', [person])
      for (const table of ['resources', 'person_names', 'relationships', 'sources', 'persons'])
        await database.query(`delete from ${table} where person_id = $1`, [person])
      expect(before?.relationships).toMatchObject([{ registeredElsewhere: '2026-11-01T09:00:00.000Z' }])
      expect(confirmed.relationships).toHaveLength(1)
      expect(confirmed.relationships[0]).not.toHaveProperty('registeredElsewhere')
      expect(after?.relationships).toHaveLength(1)
      expect(after?.relationships[0]).not.toHaveProperty('registeredElsewhere')
    })

    it('gives none of another organisation’s', async () => {
      expect(await gather(aClinician({ organisation: MILL_LANE }))).toMatchObject({
        personExists: true,
        relationships: [],
      })
    })

    it('says that somebody does not exist', async () => {
      expect(await gather(aClinician(), aPerson('f'))).toMatchObject({
        personExists: false,
        relationships: [],
      })
    })

    it('keeps from when to when a relationship holds, and whose it is', async () => {
      await database.query('insert into relationships values ($1, $2, $3, $4, $5, $6, $7, $8)', [
        tom,
        'Encounter',
        'e1',
        'contact',
        MILL_LANE,
        '555000000009',
        '2026-11-01',
        '2026-12-01',
      ])

      expect((await gather(aClinician({ organisation: MILL_LANE }), tom)).relationships).toEqual([
        {
          kind: 'contact',
          organisation: MILL_LANE,
          practitioner: '555000000009',
          from: '2026-11-01',
          to: '2026-12-01',
          evidence: 'Encounter/e1',
        },
      ])
    })
  })
}
