import type { ConflictRule } from './conflict-rule.js'

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
