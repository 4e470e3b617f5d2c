import type { ReadSubmissionResult, ReadUnit } from '../../../src/ingest/reading/submission.js'
import { NOTHING_KNOWN } from '../../../src/ingest/reading/submission.js'
import { toSender } from '../../../src/ingest/contribute.js'
import { aPartner } from '../../support/actors.js'
import { readHere } from '../../support/an-ingest.js'
import { aPatient, aTransaction, aWeightOf, THE_PATIENT } from '../../support/a-submission.js'
import { aTestNhsNumber } from '../../support/nhs-numbers.js'

type Resource = Readonly<Record<string, unknown>>

const PERFORMER = { system: 'https://wey-valley.example/org', value: '0' }

function read(bundle: unknown): Promise<ReadSubmissionResult> {
  return readHere({
    body: JSON.stringify(bundle),
    sender: toSender(aPartner()),
    known: NOTHING_KNOWN,
  })
}

async function unitOf(bundle: unknown): Promise<ReadUnit> {
  const result = await read(bundle)
  if (result.outcome !== 'read') throw new Error(JSON.stringify(result).slice(0, 1_000))
  return result
}

/** Organisations of which each is part of the next one; `last` is what the last one is part of. */
function aChain(length: number, last?: number): readonly Resource[] {
  return Array.from({ length }, (_one, n) => {
    const parent = n + 1 < length ? n + 1 : last
    return {
      resourceType: 'Organization',
      id: `org-${n}`,
      identifier: [{ ...PERFORMER, value: String(n) }],
      name: `Organisation ${n}`,
      ...(parent === undefined ? {} : { partOf: { reference: `Organization/org-${parent}` } }),
    }
  })
}

const patient = aPatient(aTestNhsNumber(31))
const weight = aWeightOf({ reference: THE_PATIENT }, { performer: [{ reference: 'Organization/org-0' }] })

function issuesOf(result: ReadSubmissionResult): unknown {
  return result.outcome === 'refused'
    ? { reason: result.reason, codes: [...new Set(result.issues.map(({ code }) => code))] }
    : result.outcome
}

describe('what a submission refers to that is about nobody', () => {
  it('stays in proportion to what was sent, however long the chain', async () => {
    const [short, long] = await Promise.all(
      [100, 800].map((length) => unitOf(aTransaction(...aChain(length)))),
    )
    const size = (unit: ReadUnit | undefined): number => JSON.stringify(unit).length
    expect(size(long) / size(short)).toBeLessThan(9)
  })

  it('is told once for the whole unit, and a circle ends', async () => {
    const unit = await unitOf(
      aTransaction(
        patient,
        weight,
        aWeightOf(
          { reference: THE_PATIENT },
          {
            identifier: [{ system: 's', value: 'W-2' }],
            performer: [{ reference: 'Organization/org-1' }],
          },
        ),
        ...aChain(4, 0),
      ),
    )
    const ids = unit.contributions
      .filter(({ type }) => type === 'Organization')
      .map(({ id }) => `Organization/${id}`)
    expect([...unit.sharedReferences].sort()).toEqual(ids.sort())
  })

  it('leaves out what nothing of the person leads to', async () => {
    const unit = await unitOf(aTransaction(patient, ...aChain(3)))
    expect(unit.sharedReferences).toEqual([])
  })

  it('is refused in words when it stands too far from the person, and taken by itself', async () => {
    expect(issuesOf(await read(aTransaction(patient, weight, ...aChain(16))))).toBe('read')
    expect(issuesOf(await read(aTransaction(patient, weight, ...aChain(17))))).toEqual({
      reason: 'invalid',
      codes: ['too-costly'],
    })
    expect(issuesOf(await read(aTransaction(...aChain(17))))).toBe('read')
  })
})

describe('a resource', () => {
  it('has two thousand references at most', async () => {
    const referring = (count: number): Resource =>
      aWeightOf(
        { reference: THE_PATIENT },
        { performer: Array(count - 1).fill({ reference: 'Organization/org-0' }) },
      )
    expect(issuesOf(await read(aTransaction(patient, referring(2_000), ...aChain(1))))).toBe('read')
    expect(issuesOf(await read(aTransaction(patient, referring(2_001), ...aChain(1))))).toEqual({
      reason: 'invalid',
      codes: ['too-costly'],
    })
  })

  it('does not grow without bounds by the identifiers that are written beside its references', async () => {
    const named = aPatient(aTestNhsNumber(32), {
      identifier: [
        { system: 's', value: 'x'.repeat(40_000) },
        { system: 'https://fhir.nhs.uk/Id/nhs-number', value: aTestNhsNumber(32) },
      ],
    })
    const referring = aWeightOf(
      { reference: THE_PATIENT },
      { performer: Array(1_000).fill({ reference: THE_PATIENT }) },
    )
    expect(issuesOf(await read(aTransaction(named, referring)))).toEqual({
      reason: 'too-large',
      codes: ['too-long'],
    })
  })
})
