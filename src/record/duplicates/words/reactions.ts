import { toPlainName } from './plain-name.js'

/** What happens to somebody who is allergic, as practices and letters say it. */
const REACTIONS: readonly (readonly [RegExp, string])[] = [
  [/anaphyla/i, 'anaphylaxis'],
  [/urticaria|hives|nettle|\bweals?\b|\bwheals?\b|\bwelts?\b/i, 'urticaria'],
  [
    /angio.?o?edema|\b(?:face|facial|lips?|tongue|mouth|throat|eyes?|periorbital|oral|laryngeal)\b.*\b(?:swell\w*|swollen|swelled|o?edema)|\b(?:swell\w*|swollen|o?edema)\b.*\b(?:face|lips?|tongue|mouth|throat|eyes?)/i,
    'angioedema',
  ],
  [/rash|eruption|erythema|exanthem|maculopapular|\bred skin\b|skin reaction/i, 'rash'],
  [/nause|feel(?:ing|s)? sick|\bfelt sick\b/i, 'nausea'],
  [/vomit|\b(?:being|was|been) sick\b|\bemesis\b|\bsickness\b/i, 'vomiting'],
  [/diarrh|loose stools?/i, 'diarrhoea'],
  [/itch|prurit/i, 'itching'],
  [
    /wheez|bronchospasm|breathless|short(?:ness)? of breath|\bsob\b|dyspn|difficulty (?:in )?breathing|breathing difficult|tight chest|chest tightness/i,
    'breathing',
  ],
  [
    /\b(?:gi|gastro-?intestinal|stomach|tummy|gastric|abdominal)\b.*\b(?:upset|symptoms?|disturbance|intoleran\w*|pains?|cramps?|side effects?|irritation)|upset (?:stomach|tummy)|\bdyspepsia\b|\bindigestion\b/i,
    'gut',
  ],
  [/\bcough/i, 'cough'],
  [/myalgia|muscle (?:aches?|pains?|cramps?)|aching muscles/i, 'muscle pain'],
  [/dizz|light-?headed/i, 'dizziness'],
  [/confus|deliri/i, 'confusion'],
  [/hallucinat/i, 'hallucinations'],
  [/drows|sedat|sleepi|somnolen/i, 'drowsiness'],
  [/constipat/i, 'constipation'],
  [/collapse|faint|syncop|loss of consciousness/i, 'collapse'],
  [/blister|bullous/i, 'blistering'],
  [/ankle (?:swelling|o?edema)|swollen ankles|swelling of ankles/i, 'ankle swelling'],
  [/headache/i, 'headache'],
  [/palpitat/i, 'palpitations'],
  [/stevens.?johnson|\bsjs\b/i, 'stevens-johnson syndrome'],
  [/toxic epidermal|\bten\b/i, 'toxic epidermal necrolysis'],
]

/** Who names an upset may mean any of these: it is sickness to one, the runs to another. */
const OF_THE_GUT = ['nausea', 'vomiting', 'diarrhoea']

/** Whether words name a reaction that is known. */
export function namesReaction(text: string): boolean {
  return REACTIONS.some(([pattern]) => pattern.test(text))
}

/** Every reaction that words name: `Nausea and vomiting` is two. What is not known is itself. */
export function toReactions(text: string): readonly string[] {
  const found = REACTIONS.filter(([pattern]) => pattern.test(text)).map(([, name]) => name)
  if (found.length === 0) {
    const plain = toPlainName(text)
    return plain === '' ? [] : [plain]
  }
  return found.includes('gut') ? [...found, ...OF_THE_GUT] : found
}
