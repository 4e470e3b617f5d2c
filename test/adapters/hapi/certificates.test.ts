import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { projectRoot } from '../../../src/cli/project-root.js'

const FOLDER = path.join(projectRoot(), 'test', 'adapters', 'hapi', 'certificates')

/** Asks as the gateway does, in a process of its own: whom it trusts is settled when it starts. */
const PROGRAM = `
const { createHapiSystemOfRecord } = await import(process.env.ADAPTER)
const hapi = createHapiSystemOfRecord({
  baseUrl: process.env.FHIR,
  timeouts: { connect: 20_000, available: 20_000, read: 20_000 },
})
const available = await hapi.isAvailable()
const read = await hapi.read('Observation', 'a'.repeat(32)).then(() => 'read', ({ fault }) => fault)
await hapi.close()
process.stdout.write(JSON.stringify({ available, read }))
`

interface Asked {
  readonly said: unknown
  /** What came to the server, once TLS was agreed on. */
  readonly requests: number
  /** What came to the same port without TLS. */
  readonly plain: number
}

async function askServerWith(certificate: string): Promise<Asked> {
  const pem = readFileSync(path.join(FOLDER, `${certificate}.pem`))
  let requests = 0
  let plain = 0
  const server = createServer({ key: pem, cert: pem }, (_req, res) => {
    requests += 1
    res.writeHead(200, { 'content-type': 'application/fhir+json' })
    res.end(JSON.stringify({ resourceType: 'Bundle', type: 'searchset', total: 0 }))
  })
  server.on('tlsClientError', (error: NodeJS.ErrnoException) => {
    if (error.code === 'ERR_SSL_HTTP_REQUEST') plain += 1
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo

  const child = spawn(process.execPath, ['--input-type=module', '-e', PROGRAM], {
    env: {
      PATH: process.env['PATH'] ?? '',
      NODE_EXTRA_CA_CERTS: path.join(FOLDER, 'authority.pem'),
      FHIR: `https://127.0.0.1:${port}/fhir`,
      ADAPTER: pathToFileURL(
        path.join(projectRoot(), 'dist', 'src', 'adapters', 'hapi', 'hapi-system-of-record.js'),
      ).href,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let text = ''
  child.stdout.on('data', (piece: Buffer) => {
    text += piece.toString('utf8')
  })
  await new Promise((resolve) => child.once('close', resolve))
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
  return { said: JSON.parse(text), requests, plain }
}

describe('the certificate of HAPI', () => {
  it.each(['expired', 'wrong-name', 'self-signed'])(
    'J10: when it is %s, HAPI is away: nothing is asked of it, and nothing without TLS',
    async (certificate) => {
      expect(await askServerWith(certificate)).toEqual({
        said: { available: false, read: 'connection' },
        requests: 0,
        plain: 0,
      })
    },
  )

  it('is believed when somebody who is trusted signed it for this name, and it holds', async () => {
    expect(await askServerWith('good')).toMatchObject({ said: { available: true } })
  })
})
