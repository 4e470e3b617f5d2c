import { londonDay } from '../../../fhir/london-time.js'
import { all, textAt } from '../../reading/element.js'
import { createAspect } from '../aspect.js'
import { daysIn } from '../words/days-in-words.js'
import { toPlainName } from '../words/plain-name.js'
import { titlesIn, WRITTEN } from './document.js'
import { compareWhen, readWhen, type When } from './when.js'

interface TitledDay {
  readonly titled: readonly string[]
  readonly written: When | undefined
}

/**
 * The day that a title names, of the visit or the review that it is about: a letter that was filed on a later day is of that day all the
 * same. Two titles that name different days are two letters, whatever day they were filed.
 */
export const titledDay = createAspect<TitledDay>({
  read(resource) {
    const titled = [...new Set(titlesIn(resource.json).flatMap(daysIn))]
    const written = readWhen(resource, WRITTEN)
    return titled.length === 0 && written === undefined ? undefined : { titled, written }
  },
  compare(one, other) {
    if (one.titled.length === 0 && other.titled.length === 0) return 'unknown'
    if (daysOf(one).some((day) => daysOf(other).includes(day))) return 'same'
    if (one.titled.length > 0 && other.titled.length > 0) return 'apart'
    return isWrittenBefore(one, other) || isWrittenBefore(other, one) ? 'apart' : 'unknown'
  },
  keys: daysOf,
})

/** Nobody writes of a visit on the day before it; a letter that gives an appointment was sent by both on one day. */
function isWrittenBefore(one: TitledDay, other: TitledDay): boolean {
  const [before, own] = [one, other].map(({ written }) => daysOf({ titled: [], written })[0])
  return (
    one.titled.length === 0 &&
    before !== undefined &&
    before !== own &&
    other.titled.every((day) => before < day)
  )
}

function daysOf({ titled, written }: TitledDay): readonly string[] {
  if (titled.length > 0) return titled
  const isDay = written?.precision === 'day' || written?.precision === 'time'
  return isDay ? [londonDay(written.range[0])] : []
}

/** The very moment at which it was written. */
export const writtenAt = createAspect<When>({
  read(resource) {
    const when = readWhen(resource, WRITTEN)
    return when?.precision === 'time' ? when : undefined
  },
  compare: (one, other) =>
    compareWhen(one, other, { days: 0, coarse: false }) === 'apart' ? 'apart' : 'same',
})

/** Who wrote it, by name. */
export const authorNamed = createAspect<readonly string[]>({
  read({ json }) {
    const names = all(json, 'author')
      .map((author) => toPlainName(textAt(author, 'display') ?? ''))
      .filter((name) => name !== '')
    return names.length === 0 ? undefined : names
  },
  compare: (one, other) => (one.some((name) => other.includes(name)) ? 'same' : 'apart'),
})
