import type { Actor } from '../identity/actor.js'
import type { AccessRequest, Activity } from './access-request.js'

/** The scopes that allow an activity; one of them is enough. A scope is a ceiling, never a grant. */
const SCOPES: Readonly<Record<Activity, readonly string[]>> = {
  'find-people': ['user/*.rs', 'user/*.cruds', 'user/Patient.rs'],
  'read-record': ['user/*.rs', 'user/*.cruds'],
  'claim-relationship': ['user/*.cruds'],
  'break-glass': ['user/*.cruds'],
  unseal: ['user/*.cruds'],
  'record-consent': ['user/*.cruds'],
  contribute: ['system/*.cu', 'system/*.cruds', 'system/*.crus'],
  'read-contribution': ['system/*.rs', 'system/*.cruds', 'system/*.crus'],
  'review-log': ['user/AuditEvent.rs', 'user/*.rs', 'user/*.cruds'],
  'review-access': ['user/*.cruds'],
}

/** What an app asks for of the one person whom it was launched for; nothing without that person. */
function patientScopes(actor: Actor, activity: Activity): readonly string[] {
  const isLaunched = 'patient' in actor && actor.patient !== undefined
  return isLaunched && activity === 'read-record' ? ['patient/*.rs'] : []
}

/** Whether the scopes of the one who asks leave room for the activity. */
export function hasScope({ actor, activity }: Pick<AccessRequest, 'actor' | 'activity'>): boolean {
  return [...SCOPES[activity], ...patientScopes(actor, activity)].some((scope) =>
    actor.scopes.includes(scope),
  )
}
