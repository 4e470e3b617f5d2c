import type { CodeSets } from '../access/labels/code-sets/code-sets.js'
import { hasScope } from '../access/scopes.js'
import type { Gate } from '../access/gate.js'
import type { AccessRequest } from '../access/access-request.js'
import type { OdsCode } from '../fhir/ods-code.js'
import { toSender, type Contribute } from './contribute.js'
import type { TakeFairTurn } from './fair-turns.js'
import { lookupKey } from './references/identifier-lookup.js'
import type { PersonIndex } from './ingest-store.js'
import { MayBeStored } from './reading/may-be-stored.js'
import { maySayLacking } from './references/may-be-said-lacking.js'
import { refusedOfPatient, type EntryOfPatient } from './lacking-of-batch.js'
import { isTheirs, ofContribution, type NotTakenStore } from './not-taken.js'
import type { AskToReceive, BatchAnswer, Contributed, Overtaken, Received } from './received.js'
import { learn, resolveLookups } from './references/resolve-lookups.js'
import {
  isLarge,
  NOTHING_KNOWN,
  type BatchEntry,
  type Known,
  type ReadSubmission,
  type ReadSubmissionResult,
  type Refusal,
} from './reading/submission.js'
import { toEventActor } from '../identity/event-actor.js'

export interface ReceiveBundleParts {
  readonly gate: Gate
  readonly read: ReadSubmission
  readonly personIndex: PersonIndex
  readonly notTaken: NotTakenStore
  readonly codeSets: CodeSets
  readonly contribute: Contribute
  /** For large submissions. */
  readonly takeFairTurn: TakeFairTurn
  /** Told what went wrong with an entry of a batch of which others were taken. */
  readonly report: (error: unknown) => void
  /** Milliseconds since 1970. */
  readonly now: () => number
}

/** Takes what a partner posts, through every check and the gate, into the record. */
export type ReceiveBundle = (asked: AskToReceive) => Promise<Received>

export function createReceiveBundle({
  gate,
  read,
  personIndex,
  notTaken: notTakenStore,
  codeSets,
  contribute,
  takeFairTurn,
  report,
  now,
}: ReceiveBundleParts): ReceiveBundle {
  return receiveBundle

  async function receiveBundle(asked: AskToReceive): Promise<Received> {
    const denied = await denyAtOnce(asked)
    if (denied) return denied

    const { body, actor } = asked
    const taken = isLarge(body.length) ? await takeFairTurn(actor.id, () => take(asked)) : await take(asked)
    return taken.outcome === 'batch'
      ? { outcome: 'batch', answers: await receiveEach(taken.entries, asked) }
      : taken
  }

  /** Reads and stores, again when it was overtaken; of a batch, the entries that are still to be received. */
  async function take(asked: AskToReceive): Promise<Contributed | Batch> {
    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
      const taken = await takeOnce(asked)
      if (taken.outcome !== 'overtaken') return taken
    }
    await note(asked, 'busy')
    return { outcome: 'unavailable' }
  }

  async function takeOnce(asked: AskToReceive): Promise<Contributed | Batch | Overtaken> {
    const result = await readResolved(asked)
    switch (result.outcome) {
      case 'batch':
        return result
      case 'read':
        return contribute(result, asked)
      case 'refused':
        await note(asked, result.reason)
        await keepNotTaken(result, asked)
        return result
      case 'busy':
      case 'unresolved':
        await note(asked, 'busy')
        return { outcome: 'unavailable' }
    }
  }

  /** A partner without the scope is told so before anything of it is read. */
  async function denyAtOnce({ actor, query, requestId, entry }: AskToReceive): Promise<Refusal | undefined> {
    const request = {
      actor,
      activity: 'contribute',
      interaction: interactionOf(entry),
      purpose: 'TREAT',
      query,
      requestId,
    } as const
    if (hasScope(request)) return undefined
    const admission = await gate.admit(request)
    return admission.outcome === 'deny'
      ? { outcome: 'refused', reason: 'scope-missing', issues: [] }
      : undefined
  }

  /** Reads, looks up what the submission hangs on from earlier, and reads again as long as that tells more. */
  async function readResolved({ body, entry, actor }: AskToReceive): Promise<ReadSubmissionResult> {
    const submission = { body, sender: toSender(actor), ...(entry ? { entry } : {}) }
    let known = NOTHING_KNOWN
    let result = await read({ ...submission, known })
    for (let round = 1; round <= ATTEMPTS; round += 1) {
      const more = await learnMore(result, known, actor.organisation)
      if (more === undefined) return result
      known = more
      result = await read({ ...submission, known })
    }
    return result
  }

  /** What has to be known and is not; `undefined` when the result stands. */
  async function learnMore(
    result: ReadSubmissionResult,
    known: Known,
    organisation: OdsCode,
  ): Promise<Known | undefined> {
    if (result.outcome === 'unresolved') {
      return learn(known, await resolveLookups(result, organisation, personIndex))
    }
    if (result.outcome !== 'read') return undefined
    const more = await resolveLookups(
      {
        references: [],
        identifiers: result.lookedUp.filter((lookup) => !known.identifiers.has(lookupKey(lookup))),
        nhsNumber: result.claim?.nhsNumber,
      },
      organisation,
      personIndex,
    )
    const isAsTaken = [...more.identifiers.values()].every((found) => found.length === 0)
    const isPerson = more.person === undefined || more.person === result.person
    return isAsTaken && isPerson ? undefined : learn(known, more)
  }

  /**
   * In order, because later entries of a batch may refer to earlier ones. What goes wrong with one entry does not take
   * back what was stored of others: each has its own answer, and those after it are not begun.
   */
  async function receiveEach(
    entries: readonly BatchEntry[],
    asked: AskToReceive,
  ): Promise<readonly BatchAnswer[]> {
    const answers: BatchAnswer[] = []
    try {
      for (const entry of entries) answers.push(await receiveOne(entry, asked))
      for (const refused of refusedOfPatient(entries, answers)) await keepLacking(refused, asked)
      return answers
    } catch (error) {
      if (answers.length === 0 && !(error instanceof MayBeStored)) throw error
      report(error)
      answers.push({ outcome: error instanceof MayBeStored ? 'unconfirmed' : 'unavailable' })
      return [...answers, ...entries.slice(answers.length).map(() => ({ outcome: 'unavailable' }) as const)]
    }
  }

  async function receiveOne(entry: BatchEntry, asked: AskToReceive): Promise<Contributed> {
    if (entry.outcome === 'refused') {
      await note(asked, entry.reason)
      return entry
    }
    const received = await receiveBundle({ ...asked, body: entry.text, entry: entry.request })
    return received.outcome === 'batch' ? { outcome: 'unavailable' } : received
  }

  /** So that whoever reads the record is told that it lacks something. */
  async function keepNotTaken(
    { notTaken }: Pick<Refusal, 'notTaken'>,
    { actor }: AskToReceive,
  ): Promise<void> {
    if (!notTaken || !(await isTheirs(notTaken, actor.organisation, personIndex))) return
    const { person, entries } = notTaken
    const { organisation, kind } = toSender(actor)
    const references = maySayLacking(entries, { codeSets, organisation, kind })
    if (references.length === 0) return
    await notTakenStore.noteNotTaken(person, organisation, { references, at: new Date(now()).toISOString() })
  }

  /** As if it had been sent so that it could be taken: what is lacking has the name by which it may come yet. */
  async function keepLacking({ text, request }: EntryOfPatient, asked: AskToReceive): Promise<void> {
    const result = await readResolved({ ...asked, body: text, entry: request })
    if (result.outcome === 'refused') await keepNotTaken(result, asked)
    if (result.outcome !== 'read' || result.person === undefined) return
    const { person, claim } = result
    const entries = result.contributions.map(ofContribution)
    await keepNotTaken({ notTaken: { person, claim, patient: undefined, entries } }, asked)
  }

  async function note({ actor, query, requestId, entry }: AskToReceive, reason: string): Promise<void> {
    await gate.note({
      interaction: interactionOf(entry),
      actor: toEventActor(actor),
      reason,
      query,
      requestId,
    })
  }
}

type Batch = Extract<ReadSubmissionResult, { readonly outcome: 'batch' }>

/** How often a submission is read again because of what others contribute at the same moment. */
const ATTEMPTS = 5

function interactionOf(entry: AskToReceive['entry']): AccessRequest['interaction'] {
  if (entry === undefined) return 'transaction'
  return entry.method === 'PUT' ? 'update' : 'create'
}
