import type { RequestHandler } from 'express'
import { parsePersonId } from '../../fhir/person-id.js'
import type { NoteInvalid } from '../../record/note-invalid.js'
import { askedAsGiven } from '../../web/asked-as-given.js'
import { signedIn } from './signed-in.js'

export interface UnmatchedDeps {
  readonly noteInvalid: NoteInvalid
}

/**
 * Puts into the log, once, whatever is asked under `/patients` and has no page. What stands where a person's id belongs is
 * not kept when it is none: people type NHS numbers there.
 */
export function noteUnmatched({ noteInvalid }: UnmatchedDeps): RequestHandler {
  return async function noteOnce(req, _res, next) {
    const { query, requestId } = askedAsGiven(req)
    const [, id = ''] = req.path.split('/')
    const person = parsePersonId(id)
    await noteInvalid({
      actor: signedIn(req),
      interaction: 'read',
      reason: person === undefined && id !== '' ? 'person-id-malformed' : 'not-found',
      query: query.replace(/(?<=\/patients\/)[^/?]+/i, '{id}'),
      requestId,
      ...(person === undefined ? {} : { person }),
    })
    next()
  }
}
