import type { JsonObject } from '../../fhir/json-value.js'
import { codedWords } from './coded-text.js'
import { all, at, textAt, type Element } from './element.js'
import { quantityText, ratioText, readQuantity } from './quantity.js'

/** What is in a medicine, and how much of it. */
export interface Ingredient {
  /** Its code and name; words alone where a reference names it. */
  readonly substance: Element
  /** `Codeine phosphate 15 mg/5 mL`. */
  readonly words: string
}

/** The active ingredients of a Medication, in its order; `nameOf` says what a reference to a substance calls it. */
export function ingredientsOf(
  medication: JsonObject | undefined,
  nameOf: (reference: Element) => string | undefined,
): readonly Ingredient[] {
  return all(medication, 'ingredient').flatMap((one) => {
    if (at(one, 'isActive') === false) return []
    const named = nameOf(at(one, 'itemReference'))
    const substance = at(one, 'itemCodeableConcept') ?? (named === undefined ? undefined : { text: named })
    const name = codedWords(substance)
    if (name === undefined) return []
    const strength = strengthText(at(one, 'strength'))
    return [{ substance, words: strength === undefined ? name : `${name} ${strength}` }]
  })
}

/** How much as a name says it: of one tablet the amount alone, of a liquid in how much of it. */
function strengthText(strength: Element): string | undefined {
  const amount = quantityText(at(strength, 'numerator'))
  const within = readQuantity(at(strength, 'denominator'))
  if (amount === undefined || within === undefined || within.number === 0) return ratioText(strength)
  if (within.value !== '1') return `${amount}/${within.value} ${within.unit}`.trim()
  return ONE_OF_IT.test(within.unit) ? amount : `${amount}/${within.unit}`
}

const ONE_OF_IT = /^(?:\{?(?:tbl|tab(?:let)?s?|cap(?:sule)?s?|each|ea|unit of use|piece)\}?|)$/i

/** The form of a Medication in words, such as an oral solution. */
export function formOf(medication: JsonObject | undefined): string | undefined {
  return codedWords(at(medication, 'form')) ?? textAt(medication, 'form', 'text')
}
