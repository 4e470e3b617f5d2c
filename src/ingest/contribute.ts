import type { Gate, Permit } from '../access/gate.js'
import { toEventActor } from '../access/gate.js'
import type { PartnerSystem } from '../identity/actor.js'
import { commitChange, type Committed } from './commit-change.js'
import type { IdKey } from './derive-id.js'
import type { IngestStore, KnownPerson, OpenIntent, PersonIndex } from './ingest-store.js'
import { checkMatch } from './match-person.js'
import { searchRelabelled } from './move-provenance.js'
import { planChange, referenceOf, type Held, type Plan } from './plan-change.js'
import type { Contributed, StoredEntry } from './received.js'
import type { ReadUnit, Refusal, Sender } from './submission.js'
import type { SystemOfRecord } from './system-of-record.js'
import type { TakeTurns } from './take-turns.js'
import { toRecordChange } from './to-record-change.js'

export interface ContributeParts {
  readonly gate: Gate
  readonly store: IngestStore
  readonly personIndex: PersonIndex
  readonly systemOfRecord: SystemOfRecord
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

/** Stores a unit that was read: all of it or nothing, durably before it resolves. */
export type Contribute = (unit: ReadUnit, asked: Asked) => Promise<Contributed>

/** How long a submission waits for another one about the same person. */
const PATIENCE_MS = 5_000

export function createContribute(parts: ContributeParts): Contribute {
  const { gate, personIndex, takeTurns } = parts

  return async function contribute(unit, asked) {
    return takeTurns(turnOf(unit, asked), async () => {
      const known = await findKnown(unit, personIndex)
      const mismatch = checkPerson(unit, known)
      if (mismatch) {
        await noteRefusal(mismatch, unit, asked)
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
      await gate.disclose(admission.permit, toDisclosure(contributed, unit))
      return contributed
    })
  }

  async function noteRefusal({ reason }: Refusal, unit: ReadUnit, asked: Asked): Promise<void> {
    const { actor, query, requestId } = asked
    await gate.note({ interaction: unit.interaction, actor: toEventActor(actor), reason, query, requestId })
  }

  /** Plans, opens the intent, and plans again when somebody else was at work on the same person. */
  async function store(unit: ReadUnit, asked: Asked, admitted: Admitted): Promise<Contributed> {
    const deadline = parts.now() + PATIENCE_MS
    let { isNew } = admitted
    for (let wait = 20; ; wait = Math.min(wait * 2, 500)) {
      const held = await readHeld(unit, admitted.permit)
      const plan = planChange(unit, held)
      if (plan.outcome === 'refused') return plan
      if (plan.changed.length === 0)
        return toStored(unit, { plan, held, versions: new Map(), receivedAt: '' })
      if (!(await parts.systemOfRecord.isAvailable())) return { outcome: 'unavailable' }

      const intent = await toIntent(unit, { plan, held, asked, permit: admitted.permit })
      const opened = await parts.store.openIntent(intent, parts.gateway)
      if (opened === 'opened') {
        if (await isStillSo(unit, { held, isNew, permit: admitted.permit }))
          return finish(unit, { intent, plan, held })
        await parts.store.abandon(intent.id, 'overtaken')
        const mismatch = checkPerson(unit, await findKnown(unit, personIndex))
        if (mismatch) return mismatch
        isNew = false
      }
      if (parts.now() >= deadline) return { outcome: 'unavailable' }
      await parts.pause(wait)
    }
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
    const change = toRecordChange(
      { unit, changed, held, sender, intentId, receivedAt, sourcePatients, provenances },
      parts.key,
    )
    return { id: intentId, change }
  }

  /**
   * With the intent open nobody else changes this person. What was read before it was opened may have changed in
   * between by another gateway: that matters where a decision hung on it.
   */
  async function isStillSo(
    unit: ReadUnit,
    { held, isNew, permit }: { held: Held } & Admitted,
  ): Promise<boolean> {
    if (!isNew && unit.entries.every(({ ifMatch }) => ifMatch === undefined)) return true
    if (isNew && (await findKnown(unit, personIndex)) !== undefined) return false
    const again = await readHeld(unit, permit)
    return [...held].every(([reference, one]) => again.get(reference)?.version === one.version)
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
    { intent, plan, held }: { intent: OpenIntent; plan: Plan; held: Held },
  ): Promise<Contributed> {
    const committed = await commitInTurn(intent)
    switch (committed.outcome) {
      case 'unavailable':
        return committed
      case 'refused':
        return {
          outcome: 'refused',
          reason: 'invalid',
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

function checkPerson(unit: ReadUnit, known: KnownPerson | undefined): Refusal | undefined {
  const issues = unit.claim ? checkMatch(unit.claim, known) : []
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
    entries: unit.entries.map(({ reference }) => toStoredEntry(reference, changed.has(reference), written)),
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

const REFUSED_STATUS: Readonly<Partial<Record<Refusal['reason'], number>>> = { stale: 412, forbidden: 403 }

function toDisclosure(contributed: Contributed, unit: ReadUnit): Parameters<Gate['disclose']>[1] {
  const stored = contributed.outcome === 'stored' ? contributed.entries : []
  const changed = stored.filter(({ outcome }) => outcome === 'created' || outcome === 'updated').length
  return {
    status: statusOf(contributed, unit),
    recordVersion: 0,
    resources: changed,
    withheld: 0,
    what: unit.interaction,
  }
}

function statusOf(contributed: Contributed, unit: ReadUnit): number {
  switch (contributed.outcome) {
    case 'unavailable':
      return 503
    case 'refused':
      return REFUSED_STATUS[contributed.reason] ?? 422
    case 'stored':
      return unit.interaction === 'create' && contributed.entries[0]?.outcome === 'created' ? 201 : 200
  }
}
