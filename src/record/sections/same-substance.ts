import { codedWords, codesOf } from '../reading/coded-text.js'
import { at } from '../reading/element.js'
import type { ReadResource, RecordView } from '../reading/record-view.js'
import type { Element } from '../reading/element.js'

/** The first word of a substance's or medicine's name, folded: `Apixaban 5 mg tablets` and `APIXABAN` are the same. */
export function firstWord(name: string): string {
  return /\p{L}{3,}/u.exec(name.toLowerCase())?.[0] ?? ''
}

/** The medicine of a medication resource: coded in it, contained in it, or a resource of the record. */
export function medicineOf(resource: ReadResource, view: RecordView): Element {
  const coded = resource.json['medicationCodeableConcept']
  if (coded !== undefined) return coded
  const reference = resource.json['medicationReference']
  const medication = view.resolve(reference, resource)
  return at(medication, 'code')
}

/**
 * Whether two medicines are of one substance: a code in common, or the first word of the name. This is where a real
 * grouping by dm+d (VTM, VMP, AMP) will stand; until then it only ever adds a mark.
 */
export function isSameMedicine(one: Element, other: Element): boolean {
  const codes = codesOf(one)
  if (codesOf(other).some((code) => codes.includes(code))) return true
  const word = firstWord(codedWords(one) ?? '')
  return word !== '' && word === firstWord(codedWords(other) ?? '')
}
