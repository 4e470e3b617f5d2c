import type Provider from 'oidc-provider'
import type {
  ClientMetadata,
  Configuration,
  errors as ProviderErrors,
  interactionPolicy,
  KoaContextWithOIDC,
} from 'oidc-provider'
import { toAcr } from '../../identity/authentication.js'
import { PROOF_ALGORITHMS } from '../../identity/proof-of-possession.js'
import type { Account } from './account.js'
import { appClient } from './app-client.js'
import { calledBack, checkAppRequest } from './app-request.js'
import { LAUNCH_SCOPES } from './app-scopes.js'
import { checkAssertion } from './check-assertion.js'
import { FHIR_SCOPES, partnerClient } from './clients.js'
import type { IdentityProviderSettings } from './identity-provider-settings.js'
import { CODE_LIFE, grantLife, INTERACTION_LIFE, OFFLINE_LIFE } from './lifetimes.js'
import { PARTNER_TOKEN_LIFE, PERSON_TOKEN_LIFE } from './lifetimes.js'
import { createProviderState, NOTHING_KEPT } from './provider-state.js'
import { resourceServer } from './resource-server.js'
import { createTokenFacts } from './token-facts.js'

/** The path under which the provider is mounted. */
export const MOUNT = '/oidc'

/** Where somebody approves an app: a page of the portal, for it has to know who they are. */
const APPROVAL_PATH = '/authorise'

export interface ConfigurationParts {
  readonly settings: IdentityProviderSettings
  readonly errors: typeof ProviderErrors
  /** By SDS user id. */
  readonly accounts: ReadonlyMap<string, Account>
  /** The clients of this project itself, by client id. */
  readonly ours: ReadonlyMap<string, ClientMetadata>
  /** When somebody is asked something. */
  readonly policy: interactionPolicy.DefaultPolicy
}

/** How the provider is set up: nothing of its defaults is relied on where it matters. */
export function providerConfiguration({
  settings,
  errors,
  accounts,
  ours,
  policy,
}: ConfigurationParts): Configuration {
  const { baseUrl, keys, cookieKeys, people, partners, apps, models, isFirstUse, now, render } = settings
  const audience = `${baseUrl}/fhir`
  const isHttps = baseUrl.startsWith('https:')
  const stateOf = createProviderState({ models, isFirstUse, now, errors })
  const { launches, appGrants, revocations } = settings
  const facts = createTokenFacts({ ours, accounts, appGrants, revocations, audience })
  const checkRequest = checkAppRequest({ apps, audience, launches, revocations, now, errors })

  function findClient(id: string): ClientMetadata | undefined {
    const partner = partners.get(id)
    const app = apps.get(id)
    return ours.get(id) ?? (partner ? partnerClient(partner) : app && appClient(app))
  }

  return {
    // The clients are those of the policy in force: nobody registers, and nothing is fetched for one.
    adapter: (name) =>
      name === 'Client' ? { ...NOTHING_KEPT, find: (id) => Promise.resolve(findClient(id)) } : stateOf(name),
    jwks: { keys: keys.keys },
    findAccount: async (ctx, id, source) => {
      const account = await facts.findAccount(ctx, id, source)
      // Between the approval and the code: the package goes on without an account, and stumbles.
      if (!account && source === undefined && ctx.oidc.result?.consent !== undefined) throw calledBack(errors)
      return account
    },
    extraTokenClaims: (ctx, token) => facts.extraTokenClaims(ctx, token),
    extraParams: { aud: checkRequest, launch: null },
    acrValues: [1, 2, 3].map(toAcr),
    loadExistingGrant: (ctx) =>
      ours.has(ctx.oidc.client?.clientId ?? '') ? grantOfOurs(ctx) : grantOfApp(ctx),
    assertJwtClientAuthClaimsAndHeader: async (_ctx, claims) => {
      const fault = await checkAssertion(claims, { now: () => Math.floor(now() / 1000), isFirstUse })
      if (fault !== undefined) throw new errors.InvalidClientAuth(fault)
    },
    scopes: [...LAUNCH_SCOPES, ...FHIR_SCOPES],
    claims: {
      openid: ['sub'],
      profile: ['name', 'nhsid_useruid', 'id_assurance_level'],
      nationalrbacaccess: ['nhsid_useruid', 'nhsid_nrbac_roles', 'authentication_assurance_level'],
      fhirUser: ['fhirUser'],
    },
    responseTypes: ['code'],
    pkce: { required: () => true },
    // The address that a code went to is said again with the code, also by who has but one.
    allowOmittingSingleRegisteredRedirectUri: false,
    clientAuthMethods: ['none', 'client_secret_post', 'private_key_jwt'],
    enabledJWA: {
      clientAuthSigningAlgValues: ['RS384', 'ES384'],
      idTokenSigningAlgValues: ['RS256', 'ES256'],
      dPoPSigningAlgValues: [...PROOF_ALGORITHMS],
    },
    clientBasedCORS: () => false,
    expiresWithSession: () => false,
    issueRefreshToken: (_ctx, client, code) =>
      client.grantTypeAllowed('refresh_token') && code.scopes.has('offline_access'),
    rotateRefreshToken: () => true,
    cookies: {
      keys: [...cookieKeys],
      names: isHttps
        ? { session: '__Host-provider', interaction: '__Secure-sign-in', resume: '__Secure-resume' }
        : { session: 'provider', interaction: 'sign-in', resume: 'resume' },
      long: { signed: true, httpOnly: true, sameSite: 'lax', secure: isHttps },
      short: { signed: true, httpOnly: true, sameSite: 'lax', secure: isHttps },
    },
    interactions: {
      policy,
      url: (ctx, { uid }) =>
        ours.has(ctx.oidc.client?.clientId ?? '') ? `${MOUNT}/interaction/${uid}` : `${APPROVAL_PATH}/${uid}`,
    },
    features: {
      devInteractions: { enabled: false },
      clientCredentials: { enabled: true },
      pushedAuthorizationRequests: { enabled: false },
      dPoP: { enabled: true },
      // Of signed tokens the middleware answers; these are for what is kept.
      revocation: {
        enabled: true,
        allowedPolicy: (_ctx, client, token) => token.clientId === client.clientId,
      },
      introspection: {
        enabled: true,
        allowedPolicy: (_ctx, client, token) =>
          client.clientAuthMethod !== 'none' && token.clientId === client.clientId,
      },
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
        getResourceServerInfo: (ctx, resource, client) => {
          if (resource !== audience) throw new errors.InvalidTarget()
          return resourceServer(ctx, { audience, client, app: apps.get(client.clientId) })
        },
      },
    },
    ttl: {
      AccessToken: PERSON_TOKEN_LIFE,
      AuthorizationCode: CODE_LIFE,
      ClientCredentials: PARTNER_TOKEN_LIFE,
      Grant: (_ctx, grant) => grantLife(grant),
      IdToken: PERSON_TOKEN_LIFE,
      Interaction: INTERACTION_LIFE,
      RefreshToken: OFFLINE_LIFE,
      Session: INTERACTION_LIFE,
    },
    renderError: (ctx, out) => {
      ctx.type = 'html'
      ctx.body = render('embedded/identity-provider/provider-error.njk', { reason: out.error })
    },
  }
}

type ProviderGrant = InstanceType<Provider['Grant']>

/** An app has what was approved on its page, and nothing from before. */
async function grantOfApp({ oidc }: KoaContextWithOIDC): Promise<ProviderGrant | undefined> {
  const { consent } = (oidc.result ?? {}) as { readonly consent?: { readonly grantId?: string } }
  return consent?.grantId === undefined ? undefined : oidc.provider.Grant.find(consent.grantId)
}

/** Our own clients need no consent: what they ask for within their registration is granted. */
async function grantOfOurs({ oidc }: KoaContextWithOIDC): Promise<ProviderGrant | undefined> {
  const { client, session, provider, params, resourceServers } = oidc
  if (!client || session?.accountId === undefined) return undefined
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId })
  const scope = typeof params?.['scope'] === 'string' ? params['scope'] : ''
  grant.addOIDCScope(scope)
  for (const resource of Object.keys(resourceServers ?? {})) grant.addResourceScope(resource, scope)
  await grant.save()
  return grant
}
