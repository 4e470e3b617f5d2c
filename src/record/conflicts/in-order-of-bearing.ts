import { toInstant } from '../reading/clinical-date.js'
import type { ConflictRow } from '../sections/section.js'

/** What a contradiction is about, from what bears most on what is done next. */
const BEARING: readonly RegExp[] = [
  /^allerg/,
  /medicine|dose|against-(?:current|always)|^(?:strengths|releases)-|anticoagulant|code-and-name/,
  /^resuscitation|decision|^consent/,
  /^dead-|^person-/,
  /^two-plans/,
  /^problem/,
]
const RESULTS = /^(?:result|report|entry)-told-differently$|^found-and-not-found$/

/**
 * Contradictions from those that bear most on what is done now to those between results, the latest first; those that hold no
 * longer last of all. Pure.
 */
export function inOrderOfBearing(rows: readonly ConflictRow[]): readonly ConflictRow[] {
  return rows
    .map((row) => ({ row, place: placeOf(row), at: latestOf(row) }))
    .sort((one, other) => one.place - other.place || other.at - one.at)
    .map(({ row }) => row)
}

function placeOf({ rule, severity, isOlder }: ConflictRow): number {
  if (isOlder) return BEARING.length + 3
  const about = BEARING.findIndex((words) => words.test(rule))
  if (about >= 0) return about
  if (severity === 'moderate') return BEARING.length + 2
  return BEARING.length + Number(RESULTS.test(rule))
}

/** What has no date may be of now. */
function latestOf({ sides }: ConflictRow): number {
  return Math.max(...sides.map(({ when }) => toInstant(when?.date.iso) ?? Number.MAX_SAFE_INTEGER))
}
