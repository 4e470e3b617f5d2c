import { Router, type Request, type Response } from 'express'
import { parseNhsNumber, type NhsNumber } from '../../../fhir/nhs-number.js'
import type { PersonId } from '../../../fhir/person-id.js'
import type { FindPerson, FindPersonRequest } from '../../../record/patients/find-person.js'
import type { NoteInvalid } from '../../../record/note-invalid.js'
import { onTheBeat } from '../../../web/on-the-beat.js'
import { requestIdOf } from '../../../web/request-id.js'
import { hasClinicalDuty, signedIn } from '../signed-in.js'
import {
  BLANK_FORM,
  birthDateOf,
  checkFindForm,
  readFindForm,
  type FindForm,
  type FormError,
} from './find-form.js'
import { toFindPage, toFoundPage } from './find-page.js'

export interface FindDeps {
  readonly findPerson: FindPerson
  readonly noteInvalid: NoteInvalid
  /** The id that whoever has this number has, or would have: nothing is looked up. */
  readonly personIdOf: (nhsNumber: NhsNumber) => PersonId
}

export function findRoutes({ findPerson, noteInvalid, personIdOf }: FindDeps): Router {
  const router = Router({ caseSensitive: true })

  router.get('/find', async (req, res) => {
    // A role without this duty is put before the gate with nothing to look for, so that the refusal is in the log.
    const mayFind = hasClinicalDuty(signedIn(req)) || (await ask(req, BLANK_FORM)).outcome !== 'refused'
    if (mayFind) res.render('surfaces/portal/find/find.njk', toFindPage())
    else answerRefused(res)
  })

  router.post('/find', async (req, res) => {
    const form = readFindForm(req.body)
    const missing = checkFindForm(form)
    const [first] = missing
    if (first && hasClinicalDuty(signedIn(req))) {
      await noteInvalid({
        ...askedOf(req, form),
        interaction: 'search-type',
        reason: `${first.field}-missing`,
      })
      answerErrors(res, form, missing)
      return
    }

    const found = await ask(req, form)

    switch (found.outcome) {
      case 'found':
        // Nobody found and somebody who may not be told of differ by a few statements more.
        onTheBeat(res, () => {
          res.render('surfaces/portal/find/found.njk', toFoundPage(form, found))
        })
        break
      case 'invalid':
        answerErrors(res, form, [found])
        break
      case 'refused':
        answerRefused(res)
        break
    }
  })

  // Whom a person hides from finds nobody, and may have them before them in an emergency. The way to the glass is the same
  // for a number that nobody has: whether somebody is there is told by the glass, which is logged, alerted and reviewed.
  router.post('/find/break-glass', async (req, res) => {
    const form = readFindForm(req.body)
    const number = parseNhsNumber(form.nhsNumber)
    if (number) {
      res.redirect(303, `/patients/${personIdOf(number)}/break-glass`)
      return
    }
    await noteInvalid({ ...askedOf(req, form), interaction: 'search-type', reason: 'nhsNumber-missing' })
    answerErrors(res, form, checkFindForm(form))
  })

  return router

  function ask(req: Request, form: FindForm): ReturnType<FindPerson> {
    return findPerson({
      ...askedOf(req, form),
      by: criteriaOf(form),
      purpose: 'TREAT',
      tellsNamesakes: true,
    })
  }
}

/** Who asks and what, for the log. */
function askedOf(req: Request, form: FindForm): Pick<FindPersonRequest, 'actor' | 'query' | 'requestId'> {
  return { actor: signedIn(req), query: queryOf(req, form), requestId: requestIdOf(req) }
}

function criteriaOf(form: FindForm): Parameters<FindPerson>[0]['by'] {
  return form.by === 'nhs-number'
    ? { nhsNumber: form.nhsNumber }
    : { family: form.family, birthDate: birthDateOf(form) }
}

function queryOf({ method }: Request, form: FindForm): string {
  if (form === BLANK_FORM) return `${method} /find`
  return form.by === 'nhs-number'
    ? `${method} /find nhsNumber=${form.nhsNumber}`
    : `${method} /find family=${form.family} birthDate=${birthDateOf(form)}`
}

function answerErrors(res: Response, form: FindForm, errors: readonly FormError[]): void {
  res.status(400).render('surfaces/portal/find/find.njk', toFindPage(form, errors))
}

function answerRefused(res: Response): void {
  res.status(403).render('surfaces/portal/find/refused.njk')
}
