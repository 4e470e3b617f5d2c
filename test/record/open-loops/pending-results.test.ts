import type { JoinedRecord } from '../../../src/record/sections/section.js'
import { WEY_VALLEY } from '../../support/actors.js'
import { aJoinedRecord, aResource, coded, type ResourceContent } from '../../support/a-record.js'

const TODAY = '2026-11-23'
const REQUEST = `ServiceRequest/${'0'.repeat(31)}a`
const RESULT = '0'.repeat(31) + 'b'
const SAMPLE = '0'.repeat(31) + 'c'
const NUMBER = { identifier: [{ system: 'https://lab.example/number', value: 'H26-1' }] }

function aReport(differs: object = {}): ResourceContent {
  return {
    resourceType: 'DiagnosticReport',
    status: 'registered',
    code: coded('Histology of gastric biopsy'),
    effectiveDateTime: '2026-11-20',
    ...differs,
  }
}

function aFinding(differs: object = {}): ResourceContent {
  return {
    resourceType: 'Observation',
    status: 'registered',
    category: [{ coding: [{ code: 'laboratory' }] }],
    code: coded('Serum ferritin', '489004'),
    effectiveDateTime: '2026-11-20T08:00:00Z',
    ...differs,
  }
}

const aStay: ResourceContent = {
  resourceType: 'Encounter',
  status: 'finished',
  class: { code: 'IMP' },
  period: { start: '2026-11-18', end: '2026-11-21' },
}

function recordOf(
  ...contents: readonly (ResourceContent | readonly [ResourceContent, string])[]
): JoinedRecord {
  return aJoinedRecord(
    contents.map((one) =>
      'resourceType' in one
        ? aResource(one, { from: WEY_VALLEY })
        : aResource(one[0], { from: WEY_VALLEY, id: one[1] }),
    ),
    { today: TODAY },
  )
}

function pendingIn({ loops }: JoinedRecord): readonly string[] {
  return loops
    .filter(({ marks }) => marks.some(({ text }) => /^no result yet|^overdue: no final report/.test(text)))
    .map(({ what, when, source }) => `${what}, ${when?.label ?? ''} ${when?.date.text ?? ''}, ${source.name}`)
}

describe('a sample that is taken and has no result yet', () => {
  it('is open, with its day and its source, as a report', () => {
    expect(pendingIn(recordOf(aReport()))).toEqual([
      'Histology of gastric biopsy, taken 20-Nov-2026, Wey Valley Hospital',
    ])
  })

  it('is open as a finding', () => {
    expect(pendingIn(recordOf(aFinding()))).toEqual([
      expect.stringMatching(/^Serum ferritin, .*20-Nov-2026.*, Wey Valley Hospital$/),
    ])
  })

  it('is open as a finding where the test has earlier results', () => {
    const earlier = (day: string, value: number): ResourceContent =>
      aFinding({
        status: 'final',
        effectiveDateTime: `${day}T08:00:00Z`,
        valueQuantity: { value, unit: 'ug/L' },
      })

    expect(pendingIn(recordOf(earlier('2026-10-01', 30), earlier('2026-11-01', 40), aFinding()))).toEqual([
      expect.stringMatching(/^Serum ferritin, .*20-Nov-2026.*, Wey Valley Hospital$/),
    ])
  })

  it('is open by its sample alone, and says that nobody knows since when', () => {
    const report = aReport({ effectiveDateTime: undefined, specimen: [{ display: 'Biopsy' }] })

    expect(pendingIn(recordOf(report))).toHaveLength(1)
  })

  it('is open where a request was made for it', () => {
    const request = {
      resourceType: 'ServiceRequest',
      status: 'active',
      intent: 'order',
      code: coded('Biopsy'),
    }
    const report = aReport({ basedOn: [{ reference: REQUEST }] })

    const { loops } = recordOf([{ ...request, authoredOn: '2026-10-01' }, '0'.repeat(31) + 'a'], report)

    expect(loops.map(({ what }) => what)).toEqual(['Histology of gastric biopsy'])
  })

  it('is told once where a report waits for its findings', () => {
    const record = recordOf(aReport({ result: [{ reference: `Observation/${RESULT}` }] }), [
      aFinding({ code: coded('Appearance of biopsy') }),
      RESULT,
    ])

    expect(pendingIn(record)).toHaveLength(1)
  })

  it('stands first where it was taken during a stay that is over', () => {
    const older = aReport({ code: coded('Culture of urine'), effectiveDateTime: '2026-11-10' })

    expect(pendingIn(recordOf(older, aReport(), aStay)).map((text) => text.split(',')[0])).toEqual([
      'Histology of gastric biopsy',
      'Culture of urine',
    ])
  })

  it.each([
    ['a result of the same test and the same day', { effectiveDateTime: '2026-11-20T10:00:00Z' }],
    ['a result with its number', { ...NUMBER, code: coded('Stomach'), effectiveDateTime: undefined }],
    [
      'a result of the same test from the same request',
      { basedOn: [{ reference: REQUEST }], effectiveDateTime: '2026-11-22' },
    ],
    [
      'a result of the same test from the same sample',
      { specimen: [{ reference: `Specimen/${SAMPLE}` }], effectiveDateTime: '2026-11-22' },
    ],
  ])('is closed by %s', (_case, differs) => {
    const pending = aReport({
      ...NUMBER,
      basedOn: [{ reference: REQUEST }],
      specimen: [{ reference: `Specimen/${SAMPLE}` }],
    })

    expect(
      pendingIn(recordOf(pending, aReport({ status: 'final', conclusion: 'No dysplasia', ...differs }))),
    ).toEqual([])
  })

  it('is closed by a finding that the report names', () => {
    const record = recordOf(aReport({ result: [{ reference: `Observation/${RESULT}` }] }), [
      aFinding({ status: 'final', valueString: 'No dysplasia' }),
      RESULT,
    ])

    expect(pendingIn(record)).toEqual([])
  })

  it.each([
    ['a result of another day', { effectiveDateTime: '2026-11-22' }],
    ['a result of another test', { code: coded('Culture of urine') }],
    ['another test from the same request', { code: coded('Culture'), basedOn: [{ reference: REQUEST }] }],
    ['a report that was cancelled', { status: 'cancelled' }],
  ])('is not closed by %s', (_case, differs) => {
    const pending = aReport({ basedOn: [{ reference: REQUEST }] })

    expect(pendingIn(recordOf(pending, aReport({ status: 'final', ...differs })))).toHaveLength(1)
  })

  it.each([
    ['nothing says that a sample was taken', aReport({ effectiveDateTime: undefined })],
    ['it is to be taken', aReport({ effectiveDateTime: '2026-12-20' })],
    ['it has a value', aFinding({ valueString: 'Normal' })],
  ])('is not open where %s', (_case, content) => {
    expect(pendingIn(recordOf(content))).toEqual([])
  })
})
