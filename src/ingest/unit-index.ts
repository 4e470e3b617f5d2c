import type { BusinessIdentifier } from '../fhir/business-identifier.js'
import { ODS_CODE_SYSTEM } from '../fhir/ods-code.js'
import { SDS_USER_ID_SYSTEM } from '../fhir/profiles.js'
import { readText } from '../fhir/read-element.js'
import { deriveId, type IdKey } from './derive-id.js'
import { identifiersOf, identityOf, type Identity } from './identity-of.js'
import type { SentEntry } from './read-entries.js'
import type { Known, KnownResource, Sender } from './submission.js'

/** An entry with the id that it has in the record. */
export interface IdentifiedEntry extends SentEntry {
  readonly id: string
  readonly senderId: string | undefined
  readonly identity: Identity
}

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
  /** The Patient of the unit that has this identifier. */
  findPatient(identifier: BusinessIdentifier): Target | undefined
}

/** Gives an entry its id: that of an earlier contribution it addresses by our id, or else derived. */
export function identify(
  entry: SentEntry,
  { key, sender, known }: { readonly key: IdKey; readonly sender: Sender; readonly known: Known },
): IdentifiedEntry | undefined {
  const identity = identityOf(entry.resource, entry.fullUrl)
  const addressed =
    entry.target.kind === 'id' ? known.references.get(`${entry.type}/${entry.target.id}`) : undefined
  if (addressed) {
    return { ...entry, id: addressed.id, senderId: addressed.senderId, identity: identity ?? NO_IDENTITY }
  }
  if (identity === undefined) return undefined
  const id = deriveId(key, sender.organisation, entry.type, ...identity.key)
  return { ...entry, id, senderId: readText(entry.resource, 'id'), identity }
}

const NO_IDENTITY: Identity = { key: [], identifier: undefined, words: 'its id here' }

export function createUnitIndex(entries: readonly IdentifiedEntry[], known: Known): UnitIndex {
  const byReference = new Map<string, Target>()
  const patients = new Map<string, Target>()
  for (const entry of entries) {
    const target = toTarget(entry)
    byReference.set(`${entry.type}/${entry.id}`, target)
    if (entry.senderId !== undefined) byReference.set(`${entry.type}/${entry.senderId}`, target)
    if (entry.fullUrl !== undefined) byReference.set(entry.fullUrl, target)
    if (entry.type !== 'Patient') continue
    for (const identifier of identifiersOf(entry.resource)) patients.set(tokenOf(identifier), target)
  }

  return {
    find: (reference) => byReference.get(reference) ?? fromEarlier(known.references.get(reference)),
    findPatient: (identifier) => patients.get(tokenOf(identifier)),
  }
}

/** `system|value`. */
function tokenOf({ system, value }: BusinessIdentifier): string {
  return `${system}|${value}`
}

function toTarget(entry: IdentifiedEntry): Target {
  const { type, id, identity, resource } = entry
  const identifier = type === 'Patient' ? identity.identifier : wellKnown(identifiersOf(resource))
  return { type, id, identifier, entry, known: undefined }
}

function fromEarlier(known: KnownResource | undefined): Target | undefined {
  if (known === undefined) return undefined
  const { type, id, identifier } = known
  const said = type === 'Patient' ? identifier : wellKnown(identifier ? [identifier] : [])
  return { type, id, identifier: said, entry: undefined, known }
}

/** Identifiers by which anybody knows an organisation or a person at work. */
function wellKnown(identifiers: readonly BusinessIdentifier[]): BusinessIdentifier | undefined {
  return identifiers.find(({ system }) => system === ODS_CODE_SYSTEM || system === SDS_USER_ID_SYSTEM)
}
