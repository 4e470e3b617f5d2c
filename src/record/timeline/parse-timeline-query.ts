import { CLINICAL_AREAS } from '../clinical-areas.js'
import { HEADINGS } from '../headings/headings.js'
import {
  DATE_FIELDS,
  dateFieldNames,
  parseAskedDate,
  typedDate,
  type AskedDate,
  type DateFields,
} from '../../fhir/asked-date.js'
import { toClinicalDate } from '../reading/clinical-date.js'
import { SOURCE_KIND_WORDS } from '../freshness/source-kind-words.js'
import { FILTER_KEYS, type FilterKey, type TimelineFilter } from './timeline-filter.js'
import type { PlacedLine } from './timeline-index.js'

/** A part of a filter that cannot be used: which, why, and of a date which of its fields. */
export interface WrongFilter {
  readonly key: FilterKey | 'page' | 'other'
  readonly words: string
  readonly parts?: readonly (keyof DateFields)[]
}

/** What was asked for of a timeline: what of it can be used, and what cannot. */
export interface AskedTimeline {
  readonly filter: TimelineFilter
  readonly page: number
  readonly wrong: readonly WrongFilter[]
  readonly dates: Readonly<Record<'from' | 'to', DateFields>>
  /** Whether a date came in the fields of a form: the same filter has another address. */
  readonly isTyped: boolean
}

const MOST_PAGES = 9999

/** A closed grammar. Nothing that is asked for wrongly is passed over, and none of it is a filter. */
export function parseTimelineQuery(query: Readonly<Record<string, unknown>>): AskedTimeline {
  const given = Object.entries(query).filter(([, value]) => value !== '')
  const textOf = (key: string): string => {
    const value = Object.hasOwn(query, key) ? query[key] : ''
    return typeof value === 'string' ? value.trim() : ''
  }
  const from = parseAskedDate('From', textOf('from'), typedDate('from', textOf))
  const to = parseAskedDate('To', textOf('to'), typedDate('to', textOf))
  const choices = Object.entries(GRAMMAR).filter(([key]) => textOf(key) !== '')
  const isWrong = ([key, { isOne }]: (typeof choices)[number]): boolean => !isOne(textOf(key))
  const page = textOf('page')
  return {
    filter: Object.fromEntries([
      ...choices.filter((one) => !isWrong(one)).map(([key]) => [key, textOf(key)]),
      ...[...dayOf('from', from), ...dayOf('to', to)],
    ]) as TimelineFilter,
    page: isPage(page) ? Number(page) : 1,
    wrong: [
      ...(given.every(([key, value]) => KNOWN.has(key) && typeof value === 'string') ? [] : [OTHER]),
      ...choices.filter(isWrong).map(([key, { words }]) => ({ key: key as FilterKey, words })),
      ...wrongDate('from', from),
      ...wrongDate('to', to),
      ...wrongOrder(from, to),
      ...(page === '' || isPage(page) ? [] : [NO_PAGE]),
    ],
    dates: { from: from.fields, to: to.fields },
    isTyped: [...TYPED].some((key) => textOf(key) !== ''),
  }
}

/** A source is known by what it told here: nothing else says whether there is one. */
export function checkSource(asked: AskedTimeline, lines: readonly PlacedLine[]): readonly WrongFilter[] {
  const { source } = asked.filter
  const isHere = lines.some(({ sources }) => sources.some(({ key }) => key === source))
  return source === undefined || isHere ? asked.wrong : [...asked.wrong, { key: 'source', words: NO_SOURCE }]
}

const NO_SOURCE = 'Told by must be one of the sources in the list'

const OTHER: WrongFilter = {
  key: 'other',
  words: 'The address asks for something that is no filter here, or for one filter twice',
}
const NO_PAGE: WrongFilter = { key: 'page', words: `The page must be a number from 1 to ${MOST_PAGES}` }

/** What is a number alone is no source, and may be somebody's: what is a filter stands in the log. */
const GRAMMAR: Readonly<
  Partial<Record<FilterKey, { readonly words: string; readonly isOne: (value: string) => boolean }>>
> = {
  source: { words: NO_SOURCE, isOne: (value) => /^[A-Za-z0-9-]{1,20}$/.test(value) && !/^\d+$/.test(value) },
  kind: {
    words: 'Kind of source must be one of the list',
    isOne: (value) => Object.hasOwn(SOURCE_KIND_WORDS, value),
  },
  thing: {
    words: 'Kind of thing must be one of the list',
    isOne: (value) => value === 'other' || HEADINGS.some(({ key }) => key === value),
  },
  area: {
    words: 'Clinical area must be one of the list',
    isOne: (value) => CLINICAL_AREAS.some((area) => area === value),
  },
  when: {
    words: 'Time must be one of the list, or a year of four digits',
    isOne: (value) => /^(?:last-30-days|planned|undated|\d{4})$/.test(value),
  },
}

const TYPED: ReadonlySet<string> = new Set(['from', 'to'].flatMap(dateFieldNames))
const KNOWN: ReadonlySet<string> = new Set<string>([...FILTER_KEYS, ...TYPED, 'page'])

function isPage(text: string): boolean {
  return /^[1-9]\d{0,3}$/.test(text) && Number(text) <= MOST_PAGES
}

function dayOf(key: 'from' | 'to', asked: AskedDate): readonly (readonly [string, string])[] {
  return asked.outcome === 'day' ? [[key, asked.day]] : []
}

function wrongDate(key: 'from' | 'to', asked: AskedDate): readonly WrongFilter[] {
  return asked.outcome === 'wrong' ? [{ key, words: asked.words, parts: asked.parts }] : []
}

function wrongOrder(from: AskedDate, to: AskedDate): readonly WrongFilter[] {
  if (from.outcome !== 'day' || to.outcome !== 'day' || from.day <= to.day) return []
  const words = `To must be the same as or after From, ${toClinicalDate(from.day).text}`
  return [{ key: 'to', words, parts: DATE_FIELDS }]
}
