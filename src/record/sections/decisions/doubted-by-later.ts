import { wordsOf } from '../../reading/coded-text.js'
import { textAt } from '../../reading/element.js'
import type { ReadResource } from '../../reading/record-view.js'
import { isSurelyBefore } from '../../reading/surely-before.js'
import type { Mark } from '../section.js'
import { legalEndIn } from './legal-end.js'
import { ordersIn } from './legal-order.js'

/** Of an order that its source has as in force still, beside an alert that may say that it is not. */
export const DOUBTED_BY_LATER: Mark = {
  text: 'its source also has a later word that this may be over: read both',
  tone: 'warning',
}

/**
 * Which alerts are of an order of the law of which a later alert of the same source says, surely or not, that it is over. A
 * source that ends an order may send a new alert and leave the old one as it was.
 */
export function doubtedByLater(flags: readonly ReadResource[]): ReadonlySet<ReadResource> {
  const ends = flags.filter((flag) => isActive(flag) && legalEndIn(wordsOf(flag.json['code'])) !== undefined)
  const standing = flags.filter(
    (flag) => isActive(flag) && legalEndIn(wordsOf(flag.json['code'])) === undefined,
  )
  return new Set(standing.filter((flag) => ends.some((end) => isLaterOfOne(end, flag))))
}

function isLaterOfOne(end: ReadResource, flag: ReadResource): boolean {
  const [ofEnd, ofFlag] = [ordersOf(end), ordersOf(flag)]
  return (
    end.source.organisation === flag.source.organisation &&
    ofFlag.some((order) => ofEnd.includes(order)) &&
    isSurelyBefore(textAt(flag.json, 'period', 'start'), textAt(end.json, 'period', 'start'))
  )
}

function isActive({ type, json }: ReadResource): boolean {
  return type === 'Flag' && textAt(json, 'status') === 'active'
}

/** Its kinds; of sections by their numbers and of attorneys by what they decide, because one may end while another stands. */
function ordersOf({ json }: ReadResource): readonly string[] {
  const words = wordsOf(json['code'])
  const sections = [...words.matchAll(/\b(?:section|s\.?) ?(\d+)/gi)].map(
    ([, number]) => `section ${number ?? ''}`,
  )
  const kinds = ordersIn(words).flatMap((kind) => (kind === 'attorney' ? attorneysIn(words) : [kind]))
  return [...kinds.filter((kind) => kind !== 'section'), ...sections]
}

function attorneysIn(words: string): readonly string[] {
  const spheres = [/health|welfare/i, /property|financ/i].filter((one) => one.test(words)).map(String)
  return spheres.length === 0 ? ['/health|welfare/i', '/property|financ/i'] : spheres
}
