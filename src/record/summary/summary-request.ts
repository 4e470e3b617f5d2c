import { parseFormatName, type Format } from '../../fhir/format.js'
import { IPS_COMPOSITION, IPS_VERSION } from '../../fhir/profiles.js'
import { SOURCE_KINDS, type SourceKind } from '../../fhir/source-kind.js'
import { isRefusal, refuseParameter, type Refusal } from '../search/refusal.js'
import {
  splitSingle,
  toQueryText,
  type ParameterValues,
  type SentParameters,
} from '../search/split-parameters.js'

/** What a summary shall hold, and how it is given. */
export interface SummaryRequest {
  /** Kinds of source of which nothing shall be in it. */
  readonly leftOut: ReadonlySet<SourceKind>
  /** What `_format` says; `undefined` when the Accept header decides. */
  readonly format: Format | undefined
  /** What was asked, in one order. */
  readonly query: string
}

export type ParsedSummary = { readonly outcome: 'read'; readonly request: SummaryRequest } | Refusal

/** `profile` is the operation's own; `excludeSource` is ours: kinds of source with commas. */
const SUMMARY_PARAMETERS = ['excludeSource', 'profile', '_format'] as const

/** Reads the parameters of `$summary`. */
export function parseSummary(sent: SentParameters): ParsedSummary {
  const values = splitSingle(sent, SUMMARY_PARAMETERS)
  if (isRefusal(values)) return values
  const leftOut = parseLeftOut(values)
  if ('status' in leftOut) return leftOut
  const [profile] = values.get('profile') ?? []
  if (profile !== undefined && !PROFILES.includes(profile))
    return refuseParameter('profile', `must be ${IPS_COMPOSITION}: there is no other summary.`)
  const format = parseSummaryFormat(values)
  if (typeof format === 'object') return format

  const query = toQueryText(values, new Set(['_format', 'profile']))
  return { outcome: 'read', request: { leftOut, format, query } }
}

const PROFILES: readonly string[] = [IPS_COMPOSITION, `${IPS_COMPOSITION}|${IPS_VERSION}`]

function parseLeftOut(values: ParameterValues): ReadonlySet<SourceKind> | Refusal {
  const [text] = values.get('excludeSource') ?? []
  if (text === undefined) return new Set()
  const kinds = text.split(',').map((word) => SOURCE_KINDS.find((kind) => kind === word))
  const known = kinds.filter((kind) => kind !== undefined)
  return known.length === kinds.length && new Set(known).size === known.length
    ? new Set(known)
    : refuseParameter(
        'excludeSource',
        `must be kinds of source with commas, each once: ${SOURCE_KINDS.join(', ')}.`,
      )
}

function parseSummaryFormat(values: ParameterValues): Format | undefined | Refusal {
  const [given] = values.get('_format') ?? []
  if (given === undefined) return undefined
  return parseFormatName(given) ?? refuseParameter('_format', 'must be json, xml or html.', 406)
}
