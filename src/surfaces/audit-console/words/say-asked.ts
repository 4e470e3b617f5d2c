import type { LoggedEvent } from '../../../review/search-events.js'

const ASKED: Readonly<Record<LoggedEvent['interaction'], string>> = {
  read: 'Open a record',
  'search-type': 'Search',
  create: 'Send one entry',
  update: 'Change one entry',
  transaction: 'Send several entries together',
  batch: 'Send several entries',
  operation: 'Open a whole record',
  login: 'Sign in',
  logout: 'Sign out',
}

/** What was asked for, in words. */
export function sayAsked({ interaction, actor }: LoggedEvent): string {
  if (actor.kind === 'auditor' && interaction === 'search-type') return 'Look into the log'
  if (actor.kind === 'auditor' && interaction === 'operation') return 'Verify the log'
  return ASKED[interaction]
}

/** What came of it, in words. */
export function sayDecision({ kind, decision, reason }: LoggedEvent): string {
  if (decision === 'deny') return 'Refused'
  if (decision === 'permit') return kind === 'outcome' ? 'Sent' : 'Permitted'
  return reason === null ? 'Done' : 'Failed'
}
