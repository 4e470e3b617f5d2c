import type { ConflictRule } from './conflict-rule.js'

/** They stay two lines: a suspicion is another thing than what it is of, and may be of something else after all. */
export const PROBLEM_CERTAINTY: ConflictRule = {
  id: 'problem-certainty-told-differently',
  words: 'One source is sure of a problem that another has as provisional, unconfirmed or one of several',
  severity: 'moderate',
  types: ['Condition'],
  meet: ['problemSure'],
  alike: [],
  apart: ['problemSure'],
  compatible: ['side', 'bodySite', 'episode', 'problemDegree'],
}

/** Problems of two sources of which not both can be so, by what their names say. */
export const PROBLEM_RULES: readonly ConflictRule[] = [
  {
    id: 'problem-against-denial',
    words: 'One source has a problem that another says is not so, cleared, over or in remission',
    severity: 'high',
    types: ['Condition'],
    meet: ['problemSaid'],
    alike: [],
    apart: ['problemSaid'],
    compatible: ['side', 'bodySite'],
  },
  PROBLEM_CERTAINTY,
  {
    id: 'problem-degree-told-differently',
    words: 'Sources give different stages or degrees of one problem',
    severity: 'moderate',
    types: ['Condition'],
    meet: ['problemDegree'],
    alike: [],
    apart: ['problemDegree'],
    compatible: ['side', 'bodySite', 'episode'],
  },
  {
    id: 'side-told-differently',
    words: 'Two problems may be one: sources give different sides of the body within a year',
    severity: 'high',
    types: ['Condition'],
    meet: ['problem'],
    alike: ['onsetYear', 'problem'],
    apart: ['side'],
    compatible: ['certainty', 'activity'],
  },
  {
    id: 'too-much-against-too-little',
    words: 'One source has too much of something as a problem, another too little',
    severity: 'high',
    types: ['Condition'],
    meet: ['tooMuchOrLittle'],
    alike: [],
    apart: ['tooMuchOrLittle'],
    compatible: ['episode'],
  },
]
