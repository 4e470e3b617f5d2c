import { hasScope } from '../access/scopes.js'
import { toEventActor, type Gate } from '../access/gate.js'
import type { AccessRequest } from '../access/access-request.js'
import { toSender, type Contribute } from './contribute.js'
import type { TakeFairTurn } from './fair-turns.js'
import type { PersonIndex } from './ingest-store.js'
import { MayBeStored } from './may-be-stored.js'
import type { AskToReceive, BatchAnswer, Contributed, Received } from './received.js'
import { resolveLookups } from './resolve-lookups.js'
import {
  isLarge,
  NOTHING_KNOWN,
  type BatchEntry,
  type ReadSubmission,
  type ReadSubmissionResult,
  type ReadUnit,
  type Refusal,
} from './submission.js'

export interface ReceiveBundleParts {
  readonly gate: Gate
  readonly read: ReadSubmission
  readonly personIndex: PersonIndex
  readonly contribute: Contribute
  /** For large submissions. */
  readonly takeFairTurn: TakeFairTurn
  /** Told what went wrong with an entry of a batch of which others were taken. */
  readonly report: (error: unknown) => void
}

/** Takes what a partner posts, through every check and the gate, into the record. */
export type ReceiveBundle = (asked: AskToReceive) => Promise<Received>

export function createReceiveBundle({
  gate,
  read,
  personIndex,
  contribute,
  takeFairTurn,
  report,
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

  /** Reads and stores; of a batch, the entries that are still to be received. */
  async function take(asked: AskToReceive): Promise<Contributed | Batch> {
    const result = await readResolved(asked)
    switch (result.outcome) {
      case 'batch':
        return result
      case 'read':
        return contribute(result, asked)
      case 'refused':
        await note(asked, result.reason)
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

  /** Reads, looks up what the submission names from earlier, and reads again with that known. */
  async function readResolved({ body, entry, actor }: AskToReceive): Promise<ReadSubmissionResult> {
    const submission = { body, sender: toSender(actor), ...(entry ? { entry } : {}) }
    let known = NOTHING_KNOWN
    let result = await read({ ...submission, known })
    if (result.outcome === 'unresolved') {
      known = await resolveLookups(result, actor.organisation, personIndex)
      result = await read({ ...submission, known })
    }
    if (result.outcome !== 'read') return result
    const person = await personOf(result)
    return person === undefined ? result : read({ ...submission, known: { ...known, person } })
  }

  /** The person who has the NHS number already, when that is another than the one the number alone leads to. */
  async function personOf({ claim, person }: ReadUnit): Promise<ReadUnit['person']> {
    const holder = claim && (await personIndex.findByNhsNumber(claim.nhsNumber))
    return holder && holder.person !== person ? holder.person : undefined
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

function interactionOf(entry: AskToReceive['entry']): AccessRequest['interaction'] {
  if (entry === undefined) return 'transaction'
  return entry.method === 'PUT' ? 'update' : 'create'
}
