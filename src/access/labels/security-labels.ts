import { isJsonArray, isJsonObject, type JsonObject, type JsonValue } from '../../fhir/json-value.js'
import {
  ACT_CODE_SYSTEM,
  CONFIDENTIALITY_SYSTEM,
  INLINE_LABEL_URL,
  LABEL_SYSTEM,
  OBSERVATION_VALUE_SYSTEM,
} from '../../fhir/profiles.js'
import { readObject, readObjects, readText } from '../../fhir/read-element.js'
import type { CodeSets } from './code-sets.js'
import type { Label, LabelLevel } from './label.js'

/** How confidential something is, without whose it is. */
export type Strictness = Pick<Label, 'level' | 'sensitivities'>

/**
 * Not to be disclosed to the patient, family or caregivers without the attending provider's authorization: the code that
 * GP systems send, under HL7's present address and under the one that it had in STU3.
 *
 * @see http://terminology.hl7.org/ValueSet/v3-RefrainPolicy
 * @see GP Connect, "NOPAT security label"
 */
export const NO_DISCLOSURE_TO_PATIENT = 'NOPAT'

/** This record's own: about somebody else who is in it, or told by them in confidence. HL7 has no code for it. */
export const THIRD_PARTY = 'THIRD-PARTY'

/** Nothing makes it confidential. */
export const PLAIN: Strictness = { level: 'N', sensitivities: [] }

/** Says that elements carry labels of their own: it is no label itself. */
export const PROCESS_INLINE = 'PROCESSINLINELABEL'

const CONFIDENTIALITY: ReadonlyMap<string, LabelLevel> = new Map([
  ['U', 'N'],
  ['L', 'N'],
  ['M', 'N'],
  ['N', 'N'],
  ['R', 'R'],
  ['V', 'V'],
])

const OWN_LEVELS: ReadonlyMap<string, LabelLevel> = new Map([
  ['legally-restricted', 'legal'],
  ['sealed', 'sealed'],
  ['sealed-and-locked', 'locked'],
])

const OWN_SENSITIVITIES = ['SAFEGUARDING', 'ADOPTION', 'HFEA', 'GRA', 'TERMINATION', THIRD_PARTY]

/** The codes of {@link LABEL_SYSTEM}. */
export const OWN_LABEL_CODES: readonly string[] = [...OWN_LEVELS.keys(), ...OWN_SENSITIVITIES]

/** @see http://terminology.hl7.org/ValueSet/v3-InformationSensitivityPolicy */
const HL7_SENSITIVITIES = new Set(
  (
    'ETH GDIS HIV MST PREGNANT SCA SDV SEX SPI BH COGN DVD EMOTDIS MH PSY PSYTHPN SUD ETHUD OPIOIDUD STD TBOO VIO ' +
    'IDS SICKLE DEMO DOB GENDER LIVARG MARST PATLOC RACE REL B EMPL LOCIS SSP ADOL CEL DIA DRGIS EMP PDS PHY PRS'
  ).split(' '),
)

/** Systems whose codes say what something is for or what was done to it, not how confidential it is. */
const NO_LABELS = new Set([OBSERVATION_VALUE_SYSTEM, 'http://terminology.hl7.org/CodeSystem/v3-ActReason'])

/**
 * What the labels of a resource say: `meta.security`, a document's `securityLabel`, a composition's `confidentiality`.
 * `undefined` when they say nothing. A code or a system that is not known counts as restricted, and is never ignored.
 */
export function readSecurity(resource: JsonObject, codeSets: CodeSets): readonly Strictness[] {
  const codings = [
    ...toList(readObject(resource, 'meta')?.['security']),
    ...readObjects(resource, 'securityLabel').flatMap((concept) => toList(concept['coding'])),
    ...toList(resource['confidentiality']).map((code) => ({ system: CONFIDENTIALITY_SYSTEM, code })),
  ]
  return codings.flatMap((coding) => judge(coding, codeSets))
}

/** What the inline labels of one element say. */
export function readInlineLabels(element: JsonObject, codeSets: CodeSets): readonly Strictness[] {
  if (!('extension' in element)) return []
  return readObjects(element, 'extension')
    .filter((extension) => readText(extension, 'url') === INLINE_LABEL_URL)
    .flatMap((extension) => judge(extension['valueCoding'] ?? null, codeSets))
}

function toList(value: JsonValue | undefined): readonly JsonValue[] {
  if (isJsonArray(value)) return value
  return value === undefined ? [] : [value]
}

function judge(coding: JsonValue, codeSets: CodeSets): readonly Strictness[] {
  if (!isJsonObject(coding)) return [UNKNOWN]
  const system = readText(coding, 'system')
  const code = readText(coding, 'code') ?? ''
  if (system !== undefined && NO_LABELS.has(system)) return []
  if (code === PROCESS_INLINE) return []
  // Whatever system it claims: it must not be missed.
  if (code === NO_DISCLOSURE_TO_PATIENT) return [{ level: 'R', sensitivities: [code] }]
  const level = levelOf(system, code)
  if (level) return [{ level, sensitivities: [] }]
  return isSensitivity(system, code, codeSets)
    ? [{ level: codeSets.levelOf(code) ?? 'R', sensitivities: [code] }]
    : [UNKNOWN]
}

const UNKNOWN: Strictness = { level: 'R', sensitivities: [] }

/** A code without a system is read as of any that has it; only what makes it stricter than unknown is believed. */
function levelOf(system: string | undefined, code: string): LabelLevel | undefined {
  if (system === CONFIDENTIALITY_SYSTEM) return CONFIDENTIALITY.get(code)
  if (system === LABEL_SYSTEM) return OWN_LEVELS.get(code)
  return system === undefined && code === 'V' ? 'V' : system === undefined ? OWN_LEVELS.get(code) : undefined
}

function isSensitivity(system: string | undefined, code: string, codeSets: CodeSets): boolean {
  if (system === ACT_CODE_SYSTEM) return HL7_SENSITIVITIES.has(code)
  return (
    (system === LABEL_SYSTEM || system === undefined) &&
    (OWN_SENSITIVITIES.includes(code) || codeSets.levelOf(code) !== undefined)
  )
}
