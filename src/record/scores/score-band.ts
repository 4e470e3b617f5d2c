import { codedWords, codesOf } from '../reading/coded-text.js'
import { all, at, textAt, type Element } from '../reading/element.js'
import { observedValue } from '../sections/results/observed-value.js'
import type { Mark } from '../sections/section.js'
import { SCORE_INSTRUMENTS, type ScoreInstrument } from './score-instruments.js'

/** What of a measurement says which band it is in. */
export interface Scored {
  readonly number: number | undefined
  readonly unit: string
  /** The scores of single parameters that came with it. */
  readonly components: readonly Element[]
}

/** The instrument that a code names, or where it has no code at all the whole of a name: `MUST`, never `must be turned`. */
export function instrumentOf(concept: Element): ScoreInstrument | undefined {
  const codes = codesOf(concept)
  const coded = SCORE_INSTRUMENTS.find((one) => one.codes.some((code) => codes.includes(code)))
  if (coded || codes.length > 0) return coded
  const names = [
    textAt(concept, 'text'),
    ...all(concept, 'coding').map((coding) => textAt(coding, 'display')),
  ]
  return SCORE_INSTRUMENTS.find(({ named }) =>
    names.some((name) => name !== undefined && named?.test(plain(name)) === true),
  )
}

function plain(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}

/**
 * The band of a score, as the instrument calls it. `undefined` for whatever is no whole number of points within the
 * instrument: a value with a comparator, in a unit, or one that the instrument cannot give.
 */
export function bandOf(instrument: ScoreInstrument, { number, unit, components }: Scored): Mark | undefined {
  if (number === undefined || !Number.isInteger(number) || !POINTS.test(unit)) return undefined
  const place = instrument.bands.findIndex(({ from, to }) => number >= from && number <= to)
  const band = instrument.bands[place]
  if (!band) return undefined
  const { single } = instrument
  // A single red score lifts the lowest band alone: the others ask for more than it does.
  if (single && place === 0 && components.some((one) => isRed(one, single))) {
    return { text: `band: ${single.words}`, tone: 'caution' }
  }
  return { text: `band: ${band.words}`, tone: band.tone }
}

/** Units in which points are counted; `ScoreOf` is that of the NEWS2 profile of NHS Digital. */
const POINTS = /^(?:|1|points?|scores?|\{(?:scores?|points?|scoreof)\}|scoreof|\/\d+)$/i

function isRed(component: Element, { codes, score }: NonNullable<ScoreInstrument['single']>): boolean {
  const own = codesOf(at(component, 'code'))
  const isParameter =
    own.length === 0
      ? /\bscore\b(?!.*\btotal\b)/i.test(codedWords(at(component, 'code')) ?? '')
      : own.some((code) => codes.includes(code))
  return isParameter && observedValue(component)?.number === score
}
