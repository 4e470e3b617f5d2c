import { LOINC, type Word } from '../writing/references.js'

/** A laboratory test: its unit in words and in UCUM, its places, and the range in which results are usual. */
export interface Test extends Word {
  readonly unit: string
  readonly ucum: string
  readonly places: number
  readonly low?: number
  readonly high?: number
  /** The range for men, where it is another. */
  readonly men?: readonly [low: number, high: number]
}

/** Laboratory tests with the codes of the UK pathology list where they are known, LOINC otherwise. */
export const TESTS = {
  sodium: {
    code: '1000661000000107',
    text: 'Serum sodium level',
    unit: 'mmol/L',
    ucum: 'mmol/L',
    places: 0,
    low: 133,
    high: 146,
  },
  potassium: {
    code: '1000651000000109',
    text: 'Serum potassium level',
    unit: 'mmol/L',
    ucum: 'mmol/L',
    places: 1,
    low: 3.5,
    high: 5.3,
  },
  creatinine: {
    code: '1000731000000107',
    text: 'Serum creatinine level',
    unit: 'umol/L',
    ucum: 'umol/L',
    places: 0,
    low: 45,
    high: 84,
    men: [59, 104],
  },
  egfr: {
    code: '1011481000000105',
    text: 'eGFR (CKD-EPI)',
    display:
      'eGFR (estimated glomerular filtration rate) using creatinine Chronic Kidney Disease Epidemiology Collaboration equation per 1.73 square metres',
    unit: 'mL/min/1.73m2',
    ucum: 'mL/min/{1.73_m2}',
    places: 0,
    low: 60,
  },
  haemoglobin: {
    code: '1022431000000105',
    text: 'Haemoglobin estimation',
    unit: 'g/L',
    ucum: 'g/L',
    places: 0,
    low: 115,
    high: 165,
    men: [130, 180],
  },
  whiteCells: {
    code: '1022541000000102',
    text: 'Total white cell count',
    unit: 'x10^9/L',
    ucum: '10*9/L',
    places: 1,
    low: 4,
    high: 11,
  },
  neutrophils: {
    code: '1022551000000104',
    text: 'Neutrophil count',
    unit: 'x10^9/L',
    ucum: '10*9/L',
    places: 1,
    low: 2,
    high: 7.5,
  },
  platelets: {
    code: '1022651000000100',
    text: 'Platelet count',
    unit: 'x10^9/L',
    ucum: '10*9/L',
    places: 0,
    low: 150,
    high: 450,
  },
  crp: {
    code: '1001371000000100',
    text: 'Serum C reactive protein level',
    unit: 'mg/L',
    ucum: 'mg/L',
    places: 0,
    high: 5,
  },
  hba1c: {
    code: '999791000000106',
    text: 'HbA1c',
    display:
      'Haemoglobin A1c level - International Federation of Clinical Chemistry and Laboratory Medicine standardised',
    unit: 'mmol/mol',
    ucum: 'mmol/mol',
    places: 0,
    high: 41,
  },
  alt: {
    code: '1018251000000107',
    text: 'Serum alanine aminotransferase level',
    unit: 'U/L',
    ucum: 'U/L',
    places: 0,
    low: 10,
    high: 49,
  },
  albumin: {
    code: '1000821000000103',
    text: 'Serum albumin level',
    unit: 'g/L',
    ucum: 'g/L',
    places: 0,
    low: 35,
    high: 50,
  },
  cholesterol: {
    code: '1005671000000105',
    text: 'Serum cholesterol level',
    unit: 'mmol/L',
    ucum: 'mmol/L',
    places: 1,
    high: 5,
  },
  tsh: {
    code: '1022791000000101',
    text: 'Serum TSH level',
    display: 'Serum TSH (thyroid stimulating hormone) level',
    unit: 'mU/L',
    ucum: 'm[IU]/L',
    places: 2,
    low: 0.3,
    high: 4.2,
  },
  ferritin: {
    code: '993381000000106',
    text: 'Serum ferritin level',
    unit: 'ug/L',
    ucum: 'ug/L',
    places: 0,
    low: 13,
    high: 150,
  },
  inr: {
    system: LOINC,
    code: '6301-6',
    text: 'International normalised ratio',
    display: 'INR in Platelet poor plasma by Coagulation assay',
    unit: 'ratio',
    ucum: '{INR}',
    places: 1,
    low: 2,
    high: 3,
  },
  lithium: {
    system: LOINC,
    code: '14334-7',
    text: 'Serum lithium level',
    display: 'Lithium [Moles/volume] in Serum or Plasma',
    unit: 'mmol/L',
    ucum: 'mmol/L',
    places: 2,
    low: 0.4,
    high: 1,
  },
  bnp: {
    system: LOINC,
    code: '33762-6',
    text: 'NT-proBNP',
    display: 'Natriuretic peptide.B prohormone N-Terminal [Mass/volume] in Serum or Plasma',
    unit: 'ng/L',
    ucum: 'ng/L',
    places: 0,
    high: 400,
  },
} as const satisfies Readonly<Record<string, Test>>

export type TestKey = keyof typeof TESTS
