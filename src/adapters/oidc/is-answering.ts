/** Where an identity provider is, and the time in milliseconds since 1970. */
export interface AskedProvider {
  readonly issuer: string
  readonly now: () => number
}

/** How long an answer counts, in milliseconds: however many people sign in meanwhile, the provider is asked once. */
const COUNTS = 3_000
/** How long the provider may take to say anything, in milliseconds. */
const PATIENCE = 2_000

/**
 * Whether the provider answers now, by its discovery document: what is known of it may be from before it went away, and a
 * browser that is sent there then comes to nothing.
 */
export function createIsAnswering({ issuer, now }: AskedProvider): () => Promise<boolean> {
  const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`
  let asked: { readonly at: number; readonly answers: Promise<boolean> } | undefined

  return function isAnswering() {
    if (asked === undefined || now() - asked.at >= COUNTS) asked = { at: now(), answers: ask(address) }
    return asked.answers
  }
}

async function ask(address: string): Promise<boolean> {
  try {
    const answer = await fetch(address, { signal: AbortSignal.timeout(PATIENCE) })
    await answer.body?.cancel()
    return answer.status < 500
  } catch {
    return false
  }
}
