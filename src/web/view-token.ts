import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Request, RequestHandler } from 'express'
import { parsePersonId, type PersonId } from '../fhir/person-id.js'
import { toEventActor } from '../identity/event-actor.js'
import type { AccessNotes } from './access-notes.js'
import { actorOf } from './actor-of.js'
import { fieldOf } from './body.js'
import { decodedPath } from './decoded-path.js'
import { requestIdOf } from './request-id.js'

/** Pages about one person, the record's and the reviewer's. */
const ABOUT = /^(?:\/audit)?\/patients\/([0-9a-f]{32})(?:\/|$)/i

/**
 * Binds every form on a page about a person to that person, in this session: `viewToken` is put into what templates
 * print, and a form about somebody whose page it was not printed on is refused, with nothing done and the log saying so.
 * MUST stand behind the check of forms. The session remembers whose record was opened last.
 */
export function viewGuard({ notes }: { readonly notes: AccessNotes }): RequestHandler {
  return async function checkView(req, res, next) {
    const person = parsePersonId(ABOUT.exec(decodedPath(req.path))?.[1] ?? '')
    const key = req.session.csrfToken
    const actor = actorOf(req)
    if (!person || !key || !actor) {
      next()
      return
    }
    res.locals['viewToken'] = tokenOf(person, key)
    if (req.method === 'GET' || req.method === 'HEAD') {
      if (req.session.openPerson !== person) req.session.openPerson = person
      next()
      return
    }
    if (isOf(person, { key, given: fieldOf(req.body, '_view') })) {
      next()
      return
    }
    await notes.note({
      interaction: 'operation',
      actor: toEventActor(actor),
      person,
      reason: 'form-of-another-person',
      query: `${req.method} ${decodedPath(req.path).replace(person, '{id}')}`,
      requestId: requestIdOf(req),
    })
    res.status(409).render('web/other-person.njk', { page: pageOf(req) })
  }
}

/** The page about the person that the form was sent to: where to look whose it is. */
function pageOf(req: Request): string {
  return ABOUT.exec(decodedPath(req.path))?.[0].replace(/\/$/, '') ?? '/'
}

function tokenOf(person: PersonId, key: string): string {
  return createHmac('sha256', key).update(`view ${person}`).digest('base64url')
}

function isOf(person: PersonId, { key, given }: { readonly key: string; readonly given: string }): boolean {
  const expected = Buffer.from(tokenOf(person, key))
  const sent = Buffer.from(given)
  return sent.length === expected.length && timingSafeEqual(sent, expected)
}
