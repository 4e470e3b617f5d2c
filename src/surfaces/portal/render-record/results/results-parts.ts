import { toTests } from '../../../../record/results/to-tests.js'
import { writeResultsIndex, type PlacedPage } from '../../../../record/results/results-index.js'
import type { JoinedRecord } from '../../../../record/sections/section.js'
import { toTestPages, type PagedTest } from './test-pages.js'

interface ResultsParts {
  /** The first pages of all tests: what is read of a test costs no more because it has more of them. */
  readonly first: JoinedPages
  readonly further: JoinedPages
  readonly index: string
}

interface JoinedPages {
  readonly html: string
  readonly resources: number
}

interface PrintedPage extends JoinedPages {
  readonly test: string
}

/** The pages of all tests one behind another, and the index by which one is cut out as bytes. */
export function toResultsParts(record: JoinedRecord, render: (page: PagedTest) => string): ResultsParts {
  const printed = toTests(record).map((test) =>
    toTestPages(record, test).map((page) => ({
      test: test.id,
      html: render(page),
      resources: page.resources,
    })),
  )
  const first = printed.flatMap((pages) => pages.slice(0, 1))
  const further = printed.flatMap((pages) => pages.slice(1))
  return {
    first: join(first),
    further: join(further),
    index: writeResultsIndex([...placesOf(first), ...placesOf(further)]),
  }
}

function join(pages: readonly PrintedPage[]): JoinedPages {
  return {
    html: pages.map(({ html }) => html).join(''),
    resources: pages.reduce((sum, { resources }) => sum + resources, 0),
  }
}

function placesOf(pages: readonly PrintedPage[]): readonly PlacedPage[] {
  let at = 0
  return pages.map(({ test, html, resources }) => {
    const size = Buffer.byteLength(html)
    at += size
    return { id: test, at: at - size, size, resources }
  })
}
