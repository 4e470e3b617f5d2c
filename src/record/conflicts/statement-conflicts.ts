import type { ConflictWords } from './conflict-rule.js'

/** Statements that are marked where they stand, as the pairs of the rules are. */
export const STATEMENT_CONFLICTS = {
  taken: {
    id: 'allergy-against-medicine',
    words: 'One source has an allergy to what another has as taken now',
    within: 'are against each other: an allergy, and a medicine that it is to as taken now',
    severity: 'high',
  },
  notTaken: {
    id: 'may-not-be-taken-against-current',
    words: 'One source has a medicine as current that another says in words may not be taken by this person',
    within: 'differ: one has a medicine as current that the other says in words may not be taken',
    severity: 'high',
  },
  onTwoLists: {
    id: 'one-medicine-on-two-lists',
    words: 'Two sources have one medicine as taken now, told differently: it may be taken twice',
    severity: 'high',
  },
  bloodGroup: {
    id: 'blood-group-told-differently',
    words: 'Sources give different blood groups',
    within: 'give different blood groups',
    severity: 'high',
  },
  pregnancy: {
    id: 'pregnancy-told-differently',
    words: 'One source says that this person is pregnant, another that they are not, or no longer',
    severity: 'high',
  },
  person: {
    id: 'person-told-differently',
    words: 'Sources give different genders or birth dates',
    within: 'give different genders or birth dates',
    severity: 'high',
  },
  alert: {
    id: 'alert-told-differently',
    words: 'One source has an alert in force that another denies',
    within: 'differ: one has an alert in force that another denies',
    severity: 'moderate',
  },
  consent: {
    id: 'consent-told-differently',
    words: 'One source says that this person refuses what another says that they agree to',
    within: 'differ: one refuses what another agrees to',
    severity: 'high',
  },
  advanceDecisions: {
    id: 'advance-decisions-may-differ',
    words: 'Two advance decisions in force say opposite things, and may be of one treatment',
    severity: 'high',
  },
} as const satisfies Readonly<Record<string, ConflictWords>>
