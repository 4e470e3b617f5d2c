import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface FakeUpstream {
  /** Its FHIR base. */
  readonly baseUrl: string
  /** What was asked of it: method and URL. */
  readonly asked: readonly string[]
  close(): Promise<void>
}

/** Something on loopback that answers as it is told, where HAPI should be. */
export async function aFakeUpstream(
  answer: (req: IncomingMessage, res: ServerResponse, baseUrl: string) => void,
): Promise<FakeUpstream> {
  const asked: string[] = []
  const server = createServer((req, res) => {
    asked.push(`${req.method ?? ''} ${req.url ?? ''}`)
    req.resume().on('end', () => answer(req, res, baseUrl))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/fhir`

  return {
    baseUrl,
    asked,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

export function answerJson(res: ServerResponse, status: number, body: unknown): void {
  res.writeHead(status, { 'content-type': 'application/fhir+json;charset=UTF-8' })
  res.end(typeof body === 'string' ? body : JSON.stringify(body))
}
