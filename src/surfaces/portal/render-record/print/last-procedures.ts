import { dayOf } from '../../../../record/reading/clinical-date.js'
import type { JoinedRecord, SectionItem } from '../../../../record/sections/section.js'
import { sectionOfRecord } from '../section-of-record.js'
import { isPaperwork } from './is-paperwork.js'

const LAST_PROCEDURES = 3

/** The latest of the last years, paperwork behind what was done to somebody. */
export function lastProcedures(record: JoinedRecord): readonly SectionItem[] {
  const { current, past } = sectionOfRecord(record, 'procedures')
  const isOfLate = since(yearsBefore(latestResult(record), OLD_YEARS))
  return [...current, ...past]
    .filter(({ statesNone }) => statesNone === undefined)
    .filter(isOfLate)
    .toSorted((one, other) => Number(isPaperwork(one.what)) - Number(isPaperwork(other.what)))
    .slice(0, LAST_PROCEDURES)
}

/** A procedure so many years before the latest result takes no row from it: that it is in the record is counted at the end. */
const OLD_YEARS = 2

function latestResult(record: JoinedRecord): string {
  const dates = sectionOfRecord(record, 'results').series.flatMap(({ points }) =>
    points.flatMap(({ date }) => (date === undefined ? [] : [dayOf(date.iso)])),
  )
  return dates.sort().at(-1) ?? ''
}

function yearsBefore(day: string, years: number): string {
  return day === '' ? '' : `${String(Number(day.slice(0, 4)) - years)}${day.slice(4)}`
}

/** What has no date may be of now. */
function since(day: string): (item: SectionItem) => boolean {
  return ({ when }) => when === undefined || dayOf(when.date.iso) >= day.slice(0, dayOf(when.date.iso).length)
}
