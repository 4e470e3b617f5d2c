import type { Word } from '../writing/references.js'

export const PROCEDURES = {
  appendicectomy: { code: '80146002', text: 'Appendicectomy' },
  hipReplacement: { code: '52734007', text: 'Total replacement of hip' },
  kneeReplacement: { code: '609588000', text: 'Total replacement of knee joint' },
  colonoscopy: { code: '73761001', text: 'Colonoscopy' },
  echocardiogram: { code: '40701008', text: 'Echocardiogram', display: 'Echocardiography' },
  ecg: { code: '29303009', text: 'Electrocardiogram', display: 'Electrocardiographic procedure' },
  angioplasty: { code: '415070008', text: 'Percutaneous coronary intervention' },
  caesarean: { code: '11466000', text: 'Caesarean section' },
  mastectomy: { code: '69031006', text: 'Excision of breast tissue' },
  cbt: {
    code: '228557008',
    text: 'Cognitive behavioural therapy',
    display: 'Cognitive and behavioral therapy',
  },
} as const satisfies Readonly<Record<string, Word>>
