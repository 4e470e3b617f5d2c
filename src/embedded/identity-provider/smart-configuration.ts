import { Router } from 'express'
import { PROOF_ALGORITHMS } from '../../identity/proof-of-possession.js'
import { LAUNCH_SCOPES } from './app-scopes.js'
import { FHIR_SCOPES } from './clients.js'

export interface SmartConfiguration {
  readonly issuer: string
  /** Whether people sign in at this provider. */
  readonly people: boolean
  /** Whether there are apps that people may use, wherever these people sign in. */
  readonly apps: () => boolean
}

/** What apps can do here, in the words of SMART. */
const APP_CAPABILITIES = [
  'launch-ehr',
  'launch-standalone',
  'context-ehr-patient',
  'context-standalone-patient',
  'permission-patient',
  'permission-offline',
  'permission-v1',
  'sso-openid-connect',
]

/**
 * `/fhir/.well-known/smart-configuration`: where software gets its tokens. Everybody may read it.
 *
 * @see SMART App Launch 2.2, conformance
 */
export function smartConfigurationRoutes(configuration: SmartConfiguration): Router {
  const router = Router({ caseSensitive: true })
  router.get('/fhir/.well-known/smart-configuration', (_req, res) => {
    res.type('application/json').end(JSON.stringify(toDocument(configuration)))
  })
  return router
}

function toDocument({ issuer, people, apps: hasApps }: SmartConfiguration): object {
  const apps = hasApps()
  const codes = people || apps
  return {
    issuer,
    jwks_uri: `${issuer}/jwks`,
    ...(codes ? { authorization_endpoint: `${issuer}/auth` } : {}),
    token_endpoint: `${issuer}/token`,
    revocation_endpoint: `${issuer}/token/revocation`,
    introspection_endpoint: `${issuer}/token/introspection`,
    grant_types_supported: [
      ...(codes ? ['authorization_code'] : []),
      ...(apps ? ['refresh_token'] : []),
      'client_credentials',
    ],
    token_endpoint_auth_methods_supported: ['private_key_jwt'],
    token_endpoint_auth_signing_alg_values_supported: ['RS384', 'ES384'],
    dpop_signing_alg_values_supported: PROOF_ALGORITHMS,
    scopes_supported: [...(apps ? LAUNCH_SCOPES : codes ? ['openid'] : []), ...FHIR_SCOPES],
    ...(codes ? { response_types_supported: ['code'] } : {}),
    code_challenge_methods_supported: ['S256'],
    capabilities: [
      'client-confidential-asymmetric',
      'permission-v2',
      ...(codes ? ['client-public', 'permission-user'] : []),
      ...(apps ? APP_CAPABILITIES : []),
    ],
  }
}
