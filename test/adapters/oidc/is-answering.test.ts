import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createIsAnswering } from '../../../src/adapters/oidc/is-answering.js'

describe('whether an identity provider answers', () => {
  let status: number
  let asked: string[]
  const server = createServer((req, res) => {
    asked.push(req.url ?? '')
    res.writeHead(status).end('{}')
  })
  let issuer: string
  let time = 0
  const now = (): number => time

  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}/oidc/`
  })
  beforeEach(() => {
    status = 200
    asked = []
  })
  afterAll(() => server.close())

  it('is asked of its discovery document, once for all who ask within three seconds', async () => {
    const isAnswering = createIsAnswering({ issuer, now })
    expect(await Promise.all([isAnswering(), isAnswering()])).toEqual([true, true])
    status = 503
    time += 2_999
    expect(await isAnswering()).toBe(true)
    time += 1
    expect(await isAnswering()).toBe(false)
    status = 404
    time += 3_000
    expect(await isAnswering()).toBe(true)
    expect(asked).toEqual(Array(3).fill('/oidc/.well-known/openid-configuration'))
  })

  it('is no where nobody listens', async () => {
    const none = createServer()
    await new Promise<void>((resolve) => none.listen(0, '127.0.0.1', resolve))
    const { port } = none.address() as AddressInfo
    await new Promise((resolve) => none.close(resolve))

    expect(await createIsAnswering({ issuer: `http://127.0.0.1:${port}`, now })()).toBe(false)
  })
})
