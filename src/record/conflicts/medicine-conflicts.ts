import type { ConflictWords } from './conflict-rule.js'

/** In what two tellings of one medicine contradict each other, or two medicines that are not taken together. */
export const MEDICINE_CONFLICTS = {
  strengths: {
    id: 'strengths-differ',
    words: 'Strengths differ',
    within: 'give different strengths of one medicine',
    severity: 'high',
  },
  doses: {
    id: 'doses-differ',
    words: 'Doses differ',
    within: 'give different doses of one medicine',
    severity: 'high',
  },
  releases: { id: 'releases-differ', words: 'Release forms differ', severity: 'high' },
  needs: {
    id: 'when-needed-against-always',
    words: 'One source has a medicine as taken when needed, another as taken always',
    severity: 'high',
  },
  codes: {
    id: 'code-and-name-disagree',
    words: 'Code and name disagree: sources call one code by the names of different medicines',
    severity: 'high',
  },
  stopped: {
    id: 'stopped-against-current',
    words: 'One source has stopped a medicine that another has as current',
    severity: 'high',
  },
  ended: {
    id: 'ended-against-current',
    words: 'One source has a medicine as ended that another has as current',
    severity: 'high',
  },
  held: {
    id: 'on-hold-against-current',
    words: 'One source has a medicine on hold that another has as current',
    severity: 'high',
  },
  'not-to-be-given': {
    id: 'not-to-be-given-against-current',
    words: 'One source says that a medicine is not to be given, another has it as current',
    severity: 'high',
  },
  'not-taken': {
    id: 'not-taken-against-current',
    words: 'One source says that a medicine is not taken, another has it as current',
    severity: 'high',
  },
  cancelled: {
    id: 'cancelled-against-current',
    words: 'One source has cancelled a medicine that another has as current',
    severity: 'high',
  },
  anticoagulants: {
    id: 'two-anticoagulants',
    words: 'Two anticoagulants are taken at once',
    within: 'have two anticoagulants as taken at once',
    severity: 'high',
  },
} as const satisfies Readonly<Record<string, ConflictWords>>
