import type { JsonObject } from './json-value.js'
import {
  ACT_CODE_SYSTEM,
  ACT_REASON_SYSTEM,
  CONFIDENTIALITY_SYSTEM,
  LABEL_SYSTEM,
  OBSERVATION_VALUE_SYSTEM,
} from './profiles.js'
import { readObject, readObjects, readText } from './read-element.js'

/** HL7 v3 Confidentiality as this record acts on it; what is below restricted is normal. */
export type Confidentiality = 'N' | 'R' | 'V'

/**
 * What a label says in terms of confidentiality; `undefined` when it speaks of something else. It is known under every
 * name that its system goes by (FHIR R4, STU3, OID, HL7 v2), in any case, and without a system or under one that nobody
 * here knows. A code that is not known of a system of confidentiality is very restricted.
 */
export function readConfidentiality(coding: JsonObject): Confidentiality | undefined {
  const system = foldSystem(readText(coding, 'system') ?? '')
  const known = CODES.get((readText(coding, 'code') ?? '').trim().toUpperCase())
  if (isConfidentialitySystem(system)) return known ?? 'V'
  if (OTHER_SYSTEMS.has(system) || known === undefined) return undefined
  return system === '' || known !== 'N' ? known : undefined
}

/** The strictest that `meta.security` says; `N` when it says nothing. Callers MUST ask here, and read no code themselves. */
export function confidentialityOf(resource: JsonObject): Confidentiality {
  const said = readObjects(readObject(resource, 'meta'), 'security').map(readConfidentiality)
  if (said.includes('V')) return 'V'
  return said.includes('R') ? 'R' : 'N'
}

/** The address of a code system as it is compared: in any case, with either protocol, without version or last slash. */
export function foldSystem(system: string): string {
  return system
    .replace(/\s/gu, '')
    .toLowerCase()
    .replace(/^https:/u, 'http:')
    .replace(/[|#].*$/u, '')
    .replace(/\/+$/u, '')
}

const CODES: ReadonlyMap<string, Confidentiality> = new Map([
  ['U', 'N'],
  ['L', 'N'],
  ['M', 'N'],
  ['N', 'N'],
  ['R', 'R'],
  ['V', 'V'],
])

const OTHER_SYSTEMS: ReadonlySet<string> = new Set(
  [ACT_CODE_SYSTEM, ACT_REASON_SYSTEM, LABEL_SYSTEM, OBSERVATION_VALUE_SYSTEM].map(foldSystem),
)

const NAMES: ReadonlySet<string> = new Set([
  foldSystem(CONFIDENTIALITY_SYSTEM),
  'http://terminology.hl7.org/codesystem/v2-0177',
])

/** @see http://terminology.hl7.org/CodeSystem/v3-Confidentiality for the OID */
function isConfidentialitySystem(folded: string): boolean {
  return NAMES.has(folded) || /confidentiality|(^|:)2\.16\.840\.1\.113883\.5\.25$/u.test(folded)
}
