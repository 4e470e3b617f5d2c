import {
  toResultLine,
  toResultTable,
} from '../../../../src/surfaces/portal/render-record/results/result-rows.js'
import { aResource, aSection, type ResourceContent } from '../../../support/a-record.js'
import { OAK_STREET, WEY_VALLEY } from '../../../support/actors.js'

function aResult(
  [day, value, unit]: readonly [day: string, value: number, unit: string],
  code: object,
  from = OAK_STREET,
) {
  const content: ResourceContent = {
    resourceType: 'Observation',
    status: 'final',
    category: [{ coding: [{ code: 'laboratory' }] }],
    code,
    effectiveDateTime: day,
    valueQuantity: { value, unit },
  }
  return aResource(content, { from })
}

const loinc = (code: string, display: string): object => ({
  coding: [{ system: 'http://loinc.org', code, display }],
})
const IFCC = loinc('59261-8', 'Hemoglobin A1c/Hemoglobin.total in Blood by IFCC protocol')
const NGSP = loinc('4548-4', 'Hemoglobin A1c/Hemoglobin.total in Blood')
const HPLC = loinc('17856-6', 'Hemoglobin A1c/Hemoglobin.total in Blood by HPLC')

function seriesOf(...results: ReturnType<typeof aResult>[]) {
  return aSection('results', results).series.map(({ name, points }) => [
    name,
    points.map(({ value, unit, marks }) =>
      [`${value} ${unit}`, ...marks.map(({ text }) => text).filter((text) => text !== 'unmapped')].join(', '),
    ),
  ])
}

describe('HbA1c, which has two units', () => {
  it.each([
    ['by two codes of the table of tests', NGSP],
    ['by a code that the table does not have', HPLC],
    ['by a local code', { coding: [{ system: 'urn:lab', code: 'A1C' }], text: 'HbA1c (DCCT)' }],
  ])('HZ10: is one test in mmol/mol and in %%, each as it was sent: %s', (_told, other) => {
    const [[, points] = [], ...more] = seriesOf(
      aResult(['2026-11-02', 58, 'mmol/mol'], IFCC),
      aResult(['2025-03-02', 8.1, '%'], other, WEY_VALLEY),
    )

    expect(more).toEqual([])
    expect(points).toEqual(['58 mmol/mol', '8.1 %'])
  })

  it('takes in what came without a code, and says so', () => {
    expect(
      seriesOf(
        aResult(['2026-11-02', 58, 'mmol/mol'], IFCC),
        aResult(['2025-03-02', 8.1, '%'], { text: 'HbA1c' }),
      ),
    ).toEqual([[expect.any(String), ['58 mmol/mol', '8.1 %, without a code']]])
  })

  it('takes no target, and no value of another kind, for a result', () => {
    expect(
      seriesOf(
        aResult(['2026-11-02', 58, 'mmol/mol'], IFCC),
        aResult(['2026-11-02', 48, 'mmol/mol'], { text: 'HbA1c target' }),
        aResult(['2026-11-02', 10.1, 'mmol/L'], { text: 'HbA1c, estimated average glucose' }),
      ),
    ).toHaveLength(3)
  })

  it('has a chart for each unit under one heading, and says in words that nothing was converted', () => {
    const [series] = aSection('results', [
      aResult(['2026-11-02', 58, 'mmol/mol'], IFCC),
      aResult(['2026-05-02', 61, 'mmol/mol'], IFCC),
      aResult(['2011-03-02', 8.1, '%'], NGSP),
      aResult(['2010-03-02', 7.9, '%'], NGSP),
    ]).series
    if (!series) throw new Error('There is no series.')
    const table = toResultTable(series, 0, 'a')

    expect(table.charts.map(({ title }) => title.replace(/^.* in (\S+), from/, '$1 from'))).toEqual([
      'mmol/mol from 02-May-2026 to 02-Nov-2026',
      '% from 02-Mar-2010 to 02-Mar-2011',
    ])
    expect(table.note).toMatch(/^There are results in mmol\/mol and in %: .* nothing was converted/)
    expect(toResultLine(series, 0, 'a')[0]?.otherUnits).toBe('also results in %')
  })

  it('says what the other telling has, where it is of the other unit', () => {
    const [series] = aSection('results', [
      aResult(['2026-11-02', 58, 'mmol/mol'], IFCC),
      aResult(['2026-11-02', 7.5, '%'], NGSP, WEY_VALLEY),
    ]).series
    if (!series) throw new Error('There is no series.')
    const [row] = toResultTable(series, 0, 'a').rows

    expect(row?.together?.others).toEqual(['7.5 %, Wey Valley Hospital, 02-Nov-2026'])
  })
})
