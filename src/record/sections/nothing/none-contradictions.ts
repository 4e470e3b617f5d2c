import type { ReadResource, RecordView } from '../../reading/record-view.js'
import { textAt } from '../../reading/element.js'
import { isSurelyBefore } from '../../reading/surely-before.js'
import { groupBy } from '../../reading/group-by.js'
import { sectionOfList } from '../lists/list-kinds.js'
import { isNilKnown } from './empty-lists.js'
import { isPastMedicine } from '../medicines/medicine-currency.js'
import { objectionOf } from '../medicines/medicine-objection.js'
import type { NoneOf } from './none-statements.js'
import { isPastProblem } from '../problem-currency.js'
import { statedNone } from './stated-none.js'

/** One source that says that there is none of what another has now. */
interface NoneContradiction {
  readonly of: 'medicines' | 'problems'
  /** What there is, and who says that there is none. */
  readonly sides: readonly [ReadResource, ReadResource]
}

/**
 * Medicines and problems against statements that there are none: of each source that has some one stands for all, because a
 * list of twenty is one contradiction and not twenty. A source that has some had none before, and does not contradict itself.
 */
export function noneContradictions(
  resources: readonly ReadResource[],
  view: RecordView,
): readonly NoneContradiction[] {
  return (['medicines', 'problems'] as const).flatMap((of) => {
    const bySource = groupBy(
      resources.filter((one) => isThere(one, of, view.today)),
      sourceOf,
    )
    return resources
      .filter((one) => saysNone(one, of, view.today))
      .flatMap((none) =>
        [...bySource.values()]
          .flatMap((ones) => ones.find((one) => !isLearntLater(one, none)) ?? [])
          .map((one): NoneContradiction => ({ of, sides: [one, none] })),
      )
  })
}

/**
 * Of one source: what came after it had said that there is none, or came with it. Without both dates nobody can tell. A finding is of
 * its day: what anybody knows since then contradicts it as little.
 */
function isLearntLater(one: ReadResource, none: ReadResource): boolean {
  const [began, said] = [dateOf(one), dateOf(none)]
  if (sourceOf(one) === sourceOf(none))
    return began === undefined || said === undefined || !isSurelyBefore(began, said)
  const isFinding = none.type === 'Observation'
  return isFinding && began !== undefined && said !== undefined && isSurelyBefore(said, began)
}

function dateOf({ json }: ReadResource): string | undefined {
  return [
    'recordedDate',
    'authoredOn',
    'dateAsserted',
    'date',
    'whenHandedOver',
    'onsetDateTime',
    'effectiveDateTime',
  ]
    .map((key) => textAt(json, key))
    .find((iso) => iso !== undefined)
}

/** The statements among these that another source contradicts. */
export function contradictedNone(
  resources: readonly ReadResource[],
  view: RecordView,
): ReadonlySet<ReadResource> {
  return new Set(
    noneContradictions(resources, view)
      .filter(({ sides: [one, none] }) => sourceOf(one) !== sourceOf(none))
      .map(({ sides: [, none] }) => none),
  )
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
