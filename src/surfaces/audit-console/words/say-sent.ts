import type { Sent } from '../../../review/looks.js'
import { SENT_NOT_TOLD } from '../../../review/without-ground.js'
import { sayReason } from './say-reason.js'

const PARTS: Readonly<Record<string, string>> = {
  everything: 'The whole record',
  'why-page': 'Why the record could be seen, and what is withheld',
  'summary-page': 'The summary page of the record',
  'print-page': 'The record on two pages, for printing',
  summary: 'The International Patient Summary of the record',
  timeline: 'A page of the timeline of the record',
  found: 'Found by a search: name, birth date and practice',
  'people-found': 'A list of people',
  'audit-events': 'A list of log entries',
  'patient-disclosures': 'Who looked at this person',
  'person-accesses': 'Whom somebody looked at',
  'staff-found': 'That the log has something of somebody with this id',
  'log-integrity': 'Whether the log is as it was written',
  'log-verified': 'The log was verified',
  'log-broken': 'The log was found to be changed',
  'break-glass': 'The glass was broken',
  'self-claimed': 'A relationship was recorded',
  unseal: 'A seal was opened',
  consents: 'What the person said about sharing',
  'consent-recorded': 'What the person said about sharing was recorded',
  delegations: 'Who acts for the person',
  delegation: 'That somebody acts for the person was recorded',
  'delegation-ended': 'That somebody acts for the person was ended',
  competence: 'Whether a young person decides for themselves was recorded',
  'acted-for': 'For whom they act',
  name: 'The name in the record',
  patient: 'Who the person is: name, birth date and where they live',
  banner: 'Who the person is, at the head of a page',
  'name-and-changes': 'The name in the record, and how much has changed in it',
  'changed-people': 'A list of people of whom something has changed',
  'told-apart': 'What people have said is different things in the record',
  'app-launch': 'An app was opened for the person',
  'staff-ties': 'Ties of staff to people of the record',
  'tie-recorded': 'A tie of a member of staff was recorded',
  'tie-ended': 'A tie of a member of staff was ended',
  'tie-invalid': 'A tie that was not filled in',
  'tie-own': 'A tie of one’s own, which was not ended',
  'review-queue': 'What waits for a review',
  'review-closed': 'A review was closed',
  'review-invalid': 'A review that was not filled in',
  'review-own': 'A review of one’s own use, which was not taken',
  'review-stale': 'A review that was closed already',
  'risk-flags': 'Whether the person’s whereabouts are kept',
  'risk-flag-set': 'The person’s whereabouts are kept from everybody',
  'risk-flag-lifted': 'A flag that kept the person’s whereabouts was lifted',
  'risk-flag-set-invalid': 'A flag that was not filled in',
  'risk-flag-lifted-invalid': 'The lifting of a flag, which was not filled in',
  'risk-flag-lifted-stale': 'The lifting of a flag that was lifted already',
  alerts: 'A list of alerts',
  'alert-looked-at': 'Somebody looks at an alert',
  'alert-closed': 'An alert was closed',
  'alert-invalid': 'An alert that was not filled in',
  'alert-own': 'An alert about themselves, which they could not see to',
  'alert-stale': 'An alert that somebody else saw to',
  'consents-of-all': 'What people said about sharing',
  'waiting-work': 'How much waits for a review',
  'wrong-person-cases': 'What was reported as another person’s',
  'wrong-person-restored': 'What was reported as another person’s is shown again',
  'wrong-person-left-out': 'What was reported as another person’s is left out',
  'wrong-person-invalid': 'A decision about what was reported, which was not filled in',
  'wrong-person-own': 'A decision about one’s own report, which was not taken',
  'wrong-person-stale': 'A decision about a report that was decided already',
  nobody: 'Nobody was found',
}

/** What a partner's outcomes are named by: how they sent it. */
const CONTRIBUTIONS: readonly string[] = ['transaction', 'batch', 'create', 'update']

const UNTOLD = 'What it was, and how much, is told to reviewers of that organisation alone.'
const UNTOLD_FAILED = 'Nothing was stored or sent. Why is told to reviewers of that organisation alone.'

/**
 * What went out or came in, in words with counts. An intent without outcome is told as that: whether anything went out
 * is not known then, and a look is on the page that it opens before its own outcome.
 */
export function saySent(sent: readonly Sent[]): string {
  if (sent.length === 0) return 'No outcome is in the log yet.'
  return sent.map(sayOne).join(' ')
}

function sayOne(disclosed: Sent): string {
  if (disclosed.what === SENT_NOT_TOLD) return disclosed.status < 400 ? UNTOLD : UNTOLD_FAILED
  return CONTRIBUTIONS.includes(disclosed.what) ? sayContribution(disclosed) : sayDisclosure(disclosed)
}

function sayContribution({ status, resources, reason }: Sent): string {
  if (status >= 400) return `Nothing was stored: the answer was an error (${status}).${sayWhy(reason)}`
  return resources === 0 ? 'They sent nothing that was new.' : `They sent ${countOf(resources, 'resource')}.`
}

function sayDisclosure({
  what,
  status,
  resources,
  withheld,
  recordVersion,
  reason,
  isAmountUntold,
}: Sent): string {
  if (status >= 400) return `Nothing was sent: the answer was an error (${status}).${sayWhy(reason)}`
  const notes = [
    status === 304 ? 'unchanged since it was last sent' : '',
    isAmountUntold === true && what !== 'found' ? 'number of items not told' : '',
    resources > 0 ? countOf(resources, 'item') : '',
    withheld > 0 ? `${countOf(withheld, 'item')} withheld` : '',
    recordVersion > 0 ? `version ${recordVersion} of the record` : '',
  ].filter((note) => note !== '')
  return `${sayWhat(what)}${notes.length === 0 ? '' : ` (${notes.join(', ')})`}.`
}

function sayWhy(reason: string | null): string {
  return reason === null ? '' : ` ${sayReason(reason)}`
}

function sayWhat(what: string): string {
  if (Object.hasOwn(PARTS, what)) return PARTS[what] ?? ''
  const section = /^section:([a-z-]+)$/.exec(what)?.[1]
  if (section !== undefined) return `The page “${section.replaceAll('-', ' ')}” of the record`
  const [, lens, area] = /^summary-page:([a-z-]+):([a-z-]+)$/.exec(what) ?? []
  if (lens !== undefined && area !== undefined) return saySummary(lens, area)
  return sayReported(what) ?? sayEntries(what) ?? `“${what}”`
}

/** Which panels there were, so that it can be told what was seen. */
function saySummary(lens: string, area: string): string {
  const as = lens === 'all' ? '' : `, as seen by: ${lens.replaceAll('-', ' ')}`
  return `The summary page of the record${as}${area === 'all' ? '' : `, with ${area.replaceAll('-', ' ')}`}`
}

function sayReported(what: string): string | undefined {
  if (/^wrong-person-form/.test(what)) return 'What could be reported as another person’s'
  const reported = /^wrong-person:(.+)$/.exec(what)?.[1]
  if (reported === undefined) return undefined
  return reported === 'nothing'
    ? 'A report that something is another person’s, which was not filled in'
    : `It was reported that something is another person’s: ${reported}`
}

function sayEntries(what: string): string | undefined {
  const page = ONE_OF.find(([prefix]) => what.startsWith(prefix))
  if (page) return page[1]
  const [, kind = '', of = ''] = /^(search|history):([A-Z][A-Za-z]+)/.exec(what) ?? []
  if (kind !== '') return `${LISTS[kind] ?? ''}: ${spaced(of)}`
  const [, type, version] = /^([A-Z][A-Za-z]+)\/[^/]+(?:\/_history\/(.+))?$/.exec(what) ?? []
  if (type === undefined) return undefined
  return version === undefined
    ? `One entry: ${spaced(type)}`
    : `One entry: ${spaced(type)}, version ${version}`
}

/** Pages about one thing of a record, by how their names begin: which thing it is, the entry itself says. */
const ONE_OF: readonly (readonly [prefix: string, words: string])[] = [
  ['item:', 'Everything held of one item, and what it hangs together with'],
  ['result:', 'All results of one test'],
  ['document:', 'A document'],
  ['same:', 'One thing as each source told it'],
  ['changes:', 'What has changed in the record'],
]

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
