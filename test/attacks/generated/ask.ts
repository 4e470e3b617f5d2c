import { Agent } from 'node:http'
import { send, type Answer } from '../send.js'

export interface AskedPlainly {
  readonly method: string
  /** Path and query, sent to the letter. */
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string | undefined
}

export interface Asker {
  readonly ask: (asked: AskedPlainly) => Promise<Answer>
  readonly close: () => void
}

/** Asks one gateway, over connections that are kept. */
export function createAsker(baseUrl: string): Asker {
  const agent = new Agent({ keepAlive: true, maxSockets: 4 })
  return {
    ask: ({ headers, ...asked }) => send(baseUrl, { ...asked, headers: Object.entries(headers), agent }),
    close: () => {
      agent.destroy()
    },
  }
}
