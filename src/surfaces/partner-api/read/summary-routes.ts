import { createHash } from 'node:crypto'
import { Router, type Request, type Response } from 'express'
import type { Format } from '../../../fhir/format.js'
import { parsePersonId } from '../../../fhir/person-id.js'
import type { PatientSummary, PatientSummaryAnswer } from '../../../record/summary/patient-summary.js'
import { parseSummary } from '../../../record/summary/summary-request.js'
import { SUMMARY_STYLE } from '../../../record/summary/to-summary-page.js'
import { clinicianOf } from '../../../web/actor-of.js'
import { answerFhir, answerFhirXml } from '../../../web/answer-fhir.js'
import { preferredFormat } from '../../../web/preferred-format.js'
import { requestIdOf } from '../../../web/request-id.js'
import { NO_ID } from './instance-routes.js'
import { answerRefused, answerUnchanged } from './read-answers.js'
import { readOperationBody } from './read-operation-body.js'
import { readHeldTags } from './read-held-tags.js'
import type { RefuseAsked } from './refuse-asked.js'

export interface SummaryDeps {
  readonly patientSummary: PatientSummary
  readonly refuseAsked: RefuseAsked
}

/** What a summary is given as. */
export const SUMMARY_FORMATS: readonly Format[] = ['json', 'xml', 'html']

/** Whether a summary is asked for. */
export function isSummary({ path }: Pick<Request, 'path'>): boolean {
  return /^\/Patient\/[^/]+\/\$summary$/.test(path)
}

/** One person's International Patient Summary, as FHIR JSON, as FHIR XML or as a page. */
export function summaryRoutes({ patientSummary, refuseAsked }: SummaryDeps): Router {
  const router = Router({ caseSensitive: true })

  router.get(PATH, (req, res) => answerSummary(req, res, undefined))
  router.post(PATH, async (req, res) => {
    const body = await readOperationBody(req)
    if (body.outcome === 'refused') await refuseAsked(req, res, { ...ASKED, ...body })
    else await answerSummary(req, res, body.form)
  })

  return router

  async function answerSummary(
    req: Request<{ readonly id: string }>,
    res: Response,
    form: string | undefined,
  ): Promise<void> {
    const parsed = parseSummary({ url: req.url, form })
    if (parsed.outcome === 'refused') {
      await refuseAsked(req, res, { ...ASKED, ...parsed, form })
      return
    }
    const person = parsePersonId(req.params.id)
    if (!person) {
      await refuseAsked(req, res, { ...ASKED, ...NO_PERSON })
      return
    }

    const { request } = parsed
    const format = request.format ?? preferredFormat(req.get('Accept'), SUMMARY_FORMATS) ?? 'json'
    const more = request.query === '' ? '' : `?${request.query}`
    const given = await patientSummary({
      actor: clinicianOf(req),
      person,
      query: `${req.method} /fhir/Patient/{id}/$summary${more}`,
      requestId: requestIdOf(req),
      heldTags: readHeldTags(req.get('If-None-Match')),
      request,
      format,
    })
    res.vary('Accept')
    answer(res, given, format)
  }
}

const PATH = '/Patient/:id/\\$summary'

const ASKED = { interaction: 'operation' } as const

const NO_PERSON = { status: 400, reason: 'person-id-malformed', diagnostics: NO_ID } as const

/** The page has one style and nothing else: no script, no form, no frame, nothing from elsewhere. */
const ONE_STYLE = `default-src 'none';style-src 'sha256-${createHash('sha256').update(SUMMARY_STYLE).digest('base64')}';frame-ancestors 'none';base-uri 'none';form-action 'none';sandbox`

const ANSWERS = { json: answerFhir, xml: answerFhirXml, html: answerPage } as const

function answer(res: Response, given: PatientSummaryAnswer, format: Format): void {
  switch (given.outcome) {
    case 'opened':
      res.setHeader('ETag', `W/"${given.tag}"`)
      ANSWERS[format](res, 200, given.body)
      break
    case 'unchanged':
      res.setHeader('ETag', `W/"${given.tag}"`)
      answerUnchanged(res)
      break
    case 'refused':
      answerRefused(res, given.reason, 'user/*.rs')
      break
  }
}

function answerPage(res: Response, status: number, body: Uint8Array): void {
  res.statusCode = status
  res.setHeader('Content-Security-Policy', ONE_STYLE)
  res.setHeader('Content-Type', 'text/html; charset=utf-8')
  res.setHeader('Content-Length', body.byteLength)
  res.end(body)
}
