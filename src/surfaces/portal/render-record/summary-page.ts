import { MAY_BE_SELF_HARM } from '../../../record/last-self-harm.js'
import type { JoinedRecord, Section, SectionItem, SectionKey } from '../../../record/sections/section.js'
import { isCritical } from '../../../record/results/urgency.js'
import { ABSENT_IF_EMPTY, type PanelRule } from '../lenses/parse-lenses.js'
import { wayInFirst } from './at-home.js'
import type { Half } from './empty-halves.js'
import { aboveWords, emptyWords, type Above } from './empty-panel.js'
import { alertsBelow, type Below } from './alerts-below.js'
import { contradictedItems } from './contradictions.js'
import { countShown } from './count-shown.js'
import { withChangeFirst, withDoseTold } from './dose-told.js'
import { halvesOf } from './summary-halves.js'
import { isPartWithheld } from './is-part-withheld.js'
import { isUnsaid } from './is-unsaid.js'
import { inOrderOfAsking } from './print/key-results.js'
import { loopsApart, toldInWords, type ToldIn } from './loops-apart.js'
import { latestScores, latestVitalSigns, type LatestMeasured } from './latest-measured.js'
import { medicinesNotComparedLead, notComparedLead } from './not-compared-lead.js'
import { namesLeftOut } from './name-left-out.js'
import { nothingOpen } from './nothing-open.js'
import { nothingWords } from './nothing-words.js'
import { toPanelLines, type PanelLines } from './panel-lines.js'
import { noneOfSomeLast, shownWords, thereOf, type ShownCounts } from './shown-words.js'
import { reportsInWords } from './reports-in-words.js'
import { sectionPath } from './record-paths.js'
import { toResultLine, type ResultLine } from './results/result-rows.js'
import { soonestDue } from '../../../record/sections/due-words.js'
import { sectionOfRecord } from './section-of-record.js'
import { unfolded } from './unfolded.js'
import { untoldKeys } from './untold-keys.js'
import { toldOnce } from './told-once.js'
import { whoToCall } from './print/who-to-call.js'

/** What a clinician with two minutes needs of a record. */
interface SummaryPage {
  /** As the file of lenses has them; a lens puts them in order. No date and no source moves one. */
  readonly panels: readonly SummaryPanel[]
  readonly isWithheld: boolean
  readonly isHeldBack: boolean
  /** The address of the record. */
  readonly link: string
}

/** The few of one or several sections that matter now, and how many there are. */
export interface SummaryPanel extends Omit<PanelLines, 'whole' | 'count'> {
  readonly key: string
  readonly title: string
  /** The sections of which it shows something. */
  readonly pages: readonly { readonly title: string; readonly href: string }[]
  /** Those of them that its head leads to: what is open stands under all kinds of headings, and each line leads to its own. */
  readonly seeAll: SummaryPanel['pages']
  readonly shape: PanelRule['shape']
  readonly results: readonly ResultLine[]
  /** How many of them, and how many details of each, stand where there is little room; the others are folded. */
  readonly unfolded: { readonly results: number; readonly items: number; readonly details: number }
  /** `6 of 20 shown`, `all 4 shown`; what is over is counted too. */
  readonly shown: string
  readonly nothing: string | undefined
  /** Of problems, by name what there is no room for. */
  readonly leftOut: string | undefined
  /** What is said of all of it, before its lines. */
  readonly lead: string | undefined
  /** What stands below its many lines and is not to wait for them, where there is little room. */
  readonly below: Below | undefined
  /** Set where a source that is late makes these words untrue: see `fillUntold`. */
  readonly untold: string | undefined
  /** Which of its sections are empty where another is not, each in the words of its own nothing. */
  readonly halves: readonly Half[]
  /** The sections of a panel of which no source has said anything: it is told with others like it, on one line. */
  readonly unsaid: readonly { readonly key: SectionKey; readonly title: string; readonly href: string }[]
  readonly isWithheld: boolean
  readonly isHeldBack: boolean
  /** Set where it has a place only if there is something to show: nothing of it is told where there is not. */
  readonly isAbsent: boolean
  /** How many resources it shows. */
  readonly resources: number
}

export function toSummaryPage(record: JoinedRecord, rules: readonly PanelRule[]): SummaryPage {
  return {
    panels: toContents(record, rules).map((one) => toPanel(record, one)),
    isWithheld: record.sections.some(({ withheld }) => withheld > 0),
    isHeldBack: record.sections.some((section) => section.isHeldBack),
    link: `/patients/${record.person}`,
  }
}

type PanelContent = Pick<Section, 'current' | 'past' | 'series'>

interface FilledPanel {
  readonly rule: PanelRule
  readonly sections: readonly Section[]
  /** What may be drawn. */
  readonly content: PanelContent
  /** How many current items are counted and not drawn. */
  readonly more: number
  /** What of it is shown by a panel before it. */
  readonly above: Above
  /** How much of it stands in a panel that is of it too. */
  readonly toldIn?: ToldIn
}

/**
 * What each panel shows: what stands under several headings is shown once by a panel, and not again by one after a panel
 * that stands first in every lens. A lens may leave others out: nothing is left to them.
 */
function toContents(record: JoinedRecord, rules: readonly PanelRule[]): readonly FilledPanel[] {
  // The title of the panel that shows it.
  const seen = new Map<string, string>()
  const filled = rules.map((rule): FilledPanel => {
    const sections = rule.sections.map((key) => sectionOfRecord(record, key))
    if (rule.holds === 'open-loops') {
      const content = { current: record.loops, past: [], series: [] }
      return { rule, sections, content, more: 0, above: NONE_ABOVE }
    }
    const measured = MEASURED[rule.holds]
    if (measured) {
      const { lines, more } = measured(record)
      return { rule, sections, content: { current: lines, past: [], series: [] }, more, above: NONE_ABOVE }
    }
    const chosen = CHOSEN[rule.holds]
    if (chosen) {
      const content = { current: chosen(record), past: [], series: [] }
      return { rule, sections, content, more: 0, above: NONE_ABOVE }
    }
    if (rule.holds === 'who-to-call') {
      const past = sections.flatMap((section) => section.past)
      const content = { current: whoToCall(record), past, series: [] }
      return { rule, sections, content, more: 0, above: NONE_ABOVE }
    }
    const all = toldOnce(noneOfSomeLast(sections.flatMap((section) => section.current)), seen)
    const current = rule.key === 'actions' ? toBeDone(record, all) : shownOf(rule, all)
    const past = toldOnce(
      sections.flatMap((section) => section.past),
      seen,
    )
    const above = aboveOf(
      sections.flatMap((section) => section.current),
      seen,
    )
    // What is over is counted by its panel and not drawn: it is above for nobody.
    if (rule.first) {
      const whole = current.slice(0, rule.most).filter(({ isPart }) => !isPart)
      for (const { reference } of whole) seen.set(reference, rule.title)
    }
    const series = inOrderOfAsking(sections.flatMap((section) => section.series))
    return {
      rule,
      sections,
      content: { current, past, series },
      more: Math.max(0, all.length - current.length),
      above,
    }
  })
  return loopsApart(filled)
}

const NONE_ABOVE: Above = { panels: [], items: [] }

/** What of these a panel before this one shows, and `toldOnce` has left out. */
function aboveOf(items: readonly SectionItem[], seen: ReadonlyMap<string, string>): Above {
  const told = new Set(toldOnce(items, seen).map(({ reference }) => reference))
  const left = items.filter(({ reference }) => seen.has(reference) && !told.has(reference))
  const own = [...new Map(left.map((item) => [item.reference, item])).values()]
  return { panels: [...new Set(own.map(({ reference }) => seen.get(reference) ?? ''))], items: own }
}

/** What is gathered from all over the record: no one page has all of it. */
const OF_ALL_SECTIONS: readonly PanelRule['holds'][] = ['open-loops', 'contradictions']

/** What a panel shows that is made of the whole record and not of what is current of its sections. */
const CHOSEN: Readonly<
  Partial<Record<PanelRule['holds'], (record: JoinedRecord) => readonly SectionItem[]>>
> = {
  'self-harm': ({ lastSelfHarm }) => lastSelfHarm,
  'critical-results': ({ criticalResults = [] }) => criticalResults,
  contradictions: contradictedItems,
}

/** The latest of what was measured or assessed, of which the older values and what is long ago are counted. */
const MEASURED: Readonly<Partial<Record<PanelRule['holds'], (record: JoinedRecord) => LatestMeasured>>> = {
  'vital-signs': latestVitalSigns,
  scores: latestScores,
}

/** With the steps of plans that are due soon, what is due soonest first. */
function toBeDone({ dueSteps = [] }: JoinedRecord, all: readonly SectionItem[]): readonly SectionItem[] {
  return soonestDue([...dueSteps, ...all])
}

function shownOf({ holds, sections }: PanelRule, all: readonly SectionItem[]): readonly SectionItem[] {
  if (holds === 'at-home') return wayInFirst(all)
  if (sections.includes('medicines')) return all.map(withDoseTold).map(withChangeFirst)
  return sections.includes('end-of-life') ? all.flatMap(toDecision) : all
}

/** Of what is for the end of life, what was decided: the medicines kept at hand stand among the others. */
function toDecision(item: SectionItem): readonly SectionItem[] {
  return item.columns === undefined ? [item] : []
}

function toPanel(record: JoinedRecord, panel: FilledPanel): SummaryPanel {
  const { rule, sections, content, more } = panel
  const { key, title, shape } = rule
  const isOfRecord = OF_ALL_SECTIONS.includes(rule.holds)
  const most = mostOf(rule, content)
  const results = content.series
    .slice(0, most)
    .flatMap((series, index) => toResultLine(series, index, record.person))
  const lines = content.series.length > 0 ? reportsInWords(content.current) : content.current.slice(0, most)
  const { whole, count, ...told } = toPanelLines(record, rule, lines)
  const pages = sections.map((section) => ({
    key: section.key,
    title: section.title,
    href: sectionPath(record.person, section.key),
  }))
  return {
    key,
    title,
    pages,
    seeAll: isOfRecord ? [] : pages,
    unsaid: count === 0 && isUnsaid(rule, sections) ? pages : [],
    isAbsent: ABSENT_IF_EMPTY.includes(rule.holds) && count === 0,
    shape,
    results,
    ...told,
    unfolded: unfoldedOf(rule, content, whole),
    shown: wordsOfShown(panel, told, countsOf(content, { results: results.length, items: count, more })),
    untold: isOfRecord ? undefined : untoldKeys(sections),
    nothing: panelNothing(record, panel),
    leftOut: namesLeftOut(key, content.current.slice(most)),
    lead: leadOf(record, panel, count),
    below: key === 'allergies' ? alertsBelow(record, count) : undefined,
    halves: halvesOf(record, rule, sections),
    isWithheld: rule.holds !== 'contradictions' && sections.some(isPartWithheld),
    isHeldBack: sections.some((section) => section.isHeldBack),
    resources: countShown({ ...content, past: [] }, most),
  }
}

function leadOf(
  record: JoinedRecord,
  { rule: { key }, above, toldIn }: FilledPanel,
  count: number,
): string | undefined {
  if (toldIn) return toldInWords(toldIn)
  if (key === 'medicines') return notComparedLead(record)
  if (key === 'allergies') return medicinesNotComparedLead(record)
  return key === 'contacts' ? record.urgentCare : aboveWords(key, count > 0 ? above : NONE_ABOVE)
}

function unfoldedOf(
  { narrow }: PanelRule,
  { series }: PanelContent,
  lines: readonly SectionItem[],
): SummaryPanel['unfolded'] {
  return {
    results: unfolded(series.map(isCritical), narrow.lines),
    items: unfolded(
      lines.map(({ isKept }) => isKept === true),
      narrow.lines,
    ),
    details: narrow.details,
  }
}

/** Measured results are counted apart from the reports in words that stand below them. */
function countsOf(
  { current }: PanelContent,
  { results, items, more }: { readonly results: number; readonly items: number; readonly more: number },
): ShownCounts {
  return results > 0
    ? { shown: results, more, reports: items }
    : { shown: Math.min(items, thereOf(current).length), more }
}

function panelNothing(record: JoinedRecord, panel: FilledPanel): string | undefined {
  const { rule, sections, content, above, toldIn } = panel
  // They are gathered from all over the record: that the one section it is filed under is empty says nothing of them.
  if (rule.holds === 'contradictions') return undefined
  if (rule.holds === 'open-loops')
    return content.current.length === 0 && !toldIn ? nothingOpen(record) : undefined
  if (content.current.length > 0 && sections.every((section) => section.current.length === 0))
    return undefined
  return nothingWords(sections) ?? emptyWords(rule.key, content, above)
}

/** How many of how many; of the latest of something when it was, because that is what a lens without the panel tells of it. */
function wordsOfShown(
  { rule: { key, holds }, content }: FilledPanel,
  { contradicted }: Pick<PanelLines, 'contradicted'>,
  counts: ShownCounts,
): string {
  if (contradicted) return contradicted.shown
  if (holds !== 'self-harm') return shownWords(key, content, counts)
  const [last] = content.current
  if (last === undefined) return ''
  const date = last.when?.date.text ?? 'date not known'
  return last.marks.some(({ text }) => text === MAY_BE_SELF_HARM) ? `may be: ${date}` : date
}

/** As many as the rule has room for, and more where something further down may not be left out. */
function mostOf({ most }: PanelRule, { current, series }: PanelContent): number {
  if (series.length > 0) return Math.max(most, series.filter(isCritical).length)
  return Math.max(most, current.findLastIndex(({ isKept }) => isKept) + 1)
}
