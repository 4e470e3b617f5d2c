import type { BusinessIdentifier } from '../../fhir/business-identifier.js'
import { parseEntryTarget } from '../checks/entry-target.js'

/** What `Reference.reference` points at, by its form alone. */
export type ReferenceForm =
  | { readonly form: 'contained' }
  /** `urn:uuid:` or `urn:oid:`: something in the same transaction. */
  | { readonly form: 'urn' }
  | { readonly form: 'relative'; readonly type: string; readonly id: string }
  /** Elsewhere: kept as it is, never fetched. */
  | { readonly form: 'absolute' }
  /** A search by one identifier in place of a reference: `Practitioner?identifier=system|value`. */
  | { readonly form: 'conditional'; readonly type: string; readonly identifier: BusinessIdentifier }
  /** Any other search. */
  | { readonly form: 'search' }
  | { readonly form: 'malformed' }

const RELATIVE = /^([A-Z][A-Za-z]{1,63})\/([A-Za-z0-9.-]{1,64})(?:\/_history\/[A-Za-z0-9.-]{1,64})?$/

export function parseReference(reference: string): ReferenceForm {
  if (reference.startsWith('#')) return { form: 'contained' }
  if (/^urn:(uuid|oid):/.test(reference)) return { form: 'urn' }
  if (/^[a-z][a-z0-9+.-]{0,31}:/i.test(reference)) return { form: 'absolute' }
  if (reference.includes('?')) return parseConditional(reference)
  const [, type, id] = RELATIVE.exec(reference) ?? []
  return type === undefined || id === undefined ? { form: 'malformed' } : { form: 'relative', type, id }
}

function parseConditional(reference: string): ReferenceForm {
  const target = parseEntryTarget(reference)
  if (target?.kind !== 'identifier') return { form: 'search' }
  return { form: 'conditional', type: target.type, identifier: target.identifier }
}

/** An absolute address under this record's own base as the relative reference that it is; all others as they are. */
export function toRelative(reference: string, baseUrl: string): string {
  if (!/^https?:/i.test(reference) || !URL.canParse(reference) || !URL.canParse(baseUrl)) return reference
  const [sent, base] = [new URL(reference), new URL(baseUrl)]
  const root = `${base.pathname.replace(/\/$/, '')}/fhir/`.toLowerCase()
  // Whether http or https: it is the same record.
  const isOurs = sent.host === base.host && sent.pathname.toLowerCase().startsWith(root)
  return isOurs ? sent.pathname.slice(root.length) + sent.search : reference
}
