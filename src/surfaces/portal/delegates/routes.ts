import { Router, type Request, type Response } from 'express'
import { parsePersonId } from '../../../fhir/person-id.js'
import type { DelegationForm, FindingForm } from '../../../record/delegates/check-delegation.js'
import type {
  DelegationRecorded,
  DelegationRequest,
  DelegationUseCases,
} from '../../../record/delegates/record-delegation.js'
import { fieldOf, fieldsOf } from '../../../web/body.js'
import type { Confirmation } from '../../../web/confirmation.js'
import { requestIdOf } from '../../../web/request-id.js'
import { createConfirmStep } from '../confirm-step/confirm-step.js'
import type { PatientRecordDeps } from '../patient-record/open-record-page.js'
import { renderWithBanner } from '../patient-record/render-with-banner.js'
import { signedIn } from '../signed-in.js'
import { BASES } from './basis-choices.js'
import { toDelegatesPage } from './delegates-page.js'

export interface DelegatesRoutesDeps extends PatientRecordDeps {
  readonly delegates: DelegationUseCases
  readonly confirmation: Confirmation
}

type PersonId = NonNullable<ReturnType<typeof parsePersonId>>

const PAGE = 'surfaces/portal/delegates/delegates.njk'
const CONFIRM = 'surfaces/portal/delegates/confirm-finding.njk'
const REFUSED = 'surfaces/portal/consent/refused.njk'

/** Who acts for a person: seen, taken down and ended; and whether a young person decides for themselves. */
export function delegatesRoutes(deps: DelegatesRoutesDeps): Router {
  const { delegates } = deps
  const confirmStep = createConfirmStep(deps)
  const router = Router({ caseSensitive: true })

  router.get('/patients/:id/delegates', async (req, res, next) => {
    const person = parsePersonId(req.params.id)
    if (person) await answerPage(req, res, { person, status: 200 })
    else next('router')
  })

  router.post('/patients/:id/delegates', async (req, res, next) => {
    const person = parsePersonId(req.params.id)
    if (!person) {
      next('router')
      return
    }
    const request = toRequest(req, person)
    const ends = fieldOf(req.body, 'ends')
    if (ends !== '') {
      const reason = reasonOf(req.body)
      await answer(req, res, {
        person,
        recorded: await delegates.endDelegation(request, { id: ends, reason }),
      })
      return
    }
    if (fieldOf(req.body, 'what') === 'finding') {
      const finding = readFinding(req.body)
      const step = { person, what: 'competence', form: finding }
      const taken = await confirmStep.taken(req, step)
      const recorded = await delegates.recordFinding(request, finding, taken)
      if (recorded.outcome === 'unconfirmed') {
        await confirmStep.ask({ req, res }, step, {
          heading: 'Is this person not competent to decide?',
          template: CONFIRM,
          path: 'delegates',
          isStale: taken !== 'begun',
          model: { reason: finding.reason, fields: fieldsToConfirm(finding) },
        })
        return
      }
      await answer(req, res, { person, finding, recorded })
      return
    }
    const form = readForm(req.body)
    await answer(req, res, { person, form, recorded: await delegates.recordDelegation(request, form) })
  })

  return router

  async function answer(
    req: Request,
    res: Response,
    { recorded, ...page }: Filled & { readonly recorded: DelegationRecorded },
  ): Promise<void> {
    switch (recorded.outcome) {
      case 'recorded':
        res.redirect(303, `/patients/${page.person}/delegates`)
        break
      case 'invalid':
        await answerPage(req, res, { ...page, status: 400, faults: recorded.faults })
        break
      case 'stale': {
        const text = 'This was changed by somebody else in the meantime: look again'
        await answerPage(req, res, { ...page, status: 409, faults: [{ field: 'reason', text }] })
        break
      }
      case 'unconfirmed':
        throw new Error('Only a finding has to be confirmed.')
      case 'refused':
        res.status(403).render(REFUSED)
        break
    }
  }

  async function answerPage(req: Request, res: Response, { status, ...page }: Answer): Promise<void> {
    const seen = await delegates.seeDelegations(toRequest(req, page.person))
    if (seen.outcome === 'refused') {
      res.status(403).render(REFUSED)
      return
    }
    await renderWithBanner(
      deps,
      { req, res, person: page.person },
      {
        heading: 'Who acts for this person',
        template: PAGE,
        path: 'delegates',
        status,
        model: toDelegatesPage({ ...page, seen: seen.seen }),
      },
    )
  }
}

interface Filled extends Pick<Parameters<typeof toDelegatesPage>[0], 'form' | 'finding' | 'faults'> {
  readonly person: PersonId
}

/** What is confirmed is that they are not competent: nothing else has to be. */
function fieldsToConfirm({ reason }: FindingForm): readonly object[] {
  return [
    { name: 'what', value: 'finding' },
    { name: 'isCompetent', value: 'no' },
    { name: 'reason', value: reason },
  ]
}

interface Answer extends Filled {
  readonly status: number
}

function toRequest(req: Request, person: PersonId): DelegationRequest {
  return {
    actor: signedIn(req),
    person,
    query: `${req.method} /patients/{id}/delegates`,
    requestId: requestIdOf(req),
  }
}

const LONGEST = 2_000

function reasonOf(body: unknown): string {
  return fieldOf(body, 'reason').slice(0, LONGEST)
}

function readForm(body: unknown): DelegationForm {
  return {
    nhsNumber: fieldOf(body, 'nhsNumber'),
    basis: BASES.find((one) => one === fieldOf(body, 'basis')),
    isAll: fieldOf(body, 'scope') === 'all',
    covers: fieldsOf(body, 'covers').filter((one) => /^[A-Za-z][A-Za-z0-9-]{1,40}$/.test(one)),
    from: fieldOf(body, 'from'),
    until: fieldOf(body, 'until'),
    reason: reasonOf(body),
  }
}

function readFinding(body: unknown): FindingForm {
  const said = fieldOf(body, 'isCompetent')
  return {
    isCompetent: said === 'yes' ? true : said === 'no' ? false : undefined,
    reason: reasonOf(body),
  }
}
