import { dayOf } from '../reading/clinical-date.js'
import { hasCode, wordsOf } from '../reading/coded-text.js'
import { all, at, textAt } from '../reading/element.js'
import type { ReadResource } from '../reading/record-view.js'

/** SNOMED CT: discharge summary (record artifact). LOINC: discharge summary; hospital discharge summary. */
const CODES = ['373942005', '18842-5', '34105-7']
const WORDS = /\bdischarge (?:summary|letter|report|notification)\b/i

/**
 * Whether a stay that has ended has its discharge summary among these. One that names the stay is its own. One that names no
 * stay is of the last stay of its organisation that had ended by the day after it was written: most feeds name none.
 * Letters of other kinds answer nothing, whatever they name.
 */
export function hasDischargeSummary(stay: ReadResource, among: readonly ReadResource[]): boolean {
  return among.some(
    (summary) =>
      isDischargeSummary(summary) &&
      (staysOf(summary).includes(stay.reference) || unnamedStayOf(summary, among) === stay),
  )
}

/** The stay of which a discharge summary is that names none; nothing for one that names a stay, and for anything else. */
export function unnamedStayOf(
  summary: ReadResource,
  among: readonly ReadResource[],
): ReadResource | undefined {
  if (!isDischargeSummary(summary) || staysOf(summary).length > 0) return undefined
  return lastStayBefore(summary, among)
}

function isDischargeSummary({ type, json }: ReadResource): boolean {
  if (type !== 'DocumentReference' && type !== 'Composition') return false
  const attachments = all(json, 'content').map((content) => textAt(content, 'attachment', 'title'))
  const words = [wordsOf(json['type']), textAt(json, 'title'), textAt(json, 'description'), ...attachments]
  return hasCode(json['type'], CODES) || words.some((text) => text !== undefined && WORDS.test(text))
}

function staysOf({ json }: ReadResource): readonly string[] {
  return [json['encounter'], ...all(at(json, 'context'), 'encounter')].flatMap(
    (one) => textAt(one, 'reference') ?? [],
  )
}

function lastStayBefore(summary: ReadResource, among: readonly ReadResource[]): ReadResource | undefined {
  const written =
    textAt(summary.json, 'date') ??
    all(summary.json, 'content')
      .map((content) => textAt(content, 'attachment', 'creation'))
      .find((date) => date !== undefined)
  if (written === undefined) return undefined
  const by = dayAfter(dayOf(written))
  return among
    .filter((one) => one.source.organisation === summary.source.organisation && isStayThatEnded(one))
    .filter((one) => dayOf(endOf(one)) <= by)
    .sort((one, other) => (endOf(one) < endOf(other) ? 1 : -1))[0]
}

const STAYS = ['IMP', 'ACUTE', 'NONAC', 'SS']

export function isStayThatEnded({ type, json }: ReadResource): boolean {
  return (
    type === 'Encounter' &&
    STAYS.includes(textAt(json, 'class', 'code') ?? '') &&
    textAt(json, 'status') === 'finished' &&
    textAt(json, 'period', 'end') !== undefined
  )
}

function endOf({ json }: ReadResource): string {
  return textAt(json, 'period', 'end') ?? ''
}

function dayAfter(day: string): string {
  const instant = Date.parse(day)
  return Number.isNaN(instant) ? day : new Date(instant + 86_400_000).toISOString().slice(0, 10)
}
