import { CODE_SETS } from '../support/code-sets.js'
import { randomBytes, randomUUID } from 'node:crypto'
import { createIngestStore } from '../../src/adapters/postgres/ingest/ingest-store.js'
import { createPersonIndex } from '../../src/adapters/postgres/ingest/person-index.js'
import { createEmbeddedSystemOfRecord } from '../../src/adapters/postgres/ingest/embedded-system-of-record.js'
import type { Database } from '../../src/adapters/postgres/database.js'
import type { Permit } from '../../src/access/gate.js'
import type { PartnerSystem } from '../../src/identity/actor.js'
import type { Contribution } from '../../src/ingest/contribution.js'
import type {
  Applied,
  IngestStore,
  OpenIntent,
  PersonIndex,
  RecordChange,
} from '../../src/ingest/ingest-store.js'
import { createLeftOpen } from '../../src/ingest/left-open.js'
import { createRecoverIntents } from '../../src/ingest/recover-intents.js'
import type { PersonId } from '../../src/fhir/person-id.js'
import { parsePersonId } from '../../src/fhir/person-id.js'
import { deriveId } from '../../src/ingest/derive-id.js'
import { lookupKey, toSenderIdLookup } from '../../src/ingest/references/identifier-lookup.js'
import { aContribution, aWeight } from '../support/a-contribution.js'
import { aPartner, ods, WEY_VALLEY } from '../support/actors.js'
import { anIngest } from '../support/an-ingest.js'
import { aTestNhsNumber } from '../support/nhs-numbers.js'

const NAME = { familyKey: 'OKONKWO', givenKey: 'MIRIAM', birthDate: '1948-02-29' }
const AT = '2026-11-23T10:00:00.000Z'
const LATER = '2026-11-23T11:00:00.000Z'

/** What the store and the index of people promise, on whichever PostgreSQL. */
/** The members of a care team of these organisations, which says no beginning. */
function aTeamOf(organisations: readonly string[]): string {
  const system = 'https://fhir.nhs.uk/Id/ods-organization-code'
  const participant = organisations.map((value) => ({ member: { identifier: { system, value } } }))
  const period = { end: '2026-12-31' }
  return JSON.stringify({ status: 'active', period, participant }).slice(1, -1)
}

export function describeIngestStore(name: string, open: () => Promise<Database>): void {
  describe(`ingest in ${name}`, () => {
    let database: Database
    let store: IngestStore
    let index: PersonIndex
    let people = 500
    let person: PersonId
    let permit: Permit<'contribute'>

    beforeAll(async () => {
      database = await open()
      store = createIngestStore(database, CODE_SETS)
      index = createPersonIndex(database)
    }, 120_000)
    afterAll(() => database.close())

    beforeEach(async () => {
      people += 1
      person = aPersonId(`person ${people}`)
      permit = await aPermit(person)
    })

    async function aPermit(of: PersonId): Promise<Permit<'contribute'>> {
      const request = {
        actor: aPartner(),
        activity: 'contribute',
        person: of,
        interaction: 'create',
        purpose: 'TREAT',
        query: '',
        requestId: '',
      } as const
      const admission = await anIngest(database).gate.admit(request)
      if (admission.outcome === 'deny') throw new Error(admission.reason)
      return admission.permit
    }

    async function aReadPermit(actor: PartnerSystem): Promise<Permit<'read-contribution'>> {
      const admission = await anIngest(database).gate.admit({
        actor,
        activity: 'read-contribution',
        person,
        interaction: 'read',
        purpose: 'TREAT',
        query: '',
        requestId: '',
      })
      if (admission.outcome === 'deny') throw new Error(admission.reason)
      return admission.permit
    }

    function weight(id: string, value: string, differs: Partial<Contribution> = {}): Contribution {
      return {
        ...aContribution({ id: aPersonId(`${people} ${id}`), members: aWeight(value) }),
        person,
        ...differs,
      }
    }

    function aChange(contributions: readonly Contribution[], receivedAt = AT): RecordChange {
      return {
        person: {
          person,
          nhsNumber: aTestNhsNumber(people),
          patient: 'patient-1',
          names: [NAME],
        },
        contributions,
        sharedReferences: [],
        organisation: WEY_VALLEY,
        receivedAt,
      }
    }

    function anIntent(change: RecordChange): OpenIntent {
      return { id: randomUUID(), change }
    }

    async function applied(change: RecordChange): Promise<ReadonlyMap<string, number>> {
      const intent = anIntent(change)
      expect(await store.openIntent(intent, 'gateway-1')).toBe('opened')
      const outcome = await store.apply(intent)
      if (outcome.outcome !== 'applied') throw new Error(outcome.outcome)
      return outcome.versions
    }

    async function recordVersion(of = person): Promise<number | undefined> {
      const [row] = await database.query<{ record_version: number }>(
        'select record_version from persons where person_id = $1',
        [of],
      )
      return row?.record_version
    }

    it('knows a person by NHS number, with every name that was sent', async () => {
      expect(await index.findByNhsNumber(aTestNhsNumber(people))).toBeUndefined()
      await applied(aChange([weight('a', '1')]))
      const maiden = { ...NAME, familyKey: 'REED' }
      const more = aChange([weight('b', '1')])
      await applied({
        ...more,
        person: {
          person,
          nhsNumber: aTestNhsNumber(people),
          patient: 'patient-2',
          names: [NAME, maiden],
        },
      })

      const known = await index.findByNhsNumber(aTestNhsNumber(people))
      expect(known).toMatchObject({ person, nhsNumber: aTestNhsNumber(people) })
      expect(known?.names.map(({ patient, familyKey }) => `${patient} ${familyKey}`).sort()).toEqual(
        [
          `patient-1 ${NAME.familyKey}`,
          `patient-2 ${NAME.familyKey}`,
          `patient-2 ${maiden.familyKey}`,
        ].sort(),
      )
      expect(known?.names[0]).toMatchObject({ organisation: WEY_VALLEY, byRegisteredPractice: false })
    })

    it('calls a source’s Patient what it says now, and remembers since when it has said who this is', async () => {
      await applied(aChange([weight('a', '1')], '2026-11-01T08:00:00.000Z'))
      const corrected = aChange([weight('b', '1')], LATER)
      const born = { ...NAME, birthDate: '1950-02-01' }
      await applied({
        ...corrected,
        person: {
          person,
          nhsNumber: aTestNhsNumber(people),
          patient: 'patient-1',
          names: [born],
        },
      })
      expect((await index.findByNhsNumber(aTestNhsNumber(people)))?.names).toEqual([
        expect.objectContaining({ ...born, saidAt: '2026-11-01T08:00:00.000Z' }),
      ])
    })

    it('counts whom an organisation was refused for naming otherwise, and when', async () => {
      await index.noteRefusal(person, WEY_VALLEY, AT)
      await index.noteRefusal(person, WEY_VALLEY, LATER)
      expect(await index.countRefusals(person, WEY_VALLEY, AT)).toBe(2)
      expect(await index.countRefusals(person, WEY_VALLEY, LATER)).toBe(1)
      expect(await index.countRefusals(aPersonId('somebody else'), WEY_VALLEY, AT)).toBe(0)
    })

    it('sets aside what the tables will never take, keeps it for the operator, and lets the next one in', async () => {
      const senderId = randomBytes(20_000).toString('hex')
      const tooLong = { ...weight('long', '1'), senderId }
      const intent = anIntent(aChange([tooLong]))
      const before = await store.countSetAside()
      await store.openIntent(intent, `gateway-${people}`)
      const recover = createRecoverIntents({
        store,
        leftOpen: createLeftOpen(),
        systemOfRecord: { write: () => Promise.resolve({ outcome: 'written', changed: new Set() }) },
        gateway: `gateway-${people}`,
        now: () => 0,
        report: unexpected,
      })

      expect(await recover('at-start')).toEqual({ finished: 0, waiting: 0, setAside: 1 })

      expect(await store.countSetAside()).toBe(before + 1)
      const [kept] = await database.query<{ payload: string }>(
        'select payload from ingest_intents where intent_id = $1',
        [intent.id],
      )
      expect(kept?.payload).toContain(senderId)
      expect((await applied(aChange([weight('a', '1')]))).size).toBe(1)
    })

    it('lets one intent that fails keep nobody from the next', async () => {
      const first = anIntent(aChange([weight('a', '1')]))
      const gateway = `gateway-${people}`
      await store.openIntent(first, gateway)
      const reported: unknown[] = []
      const recover = createRecoverIntents({
        store: { ...store, apply: () => Promise.reject(new Error('a fault')) },
        leftOpen: createLeftOpen(),
        systemOfRecord: createEmbeddedSystemOfRecord(database),
        gateway,
        now: () => 0,
        report: (error) => reported.push(error),
      })
      expect(await recover('at-start')).toEqual({ finished: 0, waiting: 1, setAside: 0 })
      expect(reported).toHaveLength(1)
      await store.abandon(first.id, 'test')
    })

    it('gives what is new its first version and what differs its next, and raises the record once each time', async () => {
      const [one, two] = [weight('a', '1.50'), weight('b', '2')]
      const keys = [one, two].map(({ type, id }) => `${type}/${id}`)
      expect([...(await applied(aChange([one, two])))].sort()).toEqual(keys.sort().map((key) => [key, 1]))
      const again = await applied(aChange([one, weight('b', '2.0')], LATER))

      expect(again.get(`Observation/${one.id}`)).toBe(1)
      expect(again.get(`Observation/${two.id}`)).toBe(2)
      expect(await recordVersion()).toBe(2)
      expect(await store.readHeld(permit, keys)).toHaveLength(2)
      expect((await store.readHeld(permit, [`Observation/${two.id}`]))[0]).toMatchObject({
        version: 2,
        lastUpdated: LATER,
        person,
      })
    })

    it('gives its sender each version that the record has, and not one that is still being written', async () => {
      const record = createEmbeddedSystemOfRecord(database)
      for (const [value, at] of [
        ['1', AT],
        ['2', LATER],
      ] as const) {
        const change = aChange([weight('v', value)], at)
        await record.write(change.contributions, change.receivedAt)
        await applied(change)
      }
      await record.write([weight('v', '3')], LATER)

      const { type, id } = weight('v', '1')
      const own = await aReadPermit(aPartner())
      const versions = [1, 2, 3].map((version) => store.readOwnVersion(own, { type, id, version }))
      expect(await Promise.all(versions)).toEqual([
        expect.objectContaining({ version: 1, text: expect.stringContaining('"value":1,') as string }),
        expect.objectContaining({ version: 2, lastUpdated: LATER }),
        undefined,
      ])
      const other = await aReadPermit(aPartner({ organisation: ods('Z99001') }))
      expect(await store.readOwnVersion(other, { type, id, version: 1 })).toBeUndefined()
    })

    it('does nothing twice', async () => {
      const intent = anIntent(aChange([weight('a', '1')]))
      await store.openIntent(intent, 'gateway-1')
      const first = await store.apply(intent)
      expect(await store.apply(intent)).toEqual(first)
      expect(await recordVersion()).toBe(1)
    })

    it('does not raise the record for an intent that changes nothing', async () => {
      await applied(aChange([weight('a', '1')]))
      await applied(aChange([weight('a', '1')], LATER))
      expect(await recordVersion()).toBe(1)
    })

    it('lets one intent a person be open at a time', async () => {
      const first = anIntent(aChange([weight('a', '1')]))
      const second = anIntent(aChange([weight('b', '1')]))
      expect(await store.openIntent(first, 'gateway-1')).toBe('opened')
      expect(await store.openIntent(second, 'gateway-2')).toBe('busy')
      await store.abandon(first.id, 'refused')
      expect(await store.openIntent(second, 'gateway-2')).toBe('opened')
      await store.apply(second)
      expect(await index.findContribution(WEY_VALLEY, 'Observation', weight('a', '1').id)).toBeUndefined()
    })

    it('lets a resource be claimed for one person, whichever gateways are asked, until that is given up', async () => {
      const one = weight('a', '1')
      const other = aPersonId(`another ${people}`)
      const first = anIntent(aChange([one]))
      const moved: RecordChange = { ...aChange([{ ...one, person: other }]), person: undefined }
      expect(await store.openIntent(first, 'gateway-1')).toBe('opened')
      expect(await store.openIntent(anIntent(moved), 'gateway-2')).toBe('busy')

      await store.abandon(first.id, 'refused')
      const second = anIntent(moved)
      expect(await store.openIntent(second, 'gateway-2')).toBe('opened')
      await store.apply(second)
      expect(await store.openIntent(anIntent(aChange([one])), 'gateway-1')).toBe('busy')
      expect((await store.readHeld(permit, [`Observation/${one.id}`]))[0]?.person).toBe(other)
    })

    it('keeps of two at once with different people one for certain', async () => {
      const one = weight('a', '1')
      const people2 = ['x', 'y'].map((name) => aPersonId(`${name} ${people}`))
      const opened = await Promise.all(
        people2.map((person2, n) =>
          store.openIntent(
            anIntent({ ...aChange([{ ...one, person: person2 }]), person: undefined }),
            `gateway-${n}`,
          ),
        ),
      )
      expect([...opened].sort()).toEqual(['busy', 'opened'])
      for (const { id } of await store.searchUnfinished({ olderThan: '2100-01-01T00:00:00Z', ids: [] })) {
        await store.abandon(id, 'test')
      }
    })

    it('opens nothing whose identifiers lead elsewhere than when it was read', async () => {
      const identifier = { system: 'https://wey-valley.example/lab', value: `B-${people}` }
      const lookup = { type: 'Observation', ...identifier }
      const one = weight('a', '1', { identifiers: [identifier] })
      const first = { ...anIntent(aChange([one])), lookedUp: [{ ...lookup, ids: [] }] }
      const another = aPersonId(`another ${people}`)
      const second: OpenIntent = {
        ...anIntent({ ...aChange([{ ...weight('b', '1'), person: another }]), person: undefined }),
        lookedUp: [{ ...lookup, ids: [] }],
      }
      expect(await store.openIntent(first, 'gateway-1')).toBe('opened')
      expect(await store.openIntent(second, 'gateway-2')).toBe('busy')
      expect(await index.findByIdentifiers(WEY_VALLEY, [lookup])).toEqual(new Map([[lookupKey(lookup), []]]))

      await store.apply(first)
      expect(await store.openIntent(second, 'gateway-2')).toBe('overtaken')
      const found = (await index.findByIdentifiers(WEY_VALLEY, [lookup])).get(lookupKey(lookup))
      expect(found).toMatchObject([{ id: one.id, person, identifiers: [identifier] }])
      const asRead = { ...second, lookedUp: [{ ...lookup, ids: [one.id] }] }
      expect(await store.openIntent(asRead, 'gateway-2')).toBe('opened')
      await store.abandon(asRead.id, 'test')
    })

    it('finds nothing by an identifier that a resource has no more, and everything that shares one', async () => {
      const [lab, order] = ['lab', 'order'].map((system) => ({ system, value: `${people}` }))
      if (!lab || !order) return
      const shared = weight('b', '1', { identifiers: [order], senderId: `own-${people}` })
      await applied(aChange([weight('a', '1', { identifiers: [lab, order] }), shared]))
      await applied(aChange([weight('a', '2', { identifiers: [order] })], LATER))
      const own = toSenderIdLookup('Observation', `own-${people}`)
      const asked = [lab, order].map((one) => ({ type: 'Observation', ...one }))
      const found = await index.findByIdentifiers(WEY_VALLEY, [...asked, own])
      expect([...found.values()].map((ones) => ones.length)).toEqual([0, 2, 1])
    })

    it('finishes what a gateway left open, once', async () => {
      const one = weight('a', '1')
      const intent = anIntent(aChange([one]))
      const gateway = `gateway-${people}`
      await store.openIntent(intent, gateway)

      const [unfinished] = await store.searchUnfinished({
        gateway,
        olderThan: '2000-01-01T00:00:00Z',
        ids: [],
      })
      expect(unfinished).toEqual(JSON.parse(JSON.stringify(intent)))
      const recover = createRecoverIntents({
        store,
        leftOpen: createLeftOpen(),
        systemOfRecord: createEmbeddedSystemOfRecord(database),
        gateway,
        now: () => Date.parse('2000-01-01T00:00:00Z'),
        report: unexpected,
      })
      expect(await recover('at-start')).toEqual({ finished: 1, waiting: 0, setAside: 0 })
      expect(await recover('at-start')).toEqual({ finished: 0, waiting: 0, setAside: 0 })
      expect(await recordVersion()).toBe(1)
      expect(await index.findContribution(WEY_VALLEY, 'Observation', one.id)).toMatchObject({ version: 1 })
    })

    it('finishes what any gateway left open for long, and leaves alone what is at work', async () => {
      const intent = anIntent(aChange([weight('a', '1')]))
      await store.openIntent(intent, 'gateway-that-died')
      const recover = (now: string): ReturnType<ReturnType<typeof createRecoverIntents>> =>
        createRecoverIntents({
          store,
          leftOpen: createLeftOpen(),
          systemOfRecord: createEmbeddedSystemOfRecord(database),
          gateway: 'gateway-that-lives',
          now: () => Date.parse(now),
          report: unexpected,
        })('later')
      expect(await recover('2026-11-23T10:00:05Z')).toEqual({ finished: 0, waiting: 0, setAside: 0 })
      expect(await recover('2026-11-23T10:05:00Z')).toEqual({ finished: 1, waiting: 0, setAside: 0 })
    })

    it('finishes at once what its own gateway left open when the database went away, and what waits again', async () => {
      const intent = anIntent(aChange([weight('a', '1')]))
      await store.openIntent(intent, 'gateway-that-lives')
      const leftOpen = createLeftOpen()
      const away = new Error('The database is away.')
      await expect(leftOpen.during(intent.id, () => Promise.reject(away))).rejects.toBe(away)
      const recover = (
        parts: Partial<Parameters<typeof createRecoverIntents>[0]>,
      ): ReturnType<ReturnType<typeof createRecoverIntents>> =>
        createRecoverIntents({
          store,
          leftOpen,
          systemOfRecord: createEmbeddedSystemOfRecord(database),
          gateway: 'gateway-that-lives',
          now: () => Date.parse('2026-11-23T10:00:05Z'),
          report: unexpected,
          ...parts,
        })('later')

      const stillAway = { ...store, searchUnfinished: () => Promise.reject(away) }
      await expect(recover({ store: stillAway })).rejects.toBe(away)
      const full = { write: () => Promise.resolve({ outcome: 'unavailable' as const }) }
      expect(await recover({ systemOfRecord: full })).toEqual({ finished: 0, waiting: 1, setAside: 0 })
      expect(await recover({})).toEqual({ finished: 1, waiting: 0, setAside: 0 })
      expect(await recover({})).toEqual({ finished: 0, waiting: 0, setAside: 0 })
    })

    it('leaves an intent open that the system of record cannot take now', async () => {
      const intent = anIntent(aChange([weight('a', '1')]))
      const gateway = `gateway-${people}`
      await store.openIntent(intent, gateway)
      const away = {
        ...createEmbeddedSystemOfRecord(database),
        write: () => Promise.resolve({ outcome: 'unavailable' as const }),
      }
      const recover = createRecoverIntents({
        store,
        leftOpen: createLeftOpen(),
        systemOfRecord: away,
        gateway,
        now: () => 0,
        report: unexpected,
      })
      expect(await recover('at-start')).toEqual({ finished: 0, waiting: 1, setAside: 0 })
      expect(
        await store.searchUnfinished({ gateway, olderThan: '2000-01-01T00:00:00Z', ids: [] }),
      ).toHaveLength(1)
      await store.abandon(intent.id, 'test')
    })

    it('finds contributions by our id, the sender’s and, for a Patient, the person’s: of that organisation only', async () => {
      const patient = {
        ...weight('p', '1', { type: 'Patient', senderId: `own-${people}` }),
        identifier: { system: 's', value: 'a|b' },
      }
      const joined = { ...weight('j', '1', { type: 'Patient' }), id: person }
      await applied(aChange([patient, joined]))

      const asked = [`Patient/${patient.id}`, `Patient/own-${people}`, `Patient/${person}`, 'Patient/none']
      const found = await index.findContributions(WEY_VALLEY, asked)
      expect([...found.keys()].sort()).toEqual(asked.slice(0, 3).sort())
      for (const one of found.values())
        expect(one).toMatchObject({ id: patient.id, person, identifier: { system: 's', value: 'a|b' } })
      const other = aPartner().organisation.replace('RWV', 'RSA') as typeof WEY_VALLEY
      expect((await index.findContributions(other, asked)).size).toBe(0)
      expect(await index.findContribution(WEY_VALLEY, 'Patient', person)).toBeUndefined()
      expect((await store.readSourcePatients(permit)).map(({ id }) => id)).toEqual([patient.id])
    })

    it('replaces the relationships that a resource showed by those that it shows now', async () => {
      const id = aPersonId(`${people} t`)
      const team = (...organisations: readonly string[]): Contribution => ({
        ...aContribution({ type: 'CareTeam', id, members: aTeamOf(organisations) }),
        person,
      })
      await applied(aChange([team('RHM99', 'RDC99')]))
      await applied(aChange([team('RHM99')], LATER))
      expect(
        await database.query(
          'select kind, organisation, valid_from, valid_to from relationships where person_id = $1',
          [person],
        ),
      ).toEqual([
        { kind: 'team', organisation: 'RHM99', valid_from: LATER.slice(0, 10), valid_to: '2027-01-01' },
      ])
    })

    it('raises the record of everybody who refers to something about nobody that changed, and of nobody else', async () => {
      const ward = (value: string): Contribution =>
        weight('w', value, { type: 'Location', person: undefined })
      await applied({
        ...aChange([weight('a', '1'), ward('1')]),
        sharedReferences: [`Location/${ward('1').id}`],
      })
      const before = person
      const place = ward('2')
      people += 1
      person = aPersonId(`person ${people}`)
      await applied(aChange([weight('a', '1')]))

      await applied({ ...aChange([place], LATER), person: undefined })
      expect([await recordVersion(before), await recordVersion()]).toEqual([2, 1])
    })

    it('says when each source last sent something, and does not count the joined Patient as one', async () => {
      await applied(
        aChange([
          weight('a', '1'),
          {
            ...weight('j', '1', { type: 'Patient', organisation: 'RSA99' as typeof WEY_VALLEY }),
            id: person,
          },
        ]),
      )
      await applied(aChange([weight('a', '2')], LATER))
      expect(
        await database.query('select organisation, last_received_at from sources where person_id = $1', [
          person,
        ]),
      ).toEqual([{ organisation: WEY_VALLEY, last_received_at: LATER }])
    })

    it('says what each source sent last, and what comes late does not replace it', async () => {
      const visit = { ...weight('v', '1'), type: 'Encounter' }
      await applied(aChange([weight('a', '1'), weight('b', '1'), visit], LATER))
      const lastSent = () =>
        database.query('select last_sent, last_received_at from sources where person_id = $1', [person])
      const latest = [{ last_sent: 'Encounter 1,Observation 2', last_received_at: LATER }]
      expect(await lastSent()).toEqual(latest)

      await applied(aChange([weight('c', '1')], AT))
      expect(await lastSent()).toEqual(latest)
    })

    it('does not count the Provenance of what a source sent, which the gateway wrote', async () => {
      const provenance = { ...weight('p', '1'), type: 'Provenance' }
      await applied(aChange([weight('a', '1'), provenance]))
      const lastSent = () => database.query('select last_sent from sources where person_id = $1', [person])
      expect(await lastSent()).toEqual([{ last_sent: 'Observation 1' }])

      await applied(aChange([{ ...weight('q', '1'), type: 'Provenance' }], LATER))
      expect(await lastSent()).toEqual([{ last_sent: 'Observation 1' }])
    })

    it('takes 1,009 resources at once', async () => {
      const many = Array.from({ length: 1_009 }, (_one, n) => weight(`m${n}`, `${n}.50`))
      expect((await applied(aChange(many))).size).toBe(1_009)
      expect(await recordVersion()).toBe(1)
    })

    describe('a change too large for one statement', () => {
      const aLargeChange = (): RecordChange =>
        aChange(Array.from({ length: 600 }, (_one, n) => weight(`l${n}`, `${n}.50`)))
      const countStaged = async (): Promise<number> =>
        (await database.query('select 1 from ingest_staged where person_id = $1', [person])).length
      const findUnfinished = async (id: string): Promise<OpenIntent | undefined> =>
        (await store.searchUnfinished({ gateway: 'gateway-l', olderThan: AT, ids: [] })).find(
          (one) => one.id === id,
        )

      it('is written in parts beside the record, and comes into it at once', async () => {
        const intent = anIntent(aLargeChange())
        expect(await store.openIntent(intent, 'gateway-l')).toBe('opened')
        expect(await countStaged()).toBe(600)
        expect(await recordVersion()).toBeUndefined()

        expect(sizeOf(await store.apply(intent))).toBe(600)
        expect([await countStaged(), await recordVersion()]).toEqual([0, 1])
        expect(sizeOf(await store.apply(intent))).toBe(600)
        expect(await recordVersion()).toBe(1)
      })

      it('keeps others from waiting for more than a part: no statement before the last carries all of it', async () => {
        const sent: number[] = []
        const measured: Database = {
          ...database,
          query(sql, parameters, turn) {
            sent.push(JSON.stringify(parameters).length)
            return database.query(sql, parameters, turn)
          },
        }
        const change = aLargeChange()
        await createIngestStore(measured, CODE_SETS).openIntent(anIntent(change), 'gateway-l')
        await createEmbeddedSystemOfRecord(measured).write(change.contributions, change.receivedAt)
        expect(Math.max(...sent)).toBeLessThan(JSON.stringify(change).length * 0.6)
      })

      it('is found again whole when it was promised and not finished', async () => {
        const intent = anIntent(aLargeChange())
        await store.openIntent(intent, 'gateway-l')
        expect(await findUnfinished(intent.id)).toEqual(JSON.parse(JSON.stringify(intent)))
        await store.abandon(intent.id, 'refused')
        expect([await countStaged(), await findUnfinished(intent.id)]).toEqual([0, undefined])
      })

      it('promises nothing when it was interrupted before the last part, and the next one is taken', async () => {
        let statements = 0
        const breaking: Database = {
          ...database,
          query(sql, parameters, turn) {
            statements += 1
            if (statements > 2) return Promise.reject(new Error('the process ended here'))
            return database.query(sql, parameters, turn)
          },
        }
        const intent = anIntent(aLargeChange())
        await expect(createIngestStore(breaking, CODE_SETS).openIntent(intent, 'gateway-l')).rejects.toThrow()
        expect(await store.openIntent(anIntent(aLargeChange()), 'gateway-l')).toBe('busy')

        expect(await findUnfinished(intent.id)).toBeUndefined()
        expect([await countStaged(), await recordVersion()]).toEqual([0, undefined])
        expect((await applied(aLargeChange())).size).toBe(600)
      })
    })

    it('keeps no content of an intent that is closed', async () => {
      await applied(aChange([weight('a', '1')]))
      const rows = await database.query('select payload, outcome from ingest_intents where person_id = $1', [
        person,
      ])
      expect(rows).toEqual([{ payload: '', outcome: 'applied' }])
    })
  })
}

function aPersonId(words: string): PersonId {
  const id = parsePersonId(deriveId(new Uint8Array(8), words))
  if (!id) throw new Error('no id')
  return id
}

function unexpected(error: unknown): never {
  throw error
}

function sizeOf(applied: Applied): number {
  return applied.outcome === 'applied' ? applied.versions.size : 0
}
