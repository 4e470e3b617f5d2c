import { SCORE_INSTRUMENTS } from '../../../src/record/scores/score-instruments.js'
import type { ResultPoint } from '../../../src/record/sections/section.js'
import { createRenderRecord, PORTAL_PARTS } from '../../../src/surfaces/portal/render-record/render-record.js'
import { latestScores, latestVitalSigns } from '../../../src/surfaces/portal/render-record/latest-measured.js'
import { readLenses } from '../../../src/surfaces/portal/lenses/read-lenses.js'
import {
  aJoinedRecord,
  aPoint,
  aSection,
  aSeries,
  COMMUNITY,
  MENTAL_HEALTH,
} from './fixtures/joined-records.js'
import { aJoinedRecord as aRecordOf, aResource, coded } from '../../support/a-record.js'
import {
  plottedWords,
  toPlottedPoints,
} from '../../../src/surfaces/portal/render-record/results/plotted-points.js'
import { ROOT } from './fixtures/portal-app.js'

const LENSES = readLenses({ root: ROOT })

/** The last self-harm stands before everything where there was any, and has no place where there was none. */
const panelsOf = (key: string): readonly string[] =>
  (LENSES.lenses.find((lens) => lens.key === key)?.panels ?? []).filter((panel) => panel !== 'self-harm')

function scored(name: string, points: readonly ResultPoint[]) {
  return { ...aSeries(name, points), instrument: SCORE_INSTRUMENTS.find((one) => name.startsWith(one.name)) }
}

const NEWS2 = scored('NEWS2 total score', [
  aPoint('2026-11-22T08:00:00Z', '7', {
    unit: '',
    band: { text: 'high: threshold for an urgent or emergency response', tone: 'warning' },
    source: COMMUNITY,
  }),
  aPoint('2026-11-21T08:00:00Z', '2', { unit: '' }),
])
const PULSE = aSeries('Heart rate', [aPoint('2026-11-22', '118', { unit: '/min', flag: 'high' })])
const SATURATION = aSeries('Oxygen saturation', [
  aPoint('2026-11-22', '88', { unit: '%', standing: 'cancelled' }),
  aPoint('2026-11-21', '94', { unit: '%', details: ['on 2 L of oxygen'] }),
])
const TARGET = aSeries('Target oxygen saturation', [aPoint('2026-11-22', '92', { unit: '%' })])
const WATERLOW = scored('Waterlow score', [aPoint('2026-10-01', '16', { unit: '' })])
const PHQ = scored('PHQ-9', [aPoint('2026-11-01', '19', { unit: '', source: MENTAL_HEALTH })])

const RECORD = aJoinedRecord([
  aSection('examination', { series: [PULSE, TARGET, SATURATION, NEWS2] }),
  aSection('assessments', { series: [WATERLOW, PHQ] }),
])

describe('what was measured last', () => {
  it('has the early-warning score first, then each vital sign on one line with date, source, flag and band', () => {
    expect(
      latestVitalSigns(RECORD).lines.map(({ what, details, marks, when, source }) =>
        [what, ...details, ...marks.map(({ text }) => text), when?.date.text, source.name].join(' | '),
      ),
    ).toEqual([
      'NEWS2 total score 7 | high: threshold for an urgent or emergency response | 22-Nov-2026 08:00 | Downs Community Health',
      'Oxygen saturation 94 % | on 2 L of oxygen | a later one, of 22-Nov-2026, was cancelled | 21-Nov-2026 | Wey Valley Hospital',
      'Heart rate 118 /min | high | 22-Nov-2026 | Wey Valley Hospital',
    ])
  })

  it('has scores of mood before others, and those of NEWS2 among the vital signs', () => {
    expect(latestScores(RECORD).lines.map(({ what }) => what)).toEqual(['PHQ-9 19', 'Waterlow score 16'])
  })

  it('takes what was cancelled and not measured again for no value', () => {
    const cancelled = aSeries('Heart rate', [aPoint('2026-11-22', '118', { standing: 'cancelled' })])

    expect(latestVitalSigns(aJoinedRecord([aSection('examination', { series: [cancelled] })])).lines).toEqual(
      [],
    )
  })

  it('has no place where nothing was measured, and the section its link all the same', () => {
    const parts = new Map(
      createRenderRecord({ root: ROOT })(aJoinedRecord([])).map(({ part, html }) => [part, html.trim()]),
    )

    expect(parts.get(PORTAL_PARTS.panel('observations'))).toBe('')
    expect(parts.get(PORTAL_PARTS.panelLink('observations'))).toBe('')
    expect(parts.get(PORTAL_PARTS.sectionLink('assessments'))).toContain('Assessments')
  })

  it.each([
    ['ed', 'observations', 0],
    ['ambulance', 'observations', 0],
    ['community-nurse', 'observations', 1],
    ['care-home', 'observations', 1],
    ['mental-health', 'scores', 1],
  ])(
    'stands high in the middle of the first screen for %s: %s, behind who is involved for whoever visits at home',
    (key, panel, place) => {
      const lens = LENSES.lenses.find((one) => one.key === key)

      expect(lens?.columns.middle.indexOf(panel)).toBe(place)
    },
  )
})

describe('the lens of a GP', () => {
  it('begins with medicines, open loops and the plan for a crisis, has results, and is not the one for everybody', () => {
    const of = panelsOf

    expect(of('gp').slice(0, 3)).toEqual(['medicines', 'loops', 'crisis'])
    expect(of('gp')).toContain('results')
    expect(of('all').slice(0, 3)).not.toEqual(of('gp').slice(0, 3))
  })
})

describe('a score that was sent as text or as a code', () => {
  const aScore = (name: string, effectiveDateTime: string, value: object) =>
    aResource({
      resourceType: 'Observation',
      status: 'final',
      code: coded(name),
      effectiveDateTime,
      ...value,
    })
  const record = aRecordOf([
    aScore('PHQ-9 score', '2026-11-20', { valueString: '3' }),
    aScore('PHQ-9 score', '2026-11-10', { valueInteger: 12 }),
    aScore('PHQ-9 score', '2026-11-01', { valueInteger: 15 }),
    aScore('Clinical Frailty Scale', '2026-11-19', {
      valueCodeableConcept: coded('7 - Living with severe frailty'),
    }),
    aScore('HoNOS total score', '2026-11-18', { valueString: 'not scored, refused' }),
    aScore('NEWS2 score', '2026-11-20T10:00:00Z', { valueString: '11' }),
  ])

  it('stands among the scores with its words, and has no band: what was written is no number', () => {
    expect(
      latestScores(record).lines.map(({ what, marks }) => [what, ...marks.map(({ text }) => text)]),
    ).toEqual([
      ['PHQ-9 score 3'],
      ['Clinical Frailty Scale 7 - Living with severe frailty'],
      ['HoNOS total score not scored, refused'],
    ])
    expect(latestVitalSigns(record).lines.map(({ what }) => what)).toEqual(['NEWS2 score 11'])
  })

  it('is no point of a trend', () => {
    const phq = record.sections.flatMap(({ series }) => series).find(({ name }) => name === 'PHQ-9 score')

    expect(phq && plottedWords(toPlottedPoints(phq))).toBe('plotted: 2 of 3, one is not a plain number')
  })
})
