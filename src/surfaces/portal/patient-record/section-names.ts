import type { SectionKey } from '../../../record/sections/section.js'

/** Every section that has a page, with what its page is called in a browser's title. */
export const SECTION_NAMES: Readonly<Record<SectionKey, string>> = {
  'about-me': 'About me',
  alerts: 'Alerts',
  allergies: 'Allergies',
  medicines: 'Medicines',
  problems: 'Problems',
  contacts: 'Contacts',
  appointments: 'Appointments',
  plans: 'Plans',
  services: 'Services and care',
  people: 'Who is involved',
  results: 'Results',
  examination: 'Examination and assessments',
  procedures: 'Procedures',
  vaccinations: 'Vaccinations',
  'social-context': 'Social context',
  documents: 'Documents',
  other: 'Everything else',
}

/** Gives `undefined` for what names no section. */
export function parseSectionKey(text: string): SectionKey | undefined {
  return Object.hasOwn(SECTION_NAMES, text) ? (text as SectionKey) : undefined
}
