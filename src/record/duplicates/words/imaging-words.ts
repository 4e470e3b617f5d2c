/** What a picture is taken with, and what a recording is called, one word for each. */
export const IMAGING_WORDS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:mri|mr)\b(?: scan)?|\bmagnetic resonance(?: imaging)?\b(?: scan)?/gi, 'mri'],
  [/\b(?:ct|cat)\b scan\b|\bct\b|\bcomputed tomography\b(?: scan)?|\bcomputeri[sz]ed tomography\b/gi, 'ct'],
  [
    /\b(?:uss|u\/s|ultrasound|ultrasonography|us(?= (?:of|abdo|kidney|renal|pelvi|liver|neck|thyroid|shoulder|leg|doppler|scrot|testi)))\b(?: scan)?|\bultrasonic scan\b/gi,
    'ultrasound',
  ],
  [/\b(?:plain )?x-?rays?\b|\bxr\b|\bplain (?:film|radiograph)\b|\bradiographs?\b/gi, 'x-ray'],
  [/\bdexa?\b(?: scan)?|\bdxa\b(?: scan)?|\bbone density scan\b|\bbone densitometry\b/gi, 'dexa'],
  [/\b(\w+)graphy\b/gi, '$1gram'],
  [/\b(\w+)scop(?:ies|ic)\b/gi, '$1scopy'],
]
