import type { Database } from '../../src/adapters/postgres/database.js'
import type { Received } from '../../src/ingest/received.js'
import { aDatabase } from '../support/a-database.js'
import { aPartner, ods } from '../support/actors.js'
import { aPatient, aTransaction, aWeightOf, THE_PATIENT } from '../support/a-submission.js'
import { anIngest, type TestIngest } from '../support/an-ingest.js'
import { aTestNhsNumber } from '../support/nhs-numbers.js'

const STREET = aPartner({
  id: 'oak-street-surgery',
  organisation: ods('Z99001'),
  organisationName: 'Oak Street Surgery',
  sourceKind: 'primary-care',
})
const PLACE = 'https://wey-valley.example/place'
const place = (value: string, differs: object = {}): Record<string, unknown> => ({
  resourceType: 'Location',
  identifier: [{ system: PLACE, value }],
  name: 'Ward 4',
  ...differs,
})
const weight = (differs: Readonly<Record<string, unknown>>): ReturnType<typeof aWeightOf> =>
  aWeightOf({ reference: THE_PATIENT }, differs)

describe('what somebody tries by what they write', () => {
  let database: Database
  let ingest: TestIngest

  beforeAll(async () => {
    database = await aDatabase()
  })
  afterAll(() => database.close())
  beforeEach(() => {
    ingest = anIngest(database)
  })

  const reasonOf = (received: Received): string =>
    received.outcome === 'refused' ? received.reason : received.outcome

  it('E11: If-None-Exist finds what the sender itself sent, and nothing of another partner', async () => {
    const entry = { method: 'POST', url: 'Location', ifNoneExist: `identifier=${PLACE}|e11` }
    const sent = (await ingest.post(place('e11'), entry)) as never
    const again = (await ingest.post(place('e11'), entry)) as never
    const theirs = (await ingest.post(place('e11'), entry, STREET)) as never

    expect([sent, again, theirs]).toMatchObject([
      { outcome: 'stored', entries: [{ outcome: 'created' }] },
      { outcome: 'stored', entries: [{ outcome: 'exists' }] },
      { outcome: 'stored', entries: [{ outcome: 'created' }] },
    ])
    const [first] = (sent as { entries: { id: string }[] }).entries
    const [other] = (theirs as { entries: { id: string }[] }).entries
    expect(other?.id).not.toBe(first?.id)
    expect(ingest.log.map(({ actor }) => actor.id)).toContain('oak-street-surgery')
  })

  it('F04: a subject that a later entry would swap is judged as what it leads to', async () => {
    const mine = aPatient(aTestNhsNumber(8_501))
    const yours = aPatient(aTestNhsNumber(8_502))
    await ingest.post(aTransaction(yours))
    const bundle = aTransaction(mine, weight({}), yours) as unknown as {
      entry: { fullUrl?: string }[]
    }
    const [first, , last] = bundle.entry
    if (!first || !last) throw new Error('There are three entries.')

    const two = await ingest.post(bundle)
    expect(reasonOf(two)).toBe('invalid')

    last.fullUrl = first.fullUrl ?? ''
    const swapped = await ingest.post(bundle)
    expect(reasonOf(swapped)).toBe('invalid')
    expect(ingest.log.at(-1)).toMatchObject({ reason: 'invalid' })
  })

  it('F05: Parameters among the entries are refused', async () => {
    const received = await ingest.post(
      aTransaction(aPatient(aTestNhsNumber(8_503)), { resourceType: 'Parameters', id: 'p' }),
    )
    expect(reasonOf(received)).toBe('invalid')
    expect(ingest.log).toMatchObject([{ kind: 'event', reason: 'invalid' }])
  })

  it('F08: a ring of a thousand references, and what refers to itself, is read once through', async () => {
    const ring = (length: number): Record<string, unknown> => {
      const at = (one: number): string => `urn:uuid:7d0e5a10-0000-4000-8000-${String(one).padStart(12, '0')}`
      return {
        resourceType: 'Bundle',
        type: 'transaction',
        entry: Array.from({ length }, (_one, n) => ({
          fullUrl: at(n),
          resource: place(`ring-${length}-${n}`, { partOf: { reference: at((n + 1) % length) } }),
          request: { method: 'POST', url: 'Location' },
        })),
      }
    }
    expect(await ingest.post(ring(1))).toMatchObject({ outcome: 'stored' })
    const took = async (length: number): Promise<number> => {
      const from = performance.now()
      expect(await ingest.post(ring(length))).toMatchObject({ outcome: 'stored' })
      return performance.now() - from
    }
    await took(100)
    const [short, long] = [await took(250), await took(1_000)]
    // Four times as many take four times as long, and sixteen times where each is read for each.
    expect(long / short).toBeLessThan(12)
  })
})
