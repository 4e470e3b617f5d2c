import { admitToInstance, type AskedForInstance, type InstanceDeps } from './admit-to-instance.js'
import type { NoticeLinkSettings } from '../freshness/notice-link.js'
import { noticeOfInstance } from './notice-of-instance.js'
import { readSeenVersions, type SeenVersion } from './instance-versions.js'
import { disclosePage, type NoPage } from '../pages/open-pages.js'
import { checkPage, type PageLinks } from '../pages/page-links.js'
import type { HistoryRequest } from '../search/history-request.js'
import type { ReadPage } from '../search/page-link.js'
import { toBundle, type BundledResource } from '../search/to-bundle.js'

export interface InstanceHistoryRequest extends AskedForInstance {
  readonly request: HistoryRequest
  readonly page: ReadPage | undefined
}

export type InstanceHistoryAnswer =
  | {
      readonly outcome: 'read'
      readonly body: Uint8Array
      /** Where it is said what a reader must know of the record; nothing when there is nothing to say. */
      readonly describedBy: string | undefined
    }
  | NoPage

/** FHIR history of one resource, the latest version first: those that may be seen, as if there were no others. */
export type InstanceHistory = (request: InstanceHistoryRequest) => Promise<InstanceHistoryAnswer>

export interface InstanceHistoryDeps extends InstanceDeps, NoticeLinkSettings {
  readonly pageLinks: PageLinks
}

export function createInstanceHistory(deps: InstanceHistoryDeps): InstanceHistory {
  return async function instanceHistory({ request, page, ...asked }) {
    const admission = await admitToInstance(deps, asked)
    if (admission.outcome !== 'admitted') return admission

    const { permit, index, entry } = admission
    const checked = checkPage(page, permit, index)
    const seen = (await readSeenVersions(deps, admission)).filter(
      ({ lastUpdated }) => lastUpdated >= (request.since ?? -Infinity),
    )
    const offset = page?.offset ?? 0
    const given = checked === 'goes-on' ? seen.slice(offset, offset + request.count) : []
    const disclosed = {
      recordVersion: index.state.version,
      resources: given.length,
      withheld: 0,
      what: `history:${entry.reference}`,
    }
    await disclosePage(deps.gate, permit, { checked, ...disclosed })
    if (checked !== 'goes-on') return { outcome: checked === 'overtaken' ? 'overtaken' : 'not-found' }

    const path = `${entry.reference}/_history`
    const query = request.query === '' ? path : `${path}?${request.query}`
    const behind = offset + request.count
    const next =
      behind < seen.length
        ? `${path}?_page=${deps.pageLinks.sign(permit, { query, offset: behind, seen: index.seen, cover: index.cover })}`
        : undefined
    const head = { type: 'history', baseUrl: deps.baseUrl, now: deps.now(), total: seen.length } as const
    const bundled = given.map((one) => toHistoryEntry(entry.reference, one))
    // Each entry of a history is a version, with the request that made it: there is no room for what made none.
    const describedBy = noticeOfInstance(admission, deps)
    const body = toBundle({ ...head, self: query, next, describedBy }, bundled, undefined)
    return { outcome: 'read', body, describedBy }
  }
}

function toHistoryEntry(reference: string, { version, lastUpdated, body }: SeenVersion): BundledResource {
  const isFirst = version === 1
  return {
    reference,
    resource: body,
    rest: {
      request: { method: 'PUT', url: reference },
      response: {
        status: isFirst ? '201' : '200',
        etag: `W/"${version}"`,
        lastModified: new Date(lastUpdated).toISOString(),
      },
    },
  }
}
