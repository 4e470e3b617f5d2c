import { hasCode } from '../reading/coded-text.js'
import { all, textAt } from '../reading/element.js'
import type { ReadResource, RecordView } from '../reading/record-view.js'
import type { Vital } from './vital.js'

/** What one measurement says of whether it is a vital sign. */
export interface MaybeVital {
  readonly vital: Vital | undefined
  readonly isVitalSign: boolean
}

/** What those of one test say of it together. */
export function vitalOfSeries(measured: readonly MaybeVital[]): Partial<MaybeVital> {
  const vital = measured.find((one) => one.vital)?.vital
  return { ...(vital && { vital }), ...(measured.some((one) => one.isVitalSign) && { isVitalSign: true }) }
}

/** Whether its source calls an observation a vital sign, or it was made by an ambulance or in an emergency department. */
export function isVitalSign(observation: ReadResource, view: RecordView): boolean {
  const { json, source } = observation
  if (source.kind === 'ambulance') return true
  if (all(json, 'category').some((category) => hasCode(category, ['vital-signs']))) return true
  const encounter = view.resolve(json['encounter'], observation)
  return encounter !== undefined && textAt(encounter, 'class', 'code') === 'EMER'
}
