import { DATA_ABSENT_REASON_URL } from '../../../fhir/profiles.js'
import { all, textAt, type Element } from '../../reading/element.js'
import type { EmptyKind } from '../section.js'

/** That a source has nothing to tell in the place of a name, and why. */
export interface Absence {
  readonly kind: EmptyKind
  /** `Not asked about allergies`. */
  readonly words: (things: string) => string
  /** `asked, declined`: why, where it is told beside what there is. */
  readonly why: string
}

const NULL_FLAVOURS = [
  'http://terminology.hl7.org/CodeSystem/v3-NullFlavor',
  'http://hl7.org/fhir/v3/NullFlavor',
  'urn:oid:2.16.840.1.113883.5.1008',
]
const ABSENT_REASONS = [
  'http://terminology.hl7.org/CodeSystem/data-absent-reason',
  'http://hl7.org/fhir/data-absent-reason',
]

const NO_INFORMATION: Absence = {
  kind: 'not-asked',
  words: (things) => `No information about ${things}`,
  why: 'no information',
}
const NOT_ASKED: Absence = {
  kind: 'not-asked',
  words: (things) => `Not asked about ${things}`,
  why: 'not asked',
}
const NOT_KNOWN: Absence = {
  kind: 'not-asked',
  words: (things) => `Asked about ${things}, and not known`,
  why: 'asked, not known',
}
const DECLINED: Absence = {
  kind: 'not-asked',
  words: (things) => `Asked about ${things}, and the person declined to say`,
  why: 'asked, declined',
}
const UNAVAILABLE: Absence = {
  kind: 'unavailable',
  words: (things) => `Information about ${things} was not available to the source`,
  why: 'not available to the source',
}
const WITHHELD: Absence = {
  kind: 'withheld',
  words: (things) => `Whether there are ${things} is withheld by the source`,
  why: 'withheld by the source',
}

/** By the code of either system: no code is one of both that means two things. */
const ABSENCES: Readonly<Record<string, Absence>> = {
  NI: NO_INFORMATION,
  UNK: NO_INFORMATION,
  NA: NO_INFORMATION,
  NASK: NOT_ASKED,
  ASKU: NOT_KNOWN,
  NAV: UNAVAILABLE,
  MSK: WITHHELD,
  unknown: NO_INFORMATION,
  'not-applicable': NO_INFORMATION,
  'not-asked': NOT_ASKED,
  'asked-unknown': NOT_KNOWN,
  'asked-declined': DECLINED,
  'temp-unknown': UNAVAILABLE,
  unsupported: UNAVAILABLE,
  error: UNAVAILABLE,
  'not-performed': NOT_ASKED,
  'not-permitted': WITHHELD,
  masked: WITHHELD,
}

/**
 * Why a concept names nothing, by HL7's null flavours and reasons for absent data, as a code or as an extension. Whatever
 * has another code, or words that say something else, names something.
 */
export function absenceIn(concept: Element): Absence | undefined {
  const codings = all(concept, 'coding')
  const text = textAt(concept, 'text')
  if (text !== undefined && !SAYS_NOTHING.test(text)) return undefined
  const reasons = codings.map((coding) => absenceOf(coding))
  if (reasons.some((reason) => reason === undefined)) return undefined
  return reasons[0] ?? extended(concept)
}

function absenceOf(coding: Element): Absence | undefined {
  const code = textAt(coding, 'code') ?? ''
  const isOfAbsence = [...NULL_FLAVOURS, ...ABSENT_REASONS].includes(textAt(coding, 'system') ?? '')
  return isOfAbsence && Object.hasOwn(ABSENCES, code) ? ABSENCES[code] : undefined
}

function extended(concept: Element): Absence | undefined {
  const reason = all(concept, 'extension').find((one) => textAt(one, 'url') === DATA_ABSENT_REASON_URL)
  const code = textAt(reason, 'valueCode') ?? ''
  // What was redacted here says so too: something is there, and only its name is not told.
  if (code === 'unknown') return undefined
  return Object.hasOwn(ABSENCES, code) ? ABSENCES[code] : undefined
}

const SAYS_NOTHING =
  /^(?:no ?information|(?:asked|not|temporarily|but|and|is|information|un|known|recorded|stated|available|applicable|permitted|performed|asked|unknown|unavailable|declined|masked|withheld|refused|to|say|n\/a|[ ,.-])+)$/i
