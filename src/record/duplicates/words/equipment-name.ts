import { toPlainName } from './plain-name.js'
import { toSingular } from './singular.js'

/** Words of equipment that name no other thing. */
const SAYS_NOTHING: ReadonlySet<string> = new Set(
  'machine bedside unit telecare electric electrical equipment device system aid provided supplied installed fitted issued loan standard council adult community type personal situ use'.split(
    ' ',
  ),
)

const SAME: readonly (readonly [RegExp, string])[] = [
  [/\b(?:profiling|hospital|adjustable|care) bed\b/i, 'profiling bed'],
  [/\b(?:zimmer|walking) frame\b|\bzimmer\b/i, 'walking frame'],
  [
    /\bpendant(?: alarm)?\b|\b(?:community|careline|lifeline|personal) alarm\b|\bcareline\b|\blifeline\b/i,
    'pendant alarm',
  ],
  [/\bkey ?safe\b/i, 'key safe'],
  [/\bgrab ?rails?\b|\bgrab bars?\b/i, 'grab rail'],
  [
    /\b(?:pressure[ -]relieving|alternating|airflow|dynamic) (?:air )?mattress\b|\bair mattress\b/i,
    'pressure mattress',
  ],
  [/\braised toilet seat\b|\btoilet raiser\b/i, 'raised toilet seat'],
  [/\b(?:shower|bath) (?:chair|stool|seat)\b/i, 'shower chair'],
  [/\b(?:ceiling )?(?:track )?hoist\b/i, 'hoist'],
  [/\bcommode\b/i, 'commode'],
]

/** The name of a piece of equipment, without what says no more: `Pendant alarm (telecare)` is `Telecare pendant alarm`. */
export function toEquipmentName(name: string): string {
  const known = SAME.find(([pattern]) => pattern.test(name))
  const said = known === undefined ? name : name.replace(known[0], known[1])
  return toPlainName(said)
    .split(' ')
    .filter((word) => !SAYS_NOTHING.has(word))
    .map(toSingular)
    .join(' ')
}
