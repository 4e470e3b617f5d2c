import { createGate, type Permit } from '../../src/access/gate.js'
import type { Database } from '../../src/adapters/postgres/database.js'
import { createLooksStore } from '../../src/adapters/postgres/record/looks-store.js'
import type { PersonId } from '../../src/fhir/person-id.js'
import type { Clinician } from '../../src/identity/actor.js'
import type { KeptLook, LooksStore } from '../../src/record/changes/looks-store.js'
import { holdRecord } from '../support/a-held-record.js'
import { aPerson } from '../support/a-record.js'
import { aClinician, OAK_STREET, WEY_VALLEY } from '../support/actors.js'
import { factsFrom, noAlerts } from '../support/test-facts.js'

const NOW = Date.parse('2026-11-23T10:00:00Z')

const GP = aClinician()
const NURSE = aClinician({ id: '555000000002' })
const LOCUM = aClinician({ id: '555000000003' })
const DOCTOR = aClinician({ id: '555000000004', organisation: WEY_VALLEY })

function aLook(hour: number, differs: Partial<KeptLook> = {}): KeptLook {
  return {
    at: `2026-11-23T${String(hour).padStart(2, '0')}:00:00.000Z`,
    marks: `marks of ${hour}`,
    session: 'session-1',
    before: undefined,
    ...differs,
  }
}

/** What every store of looks must do, on whichever driver. */
export function looksStoreSuite(open: () => Promise<Database>): void {
  let database: Database
  let store: LooksStore
  const margaret = aPerson('a')
  const tom = aPerson('b')

  beforeAll(async () => {
    database = await open()
    store = createLooksStore(database)
    for (const person of [margaret, tom])
      await holdRecord(database, { person, relationships: [OAK_STREET, WEY_VALLEY] })
  })
  afterAll(() => database.close())
  beforeEach(async () => {
    await database.query('delete from looks')
    await database.query('delete from look_marks')
  })

  const gate = () =>
    createGate({
      gatherFacts: factsFrom(database, { now: () => NOW }),
      raiseAlerts: noAlerts,
      appender: { append: async () => 0 },
      now: () => NOW,
    })
  const asked = { purpose: 'TREAT', query: 'GET /patients/{id}', requestId: 'request-1' } as const

  async function permitFor(actor: Clinician, person: PersonId = margaret): Promise<Permit<'read-record'>> {
    const given = { ...asked, actor, person, activity: 'read-record', interaction: 'read' } as const
    const admission = await gate().admit(given)
    if (admission.outcome === 'deny') throw new Error(admission.reason)
    return admission.permit
  }

  async function permitToFind(actor: Clinician): Promise<Permit<'find-people'>> {
    const given = { ...asked, actor, activity: 'find-people', interaction: 'search-type' } as const
    const admission = await gate().admit(given)
    if (admission.outcome === 'deny') throw new Error(admission.reason)
    return admission.permit
  }

  const keep = async (look: KeptLook, actor: Clinician = GP, person: PersonId = margaret): Promise<void> =>
    store.keepLook(await permitFor(actor, person), look, Buffer.from(look.marks))

  it('has none before anybody looked', async () => {
    const permit = await permitFor(GP)
    expect(await store.readOwnLook(permit)).toBeUndefined()
    expect(await store.readTeamLooks(permit, 20)).toEqual([])
    expect(await store.readMarks(permit, ['marks of 9'])).toEqual(new Map())
  })

  it('gives back the latest look of somebody at somebody, with the one of the sitting before', async () => {
    await keep(aLook(8))
    const before = { at: aLook(8).at, marks: 'marks of 8' }
    const latest = aLook(9, { session: 'session-2', before })
    await keep(latest)
    await keep(aLook(10), NURSE)
    await keep(aLook(11), GP, tom)

    expect(await store.readOwnLook(await permitFor(GP))).toEqual(latest)
  })

  it('keeps the looks of each role apart: in another one somebody may see more, or less', async () => {
    await keep(aLook(8))
    const elsewhere = aClinician({ role: { ...GP.role, profileId: '555000000199' } })

    expect(await store.readOwnLook(await permitFor(elsewhere))).toBeUndefined()
    await keep(aLook(9), elsewhere)
    expect(await store.readOwnLook(await permitFor(GP))).toEqual(aLook(8))
  })

  it('gives the latest look of each of the others of the same organisation, the latest first', async () => {
    await keep(aLook(7), GP)
    await keep(aLook(8), NURSE)
    await keep(aLook(9), aClinician({ ...NURSE, role: { ...NURSE.role, profileId: '555000000199' } }))
    await keep(aLook(10), LOCUM)
    await keep(aLook(11), DOCTOR)
    await keep(aLook(12), NURSE, tom)
    const [nine, ten] = [aLook(9), aLook(10)].map(({ at, marks }) => ({ at, marks }))

    const permit = await permitFor(GP)
    expect(await store.readTeamLooks(permit, 20)).toEqual([ten, nine])
    expect(await store.readTeamLooks(permit, 1)).toEqual([ten])
  })

  it('gives whom somebody looked at in a role, the latest first', async () => {
    await keep(aLook(8))
    await keep(aLook(9), GP, tom)
    await keep(aLook(10), NURSE)
    await keep(aLook(11), aClinician({ role: { ...GP.role, profileId: '555000000199' } }))

    const permit = await permitToFind(GP)
    expect(await store.readLookedAt(permit, 20)).toEqual([tom, margaret])
    expect(await store.readLookedAt(permit, 1)).toEqual([tom])
  })

  it('has the marks of every look, and of the one before it, and no others', async () => {
    await keep(aLook(7))
    await keep(aLook(8, { before: { at: aLook(7).at, marks: 'marks of 7' } }))
    await keep(aLook(9), NURSE)
    const names = ['marks of 7', 'marks of 8', 'marks of 9', 'marks of 10']
    const permit = await permitFor(GP)

    const held = await store.readMarks(permit, names)
    expect([...held].map(([name, body]) => [name, Buffer.from(body).toString()]).sort()).toEqual(
      names.slice(0, 3).map((name) => [name, name]),
    )
    await keep(aLook(10, { before: { at: aLook(8).at, marks: 'marks of 8' } }))
    expect([...(await store.readMarks(permit, names)).keys()].sort()).toEqual([
      'marks of 10',
      'marks of 8',
      'marks of 9',
    ])
    expect(await store.readMarks(await permitFor(GP, tom), names)).toEqual(new Map())
  })

  it('keeps a look of the same marks without them', async () => {
    await keep(aLook(8))
    await store.keepLook(await permitFor(GP), aLook(9, { marks: 'marks of 8' }))

    const permit = await permitFor(GP)
    expect(await store.readOwnLook(permit)).toEqual(aLook(9, { marks: 'marks of 8' }))
    expect((await store.readMarks(permit, ['marks of 8'])).size).toBe(1)
  })

  it('does nothing with a permit that no gate has made', async () => {
    const forged = { activity: 'read-record', actor: GP, person: margaret } as never
    await expect(store.readOwnLook(forged)).rejects.toThrow('not issued by the gate')
    await expect(store.readTeamLooks(forged, 1)).rejects.toThrow('not issued by the gate')
    await expect(store.readLookedAt(forged, 1)).rejects.toThrow('not issued by the gate')
    await expect(store.readMarks(forged, [])).rejects.toThrow('not issued by the gate')
    await expect(store.keepLook(forged, aLook(8))).rejects.toThrow('not issued by the gate')
  })
}
