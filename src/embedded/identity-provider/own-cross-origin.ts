import type { KoaContextWithOIDC } from 'oidc-provider'
import type { Next } from './routes-of-provider.js'

const CROSS_ORIGIN = /^access-control-/i

/** The package tells every origin that it may read its answers. Here the gateway has said before who may. */
export async function dropOwnCrossOrigin(ctx: KoaContextWithOIDC, next: Next): Promise<void> {
  const said = namesOf(ctx)
  await next()
  for (const name of namesOf(ctx)) if (!said.includes(name)) ctx.remove(name)
}

function namesOf({ res }: KoaContextWithOIDC): readonly string[] {
  return res.getHeaderNames().filter((name) => CROSS_ORIGIN.test(name))
}
