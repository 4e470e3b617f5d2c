import { createHmac, generateKeyPairSync, randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { connect } from 'node:net'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { decodeJwt, decodeProtectedHeader, importJWK, SignJWT, type JWK, type JWTPayload } from 'jose'
import { startTestApp, type TestApp } from '../support/test-app.js'

interface Attack {
  readonly app: TestApp
  /** The claims of a good token, to be changed. */
  readonly claims: JWTPayload
  readonly header: Readonly<Record<string, unknown>> & { readonly alg: string; readonly kid: string }
  /** Signs with the provider's own key, which no attacker has: so that what is refused is refused for its content. */
  readonly sign: (claims: JWTPayload, header?: Readonly<Record<string, unknown>>) => Promise<string>
}

const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey

describe('the bearer token of a request', () => {
  let app: TestApp
  let attack: Attack
  let good: string

  beforeAll(async () => {
    app = await startTestApp()
    good = await app.accountToken('ed.consultant')
    const claims = decodeJwt(good)
    const header = decodeProtectedHeader(good) as Attack['header']
    const file = await readFile(path.join(app.dataDir, 'keys', 'provider.jwks.json'), 'utf8')
    const jwk = (JSON.parse(file) as { keys: JWK[] }).keys.find(({ kid }) => kid === header.kid) ?? {}
    const key = await importJWK(jwk, header.alg)
    attack = {
      app,
      claims,
      header,
      sign: (changed, other = header) =>
        new SignJWT(changed).setProtectedHeader({ alg: header.alg, ...other }).sign(key),
    }
  })

  afterAll(async () => {
    await app.close()
  })

  it('lets in who has a good one', async () => {
    const answer = await ask(app, { authorization: `Bearer ${good}` })
    expect(answer.status).toBe(200)
  })

  it('is asked for when there is none, with nothing else said', async () => {
    const answer = await ask(app, {})

    expect(answer.status).toBe(401)
    expect(answer.headers.get('www-authenticate')).toBe('Bearer realm="neighbourhood-record"')
    expect(answer.headers.get('content-type')).toContain('application/fhir+json')
    expect(await answer.json()).toMatchObject({
      resourceType: 'OperationOutcome',
      issue: [{ code: 'login' }],
    })
  })

  it.each<readonly [string, string, (attack: Attack) => string | Promise<string>]>([
    [
      'that nobody signed (A02)',
      'ERR_JOSE_ALG_NOT_ALLOWED',
      ({ claims, header }) => unsigned({ ...header, alg: 'none' }, claims),
    ],
    [
      'signed with the public key as a secret (A03)',
      'ERR_JOSE_ALG_NOT_ALLOWED',
      async ({ app: { baseUrl }, claims, header }) => {
        const jwks = await (await fetch(`${baseUrl}/oidc/jwks`)).text()
        const input = unsigned({ ...header, alg: 'HS256' }, claims).slice(0, -1)
        return `${input}.${createHmac('sha256', jwks).update(input).digest('base64url')}`
      },
    ],
    [
      'signed by another key under the right key id (A04)',
      'ERR_JWS_SIGNATURE_VERIFICATION_FAILED',
      ({ claims, header }) =>
        new SignJWT(claims).setProtectedHeader({ ...header, alg: 'RS256' }).sign(stranger),
    ],
    [
      'of a key id that is not known',
      'ERR_JWKS_NO_MATCHING_KEY',
      ({ claims, header }) =>
        new SignJWT(claims).setProtectedHeader({ ...header, alg: 'RS256', kid: 'another' }).sign(stranger),
    ],
    [
      'that has expired (A07)',
      'ERR_JWT_EXPIRED',
      ({ claims, sign }) => sign({ ...claims, exp: 1_700_000_000 }),
    ],
    [
      'that never expires (A09)',
      'ERR_JWT_CLAIM_VALIDATION_FAILED',
      ({ claims, sign }) => sign(without(claims, 'exp')),
    ],
    [
      'for another interface (A10)',
      'ERR_JWT_CLAIM_VALIDATION_FAILED',
      ({ claims, sign }) => sign({ ...claims, aud: 'https://elsewhere.example/fhir' }),
    ],
    [
      'for several interfaces',
      'several-audiences',
      ({ claims, sign }) => sign({ ...claims, aud: [String(claims.aud), 'https://elsewhere.example/fhir'] }),
    ],
    [
      'of an issuer with a slash more (A11)',
      'issuer-unknown',
      ({ claims, sign }) => sign({ ...claims, iss: `${claims.iss ?? ''}/` }),
    ],
    [
      'of an issuer in capitals (A11)',
      'issuer-unknown',
      ({ claims, sign }) => sign({ ...claims, iss: claims.iss?.toUpperCase() ?? '' }),
    ],
    [
      'of an issuer that begins alike (A11)',
      'issuer-unknown',
      ({ claims, sign }) => sign({ ...claims, iss: `${claims.iss ?? ''}.evil.example` }),
    ],
    ['of no issuer', 'issuer-unknown', ({ claims, sign }) => sign(without(claims, 'iss'))],
    [
      'that is an ID token (A12)',
      'ERR_JWT_CLAIM_VALIDATION_FAILED',
      ({ claims, header, sign }) => sign(claims, { kid: header.kid }),
    ],
    [
      'bound to a certificate that was not shown (A18)',
      'token-bound',
      ({ claims, sign }) =>
        sign({ ...claims, cnf: { 'x5t#S256': 'bwcK0esc3ACC3DB2Y5_lESsXE8o9ltc05O89jdN-dg2' } }),
    ],
    [
      'of a client that is no partner, for nobody',
      'client-unknown',
      ({ claims, sign }) =>
        sign({
          iss: claims.iss ?? '',
          aud: claims.aud ?? '',
          exp: claims.exp ?? 0,
          iat: claims.iat ?? 0,
          jti: 'x',
          client_id: 'nobody',
        }),
    ],
    ['that is no JWT', 'ERR_JWT_INVALID', () => 'made-up'],
  ])('is refused: one %s', async (_case, reason, make) => {
    const before = (await app.log()).length
    const answer = await ask(app, { authorization: `Bearer ${await make(attack)}` })

    expect(answer.status).toBe(401)
    expect(answer.headers.get('www-authenticate')).toBe(
      'Bearer realm="neighbourhood-record", error="invalid_token"',
    )
    expect(await answer.json()).toEqual({
      resourceType: 'OperationOutcome',
      issue: [{ severity: 'error', code: 'login', diagnostics: 'Sign in: a valid access token is needed.' }],
    })
    const events = (await app.log()).slice(before)
    expect(events).toMatchObject([{ reason, actor: { kind: 'anonymous' } }])
  })

  it('is checked with our keys, whatever address of keys stands in it (A05)', async () => {
    let calls = 0
    const attacker = createServer((_req, res) => {
      calls += 1
      res.end('{"keys":[]}')
    })
    await new Promise<void>((resolve) => attacker.listen(0, '127.0.0.1', resolve))
    const at = `http://127.0.0.1:${(attacker.address() as AddressInfo).port}/keys`
    const jwk = generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey.export({ format: 'jwk' })

    const token = await new SignJWT(attack.claims)
      .setProtectedHeader({ ...attack.header, alg: 'RS256', jku: at, x5u: at, jwk })
      .sign(stranger)
    const answer = await ask(app, { authorization: `Bearer ${token}` })

    expect(answer.status).toBe(401)
    expect(calls).toBe(0)
    attacker.close()
  })

  it.each([
    ['two tokens in one header', (token: string) => `Bearer ${token}, Bearer ${token}`],
    ['two schemes in one header', (token: string) => `Basic dXNlcjpwYXNz, Bearer ${token}`],
  ])('is refused when it is not one alone: %s (A15)', async (_case, header) => {
    expect((await ask(app, { authorization: header(good) })).status).toBe(400)
  })

  it('is refused when there are two headers of it (A15)', async () => {
    const status = await rawStatus(app, [`Authorization: Bearer ${good}`, `Authorization: Bearer ${good}`])
    expect(status).toBe(400)
  })

  it.each([
    ['Basic', (token: string) => ({ authorization: `Basic ${token}` })],
    ['no scheme', (token: string) => ({ authorization: token })],
    [
      'another header',
      (token: string) => ({ 'x-access-token': token, 'x-forwarded-user': 'gp', 'x-user-id': 'gp' }),
    ],
  ])('counts in no other form: %s', async (_case, headers) => {
    expect((await ask(app, headers(good))).status).toBe(401)
  })

  it('counts neither in the address nor in the body', async () => {
    const inQuery = await fetch(`${app.baseUrl}/fhir/Patient?access_token=${good}`)
    const inBody = await fetch(`${app.baseUrl}/fhir/Patient/_search`, {
      method: 'POST',
      body: new URLSearchParams({ access_token: good }),
    })
    expect([inQuery.status, inBody.status]).toEqual([401, 401])
  })

  it('of somebody with several roles needs a word on which one (B07, B08)', async () => {
    const gp = await app.accountToken('gp')
    const roles = decodeJwt(gp)['nhsid_nrbac_roles'] as readonly { person_roleid: string }[]
    const authorization = `Bearer ${gp}`

    const none = await ask(app, { authorization })
    const forged = await ask(app, { authorization, 'nhsd-session-urid': '555000000999' })
    const held = await ask(app, { authorization, 'nhsd-session-urid': roles[1]?.person_roleid ?? '' })

    expect([none.status, forged.status, held.status]).toEqual([400, 400, 200])
  })

  it('never stands in the application log', () => {
    expect(app.printed()).not.toContain(good.slice(0, 40))
    expect(app.printed()).not.toContain('eyJ')
  })
})

/** A search by name, as the simplest thing that a good token may ask. */
function ask(app: TestApp, headers: Readonly<Record<string, string>>): Promise<Response> {
  return fetch(
    `${app.baseUrl}/fhir/Patient?family=Nobody${randomUUID().replace(/[^a-f]/g, '')}&birthdate=1950-01-01`,
    {
      headers,
    },
  )
}

function without(claims: JWTPayload, name: 'exp' | 'iss'): JWTPayload {
  return Object.fromEntries(Object.entries(claims).filter(([key]) => key !== name))
}

function unsigned(header: object, claims: object): string {
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url')
  return `${part(header)}.${part(claims)}.`
}

/** The status of an answer to header lines that no client of the platform would send. */
function rawStatus(app: TestApp, lines: readonly string[]): Promise<number> {
  const { hostname, port, host } = new URL(app.baseUrl)
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => {
      socket.write(
        ['GET /fhir/Patient HTTP/1.1', `Host: ${host}`, ...lines, 'Connection: close', '', ''].join('\r\n'),
      )
    })
    socket.once('data', (data) => {
      resolve(Number(data.toString().split(' ')[1]))
      socket.destroy()
    })
    socket.once('error', reject)
  })
}
