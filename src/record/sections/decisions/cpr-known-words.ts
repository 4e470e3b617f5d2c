/**
 * The words of which a wording about resuscitation may be made to be read. Each of them alone, or beside the others, can neither
 * end a decision, nor put a condition to it, nor limit it, but where `cprSaidIn` reads just that. Whatever is not here makes the
 * whole wording unclear: a word is added only if no sentence of these words comes to mean another thing by it.
 */
const WORDS = new Set(
  [
    // Its names.
    'dnacpr udnacpr dna cpr dnar dnr cardiopulmonary cardio pulmonary cardiorespiratory respiratory arrest resuscitation resuscitate resus',
    'attempt attempts attempted treatment escalation respect advance anticipatory plan community unified',
    // What it is, and that it is.
    'decision order form status in place force active current currently valid yes signed dated made agreed completed recorded confirmed documented discussed',
    'a an the this of on at by with and or for to is are be been has have do not no nor but',
    // Its end, and what is wanted or refused.
    'revoked withdrawn cancelled canceled rescinded longer applies applicable cancellation revocation withdrawal now refused refuses declined declines',
    'recommended appropriate inappropriate indicated contraindicated futile wanted advised performed given started never against should must would',
    'included including includes excluding without',
    // When it is looked at again.
    'review reviewed reviewing date expiry indefinite change changes',
    // Of what else it speaks.
    'full active further any ward based care level ceiling itu icu hdu intubation intubated ventilation niv dialysis best supportive comfort symptom control',
    // Who.
    'patient person family daughter son wife husband mother father partner carer carers relatives parents sister brother nok gp doctor consultant nurse team he she they his her their',
    // When.
    'january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec',
    // What SNOMED CT has behind a name.
    'finding situation procedure',
  ]
    .join(' ')
    .split(' '),
)

/** Names of people, dates and where the paper is kept: whatever these are, they decide nothing. */
const PHRASES: readonly RegExp[] = [
  /\b(?:dr|mr|mrs|ms|miss|prof(?:essor)?)\.? (?:[A-Z]\.? )?[A-Z][a-z'’-]+/g,
  /\b\d{1,4}(?:st|nd|rd|th)?(?:[-/.](?:\d{1,2}|[a-z]{3,9}))?(?:[-/.]\d{2,4})?\b/gi,
  /\b(?:form|copy|original) (?:is |held |kept )*(?:at home|in (?:the )?(?:house|notes|(?:yellow )?folder)|with (?:the )?patient)\b/gi,
  /\bnext of kin\b/gi,
]

/** Whether all of a wording is made of words that are known. */
export function isWhollyKnown(words: string): boolean {
  const left = PHRASES.reduce(
    (rest, one) => rest.replaceAll(one, ' '),
    words.replaceAll(/\bDr\b/g, 'dr').replaceAll(/\bM(rs?|s|iss)\b/g, 'm$1'),
  )
  if (left.includes('?')) return false
  return (left.toLowerCase().match(/[\p{L}\p{N}'’]+/gu) ?? []).every((word) => WORDS.has(word))
}
