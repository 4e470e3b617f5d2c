import type { EventEmitter } from 'node:events'
import express, { Router, type RequestHandler } from 'express'
import type { default as Provider, interactionPolicy as Policies, KoaContextWithOIDC } from 'oidc-provider'
import { peopleClients } from './clients.js'
import { createAppAuthorisations, type AppAuthorisations } from './app-authorisations.js'
import type { IdentityProviderSettings } from './identity-provider-settings.js'
import { interactionRoutes } from './interaction-routes.js'
import { addLaunchContext } from './launch-context.js'
import { loadProvider } from './load-provider.js'
import { MOUNT, providerConfiguration } from './provider-configuration.js'
import { toPublicJwks } from './provider-keys.js'
import { nameAppByRefreshToken } from './refresh-by-token.js'
import type { NoteRefusedSignIn } from './refused-sign-in.js'
import { dropOwnCrossOrigin } from './own-cross-origin.js'
import { isNoRoute, isRoute, type Next } from './routes-of-provider.js'
import { sayTryLater } from './try-later.js'
import { answerForSignedTokens, refusePublicIntrospection } from './signed-tokens.js'

export interface IdentityProvider {
  /** To be mounted at `/oidc`, before anything reads bodies. */
  readonly handler: RequestHandler
  readonly issuer: string
  /** Whether there is such a client now: a token of one that there was does not count any more. */
  readonly isClient: (clientId: string) => boolean
  /** The public keys. */
  readonly jwks: ReturnType<typeof toPublicJwks>
  /** For the page on which apps are approved. */
  readonly appAuthorisations: AppAuthorisations
}

/**
 * The identity provider inside the gateway: SMART Backend Services for partners, SMART App Launch for apps, and
 * authorization code with PKCE for the accounts of a demo.
 */
export async function createIdentityProvider(settings: IdentityProviderSettings): Promise<IdentityProvider> {
  const { baseUrl, people, apps } = settings
  const { Provider: ProviderClass, errors, interactionPolicy } = await loadProvider()
  const accounts = new Map(people?.accounts.map((account) => [account.claims.nhsid_useruid, account]))
  const issuer = `${baseUrl}${MOUNT}`
  const jwks = toPublicJwks(settings.keys)
  const { appGrants, revocations, now } = settings

  const ours = new Map(
    (people ? peopleClients(baseUrl, people.portal) : []).map((client) => [client.client_id, client]),
  )
  const policy = askOnceFor(interactionPolicy.base())
  const provider = new ProviderClass(
    issuer,
    providerConfiguration({ settings, errors, accounts, policy, ours }),
  )
  provider.proxy = true
  provider.use(dropOwnCrossOrigin)
  provider.use(sayUnavailable(provider))
  provider.use(noteRefusedTokens(settings.noteRefused))
  provider.use(noteRefusedAuthorizations(provider, settings.noteRefused))
  provider.use(answerTokenFaultsWith400)
  provider.use(endSessionAtOnce(baseUrl))
  provider.use(nameAppByRefreshToken(provider))
  provider.use(addLaunchContext(appGrants))
  provider.use(refusePublicIntrospection)
  provider.use(answerForSignedTokens({ issuer, jwks, revocations, mayIntrospect, isClient }))
  provider.on('server_error', (_ctx, error) => {
    settings.onError(error)
  })
  // What fails outside its own handler would go to the console otherwise.
  const emitter: EventEmitter = provider
  emitter.on('error', settings.onError)

  const router = Router({ caseSensitive: true })
  router.use(asSeenFromOutside(baseUrl))
  if (people) {
    const { render, noteRefused } = settings
    router.use(interactionRoutes({ provider, accounts: people.accounts, render, noteRefused }))
  }
  router.use(forgetEarlierSession(provider.cookieName('session')))
  const callback = provider.callback()
  router.use((req, res, next) => {
    callback(req, res).catch(next)
  })
  function mayIntrospect(clientId: string): boolean {
    return clientId === people?.portal.clientId || settings.partners.get(clientId)?.introspects === true
  }

  function isClient(clientId: string): boolean {
    return ours.has(clientId) || apps.has(clientId) || settings.partners.has(clientId)
  }

  return {
    isClient,
    handler: express.Router({ caseSensitive: true }).use(router),
    issuer,
    jwks,
    appAuthorisations: createAppAuthorisations({
      provider,
      apps,
      appGrants,
      revocations,
      audience: `${baseUrl}/fhir`,
      now,
    }),
  }
}

/**
 * One page asks all that is asked: it gives sign-in and consent together. A consent is asked for where a client wants
 * it asked, never because the package finds something missing.
 */
function askOnceFor(policy: Policies.DefaultPolicy): Policies.DefaultPolicy {
  const checks = policy.get('consent')?.checks
  for (const { reason } of [...(checks ?? [])]) if (reason !== 'consent_prompt') checks?.remove(reason)
  return policy
}

/** The package makes addresses of what the request says of its host; here it says what was configured, whoever sent what. */
function asSeenFromOutside(baseUrl: string): RequestHandler {
  const { host, protocol } = new URL(baseUrl)
  return function sayWhatIsConfigured(req, _res, next) {
    req.headers.host = host
    req.headers['x-forwarded-proto'] = protocol.slice(0, -1)
    delete req.headers['x-forwarded-host']
    delete req.headers['x-forwarded-for']
    next()
  }
}

/**
 * Each sign-in begins anew: somebody who signed in earlier at this computer is not signed in again without their
 * password, and does not stand in the way of a colleague.
 */
function forgetEarlierSession(cookieName: string): RequestHandler {
  return function forget(req, _res, next) {
    if (req.path === '/auth' || req.path.startsWith('/auth/')) {
      const others = (req.headers.cookie ?? '')
        .split(/;\s*/)
        .filter((cookie) => !cookie.startsWith(`${cookieName}=`))
      req.headers.cookie = others.join('; ')
    }
    next()
  }
}

/** Without its state the provider gives nothing: 503, and the client comes back. The adapters know the error by name. */
function sayUnavailable(provider: Provider) {
  const away = new WeakSet<object>()
  provider.on('server_error', (ctx, error) => {
    if (error.name === 'DatabaseUnavailable') away.add(ctx)
  })
  return async function answerUnavailable(ctx: KoaContextWithOIDC, next: Next): Promise<void> {
    await next()
    if (!away.has(ctx)) return
    const { body } = ctx
    sayTryLater(ctx)
    if (!isRoute(ctx, 'token')) ctx.body = body
  }
}

/** A token that was refused is in the log before the answer; without the log there is no answer but 503. */
function noteRefusedTokens(noteRefused: NoteRefusedSignIn) {
  return async function noteRefusedToken(ctx: KoaContextWithOIDC, next: Next): Promise<void> {
    await next()
    if (ctx.status === 404 && isNoRoute(ctx)) {
      await noteRefused(ctx.req, { reason: 'not-found', query: `${ctx.method} /oidc` })
      return
    }
    if (!isRoute(ctx, 'token', 'revocation', 'introspection')) return
    if (ctx.status < 400 || ctx.status >= 500) return
    const { error } = ctx.body as { readonly error?: string }
    try {
      await noteRefused(ctx.req, {
        reason: (error ?? 'invalid_request').replaceAll('_', '-'),
        claimedClient: ctx.oidc.client?.clientId,
        query: `POST /oidc/${ctx.oidc.route}`,
      })
    } catch {
      sayTryLater(ctx)
    }
  }
}

/**
 * An app that asks to be allowed in a way that is refused, without PKCE or beyond what it is registered for, is in the
 * log before the answer. That somebody said no is no fault of the app's.
 */
function noteRefusedAuthorizations(provider: Provider, noteRefused: NoteRefusedSignIn) {
  const refused = new WeakMap<object, string>()
  provider.on('authorization.error', (ctx, error) => refused.set(ctx, error.error))
  return async function noteRefusedAuthorization(ctx: KoaContextWithOIDC, next: Next): Promise<void> {
    await next()
    const error = refused.get(ctx)
    if (error === undefined || error === 'access_denied' || ctx.status >= 500) return
    try {
      await noteRefused(ctx.req, {
        reason: error.replaceAll('_', '-'),
        claimedClient: ctx.oidc.client?.clientId,
        query: `${ctx.method} /oidc/${ctx.oidc.route}`,
      })
    } catch {
      ctx.remove('Location')
      sayTryLater(ctx)
    }
  }
}

/** RFC 6749, section 5.2: 401 is for clients that used the Authorization header; others get 400. */
async function answerTokenFaultsWith400(ctx: KoaContextWithOIDC, next: Next): Promise<void> {
  await next()
  if (isRoute(ctx, 'token') && ctx.status === 401 && ctx.headers.authorization === undefined) {
    const { body } = ctx
    ctx.status = 400
    ctx.body = body
  }
}

/** Signing out here asks nothing and shows nothing: the person has said so at the portal. */
function endSessionAtOnce(baseUrl: string) {
  return async function endSession(ctx: KoaContextWithOIDC, next: Next): Promise<void> {
    await next()
    if (!isRoute(ctx, 'end_session') || ctx.status !== 200) return
    await ctx.oidc.session?.destroy()
    const back = ctx.oidc.params?.['post_logout_redirect_uri']
    ctx.redirect(typeof back === 'string' ? back : baseUrl)
    ctx.status = 303
  }
}
