import type { Request } from 'express'
import { MOST_BYTES, readSmallBody } from './read-small-body.js'

export type ReadForm =
  | { readonly outcome: 'read'; readonly text: string }
  | { readonly outcome: 'refused'; readonly status: 413 | 415; readonly diagnostics: string }

/** The form of a `POST _search`, as text. What is no form is refused before it is read. */
export async function readForm(req: Request): Promise<ReadForm> {
  if (!req.is('application/x-www-form-urlencoded')) {
    return {
      outcome: 'refused',
      status: 415,
      diagnostics: 'Send the search as application/x-www-form-urlencoded.',
    }
  }
  const text = await readSmallBody(req)
  return text === undefined
    ? { outcome: 'refused', status: 413, diagnostics: `The search has more than ${MOST_BYTES} bytes.` }
    : { outcome: 'read', text }
}
