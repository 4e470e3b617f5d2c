import type { OperationOutcomeIssue } from 'fhir/r4.js'
import type { BusinessIdentifier } from '../../fhir/business-identifier.js'
import { NHS_NUMBER_SYSTEM } from '../../fhir/nhs-number.js'
import { anIssue } from '../../fhir/operation-outcome.js'
import { parsePersonId, type PersonId } from '../../fhir/person-id.js'
import { readText } from '../../fhir/read-element.js'
import { deriveId, type IdKey } from '../derive-id.js'
import {
  lookupKey,
  toAlias,
  toLookup,
  toSenderIdLookup,
  type IdentifierLookup,
} from '../references/identifier-lookup.js'
import { byIdentifier, byLogicalId, identifiersOf, identifyingOf, identityOf } from './identity-of.js'
import type { Identity } from './identity-of.js'
import { conflictIssue, contradictionIssue, listOf, noIdentityIssue, type Hit } from './identity-issues.js'
import type { SentEntry } from '../reading/read-entries.js'
import { senderAddressOf } from '../references/sender-address-of.js'
import type { Known, KnownResource, Sender } from '../reading/submission.js'

/** An entry with the id that it has in the record. */
export interface IdentifiedEntry extends SentEntry {
  readonly id: string
  readonly senderId: string | undefined
  readonly senderAddress: string | undefined
  readonly identity: Identity
  /** The system of the identifier by which alone it is recognised: nobody addressed it. */
  readonly recognisedBy: string | undefined
}

export interface Identified {
  readonly entry: IdentifiedEntry | undefined
  readonly issues: readonly OperationOutcomeIssue[]
  /** What the id hangs on. What is not known of them is taken for nothing. */
  readonly lookups: readonly IdentifierLookup[]
}

export interface Identifying {
  readonly key: IdKey
  readonly sender: Sender
  readonly known: Known
  /** Of whom a RelatedPerson is. */
  readonly relativeOf?: PersonId | undefined
}

/**
 * Gives an entry its id: that of the sender's earlier contribution to which it leads, by whichever of its identifiers,
 * or else one that is derived. What it is addressed by decides alone; where nothing addresses it, all its identifiers
 * do.
 */
export function identify(entry: SentEntry, identifying: Identifying): Identified {
  const { target, condition } = entry
  if (condition) return byCondition(entry, condition, identifying)
  if (target.kind !== 'id') return byContent(entry, identifying)
  return parsePersonId(target.id)
    ? byOurId(entry, target.id, identifying)
    : byTheirId(entry, target.id, identifying)
}

/** `Type/id` when an entry is addressed by an id of ours: ids of that form are never a sender's. */
export function ourAddressOf({ type, target }: SentEntry): string | undefined {
  return target.kind === 'id' && parsePersonId(target.id) ? `${type}/${target.id}` : undefined
}

function byOurId(entry: SentEntry, id: string, { known }: Identifying): Identified {
  const address = `${entry.type}/${id}`
  const found = known.references.get(address)
  if (!found && known.references.has(address)) {
    const words = 'Nothing that you contributed has this id.'
    return { entry: undefined, issues: [anIssue('not-found', words, entry.path)], lookups: [] }
  }
  const identity = identityOf(entry.resource, undefined) ?? byLogicalId(id)
  const senderAddress = senderAddressOf(entry, found)
  const identified = { ...entry, id: found?.id ?? id, senderId: found?.senderId, senderAddress, identity }
  return { entry: { ...identified, recognisedBy: undefined }, issues: [], lookups: [] }
}

function byCondition(entry: SentEntry, condition: BusinessIdentifier, identifying: Identifying): Identified {
  const lookups = [toLookup(entry.type, condition)]
  const found = hitsOf(lookups, identifying).flatMap(({ leadsTo }) => leadsTo)
  if (found.length > 1) {
    const words = `The identifier of the condition leads to ${listOf(found)}: address one of them by its id.`
    return faulty(entry, { issue: anIssue('multiple-matches', words, entry.path), lookups })
  }
  return identified(entry, { found: found[0], identity: byIdentifier(condition), lookups }, identifying)
}

/** A sender's own logical id is the key. What was first sent without one is adopted by its identifiers. */
function byTheirId(entry: SentEntry, id: string, identifying: Identifying): Identified {
  const own = toSenderIdLookup(entry.type, id)
  const content = identifyingOf(entry.resource).map((one) => toLookup(entry.type, one))
  const lookups = [own, ...content]
  const hits = hitsOf(content, identifying)

  const found = sharpen(answerTo(own, identifying), hits)
  if (found.length > 1) {
    const words = `Your id leads to ${listOf(found)}: address one of them by its id here.`
    return faulty(entry, { issue: anIssue('multiple-matches', words, entry.path), lookups })
  }
  const identity = byLogicalId(id)
  const [one] = found
  if (one || hits.length === 0) return identified(entry, { found: one, identity, lookups }, identifying)
  const adopted = adoptableOf(entry, hits)
  return adopted
    ? identified(entry, { found: adopted, identity, lookups, by: hits[0]?.lookup.system }, identifying)
    : faulty(entry, { issue: conflictIssue(entry, hits), lookups })
}

/** Of several with the same logical id those that have an identifier in common with what was sent. */
function sharpen(found: readonly KnownResource[], hits: readonly Hit[]): readonly KnownResource[] {
  const sharper = found.filter(({ id }) => hits.some(({ leadsTo }) => leadsTo.some((hit) => hit.id === id)))
  return sharper.length > 0 ? sharper : found
}

function adoptableOf(entry: SentEntry, hits: readonly Hit[]): KnownResource | undefined {
  const [hit, another] = commonOf(hits)
  if (!hit || another || hit.senderId !== undefined) return undefined
  return contradictionOf(entry, hit) === undefined ? hit : undefined
}

/** A POST without a condition: any identifier that it has in common with what is held makes it the same resource. */
function byContent(entry: SentEntry, identifying: Identifying): Identified {
  const { type, resource, fullUrl } = entry
  const identity = identityOf(resource, fullUrl)
  if (identity === undefined) return { entry: undefined, issues: [noIdentityIssue(entry)], lookups: [] }

  const local = identifyingOf(resource).map((one) => toLookup(type, one))
  const lookups = [...local, ...(type === 'Patient' ? nationalOf(entry) : [])]
  if (lookups.length === 0) return byIdInContent(entry, identity, identifying)

  const hits = hitsOf(local, identifying)
  return hits.length > 0
    ? byHits(entry, { hits, identity, lookups }, identifying)
    : byNationalNumber(entry, { identity, lookups, by: identity.identifier?.system }, identifying)
}

function byHits(
  entry: SentEntry,
  { hits, ...rest }: Omit<Found, 'found'> & { readonly hits: readonly Hit[] },
  identifying: Identifying,
): Identified {
  const { lookups } = rest
  const [found, another] = commonOf(hits)
  if (!found || another) return faulty(entry, { issue: conflictIssue(entry, hits), lookups })
  const contradiction = contradictionOf(entry, found)
  if (contradiction !== undefined) {
    return faulty(entry, { issue: contradictionIssue(entry, { hits, found, contradiction }), lookups })
  }
  return identified(entry, { ...rest, found, by: hits[0]?.lookup.system }, identifying)
}

/** Two registrations of one person at one organisation have the number in common and nothing else. */
function byNationalNumber(
  entry: SentEntry,
  rest: Omit<Found, 'found'>,
  identifying: Identifying,
): Identified {
  const hits = hitsOf(nationalOf(entry), identifying).map((hit) => ({
    ...hit,
    leadsTo: hit.leadsTo.filter((held) => contradictionOf(entry, held) === undefined),
  }))
  const [found, another] = entry.type === 'Patient' ? commonOf(hits) : []
  return another
    ? faulty(entry, { issue: conflictIssue(entry, hits), lookups: rest.lookups })
    : identified(entry, { ...rest, found }, identifying)
}

/** Without an identifier a POST is recognised by the logical id that it came with. */
function byIdInContent(entry: SentEntry, identity: Identity, identifying: Identifying): Identified {
  const id = readText(entry.resource, 'id')
  const lookups = id === undefined ? [] : [toSenderIdLookup(entry.type, id)]
  const [found, another] = lookups.flatMap((lookup) => answerTo(lookup, identifying))
  if (found && another) {
    const words = `Your id leads to ${listOf([found, another])}: give it the identifier of one of them.`
    return faulty(entry, { issue: anIssue('conflict', words, entry.path), lookups })
  }
  return identified(entry, { found, identity, lookups }, identifying)
}

function nationalOf({ type, resource }: SentEntry): readonly IdentifierLookup[] {
  return identifiersOf(resource)
    .filter(({ system }) => system === NHS_NUMBER_SYSTEM)
    .map((one) => toLookup(type, one))
}

function answerTo(lookup: IdentifierLookup, { known }: Identifying): readonly KnownResource[] {
  return known.identifiers.get(lookupKey(lookup)) ?? []
}

/** By an identifier nobody else's RelatedPerson is meant: that of a mother stands in those of all her children. */
function hitsOf(lookups: readonly IdentifierLookup[], identifying: Identifying): readonly Hit[] {
  const { relativeOf } = identifying
  return lookups
    .map((lookup) => ({
      lookup,
      leadsTo: answerTo(lookup, identifying).filter(
        ({ person }) => relativeOf === undefined || person === undefined || person === relativeOf,
      ),
    }))
    .filter(({ leadsTo }) => leadsTo.length > 0)
}

/** What all of them lead to. */
function commonOf(hits: readonly Hit[]): readonly KnownResource[] {
  const [first, ...others] = hits
  return (first?.leadsTo ?? []).filter(({ id }) =>
    others.every(({ leadsTo }) => leadsTo.some((one) => one.id === id)),
  )
}

/** The system of which both have identifiers, and none in common. */
function contradictionOf({ type, resource }: SentEntry, held: KnownResource): string | undefined {
  const numbers = type === 'Patient' ? identifiersOf(resource).filter(isNational) : []
  const sent = [...identifyingOf(resource), ...numbers].map(toAlias)
  return sent.find(({ system }) => {
    const theirs = sent.filter((one) => one.system === system)
    const ours = (held.identifiers ?? []).filter((one) => one.system === system)
    return ours.length > 0 && !ours.some((one) => theirs.some(({ value }) => value === one.value))
  })?.system
}

function isNational({ system }: BusinessIdentifier): boolean {
  return system === NHS_NUMBER_SYSTEM
}

interface Found {
  readonly found: KnownResource | undefined
  readonly identity: Identity
  readonly lookups: readonly IdentifierLookup[]
  readonly by?: string | undefined
}

function identified(entry: SentEntry, found: Found, identifying: Identifying): Identified {
  const { found: held, identity, lookups, by } = found
  const id = held?.id ?? newIdOf(entry, identity, identifying)
  const senderId = readText(entry.resource, 'id') ?? held?.senderId
  const own = identityOf(entry.resource, entry.fullUrl)?.identifier
  const senderAddress = senderAddressOf(entry, held)
  return {
    entry: {
      ...entry,
      id,
      senderId,
      senderAddress,
      identity: { ...identity, identifier: own },
      recognisedBy: by,
    },
    issues: [],
    lookups,
  }
}

/** An id of a sender's own is that of one resource, whosever it says that it is. */
function newIdOf({ type }: SentEntry, identity: Identity, { key, sender, relativeOf }: Identifying): string {
  const [kind] = identity.key
  const ofWhom = relativeOf === undefined || kind === 'id' ? [] : [relativeOf]
  return deriveId(key, sender.organisation, type, ...identity.key, ...ofWhom)
}

/** What refers to it is not at fault: it has an id until then. */
function faulty(
  entry: SentEntry,
  { issue, lookups }: { issue: OperationOutcomeIssue; lookups: readonly IdentifierLookup[] },
): Identified {
  const identity = byLogicalId(entry.path)
  return {
    entry: {
      ...entry,
      id: entry.path,
      senderId: readText(entry.resource, 'id'),
      senderAddress: undefined,
      identity,
      recognisedBy: undefined,
    },
    issues: [issue],
    lookups,
  }
}
