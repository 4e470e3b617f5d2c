import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'

/** An app on a port of its own, for a browser. */
export interface ServedPortal {
  readonly base: string
  readonly close: () => Promise<void>
}

export async function servePortal(app: RequestListener): Promise<ServedPortal> {
  const server = createServer(app)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    base: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve()
        })
      }),
  }
}
