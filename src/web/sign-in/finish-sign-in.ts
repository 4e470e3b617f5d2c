import type { Request, Response } from 'express'
import type { FindCitizen } from '../../identity/citizen-from-claims.js'
import type { PersonClaims } from '../../identity/claims.js'
import type { AccessNotes } from '../access-notes.js'
import { requestIdOf } from '../request-id.js'
import type { SignedIn } from '../session.js'
import { answerProviderAway, PROVIDER_AWAY } from './ask-provider.js'
import { enter, renewSession, takeAskedFor, toActor, type EnterDeps } from './enter.js'
import type { ProvidedPerson } from './sign-in-provider.js'
import { ANONYMOUS, type NotedActor } from '../../identity/event-actor.js'

export interface FinishDeps extends EnterDeps {
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** A random reference for the log. */
  readonly newReference: () => string
  /**
   * Told which role profiles somebody has now: what apps were granted in others does not count any more.
   */
  readonly keepRoles: (person: string, roleProfileIds: readonly string[]) => Promise<void>
  readonly findCitizen: FindCitizen
}

export interface SignInAttempt {
  readonly req: Request
  readonly res: Response
  readonly person: ProvidedPerson | undefined
  /** At which of the providers. */
  readonly issuer: string
}

/** Lets somebody in whom their provider knows, asks for their role where they have several, or says why not. */
export async function finishSignIn(deps: FinishDeps, attempt: SignInAttempt): Promise<void> {
  const { req, res, person, issuer } = attempt
  const claims = person?.claims
  if (!claims) {
    await refuseSignIn(deps, attempt, { reason: person?.refusal ?? 'sign-in-failed' })
    return
  }

  const citizen = await findCitizen(deps, person)
  if (citizen === 'not-in-record') {
    await refuseSignIn(deps, attempt, { reason: citizen, claims })
    return
  }
  const { assurance, authenticatedAt, federated } = person
  const signedIn: SignedIn = {
    claims,
    signedInAt: deps.now(),
    reference: deps.newReference(),
    issuer,
    assurance,
    authenticatedAt,
    federated,
    citizen,
  }
  await deps.keepRoles(
    claims.nhsid_useruid,
    claims.nhsid_nrbac_roles.map(({ person_roleid }) => person_roleid),
  )
  const known = toActor(deps, signedIn)
  switch (known.outcome) {
    case 'actor':
      await enter(deps, req, signedIn)
      res.redirect(303, takeAskedFor(req))
      return
    case 'choose':
      await renewSession(deps, req, signedIn)
      res.redirect(303, '/role')
      return
    case 'refused':
      await refuseSignIn(deps, attempt, { reason: known.reason, claims })
  }
}

/** Who somebody is in the record who signed in for themselves; `undefined` for who is at work. */
async function findCitizen(
  deps: FinishDeps,
  { citizen }: ProvidedPerson,
): Promise<SignedIn['citizen'] | 'not-in-record'> {
  return citizen && ((await deps.findCitizen(citizen)) ?? 'not-in-record')
}

/** Says that nobody was let in; the log has why. */
export async function refuseSignIn(
  { notes }: { readonly notes: AccessNotes },
  { req, res }: Pick<SignInAttempt, 'req' | 'res'>,
  { reason, claims }: { readonly reason: string; readonly claims?: PersonClaims },
): Promise<void> {
  await notes.note({
    interaction: 'login',
    actor: toNotedPerson(claims),
    reason,
    query: 'GET /sign-in/callback',
    requestId: requestIdOf(req),
  })
  if (reason === PROVIDER_AWAY) answerProviderAway(res)
  else res.status(403).render('web/sign-in/refused.njk', { reason })
}

/** Somebody as far as their provider said, without a role. */
function toNotedPerson(claims: PersonClaims | undefined): NotedActor {
  return claims ? { ...ANONYMOUS, id: claims.nhsid_useruid, name: claims.name } : ANONYMOUS
}
