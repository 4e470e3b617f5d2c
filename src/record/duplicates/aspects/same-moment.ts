import { textAt } from '../../reading/element.js'
import { createAspect } from '../aspect.js'
import { compareWhen, minutesOf, toWhen, type When } from './when.js'

interface Moment {
  readonly start: When
  readonly end: When
  readonly isNamed: boolean
}

const EXACTLY = { days: 0, coarse: false }

/**
 * From one minute to one minute: nobody is seen in two places at once. Where both name an organisation the minutes must be such as no
 * diary of slots has, because two that are booked from ten to half past may stand side by side and one of them not have taken place.
 */
export const sameMoment = createAspect<Moment>({
  read({ json }) {
    const [start, end] = ['start', 'end'].map((key) => toWhen(textAt(json, 'period', key)))
    if (start?.precision !== 'time' || end?.precision !== 'time' || end.range[0] <= start.range[0])
      return undefined
    return { start, end, isNamed: json['serviceProvider'] !== undefined }
  },
  compare(one, other) {
    const isOne =
      compareWhen(one.start, other.start, EXACTLY) !== 'apart' &&
      compareWhen(one.end, other.end, EXACTLY) !== 'apart'
    const isSlot = one.isNamed && other.isNamed && (isOfDiary(one) || isOfDiary(other))
    return isOne && !isSlot ? 'same' : 'apart'
  },
  keys: ({ start }) => minutesOf(start),
})

const FIVE_MINUTES = 300_000

function isOfDiary({ start, end }: Moment): boolean {
  return start.range[0] % FIVE_MINUTES === 0 || end.range[0] % FIVE_MINUTES === 0
}

/** When a contact ended: of two that began at once the one with the same end is the one that is meant. */
export const endOfContact = createAspect<{ readonly end: When | undefined }>({
  read: ({ json }) => ({ end: toWhen(textAt(json, 'period', 'end')) }),
  compare({ end: one }, { end: other }) {
    if (one === undefined || other === undefined) return one === other ? 'same' : 'near'
    return compareWhen(one, other, EXACTLY) === 'apart' ? 'near' : 'same'
  },
})
