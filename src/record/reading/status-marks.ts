import type { JsonObject } from '../../fhir/json-value.js'
import { lacksStatus } from '../../fhir/required-status.js'
import type { Mark } from '../sections/section.js'
import { codedWords, hasCode } from './coded-text.js'
import { all, at, isTrueAt, textAt } from './element.js'
import { statusNotInUse } from './status-in-use.js'
import { isVerifiedAs, verificationInWords } from './verified-as.js'

const STATUS: Readonly<Record<string, readonly [string, Mark['tone']]>> = {
  draft: ['draft', 'caution'],
  preliminary: ['preliminary', 'caution'],
  registered: ['no result yet', 'caution'],
  partial: ['partial result', 'caution'],
  amended: ['corrected', 'caution'],
  corrected: ['corrected', 'caution'],
  appended: ['added to after it was final', 'plain'],
  cancelled: ['cancelled', 'caution'],
  'on-hold': ['on hold', 'caution'],
  onhold: ['on hold', 'caution'],
  suspended: ['on hold', 'caution'],
  stopped: ['stopped', 'caution'],
  revoked: ['revoked', 'caution'],
  rejected: ['rejected', 'caution'],
  declined: ['declined', 'caution'],
  failed: ['failed', 'caution'],
  aborted: ['aborted', 'caution'],
  'not-taken': ['not taken', 'warning'],
  'not-done': ['not done', 'warning'],
  noshow: ['did not attend', 'warning'],
  superseded: ['superseded', 'caution'],
  proposed: ['proposed', 'caution'],
  pending: ['not yet accepted', 'caution'],
  waitlist: ['on the waiting list', 'plain'],
  unknown: ['status unknown', 'caution'],
  intended: ['intended: not in use', 'warning'],
  abandoned: ['abandoned', 'warning'],
}

/** On its way: nobody has it yet. */
const NOT_DELIVERED: Mark = { text: 'not delivered yet', tone: 'warning' }

/** What a status says of one type alone. Of a medicine that is intended it is said elsewhere from when it is to be taken. */
const OF_TYPES: Readonly<Record<string, readonly Mark[]>> = {
  'SupplyDelivery in-progress': [NOT_DELIVERED],
  'MedicationStatement intended': [],
}

/** It could be planned, cancelled or taken back. */
const STATUS_NOT_GIVEN: Mark = { text: 'status not given', tone: 'caution' }

/** What `status` says, with its reason, where a reader could otherwise take the item for an ordinary one. */
export function statusMarks(json: JsonObject): readonly Mark[] {
  if (lacksStatus(json)) return [STATUS_NOT_GIVEN]
  const status = textAt(json, 'status') ?? textAt(json, 'lifecycleStatus') ?? ''
  const ofItsType = OF_TYPES[`${textAt(json, 'resourceType') ?? ''} ${status}`]
  if (ofItsType) return ofItsType
  const words = Object.hasOwn(STATUS, status) ? STATUS[status] : inItsOwnWords(json)
  if (words === undefined) return []
  const reason = reasonOf(json)
  return [{ text: reason === undefined ? words[0] : `${words[0]}: ${reason}`, tone: words[1] }]
}

function inItsOwnWords(json: JsonObject): (typeof STATUS)[string] | undefined {
  const status = statusNotInUse(json)
  return status === undefined ? undefined : [status, 'caution']
}

function reasonOf(json: JsonObject): string | undefined {
  return ['statusReason', 'statusReasonCodeableConcept', 'cancelationReason', 'docStatusReason']
    .flatMap((key) => all(json, key))
    .map((reason) => codedWords(reason))
    .find((reason) => reason !== undefined)
}

const VERIFICATION: Readonly<Record<string, readonly [string, Mark['tone']]>> = {
  refuted: ['refuted', 'warning'],
  unconfirmed: ['unconfirmed', 'caution'],
  provisional: ['provisional', 'caution'],
  differential: ['one of several possibilities', 'caution'],
}

const CERTAINTIES: ReadonlySet<string> = new Set(Object.values(VERIFICATION).map(([text]) => text))

/** Whether a mark says how sure a source is. */
export function saysHowSure({ text }: Mark): boolean {
  return CERTAINTIES.has(text)
}

/** On two lines that look alike, because somebody of the team said that they are two things. */
export const SAID_APART: Mark = { text: 'said to be another than one like it', tone: 'plain' }

/** That a name is that of something else than the code beside it: neither is to be trusted. */
export const CODE_AND_NAME: Mark = { text: 'code and name disagree', tone: 'warning' }

/** That something was stopped, and nobody sent when: what was ordered elsewhere may be before or after it. */
export const STOP_UNDATED = 'stopped, day not told'

/** What `verificationStatus` says, when it is anything but confirmed. */
export function verificationMarks(json: JsonObject): readonly Mark[] {
  const status = json['verificationStatus']
  const said = [...all(status, 'coding').map((coding) => textAt(coding, 'code')), verificationInWords(json)]
  const unknown = said.filter((code) => code !== undefined && !VERIFICATION_CODES.includes(code))
  const known = Object.entries(VERIFICATION)
    .filter(([code]) => isVerifiedAs(json, [code]))
    .map(([, [text, tone]]): Mark => ({ text, tone }))
  if (known.length > 0 || isVerifiedAs(json, VERIFICATION_CODES)) return known
  return unknown.map((code) => ({ text: `how sure is not known: “${code}”`, tone: 'caution' }))
}

/**
 * The codes that `verificationStatus` may have in R4: any other says something that is not known here.
 *
 * @see https://hl7.org/fhir/R4/valueset-condition-ver-status.html
 */
export const VERIFICATION_CODES: readonly string[] = [
  ...Object.keys(VERIFICATION),
  'confirmed',
  'entered-in-error',
]

const CLINICAL_CODES = ['active', 'inactive', 'resolved', 'recurrence', 'relapse', 'remission']

/** Whether it is current is said in a code or in words that R4 does not have: nobody can tell what follows from it. */
export function unknownClinicalMarks(json: JsonObject): readonly Mark[] {
  const status = json['clinicalStatus']
  if (status === undefined || hasCode(status, CLINICAL_CODES)) return []
  const said =
    textAt(status, 'text') ?? textAt(status, 'coding', 'display') ?? textAt(status, 'coding', 'code')
  return said === undefined ? [] : [{ text: `unconfirmed whether it is current: “${said}”`, tone: 'caution' }]
}

/** What makes a request none: `doNotPerform`, or an intent that orders nothing. */
export function requestMarks(json: JsonObject, doNot = 'do not do this'): readonly Mark[] {
  const intent = textAt(json, 'intent') ?? ''
  const orders: readonly Mark[] = ['proposal', 'plan', 'option'].includes(intent)
    ? [{ text: `${intent}, not an order`, tone: 'caution' }]
    : []
  return isTrueAt(json, 'doNotPerform') ? [{ text: doNot, tone: 'warning' }, ...orders] : orders
}

const PRIORITIES: Readonly<Record<string, Mark>> = {
  stat: { text: 'stat: at once', tone: 'warning' },
  asap: { text: 'asap', tone: 'warning' },
  urgent: { text: 'urgent', tone: 'caution' },
}

/** How soon something is wanted, where that is sooner than usual. */
export function priorityMarks(json: JsonObject): readonly Mark[] {
  const priority = textAt(json, 'priority') ?? ''
  return Object.hasOwn(PRIORITIES, priority)
    ? [PRIORITIES[priority]].filter((mark) => mark !== undefined)
    : []
}

/** Whether the source took it back: such a resource is in no section. */
export function isEnteredInError(json: JsonObject): boolean {
  return (
    at(json, 'status') === 'entered-in-error' ||
    at(json, 'lifecycleStatus') === 'entered-in-error' ||
    at(json, 'docStatus') === 'entered-in-error' ||
    isVerifiedAs(json, ['entered-in-error'])
  )
}
