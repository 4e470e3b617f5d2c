import { setTimeout as pause } from 'node:timers/promises'
import { toPostOutcomes, type PostOutcome } from './post-outcomes.js'
import type { PostItem } from './post-items.js'

/** How often an item is sent again when the gateway has no room for it. */
const ATTEMPTS = 6

/**
 * Posts one item, again when the gateway asks to come back later, or when the token has expired: the same again is
 * harmless.
 */
export function sendItem({
  baseUrl,
  token,
}: {
  readonly baseUrl: string
  readonly token: () => Promise<string>
}): (item: PostItem) => Promise<readonly PostOutcome[]> {
  let held: string | undefined

  return async function send(item) {
    for (let attempt = 1; ; attempt += 1) {
      held ??= await token()
      const { status, body, after } = await ask(item, held)
      if (!isWorthRepeating(status) || attempt === ATTEMPTS) return toPostOutcomes(status, body)
      if (status === 401) held = undefined
      else await pause(1_000 * after)
    }
  }

  async function ask({ target, text }: PostItem, bearer: string): Promise<Answer> {
    try {
      const response = await fetch(`${baseUrl}/fhir${target}`, {
        method: 'POST',
        headers: { Authorization: `Bearer ${bearer}`, 'Content-Type': 'application/fhir+json' },
        body: text,
      })
      const after = Number(response.headers.get('Retry-After') ?? 1)
      return { status: response.status, body: await response.text(), after }
    } catch (error) {
      throw new Error(
        `The connection to ${baseUrl} was lost. Whether this was stored is not known: post it again, nothing is doubled.`,
        { cause: error },
      )
    }
  }
}

interface Answer {
  readonly status: number
  readonly body: string
  /** Seconds after which to ask again. */
  readonly after: number
}

function isWorthRepeating(status: number): boolean {
  return status === 401 || status === 429 || status === 503
}
