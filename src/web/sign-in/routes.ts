import { Router } from 'express'
import { actorOf } from '../actor-of.js'
import { destroy } from '../promised-session.js'
import { requestIdOf } from '../request-id.js'
import { cookieName } from '../session.js'
import { createAskProvider, readAnswer, type Exchange } from './ask-provider.js'
import { finishSignIn, type FinishDeps } from './finish-sign-in.js'
import { roleRoutes } from './role-routes.js'
import type { SignInChoice } from './sign-in-provider.js'
import { finishStepUp, stepUpRoutes } from './step-up-routes.js'
import { toEventActor } from '../../identity/event-actor.js'

/** An account that is shown on the sign-in page of a demo. */
export interface ShownAccount {
  readonly username: string
  readonly name: string
  readonly what: string
}

export interface SignInDeps extends FinishDeps {
  readonly baseUrl: string
  /** Where people may sign in now, the first one first. */
  readonly choices: () => readonly SignInChoice[]
  /** Accounts to show, and their password, in a demo. */
  readonly demo: { readonly accounts: readonly ShownAccount[]; readonly password: string } | undefined
}

/** Signing in and out, and choosing a role. Nobody is signed in, or out, before the log has it. */
export function signInRoutes(deps: SignInDeps): Router {
  const router = Router({ caseSensitive: true })
  const askProvider = createAskProvider(deps)
  const choiceOf = (key: string): SignInChoice | undefined =>
    deps.choices().find((choice) => choice.key === key)

  router.get('/sign-in', (req, res) => {
    // By its full address: the provider sends people back there, and the cookie has to be of the same host.
    const starts = deps.choices().map(({ key, label }) => ({
      label,
      href: `${deps.baseUrl}/sign-in/start${key === '' ? '' : `/${key}`}`,
    }))
    res.render('web/sign-in/sign-in.njk', { ended: req.query['ended'], starts, demo: deps.demo })
  })

  router.get(['/sign-in/start', '/sign-in/start/:key'], async (req, res, next) => {
    const choice = choiceOf(keyOf(req.params))
    if (!choice) {
      next('router')
      return
    }
    delete req.session.stepUp
    await askProvider(choice, { req, res, next })
  })

  // Each provider has an address of its own for its answers, so that none can be taken for another's.
  router.get(['/sign-in/callback', '/sign-in/callback/:key'], async (req, res, next) => {
    const choice = choiceOf(keyOf(req.params))
    if (!choice) {
      next('router')
      return
    }
    await finish(choice, { req, res, next })
  })

  router.use(stepUpRoutes({ ...deps, choiceOf }))
  router.use(roleRoutes(deps))

  router.post('/sign-out', async (req, res) => {
    const actor = actorOf(req)
    const { signedIn } = req.session
    if (actor) {
      await deps.notes.note({
        interaction: 'logout',
        actor: toEventActor(actor),
        reason: null,
        query: 'POST /sign-out',
        requestId: requestIdOf(req),
      })
    }
    if (signedIn) await deps.revocations.revoke({ kind: 'session', id: signedIn.reference })
    res.clearCookie(cookieName(req.session.cookie.secure === true))
    await destroy(req)
    res.redirect(303, choiceOf(signedIn?.issuer ?? '')?.provider.endSessionUrl() ?? '/sign-in')
  })

  return router

  async function finish(choice: SignInChoice, exchange: Exchange): Promise<void> {
    const { req, res } = exchange
    const { stepUp } = req.session
    await readAnswer(choice, exchange, (person) => {
      const attempt = { req, res, person, issuer: choice.key }
      return stepUp ? finishStepUp(deps, attempt, stepUp) : finishSignIn(deps, attempt)
    })
  }
}

function keyOf(params: Readonly<Record<string, string | string[] | undefined>>): string {
  return typeof params['key'] === 'string' ? params['key'] : ''
}
