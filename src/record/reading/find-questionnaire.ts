import { parseCanonical } from '../../fhir/canonical.js'
import type { JsonObject } from '../../fhir/json-value.js'
import { textAt } from './element.js'

/** What is asked of a resource here: what it says, when it came, and whose it is. */
interface Found {
  readonly json: JsonObject
  readonly receivedAt: string
  readonly source: { readonly organisation: string }
}

/**
 * The questionnaire of a canonical address that the source of the answers sent, among these: of the version that is named,
 * or the one that came last where none is. Another version has other questions: it stands for none.
 */
export function findQuestionnaire(
  questionnaires: readonly Found[],
  canonical: string,
  from: Pick<Found, 'source'>,
): JsonObject | undefined {
  const named = parseCanonical(canonical)
  if (!named) return undefined
  const found = questionnaires.filter(
    ({ json, source }) =>
      source.organisation === from.source.organisation &&
      parseCanonical(textAt(json, 'url') ?? '')?.url === named.url &&
      (named.version === undefined || textAt(json, 'version') === named.version),
  )
  const [latest] = [...found].sort((one, other) => Date.parse(other.receivedAt) - Date.parse(one.receivedAt))
  return latest?.json
}
