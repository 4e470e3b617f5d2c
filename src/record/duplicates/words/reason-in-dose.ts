import { dividesReason } from './divides-dose.js'

/** What a dose is for, in the words of `inDigits`, where no table knows the words: `for terminal agitation`. */
const STOPS =
  'prn|when|if|as|up|max|maximum|by|via|in|at|on|every|each|per|daily|once|take|taken|apply|use|used|from|under|until|then|with|od|bd|tds|qds|min|minimum|not|no|to|for|weekly|only'
const FOR = new RegExp(
  String.raw`\bfor (?:the |your |his |her |their |any |a )?(?!(?:${STOPS}|now|life|ever|review|injection|infusion|nebuli\w+|external|oral|topical|anaphylaxis)\b)([\p{L}'’/]+(?: (?!(?:${STOPS})\b)[\p{L}'’/]+){0,6})`,
  'gu',
)

const KNOWN: readonly RegExp[] = [
  /(?<=(?:hourly|required|needed|prn|daily),? )(?:pain|agitation|nausea|breathlessness|secretions|anxiety)(?=\s*$)/g,
  /\b(?:post|following|prn(?: for)?|(?:when|if|as) (?:required|needed|necessary)(?: for)?|for|to (?:help|treat|prevent|reduce|lower|control)(?: with)?) (?:the |your |high )?(?:pain|blood pressure|hypertension|cholesterol|reflux|heartburn|depression|low mood|mood|anxiety|agitation|distress|sleep|insomnia|diabetes|asthma|copd|breathlessness|heart failure|angina|chest pain|constipation|nausea|vomiting|itch(?:ing)?|allerg(?:y|ies)|hay ?fever|epilepsy|seizures?|gout|bones?|osteoporosis|fluid|swelling|indigestion|stomach|wind|spasms?|cramps?|stroke|clots?|thyroid|prostate|bladder|parkinson['’]?s?|migraine|af|atrial fibrillation|mi|stents?|tia|pe|dvt|heart|kidneys?|nerve pain|neuropath(?:y|ic pain)|utis?|infection|bladder spasm|withdrawal|diarrhoea|loose stools|wheez(?:e|ing|y)|shortness of breath|sob|cough|fever|temperature|headaches?|anaphylaxis|breakthrough pain|severe pain|dizziness|eczema|dry (?:eyes?|skin))\b/g,
  /\b(?:uti |migraine |stroke |gout )?(?:prophyla(?:xis|ctic)|prevention)\b/g,
]

/** The reasons that a wording gives, and the wording without them. */
export function takeReasons(words: string): {
  readonly reasons: readonly string[]
  readonly without: string
} {
  const reasons: string[] = []
  const take = (said: string): string => {
    reasons.push(reasonOf(said))
    return ' '
  }
  const generic = words.replace(FOR, (said, reason: string) =>
    reason.split(/[ /]/).some(dividesReason) ? said : take(said.trim()),
  )
  return { without: KNOWN.reduce((rest, pattern) => rest.replace(pattern, take), generic), reasons }
}

/** What it is for, in one word for what is called by several. */
function reasonOf(said: string): string {
  const reason = said
    .replace(/^(?:prn|(?:when|if|as) (?:required|needed|necessary))(?: for)? /, '')
    .replace(/^for |^to \w+ (?:with )?/, '')
    .replace(/^(?:the|your|his|her|their|any|a|high) /, '')
  return oneReason(reason) ?? reason
}

function oneReason(reason: string): string | undefined {
  return ONE_REASON.find(([pattern]) => pattern.test(reason))?.[1]
}

const ONE_REASON: readonly (readonly [RegExp, string])[] = [
  [/^(?:chest pain|angina)$/, 'angina'],
  [/^(?:blood pressure|hypertension)$/, 'hypertension'],
  [/^(?:reflux|heartburn|indigestion)$/, 'reflux'],
  [/^(?:depression|low mood|mood)$/, 'mood'],
  [/^(?:sleep|insomnia)$/, 'sleep'],
  [/^(?:epilepsy|seizures?|fits?|convulsions?)$/, 'seizures'],
  [/^(?:agitation|distress|restlessness)$/, 'agitation'],
  [/^(?:breathlessness|shortness of breath|sob|dyspnoea)$/, 'breathlessness'],
]

const BESIDE =
  /^(?:and|or|of|the|with|in|related|due|acute|chronic|severe|mild|moderate|terminal|control|relief|management|treatment|symptoms?|disorder|disease|syndrome|chest)$/
const TO_PREVENT = /prophyla|prevent/

/** Whether both say what it is for and have no word of it in common, or one treats what the other prevents. */
export function areReasonsApart(one: readonly string[], other: readonly string[]): boolean {
  if (one.length === 0 || other.length === 0) return false
  const [own, others] = [one, other].map((reasons) => new Set(reasons.flatMap(keywordsOf)))
  const isToPrevent = [one, other].map((reasons) => reasons.some((reason) => TO_PREVENT.test(reason)))
  return isToPrevent[0] !== isToPrevent[1] || ![...(own ?? [])].some((word) => others?.has(word))
}

function keywordsOf(reason: string): readonly string[] {
  if (oneReason(reason) !== undefined || reason === 'angina') return [reason]
  const words = reason.split(/[ /]/).filter((word) => !BESIDE.test(word))
  return words.length === 0 ? [reason] : words.map((word) => oneReason(word) ?? word.replace(/s$/, ''))
}
