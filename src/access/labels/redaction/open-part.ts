import { isJsonArray, type JsonObject, type JsonValue } from '../../../fhir/json-value.js'
import { parseOdsCode, type OdsCode } from '../../../fhir/ods-code.js'
import { readObject } from '../../../fhir/read-element.js'
import type { CodeSets } from '../code-sets/code-sets.js'
import { labelResource } from '../label-resource.js'
import { PLAIN, readSecurity, type Strictness } from '../security-labels.js'
import { takePart } from './take-part.js'
import { isAtRisk } from '../whereabouts/without-whereabouts.js'

/**
 * What of a source's Patient may be told without asking who reads it: all but the elements that its source labelled.
 * `undefined` where the rest is labelled, by its source or by what the code sets find in it: very restricted, sensitive
 * for anything, kept by law, sealed, or with a label that is not known here. That the person is at risk is no such label:
 * of them other rules leave out the places.
 */
export function openPartOf(patient: JsonObject, codeSets: CodeSets): JsonObject | undefined {
  const rules = { codeSets, byDefault: PLAIN, controller: ANYBODYS }
  const taken = takePart(patient, rules)
  const rest = taken && !isPlain(taken.part) ? taken.rest : patient
  return isPlain(labelResource(splitRiskFlags(rest).unflagged, rules)) ? rest : undefined
}

/** A Patient and the labels that say no more of it than that the person is at risk. */
export interface RiskFlagsSplit {
  readonly unflagged: JsonObject
  readonly flags: readonly JsonValue[]
}

/** Takes the labels off a Patient that only say that the person is at risk; whatever else is said of it stays. */
export function splitRiskFlags(patient: JsonObject): RiskFlagsSplit {
  const meta = readObject(patient, 'meta')
  const security = meta?.['security']
  if (!isJsonArray(security)) return { unflagged: patient, flags: [] }
  const flags = security.filter(isRiskFlag)
  const others = security.filter((label) => !flags.includes(label))
  return { unflagged: { ...patient, meta: { ...meta, security: others } }, flags }
}

/** Very restricted is more than that: whoever sends it wants it seen by few. */
function isRiskFlag(label: JsonValue): boolean {
  const alone = { meta: { security: [label] } }
  return isAtRisk(alone) && readSecurity(alone, NO_SENSITIVITIES).every(({ level }) => level === 'R')
}

function isPlain({ level, sensitivities }: Strictness): boolean {
  return level === 'N' && sensitivities.length === 0
}

/** That somebody is at risk is said by the source itself, the same whatever code sets are in force. */
const NO_SENSITIVITIES: Pick<CodeSets, 'levelOf'> = { levelOf: () => undefined }

/** Whose it is does not matter to what is open. */
const ANYBODYS = parseOdsCode('000') as OdsCode
