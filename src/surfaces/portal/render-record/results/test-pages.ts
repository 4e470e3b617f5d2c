import type { TestOfRecord } from '../../../../record/results/to-tests.js'
import type { JoinedRecord } from '../../../../record/sections/section.js'
import { packed } from '../packed.js'
import { toPagesInWords, type PagesInWords } from '../pages-in-words.js'
import { resultPath } from '../record-paths.js'
import type { ResultRow } from './result-rows.js'
import { toTestPage, type TestPage } from './test-page.js'

/** Results of one test on one page. */
const ROWS_ON_PAGE = 200

/** One of the pages of a test: everything of it where there is one alone. */
export interface PagedTest extends TestPage {
  readonly pages: PagesInWords | undefined
  readonly isContinued: boolean
  /** How many resources stand on it. */
  readonly resources: number
}

/** The pages of a test, each with so many results at the most. Its charts are of all results, and stand where the results begin. */
export function toTestPages(record: JoinedRecord, test: TestOfRecord): readonly PagedTest[] {
  const whole = toTestPage(record, test)
  const rows = whole.tables.flatMap((table) => table.rows.map((row) => ({ table, row })))
  const pages = packed(rows, () => 1, ROWS_ON_PAGE)
  const begun = new Set<string>()
  return pages.map(({ ones, from, to }, place): PagedTest => {
    const tables = whole.tables.flatMap((table) => {
      const own = ones.filter((one) => one.table === table).map(({ row }) => row)
      if (own.length === 0 && table.rows.length > 0) return []
      const charts = begun.has(table.id) ? [] : table.charts
      begun.add(table.id)
      return [{ ...table, charts, rows: own }]
    })
    return {
      ...whole,
      tables,
      instrument: place === 0 ? whole.instrument : undefined,
      isContinued: place > 0,
      resources: countOf(ones.map(({ row }) => row)),
      pages: toPagesInWords({ page: place + 1, pages: pages.length, from, to, total: rows.length }, (page) =>
        resultPath(record.person, test.id, page),
      ),
    }
  })
}

/** Each once, with what stands behind it. */
function countOf(rows: readonly ResultRow[]): number {
  const behind = rows.reduce((sum, { together }) => sum + (together?.others.length ?? 0), 0)
  return new Set(rows.map(({ href }) => href)).size + behind
}
