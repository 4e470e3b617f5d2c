import { isJsonObject } from '../../fhir/json-value.js'
import { parseJson } from '../../fhir/parse-json.js'
import { toElementRows } from './element-rows.js'
import type { ItemRow } from './item-detail.js'

/** What a version said, element by element: what it refers to is not named, for it may be another one today. */
export function rowsOfVersion(body: Uint8Array): readonly ItemRow[] {
  const parsed = parseJson(new TextDecoder().decode(body))
  const json = parsed.outcome === 'parsed' && isJsonObject(parsed.value) ? parsed.value : {}
  return toElementRows(json, () => 'a reference')
}
