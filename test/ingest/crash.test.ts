import { DatabaseUnavailable, type Database } from '../../src/adapters/postgres/database.js'
import { createLeftOpen, type LeftOpen } from '../../src/ingest/left-open.js'
import { createRecoverIntents, type Recovered } from '../../src/ingest/recover-intents.js'
import type { ContributeParts } from '../../src/ingest/contribute.js'
import { aDatabase } from '../support/a-database.js'
import { anIngest, type TestIngest } from '../support/an-ingest.js'
import { aPatient, aTransaction, aWeightOf, THE_PATIENT } from '../support/a-submission.js'
import { aTestNhsNumber } from '../support/nhs-numbers.js'

let database: Database
let people = 700

beforeAll(async () => {
  database = await aDatabase()
})
afterAll(() => database.close())
beforeEach(() => {
  people += 1
})

function aBundleOfToday(value = '1'): unknown {
  const identifier = [{ system: 's', value: `crash-${people}` }]
  return aTransaction(
    aPatient(aTestNhsNumber(people)),
    aWeightOf({ reference: THE_PATIENT }, { identifier, status: 'final', valueString: value }),
  )
}

const ended = (): Promise<never> => Promise.reject(new DatabaseUnavailable('the process ended here'))

/** A life of the gateway that ends at one step; `after` lets the step happen first. */
function aLifeEndingAt(
  step: 'openIntent' | 'write' | 'apply',
  when: 'before' | 'after',
  leftOpen: LeftOpen = createLeftOpen(),
): TestIngest {
  const { store, systemOfRecord } = anIngest(database).parts
  const end =
    <A extends unknown[], T>(work: (...args: A) => Promise<T>) =>
    async (...args: A): Promise<T> => {
      if (when === 'after') await work(...args)
      return ended()
    }
  const differs: Record<typeof step, Partial<ContributeParts>> = {
    openIntent: {
      store: { ...store, openIntent: end((intent, gateway) => store.openIntent(intent, gateway)) },
    },
    write: { systemOfRecord: { ...systemOfRecord, write: end((...sent) => systemOfRecord.write(...sent)) } },
    apply: { store: { ...store, apply: end((intent) => store.apply(intent)) } },
  }
  return anIngest(database, { ...differs[step], leftOpen, gateway: `gateway-${people}` })
}

async function recover(
  when: 'at-start' | 'later' = 'at-start',
  leftOpen: LeftOpen = createLeftOpen(),
): Promise<Recovered> {
  const { store, systemOfRecord } = anIngest(database).parts
  return createRecoverIntents({
    store,
    leftOpen,
    systemOfRecord,
    gateway: `gateway-${people}`,
    now: () => 0,
    report: (error) => {
      throw error
    },
  })(when)
}

async function versions(): Promise<unknown> {
  const resources = await database.query(
    `select type, version from resources join persons using (person_id) where nhs_number = $1 order by type, version`,
    [aTestNhsNumber(people)],
  )
  const kept = await database.query(
    `select type, version from resource_versions join persons using (person_id) where nhs_number = $1 order by type, version`,
    [aTestNhsNumber(people)],
  )
  return { resources, kept }
}

const WHOLE = ['Observation', 'Patient', 'Patient', 'Provenance'].map((type) => ({ type, version: 1 }))

/** Steps from which on an intent is open, and how many are then left to be finished. */
const ONCE_OPENED = [
  ['openIntent', 'after', 1],
  ['write', 'before', 1],
  ['write', 'after', 1],
  ['apply', 'before', 1],
  ['apply', 'after', 0],
] as const

describe('a gateway that ends in the middle of a submission', () => {
  it.each([['openIntent', 'before', 0], ...ONCE_OPENED] as const)(
    'at %s, %s it is done: acknowledges nothing, and its next life leaves it whole or absent, once',
    async (step, when, finished) => {
      await expect(aLifeEndingAt(step, when).post(aBundleOfToday())).rejects.toMatchObject({
        name: 'MayBeStored',
        cause: { name: 'DatabaseUnavailable' },
      })

      expect(await recover()).toEqual({ finished, waiting: 0, setAside: 0 })
      const again = await anIngest(database).post(aBundleOfToday())

      const absent = step === 'openIntent' && when === 'before'
      expect(again).toMatchObject({
        outcome: 'stored',
        entries: Array(2).fill({ outcome: absent ? 'created' : 'unchanged' }),
      })
      expect(await versions()).toEqual({ resources: WHOLE, kept: WHOLE })
    },
  )

  it.each(ONCE_OPENED)(
    'at %s, %s it is done, without ending itself: finishes it at its next look, however young it is',
    async (step, when, finished) => {
      const leftOpen = createLeftOpen()
      await expect(aLifeEndingAt(step, when, leftOpen).post(aBundleOfToday())).rejects.toThrow()

      expect(await recover('later')).toEqual({ finished: 0, waiting: 0, setAside: 0 })
      expect(await recover('later', leftOpen)).toEqual({ finished, waiting: 0, setAside: 0 })
      expect(await versions()).toEqual({ resources: WHOLE, kept: WHOLE })
    },
  )

  it('finishes an update that was on its way before it takes the next one', async () => {
    await anIngest(database).post(aBundleOfToday('1'))
    await expect(aLifeEndingAt('apply', 'before').post(aBundleOfToday('2'))).rejects.toThrow()
    await recover()
    const third = await anIngest(database).post(aBundleOfToday('3'))
    expect(third).toMatchObject({ entries: [{ outcome: 'unchanged' }, { outcome: 'updated', version: 3 }] })
  })

  it('keeps others waiting for a person whose submission is unfinished, then says so', async () => {
    await expect(aLifeEndingAt('write', 'before').post(aBundleOfToday())).rejects.toThrow()
    let now = 0
    const impatient = anIngest(database, {
      now: () => now,
      pause: (milliseconds) => {
        now += milliseconds
        return Promise.resolve()
      },
    })
    expect(await impatient.post(aBundleOfToday('2'))).toEqual({ outcome: 'unavailable' })
    expect(now).toBeGreaterThanOrEqual(5_000)
    await recover()
    expect(await impatient.post(aBundleOfToday('2'))).toMatchObject({
      entries: [{ outcome: 'unchanged' }, { outcome: 'updated' }],
    })
  })

  it('says that it cannot take anything while the system of record is away, and keeps the promise when it is back', async () => {
    const { systemOfRecord } = anIngest(database).parts
    const away = anIngest(database, {
      gateway: `gateway-${people}`,
      systemOfRecord: { ...systemOfRecord, write: () => Promise.resolve({ outcome: 'unavailable' }) },
    })
    expect(await away.post(aBundleOfToday())).toEqual({ outcome: 'unavailable' })
    expect(away.log.at(-1)).toMatchObject({ kind: 'outcome', disclosed: { status: 503, resources: 0 } })
    expect(await recover()).toEqual({ finished: 1, waiting: 0, setAside: 0 })
    expect(await versions()).toEqual({ resources: WHOLE, kept: WHOLE })
  })

  it('stores nothing that the system of record refuses, and takes the next one', async () => {
    const { systemOfRecord } = anIngest(database).parts
    const refusing = anIngest(database, {
      systemOfRecord: {
        ...systemOfRecord,
        write: () => Promise.resolve({ outcome: 'refused', diagnostics: 'A value is not allowed.' }),
      },
    })
    expect(await refusing.post(aBundleOfToday())).toMatchObject({
      outcome: 'refused',
      issues: [{ diagnostics: 'A value is not allowed.' }],
    })
    expect(await versions()).toEqual({ resources: [], kept: [] })
    expect(await anIngest(database).post(aBundleOfToday())).toMatchObject({ outcome: 'stored' })
  })
})
