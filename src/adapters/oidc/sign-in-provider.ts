import * as client from 'openid-client'
import { Strategy } from 'openid-client/passport'
import { parsePersonClaims, type PersonClaims } from '../../identity/claims.js'
import { ProviderUnavailable } from '../../identity/provider-unavailable.js'

export interface SignInProviderSettings {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  readonly callbackUrl: string
  /** Where the provider sends the browser after it has signed somebody out. */
  readonly signedOutUrl: string
  readonly scope: string
}

/** The port of the portal's sign-in. */
export interface OpenIdSignIn {
  strategy(): Promise<Strategy>
  endSessionUrl(): string | undefined
}

/** How long the provider may take to answer, in seconds. */
const PROVIDER_TIMEOUT = 5

/**
 * Signs people in at an OpenID provider: authorization code with PKCE (S256), state and nonce. Plain http only for
 * loopback. Roles come from the ID token, or from userinfo where that alone has them, as with CIS2.
 */
export function createSignInProvider(settings: SignInProviderSettings): OpenIdSignIn {
  let discovered: Promise<client.Configuration> | undefined
  let configuration: client.Configuration | undefined

  async function configure(): Promise<client.Configuration> {
    discovered ??= discover(settings)
    try {
      configuration = await discovered
      return configuration
    } catch {
      discovered = undefined
      throw new ProviderUnavailable('The identity provider does not answer.')
    }
  }

  return {
    async strategy() {
      const config = await configure()
      const strategy = new Strategy(
        {
          name: 'sign-in',
          config,
          callbackURL: settings.callbackUrl,
          scope: settings.scope,
          sessionKey: 'signInState',
        },
        (tokens, verified) => {
          toPerson(config, tokens).then(
            (person) => {
              verified(null, person)
            },
            (error: unknown) => {
              verified(error)
            },
          )
        },
      )
      // The password is asked for each time: who sat here before may have gone without signing out.
      strategy.authorizationRequestParams = () =>
        new URLSearchParams({ prompt: 'login', state: client.randomState(), nonce: client.randomNonce() })
      return strategy
    },

    endSessionUrl() {
      const endpoint = configuration?.serverMetadata().end_session_endpoint
      if (!configuration || endpoint === undefined) return undefined
      return client.buildEndSessionUrl(configuration, {
        client_id: settings.clientId,
        post_logout_redirect_uri: settings.signedOutUrl,
      }).href
    },
  }
}

function discover({ issuer, clientId, clientSecret }: SignInProviderSettings): Promise<client.Configuration> {
  const isPlain = issuer.startsWith('http:')
  return client.discovery(new URL(issuer), clientId, clientSecret, undefined, {
    timeout: PROVIDER_TIMEOUT,
    // The configuration lets plain http pass for loopback alone.
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    ...(isPlain ? { execute: [client.allowInsecureRequests] } : {}),
  })
}

async function toPerson(
  config: client.Configuration,
  tokens: client.TokenEndpointResponse & client.TokenEndpointResponseHelpers,
): Promise<{ readonly claims: PersonClaims | undefined }> {
  const claims = tokens.claims()
  if (!claims) return { claims: undefined }
  if (Array.isArray(claims['nhsid_nrbac_roles'])) return { claims: parsePersonClaims(claims) }
  const info = await client.fetchUserInfo(config, tokens.access_token, claims.sub)
  return { claims: parsePersonClaims({ ...claims, ...info }) }
}
