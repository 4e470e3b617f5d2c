import { Router, type Request, type Response } from 'express'
import type { OrganisationDirectory } from '../../../identity/organisation.js'
import { REVIEW_OUTCOMES } from '../../../review/exceptional-uses.js'
import type { ReviewExceptionalUses } from '../../../review/review-exceptional-uses.js'
import { fieldOf } from '../../../web/body.js'
import { answerRefused, toReviewRequest } from '../review-request.js'
import { toReviewsPage, type ReviewsPage } from './reviews-page.js'

export interface ReviewsDeps {
  readonly reviewExceptionalUses: ReviewExceptionalUses
  readonly directory: OrganisationDirectory
  /** Milliseconds since 1970. */
  readonly now: () => number
}

const OWN = 'This is your own: somebody else has to review it.'
const TIED = 'This is about you, or about somebody close to you: somebody else has to review it.'
const STALE = 'It has been reviewed in the meantime.'
const LONGEST = 2_000

/** What waits for a review, and closing one. */
export function reviewsRoutes({ reviewExceptionalUses, directory, now }: ReviewsDeps): Router {
  const router = Router({ caseSensitive: true })

  router.get('/reviews', (req, res) => answerQueue(req, res, { status: 200 }))

  router.post('/reviews', async (req, res) => {
    const id = fieldOf(req.body, 'use')
    const closed = await reviewExceptionalUses.closeReview(toReviewRequest(req, '/audit/reviews'), {
      id,
      outcome: REVIEW_OUTCOMES.find((one) => one === fieldOf(req.body, 'outcome')),
      words: fieldOf(req.body, 'words').slice(0, LONGEST),
    })
    switch (closed.outcome) {
      case 'closed':
        res.redirect(303, '/audit/reviews')
        break
      case 'refused':
        answerRefused(res)
        break
      case 'invalid':
        await answerQueue(req, res, { status: 400, problem: { id, text: closed.text } })
        break
      case 'own':
        await answerQueue(req, res, { status: 403, problem: { id, text: OWN } })
        break
      case 'tied':
        await answerQueue(req, res, { status: 403, problem: { id, text: TIED } })
        break
      case 'stale':
        await answerQueue(req, res, { status: 409, problem: { id, text: STALE } })
        break
    }
  })

  return router

  async function answerQueue(
    req: Request,
    res: Response,
    { status, problem }: { readonly status: number; readonly problem?: ReviewsPage['problem'] },
  ): Promise<void> {
    const reviewed = await reviewExceptionalUses.readQueue(toReviewRequest(req, '/audit/reviews'))
    if (reviewed.outcome === 'refused') {
      answerRefused(res)
      return
    }
    res
      .status(status)
      .render(
        'surfaces/audit-console/reviews/reviews.njk',
        toReviewsPage(reviewed.found, { directory, now: now(), ...(problem ? { problem } : {}) }),
      )
  }
}
