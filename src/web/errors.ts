import type { ErrorRequestHandler, RequestHandler, Response, Request } from 'express'
import { anIssue, operationOutcome, type IssueCode } from '../fhir/operation-outcome.js'
import type { AccessNotes } from './access-notes.js'
import { actorOf } from './actor-of.js'
import { answerOutcome } from './answer-fhir.js'
import { requestIdOf } from './request-id.js'
import { ANONYMOUS, toEventActor } from '../identity/event-actor.js'

/** What went wrong is told to this, in words that name nobody. */
export interface ErrorLog {
  error(fields: object, message: string): void
}

interface Answer {
  readonly status: number
  readonly code: IssueCode
  readonly text: string
  readonly view: string
}

/** Nothing could be decided or logged, so nothing is served: the caller comes back. */
const UNAVAILABLE: Answer = {
  status: 503,
  code: 'transient',
  text: 'The record is not available now. Nothing was done. Try again soon.',
  view: 'web/unavailable.njk',
}

/** Said where something may have been done. */
export const MAY_BE_STORED =
  'This may have been stored, and it cannot be said now. Send the same again after Retry-After: nothing is doubled.'

/** As {@link UNAVAILABLE}, after the point from which on something may have been done. */
const UNCONFIRMED: Answer = {
  ...UNAVAILABLE,
  text: MAY_BE_STORED,
}

const BROKEN: Answer = {
  status: 500,
  code: 'exception',
  text: 'Something went wrong here. Tell whoever runs the service the request id.',
  view: 'web/broken.njk',
}

/** Errors that mean that something we need is away, by name: the web knows neither the log nor the database. */
const AWAY = ['LogUnavailable', 'DatabaseUnavailable', 'ProviderUnavailable']

/**
 * Answers what nobody expected, once. The application log gets the kind of error, where it was thrown and the request's
 * id; never a message, an address, a body or a number, because any of these may name somebody. A request that could not
 * be read is in the audit log, with whoever made it, before it is answered; without that log the answer is 503. What
 * failed is in it too, as far as the log can be had.
 */
export function errors(log: ErrorLog, notes: AccessNotes): ErrorRequestHandler {
  return async function answerError(error: unknown, req, res, _next) {
    const answer = await noted(toAnswer(error), { req, notes })
    if (answer.status >= 500) log.error({ requestId: requestIdOf(req), ...describe(error) }, 'request failed')
    if (res.headersSent) {
      // What was ended is whole and in the audit log, however slowly it is fetched: only its session could not be kept.
      if (!res.writableEnded) res.destroy()
      return
    }
    if (answer.status === 503) res.setHeader('Retry-After', '5')
    send(req, res, answer)
  }
}

/** Answers where no route did. */
export function notFound(): RequestHandler {
  return function answerNotFound(req, res) {
    const text = 'There is nothing at this address.'
    send(req, res, { status: 404, code: 'not-found', text, view: 'web/not-found.njk' })
  }
}

async function noted(
  answer: Answer,
  { req, notes }: { readonly req: Request; readonly notes: AccessNotes },
): Promise<Answer> {
  const actor = actorOf(req)
  const note = {
    interaction: 'operation',
    actor: actor ? toEventActor(actor) : ANONYMOUS,
    query: `${req.method} ${isFhir(req) ? '/fhir' : '/'}`,
    requestId: requestIdOf(req),
  } as const
  if (answer.status >= 500) {
    // Nothing was released, so the answer does not wait for a log that may be what is away.
    notes.note({ ...note, reason: 'unavailable' }).catch(() => undefined)
    return answer
  }
  try {
    await notes.note({ ...note, reason: 'request-unreadable' })
    return answer
  } catch {
    return UNAVAILABLE
  }
}

function toAnswer(error: unknown): Answer {
  const { name, status, cause } = error as Partial<Record<'name' | 'status' | 'cause', unknown>>
  if (name === 'MayBeStored') {
    const answer = toAnswer(cause)
    return answer === UNAVAILABLE ? UNCONFIRMED : BROKEN
  }
  if (typeof name === 'string' && AWAY.includes(name)) return UNAVAILABLE
  if (typeof status === 'number' && status >= 400 && status < 500) {
    const text = 'The request could not be read: look at its length, its encoding and its shape.'
    return { status, code: 'invalid', text, view: 'web/broken.njk' }
  }
  return BROKEN
}

function send(req: Request, res: Response, { status, code, text, view }: Answer): void {
  if (isFhir(req)) {
    answerOutcome(res, status, operationOutcome(anIssue(code, text)))
    return
  }
  res.status(status).render(view, { requestId: requestIdOf(req) })
}

/** As the router sees it: without case. */
function isFhir({ originalUrl }: Request): boolean {
  return /^\/fhir(?:[/?]|$)/i.test(originalUrl)
}

/** The kind of error and where it came from; SQLSTATE where there is one. */
function describe(error: unknown): object {
  if (!(error instanceof Error)) return { kind: typeof error }
  if (error.name === 'MayBeStored') return { ...describe(error.cause), mayBeStored: true }
  const { code } = error as { readonly code?: unknown }
  const frames = error.stack?.split('\n').filter((line) => line.trimStart().startsWith('at ')) ?? []
  return { kind: error.name, ...(typeof code === 'string' ? { code } : {}), at: frames.slice(0, 8) }
}
