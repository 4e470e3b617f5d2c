import {
  createSubmissionReader,
  type SubmissionReader,
} from '../../../src/adapters/validation/create-submission-reader.js'
import { toSender } from '../../../src/ingest/contribute.js'
import { NOTHING_KNOWN, type Submission } from '../../../src/ingest/reading/submission.js'
import { aPartner } from '../../support/actors.js'
import { ID_KEY, readHere } from '../../support/an-ingest.js'
import { aPatient, aTransaction, aWeightOf, THE_PATIENT } from '../../support/a-submission.js'
import { aTestNhsNumber } from '../../support/nhs-numbers.js'

const submission: Submission = {
  body: JSON.stringify(aTransaction(aPatient(aTestNhsNumber(7)), aWeightOf({ reference: THE_PATIENT }))),
  sender: toSender(aPartner()),
  known: NOTHING_KNOWN,
}

/** A Bundle of a Patient and many weights, well-formed and large. */
function aLargeBody(weights: number): string {
  const many = Array.from({ length: weights }, (_one, n) =>
    aWeightOf(
      { reference: THE_PATIENT },
      { identifier: [{ system: 's', value: `large-${n}` }], note: [{ text: 'x'.repeat(200) }] },
    ),
  )
  return JSON.stringify(aTransaction(aPatient(aTestNhsNumber(7)), ...many))
}

let reader: SubmissionReader
afterEach(() => reader.close())

describe('createSubmissionReader', () => {
  it('reads in another thread just what is read here', async () => {
    reader = createSubmissionReader({ key: ID_KEY })
    const bytes = new TextEncoder().encode(submission.body as string)
    expect(await reader.read({ ...submission, body: bytes })).toEqual(await readHere(submission))
  })

  it('reads one after another on one thread, and loses none', async () => {
    reader = createSubmissionReader({ key: ID_KEY })
    const results = await Promise.all(Array.from({ length: 20 }, () => reader.read(submission)))
    expect(results.map(({ outcome }) => outcome)).toEqual(Array(20).fill('read'))
  })

  it('says that it is busy when too many wait, and goes on', async () => {
    reader = createSubmissionReader({ key: ID_KEY, mostWaiting: 2, smallThreads: 0 })
    const results = await Promise.all(Array.from({ length: 5 }, () => reader.read(submission)))
    expect(results.map(({ outcome }) => outcome)).toEqual(['read', 'read', 'read', 'busy', 'busy'])
    expect((await reader.read(submission)).outcome).toBe('read')
  })

  it('gives up on a submission that takes too long, and reads the next one', async () => {
    reader = createSubmissionReader({ key: ID_KEY, limitMs: 1 })
    expect((await reader.read(submission)).outcome).toBe('busy')
    expect((await reader.read(submission)).outcome).toBe('busy')
  })

  it('reads small submissions while a large one is read, and before a large one that came first', async () => {
    reader = createSubmissionReader({ key: ID_KEY })
    const answered: string[] = []
    const read = async (name: string, one: Submission): Promise<void> => {
      await reader.read(one)
      answered.push(name)
    }
    const large = { ...submission, body: aLargeBody(2_000) }
    await Promise.all([
      read('large', large),
      read('large', large),
      ...Array.from({ length: 6 }, () => read('small', submission)),
    ])
    expect(answered).toEqual([...Array<string>(6).fill('small'), 'large', 'large'])
  })

  it('refuses what takes too much memory, in words, and reads the next one', async () => {
    reader = createSubmissionReader({ key: ID_KEY, limitMb: 32, smallThreads: 0 })
    expect(await reader.read({ ...submission, body: aLargeBody(9_000) })).toMatchObject({
      outcome: 'refused',
      reason: 'too-large',
      issues: [{ code: 'too-costly' }],
    })
    expect((await reader.read(submission)).outcome).toBe('read')
  })

  it('answers what is waiting when it is closed', async () => {
    reader = createSubmissionReader({ key: ID_KEY })
    const waiting = [reader.read(submission), reader.read(submission)]
    await reader.close()
    expect((await Promise.all(waiting)).map(({ outcome }) => outcome)).toEqual(['busy', 'busy'])
    expect((await reader.read(submission)).outcome).toBe('busy')
  })
})
