import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Request } from 'express'

/** A step that waits to be confirmed, as it is kept: what it is cannot be read back from it. */
export interface WaitingStep {
  readonly digest: string
  /** Milliseconds since 1970. */
  readonly until: number
}

/** Steps that wait, one a session; sessions by a name that is not their cookie. */
export interface WaitingSteps {
  /** Keeps a step in the place of the one that waited. */
  put(session: string, step: WaitingStep): Promise<void>
  /** Gives the step and forgets it, in one: MUST give it to one caller only, on all gateways together. */
  take(session: string): Promise<WaitingStep | undefined>
}

/** Everything that is confirmed: of whom, what and why. */
export type Step = readonly string[]

/** Steps that somebody confirms after they have seen what they are about to do, in this session. */
export interface Confirmation {
  /** Begins a step, in the place of one that waited: the value has to come back with what was asked. */
  readonly begin: (req: Request, step: Step) => Promise<string>
  /**
   * Whether exactly this step was begun, not long ago, with this value. A value counts once, however often
   * and at how many gateways it comes at the same moment: whether it does or not, the step waits no longer.
   */
  readonly end: (req: Request, step: Step, value: string) => Promise<boolean>
}

export interface ConfirmationParts {
  readonly steps: WaitingSteps
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

export function createConfirmation({ steps, newToken, now }: ConfirmationParts): Confirmation {
  return {
    async begin(req, step) {
      const value = newToken()
      await steps.put(sessionOf(req), { digest: digestOf(step, value), until: now() + WAITS })
      return value
    },
    async end(req, step, value) {
      const waiting = await steps.take(sessionOf(req))
      return waiting !== undefined && now() < waiting.until && isSame(waiting.digest, digestOf(step, value))
    },
  }
}

/** Whoever reads the table cannot make the cookie of it. */
function sessionOf({ sessionID }: Request): string {
  return createHash('sha256').update(sessionID).digest('hex')
}

function digestOf(step: Step, value: string): string {
  return createHash('sha256')
    .update(JSON.stringify([value, ...step]))
    .digest('hex')
}

function isSame(one: string, other: string): boolean {
  return one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other))
}
