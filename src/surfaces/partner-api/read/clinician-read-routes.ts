import { Router, type Request, type RequestHandler } from 'express'
import type { NoteInvalid } from '../../../record/note-invalid.js'
import { parseScopes } from '../../../identity/smart-scopes.js'
import { actorOf, clinicianOf } from '../../../web/actor-of.js'
import { everythingRoutes, type EverythingDeps } from './everything-routes.js'
import { historyRoutes, type HistoryDeps } from './history-routes.js'
import { instanceRoutes, type InstanceDeps } from './instance-routes.js'
import { ownEntryRoutes, type OwnEntryDeps } from './own-entry-routes.js'
import { patientSearchRoutes, type PatientSearchDeps } from './patient-search-routes.js'
import { readForm } from './read-form.js'
import { readHeaders } from './read-headers.js'
import { createRefuseAsked, type AskedWrongly } from './refuse-asked.js'
import { isSummary, SUMMARY_FORMATS, summaryRoutes, type SummaryDeps } from './summary-routes.js'
import { resourceSearchRoutes, type ResourceSearchDeps } from './resource-search-routes.js'

/** The use cases of reading, and where what was asked wrongly is noted. */
export type ClinicianReadDeps = Omit<
  EverythingDeps &
    HistoryDeps &
    InstanceDeps &
    OwnEntryDeps &
    PatientSearchDeps &
    ResourceSearchDeps &
    SummaryDeps,
  'refuseAsked'
> & { readonly noteInvalid: NoteInvalid }

/**
 * What a clinician's software may read, under `/fhir`. The grammar is closed: nothing that a caller writes reaches a
 * query, and what is not answered is refused by name. Callers who are no clinicians are passed on.
 */
export function clinicianReadRoutes(deps: ClinicianReadDeps): Router {
  const refuseAsked = createRefuseAsked(deps.noteInvalid)
  const all = { ...deps, refuseAsked }
  const router = Router({ caseSensitive: true })

  router.use(cliniciansOnly)
  router.use(async (req, res, next) => {
    const headers = readHeaders(req, isSummary(req) ? SUMMARY_FORMATS : JSON_ALONE)
    if (headers.outcome === 'read') next()
    else await refuseAsked(req, res, { ...headers, interaction: interactionOf(req) })
  })

  router.use(async (req, res, next) => {
    if (isWrite(req) && !mayWrite(req)) await refuseAsked(req, res, NO_WRITE_SCOPE)
    else next()
  })
  // Unless told otherwise a router answers these by itself, past the log.
  router.options(ANYWHERE, (req, res) => refuseAsked(req, res, NOT_SUPPORTED))
  router.use(everythingRoutes(all))
  router.use(summaryRoutes(all))
  router.use(patientSearchRoutes(all))
  router.use(historyRoutes(all))
  router.use(ownEntryRoutes(all))
  router.use(instanceRoutes(all))
  router.use(resourceSearchRoutes(all))

  router.get('/', (req, res) => refuseAsked(req, res, asksForPages(req) ? NO_PAGES : SYSTEM_SEARCH))
  router.post('/_search', async (req, res) => {
    await refuseAsked(req, res, { ...SYSTEM_SEARCH, form: await formOf(req) })
  })
  router.use(async (req, res) => {
    await refuseAsked(req, res, {
      ...(isOperation(req) ? NO_OPERATION : NOT_SUPPORTED),
      form: await formOf(req),
    })
  })

  return router
}

const JSON_ALONE = ['json'] as const

const ANYWHERE = '/{*path}'

const cliniciansOnly: RequestHandler = (req, _res, next) => {
  if (actorOf(req)?.kind === 'clinician') next()
  else next('router')
}

/** A search by form and an operation are no writes, whatever the method. */
function isWrite(req: Request): boolean {
  return ['POST', 'PUT', 'PATCH', 'DELETE'].includes(req.method) && !/\/_search$|\$/.test(req.path)
}

function mayWrite(req: Request): boolean {
  return parseScopes(clinicianOf(req).scopes).some(({ permissions }) =>
    (['c', 'u', 'd'] as const).some((one) => permissions.has(one)),
  )
}

const NO_WRITE_SCOPE: AskedWrongly = {
  status: 403,
  interaction: 'operation',
  reason: 'scope-missing',
  diagnostics: 'The token has no scope for writing, and clinicians write nothing here: see /fhir/metadata.',
}

/** What a refused form asked, for the log; nothing where there is none, or where it is too long. */
async function formOf(req: Request): Promise<string | undefined> {
  const form = req.method === 'POST' ? await readForm(req) : undefined
  return form?.outcome === 'read' ? form.text : undefined
}

function isOperation(req: Request): boolean {
  return req.path.includes('$')
}

function interactionOf(req: Request): AskedWrongly['interaction'] {
  return isOperation(req) ? 'operation' : 'search-type'
}

const SYSTEM_SEARCH: AskedWrongly = {
  status: 403,
  interaction: 'search-type',
  reason: 'system-search-refused',
  diagnostics: 'Nobody searches all types or all people at once: ask for one type and one person.',
}

/** The page links of other servers hang on a name alone: here there are none, whoever made them. */
function asksForPages({ url }: Request): boolean {
  return /[?&]_getpages=/.test(url)
}

const NO_PAGES: AskedWrongly = {
  status: 404,
  interaction: 'search-type',
  reason: 'parameter-refused _getpages',
  diagnostics: 'There is no such page: use the link as it was given.',
}

const NO_OPERATION: AskedWrongly = {
  status: 404,
  interaction: 'operation',
  reason: 'interaction-not-supported',
  diagnostics:
    'There is no such operation. There are GET /fhir/Patient/{id}/$everything and GET /fhir/Patient/{id}/$summary.',
}

const NOT_SUPPORTED: AskedWrongly = {
  status: 400,
  interaction: 'operation',
  reason: 'interaction-not-supported',
  diagnostics: 'Not supported for a clinician: see /fhir/metadata for what may be read and searched for.',
}
