import type { AccessRequest } from '../../access/access-request.js'
import type { CodeSets } from '../../access/labels/code-sets/code-sets.js'
import type { Gate, Permit } from '../../access/gate.js'
import type { PersonId } from '../../fhir/person-id.js'
import { readCurrentParts, type CurrentPartsSource } from '../parts/current-parts.js'
import { toRefusal, type RefusalReason } from '../refusal-reason.js'
import { DERIVED_PARTS } from '../parts/part-names.js'
import { readTogether, type TogetherPart } from './together-part.js'
import { saysSensitive } from './apart-reason.js'
import type { ApartStatement, ToldApartStore } from './told-apart.js'
import { toEventActor } from '../../identity/event-actor.js'

export interface ApartRequest {
  readonly actor: AccessRequest['actor']
  readonly person: PersonId
  readonly query: string
  readonly requestId: string
}

export interface ApartForm {
  /** The item of the group that is something else than the rest, `Type/id`. */
  readonly different: string
  readonly reason: string
}

export interface TakeBackForm {
  readonly one: string
  readonly other: string
  readonly reason: string
}

export type ToldApart =
  | { readonly outcome: 'told' }
  | { readonly outcome: 'invalid'; readonly field: 'different' | 'reason'; readonly text: string }
  /** No such group, or none that this reader may see. */
  | { readonly outcome: 'not-found' }
  | { readonly outcome: 'refused'; readonly reason: RefusalReason }

export interface TellApartUseCases {
  /** Remembers that an item of a group is something else: for everybody, from the next read on. */
  tellApart(request: ApartRequest, group: string, form: ApartForm): Promise<ToldApart>
  /** Takes it back: the two may stand together again. */
  takeBack(request: ApartRequest, form: TakeBackForm): Promise<ToldApart>
}

export interface TellApartDeps extends CurrentPartsSource {
  readonly gate: Gate
  readonly toldApart: ToldApartStore
  /** By which it is known which words must not stand in a reason. */
  readonly codeSets: CodeSets
}

/** Whoever may read a record as a clinician may say it, of what they may see. Nothing is stored before the log has it. */
export function createTellApart(deps: TellApartDeps): TellApartUseCases {
  return {
    async tellApart(request, group, form) {
      return change(deps, request, ({ groups }) => {
        const found = groups.find(({ id }) => id === group)
        const references = found?.members.map(({ reference }) => reference) ?? []
        if (!found) return { outcome: 'not-found' }
        if (!references.includes(form.different)) return CHOOSE
        const fault = faultOf(form, deps)
        if (fault) return fault
        const others = references.filter((reference) => reference !== form.different)
        return others.map((other) => ({ pair: [form.different, other], isApart: true, reason: form.reason }))
      })
    },

    async takeBack(request, form) {
      return change(deps, request, ({ apart }) => {
        const isThere = apart.some(
          ({ statement: { one, other } }) => one === form.one && other === form.other,
        )
        if (!isThere) return { outcome: 'not-found' }
        const fault = faultOf(form, deps)
        if (fault) return fault
        return [{ pair: [form.one, form.other], isApart: false, reason: form.reason }]
      })
    },
  }
}

const CHOOSE = {
  outcome: 'invalid',
  field: 'different',
  text: 'Choose the one that is different',
} as const satisfies ToldApart
const SAY_WHY = {
  outcome: 'invalid',
  field: 'reason',
  text: 'Say why: whoever reads the record next needs to know',
} as const satisfies ToldApart

const SAY_PLAINLY = {
  outcome: 'invalid',
  field: 'reason',
  text: 'Say why without what is confidential: everybody who sees these entries reads it. Write in what they differ, such as a date or a dose',
} as const satisfies ToldApart

function faultOf(
  { reason }: { readonly reason: string },
  { codeSets }: Pick<TellApartDeps, 'codeSets'>,
): ToldApart | undefined {
  if (reason.trim() === '') return SAY_WHY
  return saysSensitive(reason, codeSets) ? SAY_PLAINLY : undefined
}

interface Said {
  readonly pair: readonly [string, string]
  readonly isApart: boolean
  readonly reason: string
}

type Plan = (together: TogetherPart) => readonly Said[] | ToldApart

async function change(deps: TellApartDeps, request: ApartRequest, plan: Plan): Promise<ToldApart> {
  const { actor, person, query, requestId } = request
  if (actor.kind !== 'clinician') {
    const reason = 'not-for-this-actor'
    await deps.gate.note({
      interaction: 'create',
      actor: toEventActor(actor),
      person,
      reason,
      query,
      requestId,
    })
    return { outcome: 'refused', reason }
  }

  const admission = await deps.gate.admit({
    ...request,
    activity: 'read-record',
    interaction: 'create',
    purpose: 'TREAT',
  })
  if (admission.outcome === 'deny') return { outcome: 'refused', reason: toRefusal(admission.reason) }

  const { permit } = admission
  const state = await deps.store.readState(permit)
  if (!state) throw new Error('A person whom the gate knows has no record.')
  const { parts } = await readCurrentParts(deps, permit, { state, names: [DERIVED_PARTS.together] })
  const part = parts.find((one) => one.part === DERIVED_PARTS.together)
  const planned = part ? plan(readTogether(part.body)) : ({ outcome: 'not-found' } as const)

  const isPlanned = !('outcome' in planned)
  await deps.gate.disclose(permit, {
    status: isPlanned ? 200 : planned.outcome === 'invalid' ? 400 : 404,
    recordVersion: state.version,
    resources: 0,
    withheld: 0,
    what: isPlanned
      ? `told-apart:${planned.map(({ pair }) => pair.join('+')).join(',')}`
      : 'told-apart:nothing',
  })
  if (!isPlanned) return planned
  const at = new Date(deps.now()).toISOString()
  await deps.toldApart.keepToldApart(
    permit,
    planned.map((said) => toStatement(said, permit, at)),
    permit.actor.id,
  )
  return { outcome: 'told' }
}

function toStatement(
  { pair, isApart, reason }: Said,
  { actor }: Permit<'read-record'>,
  toldAt: string,
): ApartStatement {
  const [one, other] = [...pair].sort() as [string, string]
  const { name: toldBy, roleCode: role, organisation } = toEventActor(actor)
  return { one, other, isApart, reason: reason.trim(), toldAt, toldBy, role, organisation }
}
