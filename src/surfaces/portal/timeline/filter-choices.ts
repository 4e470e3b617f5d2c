import { AREA_RULES, CLINICAL_AREAS } from '../../../record/clinical-areas.js'
import { toClinicalDate } from '../../../record/reading/clinical-date.js'
import { isPlanned, type FilterKey } from '../../../record/timeline/timeline-filter.js'
import type { PlacedLine } from '../../../record/timeline/timeline-index.js'
import { SECTION_NAMES } from '../patient-record/section-names.js'
import { KIND_WORDS } from '../render-record/source-words.js'

interface ChoiceGroup {
  readonly key: FilterKey
  readonly title: string
  readonly choices: readonly { readonly value: string; readonly text: string }[]
}

/** What can be chosen: nothing that no line of this record has. */
export function toChoices(all: readonly PlacedLine[], today: string): readonly ChoiceGroup[] {
  const sources = all.flatMap((line) => line.sources)
  const years = new Set(all.flatMap(({ when }) => when?.first.slice(0, 4) ?? []))
  return [
    {
      key: 'when',
      title: 'Time',
      choices: [
        { value: 'last-30-days', text: 'Last 30 days' },
        ...(all.some((line) => isPlanned(line, today)) ? [{ value: 'planned', text: 'Planned' }] : []),
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
      choices: byText(new Set(all.flatMap(({ thing, also = [] }) => [thing, ...also])), thingWords),
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

/** What is filtered for, in words. */
export function chosenWords(all: readonly PlacedLine[], key: FilterKey, value: string): string {
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
