import type { JsonObject, JsonValue } from '../fhir/json-value.js'
import { readText } from '../fhir/read-element.js'
import { mapMembers } from '../fhir/walk-json.js'
import { codesOf } from './codes-of.js'
import type { Contribution } from './contribution.js'
import { toAlias } from './references/identifier-lookup.js'
import { identifiersOf } from './identity/identity-of.js'
import type { ResolvedEntry } from './reading/unit.js'
import { toAddressTag } from './references/sender-address-of.js'
import { stampResource } from './stamp-resource.js'
import type { Sender } from './reading/submission.js'
import { targetOf } from './references/resolution.js'
import { isPerson, type Target } from './reading/unit-index.js'
import type { UnitSubject } from './identity/unit-subject.js'

/** The entries as they will stand in the record: re-pointed, stamped, serialised. */
export function toContributions(
  entries: readonly ResolvedEntry[],
  subject: UnitSubject,
  sender: Sender,
): readonly Contribution[] {
  const byFullUrl = new Map(entries.map((one) => [one.fullUrl ?? '', `${one.type}/${one.id}`]))
  return entries.map((entry): Contribution => {
    const { type, id, senderId, senderAddress } = entry
    const evidence = `${type}/${id}`
    const person = subject.about.has(evidence) ? subject.person : undefined
    const resource = repoint(entry, byFullUrl, subject)
    const about = refersToPerson(entry) ? undefined : person
    return {
      type,
      id,
      person,
      organisation: sender.organisation,
      sourceKind: sender.kind,
      senderId,
      senderAddress,
      identifier: entry.identity.identifier,
      identifiers: identifiersOf(resource).map(toAlias),
      codes: codesOf(resource),
      ...stampResource(resource, { type, id, senderId, sender, about, tags: toAddressTag(senderAddress) }),
    }
  })
}

/** A Patient leads to the person by its link. */
function refersToPerson({ type, references }: ResolvedEntry): boolean {
  return type === 'Patient' || references.some(({ resolution }) => isPerson(targetOf(resolution)))
}

/** Rewrites every reference that leads somewhere; those that stay elsewhere stay as they are. */
function repoint(
  entry: ResolvedEntry,
  byFullUrl: ReadonlyMap<string, string>,
  { person }: UnitSubject,
): JsonObject {
  const targets = new Map(
    entry.references.map(({ sent, resolution }) => [sent.element, targetOf(resolution)] as const),
  )
  const resource = mapMembers(entry.resource, (copy, original) => {
    const target = targets.get(original)
    if (target) return repointed(copy, target, person)
    const attachment = byFullUrl.get(readText(copy, 'url') ?? '-')
    return attachment === undefined ? copy : { ...copy, url: attachment }
  })
  return entry.type === 'Patient' ? { ...resource, link: linkTo(person) } : resource
}

/** The identifier of a reference to the person is the source's own, so that an item can be traced and sent back. */
function repointed(reference: JsonObject, target: Target, person: string | undefined): JsonObject {
  const own = target.identifier && { system: target.identifier.system, value: target.identifier.value }
  const sent = reference['identifier']
  const identifier = isPerson(target) ? (own ?? sent) : (sent ?? own)
  const id = isPerson(target) ? (person ?? target.id) : target.id
  return {
    ...reference,
    reference: `${target.type}/${id}`,
    ...(identifier === undefined ? {} : { identifier }),
  }
}

/** A source's own Patient says which joined person it is about. */
function linkTo(person: string | undefined): JsonValue {
  return [{ other: { reference: `Patient/${person ?? ''}` }, type: 'refer' }]
}
