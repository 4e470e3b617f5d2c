import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { post, type PostOptions } from '../../src/cli/post.js'
import { runCommand } from '../../src/cli/run-command.js'
import { toConfig } from '../../src/config/config.js'
import { aPatient, aTransaction, aWeightOf, THE_PATIENT } from '../support/a-submission.js'
import { aTestNhsNumber } from '../support/nhs-numbers.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

type Resource = Readonly<Record<string, unknown>>

describe('post', () => {
  let app: TestApp
  let folder: string

  beforeAll(async () => {
    app = await startTestApp()
  })
  afterAll(() => app.close())
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'post-'))
  })
  afterEach(() => rm(folder, { recursive: true }))

  const at = (name: string): string => path.join(folder, name)

  async function write(name: string, ...resources: readonly (Resource | string)[]): Promise<string> {
    await mkdir(path.dirname(at(name)), { recursive: true })
    const lines = resources.map((one) => (typeof one === 'string' ? one : JSON.stringify(one)))
    await writeFile(at(name), lines.join('\n'))
    return at(name)
  }

  async function posted(
    paths: readonly string[],
    differs: Partial<PostOptions> = {},
  ): Promise<{ readonly code: number; readonly lines: readonly string[] }> {
    const lines: string[] = []
    const code = await post({
      paths,
      baseUrl: app.baseUrl,
      token: () => app.partnerToken('wey-valley-hospital'),
      print: (line) => lines.push(line),
      ...differs,
    })
    return { code, lines }
  }

  const place = (id: string): Resource => ({ resourceType: 'Location', id, name: 'Ward' })
  const weight = (id: string, differs: Resource = {}): Resource =>
    aWeightOf(
      { reference: 'Patient/p-1' },
      { id, identifier: [{ system: 'urn:post', value: id }], ...differs },
    )

  it('a folder in whose files people come last, and references lead forwards: all of it at once', async () => {
    await write(
      'Condition.ndjson',
      {
        ...weight('c-1', { encounter: { reference: 'Encounter/e-1' } }),
        resourceType: 'Condition',
        status: undefined,
      },
      { ...weight('c-2'), resourceType: 'Condition', status: undefined },
    )
    await write('Encounter.ndjson', {
      ...weight('e-1', { serviceProvider: { reference: 'Organization/o-1' } }),
      resourceType: 'Encounter',
      status: 'finished',
      class: { code: 'AMB' },
    })
    await write('Observation.ndjson', weight('w-1', { hasMember: [{ reference: 'Observation/w-2' }] }))
    await write('Observation2.ndjson', weight('w-2', { hasMember: [{ reference: 'Observation/w-3' }] }))
    await write('Observation3.ndjson', weight('w-3'))
    await write('Organization.ndjson', { resourceType: 'Organization', id: 'o-1', name: 'Ward' })
    await write('Patient.ndjson', {
      ...aPatient(aTestNhsNumber(8_400), { id: 'p-1' }),
      managingOrganization: { reference: 'Organization/o-1' },
    })

    expect(await posted([folder])).toEqual({
      code: 0,
      lines: ['8 created, 0 updated, 0 unchanged, 0 refused'],
    })
    expect((await posted([folder])).lines).toEqual(['0 created, 0 updated, 8 unchanged, 0 refused'])
  })

  it('what leads nowhere is refused once, with a line, and the rest is taken', async () => {
    await write(
      'Observation.ndjson',
      weight('n-1', { subject: { reference: 'Patient/nobody' } }),
      place('n-2'),
    )
    const { code, lines } = await posted([folder])
    expect(code).toBe(1)
    expect(lines).toEqual([
      expect.stringMatching(/Observation\.ndjson line 1: 422 .*You have not sent this Patient/),
      '1 created, 0 updated, 0 unchanged, 1 refused',
    ])
  })

  it('a batch in which one entry leads forwards: what was taken the first time is counted once', async () => {
    const batch = (...resources: readonly Resource[]): Resource => ({
      resourceType: 'Bundle',
      type: 'batch',
      entry: resources.map((resource) => ({
        resource,
        request: { method: 'POST', url: resource['resourceType'] },
      })),
    })
    await write('a.json', batch(place('b-1'), weight('b-2', { subject: { reference: 'Patient/p-b' } })))
    const patient = aPatient(aTestNhsNumber(8_401), { id: 'p-b' })
    await write('b.json', aTransaction(patient, aWeightOf({ reference: THE_PATIENT }, { id: 'b-3' })))
    expect(await posted([folder])).toEqual({
      code: 0,
      lines: ['4 created, 0 updated, 0 unchanged, 0 refused'],
    })
  })

  it('several paths, each told by the name that it was given', async () => {
    await write('one/same.json', place('s-1'))
    await write('two/same.json', '{"resourceType":')
    const { code, lines } = await posted([at('one/same.json'), at('two')])
    expect(code).toBe(1)
    expect(lines).toEqual([
      expect.stringContaining(`${at('two/same.json')}: `),
      '1 created, 0 updated, 0 unchanged, 1 refused',
    ])
  })

  it.each([
    [
      'Latin-1',
      Buffer.from('{"resourceType":"Location",\n"id":"l-1","name":"café"}', 'latin1'),
      'not UTF-8 (line 2)',
    ],
    ['UTF-16', Buffer.from('\uFEFF{}', 'utf16le'), 'not UTF-8 (line 1)'],
    ['a byte order mark', Buffer.from('\uFEFF{"resourceType":"Location"}'), 'byte order mark'],
  ])('a file in %s is refused whole, and says so', async (_case, bytes, words) => {
    await writeFile(at('l.ndjson'), bytes)
    const { code, lines } = await posted([folder])
    expect(code).toBe(1)
    expect(lines).toEqual([expect.stringContaining(words), '0 created, 0 updated, 0 unchanged, 1 refused'])
    expect(lines[0]).toContain(at('l.ndjson'))
  })

  it('a connection that is lost: which line it was, what became of the rest so far, and 1', async () => {
    const between = await aWire()
    const file = await write('w.ndjson', place('x-1'), place('x-2'), place('x-3'))
    const { code, lines } = await posted([file], {
      baseUrl: between.baseUrl,
      draw: (text) => {
        if (text.includes('1 of 3')) between.cut()
      },
    })
    expect(code).toBe(1)
    expect(lines).toEqual([
      expect.stringMatching(/w\.ndjson line 2: The connection to http:\S+ was lost\./),
      '1 created, 0 updated, 0 unchanged, 0 refused, 2 not sent',
    ])
  })

  it.each([
    [['post', 'nowhere.json', '--as', 'wey-valley-hospital'], 'There is no file or folder nowhere.json.'],
    [['token', 'gp', '--as', 'gp'], 'token does not know what to do with gp.'],
  ])('%j: one plain line', async (words, line) => {
    const said: string[] = []
    const code = await runCommand(words, {
      config: toConfig({ BASE_URL: app.baseUrl, DATA_DIR: app.dataDir, DEMO: 'on' }),
      print: (text) => said.push(text),
      complain: (text) => said.push(text),
      isTerminal: false,
      untilStopped: () => new Promise(() => undefined),
    })
    expect([code, said]).toEqual([1, [line]])
  })

  /** A wire to the gateway that can be cut. */
  async function aWire(): Promise<{ readonly baseUrl: string; readonly cut: () => void }> {
    const sockets: Socket[] = []
    const server = createServer((near) => {
      const far = connect(Number(new URL(app.baseUrl).port), '127.0.0.1')
      for (const socket of [near, far]) socket.on('error', () => undefined)
      sockets.push(near, far)
      near.pipe(far)
      far.pipe(near)
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    return {
      baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      cut() {
        server.close()
        for (const socket of sockets) socket.destroy()
      },
    }
  }
})
