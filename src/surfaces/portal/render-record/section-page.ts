import type { JoinedRecord, Section } from '../../../record/sections/section.js'
import { toItemLine, type ItemLine } from './item-line.js'
import { toConflictLine, type ConflictLine } from './conflict-line.js'
import { toNavigation, type NavigationGroup } from './record-navigation.js'
import { toResultTable, type ResultTable } from './result-rows.js'

/** Everything of one section. */
interface SectionPage {
  readonly navigation: readonly NavigationGroup[]
  readonly title: string
  readonly results: readonly ResultTable[]
  readonly current: readonly ItemLine[]
  readonly past: readonly ItemLine[]
  /** Where sources contradict each other, side by side. */
  readonly conflicts: readonly ConflictLine[]
  readonly pastTitle: string
  /** In which words it is empty. */
  readonly nothing: string | undefined
  readonly isWithheld: boolean
  /** The address of the record. */
  readonly link: string
}

export function toSectionPage(record: JoinedRecord, section: Section): SectionPage {
  return {
    navigation: toNavigation(record, section.key),
    title: section.title,
    results: section.series.map((series, index) => toResultTable(series, index, record.person)),
    current: section.current.map((item) => toItemLine(item, record.person)),
    past: section.past.map((item) => toItemLine(item, record.person)),
    conflicts: section.conflicts.map((conflict) => toConflictLine(conflict, record.person)),
    // An alert that is yet to begin is not past.
    pastTitle: section.key === 'alerts' ? 'Not in force' : 'Past',
    nothing: section.nothing?.text,
    isWithheld: section.withheld > 0 && section.nothing?.kind !== 'withheld',
    link: `/patients/${record.person}`,
  }
}
