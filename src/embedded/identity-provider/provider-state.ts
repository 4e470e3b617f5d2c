import type { Adapter, errors as ProviderErrors } from 'oidc-provider'
import type { AssertionChecks } from './check-assertion.js'

export interface ProviderStateDeps {
  readonly models: (name: string) => Adapter
  readonly isFirstUse: AssertionChecks['isFirstUse']
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly errors: typeof ProviderErrors
}

/** How long a proof that was seen is remembered, in seconds: longer than one may be old. */
const REMEMBERED = 900

/**
 * The provider's state as the package wants it, with two of its checks made in one step, because in two steps two
 * requests at the same moment both pass: a code or refresh token is consumed once, an assertion or proof is seen once.
 */
export function createProviderState({ models, isFirstUse, now, errors }: ProviderStateDeps) {
  return function stateOf(name: string): Adapter {
    if (name === 'ReplayDetection') return seenOnce()
    const model = models(name)
    return {
      ...model,
      async consume(id) {
        try {
          await model.consume(id)
        } catch (error) {
          if ((error as Error).name !== 'AlreadyConsumed') throw error
          throw new errors.InvalidGrant('it was used before')
        }
      },
    }
  }

  function seenOnce(): Adapter {
    return {
      ...NOTHING_KEPT,
      async find(id) {
        const seconds = Math.floor(now() / 1000)
        const first = await isFirstUse({ issuer: 'provider', jti: id, expiresAt: seconds + REMEMBERED })
        return first ? undefined : { jti: id, kind: 'ReplayDetection', exp: seconds + REMEMBERED }
      },
    }
  }
}

/** A place that remembers nothing. */
export const NOTHING_KEPT: Adapter = {
  upsert: () => Promise.resolve(),
  find: () => Promise.resolve(undefined),
  findByUid: () => Promise.resolve(undefined),
  findByUserCode: () => Promise.resolve(undefined),
  consume: () => Promise.resolve(),
  destroy: () => Promise.resolve(),
  revokeByGrantId: () => Promise.resolve(),
}
