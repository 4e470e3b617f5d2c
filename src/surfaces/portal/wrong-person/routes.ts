import { Router, type Request, type Response } from 'express'
import { parsePersonId, type PersonId } from '../../../fhir/person-id.js'
import { asLoggedId } from '../../../record/instances/as-logged-id.js'
import { readItem } from '../../../record/items/items-part.js'
import { ITEM_PARTS, linesPart } from '../../../record/parts/part-names.js'
import type { StoredPart } from '../../../record/record-store.js'
import { readLines, type ReportableLine } from '../../../record/wrong-person/lines-part.js'
import type { ReportWrongPerson } from '../../../record/wrong-person/report-wrong-person.js'
import { fieldOf } from '../../../web/body.js'
import { requestIdOf } from '../../../web/request-id.js'
import { openRecordPage, type PatientRecordDeps } from '../patient-record/open-record-page.js'
import { parseSectionKey, SECTION_NAMES } from '../patient-record/section-names.js'
import { PORTAL_PARTS } from '../render-record/render-record.js'
import { signedIn } from '../signed-in.js'
import { isItemId, itemParts } from '../items/item-of-parts.js'
import {
  BLANK_FORM,
  parseChoice,
  toWrongPersonPage,
  type ReportableChoice,
  type ReportedPlace,
  type WrongPersonForm,
} from './wrong-person-page.js'

export interface WrongPersonRoutesDeps extends PatientRecordDeps {
  readonly reportWrongPerson: ReportWrongPerson
}

const LONGEST = 500
const PATHS = [
  '/patients/:id/wrong-person',
  '/patients/:id/wrong-person/:section',
  '/patients/:id/items/:item/wrong-person',
]

/** Saying that something in a record is another person's: an entry, alone or of a section, or all that a source sent. */
export function wrongPersonRoutes(deps: WrongPersonRoutesDeps): Router {
  const router = Router({ caseSensitive: true })

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
        query: `POST /patients/{id}/${pathOf(asked.about)}`,
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
    { about, ...asked }: Asked,
    { status, form }: { readonly status: number; readonly form: WrongPersonForm },
  ): Promise<void> {
    const { person } = asked
    const { parts, place, wanted, choicesIn } = aboutOf(about)
    await openRecordPage(deps, asked, {
      heading: 'Report wrong person',
      template: 'surfaces/portal/wrong-person/wrong-person.njk',
      path: pathOf(about),
      parts,
      what: place === undefined ? 'wrong-person-form' : `wrong-person-form:${place}`,
      status,
      ...(wanted === undefined
        ? {}
        : { wanted: { id: wanted, isIn: (given) => choicesIn(given) !== undefined } }),
      resourcesIn: (given) => choicesIn(given)?.length ?? 0,
      toModel(given, { state }) {
        const choices = choicesIn(given)
        return (
          choices && {
            report: toWrongPersonPage(choices, form, { person, about, state, directory: deps.directory }),
          }
        )
      },
    })
  }
}

/** As the log has it: without an id. */
function pathOf({ kind }: ReportedPlace): string {
  return kind === 'item' ? 'items/{item}/wrong-person' : 'wrong-person'
}

/** What can be chosen there, and out of which parts; `undefined` where there is no such item. */
interface Chosen {
  readonly parts: readonly string[]
  /** For the log. */
  readonly place: string | undefined
  /** Which single one it is about, where it is about one. */
  readonly wanted?: string
  readonly choicesIn: (parts: readonly StoredPart[]) => readonly ReportableChoice[] | undefined
}

function aboutOf(about: ReportedPlace): Chosen {
  switch (about.kind) {
    case 'record':
      return { parts: [PORTAL_PARTS.title], place: undefined, choicesIn: () => [] }
    case 'section': {
      const part = linesPart(about.key)
      return {
        parts: [part],
        place: about.key,
        choicesIn(parts) {
          const lines = parts.find((one) => one.part === part)
          return lines ? readLines(lines.body).map(toChoice) : []
        },
      }
    }
    case 'item':
      return {
        parts: [ITEM_PARTS.items, ITEM_PARTS.index],
        place: `item:${asLoggedId(about.id)}`,
        wanted: about.id,
        choicesIn(parts) {
          const item = readItem(...itemParts(parts), about.id)
          return item && [{ reference: item.reference, what: item.title, detail: item.type }]
        },
      }
  }
}

function toChoice({ reference, what, date, source }: ReportableLine): ReportableChoice {
  return { reference, what, detail: [date === '' ? 'no date given' : date, source.name].join(' · ') }
}

interface Asked {
  readonly req: Request
  readonly res: Response
  readonly next: (how: 'router') => void
  readonly person: PersonId
  readonly about: ReportedPlace
}

/** Whom it is about, and of what; `undefined` when the address names nobody, no section or no item. */
function toAsked(req: Request, res: Response, next: Asked['next']): Asked | undefined {
  const { id, section, item } = req.params as Readonly<Partial<Record<'id' | 'section' | 'item', string>>>
  const person = parsePersonId(id ?? '')
  const about = toPlace({ section, item })
  return person && about && { req, res, next, person, about }
}

function toPlace({
  section,
  item,
}: Readonly<Record<'section' | 'item', string | undefined>>): ReportedPlace | undefined {
  if (item !== undefined) return isItemId(item) ? { kind: 'item', id: item } : undefined
  if (section === undefined) return { kind: 'record' }
  const key = parseSectionKey(section)
  return key && { kind: 'section', key, title: SECTION_NAMES.get(key) ?? key }
}
