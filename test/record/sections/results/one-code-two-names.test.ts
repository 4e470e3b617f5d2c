import type { OdsCode } from '../../../../src/fhir/ods-code.js'
import type { RecordedResource } from '../../../../src/record/record-store.js'
import type { ResultSeries } from '../../../../src/record/sections/section.js'
import { aResource, aSection } from '../../../support/a-record.js'
import { OAK_STREET, WEY_VALLEY } from '../../../support/actors.js'

function aResult(name: string, value: number, differs: object = {}): RecordedResource {
  const { from = WEY_VALLEY, ...others } = differs as { from?: OdsCode }
  return aResource(
    {
      resourceType: 'Observation',
      status: 'final',
      category: [{ coding: [{ code: 'laboratory' }] }],
      code: { coding: [{ system: 'http://loinc.org', code: 'X1', display: name }] },
      effectiveDateTime: '2026-11-10',
      valueQuantity: { value, unit: 'mmol/L' },
      ...others,
    },
    { from },
  )
}

function told(series: readonly ResultSeries[]): readonly unknown[] {
  return series.map(({ name, points }) => [
    name,
    ...points.map(({ value, marks, details }) =>
      [value, ...marks.map(({ text }) => text), ...details].join(' · '),
    ),
  ])
}

describe('HZ15: one code, and names that are not of one test', () => {
  it('are two tests where one source sends both: each has its own name, and says that its code is doubtful', () => {
    const { series } = aSection('results', [aResult('Serum rhubarb', 1.1), aResult('Serum custard', 7.7)])

    expect(told(series)).toEqual([
      ['Serum rhubarb', '1.1 · its code is also sent under another name'],
      ['Serum custard', '7.7 · its code is also sent under another name'],
    ])
    expect(new Set(series.map(({ key }) => key)).size).toBe(2)
  })

  it.each([
    ['Appearance of Urine', 'Odor of Urine', 2],
    ['Rhubarb', 'Serum rhubarb level', 1],
    ['Peak rhubarb flow', 'PRF', 1],
    ['Sodium', 'Serum sodium', 1],
  ])('of one source are as many tests as there are meanings: %s, %s', (one, other, tests) => {
    const { series } = aSection('results', [
      aResult(one, 1, { effectiveDateTime: '2026-11-09' }),
      aResult(other, 2),
    ])

    expect(series).toHaveLength(tests)
  })

  it('are one test where each source has its own name for it, and a value keeps the name that its source sent', () => {
    const { series } = aSection('results', [
      aResult('Custard', 7.7, { from: OAK_STREET, effectiveDateTime: '2026-11-09' }),
      aResult('Rhubarb', 1.1),
    ])

    expect(told(series)).toEqual([['Rhubarb', '1.1', '7.7 · sent as: Custard']])
  })
})
