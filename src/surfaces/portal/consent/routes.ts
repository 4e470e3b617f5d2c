import { Router, type Request, type Response } from 'express'
import { parsePersonId } from '../../../fhir/person-id.js'
import { checkConsent, meaningOfForm, type ConsentForm } from '../../../record/consent/consent-form.js'
import type { ConsentRequest, ConsentUseCases } from '../../../record/consent/record-consent.js'
import { organisationOf } from '../../../identity/actor.js'
import { CONSENT_CHOICES } from '../../../record/consent/to-consent.js'
import { fieldOf, fieldsOf } from '../../../web/body.js'
import type { Confirmation } from '../../../web/confirmation.js'
import { requestIdOf } from '../../../web/request-id.js'
import { createConfirmStep, type StepAbout } from '../confirm-step/confirm-step.js'
import type { PatientRecordDeps } from '../patient-record/open-record-page.js'
import { renderWithBanner } from '../patient-record/render-with-banner.js'
import { signedIn } from '../signed-in.js'
import {
  toConsentPage,
  toConsentToConfirm,
  toOrganisationsTold,
  type OrganisationsTold,
} from './consent-page.js'

export interface ConsentRoutesDeps extends PatientRecordDeps {
  readonly consent: ConsentUseCases
  readonly confirmation: Confirmation
}

type PersonId = NonNullable<ReturnType<typeof parsePersonId>>

const PAGE = 'surfaces/portal/consent/consent.njk'
const CONFIRM = 'surfaces/portal/consent/confirm.njk'
const REFUSED = 'surfaces/portal/consent/refused.njk'

/**
 * What a person said about sharing: seen, taken down, and taken back. Each is confirmed, whatever it does: if only some were,
 * that would tell where the person is treated.
 */
export function consentRoutes(deps: ConsentRoutesDeps): Router {
  const { consent, directory } = deps
  const confirmStep = createConfirmStep(deps)
  const router = Router({ caseSensitive: true })

  router.get('/patients/:id/consent', async (req, res, next) => {
    const person = parsePersonId(req.params.id)
    if (!person) {
      next('router')
      return
    }
    await answerPage(req, res, { person, status: 200 })
  })

  router.post('/patients/:id/consent', async (req, res, next) => {
    const person = parsePersonId(req.params.id)
    if (!person) {
      next('router')
      return
    }
    const form = readForm(req.body)
    const taken = await confirmStep.taken(req, toStep(person, form))
    if (taken === 'begun' && checkConsent(form, directory).length === 0) {
      await askToConfirm(req, res, { person, form, isStale: false })
      return
    }
    const isConfirmed = taken === 'confirmed'
    const recorded = await consent.recordConsent(toRequest(req, person), form, { isConfirmed })
    switch (recorded.outcome) {
      case 'recorded':
        res.redirect(303, `/patients/${person}/consent`)
        break
      case 'invalid':
        await answerPage(req, res, { person, status: 400, form, faults: recorded.faults })
        break
      case 'unconfirmed':
        await askToConfirm(req, res, { person, form, isStale: true })
        break
      case 'stale':
        await answerStale(req, res, { person, form })
        break
      case 'refused':
        res.status(403).render(REFUSED)
        break
    }
  })

  return router

  async function answerStale(req: Request, res: Response, { person, form }: Filled): Promise<void> {
    const text = 'This was changed by somebody else in the meantime: look again'
    await answerPage(req, res, { person, status: 409, form, faults: [{ field: 'choice', text }] })
  }

  /** Shows what is about to be recorded, under the banner of whom it is about. */
  async function askToConfirm(
    req: Request,
    res: Response,
    { person, form, isStale }: Filled & { readonly isStale: boolean },
  ): Promise<void> {
    const seen = await consent.seeConsents(toRequest(req, person))
    if (seen.outcome === 'refused') {
      res.status(403).render(REFUSED)
      return
    }
    const meaning = meaningOfForm(form) ?? seen.consents.find(({ id }) => id === form.withdraws)
    if (!meaning) {
      await answerStale(req, res, { person, form })
      return
    }
    await confirmStep.ask({ req, res }, toStep(person, form), {
      heading: 'Is this what the person said?',
      template: CONFIRM,
      path: 'consent',
      isStale,
      model: toConsentToConfirm({ person, form, directory, told: toldTo(req, seen) }, meaning),
    })
  }

  async function answerPage(req: Request, res: Response, { status, ...page }: Answer): Promise<void> {
    const seen = await consent.seeConsents(toRequest(req, page.person))
    if (seen.outcome === 'refused') {
      res.status(403).render(REFUSED)
      return
    }
    await renderWithBanner(
      deps,
      { req, res, person: page.person },
      {
        heading: 'What this person said about sharing',
        template: PAGE,
        path: 'consent',
        status,
        model: toConsentPage({ ...page, consents: seen.consents, directory, told: toldTo(req, seen) }),
      },
    )
  }
}

function toldTo(req: Request, { isAtRisk }: { readonly isAtRisk: boolean }): OrganisationsTold {
  return toOrganisationsTold(isAtRisk, organisationOf(signedIn(req)))
}

interface Filled {
  readonly person: PersonId
  readonly form: ConsentForm
}

function toStep(person: PersonId, form: ConsentForm): StepAbout {
  return { person, what: 'consent', form }
}

interface Answer extends Pick<Parameters<typeof toConsentPage>[0], 'form' | 'faults'> {
  readonly person: PersonId
  readonly status: number
}

function toRequest(req: Request, person: PersonId): ConsentRequest {
  return {
    actor: signedIn(req),
    person,
    query: `${req.method} /patients/{id}/consent`,
    requestId: requestIdOf(req),
  }
}

const LONGEST = 2_000

function readForm(body: unknown): ConsentForm {
  const withdraws = fieldOf(body, 'withdraws')
  return {
    choice: CONSENT_CHOICES.find((one) => one === fieldOf(body, 'choice')),
    organisations: fieldsOf(body, 'organisations'),
    categories: fieldsOf(body, 'categories'),
    from: fieldOf(body, 'from'),
    until: fieldOf(body, 'until'),
    reason: fieldOf(body, 'reason').slice(0, LONGEST),
    ...(withdraws === '' ? {} : { withdraws }),
  }
}
