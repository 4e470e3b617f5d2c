import { EQUIPMENT_AS_SAID } from './equipment-as-said.js'
import { EQUIPMENT_WORDS } from './equipment-words.js'
import { toPlainName } from './plain-name.js'
import { toSingular } from './singular.js'

/** Words of equipment that name no other thing. */
const SAYS_NOTHING: ReadonlySet<string> = new Set(
  'bilateral both ear machine bedside unit telecare electric electrical equipment device system aid provided supplied installed fitted issued loan standard council adult community type personal situ use home tube'.split(
    ' ',
  ),
)

const SAME: readonly (readonly [RegExp, string])[] = [
  [/\b(?:profiling|hospital|adjustable|care)(?: profiling)? bed\b/gi, 'profiling bed'],
  [/\b(?:bed|cot) ?(?:side ?)?rails?\b|\bcot ?sides?\b/gi, 'bed rail'],
  [/\b(?:four|4)[- ]?wheel(?:ed)? (?:walker|rollator)\b|\brollator\b/gi, 'rollator'],
  [
    /\brise(?:r|s)?(?: and|&|\/| &)?[- ]?reclin(?:er|e|ing)(?: ?(?:arm ?)?chair)?\b/gi,
    'riser recliner chair',
  ],
  [/\bstand(?:ing)?[- ]?(?:aid|hoist)(?: hoist)?\b/gi, 'stand raiser'],
  [/\bpressure[- ](?:(?:relieving|relief|reducing|care|redistributing) )?cushion\b/gi, 'pressure cushion'],
  [/\bfalls? (?:detector|sensor|alarm)\b/gi, 'falls detector'],
  [/\bstair[- ]?lift\b/gi, 'stairlift'],
  [/\b(?:(?:long[- ]term|indwelling|urinary|urethral|foley) )+catheter\b/gi, 'urinary catheter'],
  [/\b(\d+(?:\.\d+)?) ?(?:l|litres?)(?: ?\/ ?| per )min(?:ute)?\b/gi, '$1 lpm'],
  [/\b(\d{1,2}) ?(?:ch|charriere|fr|fg|french)\b/gi, '$1 ch'],
  [/\b(?:zimmer|walking) frame\b|\bzimmer\b/gi, 'walking frame'],
  [
    /\bpendant(?: alarm)?\b|\b(?:community|careline|lifeline|personal) alarm\b|\bcareline\b|\blifeline\b/i,
    'pendant alarm',
  ],
  [/\bkey ?safe\b/gi, 'key safe'],
  [/\bgrab ?rails?\b|\bgrab bars?\b/gi, 'grab rail'],
  [
    /\b(?:pressure[ -](?:relieving|relief|redistributing)|alternating(?: pressure| air)?|airflow|dynamic)(?: air)?(?: flow)? mattress\b|\bair mattress\b/gi,
    'pressure mattress',
  ],
  [/\braised toilet seat\b|\btoilet (?:seat )?raiser\b/gi, 'raised toilet seat'],
  [/\b(?:shower|bath) (?:chair|stool|seat)\b/gi, 'shower chair'],
  [/\bceiling(?: track)? hoist\b|\btrack hoist\b/gi, 'ceiling hoist'],
  [/\bcommode\b/gi, 'commode'],
]

/** What says which one of its kind it is: who leaves it out may mean any. */
const WHICH =
  /\([^)]*\)|\bwith .*$|\b\d{1,2} ch\b|\b(?:dual|single)[- ]chamber\b|\b(?:mobile|ceiling|gantry|fixed|folding)\b/gi

/** The names of a piece of equipment, without what says no more: `Pendant alarm (telecare)` is `Telecare pendant alarm`. */
export interface EquipmentName {
  readonly name: string
  /** Without what says which one of its kind it is: `Bath lift (Archimedes)` may be the `Bath lift` of another list. */
  readonly kind: string
}

export function toEquipmentName(name: string): EquipmentName {
  const said = [...EQUIPMENT_AS_SAID, ...SAME, ...EQUIPMENT_WORDS].reduce(
    (rest, [pattern, word]) => rest.replace(pattern, word),
    name,
  )
  const [whole, kind] = [said, said.replace(WHICH, ' ')].map((words) =>
    toPlainName(words)
      .split(' ')
      .map(toSingular)
      .filter((word) => !SAYS_NOTHING.has(word))
      .join(' '),
  )
  return { name: whole ?? '', kind: kind ?? '' }
}
