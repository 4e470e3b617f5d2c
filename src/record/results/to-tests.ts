import { createHash } from 'node:crypto'
import { groupBy } from '../reading/group-by.js'
import type { JoinedRecord, ResultPoint, ResultSeries, SectionKey } from '../sections/section.js'
import { newestPointFirst } from './newest-point-first.js'

/** One test of a record with all its results, under whichever headings these stand. */
export interface TestOfRecord extends ResultSeries {
  /** What it is called in an address: see {@link testId}. */
  readonly id: string
  /** The headings that show some of it. */
  readonly headings: readonly SectionKey[]
}

/** What a test is called in an address. Its name or code MUST NOT stand there: a source may have written anything into them. */
export function testId({ key }: Pick<ResultSeries, 'key'>): string {
  return createHash('sha256').update(key).digest('hex').slice(0, 16)
}

/** Every test that the reader may see, each once, its results newest first. Pure, and made of what the reader may see alone. */
export function toTests({ sections }: Pick<JoinedRecord, 'sections'>): readonly TestOfRecord[] {
  const told = sections.flatMap(({ key, series }) => series.map((one) => ({ ...one, heading: key })))
  return [...groupBy(told, ({ key }) => key).values()].flatMap((parts): readonly TestOfRecord[] => {
    const [first] = parts
    if (!first) return []
    return [
      {
        key: first.key,
        name: first.name,
        instrument: parts.find(({ instrument }) => instrument)?.instrument,
        id: testId(first),
        headings: [...new Set(parts.map(({ heading }) => heading))],
        points: together(parts.map(({ points }) => points)),
      },
    ]
  })
}

/** A result that stands under two headings is one result. */
function together(lists: readonly (readonly ResultPoint[])[]): readonly ResultPoint[] {
  const found = new Map<string, readonly ResultPoint[]>()
  for (const points of lists) {
    for (const [reference, same] of groupBy(points, (point) => point.reference)) {
      if (!found.has(reference)) found.set(reference, same)
    }
  }
  return [...found.values()].flat().sort(newestPointFirst)
}
