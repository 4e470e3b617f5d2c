import { parsePersonId, type PersonId } from '../fhir/person-id.js'
import type { Actor } from '../identity/actor.js'

/** Begins to read what will be asked first of this person, while it is asked whether the actor may come in at all. */
export type Foresee = (actor: Actor, person: PersonId) => void

const NAMED =
  /^\/(?:fhir\/Patient|patients)\/([0-9a-f]{32})(?:[/?]|$)|[?&](?:patient|subject)=(?:Patient\/)?([0-9a-f]{32})(?:&|$)/

/**
 * Whom the address of a request most likely asks about, so that what will be asked of them can be read early. It settles
 * nothing: routes read the address for themselves.
 */
export function personNamedIn(url: string): PersonId | undefined {
  const [, inPath, inQuery] = NAMED.exec(url) ?? []
  return parsePersonId(inPath ?? inQuery ?? '')
}
