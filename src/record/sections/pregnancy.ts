import { dayOf } from '../reading/clinical-date.js'
import type { ReadResource, RecordView } from '../reading/record-view.js'
import { pregnancyTold } from './pregnancy-told.js'
import { toProblems } from './problems.js'
import { toProcedures } from './procedures.js'
import { placed, type SectionContent } from './section-content.js'
import type { SectionItem } from './section.js'
import { toStatements } from './statements.js'

/**
 * Pregnancies as problems, procedures and findings tell of them, the newest first, the end of one among them. That somebody is
 * not pregnant is none of what they have, unless somebody else has them as pregnant: then both stand there. What was told more
 * than a year ago is of a pregnancy that is over.
 */
export function toPregnancy(resources: readonly ReadResource[], view: RecordView): SectionContent {
  const told = [
    toProblems(ofType(resources, 'Condition'), view),
    toProcedures(ofType(resources, 'Procedure'), view),
    toStatements(ofType(resources, 'Observation')),
  ]
  const isCarried = resources.some((one) => pregnancyTold(one, view.today)?.says === 'pregnant')
  return placed(
    (['current', 'past'] as const).flatMap((when) =>
      told
        .flatMap((content) => content[when])
        .map((item) => ({
          item: isCarried ? besidePregnancy(item) : item,
          isPast: when === 'past' || isLongAgo(item, view.today),
          date: item.when?.date.iso,
        })),
    ),
  )
}

const A_YEAR = 366 * 86_400_000

function isLongAgo({ when }: SectionItem, today: string): boolean {
  return when !== undefined && Date.parse(today) - Date.parse(lastDayOf(dayOf(when.date.iso))) > A_YEAR
}

/** The last day that a year or a month can mean. */
function lastDayOf(day: string): string {
  return `${day}${'-12-28'.slice(day.length - 4)}`
}

function ofType(resources: readonly ReadResource[], wanted: string): readonly ReadResource[] {
  return resources.filter(({ type }) => type === wanted)
}

/** It is read beside what it denies. */
function besidePregnancy(item: SectionItem): SectionItem {
  return { ...item, statesNone: undefined }
}
