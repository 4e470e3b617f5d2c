import type { Provenance } from 'fhir/r4.js'
import type { Database } from '../../src/adapters/postgres/database.js'
import { CONFIDENTIALITY_SYSTEM } from '../../src/fhir/profiles.js'
import type { StoredEntry } from '../../src/ingest/received.js'
import { aDatabase } from '../support/a-database.js'
import { anIngest } from '../support/an-ingest.js'
import { aPatient, aTransaction, aWeightOf, THE_PATIENT } from '../support/a-submission.js'
import { aTestNhsNumber } from '../support/nhs-numbers.js'

let database: Database
/** Each test is about somebody of its own. */
let people = 700
let nhsNumber = aTestNhsNumber(people)

beforeAll(async () => {
  database = await aDatabase()
})
afterAll(() => database.close())
beforeEach(() => {
  people += 1
  nhsNumber = aTestNhsNumber(people)
})

const subject = { reference: THE_PATIENT }

function aWeight(): Readonly<Record<string, unknown>> {
  return aWeightOf(subject, { identifier: [{ system: 'urn:test', value: `weight of ${nhsNumber}` }] })
}

function aPlan(code: 'N' | 'R' | 'V'): Readonly<Record<string, unknown>> {
  return {
    resourceType: 'CarePlan',
    identifier: [{ system: 'urn:test', value: `plan of ${nhsNumber}` }],
    meta: { security: [{ system: CONFIDENTIALITY_SYSTEM, code }] },
    status: 'active',
    intent: 'plan',
    subject,
  }
}

/** Posts these about the person; gives the references under which they are stored. */
async function post(...resources: readonly Readonly<Record<string, unknown>>[]): Promise<readonly string[]> {
  const received = await anIngest(database).post(aTransaction(aPatient(nhsNumber), ...resources))
  if (received.outcome !== 'stored') throw new Error(JSON.stringify(received))
  return received.entries.map(({ type, id }: StoredEntry) => `${type}/${id}`)
}

/** The class, the label and what it names, of each Provenance of the person. */
async function provenances(): Promise<readonly string[]> {
  const rows = await database.query<{ readonly label_class: string; readonly tail: string }>(
    `select label_class, tail from resources join persons using (person_id)
     where nhs_number = $1 and type = 'Provenance'`,
    [nhsNumber],
  )
  const words = rows.map(({ label_class: labelClass, tail }) => {
    const { meta, target } = JSON.parse(`{"meta":{${tail}`) as Provenance
    const labels = (meta?.security ?? []).map(({ code }) => code)
    return [labelClass, ...labels, ...target.map(({ reference }) => reference).sort()].join(' ')
  })
  return words.sort()
}

describe('the Provenance of a submission', () => {
  it('is one for each class of what changed, withheld with what it names', async () => {
    const [patient, weight, plan] = await post(aWeight(), aPlan('V'))
    expect(await provenances()).toEqual([`N N ${weight} ${patient}`, `V V ${plan}`])
  })

  it('is none where nothing changed', async () => {
    await post(aWeight(), aPlan('V'))
    const before = await provenances()
    await post(aWeight(), aPlan('V'))
    expect(await provenances()).toEqual(before)
  })

  it('no longer names, among the rest, what has become more confidential', async () => {
    const [patient, weight, plan] = await post(aWeight(), aPlan('N'))
    await post(aPlan('V'))
    expect(await provenances()).toEqual([`N N ${weight} ${patient}`, `V V ${plan}`, `V V ${plan}`])
  })

  it('becomes more confidential itself where it names nothing else', async () => {
    const [patient, plan] = await post(aPlan('R'))
    expect(await provenances()).toEqual([`N N ${patient}`, `R R ${plan}`])
    await post(aPlan('V'))
    expect(await provenances()).toEqual([`N N ${patient}`, `V V ${plan}`, `V V ${plan}`])
  })
})
