import { mkdtempSync, rmSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { callBack, type CallBack } from '../../src/adapters/call-back.js'
import { openAuditCheckpointFiles } from '../../src/adapters/audit-checkpoint-files.js'
import { createAuditLogSource } from '../../src/adapters/postgres/log/audit-log-source.js'
import { readRevocable, revokeCommand } from '../../src/cli/commands/revoke-command.js'
import { verifyAudit } from '../../src/cli/verify-audit.js'
import { toConfig } from '../../src/config/config.js'
import { signIn } from '../support/portal-session.js'
import { APP, launchStandalone } from '../support/smart-app.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

interface Claims {
  readonly nhsid_useruid: string
  readonly nhsid_nrbac_roles: readonly { readonly person_roleid: string }[]
}

describe('revoke', () => {
  let first: TestApp
  let second: TestApp

  beforeAll(async () => {
    first = await startTestApp()
    second = await startTestApp({ besides: first })
  })
  afterAll(async () => {
    await second.close()
    await first.close()
  })

  function operator(does: CallBack['does'], what: CallBack['what']): Promise<void> {
    const { database, dataDir } = first
    let serial = 0
    const parts = {
      database,
      dataDir,
      now: Date.now,
      newId: () => `operator-${serial++}`,
      report: () => undefined,
    }
    return callBack(parts, { does, what, operator: { id: 'operator:ops', name: 'Olu Operator' } })
  }

  /** What each gateway says to a token, or to the session of somebody who is signed in. */
  function statuses(token: string): Promise<readonly number[]> {
    const headers = { authorization: `Bearer ${token}` }
    const path = '/fhir/Patient?family=Nobody&birthdate=1941-03-04'
    return Promise.all(
      [first, second].map(async ({ baseUrl }) => (await fetch(`${baseUrl}${path}`, { headers })).status),
    )
  }

  function landings(cookie: string): Promise<readonly (string | null)[]> {
    return Promise.all(
      [first, second].map(async ({ baseUrl }) => {
        const answer = await fetch(`${baseUrl}/find`, { headers: { cookie }, redirect: 'manual' })
        return answer.headers.get('location')
      }),
    )
  }

  function claimsOf(token: string): Claims {
    return JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8')) as Claims
  }

  it('takes from a person all that they had, on every gateway at once, and lets them sign in again', async () => {
    const session = await signIn(first.baseUrl, 'district.nurse')
    const token = await first.accountToken('district.nurse')
    expect(await statuses(token)).toEqual([200, 200])
    expect(await landings(session.cookies())).toEqual([null, null])

    await operator('revoke', { kind: 'person', id: claimsOf(token).nhsid_useruid })

    expect(await statuses(token)).toEqual([401, 401])
    expect(await landings(session.cookies())).toEqual([
      '/sign-in?ended=revoked',
      expect.stringContaining('/sign-in') as unknown,
    ])
    const again = await signIn(first.baseUrl, 'district.nurse')
    expect(await landings(again.cookies())).toEqual([null, null])
  })

  it('takes a role away until it is reinstated, from tokens and from the portal', async () => {
    const session = await signIn(first.baseUrl, 'pharmacist')
    const token = await first.accountToken('pharmacist')
    const role = { kind: 'role', id: claimsOf(token).nhsid_nrbac_roles[0]?.person_roleid ?? '' } as const

    await operator('revoke', role)
    expect(await statuses(token)).toEqual([401, 401])
    expect(await statuses(await first.accountToken('pharmacist'))).toEqual([401, 401])
    expect((await landings(session.cookies()))[0]).toBe('/sign-in?ended=revoked')

    await operator('reinstate', role)
    expect(await statuses(token)).toEqual([200, 200])
  })

  it('takes an app away from whoever uses it, and nothing else', async () => {
    const session = await signIn(first.baseUrl, 'ed.consultant', { app: APP.origin })
    const given = await launchStandalone(first.baseUrl, session, { asks: { scope: 'openid user/*.rs' } })
    const own = await first.accountToken('ed.consultant')
    expect(await statuses(given.access_token)).toEqual([200, 200])

    await operator('revoke', { kind: 'client', id: APP.clientId })

    expect(await statuses(given.access_token)).toEqual([401, 401])
    expect(await statuses(own)).toEqual([200, 200])
  })

  it('leaves in the log who did it, in a log of its own that verifies beside the gateways’', async () => {
    const own = (await first.log()).filter(({ actor }) => actor.kind === 'operator')
    expect(own.map(({ query }) => query?.split(' ')[1])).toEqual(['--person', '--role', '--role', '--client'])
    expect(own[3]).toMatchObject({
      kind: 'event',
      actor: { id: 'operator:ops', name: 'Olu Operator' },
      query: `revoke --client ${APP.clientId}`,
      reason: null,
      person: null,
    })
    expect(own[3]?.log).toMatch(/\/operator$/)

    const keys = await Promise.all(
      [first, second].map(({ dataDir }) => readFile(path.join(dataDir, 'keys', 'audit.vkey'), 'utf8')),
    )
    const lines: string[] = []
    const code = await verifyAudit({
      source: createAuditLogSource(first.database),
      verifierKeys: keys.join('\n').split('\n').filter(Boolean),
      keptCheckpoints: await openAuditCheckpointFiles(
        path.join(first.dataDir, 'audit'),
      ).readKeptCheckpoints(),
      print: (line) => lines.push(line),
    })
    expect([code, lines.at(-1)]).toEqual([0, expect.stringContaining('3 logs') as unknown])
  })
})

describe('the command', () => {
  it.each([
    ['nobody', {}],
    ['two at once', { person: '555000000077', client: 'an-app' }],
    ['an id with a space', { person: '5550 0000 0077' }],
    ['an empty id', { role: '' }],
  ])('refuses %s', (_case, options) => {
    const whom = { person: undefined, role: undefined, client: undefined, ...options }
    expect(typeof readRevocable(whom)).toBe('string')
  })

  it('says when no gateway has run on the directory, and makes nothing there', async () => {
    const dataDir = mkdtempSync(path.join(tmpdir(), 'neighbourhood-'))
    const said: string[] = []
    const context = {
      config: toConfig({ DATA_DIR: dataDir, DEMO: 'on' }),
      print: (line: string) => said.push(line),
      complain: (line: string) => said.push(line),
      isTerminal: false,
      untilStopped: () => Promise.resolve(),
    }
    const whom = { person: '555000000077', role: undefined, client: undefined, by: undefined }

    expect(await revokeCommand(context, 'revoke', whom)).toBe(1)
    expect(said).toEqual([expect.stringContaining('is DATA_DIR the right one?')])
    rmSync(dataDir, { recursive: true })
  })
})
