import { objectionOf } from './medicine-objection.js'
import type { Medicine } from './medicine.js'

/** Swallowed, and never two of them at once but for the days in which one takes the place of the other. */
const DIRECT = 'apixaban|rivaroxaban|edoxaban|dabigatran'
const COUMARINS = 'warfarin|acenocoumarol|phenindione'
/** Injected beside a coumarin until that works; beside what works at once they are a second one, whatever the dose. */
const HEPARINS = 'enoxaparin|dalteparin|tinzaparin|fondaparinux'
const ANTICOAGULANT = new RegExp(`\\b(?:${DIRECT}|${COUMARINS}|${HEPARINS})\\b`)
const IS_HEPARIN = new RegExp(`^(?:${HEPARINS})$`)
const IS_COUMARIN = new RegExp(`^(?:${COUMARINS})$`)

/**
 * Two of them that are taken now, by whichever lists. A supply is none: what was dispensed before a change is not taken after it.
 */
export function twoAnticoagulants<One extends Medicine>(
  medicines: readonly One[],
): readonly (readonly [One, One])[] {
  const taken = medicines.flatMap((medicine) => {
    const substance = medicine.told?.names
      .map((name) => ANTICOAGULANT.exec(name.substance)?.[0])
      .find((name) => name !== undefined)
    const isTaken =
      !medicine.isPast &&
      ['MedicationRequest', 'MedicationStatement'].includes(medicine.resource.type) &&
      objectionOf(medicine.resource) === undefined
    return substance !== undefined && isTaken ? [{ medicine, substance }] : []
  })
  return taken.flatMap((one, index) =>
    taken
      .slice(index + 1)
      .filter((other) => other.substance !== one.substance && !isBridged(one.substance, other.substance))
      .map((other) => [one.medicine, other.medicine] as const),
  )
}

function isBridged(one: string, other: string): boolean {
  return (
    (IS_HEPARIN.test(one) && IS_COUMARIN.test(other)) || (IS_COUMARIN.test(one) && IS_HEPARIN.test(other))
  )
}
