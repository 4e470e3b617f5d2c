import type { Database } from '../../../../src/adapters/postgres/database.js'
import { refreshRelationships } from '../../../../src/adapters/postgres/ingest/refresh-relationships.js'
import { aDatabase } from '../../../support/a-database.js'
import { holdRecord } from '../../../support/a-held-record.js'
import { aPerson, aResource } from '../../../support/a-record.js'
import { CODE_SETS } from '../../../support/code-sets.js'

const person = aPerson('a')
const REFERRAL = {
  resourceType: 'ServiceRequest',
  status: 'active',
  authoredOn: '2026-11-01',
  code: { text: 'quiet house' },
  performer: [{ identifier: { system: 'https://fhir.nhs.uk/Id/ods-organization-code', value: 'RHM99' } }],
}

/** The code sets of an operator for whom the law keeps these words with their source. */
function withWords(version: string, words: string): typeof CODE_SETS {
  const [set] = CODE_SETS.ofText('abortion')
  if (!set) throw new Error('The code sets know nothing.')
  return {
    ...CODE_SETS,
    version,
    ofText: (text) => (text.includes(words) ? [{ ...set, level: 'legal' as const }] : []),
  }
}

describe('refreshRelationships', () => {
  let database: Database

  beforeAll(async () => {
    database = await aDatabase()
    await holdRecord(database, {
      person,
      relationships: [],
      resources: [aResource(REFERRAL, { id: '1'.repeat(32) })],
    })
  })
  afterAll(() => database.close())

  const shown = (): Promise<readonly object[]> =>
    database.query('select kind, organisation from relationships')
  const REFERRED = [{ kind: 'referral', organisation: 'RHM99' }]

  it('derives what records show that nobody derived before, and takes away what new code sets keep with its source', async () => {
    await refreshRelationships(database, CODE_SETS)
    expect(await shown()).toEqual(REFERRED)

    await refreshRelationships(database, withWords('2', 'quiet house'))
    expect(await shown()).toEqual([])

    await refreshRelationships(database, CODE_SETS)
    expect(await shown()).toEqual(REFERRED)
  })

  it('derives nothing anew while rules and code sets are the same', async () => {
    await database.query('delete from relationships')
    await refreshRelationships(database, CODE_SETS)
    expect(await shown()).toEqual([])
  })
})
