import type { Request } from 'express'
import type { Actor, Clinician, PartnerSystem } from '../identity/actor.js'

const actors = new WeakMap<Request, Actor>()

/** Remembers who asks, for the rest of the request. Called by authentication only. */
export function setActor(req: Request, actor: Actor): void {
  actors.set(req, actor)
}

/** Who asks, if it is known. */
export function actorOf(req: Request): Actor | undefined {
  return actors.get(req)
}

/** The clinician who asks. Throws when it is somebody else: routes stand behind a check of who may come here. */
export function clinicianOf(req: Request): Clinician {
  const actor = actors.get(req)
  if (actor?.kind !== 'clinician') throw new Error('This route is for clinicians and stands behind no check.')
  return actor
}

/** The partner system that asks. Throws as {@link clinicianOf} does. */
export function partnerOf(req: Request): PartnerSystem {
  const actor = actors.get(req)
  if (actor?.kind !== 'partner-system')
    throw new Error('This route is for partners and stands behind no check.')
  return actor
}
