import type { Bundle } from 'fhir/r4.js'
import type { AuditEventsFound, EventSearch } from '../../review/search-events.js'

export interface BundlePage {
  readonly search: EventSearch
  readonly given: readonly [string, string][]
  readonly asOf: number
}

/** A page of a search result, with the address of the next one where there is more. */
export function toAuditEventBundle(found: AuditEventsFound, page: BundlePage, baseUrl: string): Bundle {
  const { offset, limit } = page.search
  const base = `${baseUrl}/fhir/AuditEvent`
  const addressOf = (start: number): string => {
    const query = new URLSearchParams([...page.given, ['_page', `${start}-${page.asOf}`]])
    return `${base}?${query.toString()}`
  }
  return {
    resourceType: 'Bundle',
    type: 'searchset',
    total: found.total,
    link: [
      { relation: 'self', url: addressOf(offset) },
      ...(offset + limit < found.total ? [{ relation: 'next', url: addressOf(offset + limit) }] : []),
    ],
    entry: found.auditEvents.map((resource) => ({
      fullUrl: `${base}/${resource.id ?? ''}`,
      resource,
      search: { mode: 'match' },
    })),
  }
}
