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
  'log-integrity': 'Whether the log is as it was written',
  'log-verified': 'The log was verified',
  'log-broken': 'The log was found to be changed',
  nobody: 'Nobody was found',
}

/** What went out, in words with counts; that nothing did, where the log says so. */
export function saySent(sent: readonly Disclosure[]): string {
  if (sent.length === 0) return 'Nothing was sent.'
  return sent.map(sayOne).join(' ')
}

function sayOne({ what, status, resources, withheld, recordVersion }: Disclosure): string {
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
  const [, type, version] = /^([A-Z][A-Za-z]+)\/[^/]+(?:\/_history\/(.+))?$/.exec(what) ?? []
  if (type === undefined) return `“${what}”`
  return version === undefined
    ? `One entry: ${spaced(type)}`
    : `One entry: ${spaced(type)}, version ${version}`
}

function spaced(type: string): string {
  return type.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase()
}

function countOf(count: number, what: string): string {
  return `${count.toLocaleString('en-GB')} ${what}${count === 1 ? '' : 's'}`
}
