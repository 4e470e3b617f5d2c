import type { IssueCode } from '../../fhir/operation-outcome.js'
import { NHS_NUMBER_SYSTEM, parseNhsNumber } from '../../fhir/nhs-number.js'
import { RESOURCE_TYPES } from '../../fhir/resource-types.js'

/** Why a request is refused before anything of it is used. */
export interface RequestFault {
  readonly status: 400 | 404
  /** For the log. */
  readonly reason: string
  readonly code: IssueCode
  readonly words: string
}

/** @see http://hl7.org/fhir/R4/datatypes.html#id */
const FHIR_ID = /^[A-Za-z0-9\-.]{1,64}$/

/**
 * Whether an address under `/fhir` is one that a partner may use: types and ids as FHIR writes them, and no NHS number,
 * because addresses are kept by whatever a request passes on its way. Nothing of the address is repeated in a fault.
 */
export function checkAddress(url: string): RequestFault | undefined {
  const { pathname, searchParams } = splitUrl(url)
  const segments = decodeSegments(pathname)
  if (!segments) return UNREADABLE
  if (segments.some(isNhsNumber) || [...searchParams.values()].some(namesNhsNumber)) return NHS_NUMBER
  return checkSegments(segments)
}

function checkSegments([type = '', id = '']: readonly string[]): RequestFault | undefined {
  if (isLeftOut(type)) return undefined
  if (!RESOURCE_TYPES.has(type)) return NO_TYPE
  return isLeftOut(id) || FHIR_ID.test(id) ? undefined : NO_ID
}

/** As it was sent: a URL would already have tidied it. */
function splitUrl(url: string): Pick<URL, 'pathname' | 'searchParams'> {
  const question = url.indexOf('?')
  if (question === -1) return { pathname: url, searchParams: new URLSearchParams() }
  return { pathname: url.slice(0, question), searchParams: new URLSearchParams(url.slice(question)) }
}

function decodeSegments(pathname: string): readonly string[] | undefined {
  try {
    return pathname.split('/').slice(1).map(decodeURIComponent)
  } catch {
    return undefined
  }
}

function isNhsNumber(text: string): boolean {
  return parseNhsNumber(text) !== undefined
}

function namesNhsNumber(value: string): boolean {
  return isNhsNumber(value) || value.toLowerCase().includes(NHS_NUMBER_SYSTEM.toLowerCase())
}

/** Or an operation, `$import`, `_search`: what is none of this record's is refused later. */
function isLeftOut(segment: string): boolean {
  return segment === '' || /^[$_]/.test(segment)
}

const UNREADABLE: RequestFault = {
  status: 400,
  reason: 'address-malformed',
  code: 'invalid',
  words: 'The address cannot be read: its percent-encoding must be that of UTF-8.',
}

const NHS_NUMBER: RequestFault = {
  status: 400,
  reason: 'nhs-number-in-address',
  code: 'business-rule',
  words:
    'An NHS number does not go into an address: use the identifier of your own system, PUT Type?identifier=system|value, ' +
    'or POST the resource. Inside a resource the NHS number is where it belongs.',
}

const NO_TYPE: RequestFault = {
  status: 404,
  reason: 'type-unknown',
  code: 'not-supported',
  words: 'This is no resource type of FHIR R4. See /fhir/metadata.',
}

const NO_ID: RequestFault = {
  status: 400,
  reason: 'id-malformed',
  code: 'value',
  words: 'An id has 1 to 64 letters, digits, hyphens and dots.',
}
