import { isJsonArray, isJsonObject, type JsonValue } from '../../fhir/json-value.js'
import { anIssue } from '../../fhir/operation-outcome.js'
import { parseJson, parseJsonBytes, type JsonFault } from '../../fhir/parse-json.js'
import { writeJson } from '../../fhir/write-json.js'
import { checkBundleShape } from '../checks/bundle-shape.js'
import { missingIssue, readEntry, toEntryRequest, type ReadEntries } from './read-entries.js'
import { readUnit } from './read-unit.js'
import type { IdKey } from '../derive-id.js'
import {
  toRefusal,
  type BatchEntry,
  type EntryRequest,
  type ReadSubmissionResult,
  type Refusal,
  type RefusalReason,
  type Submission,
} from './submission.js'
import type { UnitContext } from './unit.js'
import type { ValidateResource } from './validate-resource.js'

export interface ReadingParts {
  readonly key: IdKey
  /** Where this record is reached, without a slash at the end. */
  readonly baseUrl?: string | undefined
  readonly validators: readonly ValidateResource[]
}

/**
 * From bytes to contributions, or to everything that is wrong with them. Pure: the same submission and the same
 * knowledge always give the same result.
 */
export function readSubmission(submission: Submission, parts: ReadingParts): ReadSubmissionResult {
  const parsed =
    typeof submission.body === 'string' ? parseJson(submission.body) : parseJsonBytes(submission.body)
  if (parsed.outcome === 'refused') return toJsonRefusal(parsed)

  const context = toContext(submission, parts)
  const { value } = parsed
  if (submission.entry) {
    const path = (isJsonObject(value) ? typeText(value['resourceType']) : undefined) ?? 'Resource'
    const interaction = submission.entry.method === 'PUT' ? 'update' : 'create'
    return readUnit(readEntry(value, submission.entry, path), interaction, context)
  }

  const issues = checkBundleShape(value)
  if (issues.length > 0) return toRefusal(issues)
  const entries = entriesOf(value)
  if (isJsonObject(value) && value['type'] === 'batch')
    return { outcome: 'batch', entries: entries.map(toBatchEntry) }
  return readUnit(readAll(entries), 'transaction', context)
}

function toContext(
  { sender, known }: Submission,
  { key, validators, baseUrl = '' }: ReadingParts,
): UnitContext {
  return { key, validators, baseUrl, sender, known }
}

function typeText(value: JsonValue | undefined): string | undefined {
  return typeof value === 'string' && /^[A-Za-z]{1,64}$/.test(value) ? value : undefined
}

/** Content that is JSON and yet cannot be FHIR is invalid; the rest was not JSON to begin with. */
const REASONS: Readonly<Record<JsonFault['reason'], RefusalReason>> = {
  'not-utf-8': 'malformed',
  'not-json': 'malformed',
  'too-deep': 'malformed',
  'duplicate-key': 'malformed',
  'too-large': 'too-large',
  'unsafe-key': 'invalid',
  'unsafe-text': 'invalid',
  'unsafe-number': 'invalid',
}

function toJsonRefusal({ reason, diagnostics, path }: JsonFault): Refusal {
  const code = reason === 'too-large' ? 'too-long' : 'structure'
  return { outcome: 'refused', reason: REASONS[reason], issues: [anIssue(code, diagnostics, path)] }
}

function entriesOf(bundle: JsonValue): readonly JsonValue[] {
  const entries = isJsonObject(bundle) ? bundle['entry'] : undefined
  return isJsonArray(entries) ? entries : []
}

function readAll(entries: readonly JsonValue[]): ReadEntries {
  const read = entries.map((entry, index) =>
    readEntry(resourceOf(entry), toEntryRequest(entry), `Bundle.entry[${index}].resource`),
  )
  return { entries: read.flatMap((one) => one.entries), issues: read.flatMap((one) => one.issues) }
}

function resourceOf(entry: JsonValue): JsonValue | undefined {
  return isJsonObject(entry) ? entry['resource'] : undefined
}

function toBatchEntry(entry: JsonValue, index: number): BatchEntry {
  const resource = resourceOf(entry)
  const request: EntryRequest = toEntryRequest(entry)
  if (resource === undefined) {
    return toRefusal([missingIssue(request, `Bundle.entry[${index}].resource`)])
  }
  const fullUrl = isJsonObject(entry) ? entry['fullUrl'] : undefined
  return {
    outcome: 'entry',
    text: writeJson(resource),
    request,
    fullUrl: typeof fullUrl === 'string' ? fullUrl : undefined,
  }
}
