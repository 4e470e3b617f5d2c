import type { OdsCode } from '../../fhir/ods-code.js'

/** What is held back: one resource, `Type/id`, or everything that a source sent about the person. */
export type HeldBack =
  | { readonly scope: 'item'; readonly reference: string }
  | { readonly scope: 'source'; readonly organisation: OdsCode }

/** As much of a resource as says whether it is held back. */
interface Told {
  /** `Type/id`. */
  readonly reference: string
  readonly shared: boolean
  readonly source: { readonly organisation: OdsCode }
}

/** Whether a resource is held back. What is about nobody is not: it goes with what refers to it. */
export function heldBackBy(heldBack: readonly HeldBack[]): (resource: Told) => boolean {
  const references = new Set(heldBack.flatMap((one) => (one.scope === 'item' ? [one.reference] : [])))
  const sources = new Set(heldBack.flatMap((one) => (one.scope === 'source' ? [one.organisation] : [])))
  return ({ reference, shared, source }) =>
    !shared && (references.has(reference) || sources.has(source.organisation))
}
