import type { Response } from 'express'
import { anIssue, operationOutcome } from '../fhir/operation-outcome.js'
import type { Authentication } from '../identity/authentication.js'
import { toAcr } from '../identity/authentication.js'
import { answerOutcome } from './answer-fhir.js'

/** How well, and how lately, somebody has to have shown who they are. */
export interface NeededAuthentication {
  /** Assurance level, 1 to 3. */
  readonly assurance: number
  /** How long ago at most, in seconds. */
  readonly maxAge?: number | undefined
}

/** Whether somebody has; what their provider did not say counts as not done. `now` is in milliseconds since 1970. */
export function isAuthenticatedEnough(
  { assurance, authenticatedAt }: Authentication,
  needed: NeededAuthentication,
  now: number,
): boolean {
  if (assurance === undefined || assurance < needed.assurance) return false
  if (needed.maxAge === undefined) return true
  return authenticatedAt !== undefined && now - authenticatedAt <= needed.maxAge * 1000
}

/**
 * The challenge to software whose user has to sign in again, better or more lately.
 *
 * @see RFC 9470, section 3
 */
function toStepUpChallenge({ assurance, maxAge }: NeededAuthentication): string {
  const parts = [
    'Bearer realm="neighbourhood-record"',
    'error="insufficient_user_authentication"',
    'error_description="A stronger or more recent sign-in is needed"',
    `acr_values="${toAcr(assurance)}"`,
    ...(maxAge === undefined ? [] : [`max_age="${maxAge}"`]),
  ]
  return parts.join(', ')
}

/** Answers 401 with that challenge. */
export function answerStepUp(res: Response, needed: NeededAuthentication): void {
  res.setHeader('WWW-Authenticate', toStepUpChallenge(needed))
  const text = 'Sign in again: what was asked needs a stronger or more recent sign-in.'
  answerOutcome(res, 401, operationOutcome(anIssue('login', text)))
}
