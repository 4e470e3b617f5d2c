import type { BusinessIdentifier } from '../../fhir/business-identifier.js'
import { ODS_CODE_SYSTEM } from '../../fhir/ods-code.js'
import { SDS_USER_ID_SYSTEM } from '../../fhir/profiles.js'
import { lookupKey, toLookup } from '../references/identifier-lookup.js'
import type { IdentifiedEntry } from '../identity/identify.js'
import { identifiersOf } from '../identity/identity-of.js'
import type { Known, KnownResource } from './submission.js'

/** What a reference leads to, in the same unit or from earlier. */
export interface Target {
  readonly type: string
  readonly id: string
  /** The identifier that goes with a reference to it: of a Patient its source's own, of others ODS code or SDS id. */
  readonly identifier: BusinessIdentifier | undefined
  /** The entry, when it is in the same unit. */
  readonly entry: IdentifiedEntry | undefined
  /** Set for what was contributed earlier. */
  readonly known: KnownResource | undefined
}

/** Finds what references of a unit lead to. */
export interface UnitIndex {
  /** By fullUrl or `Type/id`, of the sender's own or as derived. */
  find(reference: string): Target | undefined
  /** What of the unit has this identifier. */
  findIdentified(type: string, identifier: BusinessIdentifier): readonly Target[]
}

export function createUnitIndex(entries: readonly IdentifiedEntry[], known: Known): UnitIndex {
  const byReference = new Map<string, Target>()
  const byIdentifier = new Map<string, ReadonlyMap<string, Target>>()
  for (const entry of entries) {
    const target = toTarget(entry)
    byReference.set(`${entry.type}/${entry.id}`, target)
    if (entry.senderId !== undefined) byReference.set(`${entry.type}/${entry.senderId}`, target)
    if (entry.fullUrl !== undefined) byReference.set(entry.fullUrl, target)
    for (const identifier of identifiersOf(entry.resource)) {
      const key = keyOf(entry.type, identifier)
      byIdentifier.set(key, new Map([...(byIdentifier.get(key) ?? []), [entry.id, target]]))
    }
  }

  return {
    find(reference) {
      const earlier = known.references.get(reference)
      return byReference.get(reference) ?? (earlier && toEarlierTarget(earlier))
    },
    findIdentified: (type, identifier) => [...(byIdentifier.get(keyOf(type, identifier))?.values() ?? [])],
  }
}

function keyOf(type: string, identifier: BusinessIdentifier): string {
  return lookupKey(toLookup(type, identifier))
}

function toTarget(entry: IdentifiedEntry): Target {
  const { type, id, identity, resource } = entry
  const identifier = type === 'Patient' ? identity.identifier : wellKnown(identifiersOf(resource))
  return { type, id, identifier, entry, known: undefined }
}

/** What was contributed earlier, as a target. */
export function toEarlierTarget(known: KnownResource): Target {
  const { type, id, identifier } = known
  const said = type === 'Patient' ? identifier : wellKnown(identifier ? [identifier] : [])
  return { type, id, identifier: said, entry: undefined, known }
}

/** Identifiers by which anybody knows an organisation or a person at work. */
function wellKnown(identifiers: readonly BusinessIdentifier[]): BusinessIdentifier | undefined {
  return identifiers.find(({ system }) => system === ODS_CODE_SYSTEM || system === SDS_USER_ID_SYSTEM)
}

export function isPerson(target: Target | undefined): boolean {
  return target?.type === 'Patient'
}
