/** What goes by one name to a person, an agreement or a delegation, in several codes. */
interface SensitivityCategory {
  /** Codes that mean the category itself: HL7 has two for most, and sources send either. */
  readonly codes: readonly string[]
  /** Codes of something within it. */
  readonly narrower: readonly string[]
  /** Codes of more than it, which may be it. */
  readonly broader: readonly string[]
}

/** @see http://terminology.hl7.org/ValueSet/v3-InformationSensitivityPolicy */
const CATEGORIES: readonly SensitivityCategory[] = [
  { codes: ['PSY', 'MH'], narrower: ['PSYTHPN', 'EMOTDIS'], broader: ['BH'] },
  { codes: ['ETH', 'SUD'], narrower: ['ETHUD', 'OPIOIDUD'], broader: ['BH'] },
  { codes: ['SEX', 'STD'], narrower: [], broader: [] },
  { codes: ['SDV'], narrower: ['DVD', 'MST'], broader: ['VIO'] },
]

/** Whether one of these codes of sensitivity may be meant where a code is kept from somebody. */
export function isKeptBy(kept: string, sensitivities: readonly string[]): boolean {
  const { codes, narrower, broader } = categoryOf(kept)
  return sensitivities.some((one) => [...codes, ...narrower, ...broader].includes(one))
}

/** Whether a code of sensitivity is surely meant where a code is given to somebody. */
export function isGivenBy(given: string, sensitivity: string): boolean {
  const { codes, narrower } = categoryOf(given)
  return codes.includes(sensitivity) || narrower.includes(sensitivity)
}

/** A code that is none of a category, or of something within one, stands for itself. */
function categoryOf(code: string): SensitivityCategory {
  return CATEGORIES.find(({ codes }) => codes.includes(code)) ?? { codes: [code], narrower: [], broader: [] }
}
