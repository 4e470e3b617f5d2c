import { writeJson } from '../../fhir/write-json.js'
import { encode } from '../assembly/join-bytes.js'
import type { ReadResource } from '../reading/record-view.js'
import type { PlannedEntry, PlannedSection } from './summary-plan.js'
import { referencesIn, toIpsResource } from './to-ips-resource.js'

export interface SummaryEntries {
  readonly entries: readonly PlannedEntry[]
  /** Their texts, at the places that the entries name. */
  readonly body: Uint8Array
}

interface EntriesFacts {
  /** Whose record it is; the id of the joined Patient. */
  readonly person: string
  /** Where the gateway is reached, without a slash at the end. */
  readonly baseUrl: string
}

/** Own resources without which one that refers to them says too little. What is about nobody goes along always. */
const GO_ALONG: ReadonlySet<string> = new Set(['Device', 'Goal', 'Medication', 'Observation', 'Specimen'])

/**
 * The resources of the lines of a summary, the joined Patient first, and what goes along with them. What one source said
 * takes nothing of another source with it: a kind of source can be left out whole.
 */
export function toSummaryEntries(
  sections: readonly PlannedSection[],
  resources: readonly ReadResource[],
  { person, baseUrl }: EntriesFacts,
): SummaryEntries {
  const patient = `Patient/${person}`
  const known = new Map(resources.map((resource) => [resource.reference, resource]))
  const listed = sections.flatMap(({ lines }) => lines.flat()).flatMap(({ entry }) => entry ?? [])

  const taken = new Map<string, readonly string[]>()
  const waiting = [patient, ...listed]
  for (let reference = waiting.shift(); reference !== undefined; reference = waiting.shift()) {
    const resource = known.get(reference)
    if (!resource || taken.has(reference)) continue
    const goesWith = [...new Set(referencesIn(resource.json))].filter(
      (target) => target !== patient && goesAlong(resource, known.get(target)),
    )
    taken.set(reference, goesWith)
    waiting.push(...goesWith)
  }

  let place = 0
  const texts: Uint8Array[] = []
  const entries = [...taken].map(([reference, goesWith]): PlannedEntry => {
    const along = new Set([patient, ...goesWith])
    const json = known.get(reference)?.json ?? {}
    const text = encode(writeJson(toIpsResource(json, { baseUrl, goesAlong: (one) => along.has(one) })))
    const at = place
    texts.push(text)
    place += text.byteLength
    return { reference, at, size: text.byteLength, goesWith }
  })
  return { entries, body: Buffer.concat(texts) }
}

function goesAlong(from: ReadResource, target: ReadResource | undefined): boolean {
  if (!target?.isSafe) return false
  return target.shared || (GO_ALONG.has(target.type) && target.source.kind === from.source.kind)
}
