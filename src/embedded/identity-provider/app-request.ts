import type { errors as ProviderErrors, KoaContextWithOIDC } from 'oidc-provider'
import type { AppLaunches } from '../../identity/app-grant.js'
import type { Revocations } from '../../identity/revocations.js'
import type { AppClient } from './app-client.js'
import { readAskedScopes, wantsPatient } from './app-scopes.js'

export interface AppRequestChecks {
  readonly apps: ReadonlyMap<string, AppClient>
  /** The address of the FHIR interface. */
  readonly audience: string
  readonly launches: Pick<AppLaunches, 'find'>
  readonly revocations: Pick<Revocations, 'findRevocation'>
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly errors: typeof ProviderErrors
}

/**
 * What an app's request for authorization must be beyond OAuth: meant for this FHIR interface (a request that another
 * server was given is not passed on here), within its registration, and in the launch that it names. An app that was called
 * back is told nothing: whoever was sent here by it reads why, before they sign in.
 *
 * @see SMART App Launch 2.2, "Obtain authorization code"
 */
export function checkAppRequest({ apps, audience, launches, revocations, now, errors }: AppRequestChecks) {
  return async function check(ctx: KoaContextWithOIDC): Promise<void> {
    const { params, client } = ctx.oidc
    const app = client && apps.get(client.clientId)
    if (!params || !app) return
    if (await isCalledBack(revocations, app.clientId, now())) throw calledBack(errors)
    // The package has put in `resource` what it takes where nothing was said: SMART wants it to be said.
    if ((sent(ctx, 'aud') ?? sent(ctx, 'resource')) !== audience) {
      throw new errors.InvalidRequest(`aud must be ${audience}`)
    }
    const asked = readAskedScopes(sent(ctx, 'scope') ?? '', app.scopes)
    if (asked.outcome === 'refused') {
      throw new errors.InvalidScope('the app is not registered for this scope', asked.scope)
    }
    params['scope'] = asked.scopes.join(' ')
    const fault = await launchFault(params['launch'], { scopes: asked.scopes, clientId: app.clientId })
    if (fault !== undefined) throw new errors.InvalidRequest(fault)
  }

  async function launchFault(
    launch: unknown,
    { scopes, clientId }: { readonly scopes: readonly string[]; readonly clientId: string },
  ): Promise<string | undefined> {
    if (launch === undefined && !scopes.includes('launch')) return undefined
    if (typeof launch !== 'string' || !scopes.includes('launch') || scopes.includes('launch/patient'))
      return 'scope launch and parameter launch go together, without launch/patient'
    const isTheirs = (await launches.find(launch))?.clientId === clientId
    return isTheirs ? undefined : 'launch is not known, has been used, or is too old'
  }
}

/** Whether the app was called back: it asks nobody for anything until it is given back. */
export async function isCalledBack(
  revocations: Pick<Revocations, 'findRevocation'>,
  clientId: string,
  issuedAt: number,
): Promise<boolean> {
  return (await revocations.findRevocation({ client: clientId, issuedAt })) !== undefined
}

/** Told to whoever sits before the screen, not to the app. */
export function calledBack(errors: typeof ProviderErrors): Error {
  return Object.assign(new errors.UnauthorizedClient('it was called back'), { allow_redirect: false })
}

/** Whether the person of these parameters has to be chosen by whoever signs in. */
export function choosesPatient(params: Readonly<Record<string, unknown>>): boolean {
  return params['launch'] === undefined && wantsPatient(scopesOf(params))
}

/** The scopes of parameters that were checked. */
export function scopesOf(params: Readonly<Record<string, unknown>>): readonly string[] {
  return typeof params['scope'] === 'string' ? params['scope'].split(' ') : []
}

/** A parameter as it was sent: the package has taken `offline_access` out where no prompt was asked for. */
function sent({ method, query, oidc }: KoaContextWithOIDC, name: string): string | undefined {
  const value = method === 'POST' ? oidc.body?.[name] : query[name]
  return typeof value === 'string' ? value : undefined
}
