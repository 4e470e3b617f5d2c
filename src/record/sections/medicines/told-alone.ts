import type { Mark } from '../section.js'
import { longActingAlone } from './long-acting-alone.js'
import type { Medicine } from './medicine.js'
import { notGivenAlone } from './not-given.js'
import { notSuppliedAlone } from './not-supplied.js'

/** Doses and supplies of what no list has that stand among what is taken now, each with why. */
export function toldAlone(
  medicines: readonly Medicine[],
  today: string,
): ReadonlyMap<Medicine, readonly Mark[]> {
  return new Map([
    ...longActingAlone(medicines, today),
    ...notGivenAlone(medicines, today),
    ...notSuppliedAlone(medicines, today),
  ])
}
