import { randomUUID } from 'node:crypto'
import { createIngestStore } from '../../src/adapters/postgres/ingest-store.js'
import { createPersonIndex } from '../../src/adapters/postgres/person-index.js'
import { createEmbeddedSystemOfRecord } from '../../src/adapters/postgres/embedded-system-of-record.js'
import type { Database } from '../../src/adapters/postgres/database.js'
import type { Permit } from '../../src/access/gate.js'
import type { PartnerSystem } from '../../src/identity/actor.js'
import type { Contribution } from '../../src/ingest/contribution.js'
import type { IngestStore, OpenIntent, PersonIndex, RecordChange } from '../../src/ingest/ingest-store.js'
import { createRecoverIntents } from '../../src/ingest/recover-intents.js'
import type { PersonId } from '../../src/fhir/person-id.js'
import { parsePersonId } from '../../src/fhir/person-id.js'
import { deriveId } from '../../src/ingest/derive-id.js'
import { aContribution, aWeight } from '../support/a-contribution.js'
import { aPartner, ods, WEY_VALLEY } from '../support/actors.js'
import { anIngest } from '../support/an-ingest.js'
import { aTestNhsNumber } from '../support/nhs-numbers.js'

const NAME = { familyKey: 'OKONKWO', givenKey: 'MIRIAM', birthDate: '1948-02-29' }
const AT = '2026-11-23T10:00:00.000Z'
const LATER = '2026-11-23T11:00:00.000Z'

/** What the store and the index of people promise, on whichever PostgreSQL. */
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
      store = createIngestStore(database)
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
        person: { person, nhsNumber: aTestNhsNumber(people), names: [NAME], relationships: [] },
        contributions,
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
      return store.apply(intent)
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
        person: { person, nhsNumber: aTestNhsNumber(people), names: [NAME, maiden], relationships: [] },
      })

      const known = await index.findByNhsNumber(aTestNhsNumber(people))
      expect(known).toMatchObject({ person, nhsNumber: aTestNhsNumber(people) })
      expect([...(known?.names ?? [])].sort((a, b) => (a.familyKey < b.familyKey ? -1 : 1))).toEqual([
        NAME,
        maiden,
      ])
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
        await record.write(change.contributions)
        await applied(change)
      }
      await record.write([weight('v', '3')])

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

    it('finishes what a gateway left open, once', async () => {
      const one = weight('a', '1')
      const intent = anIntent(aChange([one]))
      const gateway = `gateway-${people}`
      await store.openIntent(intent, gateway)

      const [unfinished] = await store.searchUnfinished(gateway, '2000-01-01T00:00:00Z')
      expect(unfinished).toEqual(JSON.parse(JSON.stringify(intent)))
      const recover = createRecoverIntents({
        store,
        systemOfRecord: createEmbeddedSystemOfRecord(database),
        gateway,
        now: () => Date.parse('2000-01-01T00:00:00Z'),
      })
      expect(await recover('at-start')).toEqual({ finished: 1, waiting: 0 })
      expect(await recover('at-start')).toEqual({ finished: 0, waiting: 0 })
      expect(await recordVersion()).toBe(1)
      expect(await index.findContribution(WEY_VALLEY, 'Observation', one.id)).toMatchObject({ version: 1 })
    })

    it('finishes what any gateway left open for long, and leaves alone what is at work', async () => {
      const intent = anIntent(aChange([weight('a', '1')]))
      await store.openIntent(intent, 'gateway-that-died')
      const recover = (now: string): ReturnType<ReturnType<typeof createRecoverIntents>> =>
        createRecoverIntents({
          store,
          systemOfRecord: createEmbeddedSystemOfRecord(database),
          gateway: 'gateway-that-lives',
          now: () => Date.parse(now),
        })('later')
      expect(await recover('2026-11-23T10:00:05Z')).toEqual({ finished: 0, waiting: 0 })
      expect(await recover('2026-11-23T10:05:00Z')).toEqual({ finished: 1, waiting: 0 })
    })

    it('leaves an intent open that the system of record cannot take now', async () => {
      const intent = anIntent(aChange([weight('a', '1')]))
      const gateway = `gateway-${people}`
      await store.openIntent(intent, gateway)
      const away = {
        ...createEmbeddedSystemOfRecord(database),
        write: () => Promise.resolve({ outcome: 'unavailable' as const }),
      }
      const recover = createRecoverIntents({ store, systemOfRecord: away, gateway, now: () => 0 })
      expect(await recover('at-start')).toEqual({ finished: 0, waiting: 1 })
      expect(await store.searchUnfinished(gateway, '2000-01-01T00:00:00Z')).toHaveLength(1)
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
      const evidence = `CareTeam/${aPersonId(`${people} t`)}`
      const team = (organisations: readonly string[], value: string): Contribution =>
        weight('t', value, {
          type: 'CareTeam',
          relationships: organisations.map((organisation) => ({
            kind: 'team',
            organisation: organisation as typeof WEY_VALLEY,
            to: '2027-01-01',
            evidence,
          })),
        })
      await applied(aChange([team(['RHM99', 'RDC99'], '1')]))
      await applied(aChange([team(['RHM99'], '2')], LATER))
      expect(
        await database.query(
          'select kind, organisation, valid_from, valid_to from relationships where person_id = $1',
          [person],
        ),
      ).toEqual([{ kind: 'team', organisation: 'RHM99', valid_from: null, valid_to: '2027-01-01' }])
    })

    it('raises the record of everybody who refers to something about nobody that changed, and of nobody else', async () => {
      const ward = (value: string): Contribution =>
        weight('w', value, { type: 'Location', person: undefined })
      await applied(
        aChange([weight('a', '1', { sharedReferences: [`Location/${ward('1').id}`] }), ward('1')]),
      )
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

    it('takes 1,009 resources at once', async () => {
      const many = Array.from({ length: 1_009 }, (_one, n) => weight(`m${n}`, `${n}.50`))
      expect((await applied(aChange(many))).size).toBe(1_009)
      expect(await recordVersion()).toBe(1)
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
