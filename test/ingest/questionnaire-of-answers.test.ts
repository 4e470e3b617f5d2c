import type { Database } from '../../src/adapters/postgres/database.js'
import { readResources } from '../../src/adapters/postgres/record/read-resources.js'
import type { PersonId } from '../../src/fhir/person-id.js'
import { aDatabase } from '../support/a-database.js'
import { aPartner, ods } from '../support/actors.js'
import { aPatient, aTransaction, THE_PATIENT } from '../support/a-submission.js'
import { anIngest, type TestIngest } from '../support/an-ingest.js'
import { aTestNhsNumber } from '../support/nhs-numbers.js'

const URL = 'https://forms.example/fhir/forms/daily-check'
const QUESTIONNAIRE = {
  resourceType: 'Questionnaire',
  id: 'daily-check',
  url: URL,
  version: '1.0',
  status: 'active',
  item: [{ linkId: '1', text: 'How are you', type: 'string' }],
}
const ALONE = { method: 'PUT', url: 'Questionnaire/daily-check' }

describe('answers that name their questionnaire by its canonical address', () => {
  let database: Database
  let ingest: TestIngest
  let people = 9_500

  beforeEach(async () => {
    database = await aDatabase()
    ingest = anIngest(database)
    people += 1
  })
  afterEach(() => database.close())

  async function post(...more: readonly object[]): Promise<PersonId> {
    const answers = {
      resourceType: 'QuestionnaireResponse',
      id: 'answers',
      status: 'completed',
      subject: { reference: THE_PATIENT },
      questionnaire: `${URL}|1.0`,
      item: [{ linkId: '1', answer: [{ valueString: 'poorly' }] }],
    }
    const patient = aPatient(aTestNhsNumber(people))
    const received = await ingest.post(aTransaction(patient, answers, ...(more as (typeof patient)[])))
    expect(received.outcome).toBe('stored')
    const [row] = await database.query<{ readonly person_id: PersonId }>('select person_id from persons')
    if (!row) throw new Error('Nobody is held.')
    return row.person_id
  }

  async function heldOf(person: PersonId): Promise<readonly string[]> {
    const resources = await readResources(database, person)
    return resources.filter(({ shared }) => shared).map(({ type }) => type)
  }

  async function versionOf(person: PersonId): Promise<number | undefined> {
    const [row] = await database.query<{ readonly record_version: number }>(
      'select record_version from persons where person_id = $1',
      [person],
    )
    return row?.record_version
  }

  it('have it in the record where it came in the same transaction', async () => {
    expect(await heldOf(await post(QUESTIONNAIRE))).toEqual(['Questionnaire'])
  })

  it('have it in the record where it came before', async () => {
    await ingest.post(QUESTIONNAIRE, ALONE)
    expect(await heldOf(await post())).toEqual(['Questionnaire'])
  })

  it('have it in the record where it came behind, and the record is told anew', async () => {
    const person = await post()
    expect(await heldOf(person)).toEqual([])
    const before = await versionOf(person)

    await ingest.post(QUESTIONNAIRE, ALONE)
    expect(await heldOf(person)).toEqual(['Questionnaire'])
    expect(await versionOf(person)).not.toBe(before)
  })

  it('have nothing of what another partner calls so', async () => {
    await ingest.post(QUESTIONNAIRE, ALONE, aPartner({ id: 'another', organisation: ods('Z99001') }))
    expect(await heldOf(await post())).toEqual([])
  })
})
