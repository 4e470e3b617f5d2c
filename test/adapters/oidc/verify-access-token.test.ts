import { generateKeyPairSync, type KeyObject } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { decodeJwt, SignJWT } from 'jose'
import { createRemoteKeys } from '../../../src/adapters/oidc/remote-keys.js'
import { createVerifyAccessToken } from '../../../src/adapters/oidc/verify-access-token.js'

const AUDIENCE = 'https://record.example/fhir'
const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
const next = generateKeyPairSync('ec', { namedCurve: 'P-256' })

describe('tokens of an identity provider elsewhere', () => {
  let server: Server
  let issuer: string
  let fetched: string[]
  let isUp: boolean
  let published: readonly object[]

  beforeEach(async () => {
    fetched = []
    isUp = true
    published = [toJwk(publicKey, 'k1')]
    server = createServer((req, res) => {
      fetched.push(req.url ?? '')
      if (!isUp) {
        res.writeHead(500).end()
        return
      }
      res.setHeader('content-type', 'application/json')
      res.end(
        JSON.stringify(req.url === '/keys' ? { keys: published } : { issuer, jwks_uri: `${issuer}/keys` }),
      )
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })

  afterEach(() => {
    server.closeAllConnections()
    server.close()
  })

  function verifier(now = (): number => 0, today = Date.now): ReturnType<typeof createVerifyAccessToken> {
    return createVerifyAccessToken({
      audience: AUDIENCE,
      issuers: new Map([[issuer, createRemoteKeys({ issuer, now })]]),
      now: today,
    })
  }

  it('say who somebody is, with their roles', async () => {
    const verified = await verifier()(await aToken(issuer))

    expect(verified).toMatchObject({
      outcome: 'valid',
      token: { clientId: 'ward-app', scopes: ['user/*.rs'], person: { name: 'Dr Mei Tan' } },
    })
  })

  it('with a thousand key ids that nobody knows fetch keys no more than twice', async () => {
    const verify = verifier()
    const verdicts = []
    for (let n = 0; n < 1000; n += 1) verdicts.push(await verify(await aToken(issuer, `made-up-${n}`)))

    expect(verdicts.every(({ outcome }) => outcome === 'invalid')).toBe(true)
    expect(fetched.filter((url) => url === '/keys').length).toBeLessThanOrEqual(2)
    expect((await verify(await aToken(issuer))).outcome).toBe('valid')
  })

  it('with a thousand key ids that nobody knows, at once, fetch keys no more than twice', async () => {
    const verify = verifier()
    await verify(await aToken(issuer))
    const tokens = await Promise.all(Array.from({ length: 1000 }, (_, n) => aToken(issuer, `made-up-${n}`)))
    const verdicts = await Promise.all(tokens.map((token) => verify(token)))

    expect(verdicts.every(({ outcome }) => outcome === 'invalid')).toBe(true)
    expect(fetched.filter((url) => url === '/keys')).toHaveLength(2)
  })

  it('of a new key are good ten seconds after somebody made a key id up, and not only a minute after', async () => {
    let time = 0
    const verify = verifier(() => time)
    expect((await verify(await aToken(issuer, 'made-up'))).outcome).toBe('invalid')

    published = [toJwk(next.publicKey, 'k2')]
    time = 10_000
    expect((await verify(await aToken(issuer, 'k2', next.privateKey))).outcome).toBe('valid')
  })

  it('of a new key are good as soon as the provider is back, when it was away as they first came', async () => {
    let time = 0
    const verify = verifier(() => time)
    await verify(await aToken(issuer))
    published = [toJwk(next.publicKey, 'k2')]
    isUp = false
    const token = await aToken(issuer, 'k2', next.privateKey)
    await expect(verify(token)).rejects.toMatchObject({ name: 'ProviderUnavailable' })
    time = 4_999
    await expect(verify(token)).rejects.toMatchObject({ name: 'ProviderUnavailable' })

    isUp = true
    time = 6_000
    expect((await verify(token)).outcome).toBe('valid')
  })

  it('go on without a failure while the keys are changed, and an old key ends when it is taken away', async () => {
    let time = 0
    const verify = verifier(() => time)
    expect((await verify(await aToken(issuer))).outcome).toBe('valid')

    published = [toJwk(publicKey, 'k1'), toJwk(next.publicKey, 'k2')]
    const mixed = [
      await aToken(issuer),
      await aToken(issuer, 'k2', next.privateKey),
      await aToken(issuer, 'k2', next.privateKey),
      await aToken(issuer),
    ]
    const verdicts = await Promise.all(mixed.map((token) => verify(token)))
    expect(verdicts.map(({ outcome }) => outcome)).toEqual(['valid', 'valid', 'valid', 'valid'])
    expect(fetched.filter((url) => url === '/keys')).toHaveLength(2)

    published = [toJwk(next.publicKey, 'k2')]
    time = 5 * 60_000
    expect((await verify(await aToken(issuer, 'k2', next.privateKey))).outcome).toBe('valid')
    expect((await verify(await aToken(issuer))).outcome).toBe('invalid')
  })

  it('that come again end by the clock, thirty seconds after they expire', async () => {
    let today = Date.now()
    const verify = verifier(undefined, () => today)
    const token = await aToken(issuer)
    const expiry = (decodeJwt(token).exp ?? 0) * 1000
    expect((await verify(token)).outcome).toBe('valid')

    today = expiry + 29_999
    expect((await verify(token)).outcome).toBe('valid')
    today = expiry + 30_000
    expect(await verify(token)).toEqual({ outcome: 'invalid', reason: 'ERR_JWT_EXPIRED' })
  })

  it('that come again are as good as no others when their key was taken away since', async () => {
    let time = 0
    const verify = verifier(() => time)
    const token = await aToken(issuer)
    expect((await verify(token)).outcome).toBe('valid')
    expect((await verify(token)).outcome).toBe('valid')

    published = [toJwk(next.publicKey, 'k2')]
    time = 5 * 60_000
    expect((await verify(token)).outcome).toBe('invalid')
    published = [toJwk(next.publicKey, 'k1')]
    time = 10 * 60_000
    expect(await verify(token)).toEqual({
      outcome: 'invalid',
      reason: 'ERR_JWS_SIGNATURE_VERIFICATION_FAILED',
    })
  })

  it('that differ from a good one in a letter of their claims or their signature are none', async () => {
    const verify = verifier()
    const token = await aToken(issuer)
    const [header = '', payload = '', signature = ''] = token.split('.')
    expect((await verify(token)).outcome).toBe('valid')

    const other = Buffer.from(Buffer.from(payload, 'base64url').toString().replace('Tan', 'Tam')).toString(
      'base64url',
    )
    const first = signature.startsWith('A') ? 'B' : 'A'
    for (const forged of [
      `${header}.${other}.${signature}`,
      `${header}.${payload}.${first}${signature.slice(1)}`,
      `${header}.${payload}.`,
    ])
      expect((await verify(forged)).outcome).toBe('invalid')
    expect((await verify(token)).outcome).toBe('valid')
  })

  it('go on while the provider is away, with the keys that it had', async () => {
    let time = 0
    const verify = verifier(() => time)
    await verify(await aToken(issuer))
    isUp = false
    time = 60 * 60_000

    expect((await verify(await aToken(issuer))).outcome).toBe('valid')
  })

  it('say that they are bound to a key, how somebody signed in, and for whom their app was opened', async () => {
    const verified = await verifier()(
      await aToken(issuer, 'k1', privateKey, {
        cnf: { jkt: 'a thumbprint' },
        acr: 'AAL2_OR_AAL3_ANY',
        authentication_assurance_level: '3',
        auth_time: 1_700_000_000,
        patient: 'a'.repeat(32),
      }),
    )

    expect(verified).toMatchObject({
      token: {
        boundTo: 'a thumbprint',
        assurance: 2,
        authenticatedAt: 1_700_000_000_000,
        patient: 'a'.repeat(32),
      },
    })
  })

  it.each([
    ['a certificate', { cnf: { 'x5t#S256': 'x' } }],
    ['a key and a certificate', { cnf: { jkt: 'x', 'x5t#S256': 'x' } }],
    ['nothing that is known', { cnf: {} }],
    ['a person whose id is none of ours', { patient: '9449305552' }],
    ['a person who is no text', { patient: ['a'.repeat(32)] }],
  ])('are refused when they are for %s', async (_case, claims) => {
    expect((await verifier()(await aToken(issuer, 'k1', privateKey, claims))).outcome).toBe('invalid')
  })

  it('are neither good nor bad while the provider is away: whoever asked is told to come back', async () => {
    let time = 0
    const verify = verifier(() => time)
    isUp = false
    await expect(verify(await aToken(issuer))).rejects.toMatchObject({ name: 'ProviderUnavailable' })

    isUp = true
    time = 4_999
    await expect(verify(await aToken(issuer))).rejects.toMatchObject({ name: 'ProviderUnavailable' })
    expect(fetched).toHaveLength(1)

    time = 5_000
    expect((await verify(await aToken(issuer))).outcome).toBe('valid')
  })

  it('are not looked at when they name an issuer that is not trusted, and nothing is fetched from it', async () => {
    const verified = await verifier()(await aToken('https://idp.example.evil'))

    expect(verified).toEqual({ outcome: 'invalid', reason: 'issuer-unknown' })
    expect(fetched).toEqual([])
  })
})

function toJwk(key: KeyObject, kid: string): object {
  return { ...key.export({ format: 'jwk' }), kid, alg: 'ES256', use: 'sig' }
}

function aToken(
  issuer: string,
  kid = 'k1',
  key = privateKey,
  claims: Readonly<Record<string, unknown>> = {},
): Promise<string> {
  return new SignJWT({
    client_id: 'ward-app',
    scope: 'user/*.rs',
    nhsid_useruid: '555000000007',
    name: 'Dr Mei Tan',
    nhsid_nrbac_roles: [],
    ...claims,
  })
    .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid })
    .setIssuer(issuer)
    .setAudience(AUDIENCE)
    .setIssuedAt()
    .setExpirationTime('5m')
    .setJti('token-1')
    .sign(key)
}
