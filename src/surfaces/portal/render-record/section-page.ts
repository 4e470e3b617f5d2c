import { EMPTY_REASONS } from '../../../record/sections/nothing/empty-reason.js'
import { MEDICINE_COLUMNS } from '../../../record/sections/medicines/medicine-column.js'
import type { JoinedRecord, Section, SectionItem, SectionKey } from '../../../record/sections/section.js'
import { SAID_APART } from '../../../record/reading/status-marks.js'
import { apartPath } from './record-paths.js'
import { toToldAlike, type ToldAlike } from './told-alike.js'
import { untoldKeys } from './untold-keys.js'
import { toItemLine, type ItemLine } from './item-line.js'
import { inTime, type LineInTime } from './in-time.js'
import { toConflictLines, type ConflictLine } from './conflict-line.js'
import { thereOf } from './shown-words.js'
import { medicinesNotComparedLead, notComparedLead } from './not-compared-lead.js'
import { toResultTable, withNewestRows, type ResultTable } from './results/result-rows.js'

/** Everything of one section. */
export interface SectionPage {
  readonly title: string
  /** What is said of all of it, before its lines. */
  readonly lead: string | undefined
  readonly results: readonly ResultTable[]
  /** Where all sources tell of one and the same: each element once. */
  readonly alike: ToldAlike | undefined
  readonly current: readonly ItemLine[]
  readonly past: readonly ItemLine[]
  /** Problems that a source denies: neither of now nor over. */
  readonly saidNotSo: readonly ItemLine[]
  /** Where sources contradict each other, side by side. */
  readonly conflicts: readonly ConflictLine[]
  /** Those between results that others have taken the place of, or of long ago: behind everything that is of now. */
  readonly olderConflicts: readonly ConflictLine[]
  /** Of the law: all of it in one order of time. */
  readonly inTime: readonly LineInTime[]
  readonly currentTitle: string
  /** What sources state who have none of it, or cannot tell: counted with nothing. */
  readonly noneStated: readonly ItemLine[]
  readonly pastTitle: string
  /** Medicines, which stand in a table with these headers between the medicine and its date. */
  readonly medicineLines: readonly ItemLine[]
  readonly pastMedicines: readonly ItemLine[]
  /** Set where medicines stand behind everything else, under this title. */
  readonly medicinesLast: string | undefined
  readonly columns: readonly string[]
  /** In which words it is empty. */
  readonly nothing: string | undefined
  /** Set where a source that is late makes these words untrue: see `fillUntold`. */
  readonly untold: string | undefined
  /** The code of `section.emptyReason` when nothing is shown, or nothing but that there is none. */
  readonly emptyReason: string | undefined
  readonly isWithheld: boolean
  readonly isHeldBack: boolean
  /** Where it stands who said that two things here are different, and where that is taken back. */
  readonly apart: string | undefined
  /** The address of the record. */
  readonly link: string
}

export function toSectionPage(record: JoinedRecord, section: Section): SectionPage {
  const toLines = (items: readonly SectionItem[]): readonly ItemLine[] =>
    items.map((item) => toItemLine(item, record.person))
  const alike = toToldAlike(section, record.person)
  const current = toLines(linesOf(section, alike))
  const past = toLines(section.past.filter(({ isSaidNotSo }) => !isSaidNotSo))
  return {
    title: section.title,
    lead: leadOf(record, section),
    results: section.series.map((series, index) =>
      withNewestRows(toResultTable(series, index, record.person)),
    ),
    alike,
    current: current.filter(isNoMedicine),
    noneStated: toLines(section.current.filter(({ statesNone }) => statesNone !== undefined)),
    past: past.filter(isNoMedicine),
    saidNotSo: toLines(section.past.filter(({ isSaidNotSo }) => isSaidNotSo)),
    medicineLines: current.filter((line) => !isNoMedicine(line)),
    pastMedicines: past.filter((line) => !isNoMedicine(line)),
    medicinesLast: section.key === 'end-of-life' ? 'Medicines kept at hand' : undefined,
    conflicts: toConflictLines(
      section.conflicts.filter(({ isOlder }) => !isOlder),
      record.person,
    ),
    olderConflicts: toConflictLines(
      section.conflicts.filter(({ isOlder }) => isOlder),
      record.person,
    ),
    inTime: section.key === 'legal' ? inTime(section, record.person) : [],
    currentTitle: CURRENT_TITLES[section.key] ?? 'Current',
    // An alert that is yet to begin is not past.
    pastTitle: IN_FORCE.includes(section.key) ? 'Not in force' : 'Past',
    columns: MEDICINE_COLUMNS.map(([, title]) => title),
    nothing: section.nothing?.text,
    untold: untoldKeys([section]),
    emptyReason: section.emptyReason && EMPTY_REASONS[section.emptyReason].code,
    isWithheld: section.withheld > 0 && section.nothing?.kind !== 'withheld',
    isHeldBack: section.isHeldBack,
    apart: isSaidApart(section) ? apartPath(record.person) : undefined,
    link: `/patients/${record.person}`,
  }
}

/** Where somebody looks for how often a person came as an emergency. */
const TOLD_OF_URGENT_CARE: readonly SectionKey[] = ['contacts', 'admissions']

/** What stands as lines of its own. */
function linesOf({ current }: Section, alike: ToldAlike | undefined): readonly SectionItem[] {
  return thereOf(alike?.others ?? current)
}

function leadOf(record: JoinedRecord, { key, nothing }: Section): string | undefined {
  if (key === 'medicines') return notComparedLead(record)
  if (key === 'allergies') return medicinesNotComparedLead(record)
  return TOLD_OF_URGENT_CARE.includes(key) && !nothing ? record.urgentCare : undefined
}

function isSaidApart({ current, past, series }: Section): boolean {
  return [...current, ...past, ...series.flatMap(({ points }) => points)].some(({ marks }) =>
    marks.some(({ text }) => text === SAID_APART.text),
  )
}

function isNoMedicine({ cells }: ItemLine): boolean {
  return cells.length === 0
}

/** What is over when it has been, and is current in no other sense than that it is shown first. */
const CURRENT_TITLES: Readonly<Partial<Record<SectionKey, string>>> = {
  contacts: 'In the last twelve months, or going on',
  vaccinations: 'Given, or not given',
  procedures: 'Done, or not done',
  documents: 'All',
  'family-history': 'Known',
}

/** What is in force or is not. */
const IN_FORCE: readonly SectionKey[] = [
  'alerts',
  'legal',
  'safeguarding',
  'risks',
  'individual-requirements',
]
