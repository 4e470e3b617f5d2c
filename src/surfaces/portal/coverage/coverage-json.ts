import { HEADINGS } from '../../../record/headings/headings.js'
import type { CoverageFacts } from './coverage-page.js'
import { toCoverageSources } from './coverage-sources.js'
import { countWords } from './heading-coverage-page.js'

/** The same as the pages, for software. */
export function toCoverageJson(facts: CoverageFacts): object {
  const { headingMap, counts } = facts
  return {
    map: headingMap.version,
    sources: toCoverageSources(facts).map(({ code, name }) => ({ organisation: code, name })),
    headings: HEADINGS.map(({ number, key, name, code }) => ({
      number,
      key,
      name,
      code,
      elements: headingMap.elements
        .filter(({ heading }) => heading === key)
        .map(({ id, name: element, obligation, shown, paths }) => ({
          id,
          element,
          obligation,
          shown: shown !== 'no',
          paths: paths.map(({ text }) => text),
          sent: counts
            .filter((count) => count.element === id)
            .map(({ organisation, sent, firstSent, lastSent }) => ({
              organisation,
              times: countWords(sent),
              first: firstSent,
              last: lastSent,
            })),
        })),
    })),
  }
}
