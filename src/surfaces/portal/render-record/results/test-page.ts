import { laterWithoutValue, latestPoint } from '../../../../record/results/latest-point.js'
import type { TestOfRecord } from '../../../../record/results/to-tests.js'
import type { JoinedRecord, ResultPoint } from '../../../../record/sections/section.js'
import { sectionPath } from '../record-paths.js'
import { toResultRow, toResultTable, type ResultRow, type ResultTable } from './result-rows.js'
import { scores } from './score-bands.js'
import { byUnit, inUnit, unitsWords } from './units-of.js'

/** One test with all its results, those of each unit by themselves. */
export interface TestPage {
  readonly name: string
  readonly newest: ResultRow | undefined
  /** Set when the newest result may still change, was cancelled or is in another unit than others. */
  readonly notes: readonly string[]
  /** By unit, that of the newest first. */
  readonly tables: readonly ResultTable[]
  /** By whose bands a score is read. */
  readonly instrument:
    | {
        readonly name: string
        readonly source: string
        readonly caveat: string
        readonly bands: readonly { readonly scores: string; readonly words: string }[]
      }
    | undefined
  /** The sections in which it stands. */
  readonly headings: readonly { readonly title: string; readonly href: string }[]
}

export function toTestPage({ person, sections }: JoinedRecord, test: TestOfRecord): TestPage {
  const units = byUnit(test.points)
  const newest = latestPoint(test.points)
  const { instrument } = test
  return {
    name: test.name,
    newest: newest && toResultRow(newest, person),
    notes: toNotes(test.points),
    tables: units.map((points, place) =>
      toResultTable(
        {
          ...test,
          name: units.length === 1 ? test.name : `${test.name}, ${inUnit(points)}`,
          points,
        },
        place,
        person,
      ),
    ),
    instrument: instrument && {
      name: instrument.name,
      source: instrument.source,
      caveat: instrument.caveat,
      bands: [
        ...instrument.bands.map((band) => ({ scores: scores(band), words: band.words })),
        ...(instrument.single
          ? [{ scores: `a single ${instrument.single.score}`, words: instrument.single.words }]
          : []),
      ],
    },
    headings: sections
      .filter(({ key }) => test.headings.includes(key))
      .map(({ key, title }) => ({ title, href: sectionPath(person, key) })),
  }
}

/** What nobody may overlook who reads the newest result. */
function toNotes(points: readonly ResultPoint[]): readonly string[] {
  const { standing, limit } = latestPoint(points) ?? {}
  const later = laterWithoutValue(points)
  return [
    unitsWords(points),
    later !== undefined && `Of its results ${later}. What does not count stands in the table, in no chart.`,
    standing === 'not-final' && 'The newest result is not final: it may still change.',
    standing === 'cancelled' && 'Every result of it was cancelled: do not use their values.',
    limit && `Of the newest result no more is known than that it is ${limit.side} the number.`,
  ].filter((words) => typeof words === 'string')
}
