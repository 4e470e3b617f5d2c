import { createHash } from 'node:crypto'
import { canonicalJson } from '../../fhir/canonical-json.js'
import type { JsonObject } from '../../fhir/json-value.js'
import { textAt } from '../reading/element.js'
import { isJoined } from '../../fhir/is-joined.js'
import type { ReadResource } from '../reading/record-view.js'
import { isEnteredInError } from '../reading/status-marks.js'
import { isMadeOfRest } from '../instances/redacted-versions.js'
import type { ItemMark } from './item-mark.js'

/** What is made beside others and says nothing of its own to whoever reads. */
const LEFT_OUT: readonly string[] = ['Provenance', 'Binary']

/** The items of which a change is told, of what a reader may see. The joined Patient is told by the Patients it is made of. */
export function markedOf(visible: readonly ReadResource[]): readonly ReadResource[] {
  return visible.filter(({ shared, type, json }) => !shared && !LEFT_OUT.includes(type) && !isJoined(json))
}

/** A mark for each item. Pure: it hangs on what the item says, and on nothing that it refers to or that refers to it. */
export function toItemMarks(
  visible: readonly ReadResource[],
  { isAtRisk }: { readonly isAtRisk: boolean },
): readonly ItemMark[] {
  return markedOf(visible).map((resource) => ({
    reference: resource.reference,
    digest: isEnteredInError(resource.json) ? '' : digestOf(resource),
    version: Number(textAt(resource.json, 'meta', 'versionId') ?? 1),
    receivedAt: Date.parse(resource.receivedAt),
    lacks: lacksOf(resource, isAtRisk),
  }))
}

/** Of what is shown but for its label, its version and its time; what cannot be read is told by its text. */
function digestOf({ json, text }: ReadResource): string {
  const said = Object.keys(json).length === 0 ? text : canonicalJson(withoutMeta(json))
  return createHash('sha256').update(said).digest('hex').slice(0, 16)
}

function withoutMeta(json: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(json).filter(([key]) => key !== 'meta'))
}

/** Of somebody at risk places are taken out too: what is shown without a part is then another rest, and its version rises. */
function lacksOf(resource: ReadResource, isAtRisk: boolean): number {
  if (!isMadeOfRest(resource)) return 0
  return isAtRisk ? 2 : 1
}
