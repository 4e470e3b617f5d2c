import type { JoinedRecord, Section, SectionKey } from '../../../record/sections/section.js'
import { sectionPath, summaryPath } from './record-paths.js'

interface NavigationLink {
  readonly text: string
  readonly href: string
  /** How many items the section shows as current; left out where there is nothing to count. */
  readonly count: number | undefined
  readonly isHere: boolean
}

export interface NavigationGroup {
  readonly title: string
  readonly links: readonly NavigationLink[]
}

/** The pages of a record, in groups that never change their order. */
const GROUPS: readonly (readonly [title: string, keys: readonly SectionKey[]])[] = [
  ['Person', ['about-me', 'social-context']],
  ['Safety', ['alerts', 'allergies']],
  ['Health', ['medicines', 'problems', 'examination', 'procedures', 'vaccinations']],
  ['Results', ['results']],
  ['Care', ['contacts', 'appointments', 'plans', 'services']],
  ['People', ['people']],
  ['Documents', ['documents', 'other']],
]

/** The side navigation as it stands on one page of the record. */
export function toNavigation(record: JoinedRecord, here: SectionKey | 'summary'): readonly NavigationGroup[] {
  const summary = {
    text: 'Summary',
    href: summaryPath(record.person),
    count: undefined,
    isHere: here === 'summary',
  }
  const groups = GROUPS.map(([title, keys]) => ({
    title,
    links: record.sections
      .filter(({ key }) => keys.includes(key))
      .map((section) => ({
        text: section.title,
        href: sectionPath(record.person, section.key),
        count: countOf(section),
        isHere: section.key === here,
      })),
  }))
  return [{ title: '', links: [summary] }, ...groups.filter(({ links }) => links.length > 0)]
}

function countOf({ current, series }: Section): number | undefined {
  const count = series.length > 0 ? series.length : current.length
  return count === 0 ? undefined : count
}
