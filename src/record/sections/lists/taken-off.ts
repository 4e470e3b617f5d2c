import { codedWords } from '../../reading/coded-text.js'
import { all, at, isTrueAt, textAt, type Element } from '../../reading/element.js'
import type { ReadResource } from '../../reading/record-view.js'

/** What a list of changes says is no longer on it. */
export interface TakenOff {
  /** The reference of the item, with what it is called where that was sent. */
  readonly item: Element
  /** The day on which it was taken off, or that of the list. */
  readonly on: string | undefined
  /** Why, or how: `Stopped`. */
  readonly flag: string | undefined
}

const STOPPED = /\b(?:stopped|ceased|discontinued)\b/i

/**
 * The entries of a list that are deleted from it, or flagged as stopped. `deleted` turns round what an entry says: read without it
 * the list has what it has no longer.
 */
export function takenOff({ type, json }: Pick<ReadResource, 'type' | 'json'>): readonly TakenOff[] {
  if (type !== 'List' || textAt(json, 'status') === 'retired') return []
  return all(json, 'entry').flatMap((entry) => {
    const flag = codedWords(at(entry, 'flag'))
    const isOff = isTrueAt(entry, 'deleted') || (flag !== undefined && STOPPED.test(flag))
    return isOff ? [{ item: at(entry, 'item'), on: textAt(entry, 'date') ?? textAt(json, 'date'), flag }] : []
  })
}
