import type { Request } from 'express'
import { actorOf } from '../../web/actor-of.js'

type SignedIn = NonNullable<ReturnType<typeof actorOf>>

/** Who asks. Throws where nobody is signed in: these pages stand behind sign-in. */
export function signedIn(req: Request): SignedIn {
  const actor = actorOf(req)
  if (!actor) throw new Error('This route stands behind no sign-in.')
  return actor
}

/** Whether the role may look people up at all: for what to show before anything is asked. The gate decides. */
export function hasClinicalDuty(actor: SignedIn): boolean {
  return actor.kind === 'clinician' && actor.duty === 'clinical'
}
