import { Router, type Request, type RequestHandler, type Response } from 'express'
import passport from 'passport'
import { ProviderUnavailable } from '../../identity/provider-unavailable.js'
import { actorFromClaims, toRole, type ActorFromClaims } from '../../identity/actor-from-claims.js'
import type { OrganisationDirectory } from '../../identity/organisation.js'
import { ANONYMOUS, toNoted, type AccessNotes, type NotedActor } from '../access-notes.js'
import { actorOf } from '../actor-of.js'
import { fieldOf } from '../body.js'
import { destroy, regenerate, save } from '../promised-session.js'
import { requestIdOf } from '../request-id.js'
import { cookieName, type SignedIn } from '../session.js'
import type { ProvidedPerson, SignInProvider } from './sign-in-provider.js'

/** An account that is shown on the sign-in page of a demo. */
export interface ShownAccount {
  readonly username: string
  readonly name: string
  readonly what: string
}

export interface SignInDeps {
  readonly baseUrl: string
  readonly provider: SignInProvider
  readonly directory: OrganisationDirectory
  readonly notes: AccessNotes
  /** Accounts to show, and their password, in a demo. */
  readonly demo: { readonly accounts: readonly ShownAccount[]; readonly password: string } | undefined
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** A random reference for the log. */
  readonly newReference: () => string
}

/** Signing in and out, and choosing a role. Nobody is signed in, or out, before the log has it. */
export function signInRoutes(deps: SignInDeps): Router {
  const router = Router()

  router.get('/sign-in', (req, res) => {
    // By its full address: the provider sends people back there, and the cookie has to be of the same host.
    const start = `${deps.baseUrl}/sign-in/start`
    res.render('web/sign-in/sign-in.njk', { ended: req.query['ended'], start, demo: deps.demo })
  })

  router.get('/sign-in/start', async (req, res, next) => {
    const strategy = await strategyOrPage(deps, res)
    if (strategy) authenticate(strategy)(req, res, next)
  })

  router.get('/sign-in/callback', async (req, res, next) => {
    const strategy = await strategyOrPage(deps, res)
    if (!strategy) return
    const done = (error: unknown, person?: ProvidedPerson | false): void => {
      finishSignIn(deps, { req, res, person: error ? undefined : person || undefined }).catch(next)
    }
    authenticate(strategy, done)(req, res, next)
  })

  router.get('/role', (req, res) => {
    const signedIn = req.session.signedIn
    if (!signedIn) {
      res.redirect(303, '/sign-in')
      return
    }
    res.render('web/sign-in/role.njk', rolePage(signedIn, deps.directory))
  })

  router.post('/role', async (req, res) => {
    const signedIn = req.session.signedIn
    if (!signedIn) {
      res.redirect(303, '/sign-in')
      return
    }
    const chosen = { ...signedIn, roleProfileId: fieldOf(req.body, 'role') }
    if (!(await enter(deps, req, chosen))) {
      res.status(400).render('web/sign-in/role.njk', {
        ...rolePage(signedIn, deps.directory),
        error: 'Choose the role in which you work now',
      })
      return
    }
    res.redirect(303, takeAskedFor(req))
  })

  router.post('/sign-out', async (req, res) => {
    const actor = actorOf(req)
    if (actor) {
      await deps.notes.note({
        interaction: 'logout',
        actor: toNoted(actor),
        reason: null,
        query: 'POST /sign-out',
        requestId: requestIdOf(req),
      })
    }
    res.clearCookie(cookieName(req.session.cookie.secure === true))
    await destroy(req)
    res.redirect(303, deps.provider.endSessionUrl() ?? '/sign-in')
  })

  return router
}

type SignInDone = (error: unknown, person?: ProvidedPerson | false) => void

/** Passport's handler for this strategy; the session is ours to make, after the log has it. */
function authenticate(strategy: passport.Strategy, done?: SignInDone): RequestHandler {
  return passport.authenticate(strategy, { session: false }, done) as RequestHandler
}

async function strategyOrPage(deps: SignInDeps, res: Response): Promise<passport.Strategy | undefined> {
  try {
    return (await deps.provider.strategy()) as passport.Strategy
  } catch (error) {
    if (!(error instanceof ProviderUnavailable)) throw error
    res.status(503).setHeader('Retry-After', '10').render('web/sign-in/unavailable.njk')
    return undefined
  }
}

interface SignInAttempt {
  readonly req: Request
  readonly res: Response
  readonly person: ProvidedPerson | undefined
}

async function finishSignIn(deps: SignInDeps, { req, res, person }: SignInAttempt): Promise<void> {
  const claims = person?.claims
  if (!claims) {
    await refuse(deps, { req, res }, { reason: 'sign-in-failed', actor: ANONYMOUS })
    return
  }

  const signedIn: SignedIn = { claims, signedInAt: deps.now(), reference: deps.newReference() }
  const known = toActor(deps, signedIn)
  switch (known.outcome) {
    case 'actor':
      await enter(deps, req, signedIn)
      res.redirect(303, takeAskedFor(req))
      return
    case 'choose':
      await renewSession(req, signedIn)
      res.redirect(303, '/role')
      return
    case 'refused': {
      const actor = { ...ANONYMOUS, id: claims.nhsid_useruid, name: claims.name }
      await refuse(deps, { req, res }, { reason: known.reason, actor })
    }
  }
}

async function refuse(
  deps: SignInDeps,
  { req, res }: Pick<SignInAttempt, 'req' | 'res'>,
  { reason, actor }: { readonly reason: string; readonly actor: NotedActor },
): Promise<void> {
  const query = 'GET /sign-in/callback'
  await deps.notes.note({ interaction: 'login', actor, reason, query, requestId: requestIdOf(req) })
  res.status(403).render('web/sign-in/refused.njk', { reason })
}

function toActor({ directory }: SignInDeps, signedIn: SignedIn): ActorFromClaims {
  const { claims, roleProfileId, reference: session } = signedIn
  return actorFromClaims({ claims, roleProfileId, session, scopes: [] }, directory)
}

/**
 * Makes the session that of this person in this role, once the log has it. `false` when there is no one role to take.
 */
async function enter(deps: SignInDeps, req: Request, signedIn: SignedIn): Promise<boolean> {
  const known = toActor(deps, signedIn)
  if (known.outcome !== 'actor') return false
  await deps.notes.note({
    interaction: 'login',
    actor: toNoted(known.actor),
    reason: null,
    query: req.path,
    requestId: requestIdOf(req),
  })
  await renewSession(req, { ...signedIn, roleProfileId: known.actor.role.profileId })
  return true
}

async function renewSession(req: Request, signedIn: SignedIn): Promise<void> {
  const askedFor = req.session.askedFor
  await regenerate(req)
  req.session.signedIn = signedIn
  if (askedFor !== undefined) req.session.askedFor = askedFor
  await save(req)
}

/** The page that was asked for before sign-in, once; only ever a path of ours. */
function takeAskedFor(req: Request): string {
  const askedFor = req.session.askedFor ?? '/'
  delete req.session.askedFor
  return /^\/(?![/\\])/.test(askedFor) ? askedFor : '/'
}

function rolePage({ claims, roleProfileId }: SignedIn, directory: OrganisationDirectory): object {
  return {
    name: claims.name,
    roles: claims.nhsid_nrbac_roles.map((claim) => ({
      profileId: claim.person_roleid,
      name: toRole(claim).name,
      organisation:
        [...directory.values()].find(({ odsCode }) => odsCode === claim.org_code)?.name ?? claim.org_name,
      isChosen: claim.person_roleid === roleProfileId,
    })),
  }
}
