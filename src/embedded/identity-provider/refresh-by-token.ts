import type { IncomingMessage } from 'node:http'
import type { default as Provider, KoaContextWithOIDC } from 'oidc-provider'
import type { Next } from './routes-of-provider.js'
import { sayTryLater } from './try-later.js'

/** What the package reads of a form at most, in bytes. */
const LIMIT = 56 * 1024

/** Each of these says who the client is; where one is there, it is believed or refused as it stands. */
const SAYS_WHO = ['client_id', 'client_secret', 'client_assertion']

/**
 * A public app may refresh its token and not say who it is: the refresh token tells. The package wants a `client_id` of
 * everybody, so that it is put into the form from the token. Nothing else changes: the token is judged as ever, and an
 * app that has keys must show them. Of a token that tells nothing, or not enough, it is said that it is no good.
 *
 * @see RFC 6749, sections 3.2.1, 5.2 and 6; SMART App Launch 2.2, "Use a refresh token"
 */
export function nameAppByRefreshToken(provider: Pick<Provider, 'RefreshToken' | 'Client'>) {
  return async function nameApp(ctx: KoaContextWithOIDC, next: Next): Promise<void> {
    const { req } = ctx
    const form = mayBeNameless(ctx) ? await readAll(req) : undefined
    if (form === undefined) return next()
    const named = await nameIn(form, provider)
    if (named === 'unavailable') {
      sayTryLater(ctx)
      return
    }
    const isNamed = typeof named === 'object'
    const again = Buffer.from(isNamed ? `${form}&${new URLSearchParams(named).toString()}` : form)
    ctx.request.headers['content-length'] = String(again.byteLength)
    // The package reads the form from the request, and asks it for everything else; afterwards it is the one that came.
    ctx.req = withForm(req, again)
    try {
      await next()
    } finally {
      ctx.req = req
    }
    if (named === 'unknown' && ctx.status === 400)
      ctx.body = { error: 'invalid_grant', error_description: 'grant request is invalid' }
  }
}

function mayBeNameless({ method, path, headers, request }: KoaContextWithOIDC): boolean {
  const isForm = request.is('application/x-www-form-urlencoded') !== false
  return method === 'POST' && path === '/token' && headers.authorization === undefined && isForm
}

/**
 * Who the client is by its refresh token; `named-already` where the form says it or asks for something else; `unknown` for a
 * token of nobody, or of an app that must show its keys; `unavailable` where tokens cannot be looked up now.
 */
async function nameIn(
  form: string,
  { RefreshToken, Client }: Pick<Provider, 'RefreshToken' | 'Client'>,
): Promise<{ readonly client_id: string } | 'named-already' | 'unknown' | 'unavailable'> {
  const token = namelessTokenIn(new URLSearchParams(form))
  if (token === undefined) return 'named-already'
  try {
    const { clientId = '' } = (await RefreshToken.find(token)) ?? {}
    const client = await Client.find(clientId)
    return client?.clientAuthMethod === 'none' ? { client_id: clientId } : 'unknown'
  } catch (error) {
    if ((error as Error).name === 'DatabaseUnavailable') return 'unavailable'
    throw error
  }
}

/** The refresh token of a form that says nothing of who the client is. */
function namelessTokenIn(form: URLSearchParams): string | undefined {
  const [token, ...more] = form.getAll('refresh_token')
  const isNameless = SAYS_WHO.every((name) => !form.has(name))
  return form.get('grant_type') === 'refresh_token' && isNameless && more.length === 0 ? token : undefined
}

function withForm<Asked extends object>(req: Asked, form: Uint8Array): Asked {
  const differs = { readable: { value: true }, iterator: { value: () => [form] } }
  return Object.create(req, differs) as Asked
}

/** `undefined` for a form that is longer than the package takes: it is as it came, and the package refuses it. */
async function readAll(req: IncomingMessage): Promise<string | undefined> {
  if (Number(req.headers['content-length'] ?? 0) > LIMIT) return undefined
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of req.iterator({ destroyOnReturn: false })) {
    length += (chunk as Uint8Array).byteLength
    if (length > LIMIT) return undefined
    chunks.push(chunk as Uint8Array)
  }
  return Buffer.concat(chunks).toString()
}
