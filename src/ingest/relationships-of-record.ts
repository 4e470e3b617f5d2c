import type { LegitimateRelationship } from '../access/access-facts.js'
import type { CodeSets } from '../access/labels/code-sets/code-sets.js'
import { knownToOthers } from '../access/labels/label-record.js'
import { isSecret } from '../access/labels/label.js'
import { labelResource } from '../access/labels/label-resource.js'
import { PLAIN } from '../access/labels/security-labels.js'
import { isJoined } from '../fhir/is-joined.js'
import type { JsonObject } from '../fhir/json-value.js'
import type { OdsCode } from '../fhir/ods-code.js'
import { readStored } from '../fhir/read-stored.js'
import type { SourceKind } from '../fhir/source-kind.js'
import { EVIDENCE, toRelationships } from './to-relationships.js'

/** A resource of one person's record, as it is stored. */
export interface StoredResource {
  readonly type: string
  readonly id: string
  readonly organisation: OdsCode
  readonly sourceKind: SourceKind
  /** Whether it is about nobody. */
  readonly shared: boolean
  readonly text: string
}

export interface ShownRelationship extends Omit<LegitimateRelationship, 'isSecret'> {
  /** Whether only its own organisation may know of it: what shows it is known to nobody but its source. */
  readonly isSecret: boolean
  /** Who sent what shows it. */
  readonly teller: OdsCode
}

/** Raised whenever records show other relationships than before: those that are stored are then derived anew. */
export const RELATIONSHIPS_MADE = 5

/**
 * The legitimate relationships that a record shows. What its source alone may know (sealed, sealed and locked, kept by law,
 * by itself or by what it refers to) shows none to others, and those of its source as secret. A team of which only its own
 * member tells shows nothing unless something else bears it out. Callers MUST give all that is secret of the record, by
 * `Type/id`, and the whole record where anything is; where nothing is, what may show any is enough.
 */
export function relationshipsOfRecord(
  resources: readonly StoredResource[],
  codeSets: CodeSets,
  secret: ReadonlySet<string>,
): readonly ShownRelationship[] {
  const record = resources.map((one) => ({
    ...one,
    reference: `${one.type}/${one.id}`,
    json: readStored(one.text),
    controller: one.organisation,
  }))
  const evidence = record.filter(mayShow).map((of) => ({ of, all: shownBy(of, of.json) }))

  const known = knownToOthers(record, { codeSets, byDefault: PLAIN }, secret)
  const shown = evidence.flatMap(({ of, all }) => {
    const open = known.get(of.reference)
    const told = new Set(open ? shownBy(of, open).map(toKey) : [])
    return all
      .map((one) => ({ ...one, isSecret: !told.has(toKey(one)), teller: of.organisation }))
      .filter(({ isSecret, organisation, teller }) => !isSecret || organisation === teller)
  })
  return shown.filter((one) => !isOwnTeam(one) || isBorneOut(one, shown))
}

/** Membership of a team of which the member itself tells. */
function isOwnTeam({ kind, organisation, teller }: ShownRelationship): boolean {
  return kind === 'team' && organisation === teller
}

/**
 * Whether anything but the member's own word for the team shows that it cares for the person: a contact or the like of its
 * own, or somebody else who names it. Whom else it puts into the team says nothing: everybody who knows the name of a person
 * can guess at their practice.
 */
function isBorneOut(team: ShownRelationship, shown: readonly ShownRelationship[]): boolean {
  return shown.some((one) => one.organisation === team.organisation && !isOwnTeam(one))
}

/** Whether a stored resource can show any relationship: most need not be read to see that they do not. */
export function mayShow({ type, shared, text }: Pick<StoredResource, 'type' | 'shared' | 'text'>): boolean {
  return !shared && EVIDENCE.includes(type) && !(type === 'Patient' && isJoined(readStored(text)))
}

/** Whether nobody but its source may know what a stored resource says, or a part of it, by itself. */
export function isSecretAlone(
  { text, organisation }: Pick<StoredResource, 'text' | 'organisation'>,
  codeSets: CodeSets,
): boolean {
  return isSecret(labelResource(readStored(text), { controller: organisation, codeSets, byDefault: PLAIN }))
}

function shownBy(of: StoredResource, json: JsonObject): readonly LegitimateRelationship[] {
  return toRelationships(json, {
    sender: { organisation: of.organisation, kind: of.sourceKind },
    evidence: `${of.type}/${of.id}`,
  })
}

/** Of what a secret part makes another, as a period without its end, others are told nothing. */
function toKey({ kind, organisation, practitioner, from, to }: LegitimateRelationship): string {
  return JSON.stringify([kind, organisation, practitioner, from, to])
}
