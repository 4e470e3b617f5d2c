import type { Permit } from '../../access/gate.js'
import type { OrganisationDirectory } from '../../identity/organisation.js'
import type { CurrentIndex } from '../parts/current-index.js'
import { encode } from '../assembly/join-bytes.js'
import { isCovered, isCoverName } from '../assembly/label-cover.js'
import { openPages, type AskedOfRecord, type NoPage, type OpenPagesDeps } from '../pages/open-pages.js'
import type { PageLinks } from '../pages/page-links.js'
import { noticeEntry } from '../freshness/record-notice.js'
import { searchRecord, type SearchFound } from './search-record.js'
import type { PlacedEntry } from './search-index.js'
import type { SearchRequest } from './search-request.js'
import { summarise } from './summarise.js'
import { toBundle, type BundledResource } from './to-bundle.js'

export interface ResourceSearch extends Pick<AskedOfRecord, 'actor' | 'page' | 'query' | 'requestId'> {
  readonly request: SearchRequest
}

export type SearchedResources = { readonly outcome: 'searched'; readonly body: Uint8Array } | NoPage

/**
 * FHIR search for resources of one type in one person's record, as the bytes of a searchset Bundle. It is evaluated over
 * what the permit covers and nothing else, and what goes out is in the log before it resolves.
 */
export type SearchResources = (search: ResourceSearch) => Promise<SearchedResources>

export interface SearchResourcesDeps extends OpenPagesDeps {
  readonly directory: OrganisationDirectory
  readonly pageLinks: PageLinks
  /** Where the gateway is reached, without a slash at the end. */
  readonly baseUrl: string
}

export function createSearchResources(deps: SearchResourcesDeps): SearchResources {
  return async function searchResources({ request, page, ...rest }) {
    const { type, person, shape } = request
    const what = `search:${type}`
    const wanted = { type, permission: 's' } as const
    const asked = { ...rest, person, page, what, wanted, interaction: 'search-type' } as const
    const opened = await openPages(deps, asked)
    if (opened.outcome !== 'opened') return opened

    const { permit, index, within } = opened
    const offset = page?.offset ?? 0
    const found = searchRecord(
      [...index.entries, ...index.derived],
      { request, offset, within },
      (labelClass) => isCoverName(labelClass) || isCovered(permit, labelClass),
    )
    const given = shape.of === 'count' ? [] : [...found.matches, ...found.included]
    const body = toSearchset(deps, { request, offset, permit, index, found })
    await deps.gate.disclose(permit, {
      status: 200,
      recordVersion: index.state.version,
      resources: given.length,
      withheld: index.withheld,
      what,
    })
    return { outcome: 'searched', body }
  }
}

interface Found {
  readonly request: SearchRequest
  readonly offset: number
  readonly permit: Permit<'read-record'>
  readonly index: CurrentIndex
  readonly found: SearchFound<PlacedEntry>
}

function toSearchset(
  deps: SearchResourcesDeps,
  { request, offset, permit, index, found }: Found,
): Uint8Array {
  const { type, person, query, count, shape, withTotal } = request
  const head = { type: 'searchset', baseUrl: deps.baseUrl, now: deps.now() } as const
  const self = `${type}?patient=${person}${query === '' ? '' : `&${query}`}`
  const notice = noticeEntry(
    { ...index, isNarrowed: !permit.ceiling.isWhole, isAsked: (one) => one === type },
    deps,
  )
  // A number reads as whole: who is silent is told beside it too.
  if (shape.of === 'count') return toBundle({ ...head, self, total: found.total }, [], notice)

  const behind = offset + count
  const next =
    behind < found.total
      ? `${type}?_page=${deps.pageLinks.sign(permit, { query: `${type}?${query}`, offset: behind, seen: index.seen, cover: index.cover })}`
      : undefined
  const total = withTotal ? found.total : undefined
  const bundled =
    (mode: 'match' | 'include') =>
    (entry: PlacedEntry): BundledResource => ({
      reference: entry.reference,
      resource: inShape(index.cut(entry), shape),
      rest: { search: { mode } },
    })
  return toBundle(
    { ...head, self, next, total },
    [...found.matches.map(bundled('match')), ...found.included.map(bundled('include'))],
    notice,
  )
}

function inShape(resource: Uint8Array, shape: SearchRequest['shape']): Uint8Array {
  return shape.of === 'whole' ? resource : encode(summarise(new TextDecoder().decode(resource), shape))
}
