import type { RequestHandler } from 'express'
import { anIssue, operationOutcome } from '../fhir/operation-outcome.js'
import { ANONYMOUS } from '../identity/event-actor.js'
import type { AccessNotes } from './access-notes.js'
import { answerOutcome } from './answer-fhir.js'
import { askedAsGiven } from './asked-as-given.js'
import { isPlainPath } from './is-plain-path.js'
import { plainOperation } from './plain-operation.js'

/**
 * Refuses an address that some would read as one of ours and our router does not: nothing that may be about a person goes
 * by unlogged because of how it is written. An address with scheme and host, as proxies send it, is read
 * without them; an operation is read by its plain name.
 *
 * @see RFC 9112, section 3.2.2
 */
export function plainAddress(notes: AccessNotes): RequestHandler {
  return async function readAddress(req, res, next) {
    req.originalUrl = plainOperation(withoutOrigin(req.originalUrl))
    req.url = plainOperation(req.url)
    if (isPlainPath(req.originalUrl.split('?')[0] ?? '')) {
      next()
      return
    }
    const reason = 'path-malformed'
    await notes.note({ interaction: 'operation', actor: ANONYMOUS, reason, ...askedAsGiven(req) })
    answerOutcome(res, 400, operationOutcome(anIssue('invalid', TEXT)))
  }
}

const TEXT =
  'Write the path plainly: no empty or dot segment, and its first segment in letters, digits, hyphens and dots alone.'

/** What of the address is ours to read. The router knows how to leave out scheme and host; what is logged is without. */
function withoutOrigin(url: string): string {
  const [origin] = /^https?:\/\/[^/?#]*/i.exec(url) ?? []
  if (origin === undefined) return url
  const rest = url.slice(origin.length)
  return rest.startsWith('/') ? rest : `/${rest}`
}
