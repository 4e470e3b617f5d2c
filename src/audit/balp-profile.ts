import type { LoggedEvent } from './audit-reader.js'

const PROFILES = 'https://profiles.ihe.net/ITI/BALP/StructureDefinition/IHE.BasicAudit.'

/** The interactions for which IHE has a pattern. */
const PATTERNS: Readonly<Partial<Record<LoggedEvent['interaction'], string>>> = {
  read: 'Read',
  'search-type': 'Query',
  create: 'Create',
  update: 'Update',
}

/**
 * The IHE pattern that an event follows. They describe successes only, so that intents and refusals, told with the same
 * detail, claim none.
 */
export function toBalpProfile({
  kind,
  interaction,
  person,
  query,
  disclosed,
}: LoggedEvent): string | undefined {
  const pattern = PATTERNS[interaction]
  if (kind !== 'outcome' || pattern === undefined || disclosed === null || disclosed.status >= 400)
    return undefined
  if (pattern === 'Query' && query === null) return undefined
  return `${PROFILES}${person === null ? '' : 'Patient'}${pattern}`
}
