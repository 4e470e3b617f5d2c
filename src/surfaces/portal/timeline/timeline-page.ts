import {
  checkSource,
  type AskedTimeline,
  type WrongFilter,
} from '../../../record/timeline/parse-timeline-query.js'
import {
  FILTER_KEYS,
  filterTimeline,
  isPlanned,
  writeTimelineQuery,
  type FilterKey,
  type TimelineFilter,
} from '../../../record/timeline/timeline-filter.js'
import type { PlacedLine } from '../../../record/timeline/timeline-index.js'
import { placeOfDay, toDateInput, type DateInput } from '../../../web/date-input.js'
import { timelinePath } from '../render-record/record-paths.js'
import { chosenWords, toChoices } from './filter-choices.js'

/** Lines on one page. */
export const LINES_ON_PAGE = 100

interface FilterLink {
  readonly text: string
  readonly count: number
  readonly href: string
  readonly isChosen: boolean
}

/** One way to narrow the timeline: what can be chosen, with how many lines each would leave. */
interface FilterGroup {
  readonly key: FilterKey
  readonly title: string
  /** What is wrong with what was asked for of it. */
  readonly error: string | undefined
  readonly links: readonly FilterLink[]
}

interface LineGroup {
  readonly title: string
  readonly isPlanned: boolean
  readonly lines: readonly PlacedLine[]
}

/** The timeline under a filter, as a template prints it. */
export interface TimelinePage {
  readonly action: string
  /** What is filtered for, in words; each can be taken off by one click. */
  readonly chosen: readonly { readonly text: string; readonly without: string }[]
  readonly clear: string
  readonly filters: readonly FilterGroup[]
  /** What a form hands on of the filter when it asks for a time. */
  readonly kept: readonly { readonly name: string; readonly value: string }[]
  /** The two days of the form, as they were typed or as they stand in the address. */
  readonly dates: readonly DateInput[]
  /** What of the filter is wrong, in the order of the page, with the place where it is put right. */
  readonly errorList: readonly { readonly text: string; readonly href: string }[]
  readonly groups: readonly LineGroup[]
  /** `First 100 of 812`, or all. */
  readonly shown: string
  readonly newer: string | undefined
  readonly older: string | undefined
  /** Lines without a date, and where they are; left out where there is none, or these are what is shown. */
  readonly undated: { readonly count: number; readonly href: string } | undefined
  /** How many resources the lines on the page tell of. */
  readonly resources: number
}

interface Place {
  readonly person: string
  /** The day in Europe/London. */
  readonly today: string
}

export function toTimelinePage(
  all: readonly PlacedLine[],
  asked: AskedTimeline,
  { person, today }: Place,
): TimelinePage {
  const { filter: usable, page } = asked
  const wrong = checkSource(asked, all)
  const isWrong = (key: FilterKey): boolean => wrong.some((one) => one.key === key)
  const filter = isWrong('source') ? { ...usable, source: undefined } : usable
  const path = timelinePath(person)
  const at = (one: TimelineFilter, number = 1): string => path + writeTimelineQuery(one, number)
  // Under a filter that is not the one that was asked for nothing is listed: it would pass for what was.
  const found = wrong.length > 0 ? [] : filterTimeline(all, filter, today)
  const isUndated = filter.when === 'undated'
  const listed = isUndated ? found : found.filter(({ when }) => when !== undefined)
  const undated = found.length - listed.length
  const lines = listed.slice((page - 1) * LINES_ON_PAGE, page * LINES_ON_PAGE)
  return {
    action: path,
    chosen: FILTER_KEYS.flatMap((key) => {
      const value = filter[key]
      return value === undefined
        ? []
        : [{ text: chosenWords(all, key, value), without: at({ ...filter, [key]: undefined }) }]
    }),
    clear: path,
    filters: toChoices(all, today).flatMap(({ key, title, choices }) => {
      const links = choices.flatMap(({ value, text }): readonly FilterLink[] => {
        const count = filterTimeline(all, { ...filter, [key]: value }, today).length
        const isChosen = filter[key] === value
        return count > 0 || isChosen ? [{ text, count, isChosen, href: at({ ...filter, [key]: value }) }] : []
      })
      const error = wrong.find((one) => one.key === key)?.words
      return links.length > 0 || error !== undefined ? [{ key, title, links, error }] : []
    }),
    kept: FILTER_KEYS.flatMap((name) => {
      const value = filter[name]
      return value === undefined || name === 'from' || name === 'to' || name === 'when'
        ? []
        : [{ name, value }]
    }),
    dates: DAYS.map((day) =>
      toDateInput(
        day,
        asked.dates[day.key],
        wrong.find(({ key }) => key === day.key),
      ),
    ),
    errorList: wrong.map(({ key, words, parts = [] }) => ({
      text: words,
      href: placeOf(key, parts),
    })),
    groups: toGroups(lines, today),
    shown:
      wrong.length > 0
        ? 'Nothing is listed until the filter is put right'
        : shownWords(listed.length, page, lines.length),
    newer: page > 1 ? at(filter, page - 1) : undefined,
    older: page * LINES_ON_PAGE < listed.length ? at(filter, page + 1) : undefined,
    undated: undated > 0 ? { count: undated, href: at({ ...filter, when: 'undated' }) } : undefined,
    resources: lines.reduce((sum, { resources }) => sum + resources, 0),
  }
}

const DAYS = [
  { key: 'from', title: 'From' },
  { key: 'to', title: 'To' },
] as const

/** Where on the page a part of the filter is put right. */
function placeOf(key: WrongFilter['key'], parts: NonNullable<WrongFilter['parts']>): string {
  if (key === 'from' || key === 'to') return placeOfDay(key, parts)
  return key === 'page' ? '#filter-other' : `#filter-${key}`
}

function shownWords(total: number, page: number, shown: number): string {
  if (total === 0) return 'Nothing with a date'
  if (shown === 0) return `Nothing more of ${total}`
  if (shown === total) return total === 1 ? 'The only one' : `All ${total}`
  const first = (page - 1) * LINES_ON_PAGE
  return page === 1 ? `First ${shown} of ${total}` : `${first + 1} to ${first + shown} of ${total}`
}

/** Lines in runs: what is planned, then month by month; the order is that of the index. */
function toGroups(lines: readonly PlacedLine[], today: string): readonly LineGroup[] {
  const groups = new Map<string, LineGroup>()
  for (const line of lines) {
    const planned = isPlanned(line, today)
    const title = planned ? 'Planned' : monthWords(line.when?.month)
    const before = groups.get(title)?.lines ?? []
    groups.set(title, { title, isPlanned: planned, lines: [...before, line] })
  }
  return [...groups.values()]
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

function monthWords(month: string | undefined): string {
  if (month === undefined) return 'No date given'
  const [year = '', number] = month.split('-')
  return number === undefined ? `${year}, month not given` : `${MONTHS[Number(number) - 1] ?? ''} ${year}`
}
