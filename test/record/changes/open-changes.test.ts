import { createGate } from '../../../src/access/gate.js'
import { createLooksStore } from '../../../src/adapters/postgres/record/looks-store.js'
import type { PgliteDatabase } from '../../../src/adapters/postgres/pglite/open-pglite.js'
import { createRecordStore } from '../../../src/adapters/postgres/record/record-store.js'
import type { AccessEvent } from '../../../src/audit/access-event.js'
import { INLINE_LABEL_URL, LABEL_SYSTEM } from '../../../src/fhir/profiles.js'
import type { PersonId } from '../../../src/fhir/person-id.js'
import { createAssembler } from '../../../src/record/assembly/assemble-parts.js'
import { lookAtRecord, type ChangeCount } from '../../../src/record/changes/look-at-record.js'
import type { LooksStore } from '../../../src/record/changes/looks-store.js'
import { createOpenChanges, type ChangesSeen } from '../../../src/record/changes/open-changes.js'
import type { Since } from '../../../src/record/changes/since.js'
import { createOpenRecord } from '../../../src/record/open-record.js'
import { createPartCache } from '../../../src/record/parts/part-cache.js'
import { ITEM_PARTS } from '../../../src/record/parts/part-names.js'
import type { RecordedResource } from '../../../src/record/record-store.js'
import { aDatabase } from '../../support/a-database.js'
import { holdRecord, holdResource } from '../../support/a-held-record.js'
import { aPerson, aResource, coded, DIRECTORY, HOLMWOOD } from '../../support/a-record.js'
import { aClinician, OAK_STREET } from '../../support/actors.js'
import { CODE_SETS } from '../../support/code-sets.js'
import { HEADING_MAP } from '../../support/heading-map.js'
import { factsFrom, noAlerts } from '../../support/test-facts.js'

const START = Date.parse('2026-11-23T10:00:00Z')
const HOUR = 3_600_000
const ID = 'f'.repeat(32)

describe('what has changed, under a lens', () => {
  let database: PgliteDatabase
  let person: PersonId
  let clock: number
  let serial = 0

  beforeAll(async () => {
    database = await aDatabase()
  })
  afterAll(() => database.close())

  beforeEach(async () => {
    serial += 1
    clock = START
    person = aPerson().slice(0, 31).concat(serial.toString(16)) as PersonId
    await holdRecord(database, {
      person,
      resources: [aResource({ resourceType: 'Patient', name: [{ family: 'Holland' }] }, { id: person })],
      relationships: [OAK_STREET, HOLMWOOD],
    })
  })

  /** A problem that Holmwood tells, with a note that they may keep to themselves. */
  function aProblem(
    version: number,
    { reason = 'Fall', note, isSealed = true }: { reason?: string; note?: string; isSealed?: boolean },
  ): RecordedResource {
    const valueCoding = { system: LABEL_SYSTEM, code: 'sealed-and-locked' }
    const notes =
      note === undefined
        ? []
        : [{ text: note, ...(isSealed ? { extension: [{ url: INLINE_LABEL_URL, valueCoding }] } : {}) }]
    const content = { resourceType: 'Condition', code: coded(reason), note: notes }
    return {
      ...aResource(content, { from: HOLMWOOD, id: ID.slice(0, 31).concat(serial.toString(16)) }),
      version,
      receivedAt: `2026-11-23T09:0${version}:00.000Z`,
    }
  }

  async function change(...resources: readonly RecordedResource[]): Promise<void> {
    for (const resource of resources) {
      await database.query('delete from resources where type = $1 and id = $2', [resource.type, resource.id])
      await holdResource(database, person, resource)
    }
    await database.query('update persons set record_version = record_version + 1 where person_id = $1', [
      person,
    ])
  }

  /** The embedded system of record keeps every version, HAPI none that is read. */
  async function keepVersion(): Promise<void> {
    await database.query(
      `insert into resource_versions (person_id, type, id, version, content_hash, head, tail, written_at)
         select person_id, type, id, version, content_hash, head, tail, received_at from resources
          where person_id = $1 and type <> 'Patient'`,
      [person],
    )
  }

  function theUseCases(differs: Partial<LooksStore> = {}) {
    const log: AccessEvent[] = []
    const reported: unknown[] = []
    const now = (): number => clock
    const gate = createGate({
      gatherFacts: factsFrom(database, { now }),
      raiseAlerts: noAlerts,
      appender: { append: async (event) => log.push(event) - 1 },
      now,
    })
    const deps = {
      gate,
      store: createRecordStore({ database, codeSets: CODE_SETS, now }),
      assembler: createAssembler({
        baseUrl: 'https://record.example',
        directory: DIRECTORY,
        release: 'test',
        codeSets: CODE_SETS,
        headingMap: HEADING_MAP,
        render: () => [],
      }),
      codeSets: CODE_SETS,
      looks: { ...createLooksStore(database), ...differs },
      cache: createPartCache({ maxBytes: 1e7 }),
      report: (error: unknown) => void reported.push(error),
      now,
    }
    return { deps, log, reported, open: createOpenRecord(deps), changes: createOpenChanges(deps) }
  }

  const asked = (session = `session-${clock}`) => ({
    actor: aClinician({ session }),
    person,
    purpose: 'TREAT' as const,
    query: 'GET /patients/{id}',
    requestId: 'request-1',
  })

  /** Somebody looks, in a sitting of its own. */
  async function lookNow({ open } = theUseCases()): Promise<ChangeCount | undefined> {
    clock += 2 * HOUR
    const opened = await open({
      ...asked(),
      parts: [],
      what: 'summary-page',
      interaction: 'read',
      isLook: true,
    })
    if (opened.outcome !== 'opened') throw new Error(opened.outcome)
    await opened.look?.keep()
    return opened.look?.changes
  }

  async function changesSince(since: Since, { page = 1, cases = theUseCases() } = {}): Promise<ChangesSeen> {
    clock += 2 * HOUR
    const opened = await cases.changes({ ...asked(), since, page, parts: [] })
    if (opened.outcome !== 'opened') throw new Error(opened.outcome)
    return opened.changes
  }

  const kinds = (seen: ChangesSeen): readonly string[] =>
    seen.outcome === 'never' ? [] : seen.lines.map(({ kind, line }) => `${kind} ${line.what}`)

  it('HZ24: is not told of a part that is kept back, whatever its source makes of it', async () => {
    await change(aProblem(1, { note: 'CANARY 1' }))
    await lookNow()
    await change(aProblem(2, { note: 'CANARY 2' }))

    expect(await lookNow()).toMatchObject({ outcome: 'compared', count: 0 })
    expect(kinds(await changesSince({ by: 'time', text: '', instant: START - HOUR + 90_000 }))).toEqual([])
  })

  it('HZ24: is not told of what becomes confidential, and of its rest when that changes after', async () => {
    await change(aProblem(1, { note: 'CANARY 1', isSealed: false }))
    await lookNow()
    await change(aProblem(2, { note: 'CANARY 1' }))
    expect(await lookNow()).toMatchObject({ count: 0 })

    await change(aProblem(3, { reason: 'Fall from a ladder', note: 'CANARY 1' }))
    const seen = await changesSince({ by: 'me' })
    expect(kinds(seen)).toEqual(['changed Fall from a ladder'])
    expect(seen).toMatchObject({ lines: [{ before: { outcome: 'not-kept' } }] })
    expect(JSON.stringify(seen)).not.toContain('CANARY')

    await keepVersion()
    const shown = await changesSince({ by: 'me' })
    expect(shown).toMatchObject({ lines: [{ before: { outcome: 'not-shown' } }] })
    expect(JSON.stringify(shown)).not.toContain('CANARY')
  })

  it('tells what is shown now and was kept back before', async () => {
    await change(aProblem(1, { note: 'A note' }))
    await lookNow()
    await change(aProblem(2, { note: 'A note', isSealed: false }))

    expect(kinds(await changesSince({ by: 'me' }))).toEqual(['changed Fall'])
  })

  it('tells that a source says something else of the person themselves', async () => {
    const patient = (family: string, version: number): RecordedResource => ({
      ...aResource(
        { resourceType: 'Patient', name: [{ family }] },
        { id: 'e'.repeat(31).concat(serial.toString(16)) },
      ),
      version,
    })
    await change(patient('Holland', 1))
    await lookNow()
    await change(patient('Hollande', 2))

    expect(kinds(await changesSince({ by: 'me' }))).toContain('changed Personal details')
  })

  describe('HZ08: what was taken back without its content', () => {
    const takenBack = (resourceType: string, content: object, version = 1): RecordedResource => ({
      ...aResource(
        { resourceType, code: coded('Phosphate'), ...content },
        { from: OAK_STREET, id: 'd'.repeat(31).concat(serial.toString(16)) },
      ),
      version,
      receivedAt: `2026-11-23T09:0${version}:00.000Z`,
    })
    const phosphate = {
      status: 'final',
      effectiveDateTime: '2026-11-20',
      valueQuantity: { value: 0.2, unit: 'mmol/L' },
    }
    const ofTheDay = { by: 'time', text: '', instant: START - HOUR + 90_000 } as const
    const lines = (seen: ChangesSeen): readonly unknown[] =>
      seen.outcome === 'never'
        ? []
        : seen.lines.map(({ line, resources }) => [line.what, line.when?.date.text, line.details, resources])

    it('is told with the date and the value that it had', async () => {
      await change(takenBack('Observation', phosphate))
      await lookNow()
      await keepVersion()
      await change(takenBack('Observation', { status: 'entered-in-error' }, 2))

      expect(lines(await changesSince({ by: 'me' }))).toEqual([
        ['Phosphate', '20-Nov-2026', ['it said: 0.2 mmol/L'], 2],
      ])
    })

    it('is told with the words of a letter, by their titles', async () => {
      const div = '<div>Penicillin: anaphylaxis</div>'
      const letter = { status: 'final', date: '2026-11-20', section: [{ title: 'Allergies', text: { div } }] }
      await change(takenBack('Composition', letter))
      await lookNow()
      await keepVersion()
      await change(takenBack('Composition', { status: 'entered-in-error' }, 2))

      expect(lines(await changesSince({ by: 'me' }))).toEqual([
        ['Phosphate', '20-Nov-2026', ['it said: Allergies: Penicillin: anaphylaxis'], 2],
      ])
    })

    it('says no more where what it said may have meant something else, or is not kept', async () => {
      const turned = { ...phosphate, modifierExtension: [{ url: 'https://source.example/not' }] }
      await change(takenBack('Observation', turned))
      await lookNow()
      const gone = takenBack('Observation', { status: 'entered-in-error' }, 2)
      await change(gone)
      expect(lines(await changesSince(ofTheDay))).toEqual([['Phosphate', undefined, [], 1]])

      await change(takenBack('Observation', turned))
      await keepVersion()
      await change(gone)
      expect(lines(await changesSince(ofTheDay))).toEqual([['Phosphate', undefined, [], 1]])
    })
  })

  it('says how many there are, and shows as many as go on a page; the log says how many went out', async () => {
    await lookNow()
    await change(
      ...Array.from({ length: 60 }, (_one, n) =>
        aResource({ resourceType: 'Condition', code: coded(`P${n}`) }),
      ),
    )
    const cases = theUseCases()

    const first = await changesSince({ by: 'me' }, { cases })
    expect(first).toMatchObject({ counts: { gone: 0, changed: 0, new: 60 } })
    expect(kinds(first)).toHaveLength(50)
    const second = await changesSince({ by: 'me' }, { page: 2, cases })
    expect(kinds(second)).toHaveLength(10)
    expect(new Set([...kinds(first), ...kinds(second)]).size).toBe(60)
    expect(kinds(await changesSince({ by: 'me' }, { page: 3, cases }))).toEqual([])
    expect(cases.log.flatMap(({ disclosed }) => disclosed?.resources ?? [])).toEqual([50, 10, 0])
  })

  it('keeps the look before where one cannot be kept, and says so to whoever runs it', async () => {
    await lookNow()
    const failing = theUseCases({ keepLook: () => Promise.reject(new Error('The disk is full.')) })
    await change(aResource({ resourceType: 'Condition', code: coded('Gout') }))

    expect(await lookNow(failing)).toMatchObject({ count: 1 })
    expect(failing.reported).toEqual([new Error('The disk is full.')])
    expect(await lookNow()).toMatchObject({ count: 1 })
    expect(await lookNow()).toMatchObject({ count: 0 })
  })

  it('does not count as seen what came between a page and its marks', async () => {
    const { deps } = theUseCases()
    const admission = await deps.gate.admit({ ...asked(), activity: 'read-record', interaction: 'read' })
    if (admission.outcome === 'deny') throw new Error(admission.reason)
    const state = await deps.store.readState(admission.permit)
    if (!state) throw new Error('There is no record.')
    const stale = {
      part: ITEM_PARTS.marksName,
      labelClass: 'N',
      recordVersion: 1,
      assembler: 'test',
      assembledOn: '2026-11-23',
      resources: 0,
      body: Buffer.from('of an earlier version'),
    }

    const look = await lookAtRecord(deps, admission.permit, { state, parts: [stale] })
    await look.keep()
    expect(await deps.looks.readOwnLook(admission.permit)).toBeUndefined()
  })

  it('compares names alone where nothing has changed: no marks are read', async () => {
    const asked: string[][] = []
    const reading = theUseCases({
      readMarks: async (_permit, names) => {
        asked.push([...names])
        return new Map()
      },
    })
    await lookNow(reading)
    expect(await lookNow(reading)).toMatchObject({ count: 0 })
    expect(asked).toEqual([])
  })
})
