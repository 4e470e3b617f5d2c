import type { PersonId } from '../fhir/person-id.js'
import type { Actor } from '../identity/actor.js'
import type { AccessFacts, GatherFacts } from './access-facts.js'

/** So long facts that were read ahead may wait to be asked for, in milliseconds: a change counts within a second. */
const FRESH = 100

/** Facts that are read while it is still being asked whether the one who asks may come in at all. */
export interface FactsAhead {
  /**
   * Begins to gather what a decision about this person will ask first, if the one who asks comes so far. It decides
   * nothing and tells nobody anything: where they are turned away, what was read is dropped.
   */
  readonly foresee: (actor: Actor, person: PersonId) => void
  /** Gives what was foreseen for this very actor and person, once and while it is fresh; else gathers now. */
  readonly gatherFacts: GatherFacts
}

interface Foreseen {
  readonly person: PersonId
  readonly at: number
  readonly facts: Promise<AccessFacts>
}

/** `now` is in milliseconds since 1970. */
export function createFactsAhead(gatherFacts: GatherFacts, now: () => number): FactsAhead {
  const foreseen = new WeakMap<Actor, Foreseen>()

  return {
    foresee(actor, person) {
      const facts = gatherFacts(actor, person)
      foreseen.set(actor, { person, at: now(), facts })
      // Whoever asks for them is told of the failure; where nobody asks, it concerns nobody.
      facts.catch(() => undefined)
    },
    gatherFacts(actor, person) {
      const known = foreseen.get(actor)
      foreseen.delete(actor)
      const isMeant = known !== undefined && known.person === person && now() - known.at <= FRESH
      return isMeant ? known.facts : gatherFacts(actor, person)
    },
  }
}
