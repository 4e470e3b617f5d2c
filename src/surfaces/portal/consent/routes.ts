import { Router, type Request, type Response } from 'express'
import { parsePersonId } from '../../../fhir/person-id.js'
import type { ConsentForm, ConsentRequest, ConsentUseCases } from '../../../record/consent/record-consent.js'
import { CONSENT_CHOICES } from '../../../record/consent/to-consent.js'
import { fieldOf, fieldsOf } from '../../../web/body.js'
import { requestIdOf } from '../../../web/request-id.js'
import type { PatientRecordDeps } from '../patient-record/open-record-page.js'
import { renderWithBanner } from '../patient-record/render-with-banner.js'
import { signedIn } from '../signed-in.js'
import { toConsentPage } from './consent-page.js'

export interface ConsentRoutesDeps extends PatientRecordDeps {
  readonly consent: ConsentUseCases
}

type PersonId = NonNullable<ReturnType<typeof parsePersonId>>

const PAGE = 'surfaces/portal/consent/consent.njk'
const REFUSED = 'surfaces/portal/consent/refused.njk'

/** What a person said about sharing: seen, taken down, and taken back. */
export function consentRoutes(deps: ConsentRoutesDeps): Router {
  const { consent, directory } = deps
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
    const recorded = await consent.recordConsent(toRequest(req, person), form)
    switch (recorded.outcome) {
      case 'recorded':
        res.redirect(303, `/patients/${person}/consent`)
        break
      case 'invalid':
        await answerPage(req, res, { person, status: 400, form, faults: recorded.faults })
        break
      case 'stale':
        await answerPage(req, res, {
          person,
          status: 409,
          form,
          faults: [
            { field: 'choice', text: 'This was changed by somebody else in the meantime: look again' },
          ],
        })
        break
      case 'refused':
        res.status(403).render(REFUSED)
        break
    }
  })

  return router

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
        model: toConsentPage({ ...page, consents: seen.consents, directory }),
      },
    )
  }
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
