import { foldSystem } from '../../fhir/confidentiality.js'
import type { JsonObject } from '../../fhir/json-value.js'
import { ACT_CODE_SYSTEM } from '../../fhir/profiles.js'
import { readObjects, readText } from '../../fhir/read-element.js'

const CATEGORY_SYSTEM = 'http://terminology.hl7.org/CodeSystem/consentcategorycodes'
const POLICY_SYSTEM = 'http://terminology.hl7.org/CodeSystem/consentpolicycodes'

/** Codes of consent to sharing and research: of HL7's categories and policies, of v3 ActCode, of LOINC. */
const SHARING_CODES: ReadonlySet<string> = new Set(
  [
    ...['npp', 'research', 'rsdid', 'rsreid'].map((code) => `${CATEGORY_SYSTEM}|${code}`),
    ...['hipaa-auth', 'hipaa-npp', 'hipaa-research', 'hipaa-self-pay', 'hipaa-restrictions'].map(
      (code) => `${POLICY_SYSTEM}|${code}`,
    ),
    ...[
      ...['ICOL', 'IDSCL', 'INFA', 'INFAO', 'INFASO', 'IRDSCL', 'RESEARCH', 'RSDID', 'RSREID'],
      ...['EMRGONLY', 'GRANTORCHOICE', 'IMPLIED', 'IMPLIEDD', 'NOCONSENT', 'NOPP', 'OPTIN', 'OPTINR'],
      ...['OPTOUT', 'OPTOUTE'],
    ].map((code) => `${ACT_CODE_SYSTEM}|${code}`),
    ...['57016-8', '57017-6', '64292-6'].map((code) => `http://loinc.org|${code}`),
  ].map(toKey),
)

const SHARING_WORDS = [
  /\b(?:consent|permission|dissent|objection|opt(?:ed)?[- ](?:in|out)) (?:to|of|for|from) (?:\w+ ){0,3}(?:shar(?:e|ed|ing)|disclos\w+|research)\b/i,
  /\b(?:information|data|records?)[- ](?:sharing|disclosure)\b|\brelease of information\b|\bdata opt[- ]?out\b/i,
  /\bshar(?:e|es|ed|ing)\b(?: \w+){0,4} (?:everything|data|information|notes|(?:care |health |medical |whole )*records?)\b/i,
  /\b(?:see|sees|view|views|read|reads|access|accesses)(?: \w+){0,3} (?:everything|data|information|records?)\b|\bshare everything\b|\b(?:see|view|read) everything\b/i,
]

/** Whether a CodeableConcept is about who may see or be given information, or about research: by a code, or in words. */
export function isAboutSharing(concept: JsonObject): boolean {
  const codings = readObjects(concept, 'coding')
  return (
    codings.some((one) =>
      SHARING_CODES.has(toKey(`${readText(one, 'system') ?? ''}|${readText(one, 'code') ?? ''}`)),
    ) || wordsOf(concept).some((words) => SHARING_WORDS.some((told) => told.test(words)))
  )
}

/** Whether the role of an actor is to be given information: by HL7 v3 ParticipationType, or in words. */
export function isGivenInformation(role: JsonObject): boolean {
  return (
    readObjects(role, 'coding').some((one) => readText(one, 'code')?.toUpperCase() === 'IRCP') ||
    wordsOf(role).some((words) =>
      /\b(?:information|record|data) (?:recipient|reader|viewer)\b|^\s*(?:recipient|reader|viewer)\s*$/i.test(
        words,
      ),
    )
  )
}

/** Whether a policy that is named by its address is one of opting in or out. */
export function isPolicyOfSharing(policy: JsonObject): boolean {
  return [readText(policy, 'uri'), readText(policy, 'authority')].some((address) =>
    /opt[-_ ]?(?:in|out)\b|(?:data|information|record)[-_ ]?sharing/i.test(address ?? ''),
  )
}

function wordsOf(concept: JsonObject): readonly string[] {
  const said = [
    readText(concept, 'text'),
    ...readObjects(concept, 'coding').map((one) => readText(one, 'display')),
  ]
  return said.filter((words) => words !== undefined)
}

/** A system and a code, however the system is written. */
function toKey(pair: string): string {
  const bar = pair.lastIndexOf('|')
  return `${foldSystem(pair.slice(0, bar))}|${pair.slice(bar + 1).toUpperCase()}`
}
