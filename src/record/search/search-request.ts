import type { PersonId } from '../../fhir/person-id.js'
import type { Criterion } from './criterion.js'

/** A search that the grammar has, about one person. */
export interface SearchRequest {
  readonly type: string
  readonly person: PersonId
  /** All of them must hold. */
  readonly criteria: readonly Criterion[]
  readonly sort: SortOrder
  /** How many matches a page has. */
  readonly count: number
  /** Reference parameters of the type whose targets are given along. */
  readonly includes: readonly string[]
  readonly withTotal: boolean
  readonly shape: ResourceShape
  /** What was asked besides the person, in one order whatever order it came in: `code=…&date=…`. */
  readonly query: string
}

/** By a date parameter or `_lastUpdated`. */
export interface SortOrder {
  readonly by: string
  readonly latestFirst: boolean
}

/** How much of each resource is given. */
export type ResourceShape =
  | { readonly of: 'whole' }
  /** No resources, only how many there are. */
  | { readonly of: 'count' }
  | { readonly of: 'summary' }
  | { readonly of: 'text' }
  | { readonly of: 'data' }
  | { readonly of: 'elements'; readonly names: readonly string[] }
