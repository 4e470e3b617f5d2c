import type { OperationOutcomeIssue } from 'fhir/r4.js'
import type { JsonObject } from '../../fhir/json-value.js'
import { anIssue } from '../../fhir/operation-outcome.js'
import { ACT_CODE_SYSTEM, ACT_REASON_SYSTEM } from '../../fhir/profiles.js'
import { readObject, readObjects, readText } from '../../fhir/read-element.js'

/**
 * A Consent that a partner sends must be a fact of care or of law: an advance decision, a power of attorney, a decision about
 * resuscitation, consent to a treatment. What it says of sharing, of research, or of who may see data is refused: that is
 * recorded with this record alone, which decides by nothing that a partner wrote.
 */
export function checkConsent(consent: JsonObject, path: string): readonly OperationOutcomeIssue[] {
  return [
    ...(isOfCare(readObject(consent, 'scope')) ? [] : [refused(SCOPE, `${path}.scope`)]),
    ...(readObjects(consent, 'category').some(isAboutSharing) ? [refused(CATEGORY, `${path}.category`)] : []),
    ...readObjects(consent, 'provision').flatMap((one) => checkProvision(one, `${path}.provision`)),
  ]
}

const SCOPE_SYSTEM = 'http://terminology.hl7.org/CodeSystem/consentscope'
const SCOPES_OF_CARE = ['adr', 'treatment']

const SCOPE =
  'decisions about sharing and research are not taken from partners: record them with the record’s operator. For an ' +
  'advance decision, a power of attorney or a decision about resuscitation give scope the code adr, for consent to a ' +
  `treatment the code treatment, of ${SCOPE_SYSTEM}, and no other code.`
const CATEGORY =
  'this category is about sharing information or about research, which is not taken from partners: leave it out, or record ' +
  'the decision with the record’s operator.'
const PROVISION =
  'a provision about who may see or use data is not taken from partners: leave it out, and keep what is about care ' +
  '(type, code, actor, period).'

function refused(words: string, path: string): OperationOutcomeIssue {
  return anIssue('forbidden', `Consent: ${words}`, path)
}

/** Every code must be one of care: of several, one that is about sharing would make the whole about it. */
function isOfCare(scope: JsonObject | undefined): boolean {
  const codings = readObjects(scope, 'coding')
  return (
    codings.length > 0 &&
    codings.every(
      (coding) =>
        readText(coding, 'system') === SCOPE_SYSTEM &&
        SCOPES_OF_CARE.includes(readText(coding, 'code') ?? ''),
    )
  )
}

const CATEGORY_SYSTEM = 'http://terminology.hl7.org/CodeSystem/consentcategorycodes'

/** Codes of consent to sharing and research: of HL7's categories, of v3 ActCode, of LOINC. */
const SHARING_CODES: ReadonlySet<string> = new Set([
  ...['npp', 'research', 'rsdid', 'rsreid'].map((code) => `${CATEGORY_SYSTEM}|${code}`),
  ...['ICOL', 'IDSCL', 'INFA', 'INFAO', 'INFASO', 'IRDSCL', 'RESEARCH', 'RSDID', 'RSREID'].map(
    (code) => `${ACT_CODE_SYSTEM}|${code}`,
  ),
  ...['57016-8', '57017-6', '64292-6'].map((code) => `http://loinc.org|${code}`),
])

const SHARING_WORDS = [
  /\b(?:consent|permission|dissent|objection|opt(?:ed)?[- ](?:in|out)) (?:to|of|for|from) (?:\w+ ){0,3}(?:shar(?:e|ed|ing)|disclos\w+|research)\b/i,
  /\b(?:information|data|records?)[- ](?:sharing|disclosure)\b|\brelease of information\b/i,
]

function isAboutSharing(category: JsonObject): boolean {
  const codings = readObjects(category, 'coding')
  return (
    codings.some((one) =>
      SHARING_CODES.has(`${readText(one, 'system') ?? ''}|${readText(one, 'code') ?? ''}`),
    ) ||
    [readText(category, 'text'), ...codings.map((one) => readText(one, 'display'))].some((words) =>
      SHARING_WORDS.some((told) => told.test(words ?? '')),
    )
  )
}

/** Elements by which a provision speaks of data, and never of care. */
const OF_DATA = ['securityLabel', 'class', 'dataPeriod', 'data'] as const

const ACTION_SYSTEM = 'http://terminology.hl7.org/CodeSystem/consentaction'

/** HL7 v3 ParticipationType: who is given information. */
const INFORMATION_RECIPIENT = 'IRCP'

function checkProvision(provision: JsonObject, path: string): readonly OperationOutcomeIssue[] {
  const actions = readObjects(provision, 'action').flatMap((action) => readObjects(action, 'coding'))
  const purposes = readObjects(provision, 'purpose')
  const roles = readObjects(provision, 'actor').flatMap((actor) =>
    readObjects(readObject(actor, 'role'), 'coding'),
  )
  const faults = [
    ...OF_DATA.filter((key) => provision[key] !== undefined),
    ...(actions.some(isOf(ACTION_SYSTEM)) ? ['action'] : []),
    ...(roles.some((role) => readText(role, 'code') === INFORMATION_RECIPIENT) ? ['actor'] : []),
    ...(purposes.some(isOf(ACT_REASON_SYSTEM)) ? ['purpose'] : []),
  ]
  return [
    ...faults.map((key) => refused(PROVISION, `${path}.${key}`)),
    ...readObjects(provision, 'provision').flatMap((inner, index) =>
      checkProvision(inner, `${path}.provision[${index}]`),
    ),
  ]
}

/** Of a system of codes about data, or of none, which may be meant for one of it. */
function isOf(system: string): (coding: JsonObject) => boolean {
  return (coding) => [system, undefined].includes(readText(coding, 'system'))
}
