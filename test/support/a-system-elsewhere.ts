import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'

/** A system of record on loopback that can go away and be slow, as a FHIR server elsewhere can. */
export interface SystemElsewhere {
  /** Its FHIR base. */
  readonly baseUrl: string
  /** Whatever is asked of it is answered 503 until it comes back. */
  readonly goAway: () => void
  readonly comeBack: () => void
  /** What is written to it is taken, and answered when `letGo` is called; resolves when something is waiting. */
  readonly hold: () => Promise<void>
  readonly letGo: () => void
  readonly close: () => Promise<void>
}

interface Transaction {
  readonly entry: readonly { readonly resource: Held }[]
}

interface Held {
  readonly resourceType: string
  readonly id: string
  readonly meta?: object
}

/** Knows as much of FHIR as the gateway asks of it: counts, transactions of PUT, and searches for labels by id. */
export async function aSystemElsewhere(): Promise<SystemElsewhere> {
  const held = new Map<string, Held>()
  const waiting: (() => void)[] = []
  let isAway = false
  let isHolding = false
  let noteWaiting = (): void => undefined

  function write(body: string): object {
    const { entry } = JSON.parse(body) as Transaction
    return {
      resourceType: 'Bundle',
      type: 'transaction-response',
      entry: entry.map(({ resource }) => {
        const name = `${resource.resourceType}/${resource.id}`
        const status = held.has(name) ? '200 OK' : '201 Created'
        held.set(name, resource)
        return { response: { status, location: `${name}/_history/1` } }
      }),
    }
  }

  function search(type: string, body: string): object {
    const ids = (new URLSearchParams(body).get('_id') ?? '').split(',')
    const entry = ids.flatMap((id) => {
      const one = held.get(`${type}/${id}`)
      return one ? [{ resource: { resourceType: type, id, meta: one.meta } }] : []
    })
    return { resourceType: 'Bundle', type: 'searchset', total: entry.length, entry }
  }

  const server = createServer((req, res) => {
    void text(req).then((body) => {
      const [path = ''] = (req.url ?? '').replace(/^\/fhir\/?/, '').split('?')
      if (isAway) answer(res, 503, { resourceType: 'OperationOutcome', issue: [] })
      else if (req.method === 'GET') answer(res, 200, { resourceType: 'Bundle', type: 'searchset', total: 0 })
      else if (path !== '') answer(res, 200, search(path.replace('/_search', ''), body))
      else if (isHolding) {
        waiting.push(() => answer(res, 200, write(body)))
        noteWaiting()
      } else answer(res, 200, write(body))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))

  return {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/fhir`,
    goAway: () => void (isAway = true),
    comeBack: () => void (isAway = false),
    hold() {
      isHolding = true
      return new Promise((resolve) => (noteWaiting = resolve))
    },
    letGo() {
      isHolding = false
      for (const go of waiting.splice(0)) go()
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function answer(res: ServerResponse, status: number, body: object): void {
  res.writeHead(status, { 'content-type': 'application/fhir+json;charset=UTF-8' })
  res.end(JSON.stringify(body))
}
