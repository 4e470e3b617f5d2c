import { daysAfter } from '../reading/days-after.js'
import { codesThatDiffer } from '../duplicates/aspects/codes-that-differ.js'
import { PROBLEMS } from '../duplicates/words/problems.js'
import { codedWords, hasCode, readCoded } from '../reading/coded-text.js'
import { all, at, textAt, type Element } from '../reading/element.js'
import { choiceText } from '../reading/choice-text.js'
import { dayOf, toClinicalDate } from '../reading/clinical-date.js'
import type { ReadResource, RecordView } from '../reading/record-view.js'
import { ageText } from '../reading/quantity.js'
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
 * Problems: what began lately first, because nobody else may know of it, then those that people live with, then the others, each latest first; resolved ones, those with an end, and
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
        rank: RANKS.none,
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
  const rank = none === undefined ? rankOf(isSaidNotSo, json['code'], isOfLate(date, view.today)) : RANKS.none
  const item = toItem(resource, {
    what: noneName(none, 'problems', readCoded(json['code'])),
    details: [
      joined(all(json, 'bodySite').map((site) => codedWords(site))),
      // A note may take back what the name says: it is not behind what only adds to it.
      ...notesOf(resource),
      labelled('severity', codedWords(json['severity'])),
      labelled('stage', codedWords(at(json, 'stage', 'summary'))),
      onsetWords(json, onset),
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
    item: {
      ...item,
      ...(none === undefined && isKept(json['code'], rank) && { isKept: true }),
      ...(isSaidNotSo && { isSaidNotSo }),
    },
    isPast: isPastProblem(resource, view.today),
    rank,
    date,
  }
}

/** `since 2 days old`: an age is not a day. */
function onsetWords(json: ReadResource['json'], day: string | undefined): string | undefined {
  if (day !== undefined) return undefined
  const age = ageText(at(json, 'onsetAge'))
  return age === undefined ? labelled('since', choiceText(json, 'onset')) : `since ${age} old`
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

const RANKS = { ofLate: 0, lasting: 1, other: 2, ordinary: 3, saidNotSo: 4, none: 5 }

/** For so many days a problem is new to whoever knew the person before. */
const LATELY = 90

/** Of a month or a year it is not known that it is longer ago. */
function isOfLate(date: string | undefined, today: string): boolean {
  if (date === undefined) return false
  const day = dayOf(date)
  const first = daysAfter(today, -LATELY).slice(0, day.length)
  return day >= first
}

function denialMarks(denial: ReturnType<typeof denialIn>): readonly Mark[] {
  return denial === undefined ? [] : [DENIALS[denial]]
}

const DENIALS: Readonly<Record<'not so' | 'cleared', Mark>> = {
  'not so': { text: 'said not to be so', tone: 'caution' },
  cleared: { text: 'said to be cleared', tone: 'caution' },
}

function rankOf(isSaidNotSo: boolean, code: Element, isNew: boolean): number {
  if (isSaidNotSo) return RANKS.saidNotSo
  if (isOrdinary(code)) return RANKS.ordinary
  if (isNew) return RANKS.ofLate
  return isLasting(code) ? RANKS.lasting : RANKS.other
}

/** Whether no summary may leave it out: it is new, or somebody lives with it. */
function isKept(code: Element, rank: number): boolean {
  return rank === RANKS.ofLate || isLasting(code)
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
