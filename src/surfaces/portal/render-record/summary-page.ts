import type { JoinedRecord, Section, SectionKey } from '../../../record/sections/section.js'
import { countShown } from './count-shown.js'
import { toItemLine, type ItemLine } from './item-line.js'
import { toNavigation, type NavigationGroup } from './record-navigation.js'
import { sectionPath } from './record-paths.js'
import { toResultLine, type ResultLine } from './result-rows.js'
import { sectionOfRecord } from './section-of-record.js'

/** What a clinician with two minutes needs of a record. */
interface SummaryPage {
  readonly navigation: readonly NavigationGroup[]
  /** In their fixed order: no date and no source moves one. */
  readonly panels: readonly SummaryPanel[]
  readonly isWithheld: boolean
  /** The address of the record. */
  readonly link: string
}

/** The few of a section that matter now, and how many there are. */
interface SummaryPanel {
  readonly key: SectionKey
  readonly title: string
  readonly href: string
  /** How much room it takes in the grid. */
  readonly shape: PanelShape
  readonly results: readonly ResultLine[]
  readonly items: readonly ItemLine[]
  /** `6 of 20 shown`, `all 4 shown`; what is over is counted too. */
  readonly shown: string
  readonly nothing: string | undefined
  readonly isWithheld: boolean
}

interface PanelRule {
  readonly key: SectionKey
  readonly title: string
  /** How many current items are shown; safety is never cut. */
  readonly most: number
  readonly shape?: PanelShape
}

type PanelShape = 'one' | 'tall' | 'wide'

const PANELS: readonly PanelRule[] = [
  { key: 'about-me', title: 'What matters to me', most: 5 },
  { key: 'alerts', title: 'Alerts', most: Infinity },
  { key: 'allergies', title: 'Allergies', most: Infinity },
  { key: 'medicines', title: 'Current medicines', most: 12, shape: 'tall' },
  { key: 'problems', title: 'Active problems', most: 8 },
  { key: 'contacts', title: 'Recent contacts', most: 5, shape: 'tall' },
  { key: 'appointments', title: 'Next appointments', most: 5 },
  { key: 'services', title: 'Services and care', most: 5 },
  { key: 'plans', title: 'Plans', most: 5, shape: 'wide' },
  { key: 'people', title: 'Who is involved', most: 6, shape: 'wide' },
  { key: 'results', title: 'Results', most: 8, shape: 'wide' },
]

/** How many resources the summary shows. */
export function countOnSummary(record: JoinedRecord): number {
  return PANELS.reduce((sum, { key, most }) => {
    const section = sectionOfRecord(record, key)
    return sum + countShown({ ...section, past: [] }, most)
  }, 0)
}

export function toSummaryPage(record: JoinedRecord): SummaryPage {
  return {
    navigation: toNavigation(record, 'summary'),
    panels: PANELS.map((rule) => toPanel(record, rule)),
    isWithheld: record.sections.some(({ withheld }) => withheld > 0),
    link: `/patients/${record.person}`,
  }
}

function toPanel(record: JoinedRecord, { key, title, most, shape = 'one' }: PanelRule): SummaryPanel {
  const section = sectionOfRecord(record, key)
  const results = section.series
    .slice(0, most)
    .flatMap((series, index) => toResultLine(series, index, record.person))
  const items =
    section.series.length > 0
      ? []
      : section.current.slice(0, most).map((item) => toItemLine(item, record.person))
  return {
    key,
    title,
    href: sectionPath(record.person, key),
    shape,
    results,
    items,
    shown: shownWords(section, results.length + items.length),
    nothing:
      section.nothing?.text ??
      (section.current.length + results.length === 0 ? 'Nothing current.' : undefined),
    isWithheld: section.withheld > 0 && section.nothing?.kind !== 'withheld',
  }
}

function shownWords({ key, current, past, series }: Section, shown: number): string {
  const counts =
    series.length > 0
      ? [ofAll(shown, series.length, series.length === 1 ? 'test' : 'tests'), otherResults(current.length)]
      : [current.length > 0 ? ofAll(shown, current.length, 'current') : '']
  return [...counts, past.length > 0 ? `${past.length} ${key === 'alerts' ? 'not in force' : 'past'}` : '']
    .filter((words) => words !== '')
    .join(', ')
}

function otherResults(count: number): string {
  if (count === 0) return ''
  return count === 1 ? '1 other result' : `${count} other results`
}

function ofAll(shown: number, all: number, noun: string): string {
  return shown < all ? `${shown} of ${all} ${noun} shown` : `${all} ${noun}`
}
