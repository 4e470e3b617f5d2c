import type { KoaContextWithOIDC } from 'oidc-provider'
import type { AppGrants } from '../../identity/app-grant.js'
import { isRoute, type Next } from './routes-of-provider.js'

/**
 * Says in an app's token response for whom it was launched, and all the scopes that it got.
 *
 * @see SMART App Launch 2.2, "Launch context arrives with your access_token"
 */
export function addLaunchContext(appGrants: Pick<AppGrants, 'find'>) {
  return async function sayLaunchContext(ctx: KoaContextWithOIDC, next: Next): Promise<void> {
    await next()
    if (!isRoute(ctx, 'token') || ctx.status !== 200) return
    const { AccessToken: token, Grant: grant } = ctx.oidc.entities
    const approved = token?.grantId === undefined ? undefined : await appGrants.find(token.grantId)
    if (!approved) return
    const body = ctx.body as Readonly<Record<string, unknown>>
    const scopes = [grant?.getOIDCScope(), token?.scope].filter(Boolean)
    ctx.body = {
      ...body,
      scope: scopes.join(' '),
      ...(approved.patient === undefined ? {} : { patient: approved.patient, need_patient_banner: true }),
    }
  }
}
