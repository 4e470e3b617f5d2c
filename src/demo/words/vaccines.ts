import type { Word } from '../writing/references.js'

/** Vaccines by the procedure that UK records code them with. */
export const VACCINES = {
  influenza: {
    code: '822851000000102',
    text: 'Influenza vaccine',
    display: 'Seasonal influenza vaccination',
  },
  covidBooster: { text: 'COVID-19 vaccine booster' },
  pneumococcal: { text: 'Pneumococcal polysaccharide vaccine' },
  shingles: { text: 'Shingles vaccine' },
  pertussis: { text: 'Pertussis vaccine in pregnancy' },
  rsv: { text: 'RSV vaccine' },
  mmr1: { text: 'MMR vaccine, first dose' },
  mmr2: { text: 'MMR vaccine, second dose' },
  sixInOne: { text: '6-in-1 vaccine, third dose' },
  preSchool: { text: '4-in-1 pre-school booster' },
} as const satisfies Readonly<Record<string, Word>>
