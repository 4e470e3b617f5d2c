import { Router } from 'express'
import { parseOdsCode } from '../../../fhir/ods-code.js'
import { parsePersonId } from '../../../fhir/person-id.js'
import type { OrganisationDirectory } from '../../../identity/organisation.js'
import { CONSENT_KINDS } from '../../../review/consents-said.js'
import type { NoteInvalidQuestion } from '../../../review/note-invalid.js'
import type { ReviewConsents } from '../../../review/review-consents.js'
import { PAGE_SIZE, readPage } from '../paging.js'
import { textOf } from '../period.js'
import { answerRefused, toRequestAsGiven, toReviewRequest } from '../review-request.js'
import { toConsentsPage, type ConsentsForm } from './consents-page.js'

export interface ConsentsDeps {
  readonly reviewConsents: ReviewConsents
  readonly noteInvalid: NoteInvalidQuestion
  readonly directory: OrganisationDirectory
}

const PAGE = 'surfaces/audit-console/consents/consents.njk'

/** What everybody said about sharing. */
export function consentsRoutes({ reviewConsents, noteInvalid, directory }: ConsentsDeps): Router {
  const router = Router({ caseSensitive: true })

  router.get('/consents', async (req, res) => {
    const form = readForm(req.query)
    if (form.errors.length > 0) {
      const asked = { ...toRequestAsGiven(req), interaction: 'search-type' } as const
      const noted = await noteInvalid({ ...asked, reason: 'search-parameter-refused' })
      if (noted === 'refused') answerRefused(res)
      else res.status(400).render(PAGE, toConsentsPage(undefined, form, directory))
      return
    }
    const { person, organisation, kind, state, page } = form
    const query = `/audit/consents state=${state} kind=${kind} organisation=${organisation} page=${page}`
    const reviewed = await reviewConsents(
      toReviewRequest(req, query),
      {
        person: parsePersonId(person),
        organisation: parseOdsCode(organisation),
        kind: kind === '' ? undefined : kind,
        state: state === '' ? undefined : state,
      },
      { offset: (page - 1) * PAGE_SIZE, limit: PAGE_SIZE },
    )
    if (reviewed.outcome === 'refused') answerRefused(res)
    else res.render(PAGE, toConsentsPage(reviewed.found, form, directory))
  })

  return router
}

function readForm(query: Readonly<Record<string, unknown>>): ConsentsForm {
  const person = textOf(query['person'])
  const organisation = textOf(query['organisation'])
  return {
    person,
    organisation,
    kind: CONSENT_KINDS.find((one) => one === textOf(query['kind'])) ?? '',
    state: (['valid', 'not-valid'] as const).find((one) => one === textOf(query['state'])) ?? '',
    page: readPage(query),
    errors: [
      ...(person === '' || parsePersonId(person)
        ? []
        : [{ text: 'The reference of a person has 32 letters and digits', href: '#person' }]),
      ...(organisation === '' || parseOdsCode(organisation)
        ? []
        : [{ text: 'Choose an organisation from the list', href: '#organisation' }]),
    ],
  }
}
