import type { OperationOutcomeIssue } from 'fhir/r4.js'
import type { JsonObject } from '../../fhir/json-value.js'
import { foldSystem } from '../../fhir/confidentiality.js'
import { anIssue } from '../../fhir/operation-outcome.js'
import { ACT_REASON_SYSTEM } from '../../fhir/profiles.js'
import { readObject, readObjects, readText } from '../../fhir/read-element.js'
import { isAboutSharing, isGivenInformation, isPolicyOfSharing } from './about-sharing.js'

/**
 * A Consent that a partner sends must be a fact of care or of law: an advance decision, a power of attorney, a decision about
 * resuscitation, consent to a treatment. What it says of sharing, of research, or of who may see data is refused: that is
 * recorded with this record alone, which decides by nothing that a partner wrote.
 */
export function checkConsent(consent: JsonObject, path: string): readonly OperationOutcomeIssue[] {
  return [
    ...(isOfCare(readObject(consent, 'scope')) ? [] : [refused(SCOPE, `${path}.scope`)]),
    ...(readObjects(consent, 'category').some(isAboutSharing) ? [refused(CATEGORY, `${path}.category`)] : []),
    ...(readObjects(consent, 'policyRule').some(isAboutSharing) ? [refused(RULE, `${path}.policyRule`)] : []),
    ...(readObjects(consent, 'policy').some(isPolicyOfSharing) ? [refused(RULE, `${path}.policy`)] : []),
    ...readObjects(consent, 'provision').flatMap((one) => checkProvision(one, `${path}.provision`)),
    ...readObjects(consent, 'contained').flatMap((one, index) =>
      readText(one, 'resourceType') === 'Consent' ? checkConsent(one, `${path}.contained[${index}]`) : [],
    ),
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
const RULE =
  'this rule is about sharing information or about research, which is not taken from partners: leave it out, and give the ' +
  'rule of care that the decision stands under.'
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
    !isAboutSharing(scope ?? {}) &&
    codings.every(
      (coding) =>
        readText(coding, 'system') === SCOPE_SYSTEM &&
        SCOPES_OF_CARE.includes(readText(coding, 'code') ?? ''),
    )
  )
}

/** Elements by which a provision speaks of data, and never of care. */
const OF_DATA = ['securityLabel', 'class', 'dataPeriod', 'data'] as const

const ACTION_SYSTEM = 'http://terminology.hl7.org/CodeSystem/consentaction'

function checkProvision(provision: JsonObject, path: string): readonly OperationOutcomeIssue[] {
  const actions = readObjects(provision, 'action').flatMap((action) => readObjects(action, 'coding'))
  const purposes = readObjects(provision, 'purpose')
  const roles = readObjects(provision, 'actor').flatMap((actor): readonly JsonObject[] => {
    const role = readObject(actor, 'role')
    return role ? [role] : []
  })
  const faults = [
    ...OF_DATA.filter((key) => provision[key] !== undefined),
    ...(actions.some(isOf(ACTION_SYSTEM)) ? ['action'] : []),
    ...(roles.some(isGivenInformation) || roles.some(isAboutSharing) ? ['actor'] : []),
    ...(readObjects(provision, 'code').some(isAboutSharing) ? ['code'] : []),
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
  return (coding) => [foldSystem(system), ''].includes(foldSystem(readText(coding, 'system') ?? ''))
}
