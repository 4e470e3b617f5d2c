import { Router, type Request, type Response } from 'express'
import { parsePersonId, type PersonId } from '../../../fhir/person-id.js'
import { linesPart } from '../../../record/part-names.js'
import type { StoredPart } from '../../../record/record-store.js'
import type { SectionKey } from '../../../record/sections/section.js'
import { readLines, type ReportableLine } from '../../../record/wrong-person/lines-part.js'
import type { ReportWrongPerson } from '../../../record/wrong-person/report-wrong-person.js'
import { fieldOf } from '../../../web/body.js'
import { requestIdOf } from '../../../web/request-id.js'
import { openRecordPage, type PatientRecordDeps } from '../patient-record/open-record-page.js'
import { parseSectionKey, SECTION_NAMES } from '../patient-record/section-names.js'
import { PORTAL_PARTS } from '../render-record/render-record.js'
import { signedIn } from '../signed-in.js'
import { BLANK_FORM, parseChoice, toWrongPersonPage, type WrongPersonForm } from './wrong-person-page.js'

export interface WrongPersonRoutesDeps extends PatientRecordDeps {
  readonly reportWrongPerson: ReportWrongPerson
}

const LONGEST = 500
const PATHS = ['/patients/:id/wrong-person', '/patients/:id/wrong-person/:section']

/** Saying that something in a record is another person's: an entry of a section, or all that a source sent. */
export function wrongPersonRoutes(deps: WrongPersonRoutesDeps): Router {
  const router = Router()

  router.get(PATHS, async (req, res, next) => {
    const asked = toAsked(req, res, next)
    if (asked) await answerForm(asked, { status: 200, form: BLANK_FORM })
    else next('router')
  })

  router.post(PATHS, async (req, res, next) => {
    const asked = toAsked(req, res, next)
    if (!asked) {
      next('router')
      return
    }
    const { person } = asked
    const { body } = req as { readonly body: unknown }
    const form = { chosen: fieldOf(body, 'what'), words: fieldOf(body, 'words').slice(0, LONGEST) }
    const reported = await deps.reportWrongPerson(
      {
        actor: signedIn(req),
        person,
        query: 'POST /patients/{id}/wrong-person',
        requestId: requestIdOf(req),
      },
      { heldBack: parseChoice(form.chosen), words: form.words },
    )
    switch (reported.outcome) {
      case 'reported':
        res.redirect(303, `/patients/${person}`)
        break
      case 'invalid':
        await answerForm(asked, { status: 400, form: { ...form, fault: reported } })
        break
      case 'refused':
        res
          .status(403)
          .render('surfaces/portal/patient-record/refused.njk', { reason: reported.reason, person })
        break
    }
  })

  return router

  async function answerForm(
    { section, ...asked }: Asked,
    { status, form }: { readonly status: number; readonly form: WrongPersonForm },
  ): Promise<void> {
    const { person } = asked
    const part = section === undefined ? PORTAL_PARTS.title : linesPart(section)
    const linesIn = (parts: readonly StoredPart[]): readonly ReportableLine[] => {
      const lines = section && parts.find((one) => one.part === part)
      return lines ? readLines(lines.body) : []
    }
    await openRecordPage(deps, asked, {
      heading: 'Report wrong person',
      template: 'surfaces/portal/wrong-person/wrong-person.njk',
      path: 'wrong-person',
      parts: [part],
      what: section === undefined ? 'wrong-person-form' : `wrong-person-form:${section}`,
      status,
      resourcesIn: (parts) => linesIn(parts).length,
      toModel: (parts, { state }) => ({
        report: toWrongPersonPage(linesIn(parts), form, {
          person,
          section: section && { key: section, title: SECTION_NAMES.get(section) ?? section },
          state,
          directory: deps.directory,
        }),
      }),
    })
  }
}

interface Asked {
  readonly req: Request
  readonly res: Response
  readonly next: (how: 'router') => void
  readonly person: PersonId
  readonly section: SectionKey | undefined
}

/** Whom it is about, and of which section; `undefined` when the address names nobody, or no section. */
function toAsked(req: Request, res: Response, next: Asked['next']): Asked | undefined {
  const { id, section: given } = req.params as { readonly id?: string; readonly section?: string }
  const person = parsePersonId(id ?? '')
  const section = given === undefined ? undefined : parseSectionKey(given)
  if (!person || (given !== undefined && section === undefined)) return undefined
  return { req, res, next, person, section }
}
