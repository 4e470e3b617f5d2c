import { readConcept } from '../duplicates/aspects/concept.js'
import { LASTING, PROBLEMS } from '../duplicates/words/problems.js'
import { wordsOf } from '../reading/coded-text.js'
import type { Element } from '../reading/element.js'

/**
 * Whether a problem is one that people live with: by the table of problems, or by words of its name. It decides what stands
 * first, and what no summary leaves out; nothing is hidden by it.
 */
export function isLasting(code: Element): boolean {
  const meanings = readConcept([code], PROBLEMS)?.meanings ?? []
  return meanings.some((meaning) => LASTING.has(meaning)) || WORDS.test(wordsOf(code))
}

const WORDS = new RegExp(
  [
    'chronic|long[- ]term|diabet|hypertens|heart failure|isch(?:a)?emic heart|coronary|fibrillation|cardiomyopath|valve',
    'aneurysm|stroke|cerebrovascular|pulmonary disease|\\bcopd\\b|asthma|bronchiectasis|fibrosis|cirrhosis|hepatitis [bc]\\b',
    '\\bhiv\\b|renal (?:failure|disease)|kidney disease|transplant|dialysis|cancer|carcinom|malignan|neoplasm|lymphoma',
    'leuk(?:a)?emia|myeloma|metasta|an(?:a)?emia|thyroid|arthritis|osteopor|lupus|crohn|colitis|c(?:o)?eliac',
    'epilep|seizure disorder|dementia|alzheimer|parkinson|sclerosis|neuron|dystrophy|palsy|plegi|paralys|amput',
    'psychos|psychotic|schizo|bipolar|depress|anxiety|personality disorder|\\bptsd\\b|stress disorder|autis|hyperactivity',
    'learning disab|intellectual disab|dependen|misuse|addict|h(?:a)?emophilia|sickle|thalass|thrombophilia',
    'glaucoma|macular|blind|deaf|hearing loss|frail|adrenal|addison|pituitar|immunodefic|immunosuppress|asplen|splenectomy',
    'pressure (?:ulcer|sore)|incontinen|dysphagia|stoma\\b|pacemaker',
  ].join('|'),
  'i',
)
