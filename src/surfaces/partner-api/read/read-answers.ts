import type { Response } from 'express'
import { anIssue, operationOutcome, type IssueCode } from '../../../fhir/operation-outcome.js'
import type { RefusalReason } from '../../../record/refusal-reason.js'
import type { NoPage } from '../../../record/pages/open-pages.js'
import { answerOutcome } from '../../../web/answer-fhir.js'
import { setInsufficientScope } from '../../../web/insufficient-scope.js'
import { onTheBeat } from '../../../web/on-the-beat.js'

/** What is not there, and what the caller may not know of, are answered in the same words and on the same beat. */
export function answerNotFound(res: Response): void {
  onTheBeat(res, () => {
    answerOutcome(res, 404, operationOutcome(anIssue('not-found', NOT_FOUND)))
  })
}

const NOT_FOUND = 'No such record, or none that you may open.'

const FORBIDDEN: Readonly<Partial<Record<RefusalReason, readonly [IssueCode, string]>>> = {
  'organisation-not-in-policy': ['forbidden', 'The organisation takes no part in this record now.'],
  'not-for-this-actor': ['forbidden', 'This is not for this kind of caller.'],
  'role-without-right': ['forbidden', 'The role in use is not a clinical one.'],
}

/**
 * What the gate has refused: told where it is about the caller, and not found where it is about the person. `needs` is the
 * scope that would leave room for it.
 */
export function answerRefused(res: Response, reason: RefusalReason, needs: string): void {
  if (reason === 'scope-missing') {
    setInsufficientScope(res, needs)
    const text = `The token has no scope for this: ask for ${needs}, or more.`
    answerOutcome(res, 403, operationOutcome(anIssue('forbidden', text)))
    return
  }
  const forbidden = FORBIDDEN[reason]
  if (!forbidden) {
    answerNotFound(res)
    return
  }
  answerOutcome(res, 403, operationOutcome(anIssue(...forbidden)))
}

const OVERTAKEN = 'The record has changed since the first page: ask again from the beginning.'

/** Why there is no page. */
export function answerNoPage(res: Response, answer: NoPage, needs: string): void {
  switch (answer.outcome) {
    case 'refused':
      answerRefused(res, answer.reason, needs)
      break
    case 'not-found':
      answerNotFound(res)
      break
    case 'overtaken':
      answerOutcome(res, 410, operationOutcome(anIssue('conflict', OVERTAKEN)))
      break
  }
}

/** What the caller holds already is what there is. */
export function answerUnchanged(res: Response): void {
  res.statusCode = 304
  res.end()
}

/**
 * Says where the warnings of a record stand, beside an answer that has no room for them.
 *
 * @see https://www.rfc-editor.org/rfc/rfc8288
 */
export function setDescribedBy(res: Response, describedBy: string | undefined): void {
  if (describedBy !== undefined) res.setHeader('Link', `<${describedBy}>; rel="describedby"`)
}
