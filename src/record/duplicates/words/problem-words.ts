/** Words for what goes wrong, one for each: general knowledge of how practices, coders and letters write it. */
export const PROBLEM_WORDS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:raised|elevated|increased)\b/gi, 'high'],
  [
    /\b(?:decreased|reduced)(?= (?:sodium|potassium|calcium|magnesium|phosphate|platelets?|albumin|white|neutrophils?))/gi,
    'low',
  ],
  [/\b(?:ha?emorrhages?|ha?emorrhaging|bleeding|bleeds)\b/gi, 'bleed'],
  [/\binfarctions?\b|\binfarcts\b/gi, 'infarct'],
  [/\bembol(?:us|i|isms?)\b/gi, 'embolism'],
  [/\bthromb(?:us|i|oses)\b/gi, 'thrombosis'],
  [/\bulcerations?\b|\bulcerated\b/gi, 'ulcer'],
  [/\bneoplasms?\b(?! of uncertain)|\btumours?\b|\btumors?\b/gi, 'tumour'],
  [/\bsprained\b|\bsprains\b/gi, 'sprain'],
  [/\bdislocated\b|\bdislocations\b/gi, 'dislocation'],
  [/\bprolapsed\b/gi, 'prolapse'],
  [/\bruptured\b/gi, 'rupture'],
  [/\btorn\b|\btears\b/gi, 'tear'],
  [/\bperforated\b/gi, 'perforation'],
  [/\bswollen\b|\bswelling of\b/gi, 'swelling'],
  [/\bpainful\b|\bpains\b/gi, 'pain'],
  [/\benlarged\b/gi, 'enlargement'],
  [/\bimpaired\b/gi, 'impairment'],
  [/\bmetastatic (?:deposits?|disease)\b/gi, 'metastatic'],
  [/\bin (?:the|his|her|their)\b/gi, ' '],
  [
    /\b(?:due|secondary) to\b|\bcaused by\b|\bassociated with\b|\b(?:related|induced)(?= to\b)?|\bas a result of\b/gi,
    ' ',
  ],
  [/\bdiabetic\b|\bdiabetes mellitus\b/gi, 'diabetes'],
  [/\balcoholic\b/gi, 'alcohol'],
  [/\boutlet\b/gi, 'outflow'],
  [/\b(?:vertebra )?wedge (?:compression )?fracture/gi, 'compression fracture'],
  [/\bdepressive episode\b/gi, 'depression'],
  [/\bcirrhosis (?:of )?(?:the )?liver\b|\bliver cirrhosis\b/gi, 'cirrhosis'],
  [/\bc\.? ?diff(?:icile)?\b|\bclostridi(?:um|oides) difficile\b/gi, 'clostridioides difficile'],
  [/\bacc?idental\b/gi, 'accidental'],
  [/(?<=\S.*)\b(?:disease|condition)s?\b|^\s*(?:disease|condition)s? (?=of\b)/gi, ' '],
]

/** What the systems of practices and coders put before a name and behind it, and which names no other problem. */
export const BEFORE_A_NAME =
  /^\s*(?:\[[A-Z]{1,2}\]\s*|(?:c\/o|complains of|o\/e|on examination)\s*:?\s*[-–]?\s*|other and unspecified\s+)/i
/** How much of it was measured: `Severe COPD (FEV1 38%)`, `HFrEF - EF 30%`. */
export const MEASURED =
  /[,;(–-]*\s*\b(?:lv ?ef|ef|fev1|fvc|bmi|hba1c|egfr|t[- ]score|dlco|nyha(?: class)?|mrc(?: grade| score)?|gold(?: stage| group)?|mmse|ecog|troponin|crp|inr|ck|wcc|hb|psa|ferritin|platelets|plt|sodium|na|potassium|calcium|creatinine|lactate|glucose|ketones)\s*(?:of\s*)?[:=<>-]?\s*(?:-?\d[\d.]*(?:\s*[-–]\s*\d+)?\s*(?:%|[a-z]+\/[a-z]+)?|i{1,3}v?|[a-e])\s*\)?\s*$|\s*\[[^\]]{9,}\]\s*$/i
export const BEHIND_A_NAME =
  /[,;]?\s*(?<!\w)(?:\((?:& \[?[^)\]]*\]?|nos|nec)\)|\[nos\]|\bnos\b|\bnec\b|not otherwise specified|not elsewhere classified|\(?(?:acquired|unspecified site|site unspecified|unspecified)\)?|without (?:mention of )?complications?|without proteinuria|cause unknown|\(?(?:lifelong|longstanding|long[- ]standing|well controlled|stable)\)?)\s*$/i
