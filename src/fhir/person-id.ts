declare const checked: unique symbol

/** The opaque id of a joined person: `Patient.id` in FHIR and `{id}` in URLs. Made only by its parser. */
export type PersonId = string & { readonly [checked]: 'PersonId' }

/** Gives `undefined` for what cannot be an id of ours: 32 lower-case hexadecimal digits. */
export function parsePersonId(text: string): PersonId | undefined {
  return /^[0-9a-f]{32}$/.test(text) ? (text as PersonId) : undefined
}
