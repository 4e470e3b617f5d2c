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
      const response = await fetch(`${baseUrl}/fhir${item.target}`, {
        method: 'POST',
        headers: { Authorization: `Bearer ${held}`, 'Content-Type': 'application/fhir+json' },
        body: item.text,
      })
      const body = await response.text()
      if (!isWorthRepeating(response.status) || attempt === ATTEMPTS)
        return toPostOutcomes(response.status, body)
      if (response.status === 401) held = undefined
      else await pause(1_000 * Number(response.headers.get('Retry-After') ?? 1))
    }
  }
}

function isWorthRepeating(status: number): boolean {
  return status === 401 || status === 429 || status === 503
}
