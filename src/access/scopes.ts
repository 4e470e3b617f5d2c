import { RESOURCE_TYPES } from '../fhir/resource-types.js'
import {
  judgeScopes,
  parseScopes,
  type Permission,
  type ScopeCeiling,
  type ScopeGrant,
} from '../identity/smart-scopes.js'
import type { AccessRequest, Activity, Wanted } from './access-request.js'
import { isWholeRecord, readingScopes } from './ceiling.js'

/** What the scopes have to allow for an activity, on resources of a type that nothing narrows. */
interface Need {
  readonly context: ScopeGrant['context']
  readonly type: string
  readonly permissions: readonly Permission[]
}

const EVERYTHING: Need = { context: 'user', type: '*', permissions: ['c', 'r', 'u', 'd', 's'] }

const NEEDS: Readonly<Record<Exclude<Activity, 'read-record'>, Need>> = {
  'find-people': { context: 'user', type: 'Patient', permissions: ['s'] },
  'claim-relationship': EVERYTHING,
  'break-glass': EVERYTHING,
  unseal: EVERYTHING,
  'record-consent': EVERYTHING,
  contribute: { context: 'system', type: '*', permissions: ['c', 'u'] },
  'read-contribution': { context: 'system', type: '*', permissions: ['r', 's'] },
  'review-log': { context: 'user', type: 'AuditEvent', permissions: ['s'] },
  'review-access': EVERYTHING,
  'flag-at-risk': EVERYTHING,
}

/**
 * Whether the scopes of the one who asks leave room for the activity. A scope is a ceiling, never a grant; what is left
 * of a record under one that is narrowed is for the permit's {@link Ceiling} to say.
 */
export function hasScope({
  actor,
  activity,
  wanted,
}: Pick<AccessRequest, 'actor' | 'activity' | 'wanted'>): boolean {
  if (activity === 'read-record') return leavesRoom(readingScopes(actor), wanted)
  const { context, type, permissions } = NEEDS[activity]
  const scopes = parseScopes(actor.scopes).filter((one) => one.context === context && isUnnarrowed(one))
  return permissions.every((permission) => isAllowed(scopes, type, permission))
}

function leavesRoom(scopes: ScopeCeiling, wanted: Wanted | undefined): boolean {
  if (wanted === undefined) return isWholeRecord(scopes)
  if (wanted !== 'what-scopes-leave') return isAllowed(scopes, wanted.type, wanted.permission)
  return [...RESOURCE_TYPES].some((type) => isAllowed(scopes, type, 'r') && isAllowed(scopes, type, 's'))
}

function isAllowed(scopes: ScopeCeiling, type: string, permission: Permission): boolean {
  return judgeScopes(scopes, { type, permission }).outcome === 'allowed'
}

function isUnnarrowed({ restrictions }: ScopeGrant): boolean {
  return restrictions.length === 0
}
