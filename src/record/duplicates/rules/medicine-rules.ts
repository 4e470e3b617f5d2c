import type { DuplicateRule } from '../duplicate-rule.js'

const LISTED_MEDICINES = ['MedicationRequest', 'MedicationStatement']
const MEDICINES = [...LISTED_MEDICINES, 'MedicationDispense']

/** What no two tellings of one medicine contradict each other in. */
const OF_MEDICINES = [
  'standing',
  'order',
  'course',
  'asNeeded',
  'route',
  'site',
  'timeOfDay',
  'dose',
  'restOfDose',
  'strengthTaken',
] as const

/** A list of one source has an order, and what is taken by it, as two: whatever numbers they bear, they are one. */
export const STATEMENT_OF_ORDER: DuplicateRule = {
  id: 'statement-of-order',
  words: 'the list says which prescription it is about: the same medicine of the same source',
  certainty: 'probable',
  types: ['MedicationStatement'],
  otherTypes: ['MedicationRequest'],
  withinSource: true,
  meet: ['toldOfOrder'],
  same: ['toldOfOrder'],
  alike: ['medicine'],
  // The one is the plan, the other what came of it.
  compatible: [...OF_MEDICINES.filter((aspect) => aspect !== 'order'), 'reasonTold'],
}

/** A medicine through several routes: prescribed, on somebody's list, supplied. Another dose is never the same. */
export const MEDICINE_RULES: readonly DuplicateRule[] = [
  {
    id: 'supply-of-prescription',
    words: 'the supply names the prescription: same prescription number, same medicine',
    certainty: 'probable',
    types: LISTED_MEDICINES,
    otherTypes: MEDICINES,
    meet: ['prescriptionNumber', 'medicine'],
    same: ['prescriptionNumber'],
    alike: ['medicine'],
    compatible: OF_MEDICINES,
  },
  {
    id: 'same-medicine-same-dose',
    words: 'the same medicine at the same dose, on the list of both now',
    certainty: 'probable',
    types: LISTED_MEDICINES,
    otherTypes: MEDICINES,
    meet: ['medicine', 'current'],
    same: ['lasting', 'current'],
    alike: ['medicine', 'dose'],
    compatible: OF_MEDICINES,
  },
  {
    id: 'same-product',
    words: 'the same medicine in the same strength, on the list of both now, and no dose against it',
    certainty: 'probable',
    types: LISTED_MEDICINES,
    otherTypes: MEDICINES,
    meet: ['medicine', 'current'],
    same: ['lasting', 'current', 'strength'],
    alike: ['medicine'],
    compatible: OF_MEDICINES,
  },
  {
    id: 'same-medicine-same-time',
    words: 'the same medicine at the same dose, prescribed or supplied within three days',
    certainty: 'probable',
    types: LISTED_MEDICINES,
    otherTypes: MEDICINES,
    meet: ['medicine', 'prescribedNear'],
    same: [],
    alike: ['medicine', 'dose', 'prescribedNear'],
    compatible: OF_MEDICINES,
  },
  {
    id: 'same-product-same-time',
    words: 'the same medicine in the same strength, prescribed or supplied within three days',
    certainty: 'probable',
    types: LISTED_MEDICINES,
    otherTypes: MEDICINES,
    meet: ['medicine', 'prescribedNear'],
    same: ['strength'],
    alike: ['medicine', 'prescribedNear'],
    compatible: OF_MEDICINES,
  },
  {
    id: 'supply-of-repeat',
    words: 'a supply of the same medicine in the same strength since the repeat was authorised',
    certainty: 'probable',
    yields: true,
    types: ['MedicationRequest'],
    otherTypes: ['MedicationDispense'],
    meet: ['medicine'],
    same: ['lasting', 'strength'],
    alike: ['medicine', 'repeatSupply'],
    compatible: OF_MEDICINES,
  },
  {
    id: 'same-supply',
    words: 'the same medicine in the same strength, supplied or given at the same time',
    certainty: 'probable',
    types: ['MedicationDispense', 'MedicationAdministration'],
    oneType: true,
    meet: ['medicine', 'suppliedOn'],
    same: [],
    alike: ['medicine', 'suppliedOn'],
    compatible: ['standing', 'strength', 'dose', 'route', 'site'],
  },
]
