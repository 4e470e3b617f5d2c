import type { OpposedTold } from './read-opposed.js'

/** The risks of which a level is told, each by the words for it. */
const RISKS: readonly (readonly [RegExp, string])[] = [
  [/\bsuicid\w*|\bself[- ]?harm\w*/i, 'of suicide or self-harm'],
  [/\bfall(?:s|ing)?\b/i, 'of falls'],
  [/\bpressure (?:ulcers?|sores?|damage|injur\w+|areas?)\b/i, 'of pressure ulcers'],
  [/\b(?:violen\w*|aggress\w*|harm(?:ing)? (?:to )?others)\b/i, 'to others'],
  [/\b(?:chok\w+|aspiration)\b/i, 'of choking'],
  [/\bmalnutrition\b|\bundernutrition\b/i, 'of malnutrition'],
  [/\b(?:vte|thrombo\w+|dvt)\b/i, 'of thrombosis'],
  [/\b(?:abscond\w*|going missing)\b/i, 'of going missing'],
  [/\b(?:self[- ]?neglect|neglect)\b/i, 'of neglect'],
  [/\b(?:exploit\w*|abuse)\b/i, 'from others'],
]

/** A level is one where it is said of a risk, or stands for itself: a low bed is none. */
const LEVEL =
  /\b(very high|high|severe|medium|moderate|very low|low|no)\b(?=\s*(?:(?:level|degree) of )?(?:risk\b|\)|$|[:,;.(]))/gi

const SAME_LEVEL: Readonly<Record<string, string>> = { moderate: 'medium', severe: 'high', no: 'low' }

/** How high one risk is said to be; where several levels or several risks are named it is nothing that can be compared. */
export function riskLevel(said: string): readonly OpposedTold[] {
  if (!/\brisk\b/i.test(said) || NOT_A_LEVEL.test(said)) return []
  const levels = [...said.matchAll(LEVEL)].map(([, level = '']) => level.toLowerCase())
  const [level, ...others] = new Set(levels.map((one) => SAME_LEVEL[one] ?? one))
  const [about, ...abouts] = RISKS.filter(([words]) => words.test(said)).map(([, name]) => `risk ${name}`)
  if (level === undefined || about === undefined || others.length > 0 || abouts.length > 0) return []
  return [{ about, says: level }]
}

const NOT_A_LEVEL =
  /\b(?:screen\w*|refer\w*|leaflet|advice|family history|medicines?|reduc\w*|if|when|unless)\b|\?/i
