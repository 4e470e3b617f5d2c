import { ALLERGENS } from '../duplicates/words/allergens.js'
import { codesOf, wordsOf } from '../reading/coded-text.js'
import type { Element } from '../reading/element.js'

/**
 * Whether a problem says that this person is allergic to something: `Allergy to penicillin`, `Nut allergy`, `Anaphylaxis due to
 * latex`. Asthma or a rash that is called allergic names no substance, and a relative's allergy is not theirs.
 */
export function isAllergyProblem(code: Element): boolean {
  const words = wordsOf(code)
  if (NOT_THEIRS.test(words)) return false
  return IS_ALLERGY.test(words) || (words === '' && ALLERGENS.of(codesOf(code), []).length > 0)
}

const IS_ALLERGY =
  /\b(?:allerg(?:y|ic)(?: reaction| disposition)?|hypersensitivity|anaphyla(?:xis|ctic (?:reaction|shock))|adverse (?:drug )?reaction|intoleran(?:ce|t)) (?:to|of|due to|caused by)\b|\b\p{L}{3,}[\p{L}-]* allerg(?:y|ies)\b/iu

const NOT_THEIRS =
  /\b(?:no|nil|not|never|denies|without|family|fh|relative|mother|father|parent|sister|brother|son|daughter|child|baby|wife|husband|partner|excluded|ruled out|refuted|disproved|de-?labell?ed|intoleran(?:ce|t) (?:to|of) alcohol|alcohol intolerance|risk|suspected|query|possible|\?|clinic|test(?:s|ing|ed)?|referral|seasonal|advice|education|screening|exercise|cold|heat|glucose)\b|\?/i
