declare const checked: unique symbol

/** A code of the Organisation Data Service, upper case. Made only by {@link parseOdsCode}. */
export type OdsCode = string & { readonly [checked]: 'OdsCode' }

/** The identifier system of ODS codes in FHIR. */
export const ODS_CODE_SYSTEM = 'https://fhir.nhs.uk/Id/ods-organization-code'

/** Gives `undefined` for what cannot be an ODS code (3 to 12 letters and digits). */
export function parseOdsCode(text: string): OdsCode | undefined {
  const code = text.trim().toUpperCase()
  return /^[A-Z0-9]{3,12}$/.test(code) ? (code as OdsCode) : undefined
}
