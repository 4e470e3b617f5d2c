import { Router } from 'express'
import type { InstanceHistory } from '../../../record/instances/instance-history.js'
import type { ReadPageLink } from '../../../record/pages/page-links.js'
import { parseHistory } from '../../../record/search/history-request.js'
import { answerFhir } from '../../../web/answer-fhir.js'
import { faultOf, toAsked } from './instance-routes.js'
import { answerNoPage, setDescribedBy } from './read-answers.js'
import { readPageOf } from './read-page.js'
import type { RefuseAsked } from './refuse-asked.js'

export interface HistoryDeps {
  readonly instanceHistory: InstanceHistory
  readonly readPageLink: ReadPageLink
  readonly refuseAsked: RefuseAsked
}

/** The versions of one resource, by URL or by page link. */
export function historyRoutes({ instanceHistory, readPageLink, refuseAsked }: HistoryDeps): Router {
  const router = Router({ caseSensitive: true })

  router.get('/:type/:id/_history', async (req, res) => {
    const { type, id } = req.params
    const path = `${type}/${id}/_history`
    const asked = faultOf(req.params) ?? readPageOf({ url: req.url, path }, readPageLink)
    if (asked && 'status' in asked) {
      await refuseAsked(req, res, { ...ASKED, ...asked })
      return
    }
    const parsed = parseHistory({ url: asked?.url ?? req.url, form: undefined })
    if (parsed.outcome === 'refused') {
      await refuseAsked(req, res, { ...ASKED, ...parsed })
      return
    }

    const { request } = parsed
    const answer = await instanceHistory({
      ...toAsked(req, req.params, `/_history?${request.query}`),
      request,
      page: asked?.page,
    })
    if (answer.outcome === 'read') {
      setDescribedBy(res, answer.describedBy)
      answerFhir(res, 200, answer.body)
    } else answerNoPage(res, answer, `user/${type}.r`)
  })

  return router
}

const ASKED = { interaction: 'read' } as const
