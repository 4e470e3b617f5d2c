import { dayOf } from '../reading/clinical-date.js'
import type { ReadResource } from '../reading/record-view.js'
import type { SectionContent } from './section-content.js'
import type { ClinicalDate, Mark, SectionItem } from './section.js'

/**
 * Marks what is dated after today though it is told as having been, and what is dated as nobody's life is. Where it stands
 * is left to the section: a wrong date MUST be seen to be wrong wherever it is read.
 */
export function withOddDates(
  content: SectionContent,
  resources: readonly ReadResource[],
  today: string,
): SectionContent {
  const types = new Map(resources.map(({ reference, type }) => [reference, type] as const))
  const mark = <Line extends Dated>(line: Line, date: ClinicalDate | undefined, label: string): Line => {
    const odd = oddDate(date?.iso, { type: types.get(line.reference) ?? '', label, today, marks: line.marks })
    return odd === undefined ? line : { ...line, marks: [...line.marks, odd] }
  }
  const items = (lines: readonly SectionItem[]): readonly SectionItem[] =>
    lines.map((line) => mark(line, line.when?.date, line.when?.label ?? ''))
  const { current, past, series } = content
  return {
    ...content,
    current: items(current),
    past: items(past),
    ...(series && {
      series: series.map((one) => ({
        ...one,
        points: one.points.map((point) => mark(point, point.date, 'on')),
      })),
    }),
  }
}

type Dated = Pick<SectionItem, 'reference' | 'marks'>

interface OfDate {
  readonly type: string
  readonly label: string
  readonly today: string
  readonly marks: readonly Mark[]
}

/** No record is as old, and nothing is planned as far ahead. */
const FIRST_YEAR = 1880
const YEARS_AHEAD = 30

function oddDate(iso: string | undefined, { type, label, today, marks }: OfDate): Mark | undefined {
  const day = iso === undefined ? '' : dayOf(iso)
  if (!/^\d{4}/.test(day)) return undefined
  const year = Number(day.slice(0, 4))
  if (year < FIRST_YEAR || year > Number(today.slice(0, 4)) + YEARS_AHEAD) return WRONG
  const isTold = ALWAYS_BEEN.includes(label) || (HAS_BEEN.includes(type) && !TO_COME.includes(label))
  return isTold && isAfterToday(day, today) && !marks.some(({ text }) => SAID.test(text))
    ? AFTER_TODAY
    : undefined
}

/** Only as precise as it is given: of this year or month nobody knows that it is after today. */
export function isAfterToday(day: string, today: string): boolean {
  return day > today.slice(0, day.length)
}

const AFTER_TODAY: Mark = { text: 'dated after today', tone: 'caution' }
const WRONG: Mark = { text: 'date cannot be right', tone: 'caution' }

/** Whether a mark says that a date is not what it seems. */
export function isOddDate({ text }: Mark): boolean {
  return text === AFTER_TODAY.text || text === WRONG.text
}

/** What cannot be said or done before it is. */
const ALWAYS_BEEN = [
  'recorded',
  'asked',
  'issued',
  'taken',
  'assessed',
  'as of',
  'dated',
  'prescribed',
  'supplied',
]
/** What is to come says so in its label, or in words of its own. */
const TO_COME = ['from', 'for']
const SAID = /^(?:planned|not in force yet|starts )/

/** Types of which nothing is told before it has been. */
const HAS_BEEN = [
  'Condition',
  'AllergyIntolerance',
  'Observation',
  'DiagnosticReport',
  'Procedure',
  'Immunization',
  'DocumentReference',
  'Composition',
  'QuestionnaireResponse',
  'ClinicalImpression',
  'FamilyMemberHistory',
  'RiskAssessment',
  'MedicationDispense',
  'MedicationAdministration',
  'Media',
  'ImagingStudy',
]
