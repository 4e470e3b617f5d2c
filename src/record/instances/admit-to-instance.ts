import type { CodeSets } from '../../access/labels/code-sets/code-sets.js'
import type { AccessRequest } from '../../access/access-request.js'
import type { Gate, Permit } from '../../access/gate.js'
import { readCurrentIndex, type CurrentIndex } from '../parts/current-index.js'
import type { CurrentPartsSource } from '../parts/current-parts.js'
import { nobodyOf } from '../patients/nobody.js'
import { personOfMade } from './made-id.js'
import { toRefusal, type RefusalReason } from '../refusal-reason.js'
import type { FindPersonOf } from '../record-store.js'
import { toEntryCeiling, type EntryCeiling } from '../search/entry-ceiling.js'
import { reachedContent } from '../search/reached-content.js'
import type { PlacedEntry } from '../search/search-index.js'

/** Who asks for one resource by its type and id. */
export interface AskedForInstance {
  readonly actor: AccessRequest['actor']
  readonly type: string
  readonly id: string
  readonly query: string
  readonly requestId: string
}

/** A resource that may be seen, and the record that it is in. */
export interface AdmittedInstance {
  readonly outcome: 'admitted'
  readonly permit: Permit<'read-record'>
  readonly index: CurrentIndex
  readonly entry: PlacedEntry
  /** What the scopes leave of the record. */
  readonly within: EntryCeiling
}

export type InstanceAdmission =
  | AdmittedInstance
  | { readonly outcome: 'not-found' }
  | { readonly outcome: 'refused'; readonly reason: RefusalReason }

export interface InstanceDeps extends CurrentPartsSource {
  readonly gate: Gate
  readonly findPersonOf: FindPersonOf
  /** By which earlier versions are labelled. */
  readonly codeSets: CodeSets
}

/** What is asked for: what sources sent, or what is made of that too, which has no earlier versions. */
type Among = 'sent' | 'sent-and-made'

/**
 * Admits somebody to one resource, through the gate, for the person whose record it is in. What does not exist, what is
 * in the record of somebody whom they may not open, what is withheld from them and what their scopes leave out are all `not-found`: who is
 * denied is in the log once, with the true reason, and as many look-ups are made for them, so that the time of an answer
 * does not tell them apart. When it is `admitted` the caller MUST disclose what goes out before the first byte.
 */
export async function admitToInstance(
  deps: InstanceDeps,
  asked: AskedForInstance,
  among: Among = 'sent',
): Promise<InstanceAdmission> {
  const { type, id, actor, query, requestId } = asked
  const held = whoseIs(type, id)
  const person = (await deps.findPersonOf(...held)) ?? nobodyOf(requestId)
  const common = { interaction: 'read', query, requestId } as const
  const admission = await deps.gate.admit({
    ...common,
    actor,
    person,
    activity: 'read-record',
    wanted: { type, permission: 'r' },
    purpose: 'TREAT',
  })
  if (admission.outcome === 'deny') {
    const reason = toRefusal(admission.reason)
    if (isAboutCaller(reason)) return { outcome: 'refused', reason }
    // As much work as where something is withheld: what the log has of it is the decision, once.
    await deps.findPersonOf(...held)
    await deps.findPersonOf(...held)
    return { outcome: 'not-found' }
  }

  const { permit } = admission
  const state = await deps.store.readState(permit)
  if (!state) throw new Error('A person whom the gate knows has no record.')
  const index = await readCurrentIndex(deps, permit, state)
  const entry = entriesAmong(index, among).find((one) => one.reference === `${type}/${id}` && !one.shared)
  const within = toEntryCeiling(permit.ceiling)
  if (entry && within.mayRead(entry) && isReached(entry, index, within))
    return { outcome: 'admitted', permit, index, entry, within }

  const nothing = { status: 404, recordVersion: index.state.version, resources: 0, withheld: 1 }
  await deps.gate.disclose(permit, { ...nothing, what: `${type}/${id}` }, 'withheld')
  return { outcome: 'not-found' }
}

/** By which resource it is found whose record it is: what is made says so itself, and the person's Patient is looked for. */
function whoseIs(type: string, id: string): readonly [type: string, id: string] {
  const person = personOfMade(type, id)
  return person === undefined ? [type, id] : ['Patient', person]
}

function entriesAmong({ entries, derived }: CurrentIndex, among: Among): readonly PlacedEntry[] {
  return among === 'sent' ? entries : [...entries, ...derived]
}

const ABOUT_CALLER: readonly RefusalReason[] = [
  'organisation-not-in-policy',
  'not-for-this-actor',
  'scope-missing',
  'role-without-right',
]

/** Whether a reason says something about the one who asks and nothing about what they asked for. */
function isAboutCaller(reason: RefusalReason): boolean {
  return ABOUT_CALLER.includes(reason)
}

/** The content of a document is reached through a document that has it. */
function isReached({ type, reference }: PlacedEntry, index: CurrentIndex, within: EntryCeiling): boolean {
  if (type !== 'Binary') return true
  return reachedContent(index.entries, { cut: (entry) => index.cut(entry), within }).has(reference)
}
