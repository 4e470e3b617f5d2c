import type { OrganisationDirectory } from '../../identity/organisation.js'
import { isCovered, isCoverName } from '../assembly/label-cover.js'
import { isHeld, type HeldTags } from '../open-record.js'
import {
  openPages,
  type AskedOfRecord,
  type NoPage,
  type OpenedPages,
  type OpenPagesDeps,
} from './open-pages.js'
import type { PageLinks } from './page-links.js'
import { noticeEntry } from '../freshness/record-notice.js'
import type { EverythingRequest } from '../search/everything-request.js'
import type { PlacedEntry } from '../search/search-index.js'
import { toBundle, type BundledResource } from '../search/to-bundle.js'

export interface EverythingPageRequest extends Pick<
  AskedOfRecord,
  'actor' | 'person' | 'page' | 'query' | 'requestId'
> {
  readonly request: EverythingRequest
  readonly heldTags: HeldTags | undefined
}

export type EverythingPageAnswer =
  | {
      readonly outcome: 'opened'
      /** What is seen of the record, by a name; `undefined` where the scopes leave a part of it, which changes at other times. */
      readonly seen: string | undefined
      readonly body: Uint8Array
    }
  | { readonly outcome: 'unchanged'; readonly seen: string }
  | NoPage

/** FHIR `Patient/{id}/$everything` in part: what the scopes leave, of some types, since an instant, or page by page. */
export type EverythingPage = (request: EverythingPageRequest) => Promise<EverythingPageAnswer>

export interface EverythingPageDeps extends OpenPagesDeps {
  readonly directory: OrganisationDirectory
  readonly pageLinks: PageLinks
  /** Where the gateway is reached, without a slash at the end. */
  readonly baseUrl: string
}

export function createEverythingPage(deps: EverythingPageDeps): EverythingPage {
  return async function everythingPage({ request, heldTags, ...rest }) {
    const what = 'everything'
    const wanted = 'what-scopes-leave'
    const opened = await openPages(deps, { ...rest, what, wanted, interaction: 'operation' })
    if (opened.outcome !== 'opened') return opened

    const { permit, index } = opened
    const chosen = chosenOf(opened, request)
    const offset = rest.page?.offset ?? 0
    const behind = offset + (request.count ?? chosen.length)
    const seen = comparable(opened)
    const unchanged = seen !== undefined && isHeld(seen, heldTags)
    const given = unchanged ? [] : chosen.slice(offset, behind)
    await deps.gate.disclose(permit, {
      status: unchanged ? 304 : 200,
      recordVersion: index.state.version,
      resources: given.length,
      withheld: unchanged ? 0 : index.withheld,
      what,
    })
    if (unchanged) return { outcome: 'unchanged', seen }

    const { person } = rest
    const body = toPage(deps, opened, { request, person, chosen, given, behind })
    return { outcome: 'opened', seen, body }
  }
}

/** Under scopes that leave a part of the record, what is seen of the whole says nothing about that part. */
function comparable({ permit, index }: Extract<OpenedPages, { outcome: 'opened' }>): string | undefined {
  return permit.ceiling.isWhole ? index.seen : undefined
}

/** What is covered, left by the scopes to be read and searched, and asked for. */
function chosenOf(
  { permit, index, within }: Extract<OpenedPages, { outcome: 'opened' }>,
  request: EverythingRequest,
): readonly PlacedEntry[] {
  return index.entries
    .filter(({ labelClass }) => isCoverName(labelClass) || isCovered(permit, labelClass))
    .filter((entry) => within.mayRead(entry) && within.maySearch(entry) && isChosen(entry, request))
}

interface Chosen {
  readonly request: EverythingRequest
  readonly person: AskedOfRecord['person']
  readonly chosen: readonly PlacedEntry[]
  readonly given: readonly PlacedEntry[]
  /** How many of the chosen stand on this page and on those before. */
  readonly behind: number
}

function toPage(
  deps: EverythingPageDeps,
  { permit, index }: Extract<OpenedPages, { outcome: 'opened' }>,
  { request, person, chosen, given, behind }: Chosen,
): Uint8Array {
  const path = `Patient/${person}/$everything`
  const query = `$everything?${request.query}`
  const next =
    behind < chosen.length
      ? `${path}?_page=${deps.pageLinks.sign(permit, { query, offset: behind, seen: index.seen, cover: index.cover })}`
      : undefined
  const self = request.query === '' ? path : `${path}?${request.query}`
  const total = chosen.filter(({ shared }) => !shared).length
  const head = { type: 'searchset', baseUrl: deps.baseUrl, now: deps.now(), self, next, total } as const
  const bundled = given.map((entry): BundledResource => ({
    reference: entry.reference,
    resource: index.cut(entry),
    rest: { search: { mode: entry.shared ? 'include' : 'match' } },
  }))
  const isAsked = (type: string): boolean =>
    (request.types?.includes(type) ?? true) && permit.ceiling.toSearch(type).outcome === 'allowed'
  const notice = noticeEntry({ ...index, isNarrowed: !permit.ceiling.isWhole, isAsked }, deps)
  return toBundle(head, bundled, notice)
}

function isChosen({ type, lastUpdated }: PlacedEntry, { since, types }: EverythingRequest): boolean {
  return lastUpdated >= (since ?? -Infinity) && (types?.includes(type) ?? true)
}
