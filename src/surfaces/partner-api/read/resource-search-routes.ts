import { Router, type Request, type Response } from 'express'
import type { ReadPageLink } from '../../../record/pages/page-links.js'
import type { SearchResources } from '../../../record/search/search-resources.js'
import { SEARCH_GRAMMAR } from '../../../fhir/search-grammar.js'
import { parseSearch } from '../../../record/search/parse-search.js'
import { clinicianOf } from '../../../web/actor-of.js'
import { answerFhir } from '../../../web/answer-fhir.js'
import { requestIdOf } from '../../../web/request-id.js'
import { isOther } from './instance-routes.js'
import { answerNoPage } from './read-answers.js'
import { readForm } from './read-form.js'
import { readPageOf } from './read-page.js'
import type { RefuseAsked } from './refuse-asked.js'

export interface ResourceSearchDeps {
  readonly searchResources: SearchResources
  readonly readPageLink: ReadPageLink
  readonly refuseAsked: RefuseAsked
}

/** Searches the record of one person for resources of one type, by URL, by form or by page link. */
export function resourceSearchRoutes(deps: ResourceSearchDeps): Router {
  const router = Router({ caseSensitive: true })

  router.get('/:type', async (req, res, next) => {
    const { type } = req.params
    if (isOther(type)) next()
    else await answerSearch(req, res, { type, form: undefined })
  })

  router.post('/:type/_search', async (req, res) => {
    const form = await readForm(req)
    if (form.outcome === 'refused') {
      await deps.refuseAsked(req, res, { ...ASKED, ...form, reason: 'search-body-refused' })
      return
    }
    await answerSearch(req, res, { type: req.params.type, form: form.text })
  })

  return router

  async function answerSearch(
    req: Request,
    res: Response,
    { type, form }: { readonly type: string; readonly form: string | undefined },
  ): Promise<void> {
    const asked = form === undefined ? readPageOf({ url: req.url, path: type }, deps.readPageLink) : undefined
    if (asked && 'status' in asked) {
      await deps.refuseAsked(req, res, { ...ASKED, ...asked })
      return
    }
    const url = asked ? `${asked.url}&patient=${asked.page.person}` : req.url
    const parsed = parseSearch({ type, url, form }, SEARCH_GRAMMAR)
    if (parsed.outcome === 'refused') {
      await deps.refuseAsked(req, res, { ...ASKED, ...parsed, form })
      return
    }

    const { request } = parsed
    const page = asked?.page
    const from = page ? ` from ${page.offset}` : ''
    const searched = await deps.searchResources({
      actor: clinicianOf(req),
      request,
      page,
      query: `${req.method} /fhir/${type}?${request.query}${from}`,
      requestId: requestIdOf(req),
    })
    if (searched.outcome === 'searched') answerFhir(res, 200, searched.body)
    else answerNoPage(res, searched, `user/${type}.s`)
  }
}

const ASKED = { interaction: 'search-type' } as const
