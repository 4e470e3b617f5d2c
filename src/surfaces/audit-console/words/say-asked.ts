import type { LoggedEvent } from '../../../review/search-events.js'
import { sayPurpose } from './say-basis.js'

const ASKED: Readonly<Record<LoggedEvent['interaction'], string>> = {
  read: 'Open a record',
  'search-type': 'Search',
  create: 'Send one entry',
  update: 'Change one entry',
  transaction: 'Send several entries together',
  batch: 'Send several entries',
  operation: 'Ask the record for something',
  login: 'Sign in',
  logout: 'Sign out',
}

const REVIEW = 'Review the log'

/** The first that a query begins with says what it asks, whoever asks it. */
const ROUTES: readonly (readonly [RegExp, string])[] = [
  [/^revoke --/, 'Call back access that was given'],
  [/^reinstate --/, 'Give back access that was called back'],
  [/^POST \/audit\/integrity\b/, 'Verify the log'],
  [/^[A-Z]+ \/audit\/patients\/\{id\}\/at-risk\b/, 'Keep a person’s whereabouts'],
  [/^[A-Z]+ \/audit\/consents\b/, 'See what people said about sharing'],
  [/^[A-Z]+ \/audit\/alerts\b/, 'See to alerts'],
  [/^[A-Z]+ \/audit\/staff-ties\b/, 'See or record ties of staff'],
  [/^[A-Z]+ (?:\/audit|\/fhir\/AuditEvent)\b/, REVIEW],
  [/^[A-Z]+ \/find\b/, 'Find a person'],
  [/^[A-Z]+ \/patients\/\{id\}\/delegates\b/, 'See or record who acts for a person'],
  [/^[A-Z]+ \/mine\b/, 'List the records that they may open'],
  [/^[A-Z]+ \/patients\b/, 'Open a record'],
  [/^[A-Z]+ \/fhir\/Patient\/[^/ ]+\/\$everything\b/, 'Open a whole record'],
]

/** What was asked for, in words: as the route tells it, else the interaction. */
export function sayAsked({ interaction, query }: LoggedEvent): string {
  // What a system of another organisation sent is not told, nor how: it comes without its query.
  if (interaction === 'batch' && query === null) return 'Send something'
  const [, words] = ROUTES.find(([route]) => route.test(query ?? '')) ?? []
  return words ?? ASKED[interaction]
}

/** What was asked for, and what for. */
export function sayAskedFor(event: LoggedEvent): string {
  const asked = sayAsked(event)
  return asked === REVIEW ? asked : `${asked}, ${sayPurpose(event.purpose)}`
}

/** What came of it, in words. */
export function sayDecision({
  kind,
  decision,
  reason,
}: Pick<LoggedEvent, 'kind' | 'decision' | 'reason'>): string {
  if (decision === 'deny') return 'Refused'
  if (decision === 'permit' && kind === 'outcome') return reason === null ? 'Sent' : 'Not done'
  if (decision === 'permit') return 'Permitted'
  return reason === null ? 'Done' : 'Failed'
}
