import type { IncomingMessage, ServerResponse } from 'node:http'
import type Provider from 'oidc-provider'
import type { AppGrants } from '../../identity/app-grant.js'
import type { Revocations } from '../../identity/revocations.js'
import type { Approval, AskedApp } from '../../identity/asked-app.js'
import { toAcr } from '../../identity/authentication.js'
import type { AppClient } from './app-client.js'
import { choosesPatient, isCalledBack, scopesOf } from './app-request.js'
import { LAUNCH_SCOPES } from './app-scopes.js'
import { grantLife } from './lifetimes.js'

export interface AppAuthorisationsDeps {
  readonly provider: Provider
  readonly apps: ReadonlyMap<string, AppClient>
  readonly appGrants: AppGrants
  readonly revocations: Pick<Revocations, 'findRevocation'>
  /** The address of the FHIR interface. */
  readonly audience: string
  /** Milliseconds since 1970. */
  readonly now: () => number
}

export interface AppAuthorisations {
  /** What is asked in this browser now; `undefined` where no app asks, it took too long, or the app was called back. */
  read(req: IncomingMessage, res: ServerResponse): Promise<AskedApp | undefined>
  /** Sends the browser back to the app with a code. */
  approve(req: IncomingMessage, res: ServerResponse, approval: Approval): Promise<void>
  /** Sends it back with `access_denied`. */
  deny(req: IncomingMessage, res: ServerResponse): Promise<void>
}

/** The provider's side of the page on which somebody approves an app. */
export function createAppAuthorisations(deps: AppAuthorisationsDeps): AppAuthorisations {
  const { provider, apps, appGrants, revocations, audience, now } = deps

  return {
    async read(req, res) {
      const details = await detailsOf(req, res)
      const app = details && apps.get(String(details.params['client_id']))
      if (!details || !app || (await isCalledBack(revocations, app.clientId, now()))) return undefined
      const { params, iat } = details
      return {
        clientId: app.clientId,
        name: app.name,
        scopes: scopesOf(params),
        launch: typeof params['launch'] === 'string' ? params['launch'] : undefined,
        choosesPatient: choosesPatient(params),
        signedInAfter: signedInAfter(params, iat * 1000),
      }
    },

    async approve(req, res, approval) {
      const { params } = await provider.interactionDetails(req, res)
      const clientId = String(params['client_id'])
      const accountId = approval.claims.nhsid_useruid
      const scopes = scopesOf(params)
      const grant = new provider.Grant({ accountId, clientId })
      grant.addOIDCScope(scopes.filter((scope) => LAUNCH_SCOPES.includes(scope)).join(' '))
      grant.addResourceScope(audience, scopes.filter((scope) => !LAUNCH_SCOPES.includes(scope)).join(' '))
      const grantId = await grant.save()
      const outlivesSession = scopes.includes('offline_access')
      const approvedAt = now()
      const expiresAt = Math.floor(approvedAt / 1000) + grantLife(grant)
      await appGrants.save(grantId, { ...approval, clientId, outlivesSession, approvedAt }, expiresAt)
      const { assurance, authenticatedAt } = approval
      await provider.interactionFinished(
        req,
        res,
        {
          login: {
            accountId,
            remember: false,
            ...(assurance === undefined ? {} : { acr: toAcr(assurance) }),
            ...(authenticatedAt === undefined ? {} : { ts: Math.floor(authenticatedAt / 1000) }),
          },
          consent: { grantId },
        },
        { mergeWithLastSubmission: false },
      )
    },

    async deny(req, res) {
      await provider.interactionFinished(
        req,
        res,
        { error: 'access_denied', error_description: 'The person did not approve.' },
        { mergeWithLastSubmission: false },
      )
    },
  }

  async function detailsOf(req: IncomingMessage, res: ServerResponse) {
    try {
      return await provider.interactionDetails(req, res)
    } catch (error) {
      if ((error as Error).name !== 'SessionNotFound') throw error
      return undefined
    }
  }
}

/** @see OpenID Connect Core, section 3.1.2.1: `max_age` and `prompt=login` */
function signedInAfter(params: Readonly<Record<string, unknown>>, askedAt: number): number | undefined {
  const prompts = typeof params['prompt'] === 'string' ? params['prompt'].split(' ') : []
  if (prompts.includes('login')) return askedAt
  const maxAge = params['max_age']
  return maxAge === undefined ? undefined : askedAt - Number(maxAge) * 1000
}
