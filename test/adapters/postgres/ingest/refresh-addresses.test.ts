import type { Database } from '../../../../src/adapters/postgres/database.js'
import { refreshAddresses } from '../../../../src/adapters/postgres/ingest/refresh-addresses.js'
import { aDatabase } from '../../../support/a-database.js'
import { holdRecord } from '../../../support/a-held-record.js'
import { aPerson, aResource } from '../../../support/a-record.js'
import { CODE_SETS } from '../../../support/code-sets.js'

const HOME = [{ line: ['14 High Street'], postalCode: 'KT22 7AA' }]
const TOLD = { url: 'https://fhir.example.org/x', valueString: 'in the quiet house' }

/** The code sets of an operator who has added words of their own. */
function withWords(version: string, words: string): typeof CODE_SETS {
  const [set] = CODE_SETS.ofText('abortion')
  if (!set) throw new Error('The code sets know nothing.')
  return { ...CODE_SETS, version, ofText: (text) => (text.includes(words) ? [set] : []) }
}

describe('refreshAddresses', () => {
  let database: Database

  beforeAll(async () => {
    database = await aDatabase()
    for (const [letter, more] of [
      ['a', {}],
      ['b', { extension: [TOLD] }],
    ] as const) {
      const person = aPerson(letter)
      await holdRecord(database, {
        person,
        familyKey: 'HOLLAND',
        resources: [
          aResource({ resourceType: 'Patient', address: HOME, ...more }, { id: letter.repeat(31) + '1' }),
          aResource({ resourceType: 'Patient' }, { id: person }),
        ],
      })
    }
  })

  afterAll(() => database.close())

  const known = async (): Promise<readonly string[]> => {
    const rows = await database.query<{ readonly person_id: string }>(
      'select person_id from person_addresses order by person_id',
    )
    return rows.map(({ person_id: person }) => person)
  }

  it('knows no longer where somebody lives once new code sets find something, and knows it again without them', async () => {
    await refreshAddresses(database, CODE_SETS)
    expect(await known()).toEqual([aPerson('a'), aPerson('b')])

    await refreshAddresses(database, withWords('2', 'quiet house'))
    expect(await known()).toEqual([aPerson('a')])

    await refreshAddresses(database, CODE_SETS)
    expect(await known()).toEqual([aPerson('a'), aPerson('b')])
  })

  it('derives nothing anew while the code sets are the same', async () => {
    await database.query('delete from person_addresses')

    await refreshAddresses(database, CODE_SETS)

    expect(await known()).toEqual([])
  })
})
