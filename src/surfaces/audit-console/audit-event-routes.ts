import { Router, type Request, type RequestHandler, type Response } from 'express'
import { anIssue, operationOutcome } from '../../fhir/operation-outcome.js'
import { RESOURCE_TYPES } from '../../fhir/resource-types.js'
import type { NoteInvalidQuestion } from '../../review/note-invalid.js'
import type { SearchAuditEvents } from '../../review/search-events.js'
import { actorOf } from '../../web/actor-of.js'
import { answerFhir, answerOutcome } from '../../web/answer-fhir.js'
import { setInsufficientScope } from '../../web/insufficient-scope.js'
import { toAuditEventBundle } from './audit-event-bundle.js'
import { readAuditEventSearch } from './audit-event-search.js'
import { toRequestAsGiven, toReviewRequest } from './review-request.js'

export interface AuditEventDeps {
  readonly searchAuditEvents: SearchAuditEvents
  readonly noteInvalid: NoteInvalidQuestion
  readonly baseUrl: string
  /** Milliseconds since 1970. */
  readonly now: () => number
}

/**
 * The log as FHIR AuditEvents, for auditors; MUST be mounted at `/fhir`, behind the check of the token. The grammar is
 * closed, and every page is a look of its own. Callers who are no auditors are passed on.
 */
export function auditEventRoutes({ searchAuditEvents, noteInvalid, baseUrl, now }: AuditEventDeps): Router {
  const router = Router({ caseSensitive: true })
  router.use(auditorsOnly)

  router.get('/AuditEvent', async (req, res) => {
    const read = readAuditEventSearch(queryOf(req), now())
    if (read.outcome === 'refused') {
      await noteInvalid({
        ...toRequestAsGiven(req),
        interaction: 'search-type',
        reason: 'search-parameter-refused',
      })
      answerOutcome(res, 400, operationOutcome(anIssue('invalid', read.diagnostics)))
      return
    }
    const { search } = read
    const searched = await searchAuditEvents(toReviewRequest(req, `/fhir/AuditEvent ${read.asked}`), search)
    if (searched.outcome === 'refused') {
      if (searched.reason === 'scope-missing') setInsufficientScope(res, 'user/AuditEvent.s')
      answerOutcome(res, 403, operationOutcome(anIssue('forbidden', FORBIDDEN)))
      return
    }
    answerFhir(res, 200, JSON.stringify(toAuditEventBundle(searched.found, read, baseUrl)))
  })

  router.use(async (req: Request, res: Response, next) => {
    const [, type = ''] = req.path.split('/')
    if (!['GET', 'HEAD'].includes(req.method) || type === 'AuditEvent' || !RESOURCE_TYPES.has(type)) {
      next()
      return
    }
    await noteInvalid({ ...toRequestAsGiven(req), interaction: 'read', reason: 'not-for-this-actor' })
    answerOutcome(res, 403, operationOutcome(anIssue('forbidden', NO_RECORDS)))
  })

  router.use(async (req: Request, res: Response) => {
    await noteInvalid({
      ...toRequestAsGiven(req),
      interaction: 'operation',
      reason: 'interaction-not-supported',
    })
    answerOutcome(res, 400, operationOutcome(anIssue('not-supported', NOT_SUPPORTED)))
  })

  return router
}

const NO_RECORDS = 'Auditors read who looked at records, and no records: ask GET /fhir/AuditEvent.'
const NOT_SUPPORTED =
  'Not supported for an auditor. Ask GET /fhir/AuditEvent with patient, agent, date and _count.'
const FORBIDDEN =
  'The role or the token does not allow to review the log: ask for the scope user/AuditEvent.rs.'

const auditorsOnly: RequestHandler = (req, _res, next) => {
  if (actorOf(req)?.kind === 'auditor') next()
  else next('router')
}

function queryOf({ url }: Request): string {
  const start = url.indexOf('?')
  return start === -1 ? '' : url.slice(start + 1)
}
