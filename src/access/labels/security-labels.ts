import { foldSystem, readConfidentiality } from '../../fhir/confidentiality.js'
import { isJsonArray, isJsonObject, type JsonObject, type JsonValue } from '../../fhir/json-value.js'
import {
  ACT_CODE_SYSTEM,
  ACT_REASON_SYSTEM,
  CONFIDENTIALITY_SYSTEM,
  INLINE_LABEL_URL,
  LABEL_SYSTEM,
  OBSERVATION_VALUE_SYSTEM,
} from '../../fhir/profiles.js'
import { readObject, readObjects, readText } from '../../fhir/read-element.js'
import type { CodeSets } from './code-sets/code-sets.js'
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

/** Which sensitivities the code sets know. */
type KnownSensitivities = Pick<CodeSets, 'levelOf'>

/** Nothing makes it confidential. */
export const PLAIN: Strictness = { level: 'N', sensitivities: [] }

/** Says that elements carry labels of their own: it is no label itself. */
export const PROCESS_INLINE = 'PROCESSINLINELABEL'

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
const NO_LABELS = new Set([OBSERVATION_VALUE_SYSTEM, ACT_REASON_SYSTEM].map(foldSystem))

/**
 * What the labels of a resource say: `meta.security`, a document's `securityLabel`, a composition's `confidentiality`.
 * `undefined` when they say nothing. A code or a system that is not known counts as restricted, and is never ignored.
 */
export function readSecurity(resource: JsonObject, codeSets: KnownSensitivities): readonly Strictness[] {
  const codings = [
    ...toList(readObject(resource, 'meta')?.['security']),
    ...readObjects(resource, 'securityLabel').flatMap((concept) => codingsOf(concept)),
    ...toList(resource['confidentiality']).map((code) => ({ system: CONFIDENTIALITY_SYSTEM, code })),
  ]
  return codings.flatMap((coding) => judge(coding, codeSets))
}

/**
 * What the inline labels of one element say. Somebody who labels a single element means it: one that cannot be read
 * counts as very restricted.
 */
export function readInlineLabels(element: JsonObject, codeSets: KnownSensitivities): readonly Strictness[] {
  if (!('extension' in element)) return []
  return readObjects(element, 'extension')
    .filter(isInlineLabel)
    .flatMap((extension) =>
      codingsOf(readObject(extension, 'valueCodeableConcept'), extension['valueCoding']),
    )
    .flatMap((coding) => judge(coding, codeSets, UNREADABLE))
}

/** A label as one of our own codes or HL7's levels, for where it cannot be told in its own words. `undefined` for what is none. */
export function asPlainLabel(
  coding: JsonValue,
  { isInline = false }: { readonly isInline?: boolean },
): JsonObject | undefined {
  const [read] = judge(coding, NO_SENSITIVITIES, isInline ? UNREADABLE : UNKNOWN)
  return read && PLAIN_LABELS[read.level]
}

const NO_SENSITIVITIES: KnownSensitivities = { levelOf: () => undefined }

const PLAIN_LABELS: Readonly<Record<LabelLevel, JsonObject>> = {
  N: { system: CONFIDENTIALITY_SYSTEM, code: 'N' },
  R: { system: CONFIDENTIALITY_SYSTEM, code: 'R' },
  V: { system: CONFIDENTIALITY_SYSTEM, code: 'V' },
  legal: { system: LABEL_SYSTEM, code: 'legally-restricted' },
  sealed: { system: LABEL_SYSTEM, code: 'sealed' },
  locked: { system: LABEL_SYSTEM, code: 'sealed-and-locked' },
}

/** Whether an object is the extension that labels the element in which it stands. */
export function isInlineLabel(object: JsonObject): boolean {
  const url = readText(object, 'url')
  return url !== undefined && foldSystem(url) === INLINE_LABEL
}

const INLINE_LABEL = foldSystem(INLINE_LABEL_URL)

/** The codings of a concept, or what stands in its place; a label without any is one that cannot be read. */
function codingsOf(concept: JsonObject | undefined, alone?: JsonValue): readonly JsonValue[] {
  const codings = toList(concept ? concept['coding'] : alone)
  return codings.length === 0 ? [null] : codings
}

function toList(value: JsonValue | undefined): readonly JsonValue[] {
  if (isJsonArray(value)) return value
  return value === undefined ? [] : [value]
}

function judge(coding: JsonValue, codeSets: KnownSensitivities, unknown = UNKNOWN): readonly Strictness[] {
  if (!isJsonObject(coding)) return [unknown]
  const system = foldSystem(readText(coding, 'system') ?? '')
  const code = codeOf(coding)
  if (NO_LABELS.has(system)) return []
  if (code === PROCESS_INLINE) return []
  // Whatever system it claims: it must not be missed.
  if (code === NO_DISCLOSURE_TO_PATIENT) return [{ level: 'R', sensitivities: [code] }]
  const level = levelOf(coding, code)
  if (level) return [{ level, sensitivities: [] }]
  return isSensitivity(system, code, codeSets)
    ? [{ level: codeSets.levelOf(code) ?? 'R', sensitivities: [code] }]
    : [unknown]
}

function codeOf(coding: JsonObject): string {
  return (readText(coding, 'code') ?? '').trim().toUpperCase()
}

const UNKNOWN: Strictness = { level: 'R', sensitivities: [] }
const UNREADABLE: Strictness = { level: 'V', sensitivities: [] }

/**
 * This record's own codes mean what they say under any system. A code without a system is read as of any that has it;
 * only what makes it stricter than unknown is believed.
 */
function levelOf(coding: JsonObject, code: string): LabelLevel | undefined {
  const own = OWN_LEVELS.get(code.toLowerCase().replace(/[\s_]+/gu, '-'))
  if (own) return own
  const level = readConfidentiality(coding)
  return readText(coding, 'system') === undefined && level === 'N' ? undefined : level
}

/** A sensitivity that Acts of Parliament or the code sets make stricter than restricted is believed of any system. */
function isSensitivity(system: string, code: string, codeSets: KnownSensitivities): boolean {
  if (ACT_CODES.has(system) && HL7_SENSITIVITIES.has(code)) return true
  return OWN_SENSITIVITIES.includes(code) || codeSets.levelOf(code) !== undefined
}

/** Whether a code is one that labels are known to have: whatever else stands in its place may be a word. */
export function isLabelCode(code: string): boolean {
  return LABEL_CODES.has(code)
}

/** Under HL7's present address, that of STU3, and the OID. */
const ACT_CODES = new Set(
  [ACT_CODE_SYSTEM, 'http://hl7.org/fhir/v3/ActCode', 'urn:oid:2.16.840.1.113883.5.4'].map(foldSystem),
)

/** The addresses of the systems that labels are of, to the letter. */
export const LABEL_SYSTEMS: ReadonlySet<string> = new Set([
  ACT_CODE_SYSTEM,
  ACT_REASON_SYSTEM,
  CONFIDENTIALITY_SYSTEM,
  LABEL_SYSTEM,
  OBSERVATION_VALUE_SYSTEM,
  'http://hl7.org/fhir/v3/ActCode',
  'http://hl7.org/fhir/v3/Confidentiality',
  'urn:oid:2.16.840.1.113883.5.4',
  'urn:oid:2.16.840.1.113883.5.25',
])

const LABEL_CODES: ReadonlySet<string> = new Set([
  ...OWN_LABEL_CODES,
  ...HL7_SENSITIVITIES,
  ...['U', 'L', 'M', 'N', 'R', 'V'],
  ...[NO_DISCLOSURE_TO_PATIENT, PROCESS_INLINE],
  ...['REDACTED', 'SUBSETTED', 'MASKED', 'ANONYED', 'PSEUDED', 'TREAT', 'ETREAT', 'BTG', 'CAREMGT', 'HRESCH'],
])
