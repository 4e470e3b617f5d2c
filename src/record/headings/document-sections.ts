import { codesOf } from '../reading/coded-text.js'
import { at, textAt, type Element } from '../reading/element.js'
import type { HeadingKey } from '../sections/section.js'
import { HEADINGS } from './headings.js'
import { headingOfTitle } from './letter-titles.js'
import { turnedBy } from './turned-titles.js'
import { RECORD_STANDARD_HEADINGS } from './section-codes.js'

const LOINC = 'http://loinc.org'

/** Sections of letters that the standard's headings hold and UK Core codes apart, or that LOINC codes. */
const OTHER_CODES: Readonly<Record<string, HeadingKey>> = {
  ...withSystem(RECORD_STANDARD_HEADINGS, {
    diagnoses: 'problems',
    'problem-list': 'problems',
    'relevant-past-medical-surgical-and-mental-health-history': 'problems',
    'actions-and-requests': 'actions',
    procedures: 'procedures',
    'safety-alerts': 'alerts',
    'mental-health-act-or-equivalent-status': 'legal',
    'advance-decision-to-refuse-treatment': 'legal',
    'deprivation-of-liberty-safeguards-or-equivalent': 'legal',
  }),
  ...withSystem(LOINC, {
    '48765-2': 'allergies',
    '10160-0': 'medicines',
    '10183-2': 'medicines',
    '75311-1': 'medicines',
    '29549-3': 'medicines',
    '42346-7': 'medicines',
    '11450-4': 'problems',
    '11535-2': 'problems',
    '46241-6': 'problems',
    '11348-0': 'problems',
    '29308-4': 'problems',
    '47519-4': 'procedures',
    '11369-6': 'vaccinations',
    '30954-2': 'results',
    '11493-4': 'results',
    '8716-3': 'examination',
    '29545-1': 'examination',
    '18776-5': 'actions',
    '8653-8': 'actions',
    '69730-0': 'actions',
    '42348-3': 'end-of-life',
    '29762-2': 'social-context',
    '10157-6': 'family-history',
    '10162-6': 'pregnancy',
    '46264-8': 'equipment',
    '47420-5': 'individual-requirements',
    '104605-1': 'alerts',
  }),
}

const BY_CODE: ReadonlyMap<string, HeadingKey> = new Map([
  ...Object.entries(OTHER_CODES),
  ...HEADINGS.map(({ key, code }) => [`${code.system}|${code.code}`, key] as const),
])
const BY_NAME: ReadonlyMap<string, HeadingKey> = new Map(
  HEADINGS.flatMap(({ key, title, name }) =>
    [title, name].map((words) => [words.toLowerCase(), key] as const),
  ),
)

/** Where a section of a document stands. */
export interface SectionPlace {
  readonly headings: readonly HeadingKey[]
  /** Whether what is under its title is over. */
  readonly isOver: boolean
  /** Whether its words mean something else without their title. */
  readonly isTurned: boolean
}

/**
 * Under which headings of the record a section of a document tells something: by a title that turns what is under it, by its
 * code, or by its title. `undefined` where none is known.
 */
export function placeOfSection(section: Element): SectionPlace | undefined {
  const turned = turnedBy(titleOf(section))
  if (turned) return { headings: turned.headings, isOver: turned.isOver ?? false, isTurned: true }
  const heading = headingOfSection(section)
  return heading === undefined ? undefined : { headings: [heading], isOver: false, isTurned: false }
}

function titleOf(section: Element): string {
  return (textAt(section, 'title') ?? textAt(section, 'code', 'text') ?? '').trim()
}

function headingOfSection(section: Element): HeadingKey | undefined {
  const coded = codesOf(at(section, 'code'))
    .map((code) => BY_CODE.get(code))
    .find((key) => key !== undefined)
  if (coded !== undefined) return coded
  const title = titleOf(section)
  return BY_NAME.get(title.toLowerCase()) ?? headingOfTitle(title)
}

function withSystem(
  system: string,
  codes: Readonly<Record<string, HeadingKey>>,
): Readonly<Record<string, HeadingKey>> {
  return Object.fromEntries(Object.entries(codes).map(([code, key]) => [`${system}|${code}`, key]))
}
