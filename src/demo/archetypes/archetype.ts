import type { Chart } from '../writing/chart.js'

/** A kind of person, told with variation: no two come out alike, and what each is given fits what they have. */
export interface Archetype {
  readonly key: string
  /** How many of 100 invented people are of this kind. */
  readonly share: number
  readonly ages: readonly [youngest: number, oldest: number]
  readonly gender?: 'female' | 'male'
  readonly tell: (chart: Chart) => void
}
