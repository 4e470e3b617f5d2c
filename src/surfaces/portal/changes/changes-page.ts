import type { ChangeKind } from '../../../record/changes/find-changes.js'
import { CHANGE_KINDS } from '../../../record/changes/find-changes.js'
import { CHANGES_ON_PAGE, type ChangesSeen } from '../../../record/changes/open-changes.js'
import type { Before, ChangedLine } from '../../../record/changes/read-changed-lines.js'
import type { Since } from '../../../record/changes/since.js'
import { toClinicalDate } from '../../../record/reading/clinical-date.js'
import type { ClinicalDate } from '../../../record/sections/section.js'
import { placeOfDay, toDateInput, type DateInput } from '../../../web/date-input.js'
import { toItemLine, type ItemLine } from '../render-record/item-line.js'
import { changesPath, sectionPath } from '../render-record/record-paths.js'
import { writeChangesQuery, type AskedChanges } from './parse-changes-query.js'

/** What has changed, as a template prints it. */
interface ChangesPage {
  readonly action: string
  /** Since when it is told: one's own last look, or the team's. */
  readonly choices: readonly { readonly text: string; readonly href: string; readonly isChosen: boolean }[]
  /** The day that was asked for, as it was typed or as it stands in the address. */
  readonly day: DateInput
  /** What is wrong with that day, with the place where it is put right. */
  readonly errorList: readonly { readonly text: string; readonly href: string }[]
  /** What it is compared with, the beginning of a sentence: `Since you last looked, `. */
  readonly sinceWords: string
  /** Left out where there is nothing to compare with. */
  readonly since: ClinicalDate | undefined
  /** Where there is nothing to compare with: why. */
  readonly neverWords: string
  readonly groups: readonly ChangeGroup[]
  readonly total: number
  readonly shown: string
  readonly earlier: string | undefined
  readonly later: string | undefined
}

interface ChangeGroup {
  readonly kind: ChangeKind
  readonly title: string
  /** How many there are, on this page and on others. */
  readonly count: number
  readonly lines: readonly ChangeLine[]
}

interface ChangeLine extends Omit<ItemLine, 'href'> {
  /** Left out for what was taken back: it has no page. */
  readonly href: string | undefined
  readonly received: ClinicalDate
  readonly isToldByOthers: boolean
  readonly before: readonly string[]
}

const TITLES: Readonly<Record<ChangeKind, string>> = {
  gone: 'Taken back by its source: entered in error',
  changed: 'Changed',
  new: 'New',
}

interface Place {
  readonly person: string
  /** The organisation of the one who asks, by its name: their team. */
  readonly team: string
}

export function toChangesPage(seen: ChangesSeen, asked: AskedChanges, { person, team }: Place): ChangesPage {
  const { since, page, day } = asked
  const wrong = day.outcome === 'wrong' ? day : undefined
  const path = changesPath(person)
  const at = (one: Since, number = 1): string => path + writeChangesQuery({ since: one, page: number })
  const counts = seen.outcome === 'compared' ? seen.counts : NONE
  const lines = seen.outcome === 'compared' ? seen.lines : []
  const total = counts.gone + counts.changed + counts.new
  return {
    action: path,
    choices: [
      { text: 'you last looked', href: at({ by: 'me' }), isChosen: since.by === 'me' },
      {
        text: `anybody of ${team} last looked`,
        href: at({ by: 'team' }),
        isChosen: since.by === 'team',
      },
    ],
    day: toDateInput({ key: 'since', title: 'Since a day' }, day.fields, wrong),
    errorList: wrong ? [{ text: wrong.words, href: placeOfDay('since', wrong.parts) }] : [],
    sinceWords: SINCE[since.by](team),
    since: seen.outcome === 'compared' ? toClinicalDate(seen.since) : undefined,
    neverWords:
      since.by === 'team'
        ? `Nobody of ${team} has opened this record before: there is no earlier look to compare with. All of it is new to your team.`
        : 'You had not opened this record before in this role: there is no earlier look to compare with. All of it is new to you.',
    groups: CHANGE_KINDS.flatMap((kind) => {
      const ofKind = lines.filter((line) => line.kind === kind)
      return ofKind.length === 0
        ? []
        : [
            {
              kind,
              title: TITLES[kind],
              count: counts[kind],
              lines: ofKind.map((line) => toChangeLine(line, person)),
            },
          ]
    }),
    total,
    shown: shownWords(total, page, lines.length),
    earlier: page > 1 ? at(since, page - 1) : undefined,
    later: page * CHANGES_ON_PAGE < total ? at(since, page + 1) : undefined,
  }
}

const NONE: Readonly<Record<ChangeKind, number>> = { gone: 0, changed: 0, new: 0 }

const SINCE: Readonly<Record<Since['by'], (team: string) => string>> = {
  me: () => 'Since you last looked, ',
  team: (team) => `Since anybody of ${team} last looked, `,
  time: () => 'Since ',
}

/** `12 things have changed`, and which of them are on this page. */
function shownWords(total: number, page: number, shown: number): string {
  const all = total === 1 ? 'one thing has changed' : `${total} things have changed`
  if (shown === total) return all
  if (shown === 0) return `${all}; there is none on this page`
  const first = (page - 1) * CHANGES_ON_PAGE + 1
  return `${all}; here are ${first} to ${first + shown - 1}`
}

function toChangeLine(
  { kind, line, receivedAt, isToldByOthers, before }: ChangedLine,
  person: string,
): ChangeLine {
  const printed = toItemLine(line, person)
  return {
    ...printed,
    href: kind === 'gone' ? undefined : hrefOf(line.reference, printed.href, person),
    received: toClinicalDate(receivedAt),
    isToldByOthers,
    before: before ? beforeWords(before) : [],
  }
}

/** What a source says of the person stands in their details. */
function hrefOf(reference: string, href: string, person: string): string {
  return reference.startsWith('Patient/') ? sectionPath(person, 'demographics') : href
}

function beforeWords(before: Before): readonly string[] {
  switch (before.outcome) {
    case 'not-here':
      return ['It came after that, and has changed since then.']
    case 'not-shown':
      return ['What it said before is not shown here.']
    case 'not-kept':
      return ['What it said before is not kept here: ask the source.']
    case 'known':
      return before.fields.length === 0
        ? ['What differs is not told element by element: it may be what it refers to.']
        : before.fields.map(({ label, before: was, now }) => {
            if (was === undefined) return `${label}: ${now ?? ''} (added)`
            return now === undefined
              ? `${label}: ${was} (no longer said)`
              : `${label}: was ${was}, is now ${now}`
          })
  }
}
