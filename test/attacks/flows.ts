import { randomUUID } from 'node:crypto'
import { importJWK, SignJWT } from 'jose'
import { aPortalSession, signIn, type PortalSession } from '../support/portal-session.js'
import {
  APP,
  approve,
  askAuthorization,
  askToken,
  exchangeCode,
  launchStandalone,
  type AppTokens,
} from '../support/smart-app.js'
import { notHere } from './not-here.js'
import type { ProofKeyOf } from './proof-keys.js'
import type { Target } from './target.js'

type Words = Readonly<Record<string, string>>

export interface FlowParts {
  readonly target: Target
  readonly proofKeyOf: ProofKeyOf
  /** What the row says of the flow, with its names replaced. */
  readonly words: Words
}

/** What takes several requests that hang together, by name: gives names for what came of it. */
const FLOWS: Readonly<Record<string, (parts: FlowParts) => Promise<Words>>> = {
  /** A partner's assertion for the token endpoint, some of it otherwise. */
  async 'client-assertion'({ target, words }) {
    const { of = '', signedBy = of, audience = `${target.baseUrl}/oidc/token`, also } = words
    const privateJwk = await (target.keys ?? notHere('the keys of partners')).partner(signedBy)
    const alg = privateJwk.alg ?? (privateJwk.kty === 'RSA' ? 'RS384' : 'ES384')
    const now = Math.floor(Date.now() / 1000)
    const assertion = await new SignJWT({ aud: also === undefined ? audience : [audience, also] })
      .setProtectedHeader({
        alg,
        typ: 'JWT',
        ...(privateJwk.kid === undefined ? {} : { kid: privateJwk.kid }),
      })
      .setIssuer(of)
      .setSubject(of)
      .setIssuedAt(now)
      .setExpirationTime(now + 60)
      .setJti(randomUUID())
      .sign(await importJWK(privateJwk, alg))
    return { assertion }
  },

  /** Somebody allows an app to read for one person; what came back to the app. */
  async 'allow-app'({ target, words }) {
    const session = aPortalSession(target.baseUrl, await target.signIn('gp', 'Oak Street'), APP.origin)
    const asked = askAuthorization(target.baseUrl)
    const { answer } = await approve(session, asked, words['nhsNumber'] ?? '')
    return { code: answer.get('code') ?? '', verifier: asked.verifier }
  },

  /** Somebody allows an app that holds a key: its tokens are bound to that key. */
  async 'allow-app-with-key'({ target, words, proofKeyOf }) {
    const session = aPortalSession(target.baseUrl, await target.signIn('gp', 'Oak Street'), APP.origin)
    const atToken = { method: 'POST', url: `${target.baseUrl}/oidc/token` }
    const dpop = await proofKeyOf(words['key'] ?? 'the app').prove(atToken)
    const asks = { scope: 'openid offline_access user/*.rs' }
    const given = await launchStandalone(target.baseUrl, session, { asks, headers: { dpop } })
    if (given.token_type !== 'DPoP') throw new Error(`The token is bound to nothing: ${given.error ?? ''}.`)
    return { token: given.access_token, refresh: given.refresh_token ?? '' }
  },

  /** A proof of an app's key for one request, some of it otherwise. `age` is in seconds. */
  async proof({ target, words, proofKeyOf }) {
    const { key = 'the app', method = 'GET', path = '', token, base = target.baseUrl, age, id, nonce } = words
    const proof = await proofKeyOf(key).prove(
      { method, url: `${base}${path}`, ...(token === undefined ? {} : { token }) },
      {
        ...(age === undefined ? {} : { iat: Math.floor(Date.now() / 1000) - Number(age) }),
        ...(id === undefined ? {} : { jti: id }),
        ...(nonce === undefined ? {} : { nonce }),
      },
    )
    return { proof }
  },

  /** Somebody opens an app from the records of two people one after the other; the app asks with the earlier handle last. */
  async 'open-app-for-two'({ target, words }) {
    const session = aPortalSession(target.baseUrl, await target.signIn('gp', 'Oak Street'), APP.origin)
    const [one, other] = [
      await openApp(session, words['one'] ?? ''),
      await openApp(session, words['other'] ?? ''),
    ]
    const [later, earlier] = [await tokensOf(target, session, other), await tokensOf(target, session, one)]
    return { token: earlier.access_token, patient: earlier.patient ?? '', laterToken: later.access_token }
  },

  /** Somebody allows an app to go on reading one person; with what it gets new tokens. */
  async 'allow-app-to-go-on'({ target, words }) {
    const session = aPortalSession(target.baseUrl, await target.signIn('gp', 'Oak Street'), APP.origin)
    const given = await launchStandalone(target.baseUrl, session, { nhsNumber: words['nhsNumber'] ?? '' })
    return { token: given.access_token, refresh: given.refresh_token ?? '', patient: given.patient ?? '' }
  },

  /** An app gets new tokens for its refresh token. */
  async refresh({ target, words }) {
    const { status, body } = await askToken(target.baseUrl, {
      grant_type: 'refresh_token',
      refresh_token: words['refresh'] ?? '',
    })
    if (status !== 200) throw new Error(`The refresh token was answered ${status}.`)
    return { token: body.access_token, refresh: body.refresh_token ?? '' }
  },

  /** Somebody signs in over a session that an attacker has planted in their browser. */
  async 'sign-in-over-planted-session'({ target }) {
    const planted = aPortalSession(target.baseUrl)
    await planted.get('/sign-in/start')
    const before = planted.cookies()
    const signedIn = await signIn(target.baseUrl, 'practice.nurse', { cookies: before })
    return { planted: before, after: signedIn.cookies() }
  },

  /** Somebody with two roles changes from one to the other. */
  async 'change-role'({ target }) {
    const session = aPortalSession(target.baseUrl, await target.signIn('gp', 'Oak Street'))
    const before = session.cookies()
    await changeRole(session)
    return { before, after: session.cookies() }
  },

  /** Somebody breaks the glass in one of two roles, changes to the other, and comes back. */
  async 'change-role-and-back-after-broken-glass'({ target, words }) {
    const session = aPortalSession(target.baseUrl, await target.signIn('gp', 'Oak Street'))
    const record = `/patients/${words['person'] ?? ''}`
    const reason = { reasonCode: 'life-at-risk', reasonText: 'Found collapsed in the street' }
    await session.confirm(`${record}/break-glass`, reason)
    const { status } = await session.get(record)
    if (status !== 200) throw new Error(`The glass was not broken: ${status}.`)
    await changeRole(session)
    await changeRole(session)
    return { after: session.cookies() }
  },

  /** Somebody signs out at a shared computer. */
  async 'sign-out'({ target }) {
    const session = aPortalSession(target.baseUrl, await target.signIn('practice.nurse'))
    const before = session.cookies()
    await session.send('/sign-out', {}, '/find')
    return { before }
  },
}

/**
 * @throws Error when there is no such flow, NotHere when it needs what is not at hand
 */
export async function takeFlow(name: string, parts: FlowParts): Promise<Words> {
  const flow = Object.hasOwn(FLOWS, name) ? FLOWS[name] : undefined
  if (!flow) throw new Error(`There is no flow ${name}.`)
  return flow(parts)
}

/** Opens an app from the record of a person, as its button does; gives the handle that the browser takes along. */
async function openApp(session: PortalSession, person: string): Promise<string> {
  const opened = await session.send('/launch', { app: APP.clientId, patient: person }, `/patients/${person}`)
  const launch = opened.toApp?.searchParams.get('launch')
  if (!launch) throw new Error(`The app was not opened: ${opened.status}.`)
  return launch
}

async function tokensOf(target: Target, session: PortalSession, launch: string): Promise<AppTokens> {
  const asked = askAuthorization(target.baseUrl, { scope: 'openid launch user/*.rs', launch })
  const page = await session.get(asked.url)
  // Whoever has opened another record since says that they mean this one.
  const decided = await session.send(page.url, { decision: 'approve', confirmed: 'yes' }, page.url)
  const code = { code: decided.toApp?.searchParams.get('code') ?? '', verifier: asked.verifier }
  return (await exchangeCode(target.baseUrl, code)).body
}

/** Takes the role of two that is not chosen. */
async function changeRole(session: PortalSession): Promise<void> {
  const page = await session.get('/role')
  const roles = [...page.text.matchAll(/name="role"[^>]*value="([^"]+)"/g)].map(([, value = '']) => value)
  const chosen = [...page.text.matchAll(/value="([^"]+)"[^>]*checked/g)].map(([, value = '']) => value)
  await session.send('/role', { role: roles.find((role) => !chosen.includes(role)) ?? '' }, '/role')
}
