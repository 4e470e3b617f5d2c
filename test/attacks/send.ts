import { request as requestHttp, type Agent } from 'node:http'
import { request as requestHttps } from 'node:https'

export interface Sent {
  readonly method: string
  /** Path and query, sent to the letter. */
  readonly path: string
  readonly headers: readonly (readonly [name: string, value: string])[]
  readonly body?: string | undefined
  /** Which connections are used again; none when left out. */
  readonly agent?: Agent | false
}

/** An answer as it came: nothing is decoded, joined or followed. */
export interface Answer {
  readonly status: number
  readonly statusText: string
  readonly headers: readonly (readonly [name: string, value: string])[]
  readonly body: string
}

/** Sends one request, on a connection of its own unless an agent keeps some. */
export function send(baseUrl: string, { method, path, headers, body, agent = NONE }: Sent): Promise<Answer> {
  const { protocol, hostname, port, pathname } = new URL(baseUrl)
  const request = protocol === 'https:' ? requestHttps : requestHttp
  const fields = body === undefined ? headers : [...headers, ['content-length', `${Buffer.byteLength(body)}`]]
  const isHostSaid = fields.some(([name]) => name.toLowerCase() === 'host')
  return new Promise((resolve, reject) => {
    const asking = request({
      method,
      hostname,
      port,
      path: `${pathname.replace(/\/$/, '')}${path}`,
      headers: [...(isHostSaid ? [] : ['host', new URL(baseUrl).host]), ...fields.flat()],
      agent,
      timeout: 30_000,
    })
    asking.on('timeout', () => asking.destroy(new Error(`${method} was not answered within 30 seconds.`)))
    asking.on('error', reject)
    asking.on('response', (response) => {
      const pieces: Buffer[] = []
      response.on('data', (piece: Buffer) => pieces.push(piece))
      response.on('error', reject)
      response.on('end', () => {
        resolve({
          status: response.statusCode ?? 0,
          statusText: response.statusMessage ?? '',
          headers: pairs(response.rawHeaders),
          body: Buffer.concat(pieces).toString('utf8'),
        })
      })
    })
    asking.end(body)
  })
}

const NONE = false

/** The first value of a header. */
export function headerOf({ headers }: Answer, wanted: string): string | undefined {
  return headers.find(([name]) => name.toLowerCase() === wanted)?.[1]
}

function pairs(raw: readonly string[]): readonly (readonly [string, string])[] {
  return raw.flatMap((name, index) => (index % 2 === 0 ? [[name, raw[index + 1] ?? ''] as const] : []))
}
