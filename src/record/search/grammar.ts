import type { TypeGrammar } from '../../fhir/search-grammar.js'

/** The parameters of every type, besides its own. */
export const COMMON_PARAMETERS = ['_id', '_lastUpdated'] as const

/** How results are given. `_text`, `_content`, `_filter` and whatever else is not here are refused. */
export const RESULT_PARAMETERS = [
  '_count',
  '_sort',
  '_summary',
  '_elements',
  '_total',
  '_include',
  '_format',
] as const

/** Prefixes of dates. `ne`, `sa`, `eb` and `ap` are refused. */
export const DATE_PREFIXES = ['eq', 'ge', 'gt', 'le', 'lt'] as const
export type DatePrefix = (typeof DATE_PREFIXES)[number]

/** Types that are in a record or beside it and are searched for by nobody who treats. */
export const TYPES_KEPT_BACK: ReadonlySet<string> = new Set([
  'Provenance',
  'Consent',
  'AuditEvent',
  'Subscription',
  'Communication',
])

/** Types that are in no record, and are read here by nobody who treats. */
export const TYPES_NOT_READ: ReadonlySet<string> = new Set(['AuditEvent', 'Subscription'])

/** Whether `_include` may follow a parameter: references, and those that name the person. */
export function isIncludable({ person, parameters }: TypeGrammar, name: string): boolean {
  return person.includes(name) || parameters.get(name)?.type === 'reference'
}
