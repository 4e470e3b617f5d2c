import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Request } from 'express'
import { save } from './promised-session.js'

/** A step that waits to be confirmed, as the session keeps it: what it is cannot be read back from it. */
export interface WaitingStep {
  readonly digest: string
  /** Milliseconds since 1970. */
  readonly until: number
}

/** Everything that is confirmed: of whom, what and why. */
export type Step = readonly string[]

/** Steps that somebody confirms after they have seen what they are about to do, in this session. */
export interface Confirmation {
  /** Begins a step, in the place of one that waited: the value has to come back with what was asked. */
  readonly begin: (req: Request, step: Step) => string
  /**
   * Whether exactly this step was begun, not long ago, with this value. A value counts once: whether it does or not, the
   * step waits no longer once this resolves.
   */
  readonly end: (req: Request, step: Step, value: string) => Promise<boolean>
}

export interface ConfirmationParts {
  /** A random value, hard to guess. */
  readonly newToken: () => string
  /** Milliseconds since 1970. */
  readonly now: () => number
}

/** A random value, hard to guess. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

/** How long a step waits, in milliseconds. */
const WAITS = 10 * 60_000

export function createConfirmation({ newToken, now }: ConfirmationParts): Confirmation {
  return {
    begin(req, step) {
      const value = newToken()
      req.session.waitingStep = { digest: digestOf(step, value), until: now() + WAITS }
      return value
    },
    async end(req, step, value) {
      const waiting = req.session.waitingStep
      if (!waiting) return false
      delete req.session.waitingStep
      await save(req)
      return now() < waiting.until && isSame(waiting.digest, digestOf(step, value))
    },
  }
}

function digestOf(step: Step, value: string): string {
  return createHash('sha256')
    .update(JSON.stringify([value, ...step]))
    .digest('hex')
}

function isSame(one: string, other: string): boolean {
  return one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other))
}
