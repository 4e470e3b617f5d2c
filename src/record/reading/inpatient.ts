import type { JsonObject } from '../../fhir/json-value.js'
import { textAt } from './element.js'

/**
 * The classes of HL7's ActCode at which somebody stays: inpatient, acute and not, short stay, under observation.
 *
 * @see https://terminology.hl7.org/ValueSet-v3-ActEncounterCode.html
 */
export const INPATIENT_CLASSES: readonly string[] = ['IMP', 'ACUTE', 'NONAC', 'SS', 'OBSENC']

/** Whether an Encounter is a stay; an attendance at an emergency department is none. */
export function isInpatient(encounter: JsonObject): boolean {
  return INPATIENT_CLASSES.includes(textAt(encounter, 'class', 'code') ?? '')
}
