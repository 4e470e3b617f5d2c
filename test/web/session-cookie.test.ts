import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import { createSessions } from '../../src/web/session.js'
import { aDatabase } from '../support/a-database.js'

describe('the cookie of a session', () => {
  it.each([
    [true, /^__Host-record\.sid=[^;]+; Path=\/; HttpOnly; Secure; SameSite=Lax$/],
    [false, /^record\.sid=[^;]+; Path=\/; HttpOnly; SameSite=Lax$/],
  ])('can be read by no script and goes to this host alone (https: %s)', async (isHttps, expected) => {
    const database = await aDatabase()
    const sessions = createSessions({ database, secret: 'a secret of this test', isHttps })
    const app = express()
    app.use(sessions.handler)
    app.get('/', (req, res) => {
      req.session.askedFor = '/find'
      res.end()
    })
    const server = createServer(app)
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))

    const answer = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`, {
      headers: isHttps ? { 'x-forwarded-proto': 'https' } : {},
    })
    expect(answer.headers.getSetCookie()).toEqual([expect.stringMatching(expected)])

    server.closeAllConnections()
    server.close()
    sessions.close()
    await database.close()
  })
})
