import type { Client, KoaContextWithOIDC, ResourceServer } from 'oidc-provider'
import { isWithin, parseScope, parseScopes } from '../../identity/smart-scopes.js'
import type { AppClient } from './app-client.js'
import { scopesOf } from './app-request.js'
import { LAUNCH_SCOPES, readAskedScopes } from './app-scopes.js'
import { FHIR_SCOPES } from './clients.js'
import { PARTNER_TOKEN_LIFE, PERSON_TOKEN_LIFE } from './lifetimes.js'

export interface ResourceServerParts {
  /** The address of the FHIR interface. */
  readonly audience: string
  readonly client: Client
  readonly app: AppClient | undefined
}

/** The FHIR interface as this client may use it. */
export function resourceServer(
  ctx: KoaContextWithOIDC,
  { audience, client, app }: ResourceServerParts,
): ResourceServer {
  const isPartner = client.grantTypeAllowed('client_credentials')
  return {
    scope: (app ? scopesOfApp(ctx, { audience, app }) : FHIR_SCOPES).join(' '),
    audience,
    accessTokenFormat: 'jwt',
    accessTokenTTL: isPartner ? PARTNER_TOKEN_LIFE : PERSON_TOKEN_LIFE,
    jwt: { sign: { alg: 'RS256' } },
  }
}

/** What was approved; before that, what is asked for within the registration. */
function scopesOfApp(
  { oidc }: KoaContextWithOIDC,
  { audience, app }: { readonly audience: string; readonly app: AppClient },
): readonly string[] {
  const { Grant: grant } = oidc.entities
  const ceiling = parseScopes(app.scopes)
  // What the app is not registered for any more ends with the next token.
  if (grant) return grant.getResourceScope(audience).split(' ').filter(isRegistered)
  const asked = readAskedScopes(scopesOf(oidc.params ?? {}).join(' '), app.scopes)
  return asked.outcome === 'read' ? asked.scopes.filter((scope) => !LAUNCH_SCOPES.includes(scope)) : []

  function isRegistered(scope: string): boolean {
    const read = parseScope(scope)
    return read !== undefined && isWithin(read, ceiling)
  }
}
