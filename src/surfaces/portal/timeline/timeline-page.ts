import { AREA_RULES, CLINICAL_AREAS } from '../../../record/clinical-areas.js'
import { toClinicalDate } from '../../../record/reading/clinical-date.js'
import {
  FILTER_KEYS,
  filterTimeline,
  isPlanned,
  writeTimelineQuery,
  type FilterKey,
  type TimelineFilter,
} from '../../../record/timeline/timeline-filter.js'
import type { PlacedLine } from '../../../record/timeline/timeline-index.js'
import { SECTION_NAMES } from '../patient-record/section-names.js'
import { KIND_WORDS } from '../render-record/source-words.js'
import { timelinePath } from '../render-record/record-paths.js'

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
  readonly from: string
  readonly to: string
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

interface AskedTimeline {
  readonly filter: TimelineFilter
  readonly page: number
}

interface Place {
  readonly person: string
  /** The day in Europe/London. */
  readonly today: string
}

export function toTimelinePage(
  all: readonly PlacedLine[],
  { filter, page }: AskedTimeline,
  { person, today }: Place,
): TimelinePage {
  const path = timelinePath(person)
  const at = (one: TimelineFilter, number = 1): string => path + writeTimelineQuery(one, number)
  const found = filterTimeline(all, filter, today)
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
      return links.length > 0 ? [{ key, title, links }] : []
    }),
    kept: FILTER_KEYS.flatMap((name) => {
      const value = filter[name]
      return value === undefined || name === 'from' || name === 'to' || name === 'when'
        ? []
        : [{ name, value }]
    }),
    from: filter.from ?? '',
    to: filter.to ?? '',
    groups: toGroups(lines, today),
    shown: shownWords(listed.length, page, lines.length),
    newer: page > 1 ? at(filter, page - 1) : undefined,
    older: page * LINES_ON_PAGE < listed.length ? at(filter, page + 1) : undefined,
    undated: undated > 0 ? { count: undated, href: at({ ...filter, when: 'undated' }) } : undefined,
    resources: lines.reduce((sum, { resources }) => sum + resources, 0),
  }
}

function shownWords(total: number, page: number, shown: number): string {
  if (total === 0) return 'Nothing with a date'
  if (shown === 0) return `Nothing more of ${total}`
  if (shown === total) return total === 1 ? 'The only one' : `All ${total}`
  const first = (page - 1) * LINES_ON_PAGE
  return page === 1 ? `First ${shown} of ${total}` : `${first + 1} to ${first + shown} of ${total}`
}

interface ChoiceGroup {
  readonly key: FilterKey
  readonly title: string
  readonly choices: readonly { readonly value: string; readonly text: string }[]
}

/** What can be chosen: nothing that no line of this record has. */
function toChoices(all: readonly PlacedLine[], today: string): readonly ChoiceGroup[] {
  const sources = all.flatMap((line) => line.sources)
  const years = new Set(all.flatMap(({ when }) => when?.first.slice(0, 4) ?? []))
  return [
    {
      key: 'when',
      title: 'Time',
      choices: [
        { value: 'last-30-days', text: 'Last 30 days' },
        ...(all.some(({ when }) => isPlanned(when, today)) ? [{ value: 'planned', text: 'Planned' }] : []),
        ...[...years]
          .sort()
          .reverse()
          .map((year) => ({ value: year, text: year })),
        { value: 'undated', text: 'No date given' },
      ],
    },
    {
      key: 'thing',
      title: 'Kind of thing',
      choices: byText(new Set(all.map(({ thing }) => thing)), thingWords),
    },
    {
      key: 'area',
      title: 'Clinical area',
      choices: CLINICAL_AREAS.map((area) => ({ value: area, text: AREA_RULES[area].title })),
    },
    {
      key: 'source',
      title: 'Told by',
      choices: byText(new Set(sources.map(({ key }) => key)), (key) => nameOf(all, key)),
    },
    {
      key: 'kind',
      title: 'Kind of source',
      choices: byText(new Set(sources.map(({ kind }) => kind)), kindWords),
    },
  ]
}

function byText(values: ReadonlySet<string>, toText: (value: string) => string): ChoiceGroup['choices'] {
  return [...values]
    .map((value) => ({ value, text: toText(value) }))
    .sort((one, other) => one.text.localeCompare(other.text, 'en-GB'))
}

function thingWords(thing: string): string {
  return new Map<string, string>(SECTION_NAMES).get(thing) ?? thing
}

function kindWords(kind: string): string {
  return new Map<string, string>(Object.entries(KIND_WORDS)).get(kind) ?? kind
}

/** A source by its name; by what was asked for where the record has no such source, whoever it may be. */
function nameOf(all: readonly PlacedLine[], key: string): string {
  return all.flatMap(({ sources }) => sources).find((source) => source.key === key)?.name ?? key
}

function chosenWords(all: readonly PlacedLine[], key: FilterKey, value: string): string {
  return SAY[key](value, all)
}

const SAY: Readonly<Record<FilterKey, (value: string, all: readonly PlacedLine[]) => string>> = {
  source: (value, all) => `Told by ${nameOf(all, value)}`,
  kind: (value) => `Told by ${kindWords(value)}`,
  thing: thingWords,
  area: (value) => AREA_TITLES.get(value) ?? value,
  when: (value) => WHEN_WORDS.get(value) ?? value,
  from: (value) => `From ${toClinicalDate(value).text}`,
  to: (value) => `To ${toClinicalDate(value).text}`,
}

const AREA_TITLES: ReadonlyMap<string, string> = new Map(
  CLINICAL_AREAS.map((area) => [area, AREA_RULES[area].title]),
)

const WHEN_WORDS: ReadonlyMap<string, string> = new Map([
  ['last-30-days', 'Last 30 days'],
  ['planned', 'Planned'],
  ['undated', 'No date given'],
])

/** Lines in runs: what is planned, then month by month; the order is that of the index. */
function toGroups(lines: readonly PlacedLine[], today: string): readonly LineGroup[] {
  const groups = new Map<string, LineGroup>()
  for (const line of lines) {
    const planned = isPlanned(line.when, today)
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
