import type { HeadingKey } from '../sections/section.js'

/** Where a section stands by a title that turns what is under it: what is not to be given is no medicine that is taken. */
export interface TurnedTitle {
  readonly headings: readonly HeadingKey[]
  /** Whether it tells what is over: stopped, ruled out, resolved. */
  readonly isOver?: true
}

const TURNED: readonly (readonly [RegExp, TurnedTitle])[] = [
  [
    /\b(?:to avoid|avoid(?:ed|ance)?|contra-?indicat\w*|(?:not to be|never to be|do not|not for) (?:given?|prescribed?|used?|taken?|administ\w+))\b/i,
    { headings: ['alerts'] },
  ],
  [
    /\b(?:medic(?:ation|ine)s?|drugs?|meds)\s*(?:and|&|\/|,|\+)\s*(?:known |drug )?allerg|\ballerg\w*\s*(?:and|&|\/|,|\+)\s*(?:current |regular )?(?:medic(?:ation|ine)s?|drugs?|meds)\b(?! (?:reaction|intoleranc|sensitiv|allerg))/i,
    { headings: ['allergies', 'medicines'] },
  ],
  [/\bADRs?\b/, { headings: ['allergies'] }],
  [/\bTEP\b/, { headings: ['end-of-life'] }],
  [
    /\b(?:cultures?|antibiotics?|antimicrobials?|microbiology|organisms?|isolates?|swabs?)\b.*\bsensitivit/i,
    { headings: ['results'] },
  ],
  [/\bearly warning signs?\b|\brelapse (?:indicators?|signatures?)\b/i, { headings: ['contingency-plans'] }],
  [/\b[Ee]arly [Ww]arning\b|\bNEWS ?2?\b/, { headings: ['examination'] }],
  [/\b(?:differential|provisional|suspected|possible) diagnos/i, { headings: ['problems'] }],
  [
    /\bconditions? (?:of|for) (?:the |her |his |their )?(?:CTO|community treatment|section|leave|bail|licen[cs]e|discharge|detention|supervision|release)\b/i,
    { headings: ['legal'] },
  ],
  [
    /\b(?:recreational|illicit|illegal|street) (?:drugs?|substances?)\b|\bsubstance (?:use|misuse)\b/i,
    { headings: ['social-context'] },
  ],
  [
    /\b(?:past|previous|former) (?:regular )?(?:medic(?:ation|ine)s?|drugs?|meds|prescriptions?)\b(?! (?:allerg|adverse|reaction|intoleranc|overdose|use|misuse))|\b(?:stopped|discontinued|ceased|withdrawn)\b.*\b(?:medic(?:ation|ine)s?|drugs?|meds|prescriptions?)\b|\b(?:medic(?:ation|ine)s?|drugs?|meds|prescriptions?)\b.*\b(?:stopped|discontinued|ceased|withdrawn)\b/i,
    { headings: ['medicines'], isOver: true },
  ],
  [
    /\b(?:excluded|resolved|ruled out|inactive)\b.*\b(?:diagnos[ei]s|problems?|conditions?)\b|\b(?:diagnos[ei]s|problems?|conditions?)\b.*\b(?:excluded|resolved|ruled out)\b/i,
    { headings: ['problems'], isOver: true },
  ],
]

/** A title that names both what is over and what is not says neither of all of it. */
const OF_BOTH = /\b(?:started|commenced|new|changed|changes|continued|current|active|present|ongoing)\b/i

/** How a title turns what is under it; `undefined` where it says no more than what kind of thing it is. */
export function turnedBy(title: string): TurnedTitle | undefined {
  const turned = TURNED.find(([words]) => words.test(title))?.[1]
  return turned?.isOver && OF_BOTH.test(title) ? { headings: turned.headings } : turned
}
