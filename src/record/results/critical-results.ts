import { dayOf } from '../reading/clinical-date.js'
import { all, textAt } from '../reading/element.js'
import type { ReadResource } from '../reading/record-view.js'
import type { JoinedRecord, Mark, ResultSeries, SectionItem } from '../sections/section.js'
import { latestLine } from './latest-line.js'
import { latestPoint } from './latest-point.js'
import { toTests } from './to-tests.js'
import { stillCritical, type StillCritical } from './still-critical.js'
import { isCritical } from './urgency.js'

/** After a year nobody waits for whoever is to act on one: it stands among the results. */
const DAYS_TOLD = 365
const DAY = 86_400_000

/** The tests whose latest result is critical, each as a line, the latest first. A later result that is not takes it away. */
export function criticalResults(
  record: Pick<JoinedRecord, 'sections'>,
  today: string,
): readonly SectionItem[] {
  return toTests(record)
    .filter((test) => isCritical(test) && isOfThisYear(test, today))
    .flatMap((test) => latestLine(test).map((line) => ({ line, still: stillCritical(test.points) })))
    .map(({ line, still }) => ({
      ...line,
      marks: [
        ...(still ? [STILL[still]] : []),
        ...line.marks.map((mark) =>
          CRITICAL.test(mark.text) ? ({ ...mark, tone: 'warning' } as const) : mark,
        ),
      ],
    }))
}

/** The source that measured it last says nothing of its numbers. */
const STILL: Readonly<Record<StillCritical, Mark>> = {
  'no-nearer': {
    text: 'not flagged by its source, and no nearer to normal than the critical one before it',
    tone: 'warning',
  },
  'not-judged': {
    text: 'not flagged by its source, and not known to be better than the critical one before it',
    tone: 'warning',
  },
}

const CRITICAL = /\b(?:critical|panic)/i

function isOfThisYear({ points }: ResultSeries, today: string): boolean {
  const day = latestPoint(points)?.date?.iso
  return day === undefined || !(Date.parse(today) - Date.parse(dayOf(day)) > DAYS_TOLD * DAY)
}

/** Those on which nobody has acted, as open loops: nothing that was ordered, asked or done here says that it is because of them. */
export function criticalLoops(
  critical: readonly SectionItem[],
  resources: readonly ReadResource[],
): readonly SectionItem[] {
  const actedOn = new Set(
    resources.flatMap(({ json }) =>
      ACTIONS.flatMap((key) => all(json, key)).flatMap((one) => textAt(one, 'reference') ?? []),
    ),
  )
  return critical
    .filter(({ reference, together }) =>
      [reference, ...(together?.others ?? []).map((other) => other.reference)].every(
        (one) => !actedOn.has(one),
      ),
    )
    .map((line) => ({
      ...line,
      marks: [
        { text: 'critical result: nothing done about it, and no later one, here', tone: 'warning' },
        ...line.marks,
      ],
    }))
}

/** What names a result as the reason for which something was begun. */
const ACTIONS = ['reasonReference', 'basedOn', 'focus', 'supportingInfo', 'problem']
