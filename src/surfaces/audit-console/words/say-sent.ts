import type { LoggedEvent } from '../../../review/search-events.js'

type Disclosure = NonNullable<LoggedEvent['disclosed']>

const PARTS: Readonly<Record<string, string>> = {
  everything: 'The whole record',
  'summary-page': 'The summary page of the record',
  found: 'Found by a search: name, birth date and practice',
  'people-found': 'A list of people',
  'audit-events': 'A list of log entries',
  'patient-disclosures': 'Who looked at this person',
  'person-accesses': 'Whom somebody looked at',
  'staff-found': 'That the log has something of somebody with this id',
  'log-integrity': 'Whether the log is as it was written',
  'log-verified': 'The log was verified',
  'log-broken': 'The log was found to be changed',
  nobody: 'Nobody was found',
}

/** What a partner's outcomes are named by: how they sent it. */
const CONTRIBUTIONS: readonly string[] = ['transaction', 'batch', 'create', 'update']

/**
 * What went out or came in, in words with counts. An intent without outcome is told as that: whether anything went out
 * is not known then, and a look is on the page that it opens before its own outcome.
 */
export function saySent(sent: readonly Disclosure[]): string {
  if (sent.length === 0) return 'No outcome is in the log yet.'
  return sent.map(sayOne).join(' ')
}

function sayOne(disclosed: Disclosure): string {
  return CONTRIBUTIONS.includes(disclosed.what) ? sayContribution(disclosed) : sayDisclosure(disclosed)
}

function sayContribution({ status, resources }: Disclosure): string {
  if (status >= 400) return `Nothing was stored: the answer was an error (${status}).`
  return resources === 0 ? 'They sent nothing that was new.' : `They sent ${countOf(resources, 'resource')}.`
}

function sayDisclosure({ what, status, resources, withheld, recordVersion }: Disclosure): string {
  if (status >= 400) return `Nothing was sent: the answer was an error (${status}).`
  const notes = [
    status === 304 ? 'unchanged since it was last sent' : '',
    resources > 0 ? countOf(resources, 'item') : '',
    withheld > 0 ? `${countOf(withheld, 'item')} withheld` : '',
    recordVersion > 0 ? `version ${recordVersion} of the record` : '',
  ].filter((note) => note !== '')
  return `${sayWhat(what)}${notes.length === 0 ? '' : ` (${notes.join(', ')})`}.`
}

function sayWhat(what: string): string {
  if (Object.hasOwn(PARTS, what)) return PARTS[what] ?? ''
  const section = /^section:([a-z-]+)$/.exec(what)?.[1]
  if (section !== undefined) return `The page “${section.replaceAll('-', ' ')}” of the record`
  return sayEntries(what) ?? `“${what}”`
}

function sayEntries(what: string): string | undefined {
  const [, kind = '', of = ''] = /^(search|history):([A-Z][A-Za-z]+)/.exec(what) ?? []
  if (kind !== '') return `${LISTS[kind] ?? ''}: ${spaced(of)}`
  const [, type, version] = /^([A-Z][A-Za-z]+)\/[^/]+(?:\/_history\/(.+))?$/.exec(what) ?? []
  if (type === undefined) return undefined
  return version === undefined
    ? `One entry: ${spaced(type)}`
    : `One entry: ${spaced(type)}, version ${version}`
}

const LISTS: Readonly<Record<string, string>> = {
  search: 'What was found in the record by a search for one kind of entry',
  history: 'The versions of one entry',
}

function spaced(type: string): string {
  return type.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase()
}

function countOf(count: number, what: string): string {
  return `${count.toLocaleString('en-GB')} ${what}${count === 1 ? '' : 's'}`
}
