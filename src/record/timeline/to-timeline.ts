import { isOddDate } from '../sections/odd-dates.js'
import type { JoinedRecord, ResultSeries, SectionItem, SectionKey, Source } from '../sections/section.js'
import { SOURCE_KIND_WORDS } from '../freshness/source-kind-words.js'
import { newestFirst, toDateSpan } from './date-span.js'
import type { TimelineEvent, TimelineSource } from './timeline-event.js'

/**
 * Every item that the sections of a record show, each once: dated ones newest first, those without a date behind them.
 * Pure, and made of what the reader may see alone.
 */
export function toTimeline(record: JoinedRecord): readonly TimelineEvent[] {
  const found = new Map<string, TimelineEvent>()
  for (const { key, current, past, series } of record.sections) {
    for (const item of [...current, ...past, ...series.flatMap(toItems)]) {
      if (item.isOfDocument) continue
      const event = found.get(item.reference)
      found.set(
        item.reference,
        event ? withItem(event, toEvent(item, key, record)) : toEvent(item, key, record),
      )
    }
  }
  return [...found.values()].sort(inOrder)
}

/** A line of one part of what it refers to gives way to that of the whole. */
function withItem(event: TimelineEvent, next: TimelineEvent): TimelineEvent {
  return event.item.isPart && !next.item.isPart
    ? alsoIn(next, event.keys.thing)
    : alsoIn(event, next.keys.thing)
}

/** What stands under several headings is found by each of them. */
function alsoIn({ item, keys }: TimelineEvent, key: SectionKey): TimelineEvent {
  const also = [...new Set([...(keys.also ?? []), key])].filter((one) => one !== keys.thing)
  return { item, keys: also.length === 0 ? keys : { ...keys, also } }
}

/** Points of a series as the lines they are when each stands by itself. */
function toItems({ name, points }: ResultSeries): readonly SectionItem[] {
  return points.map(({ reference, date, value, unit, flag, band, marks, source, together }): SectionItem => ({
    reference,
    what: `${name} ${value}${unit === '' ? '' : ` ${unit}`}`,
    details: [flag, band?.text ?? ''].filter((detail) => detail !== ''),
    when: date && { label: '', date },
    marks,
    source,
    ...(together && {
      together: { ...together, others: toItems({ key: '', name, points: together.others }) },
    }),
  }))
}

function toEvent(item: SectionItem, thing: SectionKey, { areas }: JoinedRecord): TimelineEvent {
  const tellings = [item, ...(item.together?.others ?? [])]
  const sources = new Map(tellings.map(({ source }) => [keyOf(source), toSource(source)]))
  return {
    item,
    keys: {
      when: item.when && toDateSpan(item.when.date.iso),
      ...(item.marks.some(isOddDate) && { isOddDate: true }),
      sources: [...sources.values()],
      thing,
      areas: [...new Set(tellings.flatMap(({ reference }) => areas.get(reference) ?? []))],
      resources: tellings.length,
    },
  }
}

function toSource(source: Source): TimelineSource {
  return { key: keyOf(source), name: source.name, kind: source.kind }
}

/** Of somebody at risk a source is called by its kind: its code would say which it is. */
function keyOf({ organisation, name, kind }: Source): string {
  return name === SOURCE_KIND_WORDS[kind] ? kind : organisation
}

function inOrder({ keys: one }: TimelineEvent, { keys: other }: TimelineEvent): number {
  if (one.when && other.when) return newestFirst(one.when, other.when)
  return Number(one.when === undefined) - Number(other.when === undefined)
}
