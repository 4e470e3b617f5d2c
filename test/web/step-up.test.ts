import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import express from 'express'
import request from 'supertest'
import { createRevocations } from '../../src/adapters/postgres/sign-in/revocations.js'
import { answerStepUp, isAuthenticatedEnough } from '../../src/web/step-up.js'
import { aPolicyFile } from '../support/a-policy.js'
import { aPortalSession, type PortalSession } from '../support/portal-session.js'
import { aProviderElsewhere, type ProviderElsewhere } from '../support/a-provider-elsewhere.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

const CLIENT = { id: 'the-portal', secret: 'a secret of this test' }
const NURSE = aNurse('555000000077')

describe('showing again who one is', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'secret-'))
  let elsewhere: ProviderElsewhere
  let app: TestApp
  let session: PortalSession
  const now = (): number => Math.floor(Date.now() / 1000)

  beforeAll(async () => {
    elsewhere = await aProviderElsewhere(CLIENT)
    const secretFile = path.join(folder, 'client-secret')
    writeFileSync(secretFile, CLIENT.secret)
    app = await startTestApp({
      environment: {
        OIDC_ISSUER: elsewhere.issuer,
        OIDC_CLIENT_ID: CLIENT.id,
        OIDC_CLIENT_SECRET_FILE: secretFile,
        POLICY_FILE: aPolicyFile({}),
      },
    })
  })

  beforeEach(async () => {
    elsewhere.person = NURSE
    elsewhere.idClaims = { acr: 'AAL2_ANY', auth_time: now() }
    session = aPortalSession(app.baseUrl)
    await session.get('/sign-in/start')
  })

  afterAll(async () => {
    await app.close()
    elsewhere.close()
    rmSync(folder, { recursive: true })
  })

  const stepUp = '/sign-in/step-up?to=/find&level=3&max_age=300'

  it('is asked of the provider with the level and the age, and goes on at the page that it was for', async () => {
    const before = session.cookies()
    elsewhere.idClaims = { acr: 'AAL3_ANY', auth_time: now() }
    const page = await session.get(stepUp)

    expect(elsewhere.asked().get('acr_values')).toBe('AAL3_ANY')
    expect(elsewhere.asked().get('max_age')).toBe('300')
    expect(elsewhere.asked().get('prompt')).toBe('login')
    expect([page.status, page.url]).toEqual([200, '/find'])
    expect(session.cookies()).not.toBe(before)
    expect((await aPortalSession(app.baseUrl, before).get('/find')).url).toBe('/sign-in')
    expect((await app.log()).at(-1)).toMatchObject({ interaction: 'login', reason: null })
  })

  it.each([
    ['a lower level', () => ({ acr: 'AAL2_ANY', auth_time: now() })],
    ['no level', () => ({ auth_time: now() })],
    ['a level in small letters', () => ({ acr: 'aal3_any', auth_time: now() })],
    ['a level that goes on', () => ({ acr: 'AAL33', auth_time: now() })],
    ['a level after something else', () => ({ acr: 'urn:AAL3', auth_time: now() })],
    ['several levels in a list', () => ({ acr: ['AAL3_ANY'], auth_time: now() })],
    ['a level that is a number', () => ({ acr: 3, auth_time: now() })],
    ['an empty level', () => ({ acr: '', auth_time: now() })],
    ['a level of NHS login', () => ({ acr: 'P9.Cp.Cd', auth_time: now() })],
    ['one level or another', () => ({ acr: 'AAL2_OR_AAL3_ANY', auth_time: now() })],
    ['a time that is text', () => ({ acr: 'AAL3_ANY', auth_time: String(now()) })],
    ['no time', () => ({ acr: 'AAL3_ANY' })],
    ['a level that userinfo alone contradicts', () => ({ acr: 'AAL1_USERPASS', auth_time: now() })],
  ])('is not enough with %s: nothing is opened, and they stay signed in', async (_case, claims) => {
    elsewhere.idClaims = claims()
    const page = await session.get(stepUp)

    expect(page.status).toBe(403)
    expect(page.text).toContain('A stronger sign-in is needed')
    // The library itself refuses an ID token without a time, or with one that is none.
    expect((await app.log()).at(-1)?.reason).toMatch(/^(assurance-too-low|sign-in-failed)$/)
    expect((await session.get('/find')).status).toBe(200)
  })

  it('is not enough with a sign-in of long ago', async () => {
    elsewhere.idClaims = { acr: 'AAL3_ANY', auth_time: now() - 3600 }

    expect((await session.get(stepUp)).status).toBe(403)
  })

  it('counts no level and no time that userinfo alone says', async () => {
    elsewhere.person = { ...NURSE, acr: 'AAL3_ANY', auth_time: now() }
    elsewhere.idClaims = { auth_time: now() }
    expect((await session.get(stepUp)).status).toBe(403)
    expect((await app.log()).at(-1)).toMatchObject({ reason: 'assurance-too-low' })

    elsewhere.idClaims = { acr: 'AAL3_ANY' }
    expect((await session.get(stepUp)).status).toBe(403)
    expect((await app.log()).at(-1)).toMatchObject({ reason: 'sign-in-failed' })
  })

  it('is not available while the provider is away, and they stay signed in', async () => {
    const begun = await fetch(`${app.baseUrl}${stepUp}`, {
      headers: { cookie: session.cookies() },
      redirect: 'manual',
    })
    const shown = await fetch(begun.headers.get('location') ?? '', { redirect: 'manual' })
    elsewhere.isUp = false
    const { pathname, search } = new URL(shown.headers.get('location') ?? '')
    const back = await session.get(`${pathname}${search}`)
    elsewhere.isUp = true

    expect([back.status, back.headers.get('retry-after')]).toEqual([503, '10'])
    expect((await app.log()).at(-1)).toMatchObject({ interaction: 'login', reason: 'provider-unavailable' })
    expect((await session.get('/find')).status).toBe(200)
  })

  it('ends the session, and what apps have of it, when the role that was worked in is not theirs any more', async () => {
    const reference = (await app.log()).at(-1)?.actor.session ?? ''
    elsewhere.person = aNurse('555000000077', '555000000077-another')
    elsewhere.idClaims = { acr: 'AAL3_ANY', auth_time: now() }
    const page = await session.get(stepUp)

    expect(page.status).toBe(403)
    expect((await app.log()).at(-1)).toMatchObject({ reason: 'role-not-held' })
    expect((await session.get('/find')).url).toBe('/sign-in')
    expect(
      await createRevocations(app.database, Date.now).findRevocation({ session: reference, issuedAt: 0 }),
    ).toBe('session')
  })

  it('goes on in the role that was worked in, whatever others there are now', async () => {
    const [own] = NURSE.nhsid_nrbac_roles
    const gp = { ...own, person_roleid: 'another', role_code: 'S8000:G8000:R8000' }
    elsewhere.person = { ...NURSE, nhsid_nrbac_roles: [gp, own] }
    elsewhere.idClaims = { acr: 'AAL3_ANY', auth_time: now() }

    expect((await session.get(stepUp)).url).toBe('/find')
    expect((await app.log()).at(-1)).toMatchObject({ actor: { roleCode: 'R8001' } })
  })

  it('ends the session when somebody else does it', async () => {
    elsewhere.person = aNurse('555000000078')
    elsewhere.idClaims = { acr: 'AAL3_ANY', auth_time: now() }
    const page = await session.get(stepUp)

    expect(page.status).toBe(403)
    expect((await app.log()).at(-1)).toMatchObject({ reason: 'step-up-by-somebody-else' })
    expect((await session.get('/find')).url).toBe('/sign-in')
  })

  it.each([
    ['another site', 'to=https://evil.example/'],
    ['another site without scheme', 'to=//evil.example/'],
    ['a page that needs none', 'to=/team'],
    ['no page', ''],
    ['a level that there is not', 'to=/find&level=4'],
    ['an age that is no number', 'to=/find&max_age=soon'],
    ['two pages', 'to=/find&to=/'],
  ])('does not lead to %s', async (_case, query) => {
    expect((await session.get(`/sign-in/step-up?${query}`)).status).toBe(400)
    expect((await app.log()).at(-1)).toMatchObject({
      interaction: 'login',
      actor: { kind: 'clinician' },
      reason: 'step-up-malformed',
      query: 'GET /sign-in/step-up',
    })
  })

  it('is nothing for somebody who is not signed in', async () => {
    expect((await aPortalSession(app.baseUrl).get(stepUp)).url).toBe('/sign-in')
  })
})

describe('a sign-in that is good enough (A29)', () => {
  const NOW = 1_000_000_000

  it.each([
    ['at the level', { assurance: 3 }, { assurance: 3 }, true],
    ['above it', { assurance: 3 }, { assurance: 2 }, true],
    ['below it', { assurance: 2 }, { assurance: 3 }, false],
    ['of a level that nobody said', {}, { assurance: 1 }, false],
    ['lately', { assurance: 3, authenticatedAt: NOW - 299_000 }, { assurance: 3, maxAge: 300 }, true],
    ['long ago', { assurance: 3, authenticatedAt: NOW - 301_000 }, { assurance: 3, maxAge: 300 }, false],
    ['at a time that nobody said', { assurance: 3 }, { assurance: 3, maxAge: 300 }, false],
  ])('is one %s', (_case, authentication, needed, isEnough) => {
    expect(isAuthenticatedEnough(authentication, needed, NOW)).toBe(isEnough)
  })

  it('is asked of software by a challenge', async () => {
    const app = express().get('/fhir', (_req, res) => {
      answerStepUp(res, { assurance: 3, maxAge: 300 })
    })
    const answer = await request(app).get('/fhir').expect(401)

    expect(answer.body).toMatchObject({ resourceType: 'OperationOutcome', issue: [{ code: 'login' }] })
    expect(answer.headers['www-authenticate']).toBe(
      'Bearer realm="neighbourhood-record", error="insufficient_user_authentication", ' +
        'error_description="A stronger or more recent sign-in is needed", acr_values="AAL3", max_age="300"',
    )
  })
})

function aNurse(id: string, roleProfileId = `${id}-role`) {
  return {
    nhsid_useruid: id,
    name: 'PRICE Bethan (Mrs)',
    nhsid_nrbac_roles: [
      {
        person_orgid: '555000000277',
        person_roleid: roleProfileId,
        org_code: 'Z99001',
        role_code: 'S8000:G8000:R8001',
        role_name: '"Clinical":"Clinical Provision":"Nurse Access Role"',
      },
    ],
  }
}
