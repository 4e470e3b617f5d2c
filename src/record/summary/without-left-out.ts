import type { SourceKind } from '../../fhir/source-kind.js'
import type { PlannedLine } from './summary-plan.js'

/**
 * A line without the tellings of kinds of source that are left out, marked for what it is then: how many tell it, and
 * whether what it differs from is still there to be read. Any other mark stays: one that says too much costs less than
 * one that is missing.
 */
export function withoutLeftOut(line: PlannedLine, leftOut: ReadonlySet<SourceKind>): PlannedLine {
  const kept = line.filter(({ kind }) => !leftOut.has(kind))
  const [first, ...others] = kept
  if (!first || leftOut.size === 0) return kept
  const counted = kept.length < line.length ? countedAnew(kept) : first.marks
  const marks = counted.filter((mark) => !isWordsOfLeftOut(mark, line, kept))
  const isElsewhere = differsElsewhere(kept, { line, leftOut })
  return [
    { ...first, marks: marks.map((mark) => (isElsewhere && DIFFERS.test(mark) ? ELSEWHERE : mark)) },
    ...others,
  ]
}

const COUNTED = /^\d+ (?:sources|entries)$/
const DIFFERS = /\bdiffer\b/
const ELSEWHERE = 'differs from what is left out'

/** The words of a source that is left out go out on nobody's line. */
function isWordsOfLeftOut(mark: string, line: PlannedLine, kept: PlannedLine): boolean {
  const stays = new Set(kept.map(({ source }) => source))
  return line.some(({ source }) => !stays.has(source) && ADDS.exec(mark)?.[1] === source)
}

const ADDS = /^(?:sources differ: )?(.+?) adds: /

/** What those that are kept say, and how many they are: one alone is not several. */
function countedAnew(kept: PlannedLine): readonly string[] {
  const marks = new Set(kept.flatMap((telling) => telling.marks).filter((mark) => !COUNTED.test(mark)))
  if (kept.length < 2) return [...marks]
  const sources = new Set(kept.map(({ source }) => source)).size
  return [...marks, sources > 1 ? `${sources} sources` : `${kept.length} entries`]
}

/** Whether all that tells otherwise is left out. */
function differsElsewhere(
  kept: PlannedLine,
  { line, leftOut }: { readonly line: PlannedLine; readonly leftOut: ReadonlySet<SourceKind> },
): boolean {
  const from = kept.flatMap(({ differsFrom = [] }) => differsFrom)
  if (from.length > 0) return from.every((kind) => leftOut.has(kind))
  return line.some(({ kind, differsFrom }) => leftOut.has(kind) && differsFrom !== undefined)
}
