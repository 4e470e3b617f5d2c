/** A browser's worth of HTTP: cookies, redirects, and forms that carry the token of their page. */
export interface PortalSession {
  /** Gets a page, following redirects of our own. */
  readonly get: (path: string) => Promise<Page>
  /** Sends a form; its hidden token is taken from the page `from`. */
  readonly send: (path: string, form: Readonly<Record<string, string>>, from: string) => Promise<Page>
  /** The cookies as they are now, for taking them elsewhere. */
  readonly cookies: () => string
}

export interface Page {
  readonly status: number
  readonly url: string
  readonly headers: Headers
  readonly text: string
}

/** A session of nobody, at this gateway. */
export function aPortalSession(baseUrl: string, cookies = ''): PortalSession {
  const jar = new Map(
    cookies
      .split('; ')
      .filter(Boolean)
      .map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)] as const),
  )

  function cookieHeader(): string {
    return [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
  }

  async function ask(url: string, init: RequestInit = {}, left = 12): Promise<Page> {
    const answer = await fetch(url, {
      ...init,
      redirect: 'manual',
      headers: { cookie: cookieHeader() },
    })
    for (const cookie of answer.headers.getSetCookie()) {
      const pair = cookie.split(';')[0] ?? ''
      const at = pair.indexOf('=')
      if (pair.slice(at + 1) === '') jar.delete(pair.slice(0, at))
      else jar.set(pair.slice(0, at), pair.slice(at + 1))
    }
    const location = answer.headers.get('location')
    if (location !== null && left > 0) {
      await answer.text()
      return ask(new URL(location, url).href, {}, left - 1)
    }
    return {
      status: answer.status,
      url: new URL(url).pathname,
      headers: answer.headers,
      text: await answer.text(),
    }
  }

  const get: PortalSession['get'] = (path) => ask(`${baseUrl}${path}`)

  return {
    get,
    cookies: cookieHeader,
    async send(path, form, from) {
      const page = await get(from)
      const token = /name="_csrf" value="([^"]+)"/.exec(page.text)?.[1] ?? ''
      return ask(`${baseUrl}${path}`, {
        method: 'POST',
        body: new URLSearchParams({ _csrf: token, ...form }),
      })
    },
  }
}

/** Signs in through the identity provider, as `role` (part of its words) where there are several. */
export async function signIn(
  baseUrl: string,
  username: string,
  { role, password = 'neighbourhood' }: { readonly role?: string; readonly password?: string } = {},
): Promise<PortalSession & { readonly landed: Page }> {
  const session = aPortalSession(baseUrl)
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
