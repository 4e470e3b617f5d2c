import type { Request, RequestHandler } from 'express'
import type { Actor } from '../identity/actor.js'
import type { Revocations } from '../identity/revocations.js'
import type { DutyOf } from '../identity/roles.js'
import type { OrganisationDirectory } from '../identity/organisation.js'
import type { AccessNotes } from './access-notes.js'
import { actorOf, setActor } from './actor-of.js'
import { askedAsGiven } from './asked-as-given.js'
import { decodedPath } from './decoded-path.js'
import { setOffered } from './offered.js'
import { personNamedIn, type Foresee } from './person-named-in.js'
import { destroy, save } from './promised-session.js'
import { ABSOLUTE_LIMIT, type SignedIn } from './session.js'
import { toActor } from './sign-in/enter.js'
import { ANONYMOUS } from '../identity/event-actor.js'

export interface SignedInSettings {
  readonly directory: OrganisationDirectory
  /** What a role is for, under the policy in force. */
  readonly dutyOf: DutyOf
  /** What a role has a right to, under the policy in force. */
  readonly rightsOfRole: (roleCode: string) => readonly string[]
  readonly revocations: Pick<Revocations, 'findRevocation'>
  /** Whether there is this identity provider now, by its key; the first one has none. */
  readonly isIssuer: (key: string) => boolean
  readonly foresee: Foresee
  readonly notes: AccessNotes
  /** Milliseconds since 1970. */
  readonly now: () => number
}

/** What somebody who signed in to the portal may ask for: a ceiling under their role. */
const PORTAL_SCOPES = {
  clinical: ['user/*.cruds'],
  review: ['user/AuditEvent.rs', 'user/*.cruds'],
  none: ['user/*.rs'],
  citizen: ['user/*.rs'],
} as const

/**
 * Says who asks, from the session, where somebody has signed in: the actor for the rest of the request, and `viewer`
 * for templates. Ends a session that has lived too long, whose person or role was called back, or whose identity provider
 * takes no part any more; that a page about a person was asked for in it is in the log first.
 */
export function recogniseSession(settings: SignedInSettings): RequestHandler {
  const { directory, dutyOf } = settings
  return async function recognise(req, res, next) {
    const signedIn = req.session.signedIn
    if (!signedIn) {
      next()
      return
    }
    const known = toActor({ directory, dutyOf }, signedIn)
    const actor = known.outcome === 'actor' ? inPortal(known.actor) : undefined
    const person = personNamedIn(req.originalUrl)
    if (actor && person !== undefined) settings.foresee(actor, person)
    const end = await endOf(signedIn, settings)
    if (end) {
      await endSession(settings, req, end.reason)
      res.redirect(303, `/sign-in?ended=${end.told}`)
      return
    }
    const { claims } = signedIn
    if (actor) {
      setActor(req, actor)
      setOffered(res, 'role' in actor ? settings.rightsOfRole(actor.role.code) : [])
      res.locals['viewer'] = {
        name: actor.name,
        what: 'role' in actor ? `${actor.role.name}, ${actor.organisationName}` : 'here for yourself',
        kind: actor.kind,
        canChangeRole: claims.nhsid_nrbac_roles.length > 1,
      }
    }
    next()
  }
}

/** With what somebody may ask for here. */
function inPortal(actor: Actor): Actor {
  return { ...actor, scopes: PORTAL_SCOPES['role' in actor ? (actor.duty ?? 'none') : 'citizen'] }
}

interface End {
  /** For the log. */
  readonly reason: string
  /** For whoever has to sign in again. */
  readonly told: 'time' | 'revoked'
}

/** Why a session does not go on; `undefined` while it does. */
async function endOf(
  { claims, roleProfileId, reference, issuer = '', signedInAt }: SignedIn,
  { revocations, isIssuer, now }: SignedInSettings,
): Promise<End | undefined> {
  if (now() - signedInAt > ABSOLUTE_LIMIT) return { reason: 'session-ended', told: 'time' }
  if (!isIssuer(issuer)) return { reason: 'issuer-unknown', told: 'revoked' }
  const revoked = await revocations.findRevocation({
    session: reference,
    person: claims.nhsid_useruid,
    role: roleProfileId,
    issuedAt: signedInAt,
  })
  return revoked && { reason: `${revoked}-revoked`, told: 'revoked' }
}

async function endSession({ notes }: SignedInSettings, req: Request, reason: string): Promise<void> {
  if (isAboutPerson(req.path))
    await notes.note({ interaction: 'read', actor: ANONYMOUS, reason, ...askedAsGiven(req) })
  await destroy(req)
}

/**
 * Lets through who has signed in and chosen a role; sends others to do so, and remembers the page they asked for. That
 * somebody asked for a page about a person, who knows who, is in the log first.
 */
export function requireSignedIn(notes: AccessNotes): RequestHandler {
  return async function checkSignedIn(req, res, next) {
    if (actorOf(req)) {
      next()
      return
    }
    if (req.session.signedIn) {
      res.redirect(303, '/role')
      return
    }
    const ended = hadSession(req)
    if (isAboutPerson(req.path)) {
      const reason = ended ? 'session-ended' : 'no-session'
      await notes.note({ interaction: 'read', actor: ANONYMOUS, reason, ...askedAsGiven(req) })
    }
    if (isPage(req) && !isAboutPerson(req.path)) {
      req.session.askedFor = req.path
      await save(req)
    }
    if (!ended) res.redirect(303, '/sign-in')
    else res.redirect(303, req.method === 'GET' ? '/sign-in?ended=idle' : '/sign-in?ended=idle-form')
  }
}

/**
 * A page about somebody is not come back to: whoever signs in next at a shared computer has not asked for it, and the log
 * would say that they had.
 */
function isAboutPerson(path: string): boolean {
  return /^\/(patients|audit\/patients|audit\/people)\//i.test(decodedPath(path))
}

/** A page to come back to, not something that a page or the browser itself asks for on the way. */
function isPage(req: Request): boolean {
  const wanted = req.headers['sec-fetch-dest']
  return (
    req.method === 'GET' && (wanted === undefined || wanted === 'document') && req.accepts('html') !== false
  )
}

/** A cookie of ours came along, and no session is behind it any more. */
function hadSession(req: Request): boolean {
  const id = /(?:^|;\s*)(?:__Host-)?record\.sid=s%3A([^.;]+)\./.exec(req.headers.cookie ?? '')?.[1]
  return id !== undefined && id !== req.sessionID
}
