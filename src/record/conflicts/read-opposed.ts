import { isAskedForAlone, legalEndIn } from '../sections/decisions/legal-end.js'

/** What a wording says of one thing of which one at the most is so. */
export interface OpposedTold {
  readonly about: string
  readonly says: string
}

/** The first of these that a wording says. */
function first(
  about: string,
  kinds: readonly (readonly [RegExp, string])[],
): (said: string) => readonly OpposedTold[] {
  return (said) => {
    const found = kinds.find(([pattern]) => pattern.test(said))?.[1]
    return found === undefined || found === '' ? [] : [{ about, says: found }]
  }
}

function when(
  subject: RegExp,
  butNot: RegExp,
  read: (said: string) => readonly OpposedTold[],
): (said: string) => readonly OpposedTold[] {
  return (said) => (subject.test(said) && !butNot.test(said) ? read(said) : [])
}

/** `Weight bearing as tolerated` is full; of two sides that are both named and not one nothing is said. */
const sideOf = (said: string): string =>
  /\bleft\b/i.test(said) ? ' left' : /\bright\b/i.test(said) ? ' right' : ''

export const SMOKES = when(
  /smok|tobacco|cigarette/i,
  /\b(?:passive|cessation|advice|e-?cig|vap(?:es?|ing)|family|detector|alarm|household|partner|mother|father)\b/i,
  first('smoking', [
    [/\bnever\b|\bnon[- ]?smoker|\blife-?long non/i, 'never'],
    [/:\s*(?:no|false)\b/i, ''],
    [/\bex\b|\bex-?smoker|former|stopped|\bquit|gave up|not (?:currently|now)/i, 'stopped'],
    [/current|daily|every day|smokes\b|cigarettes?|\bsmoker\b|\byes\b/i, 'smokes'],
  ]),
)

const SATURATION = /(?:saturation|\bsats\b|spo2|\boxygen\b|\bo2\b)/i
const AIM = /target|\baim|prescribed|keep|maintain|scale [12]/i

export function saturation(said: string): readonly OpposedTold[] {
  if (!SATURATION.test(said) || !AIM.test(said)) return []
  const [, low, high] = /\b(\d{2})\s*%?\s*(?:-|–|to)\s*(\d{2,3})\s*%?/.exec(said) ?? []
  if (low !== undefined && high !== undefined) return [{ about: 'oxygen', says: `${low}-${high}` }]
  const below = numberIn(said, BELOW)
  const above = below === undefined ? numberIn(said, ABOVE) : undefined
  if (below !== undefined) return [{ about: 'oxygen', says: `0-${below}` }]
  return above === undefined ? [] : [{ about: 'oxygen', says: `${above}-100` }]
}

const BELOW: readonly RegExp[] = [
  /(?:\b(?:not|no|never) (?:above|over|more than|higher than|to exceed)|\bbelow|\bunder|\bless than|\bat most|\bmax(?:imum)?(?: of)?|<=?|≤)\s*(\d{2})\b/i,
]
const ABOVE: readonly RegExp[] = [
  /(?:\babove|\bover|\bat least|\bgreater than|\bmore than|\bhigher than|\b(?:not|never) (?:below|under|less than)|\bmin(?:imum)?(?: of)?|>=?|≥)\s*(\d{2})\b/i,
  /\b(\d{2})\s*%?\s*(?:\+|(?:or|and) (?:above|over|more|higher)\b)/i,
]

/** An end that is open: `keep above 94 %`, `not below 94 %`, `94 % or more`. */
function numberIn(said: string, patterns: readonly RegExp[]): string | undefined {
  const words =
    patterns === BELOW ? said.replace(/\b(?:not|never) (?:below|under|less than)\b/gi, 'at least') : said
  return patterns.map((pattern) => pattern.exec(words)?.[1]).find((number) => number !== undefined)
}

const FOOD: readonly (readonly [RegExp, string])[] = [
  [
    /\b(?:food|diet|texture|meals?|solids?)\b[^.;,]{0,30}\blevel\s*([3-7])\b|\blevel\s*([3-7])\b[^.;,]{0,25}\b(?:food|diet|texture|meals?|solids?|minced|soft|regular|easy|pur[ée]e)/i,
    '',
  ],
  [/liquidi[sz]ed (?:diet|food)/i, '3'],
  [/\bpur[ée]ed?\b/i, '4'],
  [/minced (?:and|&) moist/i, '5'],
  [/soft (?:and|&) bite/i, '6'],
  [/easy to chew|\b(?:regular|normal) (?:diet|food|texture)/i, '7'],
]
const DRINK: readonly (readonly [RegExp, string])[] = [
  [
    /\b(?:fluids?|drinks?|liquids?|thicken(?:er|ed)?)\b[^.;,]{0,30}\blevel\s*([0-4])\b|\blevel\s*([0-4])\b[^.;,]{0,25}\b(?:fluids?|drinks?|liquids?|thick|thin)/i,
    '',
  ],
  [/\b(?:thin|normal) (?:fluids?|drinks?|liquids?)/i, '0'],
  [/slightly thick/i, '1'],
  [/mildly thick/i, '2'],
  [/moderately thick/i, '3'],
  [/extremely thick/i, '4'],
]

function levelIn(said: string, kinds: typeof FOOD): string | undefined {
  for (const [pattern, level] of kinds) {
    const found = pattern.exec(said)
    if (found) return level === '' ? (found[1] ?? found[2]) : level
  }
  return undefined
}

/** What is nil by mouth is neither eaten nor drunk. */
export function swallowed(said: string): readonly OpposedTold[] {
  if (/\bnil by mouth\b|\bnbm\b/i.test(said)) {
    if (
      /\b(?:pre-?op|before|prior to|for (?:theatre|surgery|procedure|scan)|from midnight|not)\b/i.test(said)
    )
      return []
    return ['food', 'drink'].map((about) => ({ about, says: 'nothing' }))
  }
  const [food, drink] = [levelIn(said, FOOD), levelIn(said, DRINK)]
  return [
    ...(food === undefined ? [] : [{ about: 'food', says: food }]),
    ...(drink === undefined ? [] : [{ about: 'drink', says: drink }]),
  ]
}

const WHERE: readonly (readonly [RegExp, string])[] = [
  [/\b(?:care|nursing|residential) home\b/i, 'care home'],
  [/\bhospice\b/i, 'hospice'],
  [/\bhospital\b/i, 'hospital'],
  [/\b(?:own |usual |private )?home\b|\busual place of residence\b/i, 'home'],
]

export function preferredPlace(said: string): readonly OpposedTold[] {
  const kind = /preferred (?:place|location) (?:of|for) (death|dying|care)\b|\bpp([dc])\b/i.exec(said)
  if (!kind || /\bsecond\b|\b2nd\b|\bnot\b|undecided|unable|declin|discuss/i.test(said)) return []
  const about = /^(?:death|dying|d)$/i.test(kind[1] ?? kind[2] ?? '') ? 'place of death' : 'place of care'
  return first(about, WHERE)(said.replace(kind[0], ' '))
}

export const WEIGHT = when(
  /weight[- ]?bear|\b(?:n|f|p|tt)wb\b|\bwbat\b/i,
  /\b(?:until|x-?ray|exercise|views?)\b/i,
  (said) =>
    first(`weight${sideOf(said)}`, [
      [/\bnon[- ]?weight|\bnwb\b|\bnot (?:to )?weight/i, 'none'],
      [/touch|\bttwb\b/i, 'touch'],
      [/partial|\bpwb\b/i, 'partial'],
      [/\bfull|\bfwb\b|tolerated|\bwbat\b/i, 'full'],
    ])(said),
)

export const LIVES = when(
  /\blives?\b|\bliving\b|household/i,
  /\b(?:living will|living donor|activities of|assisted|standard|daily|lives with (?:diabetes|dementia|pain|copd|a long|ms\b))/i,
  first('living', [
    [/\balone\b.*:\s*(?:no|false)\b/i, 'with others'],
    [/\balone\b|\bby (?:him|her)self\b|\bone[- ]person\b|\bon (?:his|her|their) own\b/i, 'alone'],
    [
      /\bwith\s+(?:(?:his|her|their|a|the|an)\s+)?(?:\w+\s+)?(?:wife|husband|partner|spouse|family|sons?|daughters?|parents?|mother|father|friends?|sister|brother|children|relatives?|others)\b/i,
      'with others',
    ],
  ]),
)

export function implanted(name: string, subject: RegExp): (said: string) => readonly OpposedTold[] {
  return when(
    subject,
    /\b(?:removed|removal|explant\w*|previous|check|clinic|consider\w*|refer\w*|await\w*|planned|(?:listed|due|booked|referred|waiting) for|for (?:an? |the |dual |single )*(?:pacemaker|ppm|defibrillator|insertion|implant\w*)|interrogat\w*|follow|declin\w*|suspected)\b|\?/i,
    (said) => [
      { about: name, says: /\b(?:no|not|none|without|never|nil|absent|false)\b/i.test(said) ? 'no' : 'yes' },
    ],
  )
}

export const DETAINED = when(
  /mental health act|\bmha\b|\bsection(?:ed)? ?\d|\bdetained\b|\binformal (?:patient|admission|status)|voluntary (?:patient|admission)|\blegal status\b/i,
  /\b(?:s\.?|section ?)117\b|aftercare|assessment|considered|discharged|rescinded|lapsed|expired|previous|history|regraded|police|section ?136|request/i,
  first('detained', [
    [
      /\b(?:not|no longer) (?:currently |formally )*(?:detained|subject|liable|under)|\binformal\b|\bvoluntary\b/i,
      'informal',
    ],
    [/\bdetained\b|\bsection(?:ed)?\s*(?:2|3|4|5|37|41|47)\b|\bs\.?(?:2|3|37)\b/i, 'detained'],
  ]),
)

const ORDERS: readonly (readonly [RegExp, string])[] = [
  [/\bdols\b|deprivation of liberty/i, 'deprivation of liberty'],
  [/\bcto\b|community treatment order/i, 'community treatment order'],
  [/child protection plan/i, 'child protection plan'],
  [/\b(?:lpa|power of attorney)\b.*health/i, 'attorney for health'],
  [/\b(?:lpa|power of attorney)\b.*(?:property|financ)/i, 'attorney for property'],
  [/\b(?:lpa|power of attorney)\b/i, 'attorney'],
  [/\badrt\b|\badvance (?:decision|directive)\b|\bliving will\b/i, 'advance decision'],
]

/** An attorney of no kind may be that of either. */
export function areOfOneOrder({ about: one }: OpposedTold, { about: other }: OpposedTold): boolean {
  const both = [one, other]
  return one === other || (both.includes('attorney') && both.every((about) => about.startsWith('attorney')))
}

/**
 * One order of the law: over, or in force; what is asked for, appealed against or of the past says neither. Words that may be
 * read either way are held against both.
 */
export function legalOrder(said: string): readonly OpposedTold[] {
  const end = legalEndIn(said)
  if (end === 'unclear') return unclearOrders(said)
  if (end === undefined && NOT_IN_FORCE.test(said)) return []
  const section = /\b(?:section|s\.?) ?(2|3|4|5|37|41|47)\b/i.exec(said)?.[1]
  const about = section === undefined ? ORDERS.find(([words]) => words.test(said))?.[1] : `section ${section}`
  return about === undefined ? [] : [{ about, says: end ?? 'in force' }]
}

function unclearOrders(said: string): readonly OpposedTold[] {
  if (isAskedForAlone(said) || ABOUT_IT.test(said)) return []
  return ordersNamed(said).map((about) => ({ about, says: 'unclear' }))
}

/** What is over is something about the order, or it is denied that anything is. */
const ABOUT_IT =
  /\bappeal|\bleave\b|\bnot (?:been )?(?:rescinded|revoked|ended|lifted|expired|lapsed|withdrawn|cancelled)\b/i

function ordersNamed(said: string): readonly string[] {
  const sections = [...said.matchAll(/\b(?:section|s\.?) ?(2|3|4|5|37|41|47)\b/gi)].map(
    ([, number]) => `section ${number ?? ''}`,
  )
  return [...new Set([...sections, ...ORDERS.flatMap(([words, name]) => (words.test(said) ? [name] : []))])]
}

const NOT_IN_FORCE =
  /\b(?:no|not|never|assess\w*|consider\w*|refer\w*|request\w*|appl\w+|appeal|previous|past|history|await\w*|draft|advice|leave|informal)\b|\?/i

/** A capacity is one for one decision: words of two decisions that are not one say nothing against each other. */
const DECISIONS: readonly (readonly [RegExp, string])[] = [
  [
    /\b(?:residence|reside|where (?:to|they|he|she) lives?|accommodation|placement|discharge|care home)\b/i,
    'where to live',
  ],
  [/\b(?:financ\w*|money|property)\b/i, 'money'],
  [/\b(?:surgery|operation|procedure|amputation)\b/i, 'an operation'],
  [/\b(?:medicines?|medication|covert)\b/i, 'medicines'],
  [/\b(?:treatment|admission)\b/i, 'treatment'],
  [/\b(?:care|support)\b/i, 'care'],
  [/\b(?:contact|sexual|relationship|tenancy|photograph\w*|vaccin\w*|shar\w+|research)\b/i, '$&'],
]

export const CAPACITY = when(
  /\bcapacity\b|\bcapacitous\b/i,
  /\b(?:lung|vital|functional|bladder|carbon|exercise|aerobic|work|iron[- ]binding|fluctuat\w*|presum\w*|may lack|not assessed|to be assessed|attorney|act 2005)\b|\?/i,
  (said) => {
    const found = DECISIONS.map(([pattern, name]) => [pattern.exec(said)?.[0], name] as const).find(
      ([words]) => words !== undefined,
    )
    const about = found === undefined ? 'any' : found[1] === '$&' ? (found[0] ?? '').toLowerCase() : found[1]
    return first(`capacity: ${about}`, [
      // The Act's own words.
      [/\b(?:do(?:es)?|did) not lack\b|\bnot lacking\b|\bno lack of\b/i, 'has'],
      [
        /\bcapacity[^:]*:\s*(?:no|false)\b|\black(?:s|ing|ed)?\b|\bno capacity\b|\bnot have (?:the )?(?:mental )?capacity\b|\bwithout (?:mental )?capacity\b|\bincapa|\bcapacity (?:absent|not present)/i,
        'lacks',
      ],
      [
        /\bha[sd] (?:the )?(?:mental )?capacity\b|\bcapacitous\b|\bretains?\b|\bcapacity (?:present|confirmed|demonstrated)|\bhas capacity\b/i,
        'has',
      ],
    ])(said)
  },
)
