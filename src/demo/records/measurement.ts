import type { Observation, Reference } from 'fhir/r4.js'
import { MEASURES, type Measure, type MeasureKey } from '../words/measures.js'
import { decimal } from '../writing/decimal.js'
import { concept, hl7, LOINC, professional, SNOMED, type Word } from '../writing/references.js'
import type { Scribe } from '../writing/scribe.js'

const UCUM = 'http://unitsofmeasure.org'

export interface Measured {
  readonly at: string
  readonly by?: string
  readonly note?: string
}

/** A measurement or a score. */
export function measured(
  scribe: Scribe,
  key: MeasureKey,
  { value, ...details }: Measured & { readonly value: number },
): Reference {
  const measure: Measure = MEASURES[key]
  const observation: Observation = {
    ...start(scribe, measure.category, details),
    code: withLoinc(measure),
    valueQuantity: {
      value: decimal(value, measure.places),
      unit: measure.unit,
      system: UCUM,
      code: measure.ucum,
    },
  }
  return scribe.write(observation)
}

function withLoinc(measure: Measure): Observation['code'] {
  const code = concept(measure)
  if (measure.loinc === undefined) return code
  const [loinc, display] = measure.loinc
  return { ...code, coding: [...(code.coding ?? []), { system: LOINC, code: loinc, display }] }
}

/** Blood pressure: one observation with its two components. */
export function bloodPressure(
  scribe: Scribe,
  [systolic, diastolic]: readonly [number, number],
  details: Measured,
): Reference {
  const part = (value: number, display: string, [code, loinc]: readonly [string, string]) => ({
    code: {
      coding: [
        { system: SNOMED, code, display },
        { system: LOINC, code: loinc, display },
      ],
      text: display,
    },
    valueQuantity: { value, unit: 'mmHg', system: UCUM, code: 'mm[Hg]' },
  })
  const observation: Observation = {
    ...start(scribe, 'vital-signs', details),
    code: {
      coding: [
        { system: SNOMED, code: '75367002', display: 'Blood pressure' },
        { system: LOINC, code: '85354-9', display: 'Blood pressure panel with all children optional' },
      ],
      text: 'Blood pressure',
    },
    component: [
      part(systolic, 'Systolic blood pressure', ['271649006', '8480-6']),
      part(diastolic, 'Diastolic blood pressure', ['271650006', '8462-4']),
    ],
  }
  return scribe.write(observation)
}

/** Something found or said that has words for its value: smoking, housing, a preference. */
export function finding(
  scribe: Scribe,
  {
    what,
    value,
    category,
    ...details
  }: Measured & {
    readonly what: Word | string
    readonly value: Word | string
    readonly category: 'social-history' | 'survey' | 'exam'
  },
): Reference {
  const observation: Observation = {
    ...start(scribe, category, details),
    code: concept(what),
    valueCodeableConcept: concept(value),
  }
  return scribe.write(observation)
}

const CATEGORIES = {
  'vital-signs': 'Vital Signs',
  survey: 'Survey',
  exam: 'Exam',
  'social-history': 'Social History',
} as const

function start(
  scribe: Scribe,
  category: Measure['category'],
  { at, by, note }: Measured,
): Omit<Observation, 'code'> {
  return {
    resourceType: 'Observation',
    status: 'final',
    category: [hl7('observation-category', category, CATEGORIES[category])],
    subject: scribe.subject,
    effectiveDateTime: at,
    ...(by === undefined ? {} : { performer: [professional(by)] }),
    ...(note === undefined ? {} : { note: [{ text: note }] }),
  }
}

const SMOKING = {
  never: { code: '266919005', text: 'Never smoked', display: 'Never smoked tobacco' },
  ex: { code: '8517006', text: 'Ex-smoker' },
  current: { code: '77176002', text: 'Smoker' },
} as const

/** Smoking status. */
export function smoking(scribe: Scribe, status: keyof typeof SMOKING, at: string): Reference {
  const what = { system: LOINC, code: '72166-2', text: 'Tobacco smoking status' }
  return finding(scribe, { what, value: SMOKING[status], category: 'social-history', at })
}
