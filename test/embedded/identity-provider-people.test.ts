import { createHash, randomBytes } from 'node:crypto'
import { createLocalJWKSet, jwtVerify } from 'jose'
import type { PgliteDatabase } from '../../src/adapters/postgres/pglite/open-pglite.js'
import { accountToken } from '../../src/cli/token.js'
import { driveSignIn } from '../../src/cli/sign-in-flow.js'
import { aDatabase } from '../support/a-database.js'
import { aProvider, anAccount, PASSWORD, PORTAL, type RunningProvider } from '../support/a-provider.js'

const CALLBACK = 'http://127.0.0.1/callback'
const VERIFIER = randomBytes(32).toString('base64url')
const CHALLENGE = createHash('sha256').update(VERIFIER).digest('base64url')

describe('signing in with an account', () => {
  let database: PgliteDatabase
  let running: RunningProvider
  let other: RunningProvider

  beforeAll(async () => {
    database = await aDatabase()
    const accounts = [await anAccount('gp', 'Dr Asha Rahman')]
    running = await aProvider({ database, accounts })
    other = await aProvider({ database, accounts, baseUrl: running.baseUrl })
  })

  afterAll(async () => {
    await running.close()
    await other.close()
    await database.close()
  })

  it('gives a token that says who it is and in which roles', async () => {
    const token = await accountToken({ baseUrl: running.baseUrl, username: 'gp', password: PASSWORD })

    const { payload, protectedHeader } = await jwtVerify(
      token,
      createLocalJWKSet(running.provider.jwks as never),
      { issuer: running.provider.issuer, audience: `${running.baseUrl}/fhir` },
    )

    expect(protectedHeader.typ).toBe('at+jwt')
    expect(payload).toMatchObject({
      client_id: 'neighbourhood-cli',
      name: 'Dr Asha Rahman',
      scope: 'user/*.rs user/AuditEvent.rs',
      nhsid_nrbac_roles: [{ person_roleid: '555000000101', role_code: 'R8000', org_code: 'Z99001' }],
      authentication_assurance_level: '3',
      id_assurance_level: '3',
    })
    expect(Number(payload.exp) - Number(payload.iat)).toBe(900)
  })

  it('can be finished by another gateway than the one that began it', async () => {
    const code = await signIn(running, { code_challenge: CHALLENGE, code_challenge_method: 'S256' })

    expect((await exchange(other, { code, code_verifier: VERIFIER })).status).toBe(200)
  })

  it.each([
    ['gp', 'wrong'],
    ['nobody', PASSWORD],
    ['', ''],
  ])('says the same of a wrong password and of a name that is not known (%s)', async (username, password) => {
    await expect(accountToken({ baseUrl: running.baseUrl, username, password })).rejects.toThrow(
      'The name or the password is not right.',
    )
  })

  it.each<readonly [string, Readonly<Record<string, string>>]>([
    ['no challenge', {}],
    ['a blank challenge', { code_challenge: '', code_challenge_method: 'S256' }],
    ['a plain challenge', { code_challenge: VERIFIER, code_challenge_method: 'plain' }],
    ['a challenge of no method', { code_challenge: CHALLENGE }],
  ])('is refused with %s', async (_case, pkce) => {
    const answer = await fetch(authorize(running, pkce), { redirect: 'manual' })

    expect(new URL(answer.headers.get('location') ?? '', running.baseUrl).searchParams.get('error')).toBe(
      'invalid_request',
    )
  })

  it.each([
    ['another verifier', randomBytes(32).toString('base64url')],
    ['no verifier', ''],
  ])('gives no token for %s than the one it began with', async (_case, code_verifier) => {
    const code = await signIn(running, { code_challenge: CHALLENGE, code_challenge_method: 'S256' })

    expect((await exchange(running, { code, code_verifier })).status).toBe(400)
  })

  it('gives a token once for a code', async () => {
    const code = await signIn(running, { code_challenge: CHALLENGE, code_challenge_method: 'S256' })

    expect((await exchange(running, { code, code_verifier: VERIFIER })).status).toBe(200)
    expect((await exchange(other, { code, code_verifier: VERIFIER })).status).toBe(400)
  })

  it('sends nobody to an address that was not registered', async () => {
    const answer = await fetch(authorize(running, { redirect_uri: 'https://evil.example/callback' }), {
      redirect: 'manual',
    })

    expect(answer.status).toBe(400)
    expect(answer.headers.get('location')).toBeNull()
  })

  it('has no implicit flow', async () => {
    const answer = await fetch(authorize(running, { response_type: 'id_token', nonce: 'n' }), {
      redirect: 'manual',
    })

    expect(answer.headers.get('location')).toContain('error=unsupported_response_type')
  })

  it('says plainly when no sign-in is under way in this browser', async () => {
    for (const method of ['GET', 'POST']) {
      const answer = await fetch(`${running.origin}/oidc/interaction/somebody-elses`, { method })

      expect(answer.status).toBe(400)
      expect(await answer.text()).toContain('Sign-in could not go on')
    }
  })

  it('locks a name for five minutes after twenty wrong passwords, whatever is tried then', async () => {
    const locked = await aProvider({ database, accounts: [await anAccount('gp', 'Dr Asha Rahman')] })
    const form = await beginSignIn(locked)
    for (let tries = 0; tries < 20; tries += 1) expect((await fillIn(form, 'wrong')).status).toBe(400)

    const answer = await fillIn(form, PASSWORD)

    expect(answer.status).toBe(429)
    expect(answer.headers.get('retry-after')).toBe('300')
    await locked.close()
  })

  it('shows no inline script or style on any of its pages', async () => {
    const form = await beginSignIn(running)
    const pages = [
      await (await fetch(form.url, { headers: { cookie: form.cookie } })).text(),
      await (await fillIn(form, 'wrong')).text(),
      await (await fetch(`${running.origin}/oidc/interaction/nothing`)).text(),
      await (await fetch(authorize(running, { client_id: 'unknown' }))).text(),
    ]

    for (const page of pages) {
      expect(page).toContain('</html>')
      expect(page).not.toMatch(/<script|<style|style=|onload=/i)
    }
  })

  it('sends the browser back to the portal after signing out, and nowhere else', async () => {
    const back = await signOut(running, `${running.baseUrl}/sign-in`)
    expect([back.status, back.headers.get('location')]).toEqual([303, `${running.baseUrl}/sign-in`])

    const elsewhere = await signOut(running, 'https://evil.example/')
    expect(elsewhere.headers.get('location') ?? '').not.toContain('evil.example')
  })

  it('has no way in for people where they sign in at another provider', async () => {
    const partnersOnly = await aProvider({ database, people: false })

    const answer = await fetch(
      authorize(partnersOnly, { code_challenge: CHALLENGE, code_challenge_method: 'S256' }),
      {
        redirect: 'manual',
      },
    )

    expect(answer.status).toBe(400)
    expect((await fetch(`${partnersOnly.origin}/oidc/interaction/any`)).status).toBe(404)
    await partnersOnly.close()
  })
})

function authorize({ origin }: RunningProvider, differs: Readonly<Record<string, string>>): string {
  const query = new URLSearchParams({
    client_id: 'neighbourhood-cli',
    response_type: 'code',
    redirect_uri: CALLBACK,
    scope: 'openid user/*.rs',
    state: 'any',
    ...differs,
  })
  return `${origin}/oidc/auth?${query.toString()}`
}

async function signIn(running: RunningProvider, pkce: Readonly<Record<string, string>>): Promise<string> {
  const start = authorize(running, pkce)
  const answered = await driveSignIn({
    baseUrl: running.baseUrl,
    start,
    callback: CALLBACK,
    username: 'gp',
    password: PASSWORD,
  })
  return answered?.searchParams.get('code') ?? ''
}

function exchange({ origin }: RunningProvider, differs: Readonly<Record<string, string>>): Promise<Response> {
  const body = new URLSearchParams({
    grant_type: 'authorization_code',
    client_id: 'neighbourhood-cli',
    redirect_uri: CALLBACK,
    ...differs,
  })
  return fetch(`${origin}/oidc/token`, { method: 'POST', body })
}

interface Form {
  readonly url: string
  readonly cookie: string
}

async function beginSignIn(running: RunningProvider): Promise<Form> {
  const start = authorize(running, { code_challenge: CHALLENGE, code_challenge_method: 'S256' })
  const answer = await fetch(start, { redirect: 'manual' })
  return {
    url: new URL(answer.headers.get('location') ?? '', running.origin).href,
    cookie: answer.headers
      .getSetCookie()
      .map((cookie) => cookie.split(';')[0])
      .join('; '),
  }
}

function fillIn({ url, cookie }: Form, password: string): Promise<Response> {
  const body = new URLSearchParams({ username: 'gp', password })
  return fetch(url, { method: 'POST', headers: { cookie }, body, redirect: 'manual' })
}

function signOut({ origin }: RunningProvider, back: string): Promise<Response> {
  const query = new URLSearchParams({ client_id: PORTAL.clientId, post_logout_redirect_uri: back })
  return fetch(`${origin}/oidc/session/end?${query.toString()}`, { redirect: 'manual' })
}
