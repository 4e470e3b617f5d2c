import { dayOf } from '../reading/clinical-date.js'
import { textAt } from '../reading/element.js'
import type { ReadResource } from '../reading/record-view.js'
import { isGoingOn } from '../sections/contacts.js'
import { needsOfStay } from '../sections/needs-of-stays.js'
import { legalOf } from '../sections/decisions/legal-of-stays.js'

/** What a stay in hospital says in words that another source may oppose. */
interface ToldOfStay {
  readonly said: string
  /** The day on which it was so; what changed after it opposes nothing. */
  readonly since: string | undefined
  /** Whether it holds as long as the stay goes on; else it was so on that day. */
  readonly isOfNow: boolean
}

/**
 * Under which law somebody is in hospital, and what they may eat there: how they came, of a stay that goes on; how they went, of one
 * that has ended within a year. A stay that is planned or was cancelled says nothing.
 */
export function toldOfStay({ type, json }: ReadResource, today: string): readonly ToldOfStay[] {
  if (type !== 'Encounter') return []
  const [start, end] = [textAt(json, 'period', 'start'), textAt(json, 'period', 'end')]
  if (isGoingOn(json) && end === undefined) {
    const came = legalOf(json).filter(({ isOnDischarge }) => !isOnDischarge)
    return [
      ...came.map(({ words }) => inWords(words)),
      ...needsOfStay(json).map(({ title, words }) => `${title}: ${words}`),
    ].map((said) => ({ said, since: start && dayOf(start), isOfNow: true }))
  }
  if (textAt(json, 'status') !== 'finished' || end === undefined || dayOf(end) < yearBefore(today)) return []
  return legalOf(json)
    .filter(({ isOnDischarge }) => isOnDischarge)
    .map(({ words }) => ({ said: inWords(words), since: dayOf(end), isOfNow: false }))
}

/** The words of the classification may be `Informal` alone. */
function inWords(words: string): string {
  return `Legal status: ${words}`
}

function yearBefore(today: string): string {
  return `${Number(today.slice(0, 4)) - 1}${today.slice(4)}`
}
