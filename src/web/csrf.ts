import { timingSafeEqual } from 'node:crypto'
import type { Request, RequestHandler } from 'express'
import type { AccessNotes } from './access-notes.js'
import { actorOf } from './actor-of.js'
import { fieldOf } from './body.js'
import { requestIdOf } from './request-id.js'
import { ANONYMOUS, type NotedActor, toEventActor } from '../identity/event-actor.js'

export interface CsrfSettings {
  readonly baseUrl: string
  /** A random token, hard to guess. */
  readonly newToken: () => string
  readonly notes: AccessNotes
}

/**
 * Refuses a form that was not sent from a page of ours: the token of the session must be in it, and where the browser
 * says from where it comes, that must be here. Puts `csrfToken` into what templates print.
 */
export function csrf({ baseUrl, newToken, notes }: CsrfSettings): RequestHandler {
  const origin = new URL(baseUrl).origin

  return async function checkForm(req, res, next) {
    // Without a sign-in there is nothing that a form could do: what comes next says that the session has ended.
    if (!req.session.signedIn) {
      next()
      return
    }
    if (req.method === 'GET' || req.method === 'HEAD') {
      req.session.csrfToken ??= newToken()
      res.locals['csrfToken'] = req.session.csrfToken
      next()
      return
    }
    if (isFromHere(req, origin) && hasToken(req)) {
      res.locals['csrfToken'] = req.session.csrfToken
      next()
      return
    }
    await notes.note({
      interaction: 'operation',
      actor: whoHolds(req),
      reason: 'form-not-ours',
      query: `${req.method} ${req.path}`,
      requestId: requestIdOf(req),
    })
    res.status(403).render('web/form-refused.njk')
  }
}

/** Whose session it is, as far as they have said: somebody who has chosen no role yet has a name only. */
function whoHolds(req: Request): NotedActor {
  const actor = actorOf(req)
  if (actor) return toEventActor(actor)
  const claims = req.session.signedIn?.claims
  return claims ? { ...ANONYMOUS, id: claims.nhsid_useruid, name: claims.name } : ANONYMOUS
}

function isFromHere(req: Request, origin: string): boolean {
  const site = req.headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false
  return req.headers.origin === undefined || req.headers.origin === origin
}

function hasToken(req: Request): boolean {
  const given = Buffer.from(fieldOf(req.body, '_csrf'))
  const held = Buffer.from(req.session.csrfToken ?? '')
  return held.length > 0 && given.length === held.length && timingSafeEqual(given, held)
}
