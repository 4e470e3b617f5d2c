import { Router } from 'express'
import { parsePersonId } from '../../../fhir/person-id.js'
import type { OrganisationDirectory } from '../../../identity/organisation.js'
import type { NoteInvalidQuestion } from '../../../review/note-invalid.js'
import type { PatientDisclosuresOf } from '../../../review/patient-disclosures.js'
import { notFound } from '../../../web/errors.js'
import { readPeriod } from '../period.js'
import { answerRefused, toReviewRequest } from '../review-request.js'
import { toPatientPage } from './patient-page.js'

export interface PatientsDeps {
  readonly patientDisclosures: PatientDisclosuresOf
  readonly noteInvalid: NoteInvalidQuestion
  readonly directory: OrganisationDirectory
}

/** Who looked at one person. */
export function patientsRoutes({ patientDisclosures, noteInvalid, directory }: PatientsDeps): Router {
  const router = Router({ caseSensitive: true })
  const answerNotFound = notFound()

  router.get('/patients/:id', async (req, res, next) => {
    const person = parsePersonId(req.params.id)
    if (!person) {
      const asked = toReviewRequest(req, '/audit/patients/{id}')
      const noted = await noteInvalid({ ...asked, interaction: 'search-type', reason: 'person-id-malformed' })
      if (noted === 'refused') answerRefused(res)
      else answerNotFound(req, res, next)
      return
    }
    const given = readPeriod(req.query)
    const request = toReviewRequest(req, `/audit/patients/{id} from=${given.from} until=${given.until}`)
    const reviewed = await patientDisclosures({ ...request, person }, given.period)
    if (reviewed.outcome === 'refused') answerRefused(res)
    else {
      res
        .status(given.errors.length > 0 ? 400 : 200)
        .render(
          'surfaces/audit-console/patients/patient.njk',
          toPatientPage(reviewed.found, given, directory),
        )
    }
  })

  return router
}
