import { Router, type Request, type Response } from 'express'
import { parsePersonId } from '../../../fhir/person-id.js'
import { checkReason } from '../../../record/exceptional-access/reasons.js'
import type { UseExceptionalAccess } from '../../../record/exceptional-access/use-exceptional-access.js'
import { fieldOf } from '../../../web/body.js'
import type { Confirmation } from '../../../web/confirmation.js'
import { isOffered } from '../../../web/offered.js'
import { requestIdOf } from '../../../web/request-id.js'
import { signedIn } from '../signed-in.js'
import { NOTHING_GIVEN, toExceptionalPage, type ExceptionalPage } from './exceptional-page.js'
import { KINDS_OF_PAGE, type KindOfPage } from './kinds.js'

export interface ExceptionalAccessRoutesDeps {
  readonly useExceptionalAccess: UseExceptionalAccess
  readonly confirmation: Confirmation
}

type PersonId = NonNullable<ReturnType<typeof parsePersonId>>

const FORM = 'surfaces/portal/exceptional-access/form.njk'
const CONFIRM = 'surfaces/portal/exceptional-access/confirm.njk'
const NOT_OFFERED = 'surfaces/portal/exceptional-access/not-offered.njk'
const REFUSED = 'surfaces/portal/exceptional-access/refused.njk'

/**
 * Breaking the glass, claiming a relationship, opening a seal: a reason first, then a step to confirm it, of exactly this
 * for this person. What did not go through the first step opens nothing. Who has no right to it is told whom to ask, and is
 * refused whatever they send.
 */
export function exceptionalAccessRoutes({
  useExceptionalAccess,
  confirmation,
}: ExceptionalAccessRoutesDeps): Router {
  const router = Router({ caseSensitive: true })
  for (const page of KINDS_OF_PAGE) {
    router.get(`/patients/:id/${page.path}`, (req, res, next) => {
      const person = parsePersonId(req.params.id)
      if (person) res.render(isOffered(res, page.right) ? FORM : NOT_OFFERED, toExceptionalPage(page, person))
      else next('router')
    })

    router.post(`/patients/:id/${page.path}`, async (req, res, next) => {
      const person = parsePersonId(req.params.id)
      if (person) await answerForm(req, res, { page, person })
      else next('router')
    })
  }
  return router

  async function answerForm(req: Request, res: Response, asked: Asked): Promise<void> {
    const { page, person } = asked
    const given = readForm(req)
    const step = [person, page.path, given.code, given.text, given.days]
    const confirm = fieldOf(req.body, 'confirm')
    const offered = isOffered(res, page.right)
    if (offered && confirm === '' && checkReason(page.kind, given).length === 0) {
      await askToConfirm()
      return
    }
    const used = await useExceptionalAccess({
      actor: signedIn(req),
      person,
      kind: page.kind,
      reason: given,
      isOffered: offered,
      isConfirmed: await confirmation.end(req, step, confirm),
      days: Number(given.days),
      query: `POST /patients/{id}/${page.path}`,
      requestId: requestIdOf(req),
    })
    switch (used.outcome) {
      case 'opened':
        res.redirect(303, `/patients/${person}`)
        break
      case 'invalid':
        res.status(400).render(FORM, toExceptionalPage(page, person, { given, faults: used.faults }))
        break
      case 'unconfirmed':
        res.status(409)
        await askToConfirm()
        break
      case 'refused':
        if (used.reason === 'assurance-too-low')
          res.redirect(303, `/sign-in/step-up?to=/patients/${person}/${page.path}&level=3`)
        else res.status(403).render(REFUSED, { ...toExceptionalPage(page, person), reason: used.reason })
        break
    }

    async function askToConfirm(): Promise<void> {
      res.render(CONFIRM, {
        ...toExceptionalPage(page, person, { given }),
        isStale: confirm !== '',
        confirm: await confirmation.begin(req, step),
      })
    }
  }
}

interface Asked {
  readonly page: KindOfPage
  readonly person: PersonId
}

const LONGEST = 2_000

function readForm(req: Request): ExceptionalPage['given'] {
  const days = fieldOf(req.body, 'days')
  return {
    code: fieldOf(req.body, 'reasonCode').slice(0, 64),
    text: fieldOf(req.body, 'reasonText').slice(0, LONGEST),
    days: /^\d{1,2}$/.test(days) ? days : NOTHING_GIVEN.days,
  }
}
