import { toPlainName } from './plain-name.js'

/** What happens to somebody who is allergic, as practices and letters say it, and as people do. */
const REACTIONS: readonly (readonly [RegExp, string])[] = [
  [/anaphyla/i, 'anaphylaxis'],
  [/urticaria|hives|nettle|\bweals?\b|\bwheals?\b|\bwelts?\b/i, 'urticaria'],
  [
    /angio.?o?edema|\b(?:face|facial|lips?|tongue|mouth|throat|eyes?|periorbital|oral|laryngeal)\b.*\b(?:swell\w*|swollen|swelled|o?edema|puff\w*)|\b(?:swell\w*|swollen|o?edema|puff\w*)\b.*\b(?:face|facial|lips?|tongue|mouth|throat|eyes?)/i,
    'angioedema',
  ],
  [
    /rash|eruption|erythema|exanthem|maculopapular|\bred skin\b|skin reaction|\bspots\b|\bblotch\w*|\bred (?:marks|all over)\b/i,
    'rash',
  ],
  [/nause|feel(?:ing|s)? sick|\bfelt sick\b|\bqueas\w+|\bmade? (?:him|her|them|me) sick\b/i, 'nausea'],
  [
    /vomit|\b(?:being|was|been) sick\b|\bemesis\b|\bsickness\b|\bthr(?:ow|ows|owing|ew|own) up\b|\bpuk(?:e|ed|ing)\b|\bmade? (?:him|her|them|me) sick\b|\bd ?(?:&|and) ?v\b/i,
    'vomiting',
  ],
  [/diarrh|loose (?:stools?|motions?|bowels?)|\bthe (?:runs|trots)\b|\bd ?(?:&|and) ?v\b/i, 'diarrhoea'],
  [/itch|prurit/i, 'itching'],
  [
    /wheez|bronchospasm|breathless|short(?:ness)? of breath|\bsob\b|dyspn|difficulty (?:in |with )?breathing|breathing (?:difficult|problem|trouble)|trouble breathing|struggl\w+ (?:to breathe|for breath)|(?:could|can)(?:n['’]?t| ?not) breathe|unable to breathe|tight chest|chest tightness|respiratory distress/i,
    'breathing',
  ],
  [
    /\b(?:gi|gastro-?intestinal|stomach|tummy|gastric|abdominal|belly)\b.*\b(?:upset|symptoms?|disturbance|intoleran\w*|pains?|cramps?|side effects?|irritation|aches?)|upset (?:stomach|tummy)|\b(?:stomach|tummy|belly) ?ache\b|\bdyspepsia\b|\bindigestion\b/i,
    'gut',
  ],
  [/\bcough/i, 'cough'],
  [
    /myalgia|muscle (?:aches?|pains?|cramps?|soreness)|(?:aching|sore) (?:muscles?|legs?|limbs?)|leg (?:aches?|cramps?)|muscular (?:aches?|pains?)/i,
    'muscle pain',
  ],
  [/arthralgia|joint (?:pains?|aches?)|(?:aching|sore|painful) joints?/i, 'joint pain'],
  [/dizz|light[- ]?headed|giddy|giddiness|vertigo/i, 'dizziness'],
  [/confus|deliri|muddled|disorientat/i, 'confusion'],
  [/hallucinat|(?:seeing|saw|sees) things/i, 'hallucinations'],
  [/drows|sedat|sleepi|sleepy|somnolen|\bknocked (?:him|her|them|me) out\b/i, 'drowsiness'],
  [/constipat|\bbunged up\b/i, 'constipation'],
  [/collapse|faint|syncop|loss of consciousness|pass(?:ed|es|ing) out|black(?:ed|s)? ?outs?/i, 'collapse'],
  [/blister|bullous/i, 'blistering'],
  [
    /ankle (?:swelling|o?edema)|(?:swollen|puffy) ankles|swelling of ankles|ankles? swell\w*|ankles swollen/i,
    'ankle swelling',
  ],
  [/headache|\bhead pain\b|\bsore head\b/i, 'headache'],
  [/palpitat|heart rac(?:ing|ed)|racing heart|pounding heart/i, 'palpitations'],
  [/bradycard|slow (?:pulse|heart)/i, 'bradycardia'],
  [/hypotens|low (?:bp|blood pressure)|(?:bp|blood pressure) drop/i, 'hypotension'],
  [/jaundic|(?:went|turned|goes) yellow|yellow(?:ing)? (?:of )?(?:skin|eyes)/i, 'jaundice'],
  [
    /deranged (?:lfts?|liver)|abnormal (?:lfts?|liver)|(?:raised|elevated) (?:lfts?|liver|alt\b)|hepatitis|hepatotox|liver (?:damage|injury|upset|toxicity)/i,
    'liver',
  ],
  [/hyponatr|low (?:sodium|na\b)/i, 'low sodium'],
  [
    /acute kidney injury|\baki\b|renal (?:failure|impairment|dysfunction)|kidney (?:failure|damage|injury)/i,
    'kidneys',
  ],
  [/neutropen|agranulocyt/i, 'neutropenia'],
  [/thrombocytopen|low platelets/i, 'low platelets'],
  [/dystoni|extra-?pyramidal|\bepses?\b|parkinsonism|oculogyric/i, 'extrapyramidal'],
  [/seizure|convuls|\bfits?\b|\bfitted\b/i, 'seizure'],
  [/unsteady|unsteadiness|ataxi|off (?:(?:his|her|their) )?legs/i, 'unsteady'],
  [/insomnia|(?:can['’]?t|could(?:n['’]?t| not)|unable to) sleep|sleeplessness/i, 'insomnia'],
  [/photosensitiv|sensitiv\w+ to (?:sun|light)/i, 'photosensitivity'],
  [/gum (?:swelling|overgrowth|hypertrophy)|gingival/i, 'gums'],
  [/nightmare|bad dreams?|vivid dreams?|night terrors?/i, 'nightmares'],
  [/thrush|candid/i, 'thrush'],
  [
    /mouth ulcer|oral ulcer|ulcers? in (?:the |his |her )?mouth|sore mouth|stomatitis|mucositis/i,
    'sore mouth',
  ],
  [/dry mouth|xerostomia/i, 'dry mouth'],
  [/rhinitis|runny nose|sneez/i, 'runny nose'],
  [/bleed|ha?emorrhag/i, 'bleeding'],
  [/flush|red man|went red/i, 'flushing'],
  [/sweat/i, 'sweating'],
  [/tremor|shak(?:es|y|ing)\b/i, 'tremor'],
  [/fatigue|tired|letharg/i, 'tiredness'],
  [/agitat|restless|akathisia/i, 'restlessness'],
  [/blurr|(?:visual|vision) (?:disturbance|change|problem)/i, 'blurred vision'],
  [/hair (?:loss|fell out|falling out)|alopecia/i, 'hair loss'],
  [/tinnitus|ringing in (?:the |his |her )?ears?/i, 'tinnitus'],
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
