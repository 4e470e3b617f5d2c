import { parsePersonId, type PersonId } from '../../fhir/person-id.js'

/** What the record makes of one person's record, and gives by id though no source sent it. */
const MADE_TYPES: ReadonlySet<string> = new Set(['DetectedIssue', 'Linkage'])

/** The id of something that is made of one person's record: whose it is, and which of theirs. As long as FHIR lets an id be. */
export function toMadeId(person: string, id: string): string {
  return `${person}${id}`
}

/** Of whose record something is made, by its id; `undefined` for the id of anything else. */
export function personOfMade(type: string, id: string): PersonId | undefined {
  if (!MADE_TYPES.has(type) || !/^[0-9a-f]{64}$/.test(id)) return undefined
  return parsePersonId(id.slice(0, 32))
}
