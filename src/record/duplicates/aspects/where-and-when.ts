import { codedWords } from '../../reading/coded-text.js'
import { at } from '../../reading/element.js'
import { dosagesOf, dosageWords, readDosage } from '../../reading/dosage.js'
import { spelledOut } from '../../sections/medicines/dose-shorthand.js'
import { createAspect, sameText } from '../aspect.js'

interface Site {
  readonly sides: readonly string[]
  readonly places: readonly string[]
}

const PLACES = 'eye|ear|nostril|nose|arm|leg|knee|hip|shoulder|foot|hand|thigh|breast|side'
const SIDED = new RegExp(
  `\\b(left|right|both|each|lt?|rt?)\\.?\\s+(?:(?:the|affected)\\s+)?(?:${PLACES})s?\\b`,
  'gi',
)
const PLACE = new RegExp(
  `\\b(?:to|in|into|on|onto)\\s+(?:(?:the|each|both|left|right|lt?|rt?|affected)\\.?\\s+)*(${PLACES})s?\\b`,
  'gi',
)

/** Into which eye, on which leg: in a code of the dosage, or in its words. */
export const site = createAspect<Site>({
  read({ json }) {
    const coded = dosagesOf(json)
      .flatMap((dosage) => [codedWords(at(dosage, 'route')), codedWords(at(dosage, 'site'))])
      .filter((text) => text !== undefined)
      .join(' ')
    const text = dosageWords(json)
      .map((words) => spelledOut(words.toLowerCase()))
      .join('. ')
    const sides = [
      ...[...text.matchAll(SIDED)].flatMap(([, side = '']) => toSides(side)),
      ...[...coded.matchAll(/\b(left|right|both)\b/gi)].flatMap(([, side = '']) => toSides(side)),
    ]
    const places = [...text.matchAll(PLACE)].map(([, place = '']) => place.toLowerCase())
    return sides.length + places.length === 0 ? undefined : { sides: unique(sides), places: unique(places) }
  },
  compare(one, other) {
    if (isApart(one.places, other.places, (own, others) => own.some((place) => others.includes(place))))
      return 'apart'
    if (isApart(one.sides, other.sides, (own, others) => own.join() === others.join())) return 'apart'
    return 'same'
  },
})

function isApart(
  own: readonly string[],
  others: readonly string[],
  agree: (own: readonly string[], others: readonly string[]) => boolean,
): boolean {
  return own.length > 0 && others.length > 0 && !agree(own, others)
}

function toSides(side: string): readonly string[] {
  const [first] = side.toLowerCase()
  if (first === 'l') return ['left']
  return first === 'r' ? ['right'] : ['left', 'right']
}

function unique(words: readonly string[]): readonly string[] {
  return [...new Set(words)].sort()
}

const MORNING = /\bmornings?\b|\bmane\b|\ba\.?m\b\.?|\bbreakfast\b/i
const NIGHT = /\bnights?\b|\bnocte\b|\bbed ?time\b|\bbefore bed\b|\bevenings?\b|\bp\.?m\b\.?/i
const OTHER_TIMES = /\b(?:b\.?d|t\.?d\.?s|q\.?d\.?s|twice|three|four|lunch|noon|midday|tea ?time|tea)\b/i

/** Whether a medicine is for the morning alone, or for the night alone. */
export const timeOfDay = createAspect<'morning' | 'night'>({
  read({ json }) {
    const words = dosagesOf(json)
      .map((dosage) => {
        const { text = '', patientInstruction = '', schedule = '' } = readDosage(dosage)
        return `${text} ${patientInstruction} ${schedule}`
      })
      .join(' ')
    const [isMorning, isNight] = [MORNING.test(words), NIGHT.test(words)]
    if (isMorning === isNight || OTHER_TIMES.test(words)) return undefined
    return isMorning ? 'morning' : 'night'
  },
  compare: sameText,
})
