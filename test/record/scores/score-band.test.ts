import type { RecordedResource } from '../../../src/record/record-store.js'
import { SCORE_INSTRUMENTS } from '../../../src/record/scores/score-instruments.js'
import { aJoinedRecord, aResource } from '../../support/a-record.js'

const SURVEY = [{ coding: [{ code: 'survey' }] }]
const SNOMED = 'http://snomed.info/sct'
const NEWS2 = '1104051000000101'
const PULSE_SCORE = '1104351000000103'

/** A score as a source sends it. */
function aScore(code: string, value: number | string, differs: object = {}): RecordedResource {
  const resource = aResource({
    resourceType: 'Observation',
    status: 'final',
    category: SURVEY,
    code: { coding: [{ system: SNOMED, code }], text: 'A score' },
    effectiveDateTime: '2026-11-20',
    valueQuantity: { value: 'LEXEME', unit: 'points' },
    ...differs,
  })
  return { ...resource, text: resource.text.replace('"LEXEME"', String(value)) }
}

/** The bands of all that the record shows, under whichever heading. */
function bandsOf(score: RecordedResource): readonly (string | undefined)[] {
  const points = aJoinedRecord([score]).sections.flatMap(({ series }) => series.flatMap((one) => one.points))
  return points.map(({ band }) => band?.text)
}

/** The band of the total, whatever parameters stand beside it. */
function bandOf(score: RecordedResource): string | undefined {
  const series = aJoinedRecord([score]).sections.flatMap((section) => section.series)
  return series.find(({ name }) => name === 'A score')?.points[0]?.band?.text
}

function aParameter(code: string, score: number): object {
  return { code: { coding: [{ system: SNOMED, code }], text: 'Pulse score' }, valueInteger: score }
}

const LOW = 'band: low'
const MEDIUM = 'band: medium: key threshold for an urgent response'
const HIGH = 'band: high: threshold for an urgent or emergency response'
const RED = 'band: low to medium: a single red score of 3, urgent ward-based response'

/** The parameters of NEWS2 by their codes, and the scores that each can have: chart 1. */
const CHART_1: readonly (readonly [parameter: string, code: string, scores: readonly number[]])[] = [
  ['respiration rate', '1104301000000104', [0, 1, 2, 3]],
  ['oxygen saturation, scale 1', '1104311000000102', [0, 1, 2, 3]],
  ['oxygen saturation, scale 2', '1104321000000108', [0, 1, 2, 3]],
  ['air or oxygen', '1104331000000105', [0, 2]],
  ['systolic blood pressure', '1104341000000101', [0, 1, 2, 3]],
  ['pulse', '1104351000000103', [0, 1, 2, 3]],
  ['consciousness', '1104361000000100', [0, 3]],
  ['temperature', '1104371000000107', [0, 1, 2, 3]],
]

describe('NEWS2, table by table', () => {
  it.each(Array.from({ length: 21 }, (_, total) => [total] as const))('chart 2: a total of %i', (total) => {
    const band = total <= 4 ? LOW : total <= 6 ? MEDIUM : HIGH

    expect(bandOf(aScore(NEWS2, total))).toBe(band)
    // A red score lifts what is low, and nothing else.
    const red = { component: [aParameter(PULSE_SCORE, 3)] }
    expect(bandOf(aScore(NEWS2, total, red))).toBe(total <= 4 ? RED : band)
  })

  it.each(CHART_1.flatMap(([name, code, scores]) => scores.map((score) => [name, score, code] as const)))(
    'chart 1: %s scores %i, and is red with 3 alone',
    (_name, score, code) => {
      const whole = aScore(NEWS2, 3, { component: [aParameter(code, score)] })

      expect(bandOf(whole)).toBe(score === 3 ? RED : LOW)
    },
  )

  it('chart 1: air or oxygen has no red score, whatever a source sends', () => {
    expect(bandOf(aScore(NEWS2, 3, { component: [aParameter('1104331000000105', 3)] }))).toBe(LOW)
    expect(bandsOf(aScore('1104331000000105', 3))).toEqual([undefined])
  })

  it('the highest total is that of all parameters at their worst', () => {
    const worst = CHART_1.filter(([name]) => name !== 'oxygen saturation, scale 2').map(([, , scores]) =>
      Math.max(...scores),
    )

    expect(worst.reduce((sum, score) => sum + score, 0)).toBe(20)
  })
})

describe('the bands of a score', () => {
  it('are named with their publication, and every score from the lowest to the highest is in just one', () => {
    for (const { name, codes, bands, source } of SCORE_INSTRUMENTS) {
      expect({ name, codes: codes.length > 0, source: source.length > 20 }).toEqual({
        name,
        codes: true,
        source: true,
      })
      for (const [place, { from, to }] of bands.entries()) {
        expect({ name, isOrdered: from <= to }).toEqual({ name, isOrdered: true })
        expect({ name, next: bands[place + 1]?.from ?? to + 1 }).toEqual({ name, next: to + 1 })
      }
    }
    const codes = SCORE_INSTRUMENTS.flatMap((one) => one.codes)
    expect(new Set(codes).size).toBe(codes.length)
  })

  it.each([
    // Rockwood and Theou 2020: each level has a name of its own.
    ['763264000', 1, 'band: very fit'],
    ['763264000', 2, 'band: fit'],
    ['763264000', 3, 'band: managing well'],
    ['763264000', 4, 'band: living with very mild frailty'],
    ['763264000', 5, 'band: living with mild frailty'],
    ['763264000', 6, 'band: living with moderate frailty'],
    ['763264000', 7, 'band: living with severe frailty'],
    ['763264000', 8, 'band: living with very severe frailty'],
    ['763264000', 9, 'band: terminally ill'],
    // Kroenke 2001: 5, 10, 15, 20.
    ['720433000', 4, 'band: none to minimal'],
    ['720433000', 5, 'band: mild'],
    ['720433000', 9, 'band: mild'],
    ['720433000', 10, 'band: moderate'],
    ['720433000', 14, 'band: moderate'],
    ['720433000', 15, 'band: moderately severe'],
    ['720433000', 19, 'band: moderately severe'],
    ['720433000', 20, 'band: severe'],
    ['720433000', 27, 'band: severe'],
    // Spitzer 2006: 5, 10, 15.
    ['445455005', 4, 'band: minimal'],
    ['445455005', 5, 'band: mild'],
    ['445455005', 9, 'band: mild'],
    ['445455005', 10, 'band: moderate'],
    ['445455005', 14, 'band: moderate'],
    ['445455005', 15, 'band: severe'],
    ['445455005', 21, 'band: severe'],
    // Waterlow 2005: 10, 15, 20.
    ['278897004', 9, 'band: below the threshold of risk'],
    ['278897004', 10, 'band: at risk'],
    ['278897004', 14, 'band: at risk'],
    ['278897004', 15, 'band: high risk'],
    ['278897004', 19, 'band: high risk'],
    ['278897004', 20, 'band: very high risk'],
    ['278897004', 64, 'band: very high risk'],
    // BAPEN 2003: 0, 1, 2 or more, of three steps with 2 at the most.
    ['444297006', 0, 'band: low risk'],
    ['444297006', 1, 'band: medium risk'],
    ['444297006', 2, 'band: high risk'],
    ['444297006', 6, 'band: high risk'],
  ])('%s: a score of %i is “%s”', (code, value, words) => {
    expect(bandsOf(aScore(code, value))).toContain(words)
  })

  it.each([
    ['763264000', [0, 10]],
    ['720433000', [28]],
    ['445455005', [22]],
    ['278897004', [65]],
    ['444297006', [7]],
    [NEWS2, [21]],
  ])('%s: there is no score of %j', (code, values) => {
    for (const value of values) expect(bandsOf(aScore(code, value))).toEqual([undefined])
  })

  it.each(['points', 'score', '{score}', 'ScoreOf', '{ScoreOf}', '1'])(
    'are given whatever a feed calls its points: %s',
    (unit) => {
      expect(bandsOf(aScore(NEWS2, 7, { valueQuantity: { value: 'LEXEME', unit } }))).toEqual([HIGH])
    },
  )

  it('are those of the code: the same number of another instrument has none, whatever it is called', () => {
    const named = { code: { coding: [{ system: SNOMED, code: '443280005' }], text: 'NEWS2 total score' } }
    const elsewhere = { code: { coding: [{ system: 'urn:local', code: NEWS2 }], text: 'NEWS2' } }

    for (const differs of [named, elsewhere]) {
      const bands = bandsOf(aScore(NEWS2, 7, differs))
      expect(bands.length).toBeGreaterThan(0)
      expect(bands.every((band) => band === undefined)).toBe(true)
    }
  })

  it.each([
    ['with a comparator', { valueQuantity: { value: 'LEXEME', comparator: '>', unit: 'points' } }, 7],
    ['in a unit', { valueQuantity: { value: 'LEXEME', unit: '%' } }, 7],
    ['that is no whole number', {}, 6.5],
    ['that the instrument cannot give', {}, 21],
    ['that was cancelled', { status: 'cancelled' }, 7],
  ])('are given to no score %s', (_case, differs, value) => {
    expect(bandsOf(aScore(NEWS2, value, differs)).every((band) => band === undefined)).toBe(true)
  })

  it('a single parameter that scores 3 lifts a low NEWS2, and lowers none', () => {
    const red = { component: [aParameter(PULSE_SCORE, 3)] }

    expect(bandOf(aScore(NEWS2, 3, red))).toBe(RED)
    expect(bandOf(aScore(NEWS2, 8, red))).toBe(HIGH)
    expect(bandOf(aScore(NEWS2, 3, { component: [aParameter(PULSE_SCORE, 2)] }))).toBe('band: low')
    // A pulse of 3 is no score of the pulse.
    expect(bandOf(aScore(NEWS2, 3, { component: [aParameter('364075005', 3)] }))).toBe('band: low')
  })

  it('says of the parameter itself that it is red', () => {
    expect(bandsOf(aScore(NEWS2, 3, { component: [aParameter(PULSE_SCORE, 3)] }))).toContain(
      'band: red: urgent ward-based response',
    )
  })
})

describe('a score that its source names and does not code', () => {
  function bandOfName(text: string, value: number, code: object = {}): string | undefined {
    return bandsOf(aScore('', value, { code: { text, ...code } }))[0]
  }

  it.each([
    ['NEWS2', 9, HIGH],
    ['National Early Warning Score 2', 9, HIGH],
    ['NEWS2 total score', 5, MEDIUM],
    ['National Early Warning Score (NEWS) 2', 9, HIGH],
    ['Royal College of Physicians NEWS2 (National Early Warning Score 2) total score', 9, HIGH],
    ['Clinical Frailty Score', 7, 'band: living with severe frailty'],
    ['PHQ-9', 23, 'band: severe'],
    ['GAD-7 score', 16, 'band: severe'],
    ['Clinical Frailty Scale', 7, 'band: living with severe frailty'],
    ['MUST', 3, 'band: high risk'],
    ['Waterlow score', 22, 'band: very high risk'],
  ])('%s %i has its band', (name, value, band) => {
    expect(bandOfName(name, value)).toBe(band)
  })

  it.each([
    'NEWS',
    'Early warning score',
    'Must be turned',
    'PHQ-2',
    'Waterlow skin type',
    'PHQ-9 question 9',
  ])('%s is none that is known', (name) => {
    expect(bandOfName(name, 5)).toBeUndefined()
  })

  it('is not read by its name where a code says what it is', () => {
    expect(bandOfName('NEWS2', 9, { coding: [{ system: SNOMED, code: '271649006' }] })).toBeUndefined()
  })

  it('lifts the band of NEWS2 by a single score that is named alone too', () => {
    const red = { code: { text: 'Respiration rate score' }, valueInteger: 3 }
    const news = aScore('', 3, { code: { text: 'NEWS2' }, component: [red] })

    expect(bandsOf(news)[0]).toBe(RED)
  })
})
