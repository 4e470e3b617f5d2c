import type { Request } from 'express'
import { actorFromClaims, type ActorFromClaims } from '../../identity/actor-from-claims.js'
import type { Delegate } from '../../identity/actor.js'
import type { DutyOf } from '../../identity/roles.js'
import type { OrganisationDirectory } from '../../identity/organisation.js'
import type { Revocations } from '../../identity/revocations.js'
import type { AccessNotes } from '../access-notes.js'
import { regenerate, save } from '../promised-session.js'
import { requestIdOf } from '../request-id.js'
import type { SignedIn } from '../session.js'
import { toEventActor } from '../../identity/event-actor.js'

export interface EnterDeps {
  readonly directory: OrganisationDirectory
  /** What a role is for, under the policy in force. */
  readonly dutyOf: DutyOf
  readonly notes: AccessNotes
  readonly revocations: Pick<Revocations, 'revoke'>
}

/** Who somebody is in the role they chose, if they did; or who they are in the record, if they are here for themselves. */
export function toActor(
  { directory, dutyOf }: Pick<EnterDeps, 'directory' | 'dutyOf'>,
  signedIn: SignedIn,
): ActorFromClaims | { readonly outcome: 'actor'; readonly actor: Delegate } {
  const { claims, roleProfileId, reference: session, citizen, authenticatedAt } = signedIn
  if (citizen !== undefined) {
    const { nhsid_useruid: id, name } = claims
    return {
      outcome: 'actor',
      actor: { kind: 'delegate', id, name, person: citizen, session, scopes: [], authenticatedAt },
    }
  }
  return actorFromClaims(
    { claims, roleProfileId, session, scopes: [], circumstances: signedIn },
    directory,
    dutyOf,
  )
}

/**
 * Makes the session that of this person in this role, under a new id, once the log has it; the old id is worth nothing
 * from then on. `false` when there is no one role to take.
 */
export async function enter(deps: EnterDeps, req: Request, signedIn: SignedIn): Promise<boolean> {
  const known = toActor(deps, signedIn)
  if (known.outcome !== 'actor') return false
  await deps.notes.note({
    interaction: 'login',
    actor: toEventActor(known.actor),
    reason: null,
    query: req.path,
    requestId: requestIdOf(req),
  })
  const { actor } = known
  await renewSession(
    deps,
    req,
    'role' in actor ? { ...signedIn, roleProfileId: actor.role.profileId } : signedIn,
  )
  return true
}

/**
 * A new session id; of what was in the old session only the page that was asked for is kept. Where the session has a new
 * reference too, what was opened, and given to apps, under the old one has ended before this resolves.
 */
export async function renewSession(
  { revocations }: Pick<EnterDeps, 'revocations'>,
  req: Request,
  signedIn: SignedIn,
): Promise<void> {
  const { askedFor, signedIn: before } = req.session
  // First: where the rest fails they are signed out, and nothing of the old session goes on.
  if (before && before.reference !== signedIn.reference) {
    await revocations.revoke({ kind: 'session', id: before.reference })
  }
  await regenerate(req)
  req.session.signedIn = signedIn
  if (askedFor !== undefined) req.session.askedFor = askedFor
  await save(req)
}

/** The page that was asked for before sign-in, once; only ever a path of ours. */
export function takeAskedFor(req: Request): string {
  const askedFor = req.session.askedFor ?? '/'
  delete req.session.askedFor
  return /^\/(?![/\\])/.test(askedFor) ? askedFor : '/'
}
