import type { PersonId } from '../fhir/person-id.js'
import type { AccessEvent, Disclosure, EventActor, Interaction, PurposeOfUse } from './access-event.js'
import type { LoggedEvent } from './audit-reader.js'

/**
 * An entry as it is stored and hashed: narrow columns, in this order. What a column holds is not judged here, so that
 * an entry that somebody has tampered with can still be read and named.
 */
export interface EntryColumns {
  readonly log: string
  readonly index: number
  readonly kind: string
  readonly recorded_at: number
  readonly interaction: string
  readonly actor_kind: string
  readonly actor_id: string
  readonly actor_name: string
  readonly role_code: string
  readonly organisation: string
  readonly session: string
  readonly purpose: string | null
  readonly person: string | null
  readonly decision: string | null
  readonly basis: string | null
  readonly reason: string | null
  readonly query: string | null
  readonly policy_version: string
  readonly request_id: string
  readonly intent: number | null
  readonly status: number | null
  readonly record_version: number | null
  readonly resources: number | null
  readonly withheld: number | null
  readonly what: string | null
}

/** The columns of an entry and what each holds, in the order in which they are hashed. The order MUST never change. */
export const ENTRY_COLUMNS = [
  ['log', 'text'],
  ['index', 'bigint'],
  ['kind', 'text'],
  ['recorded_at', 'bigint'],
  ['interaction', 'text'],
  ['actor_kind', 'text'],
  ['actor_id', 'text'],
  ['actor_name', 'text'],
  ['role_code', 'text'],
  ['organisation', 'text'],
  ['session', 'text'],
  ['purpose', 'text'],
  ['person', 'text'],
  ['decision', 'text'],
  ['basis', 'text'],
  ['reason', 'text'],
  ['query', 'text'],
  ['policy_version', 'text'],
  ['request_id', 'text'],
  ['intent', 'bigint'],
  ['status', 'integer'],
  ['record_version', 'bigint'],
  ['resources', 'integer'],
  ['withheld', 'integer'],
  ['what', 'text'],
] as const satisfies readonly (readonly [keyof EntryColumns, 'text' | 'bigint' | 'integer'])[]

/** The columns of an event at its place in a log. Text that no database can hold is made visible, never dropped. */
export function toColumns(event: AccessEvent, log: string, index: number): EntryColumns {
  const { actor, disclosed } = event
  return {
    log: storable(log),
    index,
    kind: event.kind,
    recorded_at: event.recordedAt,
    interaction: event.interaction,
    actor_kind: actor.kind,
    actor_id: storable(actor.id),
    actor_name: storable(actor.name),
    role_code: storable(actor.roleCode),
    organisation: storable(actor.organisation),
    session: storable(actor.session),
    purpose: event.purpose,
    person: event.person,
    decision: event.decision,
    basis: storableOrNull(event.basis),
    reason: storableOrNull(event.reason),
    query: storableOrNull(event.query),
    policy_version: storable(event.policyVersion),
    request_id: storable(event.requestId),
    intent: event.intent,
    ...toDisclosureColumns(disclosed),
  }
}

type DisclosureColumns = Pick<EntryColumns, 'status' | 'record_version' | 'resources' | 'withheld' | 'what'>

function toDisclosureColumns(disclosed: Disclosure | null): DisclosureColumns {
  if (disclosed === null) {
    return { status: null, record_version: null, resources: null, withheld: null, what: null }
  }
  return {
    status: disclosed.status,
    record_version: disclosed.recordVersion,
    resources: disclosed.resources,
    withheld: disclosed.withheld,
    what: storable(disclosed.what),
  }
}

/** PostgreSQL takes no NUL in a text and UTF-8 has no half of a surrogate pair: both are replaced by what shows them. */
function storable(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD').replaceAll('\0', '␀')
}

function storableOrNull(text: string | null): string | null {
  return text === null ? null : storable(text)
}

/** The greatest number that an `integer` column takes. */
const GREATEST_INTEGER = 2_147_483_647

/**
 * Refuses an event that could never be stored, so that it cannot keep others out of the log.
 *
 * @throws RangeError for a number that does not fit its column
 */
export function checkStorable(event: AccessEvent): void {
  const columns = toColumns(event, '', 0)
  const fits = ENTRY_COLUMNS.every(([column, type]) => {
    const value = columns[column]
    if (type === 'text' || value === null) return true
    return Number.isSafeInteger(value) && (type === 'bigint' || Math.abs(Number(value)) <= GREATEST_INTEGER)
  })
  if (!fits)
    throw new RangeError('The log holds whole numbers only, and no greater ones than its columns take.')
}

/** The event that an entry holds. */
export function toLoggedEvent(columns: EntryColumns): LoggedEvent {
  return {
    log: columns.log,
    index: columns.index,
    kind: columns.kind as AccessEvent['kind'],
    recordedAt: columns.recorded_at,
    interaction: columns.interaction as Interaction,
    actor: {
      kind: columns.actor_kind as EventActor['kind'],
      id: columns.actor_id,
      name: columns.actor_name,
      roleCode: columns.role_code,
      organisation: columns.organisation,
      session: columns.session,
    },
    purpose: columns.purpose as PurposeOfUse | null,
    person: columns.person as PersonId | null,
    decision: columns.decision as AccessEvent['decision'],
    basis: columns.basis,
    reason: columns.reason,
    query: columns.query,
    policyVersion: columns.policy_version,
    requestId: columns.request_id,
    intent: columns.intent,
    disclosed: toDisclosure(columns),
  }
}

function toDisclosure(columns: EntryColumns): Disclosure | null {
  if (columns.status === null) return null
  return {
    status: columns.status,
    recordVersion: columns.record_version ?? 0,
    resources: columns.resources ?? 0,
    withheld: columns.withheld ?? 0,
    what: columns.what ?? '',
  }
}
