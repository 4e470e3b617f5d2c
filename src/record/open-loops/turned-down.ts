import { dayOf } from '../reading/clinical-date.js'
import { codedWords } from '../reading/coded-text.js'
import { all, at, textAt } from '../reading/element.js'
import type { ReadResource } from '../reading/record-view.js'
import type { OpenLoop } from './open-loop.js'

/**
 * What was asked and then turned down or not achieved, until something is based on it: whoever asked holds it no more, and
 * nobody else does. What was withdrawn by who asked for it is over; a request can be told as turned down by its words alone, because
 * R4 has no status for that.
 */
export function turnedDownLoop(
  { type, json, reference }: ReadResource,
  answered: ReadonlySet<string>,
): OpenLoop | undefined {
  const words = type === 'Task' ? taskWords(json) : type === 'ServiceRequest' ? requestWords(json) : undefined
  if (words === undefined || answered.has(reference)) return undefined
  const since =
    textAt(json, 'executionPeriod', 'end') ?? textAt(json, 'lastModified') ?? textAt(json, 'authoredOn') ?? ''
  return { reference, since: dayOf(since), words }
}

const TASKS: Readonly<Record<string, string>> = { rejected: 'turned down', failed: 'not achieved' }

function taskWords(json: ReadResource['json']): string | undefined {
  const status = textAt(json, 'status') ?? ''
  if (!Object.hasOwn(TASKS, status)) return undefined
  const reason = codedWords(json['statusReason']) ?? reasonsOf(json)[0]
  return `${TASKS[status] ?? status}: ${reason ?? 'no reason given'}`
}

function requestWords(json: ReadResource['json']): string | undefined {
  if (textAt(json, 'status') !== 'revoked') return undefined
  return reasonsOf(json).find((said) => TURNED_DOWN.test(said))
}

function reasonsOf(json: ReadResource['json']): readonly string[] {
  return [
    ...all(json, 'extension').flatMap((one) => codedWords(at(one, 'valueCodeableConcept')) ?? []),
    ...all(json, 'note').flatMap((note) => textAt(note, 'text') ?? []),
  ]
}

const TURNED_DOWN =
  /\b(?:reject(?:ed|ion)|declined by|turned down|refused by|not accepted|returned to|bounced|out of area|does not meet|not our)\b/i
