import { Router, type Request } from 'express'
import type { AccessNotes } from '../access-notes.js'
import { actorOf } from '../actor-of.js'
import { destroy, save } from '../promised-session.js'
import { requestIdOf } from '../request-id.js'
import type { SignedIn, StepUp } from '../session.js'
import { isAuthenticatedEnough } from '../step-up.js'
import { answerProviderAway, createAskProvider, PROVIDER_AWAY } from './ask-provider.js'
import { enter } from './enter.js'
import { refuseSignIn, type FinishDeps, type SignInAttempt } from './finish-sign-in.js'
import type { ProvidedPerson, SignInChoice } from './sign-in-provider.js'
import { ANONYMOUS, toEventActor } from '../../identity/event-actor.js'

/** Where somebody may come back to: pages of ours that need more than the first sign-in. */
const PAGES = [/^\/$/, /^\/find$/, /^\/patients\/[0-9a-f]{32}\/break-glass$/, /^\/authorise\/[\w-]{1,64}$/]

/** How long ago the new sign-in may be when nobody says, in seconds. */
const LATELY = 300

export interface StepUpDeps {
  readonly choiceOf: (key: string) => SignInChoice | undefined
  readonly notes: AccessNotes
}

/**
 * `GET /sign-in/step-up?to=…&level=…&max_age=…`: whoever is signed in shows again who they are, better or just now, and
 * comes back to one of our pages.
 */
export function stepUpRoutes({ choiceOf, ...deps }: StepUpDeps): Router {
  const router = Router({ caseSensitive: true })
  const askProvider = createAskProvider(deps)

  router.get('/sign-in/step-up', async (req, res, next) => {
    const signedIn = req.session.signedIn
    const choice = signedIn && choiceOf(signedIn.issuer ?? '')
    if (!choice) {
      res.redirect(303, '/sign-in')
      return
    }
    const stepUp = readStepUp(req)
    if (!stepUp) {
      await note(deps, req, 'step-up-malformed')
      res.status(400).render('web/sign-in/step-up-failed.njk', { to: '/' })
      return
    }
    req.session.stepUp = stepUp
    await save(req)
    await askProvider(choice, { req, res, next }, stepUp)
  })

  return router
}

/** The other half: what the provider says now, which must be of the same person. */
export async function finishStepUp(deps: FinishDeps, attempt: SignInAttempt, stepUp: StepUp): Promise<void> {
  const { req, res, person } = attempt
  const before = req.session.signedIn
  delete req.session.stepUp
  if (!before || isSomebodyElse(before, person)) {
    await destroy(req)
    await refuseSignIn(deps, attempt, {
      reason: 'step-up-by-somebody-else',
      ...(person?.claims && { claims: person.claims }),
    })
    return
  }

  const reason = await stepUpFault(deps, { req, before, person, stepUp })
  if (reason === undefined) {
    res.redirect(303, stepUp.to)
    return
  }
  await note(deps, req, reason)
  // Their provider has just said that the role is not theirs any more: what was begun in it ends here.
  if (reason === 'role-not-held') {
    await deps.revocations.revoke({ kind: 'session', id: before.reference })
    await destroy(req)
  } else await save(req)
  if (reason === PROVIDER_AWAY) {
    answerProviderAway(res)
    return
  }
  res.status(403).render('web/sign-in/step-up-failed.njk', { to: '/' })
}

function isSomebodyElse(before: SignedIn, person: ProvidedPerson | undefined): boolean {
  const { claims } = person ?? {}
  return claims !== undefined && claims.nhsid_useruid !== before.claims.nhsid_useruid
}

interface Stepping {
  readonly req: Request
  readonly before: SignedIn
  readonly person: ProvidedPerson | undefined
  readonly stepUp: StepUp
}

/** Renews the session with what the provider says now, or gives why it does not: it stays as it was, or ends with its role. */
async function stepUpFault(
  deps: FinishDeps,
  { req, before, person, stepUp }: Stepping,
): Promise<string | undefined> {
  if (!person?.claims) return person?.refusal ?? 'sign-in-failed'
  if (!isAuthenticatedEnough(person, stepUp, deps.now())) return 'assurance-too-low'
  const { claims, assurance, authenticatedAt } = person
  await deps.keepRoles(
    claims.nhsid_useruid,
    claims.nhsid_nrbac_roles.map(({ person_roleid }) => person_roleid),
  )
  const isIn = await enter(deps, req, { ...before, claims, assurance, authenticatedAt })
  return isIn ? undefined : 'role-not-held'
}

async function note(deps: Pick<FinishDeps, 'notes'>, req: Request, reason: string): Promise<void> {
  const actor = actorOf(req)
  await deps.notes.note({
    interaction: 'login',
    actor: actor ? toEventActor(actor) : ANONYMOUS,
    reason,
    query: 'GET /sign-in/step-up',
    requestId: requestIdOf(req),
  })
}

function readStepUp({ query }: Request): StepUp | undefined {
  const { to, level = '3', max_age: maxAge = String(LATELY) } = query
  if (typeof to !== 'string' || !PAGES.some((page) => page.test(to))) return undefined
  if (typeof level !== 'string' || !/^[1-3]$/.test(level)) return undefined
  if (typeof maxAge !== 'string' || !/^[1-9]\d{0,4}$/.test(maxAge)) return undefined
  return { to, assurance: Number(level), maxAge: Number(maxAge) }
}
