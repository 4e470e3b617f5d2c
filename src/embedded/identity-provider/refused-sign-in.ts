import type { IncomingMessage } from 'node:http'
import type { Account } from './account.js'

/** A sign-in, or a request for a token, that the provider refused. */
export interface RefusedSignIn {
  /** A code, such as `password-wrong` or `invalid-client`. */
  readonly reason: string
  /** The account that was tried, where there is one of that name. What was typed is not kept: it may be a password. */
  readonly account?: Account | undefined
  /** The registered client that the request claimed to be; it has not proved it. */
  readonly claimedClient?: string | undefined
  /** Method and route, for the log. */
  readonly query: string
}

/** Puts a refusal into the log. Resolves once durable; the provider answers nothing before. */
export type NoteRefusedSignIn = (req: IncomingMessage, refused: RefusedSignIn) => Promise<void>
