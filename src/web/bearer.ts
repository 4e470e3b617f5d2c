import type { Request, RequestHandler, Response } from 'express'
import { anIssue, operationOutcome } from '../fhir/operation-outcome.js'
import type { AccessToken, VerifyAccessToken } from '../identity/access-token.js'
import { actorFromClaims } from '../identity/actor-from-claims.js'
import type { Actor } from '../identity/actor.js'
import type { OrganisationDirectory } from '../identity/organisation.js'
import { partnerFromToken, type PartnerDirectory } from '../identity/partner-from-token.js'
import type { DutyOf } from '../identity/roles.js'
import { PROOF_ALGORITHMS, type VerifyProof } from '../identity/proof-of-possession.js'
import type { Revocations } from '../identity/revocations.js'
import type { AccessNotes } from './access-notes.js'
import { setActor } from './actor-of.js'
import { answerOutcome } from './answer-fhir.js'
import { personNamedIn, type Foresee } from './person-named-in.js'
import { requestIdOf } from './request-id.js'
import { ANONYMOUS } from '../identity/event-actor.js'

export interface BearerDeps {
  readonly baseUrl: string
  readonly verifyAccessToken: VerifyAccessToken
  readonly verifyProof: VerifyProof
  readonly revocations: Pick<Revocations, 'findRevocation'>
  readonly directory: OrganisationDirectory
  /** What a role is for, under the policy in force. */
  readonly dutyOf: DutyOf
  readonly partners: PartnerDirectory
  /**
   * Why a token does not count though it is good: its client, or whoever vouched for its person, was struck from the
   * policy since.
   */
  readonly faultOfClient: (token: AccessToken) => string | undefined
  readonly foresee: Foresee
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
  /** The caller has to show the key of their token. */
  readonly isProofWanted?: boolean
}

/**
 * Says who asks, from the one token in the Authorization header: never from an address or a body, and from no other
 * header that names somebody. A token that is bound to a key counts with a proof of that key alone; one that was called
 * back does not count from that moment. A refusal is in the log, with its true reason, before it is answered; the caller
 * of a 401 learns nothing but that they have to sign in.
 *
 * @see RFC 6750, section 3; RFC 9449, section 7
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

interface ShownToken {
  readonly scheme: 'bearer' | 'dpop'
  readonly jwt: string
}

async function identify(req: Request, deps: BearerDeps): Promise<Actor | Refusal> {
  const shown = tokenOf(req)
  if ('status' in shown) return shown
  const verified = await deps.verifyAccessToken(shown.jwt)
  if (verified.outcome === 'invalid') return unauthorised(verified.reason)
  const { token } = verified
  const fault = await bindingFault(req, { shown, token, deps })
  if (fault !== undefined) return { ...unauthorised(fault), isProofWanted: true }
  const struck = deps.faultOfClient(token)
  if (struck !== undefined) return unauthorised(struck)

  const actor = toActor(req, token, deps)
  if (!('kind' in actor)) return actor
  const person = personNamedIn(req.originalUrl)
  if (person !== undefined) deps.foresee(actor, person)
  const revoked = await deps.revocations.findRevocation({
    token: token.jti,
    grant: token.grant,
    session: token.session,
    person: token.person && actor.id,
    role: 'role' in actor ? actor.role.profileId : undefined,
    client: token.clientId,
    issuedAt: token.issuedAt,
  })
  return revoked === undefined ? actor : unauthorised(`${revoked}-revoked`)
}

/** Why the key to which a token is bound was not shown; a token that is bound to none is for `Bearer` alone. */
async function bindingFault(
  req: Request,
  {
    shown,
    token,
    deps,
  }: { readonly shown: ShownToken; readonly token: AccessToken; readonly deps: BearerDeps },
): Promise<string | undefined> {
  if (token.boundTo === undefined) return shown.scheme === 'bearer' ? undefined : 'token-not-bound'
  if (shown.scheme === 'bearer') return 'proof-not-shown'
  const proofs = req.headersDistinct['dpop'] ?? []
  const [proof] = proofs
  if (proof === undefined || proofs.length > 1) return 'not-one-proof'
  const verified = await deps.verifyProof({
    proof,
    method: req.method,
    url: `${deps.baseUrl}${req.originalUrl}`,
    accessToken: shown.jwt,
  })
  if (verified.outcome === 'invalid') return verified.reason
  return verified.thumbprint === token.boundTo ? undefined : 'proof-of-another-key'
}

function tokenOf(req: Request): ShownToken | Refusal {
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
  const [, scheme, jwt] = /^(Bearer|DPoP) ([A-Za-z0-9._~+/-]+=*)$/i.exec(header) ?? []
  if (scheme === undefined || jwt === undefined) return unauthorised('not-a-bearer-token')
  return { scheme: scheme.toLowerCase() === 'dpop' ? 'dpop' : 'bearer', jwt }
}

function toActor(req: Request, token: AccessToken, deps: BearerDeps): Actor | Refusal {
  if (!token.person) return partnerFromToken(token, deps.partners) ?? unauthorised('client-unknown')

  const chosen = req.headers[ROLE_HEADER]
  const roleProfileId = typeof chosen === 'string' && chosen !== '' ? chosen : undefined
  const { person: claims, jti: session, scopes } = token
  const known = actorFromClaims(
    { claims, roleProfileId, session, scopes, circumstances: token },
    deps.directory,
    deps.dutyOf,
  )
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

function refuse(res: Response, { status, reason, text, isProofWanted }: Refusal): void {
  if (status === 401) {
    const error = reason === 'no-token' ? '' : ', error="invalid_token"'
    const scheme = isProofWanted ? 'DPoP' : 'Bearer'
    const algorithms = isProofWanted ? `, algs="${PROOF_ALGORITHMS.join(' ')}"` : ''
    res.setHeader('WWW-Authenticate', `${scheme} realm="neighbourhood-record"${error}${algorithms}`)
  }
  answerOutcome(res, status, operationOutcome(anIssue(status === 401 ? 'login' : 'invalid', text)))
}
