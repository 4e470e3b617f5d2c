import type { Database } from '../../src/adapters/postgres/database.js'
import { toResponseEntry } from '../../src/surfaces/partner-api/answer-received.js'
import type { Received } from '../../src/ingest/received.js'
import { aDatabase } from '../support/a-database.js'
import { aPartner, ods } from '../support/actors.js'
import { aBundle, aPatient, aTransaction, aWeightOf, THE_PATIENT } from '../support/a-submission.js'
import { anIngest, type TestIngest } from '../support/an-ingest.js'
import { aTestNhsNumber } from '../support/nhs-numbers.js'

const STREET = aPartner({
  id: 'oak-street-surgery',
  organisation: ods('Z99001'),
  organisationName: 'Oak Street Surgery',
  sourceKind: 'primary-care',
})

describe('what a partner sends', () => {
  let database: Database
  let ingest: TestIngest
  let people = 9_300
  let nhsNumber = aTestNhsNumber(people)

  beforeAll(async () => {
    database = await aDatabase()
  })
  afterAll(() => database.close())
  beforeEach(() => {
    ingest = anIngest(database)
    people += 1
    nhsNumber = aTestNhsNumber(people)
  })

  const wordsOf = (received: Received): string => {
    if (received.outcome === 'batch')
      return received.answers.map(wordsOf as (one: unknown) => string).join(' | ')
    return received.outcome === 'refused'
      ? received.issues.map(({ diagnostics }) => diagnostics).join(' ')
      : received.outcome
  }

  describe('without the status that R4 requires', () => {
    it.each([
      ['Observation', undefined, ['information', 'warning']],
      ['Observation', 'final', ['information']],
    ])('is taken, and its sender is warned: %s with status %s', async (_type, status, severities) => {
      const weight = aWeightOf(
        { reference: THE_PATIENT },
        { status, identifier: [{ system: 's', value: `w${people}` }] },
      )
      const received = await ingest.post(aTransaction(aPatient(nhsNumber), weight))
      const [, entry] = received.outcome === 'stored' ? received.entries : []
      const outcome = entry && toResponseEntry(entry).response?.outcome

      expect(outcome).toMatchObject({ issue: severities.map((severity) => ({ severity })) })
      if (status === undefined) expect(JSON.stringify(outcome)).toContain('status not given')
    })
  })

  describe('with elements that R4 does not have', () => {
    const system = 's'
    const inStu3 = (value: string): ReturnType<typeof aWeightOf> =>
      aWeightOf(
        { reference: THE_PATIENT },
        { comment: 'As STU3 had it', context: { display: 'Clinic' }, identifier: [{ system, value }] },
      )
    const warningsOf = (received: Received | undefined): unknown => {
      const [entry] = received?.outcome === 'stored' ? received.entries.slice(-1) : []
      return entry && toResponseEntry(entry).response?.outcome
    }

    it('is taken as it came, and its sender is warned of each, each time that it is sent', async () => {
      const bundle = aTransaction(aPatient(nhsNumber), inStu3('c1'))
      for (const said of ['Created', 'Unchanged'])
        expect(warningsOf(await ingest.post(bundle))).toMatchObject({
          issue: [
            { severity: 'information', diagnostics: expect.stringContaining(said) as unknown },
            { severity: 'warning', code: 'not-supported', expression: ['Bundle.entry[1].resource.comment'] },
            { severity: 'warning', code: 'not-supported', expression: ['Bundle.entry[1].resource.context'] },
          ],
        })
    })

    it('is refused for what is wrong with it, and for nothing else', async () => {
      const refused = await ingest.post(aTransaction(aPatient(nhsNumber), { ...inStu3('c2'), note: [] }))
      expect(wordsOf(refused)).toBe('An empty list: leave it out.')
    })
  })

  describe('of somebody with one name', () => {
    const called = (...name: readonly object[]): ReturnType<typeof aTransaction> =>
      aTransaction(aPatient(nhsNumber, { name }))

    it.each([[{ family: 'Mononym' }], [{ given: ['Mononym'] }], [{ text: 'Mononym' }]])(
      'is taken, and by another source where that says the same name: %j',
      async (name) => {
        expect((await ingest.post(called(name))).outcome).toBe('stored')
        expect((await ingest.post(called({ family: 'MONONYM' }), undefined, STREET)).outcome).toBe('stored')
      },
    )

    it('is nobody else: half a name agrees with no whole one, and a whole one with no half', async () => {
      await ingest.post(called({ family: 'Mononym' }))
      const whole = await ingest.post(called({ family: 'Mononym', given: ['Ada'] }), undefined, STREET)
      expect(wordsOf(whole)).toContain('does not agree')

      people += 1
      nhsNumber = aTestNhsNumber(people)
      await ingest.post(called({ family: 'Mononym', given: ['Ada'] }, { use: 'maiden', family: 'Half' }))
      for (const family of ['Mononym', 'Half']) {
        const half = await ingest.post(called({ family }), undefined, STREET)
        expect(wordsOf(half)).toContain('does not agree')
      }
    })

    it('is refused without any', async () => {
      expect(wordsOf(await ingest.post(called({ use: 'anonymous' })))).toBe(
        'A Patient has a name: family and given, one of both, or text.',
      )
    })
  })

  describe('is refused in words that say what to do', () => {
    it('where entries of a batch name each other by fullUrl', async () => {
      const weight = aWeightOf({ reference: THE_PATIENT })
      expect(wordsOf(await ingest.post(aBundle('batch', aPatient(nhsNumber), weight)))).toContain(
        'Only entries of a transaction refer to one another by fullUrl',
      )
      expect(wordsOf(await ingest.post(aTransaction(aWeightOf({ reference: 'urn:uuid:0' }))))).toContain(
        'Nothing in this transaction has this fullUrl.',
      )
    })

    it.each(['transaction', 'batch'])('where something is to be read or deleted in a %s', async (type) => {
      for (const method of ['DELETE', 'GET']) {
        const entry = [{ request: { method, url: 'Observation/xyz' } }]
        expect(wordsOf(await ingest.post({ resourceType: 'Bundle', type, entry }))).toContain(
          'To take something back, send it again with status entered-in-error.',
        )
      }
      const empty = [{ request: { method: 'POST', url: 'Observation' } }]
      expect(wordsOf(await ingest.post({ resourceType: 'Bundle', type, entry: empty }))).toBe(
        'A resource with its resourceType is missing.',
      )
    })

    it.each(['document', 'message', 'collection', 'searchset'])('where a Bundle is a %s', async (type) => {
      expect(wordsOf(await ingest.post(aBundle(type, aPatient(nhsNumber))))).toContain(
        `can be sent as a transaction: each resource as an entry`,
      )
    })
  })
})
