import { OTHERWISE_NAMED } from './cpr-words.js'
import { TEP } from './escalation-plan-words.js'

/** A kind of decision of which one stands for each owner: the newest. A rule is data: `standingMarks` interprets it. */
export interface DecisionKind {
  readonly name: 'cpr' | 'respect' | 'advance-plan' | 'end-of-life-plan'
  /** Codes of its category, code, type or value. */
  readonly codes: readonly string[]
  /** Words of those and of its title. */
  readonly words: RegExp
}

/** The first that something is of is its kind: an advance care plan may speak of resuscitation, and is still a plan. */
export const DECISION_KINDS: readonly DecisionKind[] = [
  { name: 'advance-plan', codes: ['736366004'], words: /\b(?:advance|anticipatory) care plan/i },
  { name: 'end-of-life-plan', codes: ['736373009'], words: /end[- ]of[- ]life care plan/i },
  {
    name: 'respect',
    codes: [],
    words: new RegExp(
      String.raw`\brespect (?:form|plan|process|document)|(?:^|· )respect(?: ·|\s*$)|treatment escalation|${TEP}|recommended summary plan for emergency care`,
      'i',
    ),
  },
  {
    name: 'cpr',
    codes: ['450475007', '450476008', 'dnr'],
    words: new RegExp(
      String.raw`resuscitat|dna-?\s?cpr\b|\bdnar\b|\bdnr\b|\bcpr\b|\bresus (?:status|decision|plan)\b|\bfor (?:full )?resus\b|${OTHERWISE_NAMED.source}`,
      'i',
    ),
  },
]

/** What a decision about resuscitation says. */
interface CprVerdict {
  readonly says: 'not for' | 'for'
  readonly codes: readonly string[]
  readonly words: RegExp
}

/**
 * Of what is about resuscitation and nothing else, where no sentence of it says so (`cprSaidIn`); the first that is so, because
 * `for` stands in `not for` too.
 */
export const CPR_VERDICTS: readonly CprVerdict[] = [
  {
    says: 'not for',
    codes: ['450476008', 'dnr'],
    words: /\b(?:not|no|never|refus\w+|declin\w+|against)\b|\bdnacpr\b|\bdnar\b/i,
  },
  { says: 'for', codes: ['450475007'], words: /\bfor (?:attempted |full )?(?:cardio|cpr|resus)/i },
]
