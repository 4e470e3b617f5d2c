/** What is measured of somebody beside the bed, in the order in which whoever stands there asks for it. */
export const VITAL_KINDS = [
  'early-warning',
  'respiration',
  'saturation',
  'oxygen',
  'pressure',
  'pulse',
  'temperature',
  'consciousness',
  'coma',
  'glucose',
  'ketones',
  'pain',
] as const

export type VitalKind = (typeof VITAL_KINDS)[number]

/** Of which kind a measurement is, and which part of it where it is not the whole: `systolic`, `eye`. */
export interface Vital {
  readonly kind: VitalKind
  readonly part: string
}
