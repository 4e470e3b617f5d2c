import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import request from 'supertest'
import express from 'express'
import { createHapiSystemOfRecord } from '../../src/adapters/hapi/hapi-system-of-record.js'
import type { PgliteDatabase } from '../../src/adapters/postgres/pglite/open-pglite.js'
import { watchReceiving, type WatchedSystemOfRecord } from '../../src/ingest/watch-receiving.js'
import { healthRoutes } from '../../src/web/health.js'
import { createReadiness } from '../../src/wiring/readiness.js'
import { aBreakableLink, type BreakableLink } from '../support/a-breakable-link.js'
import { aDatabase } from '../support/a-database.js'

/** A server that answers the one question whether it is there as HAPI does, and holds nothing. */
const server = createServer((req, res) => {
  res.setHeader('content-type', 'application/fhir+json')
  if (req.url?.includes('/Basic') === true) {
    res.end(JSON.stringify({ resourceType: 'Bundle', type: 'searchset', total: 0 }))
    return
  }
  res.statusCode = 404
  res.end(
    JSON.stringify({ resourceType: 'OperationOutcome', issue: [{ severity: 'error', code: 'not-found' }] }),
  )
})

let database: PgliteDatabase
let link: BreakableLink
let watched: WatchedSystemOfRecord
let closeHapi: () => Promise<void>
let clock = Date.parse('2026-11-23T10:00:00Z')

beforeAll(async () => {
  database = await aDatabase()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  link = await aBreakableLink(`http://127.0.0.1:${(server.address() as AddressInfo).port}/fhir`)
  const hapi = createHapiSystemOfRecord({ baseUrl: link.baseUrl })
  closeHapi = () => hapi.close()
  watched = watchReceiving(hapi, { now: () => clock })
})

afterAll(async () => {
  await closeHapi()
  await link.close()
  await new Promise((resolve) => server.close(resolve))
  await database.close()
})

async function readyz() {
  const checkReadiness = createReadiness({
    database,
    logState: () => 'ready',
    ingest: { isWhole: () => Promise.resolve(true) },
    systemOfRecord: watched,
  })
  const answer = await request(express().use(healthRoutes(checkReadiness))).get('/readyz')
  const body = answer.body as { readonly checks: object; readonly says?: readonly string[] }
  return { status: answer.status, body }
}

describe('while HAPI does not answer', () => {
  it('is known since when nothing new can be received: from the first question in vain, until it answers again', async () => {
    expect((await readyz()).body.says).toBeUndefined()

    link.cut()
    await expect(watched.read('Condition', 'a')).rejects.toThrow()
    clock += 600_000
    const away = await readyz()

    expect(watched.notReceivingSince()).toBe('2026-11-23T10:00:00.000Z')
    expect(away).toMatchObject({ status: 200, body: { status: 'ready', checks: { systemOfRecord: false } } })
    expect(away.body.says).toEqual([
      'Since 23-Nov-2026 10:00 nothing new can be received from any source: where the record is kept does not answer. What came before is shown; posts are answered 503 and are to be sent again.',
    ])

    link.mend()
    expect(await watched.isAvailable()).toBe(true)
    expect(watched.notReceivingSince()).toBeUndefined()
    expect((await readyz()).body.says).toBeUndefined()
  })

  it('is known by a write that was not taken, and no refusal of content is taken for it', async () => {
    const outcomes = [{ outcome: 'unavailable' }, { outcome: 'refused', diagnostics: 'no' }] as const
    const seen: (string | undefined)[] = []
    for (const outcome of outcomes) {
      const system = watchReceiving(
        { ...watched, write: () => Promise.resolve(outcome) },
        { now: () => clock },
      )
      await system.write([], '2026-11-23T09:00:00.000Z')
      seen.push(system.notReceivingSince())
    }

    expect(seen).toEqual([new Date(clock).toISOString(), undefined])
  })
})
