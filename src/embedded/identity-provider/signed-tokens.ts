import { createLocalJWKSet, jwtVerify, type JSONWebKeySet, type JWTPayload } from 'jose'
import type { KoaContextWithOIDC } from 'oidc-provider'
import type { Revocations } from '../../identity/revocations.js'
import { isRoute, type Next } from './routes-of-provider.js'

export interface SignedTokensDeps {
  readonly issuer: string
  readonly jwks: JSONWebKeySet
  readonly revocations: Revocations
  /** Whether a client may ask about the tokens of others. */
  readonly mayIntrospect: (clientId: string) => boolean
  readonly isClient: (clientId: string) => boolean
}

/**
 * Revocation and introspection of access tokens that are signed and kept nowhere. The package authenticates the client
 * and then says of such a token that it does not know the type: from there it is ours.
 *
 * @see RFC 7009, RFC 7662
 */
export function answerForSignedTokens(deps: SignedTokensDeps) {
  const keys = createLocalJWKSet(deps.jwks)

  return async function answerForSignedToken(ctx: KoaContextWithOIDC, next: Next): Promise<void> {
    await next()
    if (!isRoute(ctx, 'revocation', 'introspection') || !isUnsupportedType(ctx)) return
    const { client, params, route } = ctx.oidc
    if (!client) return
    const claims = await readToken(String(params?.['token']))
    const answer = route === 'revocation' ? revoke : introspect
    ctx.body = await answer(claims, client.clientId)
    ctx.status = 200
  }

  /** Says nothing of whether there was such a token. */
  async function revoke(claims: JWTPayload | undefined, clientId: string): Promise<string> {
    if (claims?.['client_id'] === clientId && claims.jti !== undefined)
      await deps.revocations.revoke({ kind: 'token', id: claims.jti })
    return ''
  }

  async function introspect(claims: JWTPayload | undefined, clientId: string): Promise<object> {
    const isTheirs = claims?.['client_id'] === clientId || deps.mayIntrospect(clientId)
    const isActive = claims !== undefined && isTheirs && (await stands(claims))
    return isActive ? { active: true, ...claims } : { active: false }
  }

  async function readToken(jwt: string): Promise<JWTPayload | undefined> {
    try {
      const { payload } = await jwtVerify(jwt, keys, { issuer: deps.issuer, typ: 'at+jwt' })
      return payload
    } catch {
      return undefined
    }
  }

  async function stands(claims: JWTPayload): Promise<boolean> {
    if (!deps.isClient(textOf(claims['client_id']) ?? '')) return false
    const roles = claims['nhsid_nrbac_roles'] as readonly { readonly person_roleid?: string }[] | undefined
    const revoked = await deps.revocations.findRevocation({
      token: claims.jti,
      grant: textOf(claims['grant_id']),
      session: textOf(claims['portal_session']),
      person: textOf(claims['nhsid_useruid']),
      role: roles?.length === 1 ? roles[0]?.person_roleid : undefined,
      client: textOf(claims['client_id']),
      issuedAt: (claims.iat ?? 0) * 1000,
    })
    return revoked === undefined
  }
}

/** A public app proves nothing of itself: it may revoke what it has, and is told nothing. */
export async function refusePublicIntrospection(ctx: KoaContextWithOIDC, next: Next): Promise<void> {
  await next()
  if (!isRoute(ctx, 'introspection') || ctx.oidc.client?.clientAuthMethod !== 'none') return
  ctx.status = 401
  ctx.body = { error: 'invalid_client', error_description: 'client authentication is needed' }
}

function isUnsupportedType({ body }: KoaContextWithOIDC): boolean {
  return (body as { readonly error?: string } | undefined)?.error === 'unsupported_token_type'
}

function textOf(claim: unknown): string | undefined {
  return typeof claim === 'string' ? claim : undefined
}
