import { createGate } from '../../../src/access/gate.js'
import type { Actor } from '../../../src/identity/actor.js'
import { createLooksStore } from '../../../src/adapters/postgres/record/looks-store.js'
import type { PgliteDatabase } from '../../../src/adapters/postgres/pglite/open-pglite.js'
import { createRecordStore } from '../../../src/adapters/postgres/record/record-store.js'
import type { AccessEvent } from '../../../src/audit/access-event.js'
import type { PersonId } from '../../../src/fhir/person-id.js'
import { createAssembler, type Assembler } from '../../../src/record/assembly/assemble-parts.js'
import { createOpenRecord } from '../../../src/record/open-record.js'
import { createLongReads } from '../../../src/record/parts/long-reads.js'
import { createPartCache } from '../../../src/record/parts/part-cache.js'
import { createRemakeParts } from '../../../src/record/parts/remake-parts.js'
import { aDatabase } from '../../support/a-database.js'
import { holdRecord } from '../../support/a-held-record.js'
import { aPerson, aResource, coded, DIRECTORY } from '../../support/a-record.js'
import { aClinician } from '../../support/actors.js'
import { CODE_SETS } from '../../support/code-sets.js'
import { HEADING_MAP } from '../../support/heading-map.js'
import { factsFrom, noAlerts } from '../../support/test-facts.js'

const HOUR = 3_600_000
const EVENING = Date.parse('2026-11-23T19:00:00Z')
const AFTER_MIDNIGHT = Date.parse('2026-11-24T00:05:00Z')

let database: PgliteDatabase

beforeAll(async () => {
  database = await aDatabase()
})

afterAll(() => database.close())

let serial = 0
async function aHeldPerson(problems = 5): Promise<PersonId> {
  serial += 1
  const person = (aPerson().slice(0, 28) + serial.toString(16).padStart(4, '0')) as PersonId
  const patient = aResource({ resourceType: 'Patient', name: [{ family: 'Holland' }] }, { id: person })
  const told = Array.from({ length: problems }, (_, at) =>
    aResource({ resourceType: 'Condition', code: coded(`Problem ${at}`) }, { id: `${person}-${at}` }),
  )
  await holdRecord(database, { person, resources: [patient, ...told] })
  return person
}

/** A gateway in the evening, for which a record of five resources is a long one. */
function theGateway() {
  const clock = { now: EVENING }
  const now = (): number => clock.now
  const log: AccessEvent[] = []
  const made: string[] = []
  const faults: unknown[] = []
  const fails = { next: false }
  const idle = { answer: 'idle' as 'idle' | 'stopped', asked: 0 }
  const gate = createGate({
    gatherFacts: factsFrom(database, { now }),
    raiseAlerts: noAlerts,
    appender: { append: async (event: AccessEvent) => log.push(event) - 1 },
    now,
  })
  const here = createAssembler({
    baseUrl: 'https://record.example',
    directory: DIRECTORY,
    release: 'test',
    codeSets: CODE_SETS,
    headingMap: HEADING_MAP,
    render: () => [{ part: 'summary-page', html: '<p>made</p>', resources: 1 }],
  })
  const assembler: Assembler = {
    idFor: (state) => here.idFor(state),
    assemble(record) {
      if (fails.next) throw new Error('no room for it')
      made.push(`${record.person} ${record.today}`)
      return here.assemble(record)
    },
  }
  const reads = createLongReads({ now, long: 5 })
  const source = {
    store: createRecordStore({ database, codeSets: CODE_SETS, now }),
    assembler,
    cache: createPartCache({ maxBytes: 1e7 }),
    now,
  }
  const openRecord = createOpenRecord({
    ...source,
    gate,
    reads,
    codeSets: CODE_SETS,
    looks: createLooksStore(database),
    report: () => undefined,
  })
  const whenIdle = async (): Promise<'idle' | 'stopped'> => {
    idle.asked += 1
    return idle.answer
  }
  return {
    clock,
    log,
    made,
    faults,
    fails,
    idle,
    remake: createRemakeParts({ source, reads, whenIdle, report: (error) => faults.push(error) }),
    open: (person: PersonId, actor: Actor = aClinician(), purpose: 'TREAT' | 'BTG' = 'TREAT') =>
      openRecord({
        actor,
        person,
        parts: ['summary-page'],
        what: 'summary-page',
        interaction: 'read',
        purpose,
        query: 'GET /patients/{id}',
        requestId: 'request-1',
      }),
  }
}

describe('a long record that was read', () => {
  it('is made for the new day before anybody asks for it: whoever reads it first waits for nothing', async () => {
    const person = await aHeldPerson()
    const { clock, made, remake, open } = theGateway()
    await open(person)

    clock.now = AFTER_MIDNIGHT
    await remake()
    expect(made).toEqual([`${person} 2026-11-23`, `${person} 2026-11-24`])

    const opened = await open(person)
    expect(opened.outcome).toBe('opened')
    expect(made).toHaveLength(2)
  })

  it('is made once a day, and not before the day has begun', async () => {
    const { clock, made, remake, open } = theGateway()
    await open(await aHeldPerson())

    await remake()
    expect(made).toHaveLength(1)
    clock.now = AFTER_MIDNIGHT
    await remake()
    await remake()
    expect(made).toHaveLength(2)
  })

  it('is given to nobody by that: the log says of no more than was read', async () => {
    const { clock, log, remake, open } = theGateway()
    await open(await aHeldPerson())
    const before = log.length

    clock.now = AFTER_MIDNIGHT
    await remake()
    expect(log).toHaveLength(before)
  })

  it('is made by the first reader, as ever, where it could not be made before; the others are made all the same', async () => {
    const [one, other] = [await aHeldPerson(), await aHeldPerson()]
    const { clock, made, faults, fails, remake, open } = theGateway()
    await open(one)
    await open(other)

    clock.now = AFTER_MIDNIGHT
    fails.next = true
    await remake()
    expect(faults).toEqual([new Error('no room for it'), new Error('no room for it')])

    fails.next = false
    expect((await open(one)).outcome).toBe('opened')
    expect(made.at(-1)).toBe(`${one} 2026-11-24`)
  })

  it('is left to its readers by a gateway that stops', async () => {
    const { clock, made, idle, remake, open } = theGateway()
    await open(await aHeldPerson())

    clock.now = AFTER_MIDNIGHT
    idle.answer = 'stopped'
    await remake()
    expect(made).toHaveLength(1)
  })

  it('waits until nobody waits, before each', async () => {
    const { clock, idle, remake, open } = theGateway()
    await open(await aHeldPerson())
    await open(await aHeldPerson())

    clock.now = AFTER_MIDNIGHT
    await remake()
    expect(idle.asked).toBe(2)
  })

  it('is not made again for reads of the day before yesterday, however often it was made since', async () => {
    const { clock, made, remake, open } = theGateway()
    await open(await aHeldPerson())

    clock.now = AFTER_MIDNIGHT
    await remake()
    clock.now = AFTER_MIDNIGHT + 24 * HOUR
    await remake()
    expect(made).toHaveLength(3)
    clock.now = AFTER_MIDNIGHT + 48 * HOUR
    await remake()
    expect(made).toHaveLength(3)
  })

  it('is none that is short: that is made in no time', async () => {
    const { clock, made, remake, open } = theGateway()
    await open(await aHeldPerson(1))

    clock.now = AFTER_MIDNIGHT
    await remake()
    expect(made).toHaveLength(1)
  })
})
