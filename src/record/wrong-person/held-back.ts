import type { OdsCode } from '../../fhir/ods-code.js'
import type { ReadResource } from '../reading/record-view.js'

/** What is held back: one resource, `Type/id`, or everything that a source sent about the person. */
export type HeldBack =
  | { readonly scope: 'item'; readonly reference: string }
  | { readonly scope: 'source'; readonly organisation: OdsCode }

/** Whether a resource is held back. What is about nobody is not: it goes with what refers to it. */
export function heldBackBy(heldBack: readonly HeldBack[]): (resource: ReadResource) => boolean {
  const references = new Set(heldBack.flatMap((one) => (one.scope === 'item' ? [one.reference] : [])))
  const sources = new Set(heldBack.flatMap((one) => (one.scope === 'source' ? [one.organisation] : [])))
  return ({ reference, shared, source }) =>
    !shared && (references.has(reference) || sources.has(source.organisation))
}
