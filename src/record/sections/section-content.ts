import { toInstant } from '../reading/clinical-date.js'
import type { ReadResource, RecordView } from '../reading/record-view.js'
import type { ResultSeries, SectionItem } from './section.js'

/** What a section shows, before it is known which nothing an empty one is. */
export interface SectionContent {
  readonly current: readonly SectionItem[]
  readonly past: readonly SectionItem[]
  readonly series?: readonly ResultSeries[]
}

/** Makes one section of the resources that stand in it. Pure. */
export type ToSectionContent = (resources: readonly ReadResource[], view: RecordView) => SectionContent

/** An item with what its order and its place depend on. */
export interface PlacedItem {
  readonly item: SectionItem
  readonly isPast: boolean
  /** Lower stands first; `0` when left out. */
  readonly rank?: number
  /** The date by which it is ordered, as given. */
  readonly date: string | undefined
}

/** Orders items by rank, then latest first with undated ones last, and parts what is over from what is not. */
export function placed(
  items: readonly PlacedItem[],
  order: 'latest-first' | 'soonest-first' = 'latest-first',
): SectionContent {
  const sign = order === 'latest-first' ? -1 : 1
  const sorted = [...items].sort(
    (one, other) =>
      (one.rank ?? 0) - (other.rank ?? 0) || sign * (instantOf(one, sign) - instantOf(other, sign)) || 0,
  )
  return {
    current: sorted.filter(({ isPast }) => !isPast).map(({ item }) => item),
    past: sorted.filter(({ isPast }) => isPast).map(({ item }) => item),
  }
}

/** Undated items come last in either order. A number beyond every date, because two infinities have no difference. */
function instantOf({ date }: PlacedItem, sign: number): number {
  return toInstant(date) ?? sign * 9e15
}
