import { Router } from 'express'
import { FHIR_SCOPES } from './clients.js'

/**
 * `/fhir/.well-known/smart-configuration`: where software gets its tokens. `people` says whether people sign in at this
 * provider too. Everybody may read it.
 *
 * @see SMART App Launch 2.2, conformance
 */
export function smartConfigurationRoutes({
  issuer,
  people,
}: {
  readonly issuer: string
  readonly people: boolean
}): Router {
  const router = Router()
  const body = JSON.stringify({
    issuer,
    jwks_uri: `${issuer}/jwks`,
    ...(people ? { authorization_endpoint: `${issuer}/auth` } : {}),
    token_endpoint: `${issuer}/token`,
    grant_types_supported: [...(people ? ['authorization_code'] : []), 'client_credentials'],
    token_endpoint_auth_methods_supported: ['private_key_jwt'],
    token_endpoint_auth_signing_alg_values_supported: ['RS384', 'ES384'],
    scopes_supported: [...(people ? ['openid'] : []), ...FHIR_SCOPES],
    ...(people ? { response_types_supported: ['code'] } : {}),
    code_challenge_methods_supported: ['S256'],
    capabilities: [
      'client-confidential-asymmetric',
      'permission-v2',
      ...(people ? ['client-public', 'permission-user'] : []),
    ],
  })
  router.get('/fhir/.well-known/smart-configuration', (_req, res) => {
    res.type('application/json').end(body)
  })
  return router
}
