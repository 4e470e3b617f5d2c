import { isWithin, parseScope, parseScopes, toCanonicalScope } from '../../identity/smart-scopes.js'

/** What an app may ask for besides resources. */
export const LAUNCH_SCOPES: readonly string[] = [
  'openid',
  'profile',
  'fhirUser',
  'launch',
  'launch/patient',
  'offline_access',
]

export type AskedScopes =
  | { readonly outcome: 'read'; readonly scopes: readonly string[] }
  /** The scope that the app may not ask for. */
  | { readonly outcome: 'refused'; readonly scope: string }

/** Whether an app may be registered with this scope: with a person it reads, with a user it may do what the user may. */
export function isOfferedScope(scope: string): boolean {
  if (LAUNCH_SCOPES.includes(scope)) return true
  const grant = parseScope(scope)
  if (!grant || grant.context === 'system') return false
  return grant.context === 'user' || [...grant.permissions].every((letter) => 'rs'.includes(letter))
}

/**
 * Reads what an app asks for, against what it is registered with. What is no scope allows nothing and is left out; a
 * scope of SMART 1 becomes the one of SMART 2 that means exactly the same; more than was registered is refused.
 */
export function readAskedScopes(asked: string, registered: readonly string[]): AskedScopes {
  const ceiling = parseScopes(registered)
  const scopes = new Set<string>()
  for (const scope of asked.split(' ')) {
    if (LAUNCH_SCOPES.includes(scope)) {
      if (scope !== 'openid' && !registered.includes(scope)) return { outcome: 'refused', scope }
      scopes.add(scope)
      continue
    }
    const grant = parseScope(scope)
    if (!grant) continue
    if (!isOfferedScope(scope) || !isWithin(grant, ceiling)) return { outcome: 'refused', scope }
    scopes.add(toCanonicalScope(scope) ?? scope)
  }
  return { outcome: 'read', scopes: [...scopes] }
}

/** Whether these scopes are of one person, who then has to be chosen. */
export function wantsPatient(scopes: readonly string[]): boolean {
  return scopes.some((scope) => scope === 'launch/patient' || scope.startsWith('patient/'))
}
