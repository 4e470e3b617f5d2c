import type { KoaContextWithOIDC } from 'oidc-provider'

export type Next = () => Promise<void>

/** Whether this request is for one of the provider's endpoints. */
export function isRoute(ctx: KoaContextWithOIDC, ...routes: readonly string[]): boolean {
  // There is no `oidc` where the path is none of the provider's.
  const route = (ctx as { readonly oidc?: { readonly route: string } }).oidc?.route
  return route !== undefined && routes.includes(route)
}

/** Whether this request is for none of the provider's endpoints. */
export function isNoRoute(ctx: KoaContextWithOIDC): boolean {
  return (ctx as { readonly oidc?: object }).oidc === undefined
}
