import type { SourceKind } from '../../fhir/source-kind.js'
import type { ReadResource } from '../reading/record-view.js'
import type { ComparedAllergies, EmptyKind, JoinedRecord, Section, SectionItem } from '../sections/section.js'
import { devicesOnList } from '../sections/lists/list-kinds.js'
import { denialIn } from '../sections/problem-currency.js'
import { isInTerms } from './bound-codes.js'
import { toLanguageLines } from './language-lines.js'
import { latestOf } from './latest-of.js'
import type {
  Counts,
  NameTold,
  PlannedLine,
  PlannedSection,
  PlannedTelling,
  SummaryPlan,
} from './summary-plan.js'
import {
  LIST_OF_DEVICES,
  SUMMARY_SECTIONS,
  type SectionSource,
  type SummarySection,
} from './summary-sections.js'

/**
 * What stands in a summary, of a record as a reader may see it. A problem that its own name denies is told in words alone: to
 * software `Epilepsy excluded` would be one more active Condition, and with `refuted` beside it the exclusion would be. Pure.
 */
export function toSummaryPlan(
  record: Pick<JoinedRecord, 'banner' | 'sections' | 'conflicts' | 'comparedAllergies' | 'comparedMedicines'>,
  resources: readonly SummaryResource[],
): Omit<SummaryPlan, 'entries'> {
  const safe = new Set(
    resources
      .filter(
        ({ type, isSafe, json }) => isSafe && isInTerms(json) && !(type === 'Condition' && denialIn(json)),
      )
      .map(({ reference }) => reference),
  )
  const told = {
    safe,
    differsFrom: toDiffering(record),
    needs: toLanguageLines(resources),
    typesOf: toTypesOf(resources),
  }
  return {
    banner: record.banner,
    sections: SUMMARY_SECTIONS.flatMap((section) => toPlannedSection(section, record, told)),
  }
}

type SummaryResource = Pick<ReadResource, 'reference' | 'type' | 'source' | 'isSafe' | 'json'>

interface Told {
  /** The resources of which an entry may be made. */
  readonly safe: ReadonlySet<string>
  readonly differsFrom: ReadonlyMap<string, readonly SourceKind[]>
  /** What stands before the alerts. */
  readonly needs: readonly PlannedLine[]
  /** As what a resource is sorted into the sections: its type, and what a list is of. */
  readonly typesOf: (reference: string) => readonly string[]
}

function toTypesOf(resources: readonly SummaryResource[]): Told['typesOf'] {
  const lists = new Map(
    resources
      .filter(({ type }) => type === 'List')
      .map((list) => [list.reference, OF_LISTS[devicesOnList(list)]] as const),
  )
  return (reference) => lists.get(reference) ?? [typeOf(reference)]
}

const OF_LISTS = { none: ['List'], only: [LIST_OF_DEVICES], too: ['List', LIST_OF_DEVICES] } as const

/** Which kinds of source tell what cannot be so beside a resource. */
function toDiffering({ conflicts }: Pick<JoinedRecord, 'conflicts'>): Told['differsFrom'] {
  const found = new Map<string, readonly SourceKind[]>()
  for (const { sides } of conflicts) {
    for (const { reference } of sides) {
      const others = sides.filter((other) => other.reference !== reference).map(({ source }) => source.kind)
      found.set(reference, [...new Set([...(found.get(reference) ?? []), ...others])].sort())
    }
  }
  return found
}

function toPlannedSection(
  rule: SummarySection,
  {
    sections,
    comparedAllergies,
    comparedMedicines,
  }: Pick<JoinedRecord, 'sections' | 'comparedAllergies' | 'comparedMedicines'>,
  told: Told,
): readonly PlannedSection[] {
  const headings = sections.filter(({ key }) => rule.from.some(({ heading }) => heading === key))
  const items = once(rule.from.flatMap((source) => itemsOf(source, sections, told)))
  const own = items.map((item) => toLine(item, rule, told))
  const lines = rule.key === 'alerts' ? [...told.needs, ...own] : own
  const beside = rule.beside ? once(itemsOf(rule.beside, sections, told)) : []
  const isWithheld = headings.some(({ withheld }) => withheld > 0)
  if (rule.obligation === 'optional' && lines.length === 0 && !isWithheld) return []
  return [
    {
      key: rule.key,
      lines: firstOfEachKind(lines, rule.most),
      counts: countByKinds(lines),
      beside: countByKinds(beside.map((item) => toLine(item, rule, told))),
      nothing: lines.length === 0 ? nothingOf(rule, headings, told) : undefined,
      isWithheld,
      ...(comparedAllergies && OF_COMPARISON.includes(rule.key)
        ? { comparison: toComparison(comparedAllergies, (item) => toLine(item, rule, told)) }
        : {}),
      ...medicinesOf(rule, comparedMedicines, (item) => toLine(item, rule, told)),
    },
  ]
}

function medicinesOf(
  { key }: SummarySection,
  compared: JoinedRecord['comparedMedicines'],
  toPlanned: (item: SectionItem) => PlannedLine,
): Pick<PlannedSection, 'comparedMedicines'> {
  if (!compared || !OF_COMPARISON.includes(key)) return {}
  const [all, notCompared] = [compared.all, compared.notCompared].map((items) =>
    countByKinds(items.map(toPlanned)),
  )
  const names = namesOf(compared.notCompared, toPlanned)
  return { comparedMedicines: { all: all ?? {}, notCompared: notCompared ?? {}, names } }
}

const OF_COMPARISON: readonly string[] = ['allergies', 'medicines']

function toComparison(
  { all, notCompared, areOthersApart }: ComparedAllergies,
  toPlanned: (item: SectionItem) => PlannedLine,
): NonNullable<PlannedSection['comparison']> {
  return {
    all: countByKinds(all.map(toPlanned)),
    notCompared: countByKinds(notCompared.map(toPlanned)),
    areOthersApart,
    names: namesOf(notCompared, toPlanned),
  }
}

/** What each of them is called, for whichever sources are left out. */
function namesOf(
  items: readonly SectionItem[],
  toPlanned: (item: SectionItem) => PlannedLine,
): readonly NameTold[] {
  return items.map((item) => ({ name: item.what, kinds: kindsOf(toPlanned(item)).join() }))
}

function itemsOf(
  { heading, of, types }: SectionSource,
  sections: readonly Section[],
  { typesOf }: Told,
): readonly SectionItem[] {
  const section = sections.find(({ key }) => key === heading)
  if (!section) return []
  const items = of === 'series' ? section.series.flatMap(latestOf) : section[of]
  return items.filter(({ reference }) => isOfTypes(types, typesOf(reference)))
}

function isOfTypes(types: SectionSource['types'], own: readonly string[]): boolean {
  return types === undefined || own.some((type) => types.includes(type))
}

function typeOf(reference: string): string {
  return reference.slice(0, reference.indexOf('/'))
}

/** A resource may stand under several headings. */
function once(items: readonly SectionItem[]): readonly SectionItem[] {
  return [...new Map(items.map((item) => [`${item.reference} ${item.what}`, item])).values()]
}

function toLine(item: SectionItem, rule: SummarySection, { safe, differsFrom }: Told): PlannedLine {
  return [item, ...(item.together?.others ?? [])].map(
    ({ reference, what, details, marks, when, source, statesNone }): PlannedTelling => ({
      kind: source.kind,
      source: source.name,
      what,
      details,
      marks: marks.map(({ text }) => text),
      ...(differsFrom.has(reference) && { differsFrom: differsFrom.get(reference) ?? [] }),
      when: when && `${when.label} ${when.date.text}`,
      statesNone,
      entry:
        rule.entries.includes(typeOf(reference)) && safe.has(reference) && !saysNothing(statesNone)
          ? reference
          : undefined,
    }),
  )
}

/** That nobody can tell is the reason for which a section is empty, and no entry of it. */
function saysNothing(stated: SectionItem['statesNone']): boolean {
  return stated !== undefined && stated !== 'none-known' && stated !== 'none-of-a-kind'
}

/** Whichever kinds are left out, the first of what remains are among the first of a kind that does. */
function firstOfEachKind(lines: readonly PlannedLine[], most: number): readonly PlannedLine[] {
  const counts = new Map<string, number>()
  return lines.filter((line) => {
    const places = kindsOf(line).map((kind) => {
      const place = counts.get(kind) ?? 0
      counts.set(kind, place + 1)
      return place
    })
    return Math.min(...places) < most
  })
}

function kindsOf(line: PlannedLine): readonly string[] {
  return [...new Set(line.map(({ kind }) => kind))].sort()
}

function countByKinds(lines: readonly PlannedLine[]): Counts {
  const counts: Record<string, number> = {}
  for (const kinds of lines.map((line) => kindsOf(line).join())) counts[kinds] = (counts[kinds] ?? 0) + 1
  return counts
}

/** From what is most to what is least to be known, when headings are empty for different reasons. */
const ORDER: readonly EmptyKind[] = ['withheld', 'not-asked', 'not-connected']

/** Of a heading of which only some types belong here, what it has of others does not count: no medicine is equipment. */
function nothingOf(
  rule: SummarySection,
  headings: readonly Section[],
  told: Told,
): PlannedSection['nothing'] {
  const asked = headings.filter((section) => section.nothing !== undefined || hasOfTypes(rule, section, told))
  const nothings = asked.flatMap(({ nothing }) => nothing ?? [])
  const kind = ORDER.find((one) => nothings.some((nothing) => nothing.kind === one))
  if (kind !== undefined && nothings.length === asked.length) {
    const isUnsorted = nothings.some((nothing) => nothing.isUnsorted)
    return {
      kind: isUnsorted && kind === 'not-asked' ? 'unavailable' : kind,
      text: [...new Set(nothings.map(({ text }) => text))].join(' '),
    }
  }
  return asked.length === 0 ? { kind: 'not-asked', text: `${rule.title}: nothing is shown.` } : undefined
}

/** Whether a heading holds, now or in the past, what the section is made of. */
function hasOfTypes(
  { from }: SummarySection,
  { key, current, past, series }: Section,
  { typesOf }: Told,
): boolean {
  return from
    .filter(({ heading }) => heading === key)
    .some(
      ({ types }) =>
        series.length > 0 ||
        [...current, ...past].some(({ reference }) => isOfTypes(types, typesOf(reference))),
    )
}
