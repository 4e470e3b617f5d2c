import type { OdsCode } from '../../fhir/ods-code.js'

/**
 * How confidential something is, from the least to the most.
 *
 * - `N`, `R`, `V`: normal, restricted, very restricted.
 * - `legal`: an Act of Parliament keeps it with its source (assisted fertility, gender recognition, termination …): it
 *   never leaves the organisation that told us, not even under break-glass.
 * - `sealed`: a notice says that something is sealed, and nothing else; opened on one of three legal grounds only.
 * - `locked`: sealed and locked: absent everywhere, from counts too, for all but its source.
 *
 * @see http://terminology.hl7.org/CodeSystem/v3-Confidentiality for N, R and V
 */
export const LABEL_LEVELS = ['N', 'R', 'V', 'legal', 'sealed', 'locked'] as const
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

/** A label with what another adds: the stricter level, all sensitivities, and the controller of the first. */
export function inherit(label: Label, from: Pick<Label, 'level' | 'sensitivities'>): Label {
  return {
    level: stricter(label.level, from.level),
    sensitivities: [...new Set([...label.sensitivities, ...from.sensitivities])].sort(),
    controller: label.controller,
  }
}
