import { Router, type Request, type Response } from 'express'
import type { SearchPatients } from '../../../record/patients/search-patients.js'
import { clinicianOf } from '../../../web/actor-of.js'
import { answerFhir } from '../../../web/answer-fhir.js'
import { onTheBeat } from '../../../web/on-the-beat.js'
import { requestIdOf } from '../../../web/request-id.js'
import { answerRefused } from './read-answers.js'
import { PATIENT_PARAMETERS, readCriteria } from './read-criteria.js'
import { readForm } from './read-form.js'
import { readParameters } from './read-parameters.js'
import type { RefuseAsked } from './refuse-asked.js'

export interface PatientSearchDeps {
  readonly searchPatients: SearchPatients
  readonly refuseAsked: RefuseAsked
}

/** Finds people, by URL or by form. */
export function patientSearchRoutes({ searchPatients, refuseAsked }: PatientSearchDeps): Router {
  const router = Router({ caseSensitive: true })

  router.get('/Patient', (req, res) => answerSearch(req, res, undefined))

  router.post('/Patient/_search', async (req, res) => {
    const form = await readForm(req)
    if (form.outcome === 'refused') {
      await refuseAsked(req, res, { ...ASKED, ...form, reason: 'search-body-refused' })
      return
    }
    await answerSearch(req, res, form.text)
  })

  return router

  async function answerSearch(req: Request, res: Response, form: string | undefined): Promise<void> {
    const parameters = readParameters({ url: req.url, form }, PATIENT_PARAMETERS)
    const read = parameters.outcome === 'read' ? readCriteria(parameters.values) : parameters
    if (read.outcome === 'refused') {
      const { parameter, diagnostics } = read
      const reason = `parameter-refused ${parameter}`
      await refuseAsked(req, res, { ...ASKED, status: 400, reason, diagnostics, form })
      return
    }

    const { criteria } = read
    const searched = await searchPatients({
      actor: clinicianOf(req),
      criteria,
      query: `${req.method} /fhir/Patient ${JSON.stringify(criteria)}`,
      requestId: requestIdOf(req),
    })
    switch (searched.outcome) {
      case 'searched':
        // Nobody found and somebody who may not be told of differ by a few statements more.
        onTheBeat(res, () => {
          answerFhir(res, 200, searched.bundle)
        })
        break
      case 'refused':
        answerRefused(res, searched.reason, 'user/Patient.s')
        break
    }
  }
}

const ASKED = { interaction: 'search-type' } as const
