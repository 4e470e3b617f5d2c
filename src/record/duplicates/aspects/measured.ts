import { londonDay } from '../../../fhir/london-time.js'
import { codesOf } from '../../reading/coded-text.js'
import { all, at, textAt, type Element } from '../../reading/element.js'
import { readQuantity } from '../../reading/quantity.js'
import { createAspect, sameText, type Agreement } from '../aspect.js'
import { unitKey } from './unit-key.js'
import { compareWhen, minutesOf, readWhen, type When } from './when.js'

const OBSERVED = ['effectiveDateTime', 'effectiveInstant']

/** The very instant at which something was observed; a day is none, because there may be two results in a day. */
export const observedInstant = createAspect<When>({
  read(resource) {
    const when = readWhen(resource, OBSERVED)
    return when?.precision === 'time' ? when : undefined
  },
  compare: (one, other) => (one.range[0] === other.range[0] ? 'same' : 'apart'),
  keys: ({ range }) => [String(range[0])],
})

/** The moment at which something was observed, as far as both tell it: see {@link compareWhen}. */
export const observedMoment = createAspect<When>({
  read(resource) {
    const when = readWhen(resource, OBSERVED)
    return when?.precision === 'time' ? when : undefined
  },
  compare: (one, other) =>
    compareWhen(one, other, { days: 0, coarse: false }) === 'apart' ? 'apart' : 'same',
  keys: minutesOf,
})

/** The day on which something was observed, where one of two gives no more than that: of two instants each has its own result. */
export const observedDay = createAspect<When>({
  read(resource) {
    const when = readWhen(resource, OBSERVED)
    return when?.precision === 'time' || when?.precision === 'day' ? when : undefined
  },
  compare: (one, other) => (areOfOneUntimedDay(one, other) ? 'same' : 'apart'),
  keys: ({ range }) => [londonDay(range[0])],
})

/** Whether two are of one day, and nobody says which of them came first. */
export function areOfOneUntimedDay(one: When, other: When): boolean {
  return (
    [one, other].every(({ precision }) => precision === 'day' || precision === 'time') &&
    [one, other].some(({ precision }) => precision === 'day') &&
    londonDay(one.range[0]) === londonDay(other.range[0])
  )
}

/** Whether something was found or not, where that is final. */
export const found = createAspect<Polarity>({
  read: ({ json }) => (FINAL.includes(textAt(json, 'status') ?? '') ? polarityOf(json) : undefined),
  compare: sameText,
})

type Polarity = 'yes' | 'no'

interface Measure {
  readonly lexeme: string
  readonly unit: string
}

interface Measured {
  readonly own: Measure | undefined
  /** Those of components, by their codes. */
  readonly parts: readonly { readonly codes: readonly string[]; readonly measure: Measure }[]
  readonly polarity: Polarity | undefined
}

/** Values that are final, so far as they can be compared: numbers of one unit, and whether something was found or not. */
export const measured = createAspect<Measured>({
  read({ json }) {
    if (!FINAL.includes(textAt(json, 'status') ?? '')) return undefined
    return {
      own: measureOf(json),
      parts: all(json, 'component').flatMap((part) => {
        const measure = measureOf(part)
        return measure ? [{ codes: codesOf(at(part, 'code')), measure }] : []
      }),
      polarity: polarityOf(json),
    }
  },
  compare(one, other) {
    const pairs = [
      one.own && other.own ? compareMeasures(one.own, other.own) : 'unknown',
      ...one.parts.flatMap(({ codes, measure }) =>
        other.parts
          .filter((part) => part.codes.some((code) => codes.includes(code)))
          .map((part) => compareMeasures(measure, part.measure)),
      ),
      one.polarity && other.polarity ? (one.polarity === other.polarity ? 'same' : 'apart') : 'unknown',
    ] satisfies readonly Agreement[]
    return (['apart', 'same'] as const).find((agreement) => pairs.includes(agreement)) ?? 'unknown'
  },
})

const FINAL = ['final', 'amended', 'corrected', 'appended']

function measureOf(element: Element): Measure | undefined {
  const read = readQuantity(at(element, 'valueQuantity'))
  return read?.number === undefined ? undefined : { lexeme: read.value, unit: unitKey(read.unit) }
}

/** What is in another unit cannot be compared: nothing is converted. */
function compareMeasures(one: Measure, other: Measure): Agreement {
  if (one.unit !== other.unit) return 'unknown'
  return isOneNumber(one.lexeme, other.lexeme) ? 'same' : 'apart'
}

/** Whether two numbers are one as they were written, one of which may be rounded. */
export function isOneNumber(one: string, other: string): boolean {
  const places = Math.min(placesOf(one), placesOf(other))
  const step = 10 ** -places
  // A rounded number is no more than half its last place away; binary fractions are not exact.
  return Math.abs(Number(one) - Number(other)) <= step / 2 + step / 1e6
}

function placesOf(lexeme: string): number {
  const [, fraction = ''] = /\.(\d+)/.exec(lexeme) ?? []
  return fraction.replace(/0+$/, '').length
}

function polarityOf(json: Element): Polarity | undefined {
  const concept = at(json, 'valueCodeableConcept')
  return polarityIn(
    [
      textAt(json, 'valueString'),
      textAt(concept, 'text'),
      ...all(concept, 'coding').map((coding) => textAt(coding, 'display')),
    ].join(' '),
  )
}

/** Whether words say that something was found, or that it was not. */
export function polarityIn(words: string): Polarity | undefined {
  if (/\b(?:not detected|negative|absent|not isolated|no growth)\b/i.test(words)) return 'no'
  return /\b(?:growth of|detected|positive|present|isolated)\b/i.test(words) ? 'yes' : undefined
}
