import { BODY_WORDS } from './body-words.js'
import { IMAGING_WORDS } from './imaging-words.js'
import { remembered } from './remembered.js'
import { inSingular } from './singular.js'

/**
 * A test's name as clinics say it: `Potassium [Moles/volume] in Serum or Plasma` and `Serum potassium level` are both
 * `potassium`. What of the body it was found in stays where it is not blood, and so does what was done before.
 */
export const toTestName = remembered(testNameOf)

function testNameOf(name: string): string {
  return inSingular(
    [...IMAGING_WORDS, ...BODY_WORDS].reduce(
      (rest, [pattern, word]) => rest.replace(pattern, word),
      shortNameOf(name),
    ),
  )
}

/** `XR L knee`: the letter of a side before what there are two of. */
const LETTER_OF_A_SIDE =
  /\b[LR](?= (?:knee|hip|shoulder|ankle|foot|hand|wrist|elbow|leg|arm|breast|femur|tibia|humerus|thumb|finger|toe|kidney)\b)/g

/** `hs-Troponin T (0h)`: which of several it is, that is told apart elsewhere. */
const AT_AN_HOUR =
  /(?<=\btrop.*)\s*[,(–-]?\s*\b(?:at )?(?:0|1|2|3|6|12) ?(?:h|hrs?|hours?)\b(?: sample)?\)?\s*$|(?<=\btrop.*)\s*[,(–-]\s*(?:baseline|first|initial|on arrival|admission)(?: sample)?\)?\s*$/i

function shortNameOf(name: string): string {
  return name
    .replace(/^\s*(?:o\/e|on examination)\s*[-:–]?\s*/i, '')
    .replace(/\bhistopatholog(?:y|ical)\b|\bhistological\b/gi, 'histology')
    .replace(/\bcolonic\b/gi, 'colon')
    .replace(/(?<=histology.*)\b(?:report|examination)\b:?/gi, ' ')
    .replace(/\blt\b|\(l\)/gi, ' left ')
    .replace(/\brt\b|\(r\)/gi, ' right ')
    .replace(LETTER_OF_A_SIDE, (letter) => (letter === 'L' ? 'left' : 'right'))
    .replace(/\bantibodies\b|\babs?\b(?!\s*\w)/gi, 'antibody')
    .replace(/\banti[- ]?(?=.*\bantibody\b)/gi, '')
    .replace(
      /^(?:u(?:&|\+| and )es?|lfts?|fbc|tfts?|bone profile|clotting|lipids?)(?:\s*[-:–]\s*|\s+(?=\w{3,}$)(?!profile|screen|panel|studies|test|function|group))/i,
      '',
    )
    .replace(/(?<=\w{4}.*)\s*\([A-Z][A-Za-z0-9/-]{1,7}\)\s*$/, '')
    .replace(AT_AN_HOUR, ' ')
    .replace(/\begfr\w*\b.*|\b(?:estimated )?glomerular filtration rate\b.*/i, 'egfr')
    .replace(/\b(?:hba1c|ha?emoglobin a1c)\b.*/i, 'hba1c')
    .replace(/\[[^\]]*\]/g, ' ')
    .replace(
      /\bin (?:serum|plasma|blood|venous blood|arterial blood|capillary blood)(?:,? (?:or|and|plasma|serum|blood)\b)*/gi,
      ' ',
    )
    .replace(/\bby (?:automated count|calculation|creatinine-based formula.*|hplc|pulse oximetry)\b.*/gi, ' ')
    .replace(
      /\b(?:serum|plasma|whole blood|blood(?= (?:glucose|lactate|urea))|level|levels|measurement|(?<!\bmean (?:corpuscular|cell|red cell) ha?emoglobin )concentration|estimation|result|value|total score|score|scale|scan|status|assay|tool|reading|observation|counts?(?! out)|absolute)\b/gi,
      ' ',
    )
}
