const LANGUAGES = new Intl.DisplayNames('en-GB', { type: 'language', fallback: 'none' })

/** BCP 47, and the table of UK Core that has the codes of ISO 639. */
const SYSTEMS: readonly string[] = [
  'urn:ietf:bcp:47',
  'http://hl7.org/fhir/ValueSet/languages',
  'https://fhir.hl7.org.uk/CodeSystem/UKCore-HumanLanguage',
  'https://fhir.hl7.org.uk/CodeSystem/UKCore-HumanLanguageEngland',
]

/** `cy` → `Welsh`; nothing for what is no code of a language. */
export function languageName(code: string): string | undefined {
  return /^[a-z]{2,3}(?:-[A-Za-z]{2,4})?$/.test(code) ? LANGUAGES.of(code) : undefined
}

/** The same of a code by its system. */
export function nameOfLanguageCode(system: string, code: string): string | undefined {
  return SYSTEMS.includes(system) ? languageName(code) : undefined
}
