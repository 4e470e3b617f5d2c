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
    [NEWS2, 4, 'band: low'],
    [NEWS2, 5, 'band: medium: threshold for an urgent response'],
    [NEWS2, 6, 'band: medium: threshold for an urgent response'],
    [NEWS2, 7, 'band: high: threshold for an emergency response'],
    ['763264000', 6, 'band: living with moderate frailty'],
    ['720433000', 9, 'band: mild'],
    ['720433000', 20, 'band: severe'],
    ['445455005', 15, 'band: severe'],
    ['278897004', 9, 'band: below the threshold of risk'],
    ['278897004', 10, 'band: at risk'],
    ['278897004', 20, 'band: very high risk'],
    ['444297006', 1, 'band: medium risk'],
    ['444297006', 2, 'band: high risk'],
  ])('%s: a score of %i is “%s”', (code, value, words) => {
    expect(bandsOf(aScore(code, value))).toContain(words)
  })

  it('are those of the code: the same number of another instrument has none, whatever it is called', () => {
    const named = { code: { coding: [{ system: SNOMED, code: '443280005' }], text: 'NEWS2 total score' } }
    const elsewhere = { code: { coding: [{ system: 'urn:local', code: NEWS2 }], text: 'NEWS2' } }
    const uncoded = { code: { text: 'NEWS2' } }

    for (const differs of [named, elsewhere, uncoded]) {
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

    expect(bandOf(aScore(NEWS2, 3, red))).toMatch(/^band: low to medium: a single red score of 3/)
    expect(bandOf(aScore(NEWS2, 8, red))).toBe('band: high: threshold for an emergency response')
    expect(bandOf(aScore(NEWS2, 3, { component: [aParameter(PULSE_SCORE, 2)] }))).toBe('band: low')
    // A pulse of 3 is no score of the pulse.
    expect(bandOf(aScore(NEWS2, 3, { component: [aParameter('364075005', 3)] }))).toBe('band: low')
  })

  it('says of the parameter itself that it is red', () => {
    expect(bandsOf(aScore(NEWS2, 3, { component: [aParameter(PULSE_SCORE, 3)] }))).toContain(
      'band: red: threshold for an urgent look by the team',
    )
  })
})
