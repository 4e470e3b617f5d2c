import { brandAtStart } from './brands.js'

/** What a medicine is said to be before its brand is named, and which is no part of the name. */
const CLASS_WORD =
  /^(?:insulin|heparin|low molecular weight heparin|lmwh|anticoagulant|blood thinner|steroid|antibiotic|opioid|statin|reliever|preventer)\b[\s:–-]*/

/** A form that is named before the brand: it says as much as behind it. */
const FORM_WORD =
  /^((?:steroid |reliever |preventer )?(?:inhaler|tablets?|tabs?|capsules?|caps?|injections?|inj|patch(?:es)?|cream|ointment|eye drops|nasal spray|syrup|pens?))\b[.\s:–-]*/

/** To which list of a ward, a practice or a house it belongs. Who stops, doubts or forbids it before the name says something else. */
const LIST_WORD =
  /^(?:anticipatory(?: (?:meds?|medicines?|medication|prescribing))?|just in case(?: (?:box|bag|meds?|medicines?))?|jic(?: (?:box|bag|meds?|medicines?))?|end of life|eolc?|palliative|regular|repeats?|acutes?|hospital(?: only| item| drug)?|homecare|specialist(?: only)?|red drug|amber drug|shared care|current|discharge|tto|tta|own supply|otc|over the counter|controlled drug|cd|morning meds|evening meds)\s*[:–-]+\s*/

/** A name without the list that it stands on. */
export function withoutListWord(name: string): string {
  return name.replace(LIST_WORD, '')
}

/**
 * `insulin humulin m3` is Humulin M3, and `inhaler ventolin` a Ventolin inhaler: how a discharge letter writes what a prescription names
 * by its brand. Before anything else such a word belongs to the name: `insulin glargine`, `heparin sodium`.
 */
export function behindClassWord(name: string): string {
  const named = name.replace(CLASS_WORD, '')
  if (named !== name && brandAtStart(named) !== undefined) return named
  const form = FORM_WORD.exec(name)
  const rest = form === null ? name : name.slice(form[0].length)
  return form !== null && brandAtStart(rest) !== undefined ? `${rest} ${form[1] ?? ''}` : name
}
