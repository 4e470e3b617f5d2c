import { unitKey } from '../../duplicates/aspects/unit-key.js'

/** The key of the one series that HbA1c has, as the table of tests has it. */
export const HBA1C = 'test haemoglobin a1c'

/** The two units that one and the same test has: of the IFCC, and the older one of the DCCT. */
const UNITS: ReadonlySet<string> = new Set(['mmol/mol', '%'])

/** Whether a value is an HbA1c by its names and its unit: it is found in blood alone, so that a name is enough. */
export function isHba1c(names: readonly string[], unit: string): boolean {
  return names.some((name) => isNamedHba1c(name)) && UNITS.has(unitKey(unit))
}

/** The unit by which values of one name can be of one series: HbA1c alone has two. */
export function unitOfSeries(name: string, unit: string): string {
  return isNamedHba1c(name) && UNITS.has(unitKey(unit)) ? 'either unit' : unitKey(unit)
}

function isNamedHba1c(name: string): boolean {
  return name === `${HBA1C}#`
}
