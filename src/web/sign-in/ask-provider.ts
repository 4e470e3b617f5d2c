import type { NextFunction, Request, Response } from 'express'
import passport from 'passport'
import { ANONYMOUS, toEventActor } from '../../identity/event-actor.js'
import { ProviderUnavailable } from '../../identity/provider-unavailable.js'
import type { AccessNotes } from '../access-notes.js'
import { actorOf } from '../actor-of.js'
import { requestIdOf } from '../request-id.js'
import type { AskedOfProvider, ProvidedPerson, SignInChoice } from './sign-in-provider.js'

export interface Exchange {
  readonly req: Request
  readonly res: Response
  readonly next: NextFunction
}

/** Why nobody came of a sign-in whose provider was away when it began, or when the browser came back from it. */
export const PROVIDER_AWAY = 'provider-unavailable'

/** Says that nobody can sign in now, and when to try again. */
export function answerProviderAway(res: Response): void {
  res.status(503).setHeader('Retry-After', '10').render('web/sign-in/unavailable.njk')
}

export interface AskProviderDeps {
  readonly notes: AccessNotes
}

/** Sends the browser to the provider; where that is away now, says so instead, and the log has it. */
export function createAskProvider({ notes }: AskProviderDeps) {
  return async function askProvider(
    { provider }: SignInChoice,
    { req, res, next }: Exchange,
    asked: AskedOfProvider = {},
  ): Promise<void> {
    const strategy = await strategyOf(provider)
    if (strategy && (await provider.isAnswering())) {
      authenticate(strategy, asked)(req, res, next)
      return
    }
    const actor = actorOf(req)
    await notes.note({
      interaction: 'login',
      actor: actor ? toEventActor(actor) : ANONYMOUS,
      reason: PROVIDER_AWAY,
      query: `GET ${req.path}`,
      requestId: requestIdOf(req),
    })
    answerProviderAway(res)
  }
}

/** Reads what the provider answered; `done` gets `undefined` when that is nobody. The session is ours to make. */
export async function readAnswer(
  { provider }: SignInChoice,
  { req, res, next }: Exchange,
  done: (person: ProvidedPerson | undefined) => Promise<void>,
): Promise<void> {
  const strategy = await strategyOf(provider)
  if (!strategy) {
    await done({ claims: undefined, refusal: PROVIDER_AWAY })
    return
  }
  const answered = (error: unknown, person?: ProvidedPerson | false): void => {
    done(error ? nobody(error) : person || undefined).catch(next)
  }
  authenticate(strategy, {}, answered)(req, res, next)
}

/** Nobody, for what the provider said, or because it was away while it was asked. */
function nobody(error: unknown): ProvidedPerson | undefined {
  const isAway = [error, (error as Error).cause].some((one) => one instanceof ProviderUnavailable)
  return isAway ? { claims: undefined, refusal: PROVIDER_AWAY } : undefined
}

type Authenticate = (req: Request, res: Response, next: NextFunction) => void
type Answered = (error: unknown, person?: ProvidedPerson | false) => void

function authenticate(
  strategy: passport.Strategy,
  asked: AskedOfProvider,
  answered?: Answered,
): Authenticate {
  return passport.authenticate(strategy, { ...asked, session: false }, answered) as Authenticate
}

/** `undefined` where the provider is away and nothing is known of it yet. */
async function strategyOf(provider: SignInChoice['provider']): Promise<passport.Strategy | undefined> {
  try {
    return (await provider.strategy()) as passport.Strategy
  } catch (error) {
    if (!(error instanceof ProviderUnavailable)) throw error
    return undefined
  }
}
