import { toTests } from '../../../../record/results/to-tests.js'
import { writeResultsIndex, type PlacedTest } from '../../../../record/results/results-index.js'
import type { JoinedRecord } from '../../../../record/sections/section.js'
import { countShown } from '../count-shown.js'
import { toTestPage, type TestPage } from './test-page.js'

/** The pages of all tests one behind another, and the index by which one is cut out as bytes. */
export function toResultsParts(
  record: JoinedRecord,
  render: (page: TestPage) => string,
): { readonly pages: string; readonly index: string; readonly resources: number } {
  let at = 0
  const printed = toTests(record).map((test) => {
    const html = render(toTestPage(record, test))
    const size = Buffer.byteLength(html)
    at += size
    const resources = countShown({ current: [], past: [], series: [test] })
    return { html, place: { id: test.id, at: at - size, size, resources } satisfies PlacedTest }
  })
  return {
    pages: printed.map(({ html }) => html).join(''),
    index: writeResultsIndex(printed.map(({ place }) => place)),
    resources: printed.reduce((sum, { place }) => sum + place.resources, 0),
  }
}
