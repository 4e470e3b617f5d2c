import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { post } from '../../src/cli/post.js'
import { toCommands } from '../../src/surfaces/partner-api/developers/commands.js'
import { EXAMPLE_TRANSACTION } from '../../src/surfaces/partner-api/developers/example-transaction.js'
import { bigPerson } from '../support/big-person.js'
import { aTestNhsNumber } from '../support/nhs-numbers.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

interface Answer {
  readonly status: number
  readonly headers: Headers
  readonly text: string
}

interface ResponseBundle {
  readonly type: string
  readonly entry: readonly { readonly response: { readonly status: string; readonly location: string } }[]
}

describe('a partner posts a record', () => {
  let app: TestApp

  beforeAll(async () => {
    app = await startTestApp()
  })
  afterAll(() => app.close())

  async function ask(
    method: string,
    address: string,
    body?: string,
    partner = 'wey-valley-hospital',
  ): Promise<Answer> {
    const response = await fetch(`${app.baseUrl}${address}`, {
      method,
      headers: {
        Authorization: `Bearer ${await app.partnerToken(partner)}`,
        'Content-Type': 'application/fhir+json',
      },
      ...(body === undefined ? {} : { body }),
    })
    return { status: response.status, headers: response.headers, text: await response.text() }
  }

  function responses(answer: Answer): ResponseBundle {
    return JSON.parse(answer.text) as ResponseBundle
  }

  function addressOf(location: string | undefined): string {
    return `/fhir/${(location ?? '').split('/_history/')[0] ?? ''}`
  }

  it('finds out without a token how to become one', async () => {
    const page = await fetch(`${app.baseUrl}/developers`)
    expect(page.status).toBe(200)
    expect(await page.text()).toContain(`curl -s ${app.baseUrl}/fhir`)
    const metadata = await fetch(`${app.baseUrl}/fhir/metadata`)
    expect(metadata.headers.get('content-type')).toContain('application/fhir+json')
    expect(await metadata.json()).toMatchObject({ resourceType: 'CapabilityStatement', fhirVersion: '4.0.1' })
    expect(await (await fetch(`${app.baseUrl}/openapi.json`)).json()).toMatchObject({ openapi: '3.1.0' })
  })

  it('is nobody without a token', async () => {
    const response = await fetch(`${app.baseUrl}/fhir`, { method: 'POST', body: '{}' })
    expect(response.status).toBe(401)
  })

  it('posts the example as it is printed, posts it again, and reads each entry back at its location', async () => {
    const body = JSON.stringify(EXAMPLE_TRANSACTION)
    const first = await ask('POST', '/fhir', body)
    expect(first.status).toBe(200)
    const created = responses(first).entry.map(({ response }) => response)
    expect(created.map(({ status }) => status)).toEqual(['201 Created', '201 Created'])

    const again = responses(await ask('POST', '/fhir', body)).entry.map(({ response }) => response)
    expect(again.map(({ status, location }) => [status, location])).toEqual(
      created.map(({ location }) => ['200 OK', location]),
    )

    for (const [index, { location }] of created.entries()) {
      const read = await ask('GET', addressOf(location))
      expect(read.status).toBe(200)
      expect(JSON.parse(read.text)).toMatchObject({
        resourceType: EXAMPLE_TRANSACTION.entry?.[index]?.resource?.resourceType,
        meta: { source: 'urn:ods:RWV99', versionId: '1' },
      })
    }

    const log = (await app.log()).filter(({ actor }) => actor.id === 'wey-valley-hospital')
    const person = log[0]?.person
    expect(person).toMatch(/^[0-9a-f]{32}$/)
    expect(log).toMatchObject([
      { kind: 'intent', interaction: 'transaction', decision: 'permit', person },
      { kind: 'outcome', disclosed: { status: 200, resources: 2 } },
      { kind: 'intent', interaction: 'transaction', decision: 'permit', person },
      { kind: 'outcome', disclosed: { status: 200, resources: 0 } },
      { kind: 'intent', interaction: 'read', decision: 'permit', person },
      { kind: 'outcome', disclosed: { status: 200, resources: 1 } },
      { kind: 'intent', interaction: 'read', decision: 'permit', person },
      { kind: 'outcome', disclosed: { status: 200, resources: 1 } },
    ])
  })

  it('is told that birth date or name disagrees, and not which, another organisation’s Patient stays its own, and the log has both', async () => {
    await ask('POST', '/fhir', JSON.stringify(EXAMPLE_TRANSACTION))
    const other = JSON.stringify(EXAMPLE_TRANSACTION).replace('1951-06-14', '1951-06-15')
    const refused = await ask('POST', '/fhir', other, 'st-annes-hospital')
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('The birth date or the name does not agree')
    expect(refused.text).not.toContain('1951-06-14')

    const mine = responses(await ask('POST', '/fhir', JSON.stringify(EXAMPLE_TRANSACTION))).entry[0]?.response
      .location
    const theirs = await ask('GET', addressOf(mine), undefined, 'st-annes-hospital')
    const nobodys = await ask('GET', `/fhir/Patient/${'0'.repeat(32)}`, undefined, 'st-annes-hospital')
    expect([theirs.status, theirs.text]).toEqual([404, nobodys.text])

    const log = (await app.log()).filter(({ actor }) => actor.id === 'st-annes-hospital')
    expect(log.map(({ kind, reason }) => [kind, reason])).toEqual([
      ['event', 'person-mismatch'],
      ['event', 'not-found'],
      ['event', 'not-found'],
    ])
  })

  it('finds what it sent among a thousand resources as it was sent, to the last digit', async () => {
    const bundle = bigPerson(aTestNhsNumber(9_000), 1_000)
    const text = JSON.stringify(bundle).replaceAll(/"value":(\d+)(,|\})/g, '"value":$1.50$2')
    const answer = await ask('POST', '/fhir', text)
    expect(answer.status).toBe(200)
    const { entry } = responses(answer)
    expect(entry).toHaveLength(1_000)

    const token = await app.partnerToken('wey-valley-hospital')
    for (const [index, { response }] of entry.entries()) {
      if (index % 25 !== 0) continue
      const read = await fetch(`${app.baseUrl}${addressOf(response.location)}`, {
        headers: { Authorization: `Bearer ${token}` },
      })
      const body = await read.text()
      expect(lexemesOf(body)).toEqual(lexemesOf(resourceText(text, index)))
    }
  })

  it('posts a folder from the command line and is told line by line what was refused', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'partner-'))
    const place = (id: string): string => JSON.stringify({ resourceType: 'Location', id, name: 'Ward' })
    await writeFile(path.join(folder, 'a.json'), JSON.stringify(EXAMPLE_TRANSACTION))
    await writeFile(
      path.join(folder, 'b.ndjson'),
      `${place('w-1')}\n\n${place('w-2')}\n{"resourceType":"Consent","id":"c"}\n`,
    )
    await writeFile(path.join(folder, 'c.json'), '{"resourceType":')
    await writeFile(path.join(folder, 'notes.txt'), 'not for posting')

    const run = async (from: string): Promise<[number, readonly string[]]> => {
      const lines: string[] = []
      const code = await post({
        paths: [from],
        baseUrl: app.baseUrl,
        token: () => app.partnerToken('wey-valley-hospital'),
        print: (line) => lines.push(line),
      })
      return [code, lines]
    }
    const [code, lines] = await run(folder)
    expect(code).toBe(1)
    expect(lines[0]).toContain(`${path.join(folder, 'b.ndjson')} line 4: 403 Consent.scope: `)
    expect(lines[1]).toContain(`${path.join(folder, 'c.json')}: `)
    expect(lines[2]).toBe('2 created, 0 updated, 2 unchanged, 2 refused')
    expect(await run(path.join(folder, 'a.json'))).toEqual([
      0,
      ['0 created, 0 updated, 2 unchanged, 0 refused'],
    ])
    await rm(folder, { recursive: true })
  })

  it('pastes what the page prints: a key, a token, a post, and the outcome', async () => {
    const { key, token, demoToken, post: posting, read } = toCommands(app.baseUrl)
    const paste = [
      key,
      'grep -q ES384 public.jwk.json private.jwk.json',
      token.replace(/\nTOKEN=.*$/, ''),
      demoToken.replace('data/', `${app.dataDir}/`),
      posting,
      read,
    ]
    const folder = mkdtempSync(path.join(tmpdir(), 'partner-'))
    const { stdout } = await promisify(execFile)('sh', ['-e', '-c', paste.join('\n')], { cwd: folder })
    rmSync(folder, { recursive: true })
    expect(stdout).toContain('transaction-response')
    expect(stdout).toContain('HTTP/1.1 200 OK')
  })
})

/** The decimals of a resource, in order, without those of its meta and reference identifiers. */
function lexemesOf(text: string): readonly string[] {
  return text.match(/(?<="value":)-?\d[^,}]*/g) ?? []
}

function resourceText(bundle: string, index: number): string {
  const parsed = JSON.parse(bundle.replaceAll(/"value":(-?\d[^,}]*)/g, '"value":"#$1"')) as {
    entry: { resource: unknown }[]
  }
  return JSON.stringify(parsed.entry[index]?.resource).replaceAll(/"value":"#([^"]*)"/g, '"value":$1')
}
