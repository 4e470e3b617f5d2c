import type { OrganisationDirectory } from '../../../identity/organisation.js'
import type { ElementCount } from '../../../record/coverage/coverage-store.js'
import type { HeadingMap, MappedElement } from '../../../record/coverage/heading-map.js'
import { HEADINGS } from '../../../record/headings/headings.js'
import { toBar, type Bar } from './bar.js'
import { toCoverageSources, type CoverageSource } from './coverage-sources.js'

export interface CoverageFacts {
  readonly headingMap: HeadingMap
  readonly counts: readonly ElementCount[]
  readonly directory: OrganisationDirectory
}

/** How much of each heading the record can show, and how much of it each source has ever sent. */
interface CoveragePage {
  readonly sources: readonly CoverageSource[]
  readonly rows: readonly CoverageRow[]
  readonly total: CoverageRow
}

interface CoverageRow {
  readonly name: string
  readonly href: string | undefined
  /** How many elements the standard has. */
  readonly elements: number
  readonly shown: Bar
  /** Of each source, in their order. */
  readonly sent: readonly Bar[]
}

export function toCoveragePage(facts: CoverageFacts): CoveragePage {
  const { elements } = facts.headingMap
  return {
    sources: toCoverageSources(facts),
    rows: HEADINGS.map(({ key, number, name }) =>
      toRow(
        { name: `${number}. ${name}`, href: `/coverage/${key}` },
        elements.filter(({ heading }) => heading === key),
        facts,
      ),
    ),
    total: toRow({ name: 'All headings', href: undefined }, elements, facts),
  }
}

function toRow(
  head: Pick<CoverageRow, 'name' | 'href'>,
  elements: readonly MappedElement[],
  facts: CoverageFacts,
): CoverageRow {
  const ids = new Set(elements.map(({ id }) => id))
  return {
    ...head,
    elements: elements.length,
    shown: toBar(elements.filter(({ shown }) => shown !== 'no').length, elements.length),
    sent: toCoverageSources(facts).map(({ code }) =>
      toBar(
        facts.counts.filter(({ organisation, element }) => organisation === code && ids.has(element)).length,
        elements.length,
      ),
    ),
  }
}
