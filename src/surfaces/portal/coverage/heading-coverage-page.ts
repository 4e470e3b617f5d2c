import { toClinicalDate } from '../../../record/reading/clinical-date.js'
import { HEADINGS } from '../../../record/headings/headings.js'
import type { CoverageFacts } from './coverage-page.js'
import { toCoverageSources, type CoverageSource } from './coverage-sources.js'

/** One heading, element by element. */
interface HeadingCoveragePage {
  readonly title: string
  readonly sources: readonly CoverageSource[]
  readonly elements: readonly ElementRow[]
}

interface ElementRow {
  readonly name: string
  readonly asked: string
  readonly shown: string
  readonly paths: readonly string[]
  /** Of each source, in their order: how often and when last, or that it never was. */
  readonly sent: readonly string[]
}

const SHOWN = { item: 'yes', detail: 'yes', no: 'not yet' } as const
const ASKED = { mandatory: 'always', required: 'where known', optional: 'may be sent' } as const

/** Fewer than these would tell of single people. */
const FEW = 5

/** `undefined` for what names no heading. */
export function toHeadingCoveragePage(key: string, facts: CoverageFacts): HeadingCoveragePage | undefined {
  const heading = HEADINGS.find((one) => one.key === key)
  if (!heading) return undefined
  const sources = toCoverageSources(facts)
  return {
    title: `${heading.number}. ${heading.name}`,
    sources,
    elements: facts.headingMap.elements
      .filter((element) => element.heading === heading.key)
      .map(({ id, name, obligation, shown, paths }) => ({
        name,
        asked: ASKED[obligation],
        shown: SHOWN[shown],
        paths: paths.map(({ text }) => text),
        sent: sources.map(({ code }) => sentWords(facts, code, id)),
      })),
  }
}

function sentWords({ counts }: CoverageFacts, code: string, id: string): string {
  const count = counts.find(({ organisation, element }) => organisation === code && element === id)
  if (!count) return 'never'
  return `${countWords(count.sent)}, last ${toClinicalDate(count.lastSent).text}`
}

/** How many, where that tells of nobody. */
export function countWords(sent: number): string {
  return sent < FEW ? `fewer than ${FEW}` : String(sent)
}
