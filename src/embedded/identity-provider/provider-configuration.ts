import type Provider from 'oidc-provider'
import type {
  Configuration,
  errors as ProviderErrors,
  interactionPolicy,
  KoaContextWithOIDC,
} from 'oidc-provider'
import type { Account } from './account.js'
import { checkAssertion } from './check-assertion.js'
import { FHIR_SCOPES, partnerClient, peopleClients } from './clients.js'
import type { IdentityProviderSettings } from './identity-provider-settings.js'

/** The path under which the provider is mounted. */
export const MOUNT = '/oidc'

const MINUTE = 60
/** How long a token lives: short, for it cannot be called back. */
const PARTNER_TOKEN_LIFE = 5 * MINUTE
const PERSON_TOKEN_LIFE = 15 * MINUTE

export interface ConfigurationParts {
  readonly settings: IdentityProviderSettings
  readonly errors: typeof ProviderErrors
  /** By SDS user id. */
  readonly accounts: ReadonlyMap<string, Account>
  /** When somebody is asked something. */
  readonly policy: interactionPolicy.DefaultPolicy
}

/** How the provider is set up: nothing of its defaults is relied on where it matters. */
export function providerConfiguration({
  settings,
  errors,
  accounts,
  policy,
}: ConfigurationParts): Configuration {
  const { baseUrl, keys, cookieKeys, partners, people, models, isFirstUse, now, render } = settings
  const audience = `${baseUrl}/fhir`
  const isHttps = baseUrl.startsWith('https:')
  const clients = new Map(
    [...partners.map(partnerClient), ...(people ? peopleClients(baseUrl, people.portal) : [])].map(
      (client) => [client.client_id, client] as const,
    ),
  )

  return {
    adapter: (name) => {
      if (name === 'Client') return { ...NOTHING_KEPT, find: (id) => Promise.resolve(clients.get(id)) }
      // Assertions are remembered by `isFirstUse`, in one step; the package's two steps let two through at once.
      return name === 'ReplayDetection' ? NOTHING_KEPT : models(name)
    },
    jwks: { keys: keys.keys },
    findAccount: (_ctx, id) => {
      const account = accounts.get(id)
      return account && { accountId: id, claims: () => ({ sub: id, ...account.claims }) }
    },
    extraTokenClaims: (_ctx, token) => {
      const account = 'accountId' in token ? accounts.get(token.accountId) : undefined
      return { azp: token.clientId, ...account?.claims }
    },
    loadExistingGrant,
    assertJwtClientAuthClaimsAndHeader: async (_ctx, claims) => {
      const fault = await checkAssertion(claims, { now: () => Math.floor(now() / 1000), isFirstUse })
      if (fault !== undefined) throw new errors.InvalidClientAuth(fault)
    },
    scopes: ['openid', ...FHIR_SCOPES],
    claims: {
      openid: ['sub'],
      profile: ['name', 'nhsid_useruid', 'id_assurance_level'],
      nationalrbacaccess: ['nhsid_useruid', 'nhsid_nrbac_roles', 'authentication_assurance_level'],
    },
    responseTypes: ['code'],
    pkce: { required: () => true },
    clientAuthMethods: ['none', 'client_secret_post', 'private_key_jwt'],
    enabledJWA: {
      clientAuthSigningAlgValues: ['RS384', 'ES384'],
      idTokenSigningAlgValues: ['RS256', 'ES256'],
    },
    clientBasedCORS: () => false,
    expiresWithSession: () => false,
    issueRefreshToken: () => false,
    cookies: {
      keys: [...cookieKeys],
      names: isHttps
        ? { session: '__Host-provider', interaction: '__Secure-sign-in', resume: '__Secure-resume' }
        : { session: 'provider', interaction: 'sign-in', resume: 'resume' },
      long: { signed: true, httpOnly: true, sameSite: 'lax', secure: isHttps },
      short: { signed: true, httpOnly: true, sameSite: 'lax', secure: isHttps },
    },
    interactions: { policy, url: (_ctx, interaction) => `${MOUNT}/interaction/${interaction.uid}` },
    features: {
      devInteractions: { enabled: false },
      clientCredentials: { enabled: true },
      pushedAuthorizationRequests: { enabled: false },
      dPoP: { enabled: false },
      // Replaced by the middleware that ends the session: nobody stays signed in here, so there is nothing to ask.
      rpInitiatedLogout: {
        enabled: people !== undefined,
        logoutSource: (ctx) => {
          ctx.body = ''
        },
      },
      resourceIndicators: {
        enabled: true,
        // The portal's own token is for userinfo alone; everybody else's is for the FHIR interface.
        defaultResource: (_ctx, client) => (client.clientId === people?.portal.clientId ? [] : audience),
        useGrantedResource: () => true,
        getResourceServerInfo: (_ctx, resource, client) => {
          if (resource !== audience) throw new errors.InvalidTarget()
          return {
            scope: FHIR_SCOPES.join(' '),
            audience,
            accessTokenFormat: 'jwt',
            accessTokenTTL: client.grantTypeAllowed('client_credentials')
              ? PARTNER_TOKEN_LIFE
              : PERSON_TOKEN_LIFE,
            jwt: { sign: { alg: 'RS256' } },
          }
        },
      },
    },
    ttl: {
      AccessToken: PERSON_TOKEN_LIFE,
      AuthorizationCode: MINUTE,
      ClientCredentials: PARTNER_TOKEN_LIFE,
      Grant: PERSON_TOKEN_LIFE,
      IdToken: PERSON_TOKEN_LIFE,
      Interaction: 10 * MINUTE,
      Session: 10 * MINUTE,
    },
    renderError: (ctx, out) => {
      ctx.type = 'html'
      ctx.body = render('embedded/identity-provider/provider-error.njk', { reason: out.error })
    },
  }
}

/** Our own clients need no consent: what they ask for within their registration is granted. */
async function loadExistingGrant({
  oidc,
}: KoaContextWithOIDC): Promise<InstanceType<Provider['Grant']> | undefined> {
  const { client, session, provider, params, resourceServers } = oidc
  if (!client || session?.accountId === undefined) return undefined
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId })
  const scope = typeof params?.['scope'] === 'string' ? params['scope'] : ''
  grant.addOIDCScope(scope)
  for (const resource of Object.keys(resourceServers ?? {})) grant.addResourceScope(resource, scope)
  await grant.save()
  return grant
}

/** A place that remembers nothing. */
const NOTHING_KEPT = {
  upsert: () => Promise.resolve(),
  find: () => Promise.resolve(undefined),
  findByUid: () => Promise.resolve(undefined),
  findByUserCode: () => Promise.resolve(undefined),
  consume: () => Promise.resolve(),
  destroy: () => Promise.resolve(),
  revokeByGrantId: () => Promise.resolve(),
}
