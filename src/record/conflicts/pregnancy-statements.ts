import { toInstant } from '../reading/clinical-date.js'
import { gathered } from '../reading/gathered.js'
import type { ReadResource, RecordView } from '../reading/record-view.js'
import { pregnancyTold } from '../sections/pregnancy-told.js'

/** What a resource says of a pregnancy, to be held against what others say. */
interface PregnancyStatement {
  readonly about: string
  readonly says: string
  readonly on?: string | undefined
}

export function pregnancyOf(resource: ReadResource, { today }: RecordView): readonly PregnancyStatement[] {
  const told = pregnancyTold(resource, today)
  return told === undefined ? [] : [{ about: 'pregnancy', ...told }]
}

interface Told {
  readonly resource: ReadResource
  readonly statement: PregnancyStatement
}

/** Of each source what it says last: who told of a pregnancy and then of its end does not say any more that there is one. */
export function latestOfEachSource<One extends Told>(told: readonly One[]): readonly One[] {
  const bySource = gathered(told.map((one) => [one.resource.source.organisation, one] as const))
  return [...bySource.values()].flatMap((own) => {
    const [last] = own.toSorted((one, other) => instantOf(other) - instantOf(one))
    return own.filter(
      ({ statement }) => isPregnant(statement) === (last !== undefined && isPregnant(last.statement)),
    )
  })
}

function instantOf({ statement }: Told): number {
  return toInstant(statement.on) ?? 0
}

function isPregnant({ says }: PregnancyStatement): boolean {
  return says === 'pregnant'
}

const DAY = 86_400_000
const FORTNIGHT = 14 * DAY
/** No pregnancy that is told goes on for longer. */
const FORTY_WEEKS = 280 * DAY

/**
 * Whether one has as pregnant whom another has not, or no longer: up to forty weeks after the one said so, because it may have
 * ended without the one's knowing, and a fortnight before, because it can hardly have begun.
 */
export function isOtherOfPregnancy(one: PregnancyStatement, other: PregnancyStatement): boolean {
  if (isPregnant(one) === isPregnant(other)) return false
  const [is, isNot] = isPregnant(one) ? [one, other] : [other, one]
  const [from, then] = [toInstant(is.on), toInstant(isNot.on)]
  if (from === undefined || then === undefined) return false
  return then >= from ? then - from <= FORTY_WEEKS : from - then <= FORTNIGHT
}
