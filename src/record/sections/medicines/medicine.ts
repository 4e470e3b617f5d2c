import type { ToldMedicine } from '../../duplicates/aspects/medicine.js'
import type { ReadResource } from '../../reading/record-view.js'
import type { MedicineDosage } from './medicine-dosage.js'
import type { Substance } from '../allergies/same-substance.js'

/** A medicine as one source has it, read as far as it takes to compare it with others. */
export interface Medicine {
  readonly resource: ReadResource
  readonly substance: Substance
  /** Every code and name that its source gives it. */
  readonly told: ToldMedicine | undefined
  readonly dosage: MedicineDosage
  readonly isPast: boolean
  /** The date by which it is ordered, as given. */
  readonly date: string | undefined
  /** Since when its source says against its being taken what it says, as given. */
  readonly objectedOn: string | undefined
  /** Whether it was stopped on a day that nobody sent: it may have been after any other that is known. */
  readonly isStopUndated: boolean
}
