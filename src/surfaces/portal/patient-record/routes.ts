import { Router, type Request, type Response } from 'express'
import { parsePersonId } from '../../../fhir/person-id.js'
import type { OpenRecordRequest } from '../../../record/open-record.js'
import type { StoredPart } from '../../../record/record-store.js'
import type { SectionKey } from '../../../record/sections/section.js'
import { untoldWords } from '../../../record/freshness/untold-words.js'
import { requestIdOf } from '../../../web/request-id.js'
import { parsePageNumber } from '../page-number.js'
import { signedIn } from '../signed-in.js'
import { PORTAL_PARTS } from '../render-record/render-record.js'
import { toChangedSince } from './changed-since.js'
import { keepLookWhenSent } from './keep-look.js'
import type { PatientRecordDeps } from './open-record-page.js'
import { render } from './render.js'
import { toRecordPage } from './record-page.js'
import { movedSection, parseSectionKey, SECTION_NAMES } from './section-names.js'
import { sendRecordPage } from './send-record-page.js'
import { chosenArea, chosenLens, toSummaryLayout, type SummaryLayout } from './summary-layout.js'

/** One page of a record: which stored parts it has, and what it is called. */
interface PageOfRecord {
  /** What goes out, for the log. */
  readonly what: string
  /** By the places of its template. */
  readonly places: Readonly<Record<string, string>>
  /** What stands around them. */
  readonly view: string
  readonly layout?: SummaryLayout
  readonly heading: string
  /** The address as the log keeps it. */
  readonly template: string
  readonly section?: SectionKey
  /** Where there may be no such page. */
  readonly wanted?: OpenRecordRequest['wanted']
}

/** The pages of one record. What has no page here is passed on, to be noted where nothing under `/patients` answers it. */
export function patientRecordRoutes(deps: PatientRecordDeps): Router {
  const router = Router({ caseSensitive: true })

  router.get('/patients/:id', async (req, res, next) => {
    const person = parsePersonId(req.params.id)
    if (!person) {
      next('router')
      return
    }
    const actor = signedIn(req)
    const lens = chosenLens(deps.lenses, req.query['lens'], {
      role: 'role' in actor ? actor.role.code : undefined,
      kind: 'organisation' in actor ? deps.directory.get(actor.organisation)?.kind : undefined,
    })
    const area = chosenArea(req.query['area'])
    if (!lens || !area) {
      next('router')
      return
    }
    const page = {
      ...toSummaryLayout(deps.lenses, lens, area),
      what: `summary-page:${lens.key}:${area}`,
      view: 'surfaces/portal/patient-record/summary.njk',
      heading: 'Summary',
      template: `/patients/{id} lens=${lens.key} area=${area}`,
    }
    await answerPage({ req, res, person, page })
  })

  router.get('/patients/:id/print', async (req, res, next) => {
    const person = parsePersonId(req.params.id)
    if (!person) {
      next('router')
      return
    }
    const page = {
      what: PORTAL_PARTS.print,
      places: { body: PORTAL_PARTS.print },
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
    const number = parsePageNumber(req.query['page'])
    if (!person || !section || number === undefined) {
      next('router')
      return
    }
    const part = PORTAL_PARTS.section(section, number)
    const name = SECTION_NAMES.get(section) ?? section
    const page = {
      what: part,
      places: { body: part },
      view: 'surfaces/portal/patient-record/record.njk',
      heading: number === 1 ? name : `${name}, page ${number}`,
      template: `/patients/{id}/sections/${section}${number === 1 ? '' : ` page=${number}`}`,
      section,
      // The first is there of every record.
      wanted: number === 1 ? undefined : { id: String(number), isIn: hasPart(part) },
    }
    await answerPage({ req, res, person, page })
  })

  return router

  async function answerPage({ req, res, person, page }: Answer): Promise<void> {
    const places = { title: PORTAL_PARTS.title, banner: PORTAL_PARTS.banner, ...page.places }
    const actor = signedIn(req)
    const opened = await deps.openRecord({
      actor,
      person,
      parts: Object.values(places),
      what: page.what,
      interaction: 'read',
      purpose: actor.kind === 'delegate' ? 'PATRQT' : 'TREAT',
      query: `GET ${page.template}`,
      requestId: requestIdOf(req),
      wanted: page.wanted,
      ...asLook(page, actor),
    })

    switch (opened.outcome) {
      case 'opened': {
        const now = deps.now()
        const model = toRecordPage(opened, page.heading, {
          person,
          apps: page.layout ? deps.apps() : [],
          directory: deps.directory,
          staleAfter: deps.staleAfter,
          now,
          section: page.section,
        })
        const { look } = opened
        const changed = look && toChangedSince(look.changes, { person, freshness: model.freshness })
        const shell = await render(res, page.view, {
          ...model,
          layout: page.layout,
          changed,
          printedBy: actor.name,
          skipTo: skipToOf(page),
        })
        if (look) keepLookWhenSent(req, res, look)
        sendRecordPage(res, shell, {
          parts: opened.parts,
          places,
          untoldOf: (keys) => untoldWords(keys, opened.state, { ...deps, now }),
        })
        break
      }
      case 'unchanged':
        res.status(304).end()
        break
      case 'not-found':
        res.status(404).render('web/not-found.njk')
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

function hasPart(name: string): (parts: readonly StoredPart[]) => boolean {
  return (parts) => parts.some(({ part }) => part === name)
}

/** Somebody at work who opens the summary looks at the record; nobody does with another page, or at home. */
function asLook({ layout }: PageOfRecord, { kind }: ReturnType<typeof signedIn>): { readonly isLook?: true } {
  return layout && kind === 'clinician' ? { isLook: true } : {}
}

/** Past the forty links of the sections too. */
function skipToOf({ layout, section }: PageOfRecord): string | undefined {
  return layout || section ? 'record' : undefined
}

interface Answer {
  readonly req: Request
  readonly res: Response
  readonly person: NonNullable<ReturnType<typeof parsePersonId>>
  readonly page: PageOfRecord
}
