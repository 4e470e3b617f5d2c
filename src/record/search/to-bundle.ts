import { fullUrlOf } from '../assembly/full-url.js'
import { encode, joinBytes } from '../assembly/join-bytes.js'

/** A resource as it is stored, and what a Bundle says of it behind. */
export interface BundledResource {
  readonly reference: string
  readonly resource: Uint8Array
  /** `{ search: … }` in a searchset, `{ request: …, response: … }` in a history. */
  readonly rest: Readonly<Record<string, object>>
}

export interface BundleHead {
  readonly type: 'searchset' | 'history'
  /** Where the gateway is reached, without a slash at the end: links are made of nothing else. */
  readonly baseUrl: string
  /** Milliseconds since 1970. */
  readonly now: number
  readonly total?: number | undefined
  /** Where this page and the next one are, behind `/fhir/`. */
  readonly self: string
  readonly next?: string | undefined
  /** Where it is said what must be known of the record, in full, where no notice is among the entries. */
  readonly describedBy?: string | undefined
}

/** A Bundle as bytes: stored resources inside an envelope, nothing parsed. A notice is an entry that is ready. */
export function toBundle(
  { type, baseUrl, now, total, self, next, describedBy }: BundleHead,
  resources: readonly BundledResource[],
  notice: string | undefined,
): Uint8Array {
  const link = [
    { relation: 'self', url: `${baseUrl}/fhir/${self}` },
    ...(next === undefined ? [] : [{ relation: 'next', url: `${baseUrl}/fhir/${next}` }]),
    ...(describedBy === undefined ? [] : [{ relation: 'describedby', url: describedBy }]),
  ]
  const meta = { lastUpdated: new Date(now).toISOString() }
  const opening = JSON.stringify({
    resourceType: 'Bundle',
    meta,
    type,
    ...(total === undefined ? {} : { total }),
    link,
  }).slice(0, -1)
  const entries = [
    ...resources.map((one) => toEntry(one, baseUrl)),
    ...(notice === undefined ? [] : [encode(notice)]),
  ]
  return entries.length === 0
    ? encode(`${opening}}`)
    : joinBytes(encode(`${opening},"entry":[`), entries, encode(']}'))
}

/** One entry of a Bundle as bytes. */
function toEntry({ reference, resource, rest }: BundledResource, baseUrl: string): Uint8Array {
  const fullUrl = JSON.stringify(fullUrlOf(reference, baseUrl))
  const closing = JSON.stringify(rest).slice(1)
  return joinBytes(encode(`{"fullUrl":${fullUrl},"resource":`), [resource], encode(`,${closing}`))
}
