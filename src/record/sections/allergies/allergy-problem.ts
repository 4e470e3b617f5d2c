import { ALLERGENS } from '../../duplicates/words/allergens.js'
import { codesOf, wordsOf } from '../../reading/coded-text.js'
import type { Element } from '../../reading/element.js'

/**
 * Whether a problem says that this person is allergic to something: `Allergy to penicillin`, `Penicillin - allergic`, `Anaphylaxis
 * due to latex`. Asthma or a rash that is called allergic names no substance, and a relative's allergy is not theirs.
 */
export function isAllergyProblem(code: Element): boolean {
  const words = wordsOf(code)
  if (NOT_THEIRS.test(words)) return false
  const codes = codesOf(code)
  if (codes.some((one) => HISTORY_OF_ALLERGY.test(one))) return true
  return IS_ALLERGY.some((one) => one.test(words)) || (words === '' && ALLERGENS.of(codes, []).length > 0)
}

/** ICD-10: personal history of allergy to medicines (Z88), and to what is no medicine (Z91.0). */
const HISTORY_OF_ALLERGY = /icd-?10[^|]*\|(?:Z88|Z91\.?0)/i

const IS_ALLERGY = [
  /\b(?:allerg(?:y|ic)(?: reaction| disposition)?|hypersensitivity|anaphyla(?:xis|ctic (?:reaction|shock))|adverse (?:drug )?reaction|intoleran(?:ce|t)) (?:to|of|due to|caused by)\b/i,
  /\b\p{L}{3,}[\p{L}-]* (?:allerg(?:y|ies)|adverse (?:drug )?reaction)\b/iu,
  /\b\p{L}{3,}[\p{L}-]*(?: [-–]|,|:) allergic\b/iu,
  /\ballerg(?:y|ies|ic) ?(?:[-–]|:) ?\p{L}{3,}/iu,
]

const NOT_THEIRS =
  /\b(?:no|nil|none|nka|nkda|not|never|denies|without|unknown|negative|absent|false|excluded|ruled out|refuted|disproved|de-?labell?ed|family|fh|relative|mother|father|parent|sister|brother|son|daughter|child|baby|wife|husband|partner|risk|suspected|query|possible|\?|clinic|test(?:s|ing|ed)?|referral|seasonal|advice|education|screening|exercise|cold|heat|glucose|alcohol)\b|\?/i
