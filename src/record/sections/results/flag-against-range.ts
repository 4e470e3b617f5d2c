import { flagUrgency } from '../../results/flag-urgency.js'
import type { Element } from '../../reading/element.js'
import { flagOf } from './observed-value.js'
import type { Whose } from './range-for-whom.js'
import { placeInRange, rangeFlag, type PlaceInRange } from './range-flag.js'

/**
 * The flag of the source; where it gave none, what its range says. Where the two contradict each other both are said: nobody can
 * tell which of them is so, and *normal* alone beside a number outside its range is read before the range is.
 */
export function flagAgainstRange(element: Element, whose: Whose): string {
  const flag = flagOf(element)
  if (flag === '') return rangeFlag(element, whose)
  const contrary = contraryTo(flag, placeInRange(element, whose))
  return contrary === undefined ? flag : `flagged ${flag}, but ${contrary}`
}

function contraryTo(flag: string, place: PlaceInRange): string | undefined {
  const { critical, side } = place
  if (critical !== undefined && flagUrgency(flag) !== 'critical')
    return `critically ${critical} by the critical range that came with it`
  const said = flag.split(', ').map((word) => SAID.find(([words]) => words.test(word))?.[1])
  if (side === undefined || said.length === 0 || said.some((one) => one === undefined || agrees(one, place)))
    return undefined
  return side === 'within' ? 'within its range' : `${side === 'low' ? 'below' : 'above'} its range`
}

type Said = 'normal' | 'low' | 'high' | 'abnormal'

/** What a flag says of where the number lies; others say nothing of it. */
const SAID: readonly (readonly [RegExp, Said])[] = [
  [/^normal$/i, 'normal'],
  [/^(?:critically |significantly )?low$/i, 'low'],
  [/^(?:critically |significantly )?high$/i, 'high'],
  [/^(?:critically )?abnormal$/i, 'abnormal'],
]

/** Whether both can be so. A range that is open at an end says nothing of what may be wrong there. */
function agrees(said: Said, { side, ends }: PlaceInRange): boolean {
  if (said === 'normal') return side === 'within'
  if (said === 'abnormal') return side !== 'within' || ends.length < 2
  return side === said || (side === 'within' && !ends.includes(said))
}
