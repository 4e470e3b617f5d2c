import { testId, toTests } from '../../../src/record/results/to-tests.js'
import { readPlacedPage, writeResultsIndex } from '../../../src/record/results/results-index.js'
import { aJoinedRecord, aPoint, aSection, aSeries } from '../../surfaces/portal/fixtures/joined-records.js'

const WEIGHT = [aPoint('2026-11-03', '61'), aPoint('2026-01-03', '64')]

describe('toTests', () => {
  it('gathers one test from all headings, each result once, newest first', () => {
    const [test, ...others] = toTests(
      aJoinedRecord([
        aSection('examination', { series: [aSeries('Weight', WEIGHT)] }),
        aSection('pregnancy', { series: [aSeries('Weight', [aPoint('2026-06-03', '66'), ...WEIGHT])] }),
      ]),
    )

    expect(others).toEqual([])
    expect(test?.points.map(({ value }) => value)).toEqual(['61', '66', '64'])
    expect(test?.headings).toEqual(['examination', 'pregnancy'])
  })

  it('keeps both values of one resource that holds two of one test', () => {
    const twice = [aPoint('2026-11-03', '61'), aPoint('2026-11-03', '62')]

    const [test] = toTests(aJoinedRecord([aSection('examination', { series: [aSeries('Weight', twice)] })]))

    expect(test?.points.map(({ value }) => value)).toEqual(['61', '62'])
  })
})

describe('testId', () => {
  it('says nothing of what a source wrote, which may be a name or a number of somebody', () => {
    expect(testId({ key: 'glucose of 999 000 1014 reeve' })).toMatch(/^[0-9a-f]{16}$/)
    expect(testId({ key: 'glucose' })).toBe(testId({ key: 'glucose' }))
    expect(testId({ key: 'glucose' })).not.toBe(testId({ key: 'potassium' }))
  })
})

describe('the index of tests', () => {
  const index = Buffer.from(
    writeResultsIndex([
      { id: 'a', at: 4, size: 3, resources: 2 },
      { id: 'a', at: 0, size: 5, resources: 1 },
    ]),
  )

  it('gives the place of each page of a test, and of no other', () => {
    expect(readPlacedPage(index, 'a')).toEqual({ at: 4, size: 3, resources: 2 })
    expect(readPlacedPage(index, 'a', 2)).toEqual({ at: 0, size: 5, resources: 1 })
    expect(readPlacedPage(index, 'a', 3)).toBeUndefined()
    expect(readPlacedPage(index, 'b')).toBeUndefined()
    expect(readPlacedPage(index, 'constructor')).toBeUndefined()
  })
})
