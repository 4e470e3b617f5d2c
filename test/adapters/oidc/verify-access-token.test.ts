import { generateKeyPairSync } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { SignJWT } from 'jose'
import { createRemoteKeys } from '../../../src/adapters/oidc/remote-keys.js'
import { createVerifyAccessToken } from '../../../src/adapters/oidc/verify-access-token.js'

const AUDIENCE = 'https://record.example/fhir'
const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })

describe('tokens of an identity provider elsewhere', () => {
  let server: Server
  let issuer: string
  let fetched: string[]
  let isUp: boolean

  beforeEach(async () => {
    fetched = []
    isUp = true
    server = createServer((req, res) => {
      fetched.push(req.url ?? '')
      if (!isUp) {
        res.writeHead(500).end()
        return
      }
      res.setHeader('content-type', 'application/json')
      res.end(
        JSON.stringify(
          req.url === '/keys'
            ? { keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'k1', alg: 'ES256', use: 'sig' }] }
            : { issuer, jwks_uri: `${issuer}/keys` },
        ),
      )
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })

  afterEach(() => {
    server.closeAllConnections()
    server.close()
  })

  function verifier(now = (): number => 0): ReturnType<typeof createVerifyAccessToken> {
    return createVerifyAccessToken({
      audience: AUDIENCE,
      issuers: new Map([[issuer, createRemoteKeys({ issuer, now })]]),
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

function aToken(issuer: string, kid = 'k1'): Promise<string> {
  return new SignJWT({
    client_id: 'ward-app',
    scope: 'user/*.rs',
    nhsid_useruid: '555000000007',
    name: 'Dr Mei Tan',
    nhsid_nrbac_roles: [],
  })
    .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid })
    .setIssuer(issuer)
    .setAudience(AUDIENCE)
    .setIssuedAt()
    .setExpirationTime('5m')
    .setJti('token-1')
    .sign(privateKey)
}
