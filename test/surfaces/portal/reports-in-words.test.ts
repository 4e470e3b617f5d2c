import { readLenses } from '../../../src/surfaces/portal/lenses/read-lenses.js'
import { toPrintPage } from '../../../src/surfaces/portal/render-record/print/print-page.js'
import { toSummaryPage } from '../../../src/surfaces/portal/render-record/summary-page.js'
import type { JoinedRecord } from '../../../src/record/sections/section.js'
import { aJoinedRecord, aResource, coded } from '../../support/a-record.js'
import { ROOT } from './fixtures/portal-app.js'

const RECORD = aJoinedRecord([
  aResource({
    resourceType: 'Observation',
    status: 'final',
    category: [{ coding: [{ code: 'laboratory' }] }],
    code: coded('Sodium'),
    effectiveDateTime: '2026-11-20',
    valueQuantity: { value: 140, unit: 'mmol/L' },
  }),
  aResource({
    resourceType: 'DiagnosticReport',
    status: 'final',
    code: coded('CT head'),
    effectiveDateTime: '2026-11-22',
    conclusion: 'Acute subdural haematoma, neurosurgery informed',
  }),
  aResource({
    resourceType: 'DiagnosticReport',
    status: 'final',
    code: coded('Full blood count'),
    effectiveDateTime: '2026-11-22',
    result: [{ display: 'Haemoglobin' }],
  }),
])

describe('a report in words', () => {
  it('HZ17: stands on the summary beside the tests', () => {
    const { panels } = readLenses({ root: ROOT })
    const panel = toSummaryPage(RECORD, panels).panels.find(({ key }) => key === 'results')

    expect(panel?.items.map(({ what, details }) => [what, details[0]])).toEqual([
      ['CT head', 'conclusion: Acute subdural haematoma, neurosurgery informed'],
    ])
    expect(panel?.shown).toBe('1 test, 1 other result')
  })

  it('HZ17: stands on paper among the results', () => {
    const { blocks } = toPrintPage(RECORD)
    const lines = blocks.flatMap(({ key, lines: told }) => (key === 'results' ? told : []))

    expect(lines.map(({ what, details }) => `${what}: ${details}`)).toContain(
      'CT head: conclusion: Acute subdural haematoma, neurosurgery informed',
    )
  })
})

describe('a report that is a document', () => {
  const XRAY = {
    resourceType: 'DiagnosticReport',
    status: 'final',
    code: coded('Chest X-ray'),
    effectiveDateTime: '2026-10-29',
    presentedForm: [{ contentType: 'text/plain', data: 'UmlnaHQgdXBwZXIgbG9iZSBtYXNz' }],
  }

  const onSummary = (record: JoinedRecord): readonly string[] => {
    const { panels } = readLenses({ root: ROOT })
    const panel = toSummaryPage(record, panels).panels.find(({ key }) => key === 'results')
    return (panel?.items ?? []).map(({ what, details, date, source }) =>
      [what, details[0], date?.text, source.name].join(' | '),
    )
  }

  const onPaper = (record: JoinedRecord): readonly string[] =>
    toPrintPage(record).blocks.flatMap(({ key, lines }) =>
      key === 'results' ? lines.map(({ what, details }) => `${what}: ${details}`) : [],
    )

  it('HZ16: is said on the summary and on paper, with its date and source, and that it is to be opened', () => {
    const record = aJoinedRecord([aResource(XRAY)])

    expect(onSummary(record)).toEqual([
      'Chest X-ray | a report: open to read | 29-Oct-2026 | Oak Street Surgery',
    ])
    expect(onPaper(record)).toContain('Chest X-ray: a report: open to read')
  })

  it('is told by the results that belong to it where they are there', () => {
    const sodium = aResource({
      resourceType: 'Observation',
      status: 'final',
      category: [{ coding: [{ code: 'laboratory' }] }],
      code: coded('Sodium'),
      effectiveDateTime: '2026-10-29',
      valueQuantity: { value: 140, unit: 'mmol/L' },
    })
    const notHere = { ...XRAY, result: [{ display: 'Sodium' }] }
    const withResult = { ...XRAY, result: [{ reference: `Observation/${sodium.id}` }] }

    expect(onSummary(aJoinedRecord([sodium, aResource(withResult)]))).toEqual([])
    expect(onSummary(aJoinedRecord([aResource(notHere)]))).toEqual(
      onSummary(aJoinedRecord([aResource(XRAY)])),
    )
  })

  it('is not to be read where it was cancelled', () => {
    const [line] = onSummary(aJoinedRecord([aResource({ ...XRAY, status: 'cancelled' })]))

    expect(line).toBe('Chest X-ray | a document belongs to it | 29-Oct-2026 | Oak Street Surgery')
  })
})
