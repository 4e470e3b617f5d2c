import { Agent, request } from 'node:http'

export interface Asked {
  readonly method: string
  /** Path and query, sent to the letter. */
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string | undefined
}

/** An answer as it came: nothing is decoded, joined or followed. */
export interface Answer {
  readonly status: number
  readonly statusText: string
  readonly headers: readonly (readonly [name: string, value: string])[]
  readonly body: string
}

export interface Asker {
  readonly ask: (asked: Asked) => Promise<Answer>
  readonly close: () => void
}

/** Asks one gateway, over connections that are kept. */
export function createAsker(baseUrl: string): Asker {
  const agent = new Agent({ keepAlive: true, maxSockets: 4 })
  return {
    ask: (asked) => askOn(agent, baseUrl, asked),
    close: () => {
      agent.destroy()
    },
  }
}

function askOn(agent: Agent, baseUrl: string, { method, path, headers, body }: Asked): Promise<Answer> {
  const { hostname, port } = new URL(baseUrl)
  return new Promise((resolve, reject) => {
    const asking = request({ agent, method, hostname, port, path, headers, timeout: 30_000 })
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

/** The first value of a header. */
export function headerOf({ headers }: Answer, wanted: string): string | undefined {
  return headers.find(([name]) => name.toLowerCase() === wanted)?.[1]
}

function pairs(raw: readonly string[]): readonly (readonly [string, string])[] {
  return raw.flatMap((name, index) => (index % 2 === 0 ? [[name, raw[index + 1] ?? ''] as const] : []))
}
