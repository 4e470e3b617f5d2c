import { withoutWhom } from './by-whom.js'
import { SERVICE_WORDS } from './service-words.js'
import { toTestName } from './test-name.js'

const SAME: readonly (readonly [RegExp, string])[] = [
  [
    /\b(?:2ww|tww|usc|two[- ]weeks?[- ]wait|2[- ]weeks?[- ]wait|urgent suspected cancer|fast[- ]track(?: suspected)? cancer|suspected cancer)\b/gi,
    'suspected cancer',
  ],
  [/\bcolorectal\b|\bbowel\b/gi, 'lower gi'],
  [/\bgastrointestinal\b/gi, 'gi'],
  [/\bnurs(?:es?|ing)\b/gi, 'nurse'],
  [/\bdieti[ct]ians?\b|\bdietetics?\b/gi, 'dietetics'],
  [/\bcmht\b|\bcommunity mental health team\b/gi, 'community mental health'],
  [/\bphysio(?:therapists?|therapy)?\b/gi, 'physiotherapy'],
  [/\bot\b/gi, 'occupational therapy'],
  [/\b(?:salt|slt)\b|\bspeech (?:and|&) language (?:therapists?|therapy)\b/gi, 'speech language therapy'],
  [/\btherapists?\b/gi, 'therapy'],
  [
    /\bcommunity (?=(?:physiotherapy|occupational therapy|dietetics|podiatry|speech language therapy|district nurse)\b)/gi,
    '',
  ],
  [
    /\b(?:(?:once|twice|one|two|three|four|[1-4])(?: times?)?(?: (?:a|per) day| daily)|od|bd|tds|qds) (?:personal |home )?care\b/gi,
    'package of care',
  ],
  [/\bdouble[- ](?:handed|up)\b|\b(?:(?:2|two) (?:carers?|staff)|carers? x ?2|x ?2 carers?)\b/gi, 'double'],
  [/\b([2-5]|two|three|four|five) (double|single)(?: (?=calls?|visits?))/gi, '$2 $1 '],
  [/\bsingle[- ]handed\b|\b(?:(?:1|one) carer|single carer|carer x ?1|x ?1 carer)\b/gi, 'single'],
  [/\b(double|single) care\b|\bcare calls?\b/gi, '$1 package of care'],
  [/\brespite(?: care| stay| placement| break)?\b/gi, 'respite'],
  [/\bday ?(?:centre|opportunit(?:y|ies))(?: attendance| placement)?\b/gi, 'day centre'],
  [/\b(?:night|overnight) (?:sits?|sitter|sitting)\b/gi, 'night sitting'],
  [/\b(?:home|domiciliary|dom) care\b|\bhomecare\b/gi, 'homecare'],
  [
    /\bpackages? of (?:homecare|care)\b|\bpoc\b|\b(?:homecare |care |support )package\b|\bhomecare\b/gi,
    'package ',
  ],
  [/\breablement (?:package|care|support|service)\b|\bpackage of reablement\b/gi, 'reablement'],
  // How often somebody calls is no other request: it is told beside it.
  [
    /(?<=\b(?:package|reablement|day centre|meals? on wheels?|night sitting|respite|support|befriending)\b.*)\b(?:od|bd|tds|qds|x ?\d|(?:\w+) (?:times?|calls?|visits?|days?|nights?|sessions?)|once|twice|(?:a|per|each|every) (?:day|week|fortnight|month|night)|daily|weekly|nightly|fortnightly)\b/gi,
    ' ',
  ],
  [/\battends?\b/gi, ' '],
  [/\b(day|week|month)s\b/gi, '$1'],
  [/\b(?:od|bd|tds|qds)\b(?=.*\bpackage\b)/gi, ' '],
  ...SERVICE_WORDS,
  [/ologists?\b/gi, 'ology'],
  [/iatrists?\b/gi, 'iatry'],
  [/\bchiropod(?:ist|y)s?\b/gi, 'podiatry'],
]

const SAYS_NOTHING =
  /\b(?:up to|(?<!\w )gp(?= referral)|referrals?|referred|refer|requests?|requested|services?|teams?|clinics?|departments?|dept|outpatients?|opinion|assessments?|appointments?|please|review|to|for|by|with|pathway|urgent|routine)\b/gi

/** A request by what is asked for: `Referral to district nurse` is `District nursing referral`, a two week wait one for a suspected cancer. */
export function toRequestName(name: string): string {
  return SAME.reduce(
    (rest, [pattern, word]) => rest.replace(pattern, word),
    toTestName(withoutWhom(name)),
  ).replace(SAYS_NOTHING, ' ')
}
