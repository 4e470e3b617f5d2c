import type { Word } from '../writing/references.js'

export const ALLERGIES = {
  penicillin: { code: '91936005', text: 'Allergy to penicillin' },
  aspirin: { code: '293586001', text: 'Allergy to aspirin' },
  peanut: { code: '91935009', text: 'Allergy to peanut' },
  latex: { code: '300916003', text: 'Latex allergy' },
  codeine: { text: 'Codeine intolerance' },
  trimethoprim: { text: 'Allergy to trimethoprim' },
  dressings: { text: 'Allergy to adhesive dressings' },
  none: { code: '716186003', text: 'No known allergy' },
} as const satisfies Readonly<Record<string, Word>>

export const REACTIONS = {
  rash: { code: '271807003', text: 'Rash', display: 'Eruption of skin' },
  swelling: { code: '41291007', text: 'Swelling of face and lips', display: 'Angioedema' },
  nausea: { code: '422587007', text: 'Nausea' },
  wheals: { code: '247472004', text: 'Urticarial rash' },
} as const satisfies Readonly<Record<string, Word>>
