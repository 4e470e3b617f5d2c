import type { DuplicateRule } from '../duplicate-rule.js'

/** The people around somebody. */
export const PEOPLE_RULES: readonly DuplicateRule[] = [
  {
    id: 'same-relative',
    words: 'a person of the same name in the same relationship',
    certainty: 'probable',
    types: ['RelatedPerson'],
    meet: ['personName'],
    same: ['personName', 'relation'],
    alike: [],
    compatible: ['telecom', 'birthDate'],
  },
  {
    id: 'same-name-and-number',
    words: 'a person of the same name and number',
    certainty: 'probable',
    types: ['RelatedPerson'],
    meet: ['telecom'],
    same: ['telecom'],
    alike: ['calledName'],
    compatible: ['relation', 'birthDate'],
  },
  {
    id: 'same-relative-other-number',
    words: 'a person of the same first and family name in the same relationship',
    certainty: 'probable',
    types: ['RelatedPerson'],
    meet: ['firstAndLastName'],
    same: ['relation'],
    alike: ['firstAndLastName'],
    compatible: ['birthDate'],
  },
  {
    id: 'same-team',
    words: 'a team of the same name',
    certainty: 'probable',
    types: ['CareTeam'],
    meet: ['personName'],
    same: ['personName'],
    alike: [],
    compatible: ['outcome', 'category', 'startedNear', 'telecom'],
  },
]
