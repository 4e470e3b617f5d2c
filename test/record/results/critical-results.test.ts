import { aJoinedRecord, aResource, coded, HOLMWOOD, type ResourceContent } from '../../support/a-record.js'
import { readLenses } from '../../../src/surfaces/portal/lenses/read-lenses.js'
import { panelsOf } from '../../../src/surfaces/portal/lenses/lens-for.js'
import { toPrintPage } from '../../../src/surfaces/portal/render-record/print/print-page.js'
import { toSummaryPage } from '../../../src/surfaces/portal/render-record/summary-page.js'
import { ROOT } from '../../surfaces/portal/fixtures/portal-app.js'

type Recorded = ReturnType<typeof aResource>

const LABORATORY = [{ coding: [{ code: 'laboratory' }] }]

function aResult(value: number, effectiveDateTime: string, differs: object = {}): Recorded {
  return aResource(
    {
      resourceType: 'Observation',
      status: 'final',
      category: LABORATORY,
      code: coded('Lithium level'),
      effectiveDateTime,
      valueQuantity: { value, unit: 'mmol/L' },
      ...differs,
    },
    { id: 'a'.repeat(30) + effectiveDateTime.slice(-2) },
  )
}

function flag(code: string): object {
  return { interpretation: [{ coding: [{ code }] }] }
}

const CRITICAL = aResult(1.6, '2026-11-21', flag('HH'))

function criticalOf(resources: readonly Recorded[]): readonly string[] {
  return (aJoinedRecord(resources).criticalResults ?? []).map(({ what }) => what)
}

function loopsOf(resources: readonly Recorded[]): readonly string[] {
  return aJoinedRecord(resources).loops.map(({ what, marks }) => `${what}: ${marks[0]?.text ?? ''}`)
}

const WAITS = 'Lithium level 1.6 mmol/L: critical result: nothing done about it, and no later one, here'

describe('a critical result', () => {
  const lenses = readLenses({ root: ROOT })

  it.each(lenses.lenses.map((lens) => [lens.title, lens] as const))(
    'HZ17: stands first on the summary as seen by: %s',
    (_title, lens) => {
      const first = panelsOf(lenses, lens).heads.middle.map(({ key }) => key)
      const panel = toSummaryPage(aJoinedRecord([CRITICAL]), lenses.panels).panels.find(
        ({ key }) => key === 'critical',
      )

      expect(first).toContain('critical')
      expect(
        panel?.items.map(({ what, marks }) => `${what} ${marks.map(({ text }) => text).join()}`),
      ).toEqual(['Lithium level 1.6 mmol/L critically high'])
    },
  )

  it('HZ17: stands among what is never left out on paper', () => {
    const block = toPrintPage(aJoinedRecord([CRITICAL])).blocks.find(({ key }) => key === 'critical')

    expect(block?.lines.map(({ what }) => what)).toEqual(['Lithium level 1.6 mmol/L'])
  })

  it.each(['HH', 'LL', 'AA'])('is one by the flag %s', (code) => {
    expect(criticalOf([aResult(1.6, '2026-11-21', flag(code))])).toHaveLength(1)
  })

  it('is one by the critical range that came with it', () => {
    const range = {
      referenceRange: [{ type: { text: 'Critical range' }, high: { value: 1.5, unit: 'mmol/L' } }],
    }

    expect(criticalOf([aResult(1.6, '2026-11-21', range)])).toHaveLength(1)
    expect(criticalOf([aResult(1.4, '2026-11-21', range)])).toHaveLength(0)
  })

  it('is none any more when a later one is not', () => {
    expect(criticalOf([CRITICAL, aResult(0.8, '2026-11-22')])).toEqual([])
  })

  it.each([
    ['without a value', { valueQuantity: undefined, dataAbsentReason: { text: 'Sample haemolysed' } }],
    ['of too little blood', { valueQuantity: undefined, valueString: 'Insufficient sample' }],
    [
      'of a sample that came without a name',
      { valueQuantity: undefined, valueString: 'Specimen unlabelled' },
    ],
    ['that is still awaited', { valueQuantity: undefined, valueString: 'Result to follow' }],
  ])('HZ17: is one still when the later one is one %s, and that is said', (_case, differs) => {
    const later = aResult(0, '2026-11-22', differs)
    const record = aJoinedRecord([CRITICAL, later])

    expect(record.criticalResults?.map(({ what }) => what)).toEqual(['Lithium level 1.6 mmol/L'])
    expect(record.criticalResults?.[0]?.details.join()).toMatch(/a later one, of 22-Nov-2026, has no value/)
    expect(loopsOf([CRITICAL, later])).toEqual([WAITS])
    expect(JSON.stringify(toPrintPage(record))).toContain('critically high')
  })

  it('HZ17: is one still when a later one that nobody flagged is no nearer to normal, and no more when it is', () => {
    const worse = aJoinedRecord([CRITICAL, aResult(1.9, '2026-11-22')])

    expect(worse.criticalResults?.map(({ what }) => what)).toEqual(['Lithium level 1.9 mmol/L'])
    expect(worse.criticalResults?.[0]?.marks[0]?.text).toBe(
      'later value 1.9 mmol/L has no flag of its source, and is no nearer to normal than the critically high 1.6 mmol/L before it',
    )
    expect(criticalOf([CRITICAL, aResult(0.8, '2026-11-22')])).toEqual([])
  })

  const NOT_KNOWN = expect.stringMatching(
    /^later value .+ has no flag of its source, and is not known to be normal after the critically \w+ .+ before it$/,
  ) as string
  const NO_NEARER = expect.stringMatching(
    /^later value .+ has no flag of its source, and is no nearer to normal than the critically \w+ .+ before it$/,
  ) as string
  const text = (valueString: string): object => ({ valueQuantity: undefined, valueString })
  it.each<readonly [string, number, string, number, object, string]>([
    ['as bad, written as text', 1.6, 'HH', 0, text('1.7'), NO_NEARER],
    ['a limit of the analyser', 1.6, 'HH', 0, text('>1.5'), NOT_KNOWN],
    [
      'above a limit, as a quantity',
      9.1,
      'HH',
      9.5,
      { valueQuantity: { value: 9.5, comparator: '>', unit: 'mmol/L' } },
      NO_NEARER,
    ],
    ['below a limit, of a low one', 52, 'LL', 0, text('<50'), NO_NEARER],
    ['hardly nearer to normal', 118, 'LL', 120, {}, NOT_KNOWN],
    ['far out on the other side', 1.9, 'LL', 35, {}, NOT_KNOWN],
    ['in words that say nothing of it', 1.6, 'HH', 0, text('Reported by telephone'), NOT_KNOWN],
    ['in another unit', 1.6, 'HH', 1, { valueQuantity: { value: 1, unit: 'mg/dL' } }, NOT_KNOWN],
    ['not final yet', 1.6, 'HH', 0.8, { status: 'preliminary' }, NOT_KNOWN],
    ['a number with words beside it', 1.6, 'HH', 0, text('0.8 (10 before)'), NOT_KNOWN],
    ['flagged as no more than lower', 1.6, 'HH', 1.4, flag('D'), NOT_KNOWN],
    ['off the scale', 1.6, 'HH', 2, flag('>'), NO_NEARER],
    [
      'outside the range that came with it',
      1.6,
      'HH',
      1.2,
      { referenceRange: [{ low: { value: 0.4, unit: 'mmol/L' }, high: { value: 1, unit: 'mmol/L' } }] },
      NOT_KNOWN,
    ],
    ['outside a range in words', 1.6, 'HH', 1.2, { referenceRange: [{ text: '0.4 - 1.0' }] }, NOT_KNOWN],
  ])(
    'HZ17: is one still when the later one, which nobody flagged, is %s',
    (_case, first, code, later, differs, mark) => {
      const record = aJoinedRecord([
        aResult(first, '2026-11-21', flag(code)),
        aResult(later, '2026-11-22', differs),
      ])

      expect(record.criticalResults?.map(({ marks }) => marks.map((one) => one.text))).toEqual([
        expect.arrayContaining([mark]),
      ])
      expect(record.loops).toHaveLength(1)
      expect(toPrintPage(record).blocks.map(({ key }) => key)).toContain('critical')
    },
  )

  it.each([
    ['clearly nearer to normal', aResult(0.8, '2026-11-22')],
    ['clearly nearer, written as text', aResult(0, '2026-11-22', text('0.8'))],
    ['flagged as normal', aResult(1.5, '2026-11-22', flag('N'))],
    ['that nothing was found', aResult(0, '2026-11-22', text('Not detected'))],
  ])('is none any more when the later one is %s', (_case, later) => {
    expect(criticalOf([CRITICAL, later])).toEqual([])
  })

  const FLAGGED = (value: string, flagged: string, ends: string): string =>
    `later value ${value} has the flag “${flagged}”, and is ${ends}`
  it.each<readonly [string, number, string, number, string, string]>([
    [
      'worse',
      48,
      'LL',
      40,
      'L',
      FLAGGED('40 mmol/L', 'low', 'no nearer to normal than the critically low 48 mmol/L before it'),
    ],
    [
      'hardly better',
      112,
      'LL',
      115,
      'L',
      FLAGGED('115 mmol/L', 'low', 'not known to be normal after the critically low 112 mmol/L before it'),
    ],
    [
      'on the other side',
      112,
      'LL',
      160,
      'H',
      FLAGGED('160 mmol/L', 'high', 'not known to be normal after the critically low 112 mmol/L before it'),
    ],
    [
      'called abnormal',
      9,
      'HH',
      8.5,
      'A',
      FLAGGED(
        '8.5 mmol/L',
        'abnormal',
        'not known to be normal after the critically high 9 mmol/L before it',
      ),
    ],
  ])(
    'HZ17: is one still when the later one is %s and has a plain flag: many laboratories have no other',
    (_case, first, code, later, plain, mark) => {
      const record = aJoinedRecord([
        aResult(first, '2026-11-21', flag(code)),
        aResult(later, '2026-11-22', flag(plain)),
      ])

      expect(record.criticalResults?.[0]?.marks.map(({ text: words }) => words)).toContain(mark)
      expect(record.loops).toHaveLength(1)
      expect(toPrintPage(record).blocks.map(({ key }) => key)).toContain('critical')
    },
  )

  it('HZ17: is one still after any number of later ones of which none is called or known to be normal, and none after one that is', () => {
    const low = aResult(1.4, '2026-11-22', flag('H'))
    const unflagged = aResult(1.3, '2026-11-23')
    const normal = aResult(0.8, '2026-11-24', flag('N'))

    expect(criticalOf([CRITICAL, low, unflagged])).toEqual(['Lithium level 1.3 mmol/L'])
    expect(criticalOf([CRITICAL, low, normal])).toEqual([])
    expect(criticalOf([CRITICAL, normal, aResult(1.2, '2026-11-25', flag('H'))])).toEqual([])
  })

  it('HZ17: is one still when the later one is flagged as normal and lies outside its own range', () => {
    const range = {
      referenceRange: [{ low: { value: 0.4, unit: 'mmol/L' }, high: { value: 1, unit: 'mmol/L' } }],
    }
    const record = aJoinedRecord([CRITICAL, aResult(1.5, '2026-11-22', { ...flag('N'), ...range })])

    expect(record.criticalResults?.[0]?.marks[0]?.text).toBe(
      'later value 1.5 mmol/L has the flag “flagged normal, but above its range”, and is not known to be normal after the critically high 1.6 mmol/L before it',
    )
  })

  const of = (name: string, unit: string) => (value: number, day: string, differs: object) =>
    aResult(value, day, { code: coded(name), valueQuantity: { value, unit }, ...differs })

  it.each<readonly [string, string, number, string, number]>([
    ['Sodium', 'mmol/L', 118, 'LL', 160],
    ['Sodium', 'mmol/L', 165, 'HH', 121],
    ['Potassium', 'mmol/L', 7.1, 'HH', 2.4],
    ['Potassium', 'mmol/L', 2.1, 'LL', 6.9],
    ['Glucose', 'mmol/L', 1.9, 'LL', 33],
    ['Glucose', 'mmol/L', 34, 'HH', 2.2],
    ['Adjusted calcium', 'mmol/L', 1.6, 'LL', 3.6],
    ['Body temperature', 'Cel', 34.1, 'LL', 40.6],
    ['pH of arterial blood', '', 6.9, 'LL', 7.68],
    ['Heart rate', '/min', 180, 'HH', 28],
    ['A test that nobody knows', 'U/L', 2000, 'HH', 40],
  ])(
    'HZ17: %s in %s of %f (%s) is one still after %f without a flag or a range: nobody knows that it is normal',
    (name, unit, first, code, later) => {
      const test = of(name, unit)
      const record = aJoinedRecord([test(first, '2026-11-21', flag(code)), test(later, '2026-11-22', {})])

      expect(record.criticalResults?.[0]?.marks.map((mark) => mark.text)).toContainEqual(NOT_KNOWN)
      expect(record.criticalResults?.[0]?.details.join()).toContain(`before: ${String(first)}`)
      expect(record.loops.map(({ marks }) => marks[0]?.text)).toEqual([
        'critical result: nothing done about it here',
      ])
    },
  )

  const USUAL = { low: { value: 12, unit: 'U/L' }, high: { value: 60, unit: 'U/L' } }
  it.each<readonly [string, string, string, number, object, number, object]>([
    ['within the usual range of its test', 'Sodium', 'mmol/L', 118, {}, 140, {}],
    ['within the range of the one before it', 'Lipase', 'U/L', 900, { referenceRange: [USUAL] }, 40, {}],
    ['within its own range', 'Lipase', 'U/L', 900, {}, 40, { referenceRange: [USUAL] }],
    [
      'within its own range in words',
      'Lipase',
      'U/L',
      900,
      {},
      40,
      { referenceRange: [{ text: '(12-60 U/L)' }] },
    ],
    [
      'below what is measured, and low is normal',
      'Lipase',
      'U/L',
      900,
      { referenceRange: [{ high: USUAL.high }] },
      5,
      { valueQuantity: { value: 5, comparator: '<', unit: 'U/L' } },
    ],
  ])('is none any more when the later one is %s', (_case, name, unit, first, with1, later, with2) => {
    const test = of(name, unit)
    expect(
      criticalOf([test(first, '2026-11-21', { ...flag('HH'), ...with1 }), test(later, '2026-11-22', with2)]),
    ).toEqual([])
  })

  it('HZ17: is one still when the later one is outside the range of the one before it', () => {
    const test = of('Lipase', 'U/L')
    expect(
      criticalOf([
        test(900, '2026-11-21', { ...flag('HH'), referenceRange: [USUAL] }),
        test(4, '2026-11-22', {}),
      ]),
    ).toEqual(['Lipase 4 U/L'])
  })

  it('is none any more when it is of more than a year ago, whatever came after it without a flag', () => {
    expect(criticalOf([aResult(1.6, '2025-11-20', flag('HH')), aResult(1.5, '2026-11-22')])).toEqual([])
  })

  it('is one still when the later one was cancelled', () => {
    expect(criticalOf([CRITICAL, aResult(0.8, '2026-11-22', { status: 'cancelled' })])).toHaveLength(1)
  })

  it('of more than a year ago stands among the results alone', () => {
    expect(criticalOf([aResult(1.6, '2025-11-20', flag('HH'))])).toEqual([])
  })

  it('has no panel where there is none', () => {
    const { panels } = toSummaryPage(aJoinedRecord([aResult(0.8, '2026-11-22')]), lenses.panels)

    expect(panels.find(({ key }) => key === 'critical')?.isAbsent).toBe(true)
  })
})

describe('a critical result as an open loop', () => {
  function because(content: ResourceContent): Recorded {
    return aResource(content, { from: HOLMWOOD })
  }
  const [reference] = [`Observation/${CRITICAL.id}`]

  it('waits until a later result', () => {
    expect(loopsOf([CRITICAL])).toEqual([WAITS])
    expect(loopsOf([CRITICAL, aResult(0.8, '2026-11-22')])).toEqual([])
  })

  it.each<readonly [string, ResourceContent]>([
    [
      'a request',
      {
        resourceType: 'ServiceRequest',
        status: 'completed',
        intent: 'order',
        code: coded('Lithium level'),
        reasonReference: [{ reference }],
      },
    ],
    ['a task', { resourceType: 'Task', status: 'completed', intent: 'order', focus: { reference } }],
  ])('waits until %s is made because of it', (_of, content) => {
    expect(loopsOf([CRITICAL, because(content)])).toEqual([])
    expect(loopsOf([CRITICAL, aResult(1.5, '2026-11-22'), because(content)])).toEqual([])
  })
})
