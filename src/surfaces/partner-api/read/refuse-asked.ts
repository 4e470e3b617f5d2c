import type { Request, Response } from 'express'
import { anIssue, operationOutcome, type IssueCode } from '../../../fhir/operation-outcome.js'
import type { NoteInvalid } from '../../../record/note-invalid.js'
import { clinicianOf } from '../../../web/actor-of.js'
import { answerOutcome } from '../../../web/answer-fhir.js'
import { askedAsGiven } from '../../../web/asked-as-given.js'

/** What is wrong with a request, before anything is decided. */
export interface AskedWrongly {
  readonly status: 400 | 403 | 404 | 406 | 413 | 415
  readonly interaction: 'operation' | 'read' | 'search-type'
  /** For the log, as a code. */
  readonly reason: string
  /** The form that came with it, for the log. */
  readonly form?: string | undefined
  /** For the caller; quotes no value. */
  readonly diagnostics: string
}

/** Notes in the log that something was asked that cannot be answered, and answers that. */
export type RefuseAsked = (req: Request, res: Response, asked: AskedWrongly) => Promise<void>

export function createRefuseAsked(noteInvalid: NoteInvalid): RefuseAsked {
  return async function refuseAsked(req, res, { status, interaction, reason, form, diagnostics }) {
    await noteInvalid({
      actor: clinicianOf(req),
      interaction,
      reason,
      ...askedAsGiven(req, form),
    })
    answerOutcome(res, status, operationOutcome(anIssue(CODES[status], diagnostics)))
  }
}

const CODES: Readonly<Record<AskedWrongly['status'], IssueCode>> = {
  400: 'invalid',
  403: 'forbidden',
  404: 'not-found',
  406: 'not-supported',
  413: 'too-long',
  415: 'not-supported',
}
