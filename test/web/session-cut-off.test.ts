import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import { errors } from '../../src/web/errors.js'
import { createSessions } from '../../src/web/session.js'
import { aDatabase } from '../support/a-database.js'

/** More than a socket holds, so that the answer is still under way when its session cannot be kept. */
const LONG = Buffer.alloc(30_000_000, 'a')

describe('a database that goes away just when an answer is sent', () => {
  it('leaves the answer whole: what it says is decided and logged, and only the session could not be kept', async () => {
    const database = await aDatabase()
    const sessions = createSessions({ database, secret: 'a secret of this test', isHttps: false })
    const told: string[] = []
    const app = express()
    app.use(sessions.handler)
    app.get('/', (req, res) => {
      req.session.askedFor = '/find'
      res.end()
    })
    app.get('/long', async (_req, res) => {
      await database.close()
      res.setHeader('Content-Length', LONG.length)
      res.end(LONG)
    })
    app.use(
      errors(
        { error: (_fields, message) => told.push(message) },
        { note: () => Promise.reject(new Error('The log is away too.')) },
      ),
    )
    const server = createServer(app)
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const cookie = (await fetch(address)).headers.getSetCookie()[0]?.split(';')[0] ?? ''

    const answer = await fetch(`${address}/long`, { headers: { cookie } })
    await new Promise((resolve) => setTimeout(resolve, 200))

    expect(answer.status).toBe(200)
    expect(LONG.equals(new Uint8Array(await answer.arrayBuffer()))).toBe(true)
    expect(told).toEqual(['request failed'])

    server.closeAllConnections()
    server.close()
    sessions.close()
  })
})
