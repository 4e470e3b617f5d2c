import { createHmac } from 'node:crypto'

/** A browser's worth of HTTP: cookies, redirects, and forms that carry the token of their page. */
export interface PortalSession {
  /** Gets a page, following redirects of our own. */
  readonly get: (path: string) => Promise<Page>
  /** Sends a form; its hidden token is taken from the page `from`. */
  readonly send: (path: string, form: Readonly<Record<string, string>>, from: string) => Promise<Page>
  /** Sends a form whose page asks to confirm it, and confirms it; the first answer where it does not ask. */
  readonly confirm: (path: string, form: Readonly<Record<string, string>>) => Promise<Page>
  /** The cookies as they are now, for taking them elsewhere: those that go to this path. */
  readonly cookies: (path?: string) => string
}

export interface Page {
  readonly status: number
  readonly url: string
  readonly headers: Headers
  readonly text: string
  /** Where it sent the browser, when that is an address of an app: the browser stays. */
  readonly toApp?: URL
}

interface Cookie {
  readonly name: string
  readonly value: string
  readonly path: string
}

/** A session of nobody, at this gateway. Redirects to an address that begins with `app` are not followed. */
export function aPortalSession(baseUrl: string, cookies = '', app?: string): PortalSession {
  const jar = new Map(
    cookies
      .split('; ')
      .filter(Boolean)
      .map((pair) => {
        const cookie = { ...toPair(pair), path: '/' }
        return [`${cookie.name} ${cookie.path}`, cookie] as const
      }),
  )

  function cookieHeader(path = '/'): string {
    return [...jar.values()]
      .filter((cookie) => path.startsWith(cookie.path))
      .map(({ name, value }) => `${name}=${value}`)
      .join('; ')
  }

  function keep(header: string): void {
    const [pair = '', ...attributes] = header.split(/;\s*/)
    const path = attributes.find((one) => /^path=/i.test(one))?.slice(5) ?? '/'
    const cookie: Cookie = { ...toPair(pair), path }
    if (cookie.value === '') jar.delete(`${cookie.name} ${path}`)
    else jar.set(`${cookie.name} ${path}`, cookie)
  }

  async function ask(url: string, init: RequestInit = {}, left = 12): Promise<Page> {
    const answer = await fetch(url, {
      ...init,
      redirect: 'manual',
      headers: { cookie: cookieHeader(new URL(url).pathname) },
    })
    answer.headers.getSetCookie().forEach(keep)
    const location = answer.headers.get('location')
    const toApp = app !== undefined && location?.startsWith(app) ? { toApp: new URL(location) } : {}
    if (location !== null && left > 0 && !('toApp' in toApp)) {
      await answer.text()
      return ask(new URL(location, url).href, {}, left - 1)
    }
    return {
      status: answer.status,
      url: new URL(url).pathname,
      headers: answer.headers,
      text: await answer.text(),
      ...toApp,
    }
  }

  const get: PortalSession['get'] = (path) => ask(`${baseUrl}${path}`)

  const send: PortalSession['send'] = async (path, form, from) => {
    const page = await get(from)
    const token = /name="_csrf" value="([^"]+)"/.exec(page.text)?.[1] ?? ''
    const view = /name="_view" value="([^"]+)"/.exec(page.text)?.[1] ?? viewKept(path, from, page, token)
    return ask(`${baseUrl}${path}`, {
      method: 'POST',
      body: new URLSearchParams({ _csrf: token, ...(view === undefined ? {} : { _view: view }), ...form }),
    })
  }

  return {
    get,
    send,
    cookies: cookieHeader,
    async confirm(path, form) {
      const asked = await send(path, form, path)
      const confirm = /name="confirm" value="([^"]+)"/.exec(asked.text)?.[1]
      return confirm === undefined ? asked : send(path, { ...form, confirm }, path)
    },
  }
}

/** Signs in through the identity provider, as `role` (part of its words) where there are several. */
export async function signIn(
  baseUrl: string,
  username: string,
  {
    role,
    password = 'neighbourhood',
    app,
    cookies = '',
  }: {
    readonly role?: string
    readonly password?: string
    readonly app?: string
    readonly cookies?: string
  } = {},
): Promise<PortalSession & { readonly landed: Page }> {
  const session = aPortalSession(baseUrl, cookies, app)
  const form = await session.get('/sign-in/start')
  const action = /<form action="([^"]+)"/.exec(form.text)?.[1] ?? ''
  const path = action.startsWith('http') ? new URL(action).pathname : action
  let landed = await session.send(path, { username, password }, form.url)
  if (landed.url === '/role' && role !== undefined) {
    const chosen = [...landed.text.matchAll(/value="([^"]+)"[^>]*>\s*<label[^>]*>([^<]+)</g)].find(
      ([, , label]) => label?.includes(role),
    )
    landed = await session.send('/role', { role: chosen?.[1] ?? '' }, '/role')
  }
  return { ...session, landed }
}

/**
 * The token of a page about the person that was open before: for who sends a form about somebody whose page they cannot
 * open any more. A page about them that is shown has to have it in its form.
 */
function viewKept(path: string, from: string, page: Page, csrfToken: string): string | undefined {
  const [, person] = ABOUT.exec(path) ?? []
  if (person === undefined || (ABOUT.test(from) && page.status < 400)) return undefined
  return createHmac('sha256', csrfToken).update(`view ${person}`).digest('base64url')
}

const ABOUT = /^(?:\/audit)?\/patients\/([0-9a-f]{32})(?:\/|$)/

function toPair(pair: string): { readonly name: string; readonly value: string } {
  const at = pair.indexOf('=')
  return { name: pair.slice(0, at), value: pair.slice(at + 1) }
}
