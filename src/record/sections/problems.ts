import { codesThatDiffer } from '../duplicates/aspects/codes-that-differ.js'
import { PROBLEMS } from '../duplicates/words/problems.js'
import { codedWords, hasCode, readCoded } from '../reading/coded-text.js'
import { all, at, textAt, type Element } from '../reading/element.js'
import { choiceText } from '../reading/choice-text.js'
import { dayOf, toClinicalDate } from '../reading/clinical-date.js'
import type { ReadResource, RecordView } from '../reading/record-view.js'
import { joined, labelled, notesOf, toItem } from '../reading/section-item.js'
import { unknownClinicalMarks, verificationMarks } from '../reading/status-marks.js'
import { SOURCES_DIFFER } from './nothing/empty-lists.js'
import { isLasting } from './is-lasting.js'
import { misnamedMarks } from './misnamed.js'
import { nameAndSiteMarks } from './name-and-site.js'
import { isAfterToday } from './odd-dates.js'
import { refutedLater } from './refuted-later.js'
import { contradictedNone } from './nothing/none-contradictions.js'
import { denialIn, isPastProblem } from './problem-currency.js'
import { placed, type PlacedItem, type SectionContent } from './section-content.js'
import type { Mark } from './section.js'
import { toStatements } from './statements.js'
import { noneName, statedNone, toStatedNone } from './nothing/stated-none.js'
import { isVerifiedAs } from '../reading/verified-as.js'

/**
 * Problems: those that people live with first, then the others, each latest first; resolved ones, those with an end, and
 * what is refuted or denied by its own name, which say so, are not current. What is dated after today does not stand first for it. That there is none
 * stands behind all of them.
 */
export function toProblems(resources: readonly ReadResource[], view: RecordView): SectionContent {
  const contradicted = contradictedNone(resources, view)
  const refuted = refutedLater(resources)
  const problems = resources.filter(({ type }) => type !== 'Observation')
  const findings = resources.filter(({ type }) => type === 'Observation')
  return placed([
    ...problems.map((resource) =>
      withRefuted(toPlaced(resource, view, contradicted.has(resource)), refuted.get(resource)),
    ),
    ...toFindings(findings, contradicted),
  ])
}

/** What its own source refuted afterwards is said not to be so, as the refutation itself is. */
function withRefuted(problem: PlacedItem, mark: Mark | undefined): PlacedItem {
  if (!mark) return problem
  const { item } = problem
  return { ...problem, item: { ...item, marks: [mark, ...item.marks], isSaidNotSo: true }, isPast: true }
}

/** Findings that somebody has none, as the other statements of that are. */
function toFindings(
  findings: readonly ReadResource[],
  contradicted: ReadonlySet<ReadResource>,
): readonly PlacedItem[] {
  const { current, past } = toStatements(findings)
  const byReference = new Map(findings.map((one) => [one.reference, one]))
  return [...current, ...past].flatMap((line): readonly PlacedItem[] => {
    const finding = byReference.get(line.reference)
    if (!finding) return []
    const none = statedNone(finding)
    const marks = contradicted.has(finding) ? [...line.marks, SOURCES_DIFFER] : line.marks
    return [
      {
        item: { ...line, marks, ...(none && { statesNone: toStatedNone(none, 'problems') }) },
        isPast: past.includes(line),
        rank: LAST,
        date: line.when?.date.iso,
      },
    ]
  })
}

function toPlaced(resource: ReadResource, view: RecordView, isContradicted: boolean): PlacedItem {
  const { json } = resource
  const none = statedNone(resource)
  const isRefuted = isVerifiedAs(json, ['refuted'])
  const denial = denialIn(json)
  const isSaidNotSo = isRefuted || denial !== undefined
  const { onset, recorded, date } = datesOf(json, view.today)
  const lasts = none === undefined && isLasting(json['code'])
  const item = toItem(resource, {
    what: noneName(none, 'problems', readCoded(json['code'])),
    details: [
      joined(all(json, 'bodySite').map((site) => codedWords(site))),
      // A note may take back what the name says: it is not behind what only adds to it.
      ...notesOf(resource),
      labelled('severity', codedWords(json['severity'])),
      labelled('stage', codedWords(at(json, 'stage', 'summary'))),
      labelled('since', onset === undefined ? choiceText(json, 'onset') : undefined),
      labelled('ended', endText(json)),
    ],
    when: [
      ['since', onset],
      ['recorded', recorded],
    ],
    marks: [...denialMarks(denial), ...marksOf(json), ...(isContradicted ? [SOURCES_DIFFER] : [])],
    ...(none === undefined || isRefuted ? {} : { statesNone: toStatedNone(none, 'problems') }),
  })
  return {
    item: { ...item, ...(lasts && { isKept: true }), ...(isSaidNotSo && { isSaidNotSo }) },
    isPast: isPastProblem(resource, view.today),
    rank: none === undefined ? rankOf(isSaidNotSo, { lasts, isOrdinary: isOrdinary(json['code']) }) : LAST,
    date,
  }
}

function datesOf(
  json: ReadResource['json'],
  today: string,
): Readonly<Record<'onset' | 'recorded' | 'date', string | undefined>> {
  const onset = textAt(json, 'onsetDateTime') ?? textAt(json, 'onsetPeriod', 'start')
  const recorded = textAt(json, 'recordedDate')
  const date = [onset, recorded].find((iso) => iso !== undefined && !isAfterToday(dayOf(iso), today))
  return { onset, recorded, date }
}

const LAST = 4

function denialMarks(denial: ReturnType<typeof denialIn>): readonly Mark[] {
  return denial === undefined ? [] : [DENIALS[denial]]
}

const DENIALS: Readonly<Record<'not so' | 'cleared', Mark>> = {
  'not so': { text: 'said not to be so', tone: 'caution' },
  cleared: { text: 'said to be cleared', tone: 'caution' },
}

interface Kind {
  readonly lasts: boolean
  readonly isOrdinary: boolean
}

function rankOf(isSaidNotSo: boolean, { lasts, isOrdinary }: Kind): number {
  if (isSaidNotSo) return 3
  if (isOrdinary) return 2
  return lasts ? 0 : 1
}

/** What some systems have among the problems and is none: that somebody works or went to school. */
function isOrdinary(code: Element): boolean {
  return /^(?:(?:full|part)-time employment|received (?:higher|primary|secondary) education|received certificate of high school equivalency|educated to .* level|medication review due)\b/i.test(
    codedWords(code) ?? '',
  )
}

function marksOf(json: ReadResource['json']): readonly Mark[] {
  return [
    ...misnamedMarks(json['code'], PROBLEMS),
    ...nameAndSiteMarks(json),
    ...codesDifferMarks(json['code']),
    ...verificationMarks(json),
    ...clinicalMarks(json),
  ]
}

/** Neither of the codes is believed: what is told is that they are of two problems, and of which. */
function codesDifferMarks(code: Element): readonly Mark[] {
  const names = codesThatDiffer(code)
  return names.length === 0 ? [] : [{ text: `its codes differ: ${names.join(' / ')}`, tone: 'warning' }]
}

const CLINICAL: Readonly<Record<string, Mark>> = {
  recurrence: { text: 'come back', tone: 'plain' },
  relapse: { text: 'relapse', tone: 'plain' },
  remission: { text: 'in remission', tone: 'plain' },
  inactive: { text: 'inactive', tone: 'plain' },
}

function clinicalMarks(json: ReadResource['json']): readonly Mark[] {
  return Object.entries(CLINICAL)
    .filter(([code]) => hasCode(json['clinicalStatus'], [code]))
    .map(([, mark]) => mark)
    .concat(unknownClinicalMarks(json))
}

function endText(json: ReadResource['json']): string | undefined {
  const end = textAt(json, 'abatementDateTime') ?? textAt(json, 'abatementPeriod', 'end')
  return end === undefined ? choiceText(json, 'abatement') : toClinicalDate(end).text
}
