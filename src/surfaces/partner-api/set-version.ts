import type { Response } from 'express'
import type { StoredEntry } from '../../ingest/received.js'

/** Says in the headers which version an answer is about. */
export function setVersion(
  res: Response,
  { version, lastUpdated }: Pick<StoredEntry, 'version' | 'lastUpdated'>,
): void {
  res.setHeader('ETag', `W/"${version}"`)
  res.setHeader('Last-Modified', new Date(lastUpdated).toUTCString())
}
