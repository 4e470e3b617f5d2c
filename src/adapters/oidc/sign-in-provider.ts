import * as client from 'openid-client'
import { Strategy } from 'openid-client/passport'
import { parseAuthentication } from '../../identity/authentication.js'
import { citizenFromClaims } from '../../identity/citizen-from-claims.js'
import { mapIssuerClaims, type IssuerMapping } from '../../identity/claims-of-issuer.js'
import { parsePersonClaims } from '../../identity/claims.js'
import { ProviderUnavailable } from '../../identity/provider-unavailable.js'
import type { AskedOfProvider, ProvidedPerson, SignInProvider } from '../../web/sign-in/sign-in-provider.js'
import { createIsAnswering } from './is-answering.js'
import type { IssuerKeys } from './verify-access-token.js'
import { createVerifyIdToken, type VerifyIdToken } from './verify-id-token.js'

export interface SignInProviderSettings {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** With what the provider signs its ID tokens. */
  readonly keys: IssuerKeys
  readonly callbackUrl: string
  /** Where the provider sends the browser after it has signed somebody out. */
  readonly signedOutUrl: string
  readonly scope: string
  /** What is under way is kept in the session under this name, one for each provider. */
  readonly sessionKey: string
  /** The `acr_values` with which a level is asked for; `undefined` where there are none for it. */
  readonly acrValues: (assurance: number) => string | undefined
  /** How the provider's claims are to be read, where they have not the shape of CIS2. */
  readonly mapping?: IssuerMapping | undefined
  /** Where citizens sign in, with claims as NHS login has them: what goes before the ids of the people there. */
  readonly citizensKey?: string | undefined
  /** Milliseconds since 1970. */
  readonly now: () => number
}

/** How long the provider may take to answer, in seconds. */
const PROVIDER_TIMEOUT = 5

/**
 * Signs people in at an OpenID provider: authorization code with PKCE (S256), state and nonce. Plain http only for
 * loopback. Roles come from the ID token, or from userinfo where that alone has them, as with CIS2; how and when somebody
 * showed who they are is taken from the ID token alone.
 */
export function createSignInProvider(settings: SignInProviderSettings): SignInProvider {
  const isGoodIdToken = createVerifyIdToken(settings)
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
    isAnswering: createIsAnswering(settings),

    async strategy() {
      const config = await configure()
      const { callbackUrl: callbackURL, scope, sessionKey } = settings
      const strategy = new Strategy(
        { name: 'sign-in', config, callbackURL, scope, sessionKey },
        (tokens, verified) => {
          toPerson(config, tokens, { ...settings, isGoodIdToken }).then(
            (person) => {
              verified(null, person)
            },
            (error: unknown) => {
              verified(error)
            },
          )
        },
      )
      strategy.authorizationRequestParams = (_req, options) =>
        toParameters(options as AskedOfProvider, settings)
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

/** The password is asked for each time: who sat here before may have gone without signing out. */
function toParameters(
  { assurance, maxAge }: AskedOfProvider,
  { acrValues }: SignInProviderSettings,
): URLSearchParams {
  const parameters = new URLSearchParams({
    prompt: 'login',
    state: client.randomState(),
    nonce: client.randomNonce(),
  })
  const acr = assurance === undefined ? undefined : acrValues(assurance)
  if (acr !== undefined) parameters.set('acr_values', acr)
  if (maxAge !== undefined) parameters.set('max_age', String(maxAge))
  return parameters
}

function discover({ issuer, clientId, clientSecret }: SignInProviderSettings): Promise<client.Configuration> {
  const isPlain = issuer.startsWith('http:')
  return client.discovery(new URL(issuer), clientId, clientSecret, undefined, {
    timeout: PROVIDER_TIMEOUT,
    [client.customFetch]: askProvider,
    // The configuration lets plain http pass for loopback alone.
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    ...(isPlain ? { execute: [client.allowInsecureRequests] } : {}),
  })
}

/** Tells a provider that is away from one that says no: whoever comes back from it meanwhile did nothing wrong. */
const askProvider: client.CustomFetch = async (url, options) => {
  const answer = await fetch(url, options as RequestInit).catch(() => undefined)
  if (answer === undefined || answer.status >= 500)
    throw new ProviderUnavailable('The identity provider does not answer.')
  return answer
}

async function toPerson(
  config: client.Configuration,
  tokens: client.TokenEndpointResponse & client.TokenEndpointResponseHelpers,
  { mapping, citizensKey, isGoodIdToken }: SignInProviderSettings & { readonly isGoodIdToken: VerifyIdToken },
): Promise<ProvidedPerson> {
  const claims = tokens.claims()
  if (!claims || !(await isGoodIdToken(tokens.id_token ?? ''))) return { claims: undefined }
  if (mapping) return toMappedPerson(claims, mapping)
  if (citizensKey !== undefined) {
    const isWhole = 'nhs_number' in claims
    const info = isWhole ? {} : await client.fetchUserInfo(config, tokens.access_token, claims.sub)
    return toCitizen({ ...info, ...claims }, citizensKey)
  }

  const isWhole = Array.isArray(claims['nhsid_nrbac_roles'])
  const info = isWhole ? {} : await client.fetchUserInfo(config, tokens.access_token, claims.sub)
  return {
    claims: parsePersonClaims({ ...claims, ...info }),
    // The level may be in userinfo alone; `acr` and the time are of the ID token, which answers this very request.
    ...parseAuthentication({ ...info, ...claims, acr: claims['acr'], auth_time: claims.auth_time }),
  }
}

/** Somebody for themselves: what was proven of them comes along, and no role. */
function toCitizen(claims: Readonly<Record<string, unknown>>, key: string): ProvidedPerson {
  const known = citizenFromClaims(claims, key)
  if (known.outcome === 'refused') return { claims: undefined, refusal: known.reason }
  const { authenticatedAt } = parseAuthentication(claims)
  return { claims: known.claims, citizen: known.citizen, authenticatedAt }
}

/** Of an issuer with a mapping only the ID token counts. */
function toMappedPerson(claims: Readonly<Record<string, unknown>>, mapping: IssuerMapping): ProvidedPerson {
  const mapped = mapIssuerClaims(claims, mapping)
  if (mapped.outcome === 'refused') return { claims: undefined, federated: true, refusal: mapped.reason }
  const { authenticatedAt } = parseAuthentication(claims)
  return { claims: mapped.claims, assurance: mapped.assurance, authenticatedAt, federated: true }
}
