import type { ClientMetadata } from 'oidc-provider'
import { isWithin, parseScope, parseScopes } from '../../identity/smart-scopes.js'
import { LAUNCH_SCOPES } from './app-scopes.js'
import { FHIR_SCOPES } from './clients.js'

/** An app of somebody else, as the operator registered it. */
export interface AppClient {
  readonly clientId: string
  readonly name: string
  readonly redirectUris: readonly string[]
  readonly scopes: readonly string[]
  /** Its public keys, where it can keep a secret. */
  readonly jwks?: { readonly keys: readonly Readonly<Record<string, unknown>>[] } | undefined
  readonly dpop: 'required' | 'accepted'
}

/**
 * An app as a client of the provider: a code for a redirect address that is registered to the letter, its own keys or no
 * secret at all, never an address from which something would be fetched.
 */
export function appClient(app: AppClient): ClientMetadata {
  return {
    client_id: app.clientId,
    client_name: app.name,
    // Not `native`, for which the package takes any port.
    application_type: 'web',
    grant_types: ['authorization_code', ...(app.scopes.includes('offline_access') ? ['refresh_token'] : [])],
    response_types: ['code'],
    redirect_uris: [...app.redirectUris],
    token_endpoint_auth_method: app.jwks ? 'private_key_jwt' : 'none',
    ...(app.jwks ? { jwks: { keys: app.jwks.keys } } : {}),
    dpop_bound_access_tokens: app.dpop === 'required',
    require_auth_time: app.scopes.includes('openid'),
    scope: staticScopes(app).join(' '),
  }
}

/** Of the scopes that the package knows by name those that the app may ask for; the others are read by our own check. */
function staticScopes({ scopes }: AppClient): readonly string[] {
  const ceiling = parseScopes(scopes)
  const fhir = FHIR_SCOPES.filter((scope) => {
    const grant = parseScope(scope)
    return grant !== undefined && isWithin(grant, ceiling)
  })
  return ['openid', ...LAUNCH_SCOPES.filter((scope) => scope !== 'openid' && scopes.includes(scope)), ...fhir]
}
