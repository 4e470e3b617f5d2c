import type { ReadResource, RecordView } from '../reading/record-view.js'
import { groupBy } from '../reading/group-by.js'
import { isNilKnown, sectionOfList } from './empty-lists.js'
import { isPastMedicine } from './medicine-currency.js'
import { objectionOf } from './medicine-objection.js'
import type { NoneOf } from './none-statements.js'
import { isPastProblem } from './problem-currency.js'
import { statedNone } from './stated-none.js'

/** One source that says that there is none of what another has now. */
interface NoneContradiction {
  readonly of: 'medicines' | 'problems'
  /** What there is, and who says that there is none. */
  readonly sides: readonly [ReadResource, ReadResource]
}

/**
 * Medicines and problems against statements that there are none, from two organisations: of each that has some one stands
 * for all, because a list of twenty is one contradiction and not twenty.
 */
export function noneContradictions(
  resources: readonly ReadResource[],
  view: RecordView,
): readonly NoneContradiction[] {
  return (['medicines', 'problems'] as const).flatMap((of) => {
    const first = [
      ...groupBy(
        resources.filter((one) => isThere(one, of, view.today)),
        sourceOf,
      ).values(),
    ].flatMap(([one]) => one ?? [])
    return resources
      .filter((one) => saysNone(one, of, view.today))
      .flatMap((none) =>
        first
          .filter((one) => sourceOf(one) !== sourceOf(none))
          .map((one): NoneContradiction => ({ of, sides: [one, none] })),
      )
  })
}

/** The statements among these that another source contradicts. */
export function contradictedNone(
  resources: readonly ReadResource[],
  view: RecordView,
): ReadonlySet<ReadResource> {
  return new Set(noneContradictions(resources, view).map(({ sides: [, none] }) => none))
}

function sourceOf({ source }: ReadResource): string {
  return source.organisation
}

function saysNone(resource: ReadResource, of: NoneOf, today: string): boolean {
  if (isNilKnown(resource)) return sectionOfList(resource) === of
  const none = statedNone(resource)
  return none?.of === of && none.says === 'none-known' && !isOver(resource, today)
}

function isThere(resource: ReadResource, of: NoneOf, today: string): boolean {
  const isListed = of === 'problems' ? resource.type === 'Condition' : MEDICINES.has(resource.type)
  return isListed && statedNone(resource) === undefined && !isOver(resource, today)
}

const MEDICINES: ReadonlySet<string> = new Set([
  'MedicationRequest',
  'MedicationStatement',
  'MedicationDispense',
])

function isOver(resource: ReadResource, today: string): boolean {
  return resource.type === 'Condition'
    ? isPastProblem(resource, today)
    : isPastMedicine(resource, today) || objectionOf(resource) !== undefined
}
