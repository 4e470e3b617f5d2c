import { askGateway } from './ask-gateway.js'

export interface SignInFlow {
  readonly baseUrl: string
  /** The authorization request. */
  readonly start: string
  /** Where the code is to come. Nobody listens there: the redirect is caught. */
  readonly callback: string
  readonly username: string
  readonly password: string
}

/** More redirects than this are a loop. */
const STEPS = 10

/**
 * Signs in as a browser would: follows redirects with a cookie jar, fills in the form once, and gives the address of the
 * callback that the provider redirects to. `undefined` when the form is shown again, so name or password is not right.
 */
export async function driveSignIn(flow: SignInFlow): Promise<URL | undefined> {
  const jar = new Map<string, string>()
  let url = flow.start
  let init: RequestInit = {}
  let filledIn = false

  for (let step = 0; step < STEPS; step += 1) {
    const answer = await askGateway(flow.baseUrl, url, withCookies(init, jar))
    keepCookies(answer, jar)
    const location = answer.headers.get('location')
    await answer.body?.cancel()

    if (location !== null) {
      const next = new URL(location, url)
      if (next.href.startsWith(`${flow.callback}?`)) return next
      url = next.href
      init = {}
      continue
    }
    if (filledIn) return undefined
    if (!answer.ok) throw new Error(`The gateway refused to sign in (status ${answer.status}).`)
    filledIn = true
    init = {
      method: 'POST',
      body: new URLSearchParams({ username: flow.username, password: flow.password }),
    }
  }
  throw new Error('The gateway redirects in a circle when signing in.')
}

function withCookies(init: RequestInit, jar: ReadonlyMap<string, string>): RequestInit {
  if (jar.size === 0) return init
  return { ...init, headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') } }
}

function keepCookies(answer: Response, jar: Map<string, string>): void {
  for (const cookie of answer.headers.getSetCookie()) {
    const [pair = ''] = cookie.split(';')
    const at = pair.indexOf('=')
    const [name, value] = [pair.slice(0, at).trim(), pair.slice(at + 1).trim()]
    if (value === '') jar.delete(name)
    else jar.set(name, value)
  }
}
