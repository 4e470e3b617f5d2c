import type { Readable } from 'node:stream'
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
 * app that has keys must show them.
 *
 * @see RFC 6749, sections 3.2.1 and 6; SMART App Launch 2.2, "Use a refresh token"
 */
export function nameAppByRefreshToken(provider: Pick<Provider, 'RefreshToken' | 'Client'>) {
  return async function nameApp(ctx: KoaContextWithOIDC, next: Next): Promise<void> {
    if (!mayBeNameless(ctx)) return next()
    const { req } = ctx
    const form = await readAll(req)
    const named = await nameIn(form, provider)
    if (named === undefined) {
      sayTryLater(ctx)
      return
    }
    const again = Buffer.from(named)
    ctx.request.headers['content-length'] = String(again.byteLength)
    // The package reads the form from the request, and asks it for everything else; afterwards it is the one that came.
    ctx.req = withForm(req, again)
    try {
      await next()
    } finally {
      ctx.req = req
    }
  }
}

function mayBeNameless({ method, path, headers, request }: KoaContextWithOIDC): boolean {
  const isForm = request.is('application/x-www-form-urlencoded') !== false
  const isSmall = Number(headers['content-length'] ?? Infinity) <= LIMIT
  return method === 'POST' && path === '/token' && headers.authorization === undefined && isForm && isSmall
}

/** The form with the client's id; as it is where it needs none; `undefined` where tokens cannot be looked up now. */
async function nameIn(
  form: string,
  provider: Pick<Provider, 'RefreshToken' | 'Client'>,
): Promise<string | undefined> {
  try {
    const clientId = await clientOf(form, provider)
    return clientId === undefined
      ? form
      : `${form}&${new URLSearchParams({ client_id: clientId }).toString()}`
  } catch (error) {
    if ((error as Error).name === 'DatabaseUnavailable') return undefined
    throw error
  }
}

function withForm<Asked extends object>(req: Asked, form: Uint8Array): Asked {
  const differs = { readable: { value: true }, iterator: { value: () => [form] } }
  return Object.create(req, differs) as Asked
}

async function readAll(req: Readable): Promise<string> {
  const chunks: Uint8Array[] = []
  for await (const chunk of req) chunks.push(chunk as Uint8Array)
  return Buffer.concat(chunks).toString()
}

async function clientOf(
  form: string,
  { RefreshToken, Client }: Pick<Provider, 'RefreshToken' | 'Client'>,
): Promise<string | undefined> {
  const said = new URLSearchParams(form)
  const [token, ...more] = said.getAll('refresh_token')
  const isNameless = SAYS_WHO.every((name) => !said.has(name))
  if (said.get('grant_type') !== 'refresh_token' || !isNameless || token === undefined || more.length > 0)
    return undefined
  const clientId = (await RefreshToken.find(token))?.clientId
  const client = clientId === undefined ? undefined : await Client.find(clientId)
  return client?.clientAuthMethod === 'none' ? clientId : undefined
}
