import { dayOf } from '../reading/clinical-date.js'
import { all, textAt } from '../reading/element.js'
import type { ReadResource } from '../reading/record-view.js'
import type { JoinedRecord, Mark, ResultPoint, SectionItem } from '../sections/section.js'
import { valueOf } from './beside-latest.js'
import { latestLine } from './latest-line.js'
import { latestPoint } from './latest-point.js'
import { mayBeLater } from './perhaps-later.js'
import { toTests } from './to-tests.js'
import { isJudged, stillCritical, type StillCritical } from './still-critical.js'
import { isCritical } from './urgency.js'

/** After a year nobody waits for whoever is to act on one: it stands among the results. */
const DAYS_TOLD = 365
const DAY = 86_400_000

/** A test whose latest result is critical, or leaves the critical one before it standing. */
export interface CriticalResult {
  readonly line: SectionItem
  /** The result that was judged critical, and the latest where that is another. */
  readonly of: readonly string[]
  readonly isFollowed: boolean
}

/** The tests whose latest result is critical, the latest first. A later one that is known not to be takes it away. */
export function criticalResults(
  record: Pick<JoinedRecord, 'sections'>,
  today: string,
): readonly CriticalResult[] {
  return toTests(record)
    .filter((test) => isCritical(test))
    .flatMap((test) => {
      const still = stillCritical(test)
      const point = still?.critical ?? latestPoint(test.points)
      if (!point || !isOfThisYear(point, today)) return []
      return latestLine(test).map((line) => ({
        line: { ...line, marks: [...(still ? [markOf(still)] : []), ...line.marks.map(warned)] },
        of: [...new Set([point.reference, line.reference])],
        isFollowed: still !== undefined,
      }))
    })
}

function warned(mark: Mark): Mark {
  return CRITICAL.test(mark.text) ? { ...mark, tone: 'warning' } : mark
}

/** What the source that measured it last says of its number, and why that ends nothing. */
function markOf({ latest, critical, why }: StillCritical): Mark {
  const when = mayBeLater(critical, latest)
    ? `(${critical.date?.text ?? 'no date'}: day not sent, may be later)`
    : 'before it'
  const then = `the ${critical.flag} ${valueOf(critical)} ${when}`
  const words =
    why === 'no-nearer' ? `is no nearer to normal than ${then}` : `is not known to be normal after ${then}`
  const judged = isJudged(latest) ? `has the flag “${latest.flag}”` : 'has no flag of its source'
  return { text: `later value ${valueOf(latest)} ${judged}, and ${words}`, tone: 'warning' }
}

const CRITICAL = /\b(?:critical|panic)/i

function isOfThisYear({ date }: ResultPoint, today: string): boolean {
  const day = date?.iso
  return day === undefined || !(Date.parse(today) - Date.parse(dayOf(day)) > DAYS_TOLD * DAY)
}

/** Those on which nobody has acted, as open loops: nothing that was ordered, asked or done here says that it is because of them. */
export function criticalLoops(
  critical: readonly CriticalResult[],
  resources: readonly ReadResource[],
): readonly SectionItem[] {
  const actedOn = new Set(
    resources.flatMap(({ json }) =>
      ACTIONS.flatMap((key) => all(json, key)).flatMap((one) => textAt(one, 'reference') ?? []),
    ),
  )
  return critical
    .filter(({ line: { together }, of }) =>
      [...of, ...(together?.others ?? []).map((other) => other.reference)].every((one) => !actedOn.has(one)),
    )
    .map(({ line, isFollowed }) => ({
      ...line,
      marks: [{ text: isFollowed ? NOTHING_DONE : WAITS, tone: 'warning' }, ...line.marks],
    }))
}

const NOTHING_DONE = 'critical result: nothing done about it here'
const WAITS = 'critical result: nothing done about it, and no later one, here'

/** What names a result as the reason for which something was begun. */
const ACTIONS = ['reasonReference', 'basedOn', 'focus', 'supportingInfo', 'problem']
