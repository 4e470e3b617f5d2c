import type { LoggedEvent } from '../../../src/audit/audit-reader.js'
import type { LoadedAnswer } from './ask-under-load.js'

export interface Known {
  /** The log, once it can be read again. */
  readonly log: readonly LoggedEvent[]
  /** What the application log printed. */
  readonly printed: string
  /** Words of somebody whom nobody here may see. */
  readonly nobodyMaySee: readonly string[]
  /** Words that stand in the record of somebody who may be seen: in answers of 200 alone, and in no line that is printed. */
  readonly inRecord: readonly string[]
}

/**
 * Whatever was away: an answer is the usual one or 503, in the form of its door; it tells nobody what they must not know;
 * and what went out is in the log, with its intent and its outcome.
 */
export function expectClosed(answers: readonly LoadedAnswer[], known: Known): void {
  const unusual = answers.filter(({ status, usually }) => status !== usually)
  expect(unusual.filter(({ status }) => status !== 503).map(toLine)).toEqual([])
  expect(unusual.filter((answer) => !isUnavailable(answer)).map(toLine)).toEqual([])

  const refused = answers.filter(({ status }) => status >= 300)
  expect(answers.flatMap((answer) => told(answer, known.nobodyMaySee))).toEqual([])
  expect(refused.flatMap((answer) => told(answer, known.inRecord))).toEqual([])
  const words = [...known.nobodyMaySee, ...known.inRecord]
  expect(words.filter((word) => known.printed.includes(word))).toEqual([])

  const logged = new Map<string, readonly LoggedEvent[]>()
  for (const event of known.log) logged.set(event.requestId, [...(logged.get(event.requestId) ?? []), event])
  const open = answers.filter(({ status, who }) => status < 300 && who !== 'livez')
  expect(open.filter(({ requestId }) => !isInLog(logged.get(requestId) ?? [])).map(toLine)).toEqual([])
}

function isUnavailable({ contentType, retryAfter, text }: LoadedAnswer): boolean {
  const isOutcome = contentType.includes('fhir+json') && text.includes('"resourceType":"OperationOutcome"')
  return retryAfter !== null && (isOutcome || contentType.includes('text/html'))
}

function isInLog(events: readonly LoggedEvent[]): boolean {
  const kinds = events.map(({ kind }) => kind)
  return kinds.includes('intent') && kinds.includes('outcome')
}

function told({ who, status, text }: LoadedAnswer, words: readonly string[]): readonly string[] {
  return words.filter((word) => text.includes(word)).map((word) => `${who}, answered ${status}: ${word}`)
}

function toLine({ who, status, text }: LoadedAnswer): string {
  return `${who}: ${status} ${text.slice(0, 600)}`
}
