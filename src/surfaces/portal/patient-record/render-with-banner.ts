import type { Request, Response } from 'express'
import type { PersonId } from '../../../fhir/person-id.js'
import { requestIdOf } from '../../../web/request-id.js'
import { PORTAL_PARTS } from '../render-record/render-record.js'
import { signedIn } from '../signed-in.js'
import type { PatientRecordDeps } from './open-record-page.js'
import { sendWithinRecord } from './send-within-record.js'

interface AboutSomebody {
  readonly req: Request
  readonly res: Response
  readonly person: PersonId
}

interface BesideRecord {
  readonly heading: string
  /** Extends `frame`. */
  readonly template: string
  /** Behind `/patients/{id}/`, for the log. */
  readonly path: string
  readonly status: number
  readonly model: object
}

/** Within which template a page stands: with the banner of the person, or without. */
const FRAMES = { record: 'surfaces/portal/patient-record/record.njk', plain: 'web/layout.njk' }

/**
 * Answers a page about a person that is none of their record, within their banner for whoever may read the record as a
 * clinician: so that it is seen whose page it is before something is written down. Who may see the page and not the
 * record, a privacy officer among them, is told nothing by the banner either.
 */
export async function renderWithBanner(
  deps: PatientRecordDeps,
  { req, res, person }: AboutSomebody,
  { heading, template, path, status, model }: BesideRecord,
): Promise<void> {
  const actor = signedIn(req)
  const places = { title: PORTAL_PARTS.title, banner: PORTAL_PARTS.banner }
  const opened =
    actor.kind === 'clinician'
      ? await deps.openRecord({
          actor,
          person,
          parts: Object.values(places),
          what: 'banner',
          interaction: 'read',
          purpose: 'TREAT',
          query: `${req.method} /patients/{id}/${path}`,
          requestId: requestIdOf(req),
        })
      : undefined
  if (opened?.outcome !== 'opened') {
    res.status(status).render(template, { ...model, frame: FRAMES.plain })
    return
  }
  const framed = { ...model, frame: FRAMES.record }
  await sendWithinRecord(deps, { res, opened }, { person, heading, template, model: framed, places, status })
}
