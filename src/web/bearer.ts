import type { Request, RequestHandler, Response } from 'express'
import { anIssue, operationOutcome } from '../fhir/operation-outcome.js'
import { actorFromClaims } from '../identity/actor-from-claims.js'
import type { Actor } from '../identity/actor.js'
import type { OrganisationDirectory } from '../identity/organisation.js'
import { partnerFromToken, type PartnerDirectory } from '../identity/partner-from-token.js'
import { ANONYMOUS, type AccessNotes } from './access-notes.js'
import type { AccessToken, VerifyAccessToken } from '../identity/access-token.js'
import { setActor } from './actor-of.js'
import { answerOutcome } from './answer-fhir.js'
import { requestIdOf } from './request-id.js'

export interface BearerDeps {
  readonly verifyAccessToken: VerifyAccessToken
  readonly directory: OrganisationDirectory
  readonly partners: PartnerDirectory
  readonly notes: AccessNotes
}

/** The header in which somebody with several roles says which one they work in now. */
const ROLE_HEADER = 'nhsd-session-urid'

interface Refusal {
  readonly status: 400 | 401
  /** For the log. */
  readonly reason: string
  /** For the caller, where it is theirs to mend. */
  readonly text: string
}

/**
 * Says who asks, from the one bearer token in the Authorization header: never from an address or a body, and from no
 * other header that names somebody. A refusal is in the log, with its true reason, before it is answered; the caller
 * of a 401 learns nothing but that they have to sign in.
 *
 * @see RFC 6750, section 3
 */
export function bearer(deps: BearerDeps): RequestHandler {
  return async function authenticate(req, res, next) {
    const actor = await identify(req, deps)
    if ('kind' in actor) {
      setActor(req, actor)
      next()
      return
    }
    await deps.notes.note({
      interaction: 'operation',
      actor: ANONYMOUS,
      reason: actor.reason,
      query: `${req.method} /fhir`,
      requestId: requestIdOf(req),
    })
    refuse(res, actor)
  }
}

async function identify(req: Request, deps: BearerDeps): Promise<Actor | Refusal> {
  const jwt = tokenOf(req)
  if (typeof jwt !== 'string') return jwt
  const verified = await deps.verifyAccessToken(jwt)
  if (verified.outcome === 'invalid') return unauthorised(verified.reason)
  return toActor(req, verified.token, deps)
}

function tokenOf(req: Request): string | Refusal {
  const given = req.rawHeaders.filter(
    (name, index) => index % 2 === 0 && name.toLowerCase() === 'authorization',
  )
  const header = req.headers.authorization
  if (header === undefined) return unauthorised('no-token')
  if (given.length > 1 || header.includes(',')) {
    return {
      status: 400,
      reason: 'several-authorization-headers',
      text: 'Send one Authorization header with one token.',
    }
  }
  const token = /^Bearer ([A-Za-z0-9._~+/-]+=*)$/i.exec(header)?.[1]
  return token ?? unauthorised('not-a-bearer-token')
}

function toActor(req: Request, token: AccessToken, deps: BearerDeps): Actor | Refusal {
  if (!token.person) return partnerFromToken(token, deps.partners) ?? unauthorised('client-unknown')

  const chosen = req.headers[ROLE_HEADER]
  const roleProfileId = typeof chosen === 'string' && chosen !== '' ? chosen : undefined
  const { person: claims, jti: session, scopes } = token
  const known = actorFromClaims({ claims, roleProfileId, session, scopes }, deps.directory)
  switch (known.outcome) {
    case 'actor':
      return known.actor
    case 'choose':
      return {
        status: 400,
        reason: 'role-not-chosen',
        text: 'There are several roles. Name one in the header NHSD-Session-URID: a person_roleid of nhsid_nrbac_roles.',
      }
    case 'refused':
      if (known.reason !== 'role-not-held') return unauthorised(known.reason)
      return {
        status: 400,
        reason: known.reason,
        text: 'NHSD-Session-URID names a role that this person does not hold.',
      }
  }
}

function unauthorised(reason: string): Refusal {
  return { status: 401, reason, text: 'Sign in: a valid access token is needed.' }
}

function refuse(res: Response, { status, reason, text }: Refusal): void {
  if (status === 401) {
    const error = reason === 'no-token' ? '' : ', error="invalid_token"'
    res.setHeader('WWW-Authenticate', `Bearer realm="neighbourhood-record"${error}`)
  }
  answerOutcome(res, status, operationOutcome(anIssue(status === 401 ? 'login' : 'invalid', text)))
}
