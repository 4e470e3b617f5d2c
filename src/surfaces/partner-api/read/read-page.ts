import type { ReadPageLink } from '../../../record/pages/page-links.js'
import type { ReadPage } from '../../../record/search/page-link.js'
import { isRefusal, refuseParameter, type Refusal } from '../../../record/search/refusal.js'
import { splitParameters } from '../../../record/search/split-parameters.js'

/** Where a page goes on, and the URL that asked for the first one. */
export interface AskedPage {
  readonly page: ReadPage
  /** What was asked, as a URL relative to the base. */
  readonly url: string
}

/**
 * Reads the page link of a request. `undefined` where it has none: then it asks for a first page. A page link stands
 * alone, and only behind the path that it was made for.
 */
export function readPageOf(
  { url, path }: { readonly url: string; readonly path: string },
  readPageLink: ReadPageLink,
): AskedPage | Refusal | undefined {
  if (!/[?&]_page=/.test(url)) return undefined
  const values = splitParameters(
    { url, form: undefined },
    { allowed: ['_page'], isAllowed: (name) => name === '_page', most: () => 1 },
  )
  if (isRefusal(values)) return values
  const page = readPageLink(values.get('_page')?.[0] ?? '')
  if (!page || page.query.split('?', 1)[0] !== path) {
    return refuseParameter('_page', 'is not a page link of this record: use the link as it was given.')
  }
  return { page, url: page.query }
}
