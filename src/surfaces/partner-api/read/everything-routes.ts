import { Router, type Response } from 'express'
import { parsePersonId, type PersonId } from '../../../fhir/person-id.js'
import type { EverythingPage, EverythingPageAnswer } from '../../../record/pages/everything-page.js'
import type { ReadPageLink } from '../../../record/pages/page-links.js'
import type { PatientEverything, PatientEverythingAnswer } from '../../../record/pages/patient-everything.js'
import { parseEverything, type EverythingRequest } from '../../../record/search/everything-request.js'
import type { ReadPage } from '../../../record/search/page-link.js'
import type { Refusal } from '../../../record/search/refusal.js'
import { clinicianOf } from '../../../web/actor-of.js'
import { answerFhir } from '../../../web/answer-fhir.js'
import { requestIdOf } from '../../../web/request-id.js'
import { NO_ID } from './instance-routes.js'
import { answerNoPage, answerUnchanged } from './read-answers.js'
import { readHeldTags } from './read-held-tags.js'
import { readPageOf } from './read-page.js'
import type { RefuseAsked } from './refuse-asked.js'

export interface EverythingDeps {
  readonly patientEverything: PatientEverything
  readonly everythingPage: EverythingPage
  readonly readPageLink: ReadPageLink
  readonly refuseAsked: RefuseAsked
}

/** One person's whole record, or part of it. */
export function everythingRoutes(deps: EverythingDeps): Router {
  const router = Router({ caseSensitive: true })

  router.get('/Patient/:id/\\$everything', async (req, res) => {
    const asked = readAsked(req.url, req.params.id, deps.readPageLink)
    if ('status' in asked) {
      await deps.refuseAsked(req, res, { ...ASKED, ...asked })
      return
    }

    const { person, request, page } = asked
    const more = request.query === '' ? '' : `?${request.query}`
    const from = page ? ` from ${page.offset}` : ''
    const common = {
      actor: clinicianOf(req),
      person,
      query: `${req.method} ${TEMPLATE}${more}${from}`,
      requestId: requestIdOf(req),
      heldTags: readHeldTags(req.get('If-None-Match')),
    }
    if (request.query === '' && !page) answer(res, await deps.patientEverything(common))
    else answer(res, await deps.everythingPage({ ...common, request, page }))
  })

  return router
}

const ASKED = { interaction: 'operation' } as const
const TEMPLATE = '/fhir/Patient/{id}/$everything'

interface Asked {
  readonly person: PersonId
  readonly request: EverythingRequest
  readonly page: ReadPage | undefined
}

function readAsked(url: string, id: string, readPageLink: ReadPageLink): Asked | Refusal {
  const asked = readPageOf({ url, path: '$everything' }, readPageLink)
  if (asked && 'status' in asked) return asked
  const parsed = parseEverything({ url: asked?.url ?? url, form: undefined })
  if (parsed.outcome === 'refused') return parsed
  const person = parsePersonId(id)
  return person ? { person, request: parsed.request, page: asked?.page } : NO_PERSON
}

const NO_PERSON: Refusal = {
  outcome: 'refused',
  status: 400,
  parameter: 'id',
  reason: 'person-id-malformed',
  diagnostics: NO_ID,
}

function answer(res: Response, given: PatientEverythingAnswer | EverythingPageAnswer): void {
  switch (given.outcome) {
    case 'opened':
      if (given.seen !== undefined) res.setHeader('ETag', `W/"${given.seen}"`)
      answerFhir(res, 200, given.body)
      break
    case 'unchanged':
      res.setHeader('ETag', `W/"${given.seen}"`)
      answerUnchanged(res)
      break
    case 'refused':
    case 'not-found':
    case 'overtaken':
      answerNoPage(res, given, 'user/*.rs')
  }
}
