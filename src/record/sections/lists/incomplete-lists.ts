import type { IncompleteList } from './incomplete-list.js'
import { isEnteredInError } from '../../reading/status-marks.js'
import { joined, notesOf } from '../../reading/section-item.js'
import type { ReadResource } from '../../reading/record-view.js'
import { emptyWords, isEmptyList, isOutOfForce, noneOf } from '../nothing/empty-lists.js'
import { knownThingsOf, thingsOf, typesOnList } from './list-kinds.js'
import { isWithheldBySource, listWarnings } from './list-warnings.js'

/** How much of what a list says of itself is told where nobody looks at the list. */
const MOST_WORDS = 400

/** The lists that their source calls incomplete, each thing that is said of them once, in the order of their words. Pure. */
export function incompleteLists(resources: readonly ReadResource[]): readonly IncompleteList[] {
  const found = resources
    .filter((one) => one.type === 'List' && one.isSafe && !isOutOfForce(one) && !isEnteredInError(one.json))
    .flatMap(toIncomplete)
  const told = new Map(found.map((one) => [`${one.text} ${one.types.join()}`, one]))
  return [...told].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, list]) => list)
}

function toIncomplete(list: ReadResource): readonly IncompleteList[] {
  const warnings = listWarnings(list)
  const none = isEmptyList(list) ? noneOf(list) : undefined
  const isLacking = none === 'withheld' || none === 'unavailable'
  if (warnings.length === 0 && !isLacking) return []
  const said = [
    ...(isLacking ? [emptyWords(list)] : []),
    ...(warnings.length === 0 ? [] : [notAllWords(list, warnings)]),
  ]
  const words = joined([...said, ...notesOf(list).map((note) => `“${note}”`)], '; ') ?? ''
  return [
    {
      types: typesOnList(list),
      things: knownThingsOf(list),
      text: `${list.source.name}: ${shortened(words)}`,
      isWithheld: none === undefined ? isWithheldBySource(warnings) : none === 'withheld',
    },
  ]
}

/** `Not all medicines may be here: the source left out what is confidential`. */
export function notAllWords(list: Pick<ReadResource, 'json'>, warnings: readonly string[]): string {
  return `Not all ${thingsOf(list)} may be here: ${joined(warnings, '; ') ?? ''}`
}

function shortened(words: string): string {
  return words.length <= MOST_WORDS ? words : `${words.slice(0, MOST_WORDS)} …`
}
