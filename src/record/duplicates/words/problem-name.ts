import { BODY_WORDS } from './body-words.js'
import { BEFORE_A_NAME, BEHIND_A_NAME, MEASURED, PROBLEM_WORDS } from './problem-words.js'
import { remembered } from './remembered.js'
import { inSingular } from './singular.js'

/**
 * What stands before a problem and says no more than that somebody has it. A history of what nobody gets rid of is such; a history
 * of what passes (depression, gout, asthma, atrial fibrillation) says that it has passed, and is another thing.
 */
const BEFORE =
  /^\s*(?:(?:pmhx?:?|h\/o:?|hx of:?|(?:past )?(?:medical )?history of:?)(?=\s+(?:copd|hypertension|diabetes|t[12]dm|type [12]|heart failure|ihd|ischaemic heart|ckd|chronic|hypothyroid|schizophrenia|bipolar|dementia|parkinson|multiple sclerosis|crohn|ulcerative|coeliac|psoriasis|glaucoma|osteo|rheumatoid|learning|autism)\w*\b)|known(?: to have)?|diagnosed with|diagnosis of|diagnosis:|dx(?: of)?:?|established|confirmed|current|chronic problem:)\s+/i

/** `Chronic obstructive pulmonary disease (COPD)`: the same again. */
const ABBREVIATED = /(?<=\w{4}.*)\s*\([A-Z][A-Za-z0-9/-]{1,7}\)\s*$/

/** What stands behind it and names no other problem: since when, on what. */
const BEHIND =
  /[,;(]?\s*\b(?:diagnosed|dx|since|onset)\b[^)]*\)?$|\s*[,(]?\s*\b(?:19|20)\d\d\b\)?\s*$|[,;]?\s+(?:on|treated with|controlled (?:with|by|on)|managed with) (?:treatment|medication|metformin|insulin|tablets|diet|inhalers?|warfarin|apixaban|an? doac|anticoagula\w+|levothyroxine|cpap|oxygen|ltot|(?:haemo|hemo|peritoneal )?dialysis|hd|steroids?|methotrexate|statins?|biologics?|clozapine|lithium|depot|hrt|treatment)$|[,;-]?\s*\(?(?:diet|tablet|insulin)[- ](?:controlled|treated)\)?$|[,;]?\s+(?:nos|unspecified)$/i

/** How bad it is makes no other problem; of frailty, of depression, of a disability and of what is graded so it does. */
const GRADED =
  /frail|depress|\bld\b|learning|intellectual|sight|visual|cognitive|dysplasia|neoplasia|obes|malnutrition|impairment/i
const DEGREE =
  /\b(?:mild to moderate|moderate to severe|mild|moderate|severe)\s+(?=[a-z])|[,(–-]\s*(?:mild to moderate|moderate to severe|mild|moderate|severe)\)?\s*$/gi

function withoutDegree(name: string): string {
  return GRADED.test(name) ? name : name.replace(DEGREE, ' ').trim()
}

/** Words that are one in the names of problems. */
const SAME: readonly (readonly [RegExp, string])[] = [
  // A side that is a part of the name: nobody has a bundle branch block of the left as of the right.
  [/\b(left|right)[- ](?=bundle|ventric|atri|heart)/gi, '$1'],
  [/#/g, ' fracture '],
  [/\bg(?=[1-5][ab]?\b)/gi, ''],
  // How much albumin is lost stands beside the stage of a kidney disease.
  [/\bg?([1-5][ab]?)[ ,/]*a[1-3]\b/gi, '$1'],
  [/\b(?:fractured|broken|fractures)\b/gi, 'fracture'],
  [/\bfx\b/gi, 'fracture'],
  [
    /\b(distal|proximal)(?: (?:end|part|third))(?: of)?(?= (?:the )?(?:left |right )?(?:radius|ulna|humerus|femur|tibia|fibula)\b)/gi,
    '$1',
  ],
  [/\bradial(?= fractures?\b)/gi, 'radius'],
  [/\bnof\b/gi, 'neck femur'],
  [/\bfemoral neck\b/gi, 'neck femur'],
  [
    /\b(?:malignant (?:neoplasm|tumou?r)|carcinoma|adenocarcinoma|malignancy|cancer|ca)\b(?!\s*(?:\d|in situ))/gi,
    'cancer',
  ],
  [/\bosteoarthrosis\b|\boa\b/gi, 'osteoarthritis'],
  [/\bdeep venous\b/gi, 'deep vein'],
  [/\binfections?\b|\binfectious disease\b/gi, 'infection'],
  [/\bdisorders?\b|\bsyndromes?\b/gi, ' '],
  [/\bmetastases\b|\bmetastasis\b|\bmets\b|\bsecondaries\b/gi, 'metastatic'],
  [
    /\b(?:pressure (?:sores?|injur(?:y|ies)|damage|ulcers?|ulceration)|decubitus (?:ulcers?)?|bed ?sores?)\b/gi,
    'pressure ulcer',
  ],
  [/\b(left|right)[- ]sided\b/gi, '$1'],
  [/\bsacral\b/gi, 'sacrum'],
  [/\b(?:calcaneal|heels)\b/gi, 'heel'],
  [/\bischial(?: tuberosity)?\b/gi, 'ischium'],
  [
    /(?<=\b(?:bipolar|schizo|sclerosis|crohn|colitis|arthritis).*),? (?:currently )?in (?:full |partial |complete )?remission\b/gi,
    '',
  ],
  [/\b(?:grade|stage|cat)(?=\.?\s*(?:[1-4]|i{1,3}|iv)\b(?!.*kidney))(?<!ckd stage)/gi, 'category'],
  [/\b(?:of|in)? ?(?:both|the|each)? ?eyes?\b/gi, ' '],
  [/(?:^|(?<=\s))[LR]\.?(?=\s+[A-Za-z]{3})|(?<=[a-z]{3}\s+)\(?[LR]\)?\s*$/g, ' '],
  [/\b(?:closed|both|joint|left|right|bilateral|lt|rt)\b|\((?:l|r)\)/gi, ' '],
  [
    /(?:^|(?<=\s))[lr]\.?(?=\s+(?:fracture|neck|hip|knee|leg|arm|eye|ear|breast|shoulder|ankle|foot|hand|wrist|dvt)\b)/gi,
    ' ',
  ],
]

/**
 * A problem's name without its side, which is told by itself, and without what only says that somebody has it: `Known L #NOF`
 * and `Fractured neck of left femur` are one. That it is suspected, of the family or ruled out stays in the name.
 */
export const toProblemName = remembered(problemNameOf)

function problemNameOf(name: string): string {
  let short = withoutDegree(name.replace(MEASURED, '').replace(ABBREVIATED, ''))
  for (let before = ''; before !== short;) {
    before = short
    short = short
      .replace(BEFORE_A_NAME, '')
      .replace(BEFORE, '')
      .replace(MEASURED, '')
      .replace(BEHIND_A_NAME, '')
      .replace(BEHIND, '')
  }
  for (const [pattern, word] of [...SAME, ...BODY_WORDS, ...PROBLEM_WORDS])
    short = short.replace(pattern, word)
  return inSingular(short)
}
