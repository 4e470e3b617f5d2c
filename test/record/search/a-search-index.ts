import { readResource } from '../../../src/record/reading/record-view.js'
import type { RecordedResource } from '../../../src/record/record-store.js'
import { SEARCH_GRAMMAR } from '../../../src/fhir/search-grammar.js'
import { toIndexEntry, type IndexEntry } from '../../../src/record/search/index-entry.js'
import { parseSearch } from '../../../src/record/search/parse-search.js'
import type { SearchRequest } from '../../../src/record/search/search-request.js'
import { aPerson, aResource, DIRECTORY, type ResourceContent } from '../../support/a-record.js'

export const PERSON = aPerson('a')

/** The entry of one resource. */
export function anEntry(resource: RecordedResource): IndexEntry {
  return toIndexEntry(readResource(resource, DIRECTORY), SEARCH_GRAMMAR)
}

/** What the index has under a parameter for a resource with this content. */
export function indexed(content: ResourceContent, parameter: string): unknown {
  return anEntry(aResource(content)).values[parameter]
}

/** A search as the grammar reads it; it must be one. */
export function aSearch(type: string, query: string): SearchRequest {
  const url = `/${type}?patient=${PERSON}${query === '' ? '' : `&${query}`}`
  const parsed = parseSearch({ type, url, form: undefined }, SEARCH_GRAMMAR)
  if (parsed.outcome === 'refused') throw new Error(parsed.diagnostics)
  return parsed.request
}

/** What a normal lens covers. */
export function isNormal(labelClass: string): boolean {
  return ['N', 'R'].includes(labelClass)
}
