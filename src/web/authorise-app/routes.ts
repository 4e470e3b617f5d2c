import { Router, type Request, type Response } from 'express'
import type { AppLaunches } from '../../identity/app-grant.js'
import type { Approval, AskedApp } from '../../identity/asked-app.js'
import type { Auditor, Clinician } from '../../identity/actor.js'
import type { PersonId } from '../../fhir/person-id.js'
import type { AccessNotes } from '../access-notes.js'
import { actorOf } from '../actor-of.js'
import { fieldOf } from '../body.js'
import { save } from '../promised-session.js'
import { requestIdOf } from '../request-id.js'
import type { AppAuthorisations } from './app-authorisations.js'
import type { Choice, ChoosePatient } from './choose-patient.js'
import { readLaunchPatient, type LaunchPatient } from './launch-patient.js'
import type { NamePatient } from './name-patient.js'
import { toScopeWords } from './scope-words.js'
import { toEventActor } from '../../identity/event-actor.js'

export interface AuthoriseAppDeps {
  readonly authorisations: AppAuthorisations
  readonly launches: Pick<AppLaunches, 'find' | 'take'>
  readonly choosePatient: ChoosePatient
  readonly namePatient: NamePatient
  readonly notes: AccessNotes
}

/** An app that asks, and who is asked. */
interface Asking {
  readonly asked: AskedApp
  readonly actor: Clinician | Auditor
}

const VIEWS = 'web/authorise-app'

/**
 * Where somebody who is signed in to the portal says for whom an app is opened, and whether it may do what it asks. It
 * stands behind sign-in and the check of forms: nothing is granted that was not said here, by whom the log names.
 */
export function authoriseAppRoutes(deps: AuthoriseAppDeps): Router {
  const { authorisations, launches, choosePatient } = deps
  const router = Router({ caseSensitive: true })

  router.get('/authorise/:uid', async (req, res) => {
    const asking = await readAsking(req, res)
    if (!asking) return
    const { asked, actor } = asking
    if (asked.signedInAfter !== undefined && !((actor.authenticatedAt ?? 0) >= asked.signedInAfter)) {
      res.redirect(303, `/sign-in/step-up?to=/authorise/${req.params.uid}&level=${actor.assurance ?? 1}`)
      return
    }
    const patient = await named(req, asking, await patientOf(req, asking, launches.find))
    show(req, res, { ...asking, patient })
  })

  router.post('/authorise/:uid/patient', async (req, res) => {
    const asking = await readAsking(req, res)
    if (!asking) return
    const { asked, actor } = asking
    const choice = await choosePatient({
      actor,
      nhsNumber: fieldOf(req.body, 'nhsNumber'),
      clientId: asked.clientId,
      requestId: requestIdOf(req),
    })
    if (choice.outcome !== 'chosen') {
      res
        .status(choice.outcome === 'refused' ? 403 : 400)
        .render(`${VIEWS}/choose-person.njk`, choosePage(req, asked, wordsOf(choice)))
      return
    }
    const { uid } = req.params
    req.session.chosenPatients = { ...req.session.chosenPatients, [uid]: choice.chosen }
    await save(req)
    res.redirect(303, `/authorise/${uid}`)
  })

  router.post('/authorise/:uid', async (req, res) => {
    const asking = await readAsking(req, res)
    if (!asking) return
    if (fieldOf(req.body, 'decision') !== 'approve') {
      await note(req, asking, 'app-not-approved')
      await authorisations.deny(req, res)
      return
    }
    // Who has not confirmed yet has not used the launch up either.
    const seen = await patientOf(req, asking, launches.find)
    if (seen.outcome === 'known' && isAnother(req, seen.patient) && !isConfirmed(req)) {
      await note(req, asking, 'app-for-another-person')
      res.status(409)
      show(req, res, { ...asking, patient: await named(req, asking, seen), isUnconfirmed: true })
      return
    }
    const patient = await patientOf(req, asking, launches.take)
    if (patient.outcome === 'to-be-chosen' || patient.outcome === 'launch-gone') {
      show(req, res, { ...asking, patient })
      return
    }
    const approval = toApproval(req, asking, patient.outcome === 'known' ? patient.patient : undefined)
    await note(req, asking, null)
    forgetChosen(req)
    await save(req)
    await authorisations.approve(req, res, approval)
  })

  return router

  async function readAsking(req: Request, res: Response): Promise<Asking | undefined> {
    const actor = actorOf(req)
    const asked = await authorisations.read(req, res)
    if (asked && actor && 'role' in actor) return { asked, actor }
    res.status(400).render(`${VIEWS}/not-asked.njk`)
    return undefined
  }

  function patientOf(
    req: Request,
    { asked, actor }: Asking,
    readLaunch: AppLaunches['find'],
  ): Promise<LaunchPatient> {
    const chosen = req.session.chosenPatients?.[uidOf(req)]
    return readLaunchPatient({ asked, readLaunch, session: actor.session, chosen })
  }

  /** Whoever was not chosen on these pages is looked up: an app MUST NOT be allowed for somebody who is not named. */
  async function named(
    req: Request,
    { asked, actor }: Asking,
    patient: LaunchPatient,
  ): Promise<LaunchPatient> {
    if (patient.outcome !== 'known' || patient.chosen) return patient
    const chosen = await deps.namePatient({
      actor,
      patient: patient.patient,
      clientId: asked.clientId,
      requestId: requestIdOf(req),
    })
    return chosen ? { ...patient, chosen } : { outcome: 'launch-gone' }
  }

  async function note(req: Request, { asked, actor }: Asking, reason: string | null): Promise<void> {
    await deps.notes.note({
      interaction: 'login',
      actor: toEventActor(actor),
      reason,
      query: `POST /authorise client_id=${asked.clientId} scope=${asked.scopes.join(' ')}`,
      requestId: requestIdOf(req),
    })
  }
}

interface Shown extends Asking {
  readonly patient: LaunchPatient
  readonly isUnconfirmed?: boolean
}

/** Whether the record that was opened last is somebody else's than the person for whom the app is opened. */
function isAnother({ session }: Request, patient: PersonId): boolean {
  return session.openPerson !== undefined && session.openPerson !== patient
}

function isConfirmed(req: Request): boolean {
  return fieldOf(req.body, 'confirmed') === 'yes'
}

function show(req: Request, res: Response, { asked, actor, patient, isUnconfirmed = false }: Shown): void {
  switch (patient.outcome) {
    case 'launch-gone':
      res.status(400).render(`${VIEWS}/not-asked.njk`)
      return
    case 'to-be-chosen':
      res.render(`${VIEWS}/choose-person.njk`, choosePage(req, asked))
      return
    case 'known':
    case 'nobody':
      res.render(`${VIEWS}/approve.njk`, {
        app: asked.name,
        who: `${actor.name}, ${actor.role.name}, ${actor.organisationName}`,
        asks: toScopeWords(asked.scopes),
        patient,
        isAnother: patient.outcome === 'known' && isAnother(req, patient.patient),
        isUnconfirmed,
      })
  }
}

function choosePage(req: Request, { name }: AskedApp, error?: string): object {
  const back = `/authorise/${uidOf(req)}`
  return { app: name, error, back, action: `${back}/patient` }
}

/** In the one role in which they work now. */
function toApproval(req: Request, { actor }: Asking, patient: PersonId | undefined): Approval {
  const { claims } = req.session.signedIn ?? {}
  if (!claims) throw new Error('This route stands behind sign-in.')
  const { assurance, authenticatedAt, federated, session, role } = actor
  return {
    claims: {
      ...claims,
      nhsid_nrbac_roles: claims.nhsid_nrbac_roles.filter(
        ({ person_roleid }) => person_roleid === role.profileId,
      ),
    },
    session,
    patient,
    assurance,
    authenticatedAt,
    federated,
  }
}

function forgetChosen(req: Request): void {
  const chosen = Object.entries(req.session.chosenPatients ?? {})
  req.session.chosenPatients = Object.fromEntries(chosen.filter(([uid]) => uid !== uidOf(req)))
}

function uidOf(req: Request): string {
  const { uid } = req.params
  return typeof uid === 'string' ? uid : ''
}

function wordsOf(choice: Exclude<Choice, { outcome: 'chosen' }>): string {
  switch (choice.outcome) {
    case 'invalid':
      return choice.text
    case 'nobody':
      return 'Nobody in this record has that NHS number'
    case 'refused':
      return 'Your role does not allow you to look for people'
  }
}
