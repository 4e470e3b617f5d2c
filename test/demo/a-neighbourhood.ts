import type { Bundle, FhirResource } from 'fhir/r4.js'
import { demoBundles, DEMO_SEED, type Neighbourhood } from '../../src/demo/demo-bundles.js'
import { PARTNER_ORGANISATIONS, type PartnerId } from '../../src/demo/organisations.js'
import { checkResourceShape } from '../../src/ingest/checks/resource-shape.js'
import { readSubmission } from '../../src/ingest/reading/read-submission.js'
import { NOTHING_KNOWN, type ReadSubmissionResult } from '../../src/ingest/reading/submission.js'

export const TODAY = '2026-11-23'

export interface ToldBundle {
  readonly partner: PartnerId
  readonly person: string
  readonly text: string
  readonly resources: readonly FhirResource[]
  readonly fullUrls: readonly string[]
}

/** The Bundles of a demo neighbourhood, opened. */
export function aNeighbourhood(differs: Partial<Neighbourhood> = {}): readonly ToldBundle[] {
  return [...demoBundles({ seed: DEMO_SEED, today: TODAY, patients: 60, ...differs })].map(
    ({ partner, person, bundle }) => {
      const entries = (JSON.parse(bundle) as Bundle<FhirResource>).entry ?? []
      return {
        partner,
        person,
        text: bundle,
        resources: entries.flatMap(({ resource }) => (resource ? [resource] : [])),
        fullUrls: entries.map(({ fullUrl }) => fullUrl ?? ''),
      }
    },
  )
}

/** Reads a Bundle as ingest does, for a partner of whom nothing is known yet. */
export function readByIngest({ partner, text }: Pick<ToldBundle, 'partner' | 'text'>): ReadSubmissionResult {
  const { odsCode: organisation, name, kind } = PARTNER_ORGANISATIONS[partner]
  return readSubmission(
    { body: text, sender: { organisation, name, kind }, known: NOTHING_KNOWN },
    { key: new Uint8Array(32).fill(7), validators: [checkResourceShape] },
  )
}

/** Every object anywhere in a value. */
export function* objectsIn(value: unknown): Generator<Readonly<Record<string, unknown>>> {
  if (Array.isArray(value)) for (const item of value) yield* objectsIn(item)
  else if (typeof value === 'object' && value !== null) {
    yield value as Readonly<Record<string, unknown>>
    for (const item of Object.values(value)) yield* objectsIn(item)
  }
}
