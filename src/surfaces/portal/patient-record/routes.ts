import { Router, type Request, type Response } from 'express'
import { parsePersonId } from '../../../fhir/person-id.js'
import type { SectionKey } from '../../../record/sections/section.js'
import { requestIdOf } from '../../../web/request-id.js'
import { signedIn } from '../signed-in.js'
import { PORTAL_PARTS } from '../render-record/render-record.js'
import { render, type PatientRecordDeps } from './open-record-page.js'
import { toRecordPage } from './record-page.js'
import { movedSection, parseSectionKey, SECTION_NAMES } from './section-names.js'
import { sendRecordPage } from './send-record-page.js'

/** One page of a record: which stored part is its body, and what it is called. */
interface PageOfRecord {
  readonly body: string
  readonly heading: string
  /** The address as the log keeps it. */
  readonly template: string
  /** What stands around the body; the page of a record when left out. */
  readonly view?: string
  readonly section?: SectionKey
}

/** The pages of one record. What has no page here is passed on, to be noted where nothing under `/patients` answers it. */
export function patientRecordRoutes(deps: PatientRecordDeps): Router {
  const router = Router()

  router.get('/patients/:id', async (req, res, next) => {
    const person = parsePersonId(req.params.id)
    if (!person) {
      next('router')
      return
    }
    const page = { body: PORTAL_PARTS.summary, heading: 'Summary', template: '/patients/{id}' }
    await answerPage({ req, res, person, page })
  })

  router.get('/patients/:id/print', async (req, res, next) => {
    const person = parsePersonId(req.params.id)
    if (!person) {
      next('router')
      return
    }
    const page = {
      body: PORTAL_PARTS.print,
      heading: 'Print',
      template: '/patients/{id}/print',
      view: 'surfaces/portal/patient-record/print.njk',
    }
    await answerPage({ req, res, person, page })
  })

  router.get('/patients/:id/sections/:section', async (req, res, next) => {
    const person = parsePersonId(req.params.id)
    const moved = movedSection(req.params.section)
    if (person && moved) {
      res.redirect(301, `/patients/${person}/sections/${moved}`)
      return
    }
    const section = parseSectionKey(req.params.section)
    if (!person || !section) {
      next('router')
      return
    }
    const page = {
      body: PORTAL_PARTS.section(section),
      heading: SECTION_NAMES.get(section) ?? section,
      template: `/patients/{id}/sections/${section}`,
      section,
    }
    await answerPage({ req, res, person, page })
  })

  return router

  async function answerPage({ req, res, person, page }: Answer): Promise<void> {
    const places = { title: PORTAL_PARTS.title, banner: PORTAL_PARTS.banner, body: page.body }
    const actor = signedIn(req)
    const opened = await deps.openRecord({
      actor,
      person,
      parts: Object.values(places),
      what: page.body,
      interaction: 'read',
      purpose: actor.kind === 'delegate' ? 'PATRQT' : 'TREAT',
      query: `GET ${page.template}`,
      requestId: requestIdOf(req),
    })

    switch (opened.outcome) {
      case 'opened': {
        const model = toRecordPage(opened, page.heading, {
          person,
          apps: page.body === PORTAL_PARTS.summary ? deps.apps : [],
          directory: deps.directory,
          now: deps.now(),
          section: page.section,
        })
        const view = page.view ?? 'surfaces/portal/patient-record/record.njk'
        const shell = await render(res, view, { ...model, printedBy: actor.name })
        sendRecordPage(res, shell, { parts: opened.parts, places })
        break
      }
      case 'unchanged':
        res.status(304).end()
        break
      case 'refused':
        res.status(403).render('surfaces/portal/patient-record/refused.njk', {
          reason: opened.reason,
          person,
        })
        break
    }
  }
}

interface Answer {
  readonly req: Request
  readonly res: Response
  readonly person: NonNullable<ReturnType<typeof parsePersonId>>
  readonly page: PageOfRecord
}
