import type { Word } from '../writing/references.js'

/** How somebody was seen: UK Core encounter types. */
export const VISITS = {
  emergencyDepartment: { code: '4525004', text: 'Emergency department patient visit' },
  ward: { code: '185212007', text: 'Seen in hospital ward' },
  outpatients: { code: '185211000', text: 'Seen in hospital outpatient department' },
  surgery: { code: '185202000', text: "Seen in GP's surgery" },
  home: { code: '270420001', text: 'Seen in own home' },
  telephone: { code: '185317003', text: 'Telephone encounter' },
  mentalHealthClinic: { code: '431957001', text: 'Seen in mental health clinic' },
  antenatalClinic: { code: '185226003', text: 'Seen in antenatal clinic' },
  memoryClinic: { code: '432806004', text: 'Seen in memory clinic' },
  asthmaClinic: { code: '185242005', text: 'Seen in asthma clinic' },
  oncologyClinic: { code: '185270007', text: 'Seen in oncology clinic' },
  ambulance: { text: 'Ambulance attendance' },
  liaison: { text: 'Liaison psychiatry assessment' },
  community: { code: '384181000000102', text: 'Seen in community clinic' },
  support: { text: 'Social prescribing conversation' },
} as const satisfies Readonly<Record<string, Word>>
