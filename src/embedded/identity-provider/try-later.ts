import type { KoaContextWithOIDC } from 'oidc-provider'

/** Nothing is given now: 503, and the client comes back after five seconds. */
export function sayTryLater(ctx: KoaContextWithOIDC): void {
  ctx.status = 503
  ctx.set('Retry-After', '5')
  ctx.body = { error: 'temporarily_unavailable' }
}
