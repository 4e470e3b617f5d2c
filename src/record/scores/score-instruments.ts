const SNOMED = 'http://snomed.info/sct'
const LOINC = 'http://loinc.org'

/** What a score from `from` to `to` is called by whoever made the instrument. */
export interface ScoreBand {
  readonly from: number
  readonly to: number
  readonly words: string
  /** As marks have it. */
  readonly tone: 'warning' | 'caution' | 'plain'
}

/** A score whose bands are published: which codes mean it, what its bands are called, and who says so. */
export interface ScoreInstrument {
  readonly name: string
  /** `system|code`. */
  readonly codes: readonly string[]
  /** The whole of a name that means it where its source sends no code, in small letters and without marks. */
  readonly named?: RegExp
  /** Lowest first, from the lowest score that there is to the highest. */
  readonly bands: readonly ScoreBand[]
  /** What a chart shows at least. */
  readonly axis: readonly [low: number, high: number]
  /** One parameter that scores this much stands out, however low the total is. */
  readonly single?: { readonly codes: readonly string[]; readonly score: number; readonly words: string }
  /** For whom it is not made, and what it does not say. */
  readonly caveat: string
  /** The publication that the bands are taken from. */
  readonly source: string
}

/**
 * The single parameters of NEWS2 that may score 3. Air or oxygen (1104331000000105) is none of them: it scores 0 or 2 and is
 * never red. The codes are those that the NEWS2 profile of NHS Digital names for the scores of the parameters.
 *
 * @see Royal College of Physicians, National Early Warning Score (NEWS) 2, 2017, chart 1
 */
const NEWS2_PARAMETERS = [
  // Respiration rate, oxygen saturation on scale 1 and on scale 2.
  ...['1104301000000104', '1104311000000102', '1104321000000108'],
  // Systolic blood pressure, pulse, consciousness, temperature.
  ...['1104341000000101', '1104351000000103', '1104361000000100', '1104371000000107'],
].map((code) => `${SNOMED}|${code}`)

const NEWS2_SOURCE = 'Royal College of Physicians, National Early Warning Score (NEWS) 2, 2017, chart 2'
const NEWS2_CAVEAT = 'Not for anybody under 16, nor in pregnancy.'

const QUESTIONNAIRE_CAVEAT = 'It tells how strong symptoms were in the two weeks before, and is no diagnosis.'

/**
 * The instruments whose scores are given a band. The score of any other one stands as it was sent. Each band was compared with
 * the publication that `source` names, or with what quotes its table: NEWS2 charts 1 and 2 of the Royal College of Physicians;
 * the level names of the Clinical Frailty Scale in version 2.0 (Canadian Geriatrics Journal 2020;23:210); the cut points 5, 10,
 * 15, 20 of the PHQ-9 (J Gen Intern Med 2001;16:606) and 5, 10, 15 of the GAD-7 (Arch Intern Med 2006;166:1092); 10, 15, 20 of
 * the Waterlow card; 0, 1, 2 of the BAPEN flow chart.
 */
export const SCORE_INSTRUMENTS: readonly ScoreInstrument[] = [
  {
    name: 'NEWS2',
    codes: [`${SNOMED}|1104051000000101`],
    named:
      /^(?:royal college of physicians )?(?:(?:total )?news ?2(?: national early warning score ?2)?(?: (?:total|aggregate))?(?: score)?|national early warning score(?: news)? ?2(?: news ?2)?(?: (?:total|aggregate))?(?: score)?)$/,
    bands: [
      { from: 0, to: 4, words: 'low', tone: 'plain' },
      { from: 5, to: 6, words: 'medium: key threshold for an urgent response', tone: 'caution' },
      { from: 7, to: 20, words: 'high: threshold for an urgent or emergency response', tone: 'warning' },
    ],
    axis: [0, 10],
    single: {
      codes: NEWS2_PARAMETERS,
      score: 3,
      words: 'low to medium: a single red score of 3, urgent ward-based response',
    },
    caveat: NEWS2_CAVEAT,
    source: NEWS2_SOURCE,
  },
  {
    name: 'NEWS2 single parameter',
    codes: NEWS2_PARAMETERS,
    bands: [
      { from: 0, to: 2, words: 'below red', tone: 'plain' },
      { from: 3, to: 3, words: 'red: urgent ward-based response', tone: 'caution' },
    ],
    axis: [0, 3],
    caveat: NEWS2_CAVEAT,
    source: NEWS2_SOURCE,
  },
  {
    name: 'Rockwood Clinical Frailty Scale',
    codes: [`${SNOMED}|763264000`],
    named:
      /^(?:rockwood )?(?:clinical frailty (?:scale|score)|cfs|rockwood(?: frailty)?(?: scale| score)?)(?: cfs)?(?: level| score)?$/,
    bands: [
      { from: 1, to: 1, words: 'very fit', tone: 'plain' },
      { from: 2, to: 2, words: 'fit', tone: 'plain' },
      { from: 3, to: 3, words: 'managing well', tone: 'plain' },
      { from: 4, to: 4, words: 'living with very mild frailty', tone: 'plain' },
      { from: 5, to: 5, words: 'living with mild frailty', tone: 'caution' },
      { from: 6, to: 6, words: 'living with moderate frailty', tone: 'caution' },
      { from: 7, to: 7, words: 'living with severe frailty', tone: 'warning' },
      { from: 8, to: 8, words: 'living with very severe frailty', tone: 'warning' },
      { from: 9, to: 9, words: 'terminally ill', tone: 'warning' },
    ],
    axis: [1, 9],
    caveat: 'Made for people over 65, as they were two weeks before; not for a lifelong disability.',
    source:
      'Rockwood and Theou, Using the Clinical Frailty Scale in allocating scarce health care resources, 2020',
  },
  {
    name: 'PHQ-9',
    codes: [`${SNOMED}|720433000`, `${LOINC}|44261-6`],
    named:
      /^(?:phq ?9|patient health questionnaire(?: item)? ?(?:9|nine)(?: item)?)(?: phq ?9)?(?: total)?(?: score)?$/,
    bands: [
      { from: 0, to: 4, words: 'none to minimal', tone: 'plain' },
      { from: 5, to: 9, words: 'mild', tone: 'plain' },
      { from: 10, to: 14, words: 'moderate', tone: 'caution' },
      { from: 15, to: 19, words: 'moderately severe', tone: 'warning' },
      { from: 20, to: 27, words: 'severe', tone: 'warning' },
    ],
    axis: [0, 27],
    caveat: `${QUESTIONNAIRE_CAVEAT} A low total does not rule out thoughts of self-harm: read the answer to question 9.`,
    source: 'Kroenke, Spitzer and Williams, The PHQ-9: validity of a brief depression severity measure, 2001',
  },
  {
    name: 'GAD-7',
    codes: [`${SNOMED}|445455005`, `${LOINC}|70274-6`],
    named:
      /^(?:gad ?7|generali[sz]ed anxiety disorder(?: item)? ?7(?: item)?(?: scale)?)(?: gad ?7)?(?: total)?(?: score)?$/,
    bands: [
      { from: 0, to: 4, words: 'minimal', tone: 'plain' },
      { from: 5, to: 9, words: 'mild', tone: 'plain' },
      { from: 10, to: 14, words: 'moderate', tone: 'caution' },
      { from: 15, to: 21, words: 'severe', tone: 'warning' },
    ],
    axis: [0, 21],
    caveat: QUESTIONNAIRE_CAVEAT,
    source:
      'Spitzer, Kroenke, Williams and Löwe, A brief measure for assessing generalized anxiety disorder, 2006',
  },
  {
    name: 'Waterlow score',
    codes: [`${SNOMED}|278897004`],
    named: /^waterlow(?: pressure (?:ulcer|sore) risk(?: assessment)?)?(?: scale)?(?: total)?(?: score)?$/,
    bands: [
      { from: 0, to: 9, words: 'below the threshold of risk', tone: 'plain' },
      { from: 10, to: 14, words: 'at risk', tone: 'caution' },
      { from: 15, to: 19, words: 'high risk', tone: 'warning' },
      { from: 20, to: 64, words: 'very high risk', tone: 'warning' },
    ],
    axis: [0, 25],
    caveat: 'Of pressure ulcers, and beside the judgement of whoever has seen the skin.',
    source: 'Waterlow, Pressure ulcer prevention manual, revised 2005',
  },
  {
    name: 'MUST',
    codes: [`${SNOMED}|444297006`],
    named: /^(?:must|malnutrition universal screening tool)(?: must)?(?: total)?(?: score)?$/,
    bands: [
      { from: 0, to: 0, words: 'low risk', tone: 'plain' },
      { from: 1, to: 1, words: 'medium risk', tone: 'caution' },
      { from: 2, to: 6, words: 'high risk', tone: 'warning' },
    ],
    axis: [0, 4],
    caveat: 'Of malnutrition, in adults.',
    source: 'BAPEN, Malnutrition Universal Screening Tool, 2003, revised 2011',
  },
]
