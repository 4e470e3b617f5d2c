import { toPlainName } from '../../../../record/duplicates/words/plain-name.js'
import { riskPlace } from '../../../../record/high-risk-medicines.js'
import type { JoinedRecord, SectionItem, SectionKey } from '../../../../record/sections/section.js'
import { soonestDue } from '../../../../record/sections/due-words.js'
import { wayInFirst } from '../at-home.js'
import { contradictionsLeft, contradictionsOnPaper } from '../contradictions.js'
import { withChangeFirst, withDoseTold } from '../dose-told.js'
import type { RowBlock } from './fit-to-rows.js'
import { keyResults } from './key-results.js'
import { lastProcedures } from './last-procedures.js'
import { measuredOnPaper } from './measured-on-paper.js'
import { pressingFirst } from './pressing-first.js'
import { notComparedLead } from '../not-compared-lead.js'
import { nothingOpen } from '../nothing-open.js'
import { sectionOfRecord } from '../section-of-record.js'
import { whoToCall } from './who-to-call.js'

/** A block of the two pages to carry, before anything stands in it. */
export interface BlockRule {
  readonly keys: readonly [SectionKey, ...SectionKey[]]
  /** Of its own where two blocks are made of one section. */
  readonly id?: string
  readonly title: string
  readonly turn: RowBlock['turn']
  /** How many of its lines stand there whatever else does. */
  readonly least?: number
  /** What of it is overdue or due within a week has room before what is merely open. */
  readonly isToBeDone?: true
  /** How many rows of paper one of its lines may take. */
  readonly rows: number
  /** What stands in it, where that is not what is current of its sections one after another. */
  readonly items?: (record: JoinedRecord) => readonly SectionItem[]
  /** How grave it is to leave one out: the lower, the graver. The order of the lines is not changed by it. */
  readonly gravity?: (item: SectionItem) => number
  /** What there is no room for is told by name. */
  readonly isNamedIfLeft?: true
  /** It is a choice: how much more there is of its sections stands at the end, and not in its title. */
  readonly isChoice?: true
  /** It has a place only if there is something to show. */
  readonly isAbsentIfEmpty?: true
  /** What is said of all of it, before its lines. */
  readonly lead?: (record: JoinedRecord) => string | undefined
  /** In which words it is empty, where that is not said by its sections. */
  readonly nothing?: (record: JoinedRecord) => string
  /** It is asked for by itself: what stands above is told again. */
  readonly isToldAgain?: true
}

/** What somebody carries to a person's home, in the order in which they need it. */
export const PRINT_BLOCKS: readonly BlockRule[] = [
  { keys: ['allergies'], title: 'Allergies', turn: 'always', rows: 3 },
  {
    keys: ['alerts', 'risks', 'safeguarding', 'individual-requirements'],
    title: 'Alerts, safeguarding and adjustments',
    turn: 'always',
    rows: 3,
  },
  {
    keys: ['results', 'examination'],
    id: 'critical',
    title: 'Critical results, and no later ones that are not',
    turn: 'always',
    rows: 2,
    items: ({ criticalResults = [] }) => criticalResults,
    isChoice: true,
    isAbsentIfEmpty: true,
  },
  {
    keys: ['examination', 'problems'],
    id: 'contradictions',
    title: 'Sources contradict each other',
    turn: 'always',
    rows: 3,
    items: contradictionsOnPaper,
    lead: contradictionsLeft,
    nothing: () => 'None of now.',
    isChoice: true,
    isAbsentIfEmpty: true,
    isToldAgain: true,
  },
  {
    keys: ['contacts', 'problems', 'alerts', 'risks'],
    id: 'self-harm',
    title: 'Latest self-harm or overdose found here',
    turn: 'always',
    rows: 3,
    items: ({ lastSelfHarm }) => lastSelfHarm,
    isChoice: true,
    isAbsentIfEmpty: true,
  },
  {
    keys: ['end-of-life', 'contingency-plans', 'legal'],
    title: 'In a crisis: plans, decisions, legal status',
    turn: 'early',
    rows: 5,
    least: 2,
    items: (record) =>
      (['end-of-life', 'contingency-plans', 'legal'] as const)
        .flatMap((key) => sectionOfRecord(record, key).current)
        .filter(isNoMedicine),
  },
  {
    keys: ['medicines'],
    title: 'Current medicines',
    turn: 'early',
    rows: 2,
    least: 6,
    lead: notComparedLead,
    items: (record) =>
      [
        ...sectionOfRecord(record, 'medicines').current,
        ...sectionOfRecord(record, 'end-of-life').current.filter((item) => !isNoMedicine(item)),
      ]
        .map(withDoseTold)
        .map(withChangeFirst),
    // What was given a while ago is never left out for what is to be taken.
    gravity: ({ what, isKept }) => (isKept ? -1 : riskPlace(what)),
  },
  {
    keys: ['medicines'],
    id: 'medicines-stopped',
    title: 'Medicines that ended in the last 90 days',
    turn: 'late',
    rows: 2,
    items: stoppedAndNotTold,
    isChoice: true,
    isAbsentIfEmpty: true,
  },
  {
    keys: ['pregnancy', 'problems'],
    id: 'problems',
    title: 'Active problems',
    turn: 'late',
    rows: 2,
    least: 4,
    isNamedIfLeft: true,
  },
  {
    keys: ['problems'],
    id: 'problems-denied',
    title: 'Problems said not to be so',
    turn: 'late',
    rows: 1,
    items: (record) => sectionOfRecord(record, 'problems').past.filter(({ isSaidNotSo }) => isSaidNotSo),
    isChoice: true,
    isAbsentIfEmpty: true,
  },
  {
    keys: ['professional-contacts', 'personal-contacts'],
    title: 'Who to call',
    turn: 'late',
    rows: 2,
    least: 2,
    items: whoToCall,
  },
  {
    keys: [
      'referrals',
      'requests',
      'appointments',
      'discharges',
      'actions',
      'contingency-plans',
      'care-plan',
      'additional-plans',
    ],
    id: 'open-loops',
    title: 'Open: begun, and not closed',
    turn: 'late',
    rows: 2,
    least: 1,
    isToBeDone: true,
    items: ({ loops, today }) => pressingFirst(loops, today),
    isChoice: true,
    nothing: nothingOpen,
  },
  {
    keys: ['appointments', 'actions', 'referrals'],
    title: 'What is next',
    turn: 'late',
    rows: 2,
    least: 1,
    isToBeDone: true,
    items: whatIsNext,
  },
  {
    keys: ['examination'],
    id: 'observations',
    title: 'Latest observations',
    turn: 'early',
    rows: 3,
    items: measuredOnPaper,
    isChoice: true,
    isAbsentIfEmpty: true,
  },
  {
    keys: ['results', 'examination'],
    title: 'Latest results: critical, asked for first, reports in words, out of range',
    turn: 'late',
    rows: 2,
    least: 2,
    items: keyResults,
    isChoice: true,
  },
  {
    keys: ['contacts'],
    title: 'Last seen',
    turn: 'late',
    rows: 2,
    least: 1,
    items: lastContacts,
    isChoice: true,
    isToldAgain: true,
  },
  {
    keys: ['procedures'],
    title: 'Last procedures',
    turn: 'late',
    rows: 2,
    least: 1,
    items: lastProcedures,
    isChoice: true,
    isAbsentIfEmpty: true,
  },
  { keys: ['care-plan', 'additional-plans'], title: 'Care and other plans', turn: 'late', rows: 4, least: 1 },
  { keys: ['services', 'equipment'], title: 'Services and equipment', turn: 'late', rows: 2 },
  {
    keys: ['social-context'],
    title: 'At home',
    turn: 'late',
    rows: 2,
    items: (record) => wayInFirst(sectionOfRecord(record, 'social-context').current),
  },
  { keys: ['about-me'], title: 'What matters to the person', turn: 'late', rows: 4 },
]

/** What has a day in the order of the days, appointments and what is to be done alike; then everything else. */
function whatIsNext(record: JoinedRecord): readonly SectionItem[] {
  const appointments = sectionOfRecord(record, 'appointments').current.map((item) =>
    item.when === undefined ? item : { ...item, due: item.when.date.iso },
  )
  const others = (['actions', 'referrals'] as const).flatMap((key) => sectionOfRecord(record, key).current)
  return pressingFirst(soonestDue([...appointments, ...(record.dueSteps ?? []), ...others]), record.today)
}

const LAST_CONTACTS = 3

function isNoMedicine({ columns }: SectionItem): boolean {
  return columns === undefined
}

/** A medicine that stands among the current ones with the word that it was stopped, and why, is not told again. */
function stoppedAndNotTold(record: JoinedRecord): readonly SectionItem[] {
  const told = new Set(
    sectionOfRecord(record, 'medicines')
      .current.filter(({ marks }) => marks.some(({ text }) => /\bstopped\b/.test(text)))
      .map(({ what }) => toPlainName(what)),
  )
  return (record.latelyStopped ?? []).filter(({ what }) => !told.has(toPlainName(what)))
}

function lastContacts(record: JoinedRecord): readonly SectionItem[] {
  const { current, past } = sectionOfRecord(record, 'contacts')
  return [...current, ...past].slice(0, LAST_CONTACTS)
}
