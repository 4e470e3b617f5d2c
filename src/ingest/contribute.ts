import type { Gate, Permit } from '../access/gate.js'
import type { CodeSets } from '../access/labels/code-sets/code-sets.js'
import type { PartnerSystem } from '../identity/actor.js'
import { commitChange, type Committed } from './commit-change.js'
import type { IdKey } from './derive-id.js'
import { keepHeard, type HeardStore } from './heard.js'
import type { IngestStore, KnownPerson, OpenIntent, PersonIndex } from './ingest-store.js'
import type { LeftOpen } from './left-open.js'
import { afterPromise } from './reading/may-be-stored.js'
import { checkMatch } from './identity/match-person.js'
import { isTryingOut, TRIED_OFTEN } from './identity/trying-out.js'
import { searchRelabelled } from './move-provenance.js'
import { keepNotTaken, noteLacking, type NotTakenStore } from './not-taken.js'
import { planChange, referenceOf, type Held, type Plan } from './plan-change.js'
import type { Contributed, Overtaken, StoredEntry, Unavailable } from './received.js'
import type { ReadUnit, Refusal, Sender } from './reading/submission.js'
import type { SystemOfRecord } from './system-of-record.js'
import type { TakeTurns } from './take-turns.js'
import { reasonOf, toDisclosure } from './to-disclosure.js'
import { toRecordChange } from './to-record-change.js'
import { toEventActor } from '../identity/event-actor.js'

export interface ContributeParts {
  readonly gate: Gate
  readonly store: IngestStore
  readonly leftOpen: LeftOpen
  readonly personIndex: PersonIndex
  readonly notTaken: NotTakenStore
  readonly heard: HeardStore
  readonly systemOfRecord: SystemOfRecord
  readonly codeSets: CodeSets
  readonly takeTurns: TakeTurns
  readonly key: IdKey
  /** This gateway's name, the same in each of its lives. */
  readonly gateway: string
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly newId: () => string
  /** Resolves after so many milliseconds. */
  readonly pause: (milliseconds: number) => Promise<void>
}

export interface Asked {
  readonly actor: PartnerSystem
  readonly query: string
  readonly requestId: string
}

/**
 * Stores a unit that was read: all of it or nothing, durably before it resolves. Rejects with {@link MayBeStored} when
 * something goes wrong that leaves it unsaid whether it is stored, and with anything else when nothing is.
 */
export type Contribute = (unit: ReadUnit, asked: Asked) => Promise<Contributed | Overtaken>

/** How long a submission waits for another one about the same person. */
const PATIENCE_MS = 5_000

export function createContribute(parts: ContributeParts): Contribute {
  const { gate, personIndex, takeTurns } = parts

  return async function contribute(unit, asked) {
    return takeTurns(turnOf(unit, asked), async () => {
      const known = await findKnown(unit, personIndex)
      const mismatch = (await isTryingOut(known, asked.actor, parts))
        ? TRIED_OFTEN
        : checkPerson(unit, known, asked)
      if (mismatch) {
        if (known) await personIndex.noteRefusal(known.person, asked.actor.organisation, nowIso())
        await noteRefusal(mismatch, { unit, asked, known })
        return mismatch
      }

      const admission = await gate.admit({
        actor: asked.actor,
        activity: 'contribute',
        ...(unit.person === undefined ? {} : { person: unit.person }),
        interaction: unit.interaction,
        purpose: 'TREAT',
        query: asked.query,
        requestId: asked.requestId,
      })
      if (admission.outcome === 'deny') return { outcome: 'refused', reason: 'scope-missing', issues: [] }

      const contributed = await store(unit, asked, { permit: admission.permit, isNew: known === undefined })
      const disclose = (): Promise<void> =>
        gate.disclose(admission.permit, toDisclosure(contributed, unit), reasonOf(contributed))
      await (contributed.outcome === 'refused' ? disclose() : afterPromise(disclose))
      await keepNotTaken(contributed, unit, { ...parts, organisation: asked.actor.organisation })
      await keepHeard(contributed, unit, { ...parts, organisation: asked.actor.organisation })
      return contributed
    })
  }

  function nowIso(): string {
    return new Date(parts.now()).toISOString()
  }

  /** It stands under the person whose NHS number was used, whoever used it. */
  async function noteRefusal(
    { reason }: Refusal,
    { unit, asked, known }: { unit: ReadUnit; asked: Asked; known: KnownPerson | undefined },
  ): Promise<void> {
    const { actor, query, requestId } = asked
    await gate.note({
      interaction: unit.interaction,
      actor: toEventActor(actor),
      ...(known ? { person: known.person } : {}),
      reason,
      query,
      requestId,
    })
  }

  /** Plans, opens the intent, and plans again when somebody else was at work on the same person. */
  async function store(unit: ReadUnit, asked: Asked, admitted: Admitted): Promise<Contributed | Overtaken> {
    const deadline = parts.now() + PATIENCE_MS
    let { isNew } = admitted
    for (let wait = 20; ; wait = Math.min(wait * 2, 500)) {
      const held = await readHeld(unit, admitted.permit)
      const plan = planChange(unit, held)
      if (plan.outcome === 'refused') return plan
      if (plan.changed.length === 0)
        return toStored(unit, { plan, held, versions: new Map(), receivedAt: '' })
      if (!(await parts.systemOfRecord.isAvailable())) return leaveOut(unit, plan, asked)

      const intent = await toIntent(unit, { plan, held, asked, permit: admitted.permit })
      const opened = await carryOut(intent, () => parts.store.openIntent(intent, parts.gateway))
      if (opened === 'overtaken') return { outcome: 'overtaken' }
      if (opened === 'opened') {
        if (await carryOut(intent, () => isStillSo(unit, { held, isNew, permit: admitted.permit })))
          return carryOut(intent, () => finish(unit, { intent, plan, held, asked }))
        await carryOut(intent, () => parts.store.abandon(intent.id, 'overtaken'))
        const mismatch = checkPerson(unit, await findKnown(unit, personIndex), asked)
        if (mismatch) return mismatch
        isNew = false
      }
      if (parts.now() >= deadline) return leaveOut(unit, plan, asked)
      await parts.pause(wait)
    }
  }

  /** Its sender is told to send again, and may never do so: until it comes, whoever reads the record is told that it is lacking. */
  async function leaveOut(unit: ReadUnit, { changed }: Plan, { actor }: Asked): Promise<Unavailable> {
    await noteLacking(unit.person, changed, { ...parts, organisation: actor.organisation })
    return { outcome: 'unavailable' }
  }

  /** A step that may have been done although it failed: what was promised is then finished later. */
  function carryOut<T>({ id }: OpenIntent, step: () => Promise<T>): Promise<T> {
    return afterPromise(() => parts.leftOpen.during(id, step))
  }

  async function readHeld(unit: ReadUnit, permit: Permit<'contribute'>): Promise<Held> {
    const references = unit.contributions.map(referenceOf)
    if (unit.person !== undefined) references.push(`Patient/${unit.person}`)
    const held = await parts.store.readHeld(permit, references)
    return new Map(held.map((one) => [referenceOf(one), one]))
  }

  async function toIntent(unit: ReadUnit, planned: Planned): Promise<OpenIntent> {
    const { changed } = planned.plan
    const patientChanged = changed.some(({ type }) => type === 'Patient')
    const intentId = parts.newId()
    const receivedAt = new Date(parts.now()).toISOString()
    const sourcePatients = patientChanged ? await parts.store.readSourcePatients(planned.permit) : []
    const sender = toSender(planned.asked.actor)
    const relabelled = searchRelabelled(changed, planned.held).map(referenceOf)
    const provenances =
      relabelled.length > 0 ? await parts.store.readProvenancesOf(planned.permit, relabelled) : []
    const { held } = planned
    const { codeSets } = parts
    const change = toRecordChange(
      { unit, changed, held, sender, intentId, receivedAt, sourcePatients, provenances, codeSets },
      parts.key,
    )
    return { id: intentId, change, lookedUp: unit.lookedUp }
  }

  /**
   * With the intent open nobody else changes this person, or the resources that it claims. What was read before it was
   * opened may have changed in between by another gateway, and every decision hung on it.
   */
  async function isStillSo(
    unit: ReadUnit,
    { held, isNew, permit }: { held: Held } & Admitted,
  ): Promise<boolean> {
    if (isNew && (await findKnown(unit, personIndex)) !== undefined) return false
    const again = await readHeld(unit, permit)
    return (
      again.size === held.size &&
      [...held].every(([reference, one]) => again.get(reference)?.version === one.version)
    )
  }

  /** What is about nobody is shared by the people of an organisation: changes to it come one after another. */
  function commitInTurn(intent: OpenIntent): Promise<Committed> {
    const { contributions, organisation } = intent.change
    const commit = (): Promise<Committed> => commitChange(intent, parts)
    const person = contributions.find((one) => one.person !== undefined)
    const isMixed = person !== undefined && contributions.some((one) => one.person === undefined)
    return isMixed ? takeTurns(`organisation ${organisation}`, commit) : commit()
  }

  async function finish(
    unit: ReadUnit,
    { intent, plan, held, asked }: { intent: OpenIntent; plan: Plan; held: Held; asked: Asked },
  ): Promise<Contributed> {
    const committed = await commitInTurn(intent)
    switch (committed.outcome) {
      case 'unavailable':
        // Before it is anybody's to finish: who finishes it says that it is lacking no longer.
        await leaveOut(unit, plan, asked)
        parts.leftOpen.add(intent.id)
        return committed
      case 'set-aside':
        await leaveOut(unit, plan, asked)
        throw new Error('What was posted cannot be brought into the record: it was set aside.')
      case 'refused':
        return {
          outcome: 'refused',
          reason: 'not-taken',
          issues: [{ severity: 'error', code: 'processing', diagnostics: committed.diagnostics }],
        }
      case 'committed': {
        const { receivedAt } = intent.change
        return toStored(unit, { plan, held, versions: committed.versions, receivedAt })
      }
    }
  }
}

interface Admitted {
  readonly permit: Permit<'contribute'>
  /** Nobody was known by the NHS number when the unit was matched. */
  readonly isNew: boolean
}

interface Planned {
  readonly plan: Plan
  readonly held: Held
  readonly asked: Asked
  readonly permit: Permit<'contribute'>
}

/** One at a time for a person; for what is about nobody, one at a time for its organisation. */
function turnOf(unit: ReadUnit, { actor }: Asked): string {
  return unit.person ?? `organisation ${actor.organisation}`
}

export function toSender(actor: PartnerSystem): Sender {
  return { organisation: actor.organisation, name: actor.organisationName, kind: actor.sourceKind }
}

async function findKnown(unit: ReadUnit, personIndex: PersonIndex): Promise<KnownPerson | undefined> {
  return unit.claim && personIndex.findByNhsNumber(unit.claim.nhsNumber)
}

function checkPerson(unit: ReadUnit, known: KnownPerson | undefined, { actor }: Asked): Refusal | undefined {
  const { claim, person } = unit
  const patient = unit.contributions.find(({ type, id }) => type === 'Patient' && id !== person)?.id
  const issues = claim ? checkMatch({ claim, organisation: actor.organisation, patient }, known) : []
  return issues.length === 0 ? undefined : { outcome: 'refused', reason: 'person-mismatch', issues }
}

interface Written {
  readonly plan: Plan
  readonly held: Held
  readonly versions: ReadonlyMap<string, number>
  readonly receivedAt: string
}

function toStored(unit: ReadUnit, written: Written): Contributed {
  const changed = new Set(written.plan.changed.map(referenceOf))
  return {
    outcome: 'stored',
    entries: unit.entries.map(({ reference, lacksStatus, warnings }) => ({
      ...toStoredEntry(reference, changed.has(reference), written),
      ...(lacksStatus && { lacksStatus }),
      ...(warnings && { warnings }),
    })),
  }
}

function toStoredEntry(reference: string, changed: boolean, written: Written): StoredEntry {
  const [type = '', id = ''] = reference.split('/')
  const held = written.held.get(reference)
  if (changed) {
    const version = written.versions.get(reference) ?? 1
    return { outcome: held ? 'updated' : 'created', type, id, version, lastUpdated: written.receivedAt }
  }
  if (!held) throw new Error('What did not change is held.')
  const outcome = written.plan.existing.has(reference) ? 'exists' : 'unchanged'
  return { outcome, type, id, version: held.version, lastUpdated: held.lastUpdated }
}
