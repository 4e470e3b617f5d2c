import type { ClientMetadata } from 'oidc-provider'

/** A partner's system: it signs its own assertions. */
export interface PartnerClient {
  readonly clientId: string
  readonly name: string
  readonly scopes: readonly string[]
  /** Its public keys. */
  readonly jwks: { readonly keys: readonly Readonly<Record<string, unknown>>[] }
  /** It may ask about the tokens of others. */
  readonly introspects?: boolean | undefined
}

/** The portal, as a client of the provider. */
export interface PortalClient {
  readonly clientId: string
  readonly clientSecret: string
}

/** What people's software may ask for. */
const PERSON_SCOPES = ['user/*.rs', 'user/Patient.rs', 'user/AuditEvent.rs'] as const

/** What partners' systems may ask for: each scope with the narrower ones that it holds. */
const SYSTEM_SCOPES: Readonly<Record<string, readonly string[]>> = {
  'system/*.cruds': ['system/*.cruds', 'system/*.crus', 'system/*.cu', 'system/*.rs'],
  'system/*.crus': ['system/*.crus', 'system/*.cu', 'system/*.rs'],
  'system/*.cu': ['system/*.cu'],
  'system/*.rs': ['system/*.rs'],
}

/** Every scope of the FHIR interface. */
export const FHIR_SCOPES: readonly string[] = [...Object.keys(SYSTEM_SCOPES), ...PERSON_SCOPES]

/** The client id with which the command line signs somebody in. */
const CLI_CLIENT_ID = 'neighbourhood-cli'

/** Where the command line is sent back to; any port of this machine. */
const CLI_REDIRECT_URI = 'http://127.0.0.1/callback'

/** Partners by SMART Backend Services: their own keys, and nothing else, get them a token. */
export function partnerClient(partner: PartnerClient): ClientMetadata {
  return {
    client_id: partner.clientId,
    client_name: partner.name,
    grant_types: ['client_credentials'],
    response_types: [],
    redirect_uris: [],
    token_endpoint_auth_method: 'private_key_jwt',
    jwks: { keys: partner.jwks.keys },
    scope: [...new Set(partner.scopes.flatMap((scope) => SYSTEM_SCOPES[scope] ?? []))].join(' '),
  }
}

/** The portal and the command line, where people sign in at this provider. */
export function peopleClients(baseUrl: string, portal: PortalClient): readonly ClientMetadata[] {
  return [
    {
      client_id: portal.clientId,
      client_secret: portal.clientSecret,
      client_name: 'Neighbourhood record',
      grant_types: ['authorization_code'],
      response_types: ['code'],
      redirect_uris: [`${baseUrl}/sign-in/callback`],
      post_logout_redirect_uris: [`${baseUrl}/sign-in`, `${baseUrl}/`],
      token_endpoint_auth_method: 'client_secret_post',
      require_auth_time: true,
      scope: 'openid profile nationalrbacaccess',
    },
    {
      client_id: CLI_CLIENT_ID,
      client_name: 'The command line',
      application_type: 'native',
      grant_types: ['authorization_code'],
      response_types: ['code'],
      redirect_uris: [CLI_REDIRECT_URI],
      token_endpoint_auth_method: 'none',
      scope: `openid profile nationalrbacaccess ${PERSON_SCOPES.join(' ')}`,
    },
  ]
}
