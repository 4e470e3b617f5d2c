import { CLINICAL_DISPLAYS } from './clinical-displays.js'
import { HL7_DISPLAYS } from './hl7-displays.js'
import { readDisplays } from './read-displays.js'
import { withoutSemanticTag } from './semantic-tag.js'

/** `system|code` → what it is called, as it is compared. */
const DISPLAYS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  readDisplays(HL7_DISPLAYS, CLINICAL_DISPLAYS).map(
    ({ system, code, displays }) => [`${toAddress(system)}|${code}`, new Set(displays.map(toWords))] as const,
  ),
)

/** Whether our own tables have a code. */
export function isKnownCode(system: string, code: string): boolean {
  return DISPLAYS.has(`${toAddress(system)}|${code}`)
}

/** Whether our own tables call a code so, but for capitals, blanks, and the word in brackets that says of which kind it is. */
export function isKnownDisplay({ system, code }: KnownCode, display: string): boolean {
  return DISPLAYS.get(`${toAddress(system).replace(EDITION, '')}|${code}`)?.has(toWords(display)) ?? false
}

export interface KnownCode {
  readonly system: string
  readonly code: string
}

/** Behind the address of SNOMED CT: of which extension a code is. */
const EDITION = /(?<=^http:\/\/snomed\.info\/sct)\/\d+$/

function toAddress(system: string): string {
  return system.replace(/^https:/, 'http:')
}

function toWords(display: string): string {
  return withoutSemanticTag(display.trim().toLowerCase().replace(/ +/g, ' '))
}
