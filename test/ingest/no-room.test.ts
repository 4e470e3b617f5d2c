import type { Database } from '../../src/adapters/postgres/database.js'
import type { ContributeParts } from '../../src/ingest/contribute.js'
import { createLeftOpen } from '../../src/ingest/left-open.js'
import { createRecoverIntents } from '../../src/ingest/recover-intents.js'
import { LABEL_SYSTEM } from '../../src/fhir/profiles.js'
import { aDatabase } from '../support/a-database.js'
import { anIngest } from '../support/an-ingest.js'
import { aPatient, aTransaction, aWeightOf, THE_PATIENT } from '../support/a-submission.js'
import { aTestNhsNumber } from '../support/nhs-numbers.js'

let database: Database
let people = 9_100

beforeAll(async () => {
  database = await aDatabase()
})
afterAll(() => database.close())
beforeEach(async () => {
  people += 1
  await anIngest(database).post(aMessage('held already'))
})

function aMessage(...values: readonly string[]): unknown {
  return aTransaction(aPatient(aTestNhsNumber(people)), ...values.map((value) => aWeight(value)))
}

function aWeight(value: string, differs: object = {}) {
  const identifier = [{ system: 's', value: `${people} ${value}` }]
  return {
    ...aWeightOf({ reference: THE_PATIENT }, { identifier, status: 'final', valueString: value }),
    ...differs,
  }
}

/** The ingest beside a system of record that has no room. */
function withoutRoom(how: Partial<ContributeParts['systemOfRecord']>, leftOpen = createLeftOpen()) {
  const { systemOfRecord } = anIngest(database).parts
  return anIngest(database, {
    systemOfRecord: { ...systemOfRecord, ...how },
    leftOpen,
    gateway: `g-${people}`,
  })
}

const AWAY = { isAvailable: () => Promise.resolve(false) }
const TOO_SLOW = { write: () => Promise.resolve({ outcome: 'unavailable' } as const) }

/** What readers are told that is lacking, by type. */
async function lacking(): Promise<readonly string[]> {
  const rows = await database.query<{ readonly type: string }>(
    `select t.type from not_taken t join persons p using (person_id) where p.nhs_number = $1 order by t.type`,
    [aTestNhsNumber(people)],
  )
  return rows.map(({ type }) => type)
}

describe('what there was no room for (HZ01, HZ02)', () => {
  it.each([
    ['is away', AWAY],
    ['is too slow to say that it has taken it', TOO_SLOW],
  ])('is lacking while the system of record %s, and no more once it is sent again', async (_how, system) => {
    expect(await withoutRoom(system).post(aMessage('held already', 'new'))).toEqual({
      outcome: 'unavailable',
    })
    expect(await lacking()).toEqual(['Observation'])

    if (system === TOO_SLOW) await recover()
    expect(await anIngest(database).post(aMessage('held already', 'new'))).toMatchObject({
      outcome: 'stored',
    })
    expect(await lacking()).toEqual([])
  })

  async function recover(leftOpen = createLeftOpen()): Promise<unknown> {
    const { store, systemOfRecord } = anIngest(database).parts
    const gateway = `g-${people}`
    const report = (error: unknown): void => {
      throw error
    }
    return createRecoverIntents({ store, leftOpen, systemOfRecord, gateway, now: () => 0, report })(
      'at-start',
    )
  }

  it('is lacking no more when it is finished after all, though its sender never comes back', async () => {
    await withoutRoom(TOO_SLOW).post(aMessage('late'))
    expect(await lacking()).toEqual(['Observation'])

    expect(await recover()).toMatchObject({ finished: 1 })
    expect(await lacking()).toEqual([])
  })

  it('stays lacking where the tables can never take it', async () => {
    const { store } = anIngest(database).parts
    const apply = (): Promise<{ outcome: 'impossible' }> => Promise.resolve({ outcome: 'impossible' })
    await expect(
      anIngest(database, { store: { ...store, apply } }).post(aMessage('impossible')),
    ).rejects.toMatchObject({ name: 'MayBeStored' })
    expect(await lacking()).toEqual(['Observation'])
  })

  it('HZ24: is not spoken of where its sender marks it as confidential', async () => {
    const hidden = aWeight('hidden', {
      meta: { security: [{ system: LABEL_SYSTEM, code: 'sealed-and-locked' }] },
    })
    const message = aTransaction(aPatient(aTestNhsNumber(people)), hidden)
    expect(await withoutRoom(AWAY).post(message)).toEqual({ outcome: 'unavailable' })
    expect(await lacking()).toEqual([])
  })
})
