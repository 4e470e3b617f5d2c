import { dayOf, isFullDate, latestFirst, toClinicalDate, toInstant } from '../../reading/clinical-date.js'
import { gathered } from '../../reading/gathered.js'
import { textAt } from '../../reading/element.js'
import type { ReadResource } from '../../reading/record-view.js'
import { joined, notesOf } from '../../reading/section-item.js'
import type { Mark } from '../section.js'
import type { Medicine } from './medicine.js'
import { statusReasonOf } from './medicine-columns.js'
import { isOrderKnown, meantBy } from './not-given.js'

/** For how many days it is told that something was not supplied: by then nobody takes what was left of the supply before it. */
const DAYS_TOLD = 28
const DAY = 86_400_000

/**
 * That medicines that are taken now were not supplied, or not all of them: on each line of which it is meant the latest with its
 * reason, until one is supplied. Somebody who has had none for days may be harmed by the dose that they had before.
 */
export function notSuppliedMarks(
  medicines: readonly Medicine[],
  today: string,
): ReadonlyMap<Medicine, readonly Mark[]> {
  const missed = notSupplied(medicines, today)
  if (missed.length === 0) return new Map()
  const supplies = gathered(
    medicines
      .filter(({ resource }) => isSupplied(resource))
      .flatMap((supply) => meantBy(supply, medicines).map((line) => [line, supply.resource] as const)),
  )
  const lines = gathered(
    missed.flatMap((missing) =>
      meantBy(missing, medicines)
        .filter((line) => line !== missing && !isMadeGood(missing.resource, supplies.get(line) ?? []))
        .map((line) => [line, missing] as const),
    ),
  )
  return new Map([...lines].map(([line, [latest]]) => [line, latest ? [markOf(latest.resource)] : []]))
}

/** Supplies that were not made of what no list has: there is no line on which it could be said, so that they stand among what is taken. */
export function notSuppliedAlone(
  medicines: readonly Medicine[],
  today: string,
): ReadonlyMap<Medicine, readonly Mark[]> {
  return new Map(
    notSupplied(medicines, today)
      .filter(
        (missing) =>
          !isOrderKnown(missing, medicines) && meantBy(missing, medicines).every((one) => one === missing),
      )
      .map((missing) => [missing, [markOf(missing.resource)]] as const),
  )
}

/** The latest first; what has no day may be of today. */
function notSupplied(medicines: readonly Medicine[], today: string): readonly Medicine[] {
  return medicines
    .filter(({ resource }) => isNotSupplied(resource) && isOfLate(resource, today))
    .toSorted(({ resource: one }, { resource: other }) => latestFirst(suppliedAt(one), suppliedAt(other)))
}

const MISSING: Readonly<Record<string, string>> = {
  declined: 'not supplied',
  cancelled: 'supply cancelled',
  stopped: 'not all of it supplied',
  'on-hold': 'supply on hold',
}

function isNotSupplied(resource: ReadResource): boolean {
  const { type, json } = resource
  return (
    type === 'MedicationDispense' &&
    Object.hasOwn(MISSING, textAt(json, 'status') ?? '') &&
    !isOfTheCounter(resource)
  )
}

/** A part that is owed, and a label that was printed again: the person has the medicine. Where there is none of it, they have not. */
const OF_THE_COUNTER = /\bow(?:ing|ed|es)\b|\blabel(?:s|led|ling)?\b|\bre-?print/i
const NONE_OF_IT =
  /out of stock|unavailable|\bshortage\b|\b(?:no|not|none|nothing|whole|all|entire|full|every)\b|(?:un|dis)able|\bwithout\b|n['\u2019]t\b/i

/** Whether a supply is on hold or was cancelled for a reason that is the pharmacy's own work. */
function isOfTheCounter(resource: ReadResource): boolean {
  if (!['on-hold', 'cancelled'].includes(textAt(resource.json, 'status') ?? '')) return false
  const why = joined([statusReasonOf(resource), ...notesOf(resource)]) ?? ''
  return OF_THE_COUNTER.test(why) && !NONE_OF_IT.test(why)
}

function isSupplied({ type, json }: ReadResource): boolean {
  return type === 'MedicationDispense' && textAt(json, 'status') === 'completed'
}

function isOfLate(resource: ReadResource, today: string): boolean {
  const day = dayOf(suppliedAt(resource) ?? today)
  return !isFullDate(day) || (day <= today && Date.parse(today) - Date.parse(day) <= DAYS_TOLD * DAY)
}

/** By what was handed over surely later: on a later day, or by the same source at a later time of the day. */
function isMadeGood(missing: ReadResource, supplies: readonly ReadResource[]): boolean {
  const when = suppliedAt(missing)
  if (when === undefined) return false
  return supplies.some((supply) => {
    const handedOver = textAt(supply.json, 'whenHandedOver') ?? ''
    const isOfOneSource = supply.source.organisation === missing.source.organisation
    return dayOf(handedOver) > dayOf(when) || (isOfOneSource && isLaterThatDay(handedOver, when))
  })
}

/** Only where both have a time: a day alone may be before it. */
function isLaterThatDay(one: string, other: string): boolean {
  const [later, earlier] = [one, other].map((at) => (at.includes('T') ? toInstant(at) : undefined))
  return later !== undefined && earlier !== undefined && later > earlier
}

/** `not supplied 27-Nov-2026 10:00 by High Street Pharmacy: did not collect for 4 days`. */
function markOf(resource: ReadResource): Mark {
  const at = suppliedAt(resource)
  const what = MISSING[textAt(resource.json, 'status') ?? ''] ?? ''
  const day = at === undefined ? ', day not sent,' : ` ${toClinicalDate(at).text}`
  const why = joined([statusReasonOf(resource), ...notesOf(resource)]) ?? 'no reason was sent'
  return { text: `${what}${day} by ${resource.source.name}: ${why}`, tone: 'warning' }
}

function suppliedAt({ json }: ReadResource): string | undefined {
  return textAt(json, 'whenHandedOver') ?? textAt(json, 'whenPrepared')
}
