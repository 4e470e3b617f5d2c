import { generateKeyPairSync, randomUUID, type JsonWebKey } from 'node:crypto'
import { createLocalJWKSet, importJWK, jwtVerify, SignJWT, UnsecuredJWT, type JWTPayload } from 'jose'
import type { PgliteDatabase } from '../../src/adapters/postgres/pglite/open-pglite.js'
import { DatabaseUnavailable, type Database } from '../../src/adapters/postgres/database.js'
import { partnerToken } from '../../src/cli/token.js'
import type { PartnerClient } from '../../src/embedded/identity-provider/clients.js'
import { aDatabase } from '../support/a-database.js'
import { aProvider, type RunningProvider } from '../support/a-provider.js'

type Key = JsonWebKey & { readonly kid: string; readonly alg: string }

const HOSPITAL = aKey('RS384')
const SURGERY = aKey('ES384')
const PARTNERS = [
  aPartner('wey-valley-hospital', HOSPITAL, ['system/*.cruds']),
  aPartner('oak-street-surgery', SURGERY, ['system/*.cu']),
]

describe('a partner’s token', () => {
  let database: PgliteDatabase
  let first: RunningProvider
  let second: RunningProvider

  beforeAll(async () => {
    database = await aDatabase()
    first = await aProvider({ database, partners: PARTNERS })
    second = await aProvider({ database, partners: PARTNERS, baseUrl: first.baseUrl })
  })

  afterAll(async () => {
    await first.close()
    await second.close()
    await database.close()
  })

  it.each([
    ['RS384', 'wey-valley-hospital', HOSPITAL, 'system/*.cruds'],
    ['ES384', 'oak-street-surgery', SURGERY, 'system/*.cu'],
  ] as const)('is given for an assertion signed with %s', async (_alg, clientId, privateJwk, scope) => {
    const token = await partnerToken({
      baseUrl: first.baseUrl,
      clientId,
      privateJwk,
      scope,
      now: Date.now,
      newId: randomUUID,
    })

    const { payload, protectedHeader } = await verified(first, token)

    expect(protectedHeader.typ).toBe('at+jwt')
    expect(payload).toMatchObject({ aud: `${first.baseUrl}/fhir`, client_id: clientId, azp: clientId, scope })
    expect(Number(payload.exp) - Number(payload.iat)).toBe(300)
    expect(payload).not.toHaveProperty('nhsid_useruid')
  })

  it('is for the issuer’s name as audience too', async () => {
    expect((await ask(first, await assertion(first, { aud: `${first.baseUrl}/oidc` }))).status).toBe(200)
  })

  it('is given once for an assertion, whichever gateway is asked the second time', async () => {
    const used = await assertion(first)

    expect((await ask(first, used)).status).toBe(200)
    expect(await ask(first, used)).toMatchObject({ status: 400, body: { error: 'invalid_client' } })
    expect(await ask(second, used)).toMatchObject({ status: 400, body: { error: 'invalid_client' } })
  })

  it('is given once when two gateways are asked at the same moment', async () => {
    const used = await assertion(first)

    const answers = await Promise.all([first, second, first, second].map((one) => ask(one, used)))

    expect(answers.map(({ status }) => status).sort()).toEqual([200, 400, 400, 400])
  })

  const soon = (): number => Math.floor(Date.now() / 1000)
  it.each<readonly [string, () => { readonly [claim: string]: unknown }]>([
    ['expires in an hour', () => ({ exp: soon() + 3600 })],
    ['expired a minute ago', () => ({ exp: soon() - 60 })],
    ['says no expiry', () => ({ exp: undefined })],
    ['says no id', () => ({ jti: undefined })],
    ['is for another server', () => ({ aud: 'https://elsewhere.example/token' })],
    [
      'is for us and another server',
      () => ({ aud: [`${first.baseUrl}/oidc/token`, 'https://elsewhere.example'] }),
    ],
    ['names another partner as issuer', () => ({ iss: 'oak-street-surgery' })],
    ['names a partner that is not known', () => ({ iss: 'nobody', sub: 'nobody' })],
  ])('is refused for an assertion that %s', async (_case, differs) => {
    expect(await ask(first, await assertion(first, differs()))).toMatchObject({
      status: 400,
      body: { error: 'invalid_client' },
    })
  })

  it('is refused for an assertion that another partner signed', async () => {
    const forged = await assertion(first, {}, SURGERY)

    expect(await ask(first, forged)).toMatchObject({ status: 400, body: { error: 'invalid_client' } })
  })

  it('is refused for an assertion that nobody signed', async () => {
    const unsigned = new UnsecuredJWT(claims(first)).encode()

    expect(await ask(first, unsigned)).toMatchObject({ status: 400, body: { error: 'invalid_client' } })
  })

  it('is refused for an assertion signed with the public key as a secret', async () => {
    const secret = new TextEncoder().encode(JSON.stringify(publicHalf(HOSPITAL)))
    const forged = await new SignJWT(claims(first)).setProtectedHeader({ alg: 'HS384' }).sign(secret)

    expect(await ask(first, forged)).toMatchObject({ status: 400, body: { error: 'invalid_client' } })
  })

  it('is refused for a scope that the partner did not register', async () => {
    const signed = await assertion(first, { iss: 'oak-street-surgery', sub: 'oak-street-surgery' }, SURGERY)

    expect(await ask(first, signed, { scope: 'system/*.cruds' })).toMatchObject({
      status: 400,
      body: { error: 'invalid_scope' },
    })
  })

  it('is refused for any audience but the FHIR interface', async () => {
    const signed = await assertion(first)

    expect(await ask(first, signed, { resource: 'https://elsewhere.example/fhir' })).toMatchObject({
      status: 400,
      body: { error: 'invalid_target' },
    })
  })

  it('says the configured addresses, whatever host the request names', async () => {
    const answer = await fetch(`${first.origin}/oidc/.well-known/openid-configuration`, {
      headers: { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https' },
    })
    const text = await answer.text()

    expect(text).not.toContain('evil.example')
    expect(JSON.parse(text)).toMatchObject({
      issuer: `${first.baseUrl}/oidc`,
      token_endpoint: `${first.baseUrl}/oidc/token`,
    })
  })

  it('is not given while the database is away, and the partner is told to come back', async () => {
    const away = await aProvider({ database: unavailable(database), partners: PARTNERS })

    const answer = await fetch(`${away.origin}/oidc/token`, tokenRequest(await assertion(away)))

    expect(answer.status).toBe(503)
    expect(answer.headers.get('retry-after')).toBe('5')
    expect(await answer.json()).toEqual({ error: 'temporarily_unavailable' })
    await away.close()
  })
})

function aKey(alg: 'RS384' | 'ES384'): Key {
  const { privateKey } =
    alg === 'RS384'
      ? generateKeyPairSync('rsa', { modulusLength: 2048 })
      : generateKeyPairSync('ec', { namedCurve: 'P-384' })
  return { ...privateKey.export({ format: 'jwk' }), kid: `key of ${alg}`, alg }
}

function aPartner(clientId: string, key: Key, scopes: readonly string[]): PartnerClient {
  return { clientId, name: clientId, scopes, jwks: { keys: [publicHalf(key)] } }
}

function publicHalf({ kty, n, e, crv, x, y, kid, alg }: Key): Readonly<Record<string, unknown>> {
  return JSON.parse(JSON.stringify({ kty, n, e, crv, x, y, kid, alg })) as Readonly<Record<string, unknown>>
}

function claims(provider: RunningProvider, differs: JWTPayload = {}): JWTPayload {
  const now = Math.floor(Date.now() / 1000)
  return {
    iss: 'wey-valley-hospital',
    sub: 'wey-valley-hospital',
    aud: `${provider.baseUrl}/oidc/token`,
    iat: now,
    exp: now + 120,
    jti: randomUUID(),
    ...differs,
  }
}

async function assertion(
  provider: RunningProvider,
  differs: JWTPayload = {},
  key = HOSPITAL,
): Promise<string> {
  return new SignJWT(claims(provider, differs))
    .setProtectedHeader({ alg: key.alg, kid: key.kid })
    .sign(await importJWK(key, key.alg))
}

function tokenRequest(signed: string, differs: Readonly<Record<string, string>> = {}): RequestInit {
  return {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      client_assertion: signed,
      ...differs,
    }),
  }
}

async function ask(
  provider: RunningProvider,
  signed: string,
  differs: Readonly<Record<string, string>> = {},
) {
  const answer = await fetch(`${provider.origin}/oidc/token`, tokenRequest(signed, differs))
  return { status: answer.status, body: (await answer.json()) as object }
}

function verified({ baseUrl, provider }: RunningProvider, token: string) {
  return jwtVerify(token, createLocalJWKSet(provider.jwks as never), { issuer: `${baseUrl}/oidc` })
}

function unavailable(database: Database): Database {
  return { ...database, query: () => Promise.reject(new DatabaseUnavailable('The database is away.')) }
}
