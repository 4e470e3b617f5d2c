import { RESOURCE_TYPES } from '../fhir/resource-types.js'
import { SEARCH_GRAMMAR } from '../fhir/search-grammar.js'

/** What may be done with resources: create, read, update, delete, search. */
export type Permission = 'c' | 'r' | 'u' | 'd' | 's'

/** A search parameter that narrows a scope: `category=laboratory`. */
export interface ScopeRestriction {
  readonly name: string
  readonly value: string
}

/** One SMART scope, read. */
export interface ScopeGrant {
  /** Whose resources: the one person of the launch, all that the user may see, or a system's own. */
  readonly context: 'patient' | 'user' | 'system'
  /** A resource type, or `*`. */
  readonly type: string
  readonly permissions: ReadonlySet<Permission>
  /** All of these must hold; empty when the scope is not narrowed. */
  readonly restrictions: readonly ScopeRestriction[]
}

/** All that a token's scopes allow. A ceiling under what the role allows, never a right. */
export type ScopeCeiling = readonly ScopeGrant[]

export type ScopeVerdict =
  /**
   * `anyOf`: resources that fit one of these, each a set of parameters that must all hold; `undefined` when every
   * resource of the type is allowed. Whoever reads MUST hold to it.
   */
  | { readonly outcome: 'allowed'; readonly anyOf: readonly (readonly ScopeRestriction[])[] | undefined }
  | { readonly outcome: 'beyond-scope' }

const SCOPE = /^(patient|user|system)\/(\*|[A-Z][A-Za-z]*)\.([a-z*]+)(?:\?(.*))?$/
/** SMART 2 in the one order that it allows. */
const CANONICAL = /^c?r?u?d?s?$/
/** SMART 1, each with the exact SMART 2 form. @see SMART App Launch 2.2, "Scopes for requesting FHIR resources" */
const FIRST_VERSION: Readonly<Record<string, string>> = { read: 'rs', write: 'cud', '*': 'cruds' }
/** A plain parameter: modifiers and chains would be a second language of queries. */
const PARAMETER = /^[a-z_][a-z0-9-]*$/

/**
 * Reads scopes. What is no scope for FHIR resources, is not written exactly as SMART has it, or is narrowed by something
 * that cannot be held to, allows nothing and is left out.
 */
export function parseScopes(scopes: readonly string[]): ScopeCeiling {
  return scopes.flatMap((scope) => parseScope(scope) ?? [])
}

/** Reads one scope; `undefined` for what is none, such as `patient/*.*x`, `user/*.sr` or `access/other*`. */
export function parseScope(scope: string): ScopeGrant | undefined {
  const [, context, type = '', asked = '', query] = SCOPE.exec(scope) ?? []
  if (!isType(type)) return undefined
  const permissions = parsePermissions(asked, query !== undefined)
  const restrictions = query === undefined ? [] : parseRestrictions(query)
  if (!permissions || !restrictions || !isKept(restrictions, type)) return undefined
  return { context: context as ScopeGrant['context'], type, permissions, restrictions }
}

function isType(type: string): boolean {
  return type === '*' || RESOURCE_TYPES.has(type)
}

/** Whether there is a type that restrictions can be held to for. */
function isKept(restrictions: readonly ScopeRestriction[], type: string): boolean {
  const types = type === '*' ? ['*', ...SEARCH_GRAMMAR.keys()] : [type]
  return types.some((one) => canHoldTo(restrictions, one))
}

/** Whether a type has all these parameters, as codes: what a search cannot ask, a scope cannot be narrowed by. */
function canHoldTo(restrictions: readonly ScopeRestriction[], type: string): boolean {
  return restrictions.every(({ name }) => SEARCH_GRAMMAR.get(type)?.parameters.get(name)?.type === 'token')
}

/** The form of SMART 1 knows no restrictions. */
function parsePermissions(asked: string, isRestricted: boolean): ReadonlySet<Permission> | undefined {
  const first = Object.hasOwn(FIRST_VERSION, asked) ? FIRST_VERSION[asked] : undefined
  if (first !== undefined && isRestricted) return undefined
  const letters = first ?? asked
  return CANONICAL.test(letters) ? new Set(letters as Iterable<Permission>) : undefined
}

/** The scope as SMART 2 writes it; `undefined` for what is none. */
export function toCanonicalScope(scope: string): string | undefined {
  const grant = parseScope(scope)
  if (!grant) return undefined
  const query = scope.includes('?') ? scope.slice(scope.indexOf('?')) : ''
  return `${grant.context}/${grant.type}.${[...grant.permissions].join('')}${query}`
}

/** Whether one of the scopes registered holds all that this one asks. */
export function isWithin(asked: ScopeGrant, registered: ScopeCeiling): boolean {
  return registered.some(
    (one) =>
      one.context === asked.context &&
      (one.type === '*' || one.type === asked.type) &&
      [...asked.permissions].every((permission) => one.permissions.has(permission)) &&
      one.restrictions.every((needed) =>
        asked.restrictions.some(({ name, value }) => name === needed.name && value === needed.value),
      ),
  )
}

/**
 * What scopes allow to be done with resources of a type; of type `*`, with those of every type. Reading is another right
 * than searching: `.r` alone does not search.
 */
export function judgeScopes(
  scopes: ScopeCeiling,
  { type, permission }: { readonly type: string; readonly permission: Permission },
): ScopeVerdict {
  const fitting = scopes.filter(
    (one) =>
      (one.type === '*' || one.type === type) &&
      one.permissions.has(permission) &&
      canHoldTo(one.restrictions, type),
  )
  if (fitting.length === 0) return { outcome: 'beyond-scope' }
  const isWhole = fitting.some(({ restrictions }) => restrictions.length === 0)
  return { outcome: 'allowed', anyOf: isWhole ? undefined : fitting.map(({ restrictions }) => restrictions) }
}

function parseRestrictions(query: string): readonly ScopeRestriction[] | undefined {
  const read = query.split('&').map((part) => {
    const [, name = '', value = ''] = /^([^=]*)=(.+)$/.exec(part) ?? []
    const decoded = decodeValue(value)
    return PARAMETER.test(name) && decoded !== undefined ? { name, value: decoded } : undefined
  })
  return read.every((one) => one !== undefined) ? read : undefined
}

function decodeValue(text: string): string | undefined {
  try {
    return text === '' ? undefined : decodeURIComponent(text)
  } catch {
    return undefined
  }
}
