import type { BasisKind } from './review-log.js'

/** Which bases are a relationship of an organisation with the person, so that they name where the person is treated. */
const RELATIONSHIPS: Readonly<Record<BasisKind, boolean>> = {
  'registered-practice': true,
  team: true,
  referral: true,
  contact: true,
  appointment: true,
  'self-claimed': true,
  delegation: false,
  'person-themselves': false,
  'break-glass': false,
  role: false,
  contributor: false,
}

/** Whether a word of the log is a basis that there is now: the log outlives a basis. */
export function isBasisKind(kind: string): kind is BasisKind {
  return Object.hasOwn(RELATIONSHIPS, kind)
}

/** Whether a basis is a relationship of the organisation that it names. */
export function isRelationship(kind: BasisKind): boolean {
  return RELATIONSHIPS[kind]
}
