import { toSummaryPlan } from '../../../src/record/summary/to-summary-plan.js'
import type { RecordedResource } from '../../../src/record/record-store.js'
import type { JoinedRecord } from '../../../src/record/sections/section.js'
import { readLenses } from '../../../src/surfaces/portal/lenses/read-lenses.js'
import { toSummaryPage } from '../../../src/surfaces/portal/render-record/summary-page.js'
import { toResultsParts } from '../../../src/surfaces/portal/render-record/results/results-parts.js'
import { OAK_STREET, WEY_VALLEY } from '../../support/actors.js'
import { aJoinedRecord, aResource, aSection } from '../../support/a-record.js'
import { ROOT } from './fixtures/portal-app.js'

const { panels } = readLenses({ root: ROOT })

/** A laboratory result of the hospital. */
function aResult(name: string, value: number, differs: object = {}, from = WEY_VALLEY): RecordedResource {
  return aResource(
    {
      resourceType: 'Observation',
      status: 'final',
      category: [{ coding: [{ code: 'laboratory' }] }],
      code: { text: name },
      effectiveDateTime: '2026-11-20T08:15:00Z',
      valueQuantity: { value, unit: 'mmol/L' },
      ...differs,
    },
    { from },
  )
}

function flagged(code: string): object {
  return { interpretation: [{ coding: [{ code }] }] }
}

/** What the panel of results shows, a line each. */
function onSummary(record: JoinedRecord): readonly string[] {
  const panel = toSummaryPage(record, panels).panels.find(({ key }) => key === 'results')
  return (panel?.results ?? []).map(({ name, newest, beside, later }) =>
    [name, newest.value, newest.flag?.text, ...beside, later].filter((word) => word !== undefined).join(' '),
  )
}

/** What `$summary` tells of the results. */
function inDocument(record: JoinedRecord): readonly string[] {
  const planned = toSummaryPlan(record, []).sections.find(({ key }) => key === 'results')
  return (planned?.lines ?? []).flatMap(([line]) => (line ? [[line.what, ...line.details].join(' · ')] : []))
}

describe('results on the summary', () => {
  const normal = Array.from({ length: 40 }, (_, index) =>
    aResult(`Test ${index}`, 1, { ...flagged('N'), effectiveDateTime: '2026-11-22T08:15:00Z' }),
  )

  it('HZ17: critical ones stand first, then abnormal ones, however many newer ones are normal', () => {
    const record = aJoinedRecord([
      ...normal,
      aResult('Sodium', 128, { ...flagged('L'), effectiveDateTime: '2026-11-19' }),
      aResult('Potassium', 7.2, { ...flagged('HH'), effectiveDateTime: '2026-11-18' }),
      aResult('Magnesium', 0.2, {
        interpretation: [{ text: 'Critical low' }],
        effectiveDateTime: '2026-11-17',
      }),
    ])

    expect(onSummary(record).slice(0, 4)).toEqual([
      'Potassium 7.2 critically high',
      'Magnesium 0.2 Critical low',
      'Sodium 128 low',
      'Test 0 1 normal',
    ])
    expect(inDocument(record).slice(0, 3)).toEqual([
      'Potassium: 7.2 mmol/L · critically high',
      'Magnesium: 0.2 mmol/L · Critical low',
      'Sodium: 128 mmol/L · low',
    ])
  })

  it('HZ16: however many are critical, none of them is cut', () => {
    const critical = Array.from({ length: 11 }, (_, index) => aResult(`Critical ${index}`, 9, flagged('HH')))

    expect(onSummary(aJoinedRecord([...normal, ...critical]))).toHaveLength(11)
  })

  it('HZ17: a flag that is over is none: the latest result of a test decides', () => {
    const record = aJoinedRecord([
      aResult('Potassium', 7.2, { ...flagged('HH'), effectiveDateTime: '2026-11-18' }),
      aResult('Potassium', 4.4, { ...flagged('N'), effectiveDateTime: '2026-11-19' }),
      aResult('Sodium', 128, { ...flagged('L'), effectiveDateTime: '2026-11-17' }),
    ])

    expect(onSummary(record)).toEqual(['Sodium 128 low', 'Potassium 4.4 normal'])
  })
})

describe('HZ29: the latest result of a test', () => {
  const record = aJoinedRecord([
    aResult('CK', 120, { effectiveDateTime: '2026-11-10' }),
    aResult('CK', 500, { effectiveDateTime: '2026-11-12' }),
    aResult('CK', 99999, { status: 'cancelled', effectiveDateTime: '2026-11-14' }),
  ])

  it('is none that was cancelled: on the summary, in `$summary`, on its own page; and it is said', () => {
    expect(onSummary(record)).toEqual(['CK 500 a later one, of 14-Nov-2026, was cancelled'])
    expect(inDocument(record)).toEqual(['CK: 500 mmol/L · a later one, of 14-Nov-2026, was cancelled'])
    toResultsParts(record, (page) => {
      expect(page.newest?.value).toBe('500')
      expect(page.notes).toEqual([
        'Of its results a later one, of 14-Nov-2026, was cancelled. What does not count stands in the table, in no chart.',
      ])
      expect(page.tables[0]?.rows.map(({ value }) => value)).toEqual(['99999', '500', '120'])
      expect(page.tables[0]?.charts[0]?.caption).toMatch(/^plotted: 2 of 3, one was cancelled/)
      return ''
    })
  })

  it('is none that was entered in error: such a one is in no table and in no trend', () => {
    const [series] = aSection('results', [
      aResult('CK', 500, { effectiveDateTime: '2026-11-12' }),
      aResult('CK', 99999, { status: 'entered-in-error', effectiveDateTime: '2026-11-14' }),
    ]).series

    expect(series?.points.map(({ value }) => value)).toEqual(['500'])
  })

  it('of one that has cancelled results alone says that it was cancelled', () => {
    expect(onSummary(aJoinedRecord([aResult('CK', 1, { status: 'cancelled' })]))).toEqual(['CK 1'])
    toResultsParts(aJoinedRecord([aResult('CK', 1, { status: 'cancelled' })]), (page) => {
      expect(page.newest?.marks.map(({ text }) => text)).toEqual(['cancelled'])
      expect(page.notes).toEqual(['Every result of it was cancelled: do not use their values.'])
      return ''
    })
  })

  it.each(['final', 'amended', 'corrected'])('is the %s one, not a draft of the same instant', (status) => {
    const draft = aResult('Troponin T', 14, { status: 'preliminary' }, OAK_STREET)
    const told = aResult('Troponin T', 41, { status })

    for (const resources of [
      [draft, told],
      [told, draft],
    ]) {
      const both = aJoinedRecord(resources)
      expect(onSummary(both)).toEqual(['Troponin T 41'])
      expect(inDocument(both)).toEqual(['Troponin T: 41 mmol/L'])
    }
  })

  it('is the corrected one, not the final one of the same instant', () => {
    expect(
      onSummary(aJoinedRecord([aResult('CK', 500), aResult('CK', 50, { status: 'corrected' })])),
    ).toEqual(['CK 50'])
  })
})

describe('one test in two code systems', () => {
  const byLoinc = { code: { coding: [{ system: 'http://loinc.org', code: '2160-0' }], text: 'Creatinine' } }
  const bySnomed = {
    code: {
      coding: [{ system: 'http://snomed.info/sct', code: '1000731000000107' }],
      text: 'Serum creatinine level',
    },
  }

  it('is one series, so that a rise from clinic to laboratory is seen', () => {
    const { series } = aSection('results', [
      aResult('', 100, { ...bySnomed, effectiveDateTime: '2026-11-10' }, OAK_STREET),
      aResult('', 150, { ...byLoinc, effectiveDateTime: '2026-11-12' }),
    ])

    expect(series.map(({ name, points }) => [name, points.map(({ value }) => value)])).toEqual([
      ['Creatinine', ['150', '100']],
    ])
  })

  it('HZ10: in two units has a table and a chart for each of them', () => {
    const record = aJoinedRecord([
      aResult('', 100, { ...bySnomed, valueQuantity: { value: 100, unit: 'µmol/L' } }, OAK_STREET),
      aResult('', 1.7, { ...byLoinc, valueQuantity: { value: 1.7, unit: 'mg/dL' } }),
    ])

    toResultsParts(record, (page) => {
      expect(page.tables.map(({ rows }) => rows.map(({ value, unit }) => `${value} ${unit}`))).toEqual([
        ['100 µmol/L'],
        ['1.7 mg/dL'],
      ])
      return ''
    })
  })

  it.each([
    ['a name alone, which may be that of urine', { code: { text: 'Creatinine' } }],
    [
      'another code',
      { code: { coding: [{ system: 'http://loinc.org', code: '2161-8' }], text: 'Creatinine' } },
    ],
  ])('is not one with %s', (_case, code) => {
    expect(aSection('results', [aResult('', 100, byLoinc), aResult('', 9, code)]).series).toHaveLength(2)
  })
})

describe('two opposite results of one day without a time', () => {
  const covid = (valueString: string, from: typeof WEY_VALLEY, on = '2026-11-20'): RecordedResource =>
    aResource(
      {
        resourceType: 'Observation',
        status: 'final',
        category: [{ coding: [{ code: 'laboratory' }] }],
        code: { text: 'COVID-19 PCR' },
        effectiveDateTime: on,
        valueString,
      },
      { from },
    )
  const both = [covid('Detected', OAK_STREET), covid('Not detected', WEY_VALLEY)]

  it('HZ12: are both said on the summary, and none is picked: nobody knows which came first', () => {
    const [line] = onSummary(aJoinedRecord(both))

    expect([
      'COVID-19 PCR Detected on the same day: Not detected',
      'COVID-19 PCR Not detected on the same day: Detected',
    ]).toContain(line)
  })

  it('HZ12: are marked, each of them, and stand among what sources contradict each other in', () => {
    const record = aJoinedRecord(both)
    const points = record.sections.flatMap(({ series }) => series.flatMap((one) => one.points))

    expect(points.map(({ marks }) => marks.map(({ text }) => text))).toEqual([
      ['found and not found on one day', 'sources differ'],
      ['found and not found on one day', 'sources differ'],
    ])
    expect(record.conflicts.map(({ rule }) => rule)).toEqual(['found-and-not-found'])
  })

  it('are two results where each has its time: the later one holds', () => {
    const timed = [
      covid('Not detected', OAK_STREET, '2026-11-20T09:00:00Z'),
      covid('Detected', WEY_VALLEY, '2026-11-20T15:00:00Z'),
    ]

    expect(onSummary(aJoinedRecord(timed))).toEqual(['COVID-19 PCR Detected'])
    expect(aJoinedRecord(timed).conflicts).toEqual([])
  })
})
