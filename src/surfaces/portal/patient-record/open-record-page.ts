import type { Request, Response } from 'express'
import type { PersonId } from '../../../fhir/person-id.js'
import type { Lenses } from '../lenses/parse-lenses.js'
import type { OrganisationDirectory } from '../../../identity/organisation.js'
import type { StaleAfter } from '../../../record/freshness/freshness.js'
import type { OpenedRecord, OpenRecord, OpenRecordRequest } from '../../../record/open-record.js'
import type { StoredPart } from '../../../record/record-store.js'
import { requestIdOf } from '../../../web/request-id.js'
import { PORTAL_PARTS } from '../render-record/render-record.js'
import { signedIn } from '../signed-in.js'
import type { LaunchableApp } from './record-page.js'
import { sendWithinRecord } from './send-within-record.js'

export interface PatientRecordDeps {
  readonly openRecord: OpenRecord
  readonly directory: OrganisationDirectory
  readonly lenses: Lenses
  /** What can be opened now for a person, from the summary of their record. */
  readonly apps: () => readonly LaunchableApp[]
  /** From which age what a kind of source sent counts as late. */
  readonly staleAfter?: StaleAfter | undefined
  /** Milliseconds since 1970. */
  readonly now: () => number
}

type Opened = Extract<OpenedRecord, { outcome: 'opened' }>

interface Asked {
  readonly req: Request
  readonly res: Response
  readonly next: (how: 'router') => void
  readonly person: PersonId
}

/** A page of a record that is made when it is asked for, out of stored parts, within the banner of the person. */
interface MadePage {
  readonly heading: string
  readonly template: string
  /** Behind `/patients/{id}/`, for the log. */
  readonly path: string
  readonly parts: readonly string[]
  /** Parts that go into the page as they are, by their place. */
  readonly places?: Readonly<Record<string, string>>
  readonly what: string
  readonly status: number
  /** Whether who acts for the person may ask for it; left out where it is for people at work. */
  readonly isForDelegates?: true
  /** How many resources of the person it shows, for the log. */
  readonly resourcesIn: (parts: readonly StoredPart[]) => number
  /** Which one thing the page is about, where it is about one. */
  readonly wanted?: OpenRecordRequest['wanted']
  /** Of which item its earlier versions are told: `Type/id`. */
  readonly versionsOf?: (parts: readonly StoredPart[]) => string | undefined
  /** What the template prints; `undefined` when there is no such thing. */
  readonly toModel: (parts: readonly StoredPart[], opened: Opened) => object | undefined
}

export async function openRecordPage(
  deps: PatientRecordDeps,
  { req, res, next, person }: Asked,
  page: MadePage,
): Promise<void> {
  const places = { title: PORTAL_PARTS.title, banner: PORTAL_PARTS.banner, ...page.places }
  const actor = signedIn(req)
  const opened = await deps.openRecord({
    actor,
    person,
    parts: [...Object.values(places), ...page.parts],
    what: page.what,
    interaction: 'read',
    purpose: page.isForDelegates && actor.kind === 'delegate' ? 'PATRQT' : 'TREAT',
    query: `GET /patients/{id}/${page.path}`,
    requestId: requestIdOf(req),
    resourcesIn: page.resourcesIn,
    wanted: page.wanted,
    ...(page.versionsOf && { versionsOf: page.versionsOf }),
  })
  if (opened.outcome === 'refused') {
    res.status(403).render('surfaces/portal/patient-record/refused.njk', { reason: opened.reason, person })
    return
  }
  if (opened.outcome === 'not-found') {
    res.status(404).render('web/not-found.njk')
    return
  }
  const model = opened.outcome === 'opened' ? page.toModel(opened.parts, opened) : undefined
  if (opened.outcome !== 'opened' || !model) {
    next('router')
    return
  }
  await sendWithinRecord(deps, { res, opened }, { ...page, person, model, places })
}
