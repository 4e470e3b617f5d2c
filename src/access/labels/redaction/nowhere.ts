import type { OdsCode } from '../../../fhir/ods-code.js'
import type { Label } from '../label.js'

/** The mark of what is left out because it leads to nothing of the record. */
const NOWHERE = 'NOWHERE'

/**
 * The label of references that lead to nothing of the record: their sender alone is told of them, and nobody else that
 * there are any. Nothing is secret about when they came: they hide no version, no time and no narrative.
 */
export function nowhereOf(controller: OdsCode): Label {
  return { level: 'locked', sensitivities: [NOWHERE], controller }
}

/** Whether it is the label of such references and of nothing else. */
export function isNowhere({ sensitivities }: Pick<Label, 'sensitivities'>): boolean {
  return sensitivities.length === 1 && sensitivities[0] === NOWHERE
}
