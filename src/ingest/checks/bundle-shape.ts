import type { OperationOutcomeIssue } from 'fhir/r4.js'
import { isJsonArray, isJsonObject, type JsonObject, type JsonValue } from '../../fhir/json-value.js'
import { anIssue } from '../../fhir/operation-outcome.js'
import { readText } from '../../fhir/read-element.js'

/** A Bundle for the record: a transaction or a batch, with one entry or more. */
export function checkBundleShape(bundle: JsonValue): readonly OperationOutcomeIssue[] {
  if (!isJsonObject(bundle) || bundle['resourceType'] !== 'Bundle') {
    return [
      anIssue(
        'structure',
        'Expected a Bundle. Send a single resource to its type, for example /Patient.',
        '$',
      ),
    ]
  }
  return [...checkType(bundle), ...checkEntries(bundle)]
}

function checkType(bundle: JsonObject): readonly OperationOutcomeIssue[] {
  const type = readText(bundle, 'type')
  if (type === 'transaction' || type === 'batch') return []
  return [
    anIssue(
      'not-supported',
      'Bundle.type is transaction (all or nothing) or batch (each on its own); no other is taken. What stands in a ' +
        'document, message, collection or searchset can be sent as a transaction: each resource as an entry with ' +
        'request.method POST and its type as request.url.',
      'Bundle.type',
    ),
  ]
}

const OTHER_MEMBERS = new Set(['resourceType', 'id', 'meta', 'type', 'timestamp', 'identifier', 'entry'])

function checkEntries(bundle: JsonObject): readonly OperationOutcomeIssue[] {
  const unknown = Object.keys(bundle).filter((key) => !OTHER_MEMBERS.has(key))
  const issues = unknown.map((key) =>
    anIssue(
      'structure',
      `A ${readText(bundle, 'type') ?? 'Bundle'} has no ${key.slice(0, 64)} here.`,
      'Bundle',
    ),
  )
  const entries = bundle['entry']
  if (isJsonArray(entries) && entries.length > 0) return issues
  return [...issues, anIssue('required', 'A Bundle has a list of one or more entries.', 'Bundle.entry')]
}

/** Every fullUrl stands once. */
export function checkFullUrls(
  entries: readonly { readonly path: string; readonly fullUrl: string | undefined }[],
): readonly OperationOutcomeIssue[] {
  const seen = new Map<string, string>()
  return entries.flatMap(({ path, fullUrl }) => {
    if (fullUrl === undefined) return []
    const first = seen.get(fullUrl)
    if (first === undefined) {
      seen.set(fullUrl, path)
      return []
    }
    return [anIssue('duplicate', `The fullUrl of ${first} again: each entry has its own.`, path)]
  })
}
