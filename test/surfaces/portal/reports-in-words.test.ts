import { readLenses } from '../../../src/surfaces/portal/lenses/read-lenses.js'
import { toPrintPage } from '../../../src/surfaces/portal/render-record/print/print-page.js'
import { toSummaryPage } from '../../../src/surfaces/portal/render-record/summary-page.js'
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
