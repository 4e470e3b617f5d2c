import { tiesWithoutSay } from '../../../access/tied-record.js'
import type { Permit } from '../../../access/gate.js'

/** By what it is known whom something concerns: somebody's id, and their ties that leave them no say. */
export function concernedBy({ actor, policy }: Pick<Permit<'review-access'>, 'actor' | 'policy'>): {
  readonly id: string
  readonly ties: readonly string[]
} {
  return { id: actor.id, ties: tiesWithoutSay(policy) }
}

/** Whether somebody is recorded as tied to a person in one of these ways. All are SQL, the ties an array of text. */
export function isTiedTo(person: string, actor: string, ties: string): string {
  return `exists (select from staff_ties t where t.person_id = ${person} and t.actor_id = ${actor} and t.ended_at is null
      and t.tie = any(${ties}::text[]))`
}

/** Whether a request was somebody's own, or about a person to whom they are tied: by all that it left in the log. */
export function requestConcerns(request: string, actor: string, ties: string): string {
  return `exists (select from audit_entries e where e.request_id = ${request} and (e.actor_id = ${actor}
      or ${isTiedTo('e.person', actor, ties)} or ${isTiedTo("substring(e.what from '^Patient/(.+)$')", actor, ties)}))`
}
