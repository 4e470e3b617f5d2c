import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A server of the attacker's, to which the gateway must never come. */
export interface AttackersServer {
  readonly baseUrl: string
  /** How often anybody connected. */
  readonly connections: () => number
  readonly close: () => Promise<void>
}

/** Listens on loopback, and answers whatever is asked with a redirect to itself. */
export async function startAttackersServer(): Promise<AttackersServer> {
  let connections = 0
  const server = createServer((_req, res) => res.writeHead(302, { location: '/again' }).end())
  server.on('connection', () => {
    connections += 1
  })
  server.unref()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    connections: () => connections,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => {
          resolve()
        })
      }),
  }
}
