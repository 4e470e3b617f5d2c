import type { Request } from 'express'
import type { HeldCopy } from '../../../record/instances/read-instance.js'
import { readHeldTags } from './read-held-tags.js'

const HTTP_DATE = /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/

/**
 * What a conditional GET says that the caller holds. A date that is none of HTTP's is as good as none.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9110#name-if-modified-since
 */
export function readHeldCopy(req: Request): HeldCopy {
  const header = req.get('If-Modified-Since') ?? ''
  const since = HTTP_DATE.test(header) ? Date.parse(header) : NaN
  return {
    versions: readHeldTags(req.get('If-None-Match')),
    since: Number.isNaN(since) ? undefined : since,
  }
}
