import { parseSince } from './everything-request.js'
import { isRefusal, type Refusal } from './refusal.js'
import { parseCount, parseFormat } from './results-parameters.js'
import { splitSingle, toQueryText, type SentParameters } from './split-parameters.js'

/** Which versions of one resource a history shall give. */
export interface HistoryRequest {
  /** How many versions a page has. */
  readonly count: number
  /** Milliseconds since 1970. */
  readonly since: number | undefined
  /** What was asked, in one order. */
  readonly query: string
}

export type ParsedHistory = { readonly outcome: 'read'; readonly request: HistoryRequest } | Refusal

const HISTORY_PARAMETERS = ['_count', '_since', '_format'] as const

/** Reads the parameters of the history of one resource. */
export function parseHistory(sent: SentParameters): ParsedHistory {
  const values = splitSingle(sent, HISTORY_PARAMETERS)
  if (isRefusal(values)) return values
  const count = parseCount(values)
  if (typeof count === 'object') return count
  const since = parseSince(values)
  if (typeof since === 'object') return since
  const format = parseFormat(values)
  if (format) return format

  return {
    outcome: 'read',
    request: { count, since, query: toQueryText(values, new Set(['_format'])) },
  }
}

/** Reads the parameters of a read, of which there is `_format` alone. */
export function parseReadParameters(sent: SentParameters): { readonly outcome: 'read' } | Refusal {
  const values = splitSingle(sent, ['_format'])
  if (isRefusal(values)) return values
  return parseFormat(values) ?? { outcome: 'read' }
}

/** The number of a version in a path; `undefined` for what cannot be one. */
export function parseVersion(text: string): number | undefined {
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined
}
