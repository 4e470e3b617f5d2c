import type {
  JoinedRecord,
  Nothing,
  Section,
  SectionItem,
  SectionKey,
} from '../../../record/sections/section.js'
import { countShown } from './count-shown.js'
import { toItemLine, type ItemLine } from './item-line.js'
import { sectionPath } from './record-paths.js'
import { toResultLine, type ResultLine } from './result-rows.js'
import { sectionOfRecord } from './section-of-record.js'

/** What a clinician with two minutes needs of a record. */
interface SummaryPage {
  /** In their fixed order: no date and no source moves one. */
  readonly panels: readonly SummaryPanel[]
  /** Every other section, so that each has its place here. */
  readonly others: readonly SummaryLink[]
  readonly isWithheld: boolean
  /** The address of the record. */
  readonly link: string
}

/** The few of one or several sections that matter now, and how many there are. */
interface SummaryPanel {
  readonly key: SectionKey
  readonly title: string
  /** The sections of which it shows something. */
  readonly pages: readonly { readonly title: string; readonly href: string }[]
  /** How much room it takes in the grid. */
  readonly shape: PanelShape
  readonly results: readonly ResultLine[]
  readonly items: readonly ItemLine[]
  /** `6 of 20 shown`, `all 4 shown`; what is over is counted too. */
  readonly shown: string
  readonly nothing: string | undefined
  readonly isWithheld: boolean
}

/** A section that has no panel: how much of it there is, and where. */
interface SummaryLink {
  readonly title: string
  readonly href: string
  /** `4, 2 past`, or that it holds nothing. */
  readonly count: string
}

interface PanelRule {
  readonly keys: readonly [SectionKey, ...SectionKey[]]
  readonly title: string
  /** How many current items are shown; safety is never cut. */
  readonly most: number
  readonly shape?: PanelShape
}

type PanelShape = 'one' | 'tall' | 'wide'

const PANELS: readonly PanelRule[] = [
  { keys: ['about-me'], title: 'What matters to me', most: 5 },
  { keys: ['individual-requirements'], title: 'Adjustments and needs', most: Infinity },
  { keys: ['alerts', 'risks'], title: 'Alerts', most: Infinity },
  { keys: ['legal', 'safeguarding', 'end-of-life'], title: 'Legal status and decisions', most: Infinity },
  { keys: ['allergies'], title: 'Allergies', most: Infinity },
  { keys: ['medicines'], title: 'Current medicines', most: 12, shape: 'tall' },
  { keys: ['pregnancy', 'problems'], title: 'Active problems', most: 8 },
  { keys: ['contacts'], title: 'Recent contacts', most: 5, shape: 'tall' },
  { keys: ['appointments'], title: 'Next appointments', most: 5 },
  { keys: ['actions', 'referrals', 'requests'], title: 'To be done', most: 6 },
  { keys: ['services', 'equipment'], title: 'Services and care', most: 5 },
  { keys: ['contingency-plans', 'care-plan', 'additional-plans'], title: 'Plans', most: 5, shape: 'wide' },
  {
    keys: ['professional-contacts', 'personal-contacts'],
    title: 'Who is involved',
    most: 6,
    shape: 'wide',
  },
  { keys: ['results'], title: 'Results', most: 8, shape: 'wide' },
]

/** Who the person is stands in the banner. */
const IN_BANNER: readonly SectionKey[] = ['demographics', 'gp-practice']

/** How many resources the summary shows. */
export function countOnSummary(record: JoinedRecord): number {
  return toContents(record).reduce((sum, { rule, content }) => {
    return sum + countShown({ ...content, past: [] }, rule.most)
  }, 0)
}

export function toSummaryPage(record: JoinedRecord): SummaryPage {
  const inPanels = new Set([...PANELS.flatMap(({ keys }) => keys), ...IN_BANNER])
  return {
    panels: toContents(record).map((one) => toPanel(record, one)),
    others: record.sections.filter(({ key }) => !inPanels.has(key)).map((section) => toLink(record, section)),
    isWithheld: record.sections.some(({ withheld }) => withheld > 0),
    link: `/patients/${record.person}`,
  }
}

type PanelContent = Pick<Section, 'key' | 'current' | 'past' | 'series'>

interface FilledPanel {
  readonly rule: PanelRule
  readonly sections: readonly Section[]
  readonly content: PanelContent
  /** Whether what it holds is shown by a panel before it. */
  readonly isAbove: boolean
}

/** What each panel shows: what stands under several headings is shown once, by the first panel that has it. */
function toContents(record: JoinedRecord): readonly FilledPanel[] {
  const seen = new Set<string>()
  return PANELS.map((rule) => {
    const sections = rule.keys.map((key) => sectionOfRecord(record, key))
    const current = once(
      sections.flatMap((section) => section.current),
      seen,
    )
    const past = once(
      sections.flatMap((section) => section.past),
      seen,
    )
    for (const { reference } of [...current, ...past]) seen.add(reference)
    const series = sections.flatMap((section) => section.series)
    const isAbove =
      current.length + past.length + series.length === 0 && sections.some((one) => one.nothing === undefined)
    return { rule, sections, content: { key: rule.keys[0], current, past, series }, isAbove }
  })
}

/** A resource may make several items of one section; those of another one repeat it. */
function once(items: readonly SectionItem[], seen: ReadonlySet<string>): readonly SectionItem[] {
  const own = new Map(items.map((item) => [`${item.reference} ${item.what}`, item]))
  return [...own.values()].filter(({ reference }) => !seen.has(reference))
}

function toPanel(record: JoinedRecord, { rule, sections, content, isAbove }: FilledPanel): SummaryPanel {
  const { keys, title, most, shape = 'one' } = rule
  const results = content.series
    .slice(0, most)
    .flatMap((series, index) => toResultLine(series, index, record.person))
  const items =
    content.series.length > 0
      ? []
      : content.current.slice(0, most).map((item) => toItemLine(item, record.person))
  const nothing = sections.every((section) => section.nothing)
    ? [...new Set(sections.flatMap((section) => section.nothing?.text ?? []))].join(' ')
    : undefined
  return {
    key: keys[0],
    title,
    pages: sections.map((section) => ({
      title: section.title,
      href: sectionPath(record.person, section.key),
    })),
    shape,
    results,
    items,
    shown: shownWords(content, results.length + items.length),
    nothing: nothing ?? emptyWords(content.current.length + results.length, isAbove),
    isWithheld: sections.some((section) => section.withheld > 0 && section.nothing?.kind !== 'withheld'),
  }
}

function emptyWords(shown: number, isAbove: boolean): string | undefined {
  if (shown > 0) return undefined
  return isAbove ? 'All of it is shown above.' : 'Nothing current.'
}

function toLink(record: JoinedRecord, section: Section): SummaryLink {
  const { key, title, current, past, series, nothing } = section
  const counts = [
    series.length > 0 ? `${series.length} measured` : '',
    current.length > 0 ? String(current.length) : '',
    past.length > 0 ? `${past.length} past` : '',
  ].filter((words) => words !== '')
  return {
    title,
    href: sectionPath(record.person, key),
    count: nothing ? LINK_WORDS[nothing.kind] : counts.join(', '),
  }
}

const LINK_WORDS: Readonly<Record<Nothing['kind'], string>> = {
  'not-asked': 'nothing said',
  'not-connected': 'no source',
  withheld: 'withheld',
}

function shownWords({ key, current, past, series }: PanelContent, shown: number): string {
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
