import { Router, type Request, type Response } from 'express'
import type { FindPerson } from '../../../record/find-person.js'
import { requestIdOf } from '../../../web/request-id.js'
import { hasClinicalDuty, signedIn } from '../signed-in.js'
import { birthDateOf, checkFindForm, readFindForm, type FindForm, type FormError } from './find-form.js'
import { toFindPage, toFoundPage } from './find-page.js'

export interface FindDeps {
  readonly findPerson: FindPerson
}

export function findRoutes({ findPerson }: FindDeps): Router {
  const router = Router()

  router.get('/find', (req, res) => {
    if (!hasClinicalDuty(signedIn(req))) {
      answerRefused(res, { isRecorded: false })
      return
    }
    res.render('surfaces/portal/find/find.njk', toFindPage())
  })

  router.post('/find', async (req, res) => {
    const form = readFindForm(req.body)
    const missing = checkFindForm(form)
    if (missing.length > 0) {
      answerErrors(res, form, missing)
      return
    }

    const found = await findPerson({
      actor: signedIn(req),
      by: criteriaOf(form),
      purpose: 'TREAT',
      query: queryOf(req, form),
      requestId: requestIdOf(req),
    })

    switch (found.outcome) {
      case 'found':
        res.render('surfaces/portal/find/found.njk', toFoundPage(form, found))
        break
      case 'invalid':
        answerErrors(res, form, [found])
        break
      case 'refused':
        answerRefused(res, { isRecorded: true })
        break
    }
  })

  return router
}

function criteriaOf(form: FindForm): Parameters<FindPerson>[0]['by'] {
  return form.by === 'nhs-number'
    ? { nhsNumber: form.nhsNumber }
    : { family: form.family, birthDate: birthDateOf(form) }
}

/** What was asked, for the log. */
function queryOf({ method }: Request, form: FindForm): string {
  return form.by === 'nhs-number'
    ? `${method} /find nhsNumber=${form.nhsNumber}`
    : `${method} /find family=${form.family} birthDate=${birthDateOf(form)}`
}

function answerErrors(res: Response, form: FindForm, errors: readonly FormError[]): void {
  res.status(400).render('surfaces/portal/find/find.njk', toFindPage(form, errors))
}

function answerRefused(res: Response, { isRecorded }: { readonly isRecorded: boolean }): void {
  res.status(403).render('surfaces/portal/find/refused.njk', { isRecorded })
}
