import type { OdsCode } from '../../fhir/ods-code.js'

/**
 * How confidential something is, from the least to the most.
 *
 * - `N`, `R`, `V`: normal, restricted, very restricted.
 * - `sealed`: a notice says that something is sealed, and nothing else; opened on one of three legal grounds only.
 * - `legal`: an Act of Parliament keeps it with its source (assisted fertility, gender recognition, termination …): it
 *   never leaves the organisation that told us, not even under break-glass, nor with a seal that is opened.
 * - `locked`: sealed and locked: absent everywhere, from counts too, for all but its source.
 *
 * @see http://terminology.hl7.org/CodeSystem/v3-Confidentiality for N, R and V
 */
export const LABEL_LEVELS = ['N', 'R', 'V', 'sealed', 'legal', 'locked'] as const
export type LabelLevel = (typeof LABEL_LEVELS)[number]

/** What a label says of one resource, or of a part of one. */
export interface Label {
  readonly level: LabelLevel
  /**
   * Codes of what it is sensitive for: HL7 v3 ActCode (`PSY`, `SDV` …), or this record's own where HL7 has none
   * (`SAFEGUARDING`). Sorted, each once.
   */
  readonly sensitivities: readonly string[]
  /** The organisation that told us, and answers for it: the controller. */
  readonly controller: OdsCode
}

/** The stricter of two levels. */
export function stricter(one: LabelLevel, other: LabelLevel): LabelLevel {
  return LABEL_LEVELS.indexOf(one) < LABEL_LEVELS.indexOf(other) ? other : one
}

/** Whether others than its source know neither what it is nor when it was: where they know of it at all, that is all they know. */
export function isSecret({ level }: Pick<Label, 'level'>): boolean {
  return level === 'sealed' || level === 'legal' || level === 'locked'
}

/** Stands among the sensitivities of what is sealed, and very restricted under the seal. */
export const VERY_RESTRICTED = 'V'

/** Whether something is very restricted, under a seal too. */
export function isVeryRestricted({ level, sensitivities }: Pick<Label, 'level' | 'sensitivities'>): boolean {
  return level === 'V' || sensitivities.includes(VERY_RESTRICTED)
}

/**
 * A label with what another adds: the stricter level, all sensitivities, and the controller of the first. A seal does not
 * make anybody forget that what is under it is very restricted.
 */
export function inherit(label: Label, from: Pick<Label, 'level' | 'sensitivities'>): Label {
  const level = stricter(label.level, from.level)
  const isUnderSeal = level === 'sealed' && [label, from].some(isVeryRestricted)
  const added = isUnderSeal ? [VERY_RESTRICTED] : []
  return {
    level,
    sensitivities: [...new Set([...label.sensitivities, ...from.sensitivities, ...added])].sort(),
    controller: label.controller,
  }
}
