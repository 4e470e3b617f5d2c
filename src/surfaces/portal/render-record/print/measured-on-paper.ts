import { dayOf, toClinicalDate } from '../../../../record/reading/clinical-date.js'
import { groupBy } from '../../../../record/reading/group-by.js'
import type { JoinedRecord, SectionItem } from '../../../../record/sections/section.js'
import { latestVitalSigns } from '../latest-measured.js'

/**
 * What was measured last, of one day and one source on one line, because paper has few rows: each value with its marks and what
 * was noted with it. No value is told without what may take it back.
 */
export function measuredOnPaper(record: JoinedRecord): readonly SectionItem[] {
  const { lines } = latestVitalSigns(record)
  return [...groupBy(lines, dayAndSource).values()].flatMap((run) => {
    const [first, ...others] = run
    if (!first) return []
    if (others.length === 0) return [first]
    return [
      {
        reference: first.reference,
        alsoTells: others.map(({ reference }) => reference),
        what: run.map(valueWords).join(', '),
        details: [],
        when: first.when && { label: '', date: toClinicalDate(timeOf(run) ?? '') },
        source: first.source,
        marks: [],
        ...(run.some(({ isKept }) => isKept) && { isKept: true as const }),
      },
    ]
  })
}

function dayAndSource({ when, source }: SectionItem): string {
  return `${dayOf(when?.date.iso ?? '')} ${source.organisation}`
}

/** The time where all were measured at one, and otherwise the day. */
function timeOf(run: readonly SectionItem[]): string | undefined {
  const times = new Set(run.map(({ when }) => when?.date.iso ?? ''))
  const [time] = times
  return times.size === 1 ? time : dayOf(time ?? '')
}

function valueWords({ what, marks, details }: SectionItem): string {
  const said = [...marks.map(({ text }) => text), ...details]
  return said.length === 0 ? what : `${what} (${said.join('; ')})`
}
