import type { Word } from '../writing/references.js'

/** Things that are measured or scored at a visit. */
export interface Measure extends Word {
  /** LOINC code beside the SNOMED CT one, as FHIR's vital-signs profile asks. */
  readonly loinc?: readonly [code: string, display: string]
  readonly unit: string
  readonly ucum: string
  readonly places: number
  readonly category: 'vital-signs' | 'survey' | 'exam' | 'social-history'
}

const score = { unit: 'points', ucum: '{score}', places: 0, category: 'survey' } as const

export const MEASURES = {
  weight: {
    code: '27113001',
    text: 'Body weight',
    loinc: ['29463-7', 'Body weight'],
    unit: 'kg',
    ucum: 'kg',
    places: 1,
    category: 'vital-signs',
  },
  height: {
    code: '50373000',
    text: 'Body height',
    display: 'Body height measure',
    loinc: ['8302-2', 'Body height'],
    unit: 'cm',
    ucum: 'cm',
    places: 0,
    category: 'vital-signs',
  },
  bmi: {
    code: '60621009',
    text: 'Body mass index',
    loinc: ['39156-5', 'Body mass index (BMI) [Ratio]'],
    unit: 'kg/m2',
    ucum: 'kg/m2',
    places: 1,
    category: 'vital-signs',
  },
  pulse: {
    code: '364075005',
    text: 'Heart rate',
    loinc: ['8867-4', 'Heart rate'],
    unit: '/min',
    ucum: '/min',
    places: 0,
    category: 'vital-signs',
  },
  temperature: {
    code: '386725007',
    text: 'Body temperature',
    loinc: ['8310-5', 'Body temperature'],
    unit: '°C',
    ucum: 'Cel',
    places: 1,
    category: 'vital-signs',
  },
  respirations: {
    code: '86290005',
    text: 'Respiratory rate',
    loinc: ['9279-1', 'Respiratory rate'],
    unit: '/min',
    ucum: '/min',
    places: 0,
    category: 'vital-signs',
  },
  saturation: {
    code: '431314004',
    text: 'Peripheral oxygen saturation',
    loinc: ['2708-6', 'Oxygen saturation in Arterial blood'],
    unit: '%',
    ucum: '%',
    places: 0,
    category: 'vital-signs',
  },
  peakFlow: {
    code: '18491006',
    text: 'Peak expiratory flow rate',
    unit: 'L/min',
    ucum: 'L/min',
    places: 0,
    category: 'exam',
  },
  news2: {
    ...score,
    code: '1104051000000101',
    text: 'NEWS2 total score',
    display: 'Royal College of Physicians NEWS2 (National Early Warning Score 2) total score',
    category: 'exam',
  },
  frailty: {
    ...score,
    code: '763264000',
    text: 'Rockwood Clinical Frailty Scale',
    display: 'Canadian Study of Health and Aging Clinical Frailty Scale score',
  },
  waterlow: { ...score, code: '278897004', text: 'Waterlow pressure sore risk score' },
  phq9: {
    ...score,
    code: '720433000',
    text: 'PHQ-9',
    display: 'Patient Health Questionnaire Nine Item score',
  },
  gad7: { ...score, code: '445455005', text: 'GAD-7', display: 'Generalised anxiety disorder 7 item score' },
  audit: {
    ...score,
    code: '443280005',
    text: 'AUDIT',
    display: 'Alcohol use disorders identification test score',
  },
  carerStrain: { ...score, text: 'Modified Caregiver Strain Index' },
  alcohol: {
    code: '1082641000000106',
    text: 'Alcohol units consumed per week',
    unit: 'units/week',
    ucum: '{unit}/wk',
    places: 0,
    category: 'social-history',
  },
} as const satisfies Readonly<Record<string, Measure>>

export type MeasureKey = keyof typeof MEASURES
