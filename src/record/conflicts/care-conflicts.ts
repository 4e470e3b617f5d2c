import type { ConflictRule } from './conflict-rule.js'

/** What sources contradict each other in of the people around somebody and of what is worked at. */
export const CARE_CONFLICTS: readonly ConflictRule[] = [
  {
    id: 'goal-told-differently',
    words: 'One source has a goal as worked at, another as reached, on hold or given up',
    severity: 'moderate',
    types: ['Goal'],
    meet: ['goalAlike'],
    alike: ['goalAlike'],
    apart: ['goalStanding'],
    compatible: ['startedNear'],
  },
  {
    id: 'relative-told-differently',
    words: 'Sources give different relationships of somebody of one name',
    severity: 'moderate',
    types: ['RelatedPerson'],
    meet: ['firstAndLastName'],
    alike: ['firstAndLastName'],
    apart: ['relation'],
    compatible: ['birthDate'],
  },
  {
    id: 'telephone-told-differently',
    words: 'Sources give different telephone numbers of somebody of one name',
    severity: 'moderate',
    types: ['RelatedPerson'],
    meet: ['firstAndLastName'],
    alike: ['firstAndLastName'],
    apart: ['telecom'],
    compatible: ['birthDate', 'relation'],
  },
]
