import { createHash } from 'node:crypto'
import { Router, type Request, type Response } from 'express'
import { parsePersonId } from '../../../fhir/person-id.js'
import type { PatientSummary, PatientSummaryAnswer } from '../../../record/summary/patient-summary.js'
import { parseSummary, type SummaryFormat } from '../../../record/summary/summary-request.js'
import { SUMMARY_STYLE } from '../../../record/summary/to-summary-page.js'
import { clinicianOf } from '../../../web/actor-of.js'
import { answerFhir } from '../../../web/answer-fhir.js'
import { requestIdOf } from '../../../web/request-id.js'
import { NO_ID } from './instance-routes.js'
import { answerRefused, answerUnchanged } from './read-answers.js'
import { acceptedRanges, JSON_RANGES } from './read-headers.js'
import { readOperationBody } from './read-operation-body.js'
import { readHeldTags } from './read-held-tags.js'
import type { RefuseAsked } from './refuse-asked.js'

export interface SummaryDeps {
  readonly patientSummary: PatientSummary
  readonly refuseAsked: RefuseAsked
}

const HTML = 'text/html'

/** What a summary satisfies. */
export const SUMMARY_RANGES: readonly string[] = [...JSON_RANGES, HTML]

/** Whether a summary is asked for. */
export function isSummary({ path }: Pick<Request, 'path'>): boolean {
  return /^\/Patient\/[^/]+\/\$summary$/.test(path)
}

/** One person's International Patient Summary, as FHIR JSON or as a page. */
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
    const format = request.format ?? formatFor(req.get('Accept'))
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

/** FHIR JSON for whoever takes both alike. */
function formatFor(accept = ''): SummaryFormat {
  const best = (types: readonly string[]): number =>
    Math.max(
      0,
      ...acceptedRanges(accept)
        .filter(({ type }) => types.includes(type))
        .map(({ quality }) => quality),
    )
  return best([HTML]) > best(JSON_RANGES) ? 'html' : 'json'
}

/** The page has one style and nothing else: no script, no form, no frame, nothing from elsewhere. */
const ONE_STYLE = `default-src 'none';style-src 'sha256-${createHash('sha256').update(SUMMARY_STYLE).digest('base64')}';frame-ancestors 'none';base-uri 'none';form-action 'none';sandbox`

function answer(res: Response, given: PatientSummaryAnswer, format: SummaryFormat): void {
  switch (given.outcome) {
    case 'opened':
      res.setHeader('ETag', `W/"${given.tag}"`)
      if (format === 'json') answerFhir(res, 200, given.body)
      else answerPage(res, given.body)
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

function answerPage(res: Response, body: Uint8Array): void {
  res.statusCode = 200
  res.setHeader('Content-Security-Policy', ONE_STYLE)
  res.setHeader('Content-Type', 'text/html; charset=utf-8')
  res.setHeader('Content-Length', body.byteLength)
  res.end(body)
}
