import type { BusinessIdentifier } from '../../fhir/business-identifier.js'
import { RESOURCE_TYPES } from '../../fhir/resource-types.js'

/** What `request.url` addresses. */
export type EntryTarget =
  | { readonly kind: 'type'; readonly type: string }
  | { readonly kind: 'id'; readonly type: string; readonly id: string }
  | { readonly kind: 'identifier'; readonly type: string; readonly identifier: BusinessIdentifier }

const TARGET = /^([A-Za-z]{1,64})(?:\/([A-Za-z0-9.-]{1,64})|\?(.*))?$/s

/**
 * Reads `Type`, `Type/id` or `Type?identifier=system|value`. Gives `undefined` for everything else: absolute
 * addresses, operations, other search parameters, ways out of the path.
 */
export function parseEntryTarget(url: string): EntryTarget | undefined {
  const [, type, id, query] = TARGET.exec(url) ?? []
  if (type === undefined || !RESOURCE_TYPES.has(type)) return undefined
  if (id !== undefined) return /^\.+$/.test(id) ? undefined : { kind: 'id', type, id }
  if (query === undefined) return { kind: 'type', type }

  const identifier = parseIdentifierQuery(query)
  return identifier && { kind: 'identifier', type, identifier }
}

/** Reads `identifier=system|value`, percent-encoded or not; anything more or other gives `undefined`. */
export function parseIdentifierQuery(query: string): BusinessIdentifier | undefined {
  const [, encoded] = /^\??identifier=([^&]*)$/.exec(query) ?? []
  const token = encoded === undefined ? undefined : decode(encoded)
  const bar = token?.indexOf('|') ?? -1
  if (token === undefined || bar < 1 || bar === token.length - 1) return undefined
  return { system: token.slice(0, bar), value: token.slice(bar + 1) }
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}
