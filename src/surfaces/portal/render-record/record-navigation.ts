import type { HeadingGroup } from '../../../record/headings/heading.js'
import { headingOf } from '../../../record/headings/headings.js'
import type { JoinedRecord, Section, SectionKey } from '../../../record/sections/section.js'
import { isNotInUse, isRefuted } from './is-not-in-use.js'
import { sectionPath, summaryPath, timelinePath } from './record-paths.js'

interface NavigationLink {
  readonly text: string
  readonly href: string
  /**
   * How many items the section shows as current; of medicines, where some of those are not to be taken, how many are in use:
   * `12 in use`. Left out where there is nothing to count.
   */
  readonly count: string | undefined
}

export interface NavigationGroup {
  readonly title: string
  readonly links: readonly NavigationLink[]
}

/** The groups of the navigation, in their fixed order. */
const GROUPS: readonly HeadingGroup[] = [
  'Person',
  'Safety',
  'Health',
  'Results',
  'Care',
  'People',
  'Documents',
]

/** What stands first in its group, because it is looked for most; the others follow as the standard numbers them. */
const FIRST: readonly SectionKey[] = [
  'about-me',
  'individual-requirements',
  'alerts',
  'allergies',
  'risks',
  'medicines',
  'problems',
  'results',
  'contacts',
  'appointments',
]

/** What is one click away whatever the lens: a crew at the door has no time to look for it. */
const BESIDE_SUMMARY: readonly SectionKey[] = ['end-of-life']

/** The side navigation, as it stands on every page of the record. */
export function toNavigation(record: JoinedRecord): readonly NavigationGroup[] {
  const summary = {
    text: 'Summary',
    href: summaryPath(record.person),
    count: undefined,
  }
  const timeline = { text: 'Timeline', href: timelinePath(record.person), count: undefined }
  const toLink = (section: Section): NavigationLink => ({
    text: section.title,
    href: sectionPath(record.person, section.key),
    count: countOf(section),
  })
  const first = record.sections.filter(({ key }) => BESIDE_SUMMARY.includes(key))
  const groups = GROUPS.map((title) => ({
    title,
    links: inOrder(
      record.sections.filter(({ key }) => groupOf(key) === title && !BESIDE_SUMMARY.includes(key)),
    ).map(toLink),
  }))
  return [
    { title: '', links: [summary, ...first.map(toLink), timeline] },
    ...groups.filter(({ links }) => links.length > 0),
  ]
}

function groupOf(key: SectionKey): HeadingGroup {
  return key === 'other' ? 'Documents' : headingOf(key).group
}

function inOrder(sections: readonly Section[]): readonly Section[] {
  const first = FIRST.flatMap((key) => sections.filter((section) => section.key === key))
  return [...first, ...sections.filter(({ key }) => !FIRST.includes(key))]
}

function countOf({ current, series }: Section): string | undefined {
  const there = current.filter((item) => item.statesNone === undefined && !isRefuted(item))
  const count = series.length > 0 ? series.length : there.length
  if (count === 0) return undefined
  const inUse = there.filter((item) => !isNotInUse(item)).length
  return series.length > 0 || inUse === there.length ? String(count) : `${inUse} in use`
}
