import type { Actor } from '../identity/actor.js'
import { judgeScopes, parseScopes, type ScopeCeiling, type ScopeVerdict } from '../identity/smart-scopes.js'

/**
 * What the scopes of one permit leave of a record, under what the role and the lens let be seen: a ceiling, never a
 * right. Whoever reads for the permit MUST hold to it, on each resource.
 */
export interface Ceiling {
  /** Whether it leaves the whole record, so that nothing need be looked at. */
  readonly isWhole: boolean
  /** Two ceilings of one name leave the same. */
  readonly name: string
  /** What may be read by its id, or by following a reference. */
  toRead(type: string): ScopeVerdict
  /** What may be found by searching. */
  toSearch(type: string): ScopeVerdict
}

/** The scopes that count for somebody who reads a record. Those of one person count with an app that was launched for one. */
export function readingScopes(actor: Actor): ScopeCeiling {
  const isLaunched = 'patient' in actor && actor.patient !== undefined
  return parseScopes(actor.scopes).filter(
    ({ context }) => context === 'user' || (context === 'patient' && isLaunched),
  )
}

/** The ceiling over somebody who reads a record. */
export function createCeiling(actor: Actor): Ceiling {
  const scopes = readingScopes(actor)
  return {
    isWhole: isWholeRecord(scopes),
    name: JSON.stringify([...actor.scopes].sort()),
    toRead: (type) => judgeScopes(scopes, { type, permission: 'r' }),
    toSearch: (type) => judgeScopes(scopes, { type, permission: 's' }),
  }
}

/** Whether scopes let everything of a record be read and searched. */
export function isWholeRecord(scopes: ScopeCeiling): boolean {
  return (['r', 's'] as const).every(
    (permission) => judgeScopes(scopes, { type: '*', permission }).outcome === 'allowed',
  )
}
