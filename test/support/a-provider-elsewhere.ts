import { createHash, generateKeyPairSync, randomUUID, type KeyObject } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { SignJWT, type JWTPayload } from 'jose'

export interface ProviderElsewhere {
  readonly issuer: string
  /** While it is not up it answers 500 to everything. */
  isUp: boolean
  /** Who is signed in at it: nobody is asked for a password. */
  person: Readonly<Record<string, unknown>>
  /** What its ID tokens say besides: `acr`, `auth_time`, claims of another shape. */
  idClaims: Readonly<Record<string, unknown>>
  /** What its ID tokens are signed with, when not with the key that it publishes. */
  idKey: SigningKey | undefined
  /** Publishes a new key and signs with that one from now on; the earlier one is gone. */
  readonly rotateKey: (kid: string) => void
  /** How often it was asked for its discovery document, also while it was away. */
  readonly discoveries: () => number
  /** The parameters of the last authorization request. */
  readonly asked: () => URLSearchParams
  readonly accessToken: (claims: JWTPayload) => Promise<string>
  readonly close: () => void
}

interface SigningKey {
  readonly privateKey: KeyObject
  readonly kid: string
}

/** A key of the algorithm that it says, under this id. */
export function aKey(kid: string): SigningKey & { readonly publicKey: KeyObject } {
  return { ...generateKeyPairSync('rsa', { modulusLength: 2048 }), kid }
}

interface Begun {
  readonly challenge: string
  readonly nonce: string
}

/**
 * An OpenID provider of somebody else's, as CIS2 is: roles are in userinfo alone. It checks the client's secret, the
 * code, PKCE and that the redirect goes where it went before.
 */
export async function aProviderElsewhere(client: {
  readonly id: string
  readonly secret: string
}): Promise<ProviderElsewhere> {
  let held = aKey('k1')
  const codes = new Map<string, Begun>()
  let last = new URLSearchParams()
  let discoveries = 0

  const server = createServer((req, res) => {
    answer(req, res).catch((error: unknown) => {
      res.writeHead(500).end(String(error))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const elsewhere: ProviderElsewhere = {
    issuer,
    isUp: true,
    person: {},
    idClaims: {},
    idKey: undefined,
    rotateKey(kid) {
      held = aKey(kid)
    },
    asked: () => last,
    discoveries: () => discoveries,
    accessToken: (claims) => sign({ ...claims, iss: issuer }, { typ: 'at+jwt' }),
    close() {
      server.closeAllConnections()
      server.close()
    },
  }
  return elsewhere

  function sign(
    claims: JWTPayload,
    { typ, key = held }: { typ?: string; key?: SigningKey },
  ): Promise<string> {
    return new SignJWT({ iat: Math.floor(Date.now() / 1000), ...claims })
      .setProtectedHeader({ alg: 'RS256', kid: key.kid, ...(typ === undefined ? {} : { typ }) })
      .setExpirationTime('5m')
      .setJti(randomUUID())
      .sign(key.privateKey)
  }

  async function answer(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const url = new URL(req.url ?? '/', issuer)
    if (url.pathname === '/.well-known/openid-configuration') discoveries += 1
    if (!elsewhere.isUp) {
      res.writeHead(500).end()
      return
    }
    switch (url.pathname) {
      case '/.well-known/openid-configuration':
        json(res, {
          issuer,
          authorization_endpoint: `${issuer}/auth`,
          token_endpoint: `${issuer}/token`,
          userinfo_endpoint: `${issuer}/userinfo`,
          jwks_uri: `${issuer}/keys`,
          end_session_endpoint: `${issuer}/end`,
          code_challenge_methods_supported: ['S256'],
        })
        return
      case '/keys':
        json(res, {
          keys: [{ ...held.publicKey.export({ format: 'jwk' }), kid: held.kid, alg: 'RS256', use: 'sig' }],
        })
        return
      case '/auth':
        begin(url.searchParams, res)
        return
      case '/token':
        await exchange(new URLSearchParams(await text(req)), res)
        return
      case '/userinfo':
        json(res, { sub: 'somebody', ...elsewhere.person })
        return
      default:
        res.writeHead(404).end()
    }
  }

  function begin(asked: URLSearchParams, res: ServerResponse): void {
    last = asked
    const code = randomUUID()
    codes.set(code, { challenge: asked.get('code_challenge') ?? '', nonce: asked.get('nonce') ?? '' })
    const back = new URL(asked.get('redirect_uri') ?? '')
    back.searchParams.set('code', code)
    back.searchParams.set('state', asked.get('state') ?? '')
    res.writeHead(303, { location: back.href }).end()
  }

  async function exchange(form: URLSearchParams, res: ServerResponse): Promise<void> {
    const code = form.get('code') ?? ''
    const begun = codes.get(code)
    codes.delete(code)
    const challenge = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url')
    if (
      begun?.challenge !== challenge ||
      form.get('client_id') !== client.id ||
      form.get('client_secret') !== client.secret
    ) {
      json(res, { error: 'invalid_grant' }, 400)
      return
    }
    json(res, {
      token_type: 'Bearer',
      access_token: 'for userinfo',
      id_token: await sign(
        { iss: issuer, aud: client.id, sub: 'somebody', nonce: begun.nonce, ...elsewhere.idClaims },
        elsewhere.idKey ? { key: elsewhere.idKey } : {},
      ),
    })
  }
}

function json(res: ServerResponse, body: object, status = 200): void {
  res.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}
