import type { JsonObject } from '../fhir/json-value.js'
import { beginOf, londonDay } from '../fhir/london-time.js'
import { parseDate } from '../fhir/parse-date.js'
import { readObject, readText } from '../fhir/read-element.js'

/** ISO instants or dates, from inclusive, to exclusive; open where left out. */
export interface OpenPeriod {
  readonly from?: string
  readonly to?: string
}

/** A Period of FHIR. */
export function toPeriod(period: JsonObject | undefined): OpenPeriod {
  const from = parseDate(readText(period, 'start') ?? '')?.from
  const end = readText(period, 'end')
  // An end that cannot be read ends it: a relationship is never longer than what was surely said.
  const to = end === undefined ? undefined : (parseDate(end)?.before ?? '0001-01-01')
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }
}

/** When both hold: from the later beginning to the earlier end. */
export function within(one: OpenPeriod, other: OpenPeriod): OpenPeriod {
  const from = pick(one.from, other.from, (left, right) => left > right)
  const to = pick(one.to, other.to, (left, right) => left < right)
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }
}

/** Of several periods those that lie within no other, each once. */
export function outermost(periods: readonly OpenPeriod[]): readonly OpenPeriod[] {
  const kept: OpenPeriod[] = []
  for (const one of periods) {
    if (kept.some((other) => isWithin(one, other))) continue
    kept.splice(0, kept.length, ...kept.filter((other) => !isWithin(other, one)), one)
  }
  return kept
}

function isWithin(one: OpenPeriod, other: OpenPeriod): boolean {
  const both = within(other, one)
  return both.from === one.from && both.to === one.to
}

function pick(
  one: string | undefined,
  other: string | undefined,
  isFirst: (one: number, other: number) => boolean,
): string | undefined {
  if (one === undefined || other === undefined) return one ?? other
  return isFirst(beginOf(one), beginOf(other)) ? one : other
}

/** What does not say when it began began on the day on which it was told last: the policy ends it, counted from then. */
export function begun(resource: JsonObject, period: OpenPeriod): OpenPeriod {
  const told = toldOn(resource)
  return period.from !== undefined || told === undefined ? period : { ...period, from: told }
}

/** The day in London on which the gateway took it in. */
export function toldOn(resource: JsonObject): string | undefined {
  const told = Date.parse(readText(readObject(resource, 'meta'), 'lastUpdated') ?? '')
  return Number.isNaN(told) ? undefined : londonDay(told)
}
