import type { PartnerId } from '../organisations.js'
import type { DemoAddress, DemoPerson } from '../people/demo-person.js'
import type { Chart } from '../writing/chart.js'
import type { KnownAs } from '../writing/patient.js'

/** A person as a story describes them. */
export interface PersonSketch {
  readonly nhsNumber: string
  readonly prefix: string
  readonly given: readonly string[]
  readonly family: string
  readonly preferred?: string
  readonly gender: DemoPerson['gender']
  readonly age: number
  /** `MM-DD`. */
  readonly birthday: string
  readonly address: DemoAddress
  readonly phone: string
  /** ODS code of the registered practice. */
  readonly practice: string
  readonly ethnicity: string
  readonly language?: NonNullable<DemoPerson['language']>
  readonly diedDaysAgo?: number
}

/** One hand-written person of the demo neighbourhood. */
export interface Story {
  readonly key: string
  /** What a reader should notice, in a line. */
  readonly about: string
  readonly person: PersonSketch
  /** Demo accounts that may open the record, and one that may not. */
  readonly openedBy: readonly string[]
  readonly refusedTo: readonly string[]
  readonly knownDifferently?: Partial<Readonly<Record<PartnerId, KnownAs>>>
  readonly tell: (chart: Chart) => void
}
