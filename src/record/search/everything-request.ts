import { RESOURCE_TYPES } from '../../fhir/resource-types.js'
import { parseDateRange } from './date-range.js'
import { isRefusal, refuseParameter, type Refusal } from './refusal.js'
import { parseCount, parseFormat } from './results-parameters.js'
import { splitSingle, toQueryText, type ParameterValues, type SentParameters } from './split-parameters.js'

/** What of a record `$everything` shall give. */
export interface EverythingRequest {
  /** What was written before is left out; milliseconds since 1970. */
  readonly since: number | undefined
  /** All types when it is not said. */
  readonly types: readonly string[] | undefined
  /** How many resources a page has; all on one page when it is not said. */
  readonly count: number | undefined
  /** What was asked, in one order: empty for all of it. */
  readonly query: string
}

export type ParsedEverything = { readonly outcome: 'read'; readonly request: EverythingRequest } | Refusal

const EVERYTHING_PARAMETERS = ['_since', '_type', '_count', '_format'] as const

const MOST_TYPES = 20

/** Reads the parameters of `$everything`. `start` and `end` are refused: what has no date would be missing without a word. */
export function parseEverything(sent: SentParameters): ParsedEverything {
  const values = splitSingle(sent, EVERYTHING_PARAMETERS)
  if (isRefusal(values)) return values
  const since = parseSince(values)
  if (typeof since === 'object') return since
  const types = parseTypes(values)
  if (types && 'status' in types) return types
  const count = values.has('_count') ? parseCount(values) : undefined
  if (typeof count === 'object') return count
  const format = parseFormat(values)
  if (format) return format

  const query = toQueryText(values, new Set(['_format']))
  return { outcome: 'read', request: { since, types, count, query } }
}

/** `_since`, an instant or a date; the first instant that it can mean. */
export function parseSince(values: ParameterValues): number | undefined | Refusal {
  const [text] = values.get('_since') ?? []
  if (text === undefined) return undefined
  return (
    parseDateRange(text)?.[0] ??
    refuseParameter('_since', 'must be a date or an instant, 2026-11-23T10:00:00Z (+ written as %2B).')
  )
}

function parseTypes(values: ParameterValues): readonly string[] | undefined | Refusal {
  const [text] = values.get('_type') ?? []
  if (text === undefined) return undefined
  const types = text.split(',')
  return types.length <= MOST_TYPES && types.every((type) => RESOURCE_TYPES.has(type))
    ? types
    : refuseParameter('_type', `must be types of FHIR R4 with commas, at most ${MOST_TYPES}.`)
}
