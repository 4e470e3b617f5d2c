import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { setTimeout } from 'node:timers/promises'
import type { JWK } from 'jose'
import { clock } from '../adapters/clock.js'
import { partnerKeyFile } from '../demo/partner-keys.js'
import type { PartnerId } from '../demo/organisations.js'
import type { SeedAnswer } from '../demo/seed-demo.js'
import { partnerToken } from './token.js'

/** A gateway that says 503 is asked again after the time it names, so many times in all. */
const ATTEMPTS = 5

/** How long a token is used before a new one is asked for: it holds five minutes. */
const TOKEN_USED_FOR = 4 * 60_000

/** Posts Bundles through the partner API as one demo partner or another, each with its own token. */
export function createPartnerPoster(settings: {
  readonly baseUrl: string
  readonly dataDir: string
}): (partner: PartnerId, bundle: string) => Promise<SeedAnswer> {
  const { baseUrl, dataDir } = settings
  const tokens = new Map<PartnerId, { readonly token: Promise<string>; readonly from: number }>()

  async function newToken(clientId: PartnerId): Promise<string> {
    const privateJwk = JSON.parse(await readFile(partnerKeyFile(dataDir, clientId), 'utf8')) as JWK
    return partnerToken({ baseUrl, clientId, privateJwk, now: clock.now, newId: randomUUID })
  }

  function tokenOf(partner: PartnerId): Promise<string> {
    const held = tokens.get(partner)
    if (held && clock.now() - held.from < TOKEN_USED_FOR) return held.token
    const token = newToken(partner)
    tokens.set(partner, { token, from: clock.now() })
    return token
  }

  async function postOnce(
    partner: PartnerId,
    bundle: string,
  ): Promise<SeedAnswer & { readonly after: number }> {
    const answer = await fetch(`${baseUrl}/fhir`, {
      method: 'POST',
      headers: { authorization: `Bearer ${await tokenOf(partner)}`, 'content-type': 'application/fhir+json' },
      body: bundle,
    })
    const after = Number(answer.headers.get('retry-after') ?? 1)
    return { status: answer.status, body: await answer.text(), after }
  }

  return async function post(partner, bundle) {
    for (let attempt = 1; ; attempt++) {
      const { status, body, after } = await postOnce(partner, bundle)
      if (status !== 503 || attempt === ATTEMPTS) return { status, body }
      await setTimeout(after * 1000)
    }
  }
}
