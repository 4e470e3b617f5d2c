import { all, at, type Element } from '../../reading/element.js'
import { readQuantity } from '../../reading/quantity.js'
import { createAspect } from '../aspect.js'
import { isOneNumber } from './measured.js'
import { compareConcepts, readConcept, type Concept } from './concept.js'
import { TESTS } from '../words/tests.js'
import { unitKey } from './unit-key.js'

interface Told {
  readonly lexeme: string
  readonly unit: string
}

interface Rounded {
  readonly own: Told | undefined
  readonly parts: readonly { readonly of: Concept | undefined; readonly told: Told | undefined }[]
}

/**
 * Values of one unit of which one is the other rounded, as a second system shows them: `131.58861` and `131.6`. Of whole numbers of few
 * digits nobody can tell what was rounded to them, and `7` is no `7.4`.
 */
export const roundedValue = createAspect<Rounded>({
  read({ json }) {
    const own = numberOf(json)
    const parts = all(json, 'component').map((part) => ({
      of: readConcept([at(part, 'code')], TESTS),
      told: numberOf(part),
    }))
    return own === undefined && parts.length === 0 ? undefined : { own, parts }
  },
  compare(one, other) {
    const isOwn = one.own === other.own || (one.own && other.own && isRounded(one.own, other.own))
    const isAll =
      one.parts.length === other.parts.length &&
      one.parts.every(({ of, told }) =>
        other.parts.some(
          (part) =>
            of !== undefined &&
            part.of !== undefined &&
            ['same', 'near'].includes(compareConcepts(of, part.of)) &&
            told !== undefined &&
            part.told !== undefined &&
            isRounded(told, part.told),
        ),
      )
    return isOwn && isAll ? 'near' : 'apart'
  },
})

function numberOf(element: Element): Told | undefined {
  const read = readQuantity(at(element, 'valueQuantity'))
  if (read?.number === undefined) return undefined
  return { lexeme: read.value, unit: unitKey(read.unit) }
}

function isRounded(one: Told, other: Told): boolean {
  if (one.unit !== other.unit) return false
  const [short, long] = one.lexeme.length < other.lexeme.length ? [one, other] : [other, one]
  if (Number(short.lexeme) === Number(long.lexeme)) return true
  return digitsOf(short.lexeme) >= 2 && /\./.test(long.lexeme) && isOneNumber(short.lexeme, long.lexeme)
}

/** Two digits and a decimal, or three: below that a rounded number says too little. */
function digitsOf(lexeme: string): number {
  const digits = lexeme.replace(/^[-0.]+/, '').replace('.', '').length
  return lexeme.includes('.') ? digits : digits - 1
}
