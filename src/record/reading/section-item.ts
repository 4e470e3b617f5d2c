import type { DetailGroup, Mark, SectionItem, StatedNone } from '../sections/section.js'
import { toClinicalDate } from './clinical-date.js'
import type { CodedText } from './coded-text.js'
import { all, textAt } from './element.js'
import type { ReadResource } from './record-view.js'
import { typeInWords } from './type-words.js'

export interface ItemWords {
  readonly what: CodedText | string | undefined
  readonly details?: readonly (string | undefined)[]
  /** The first date that is there is shown, with its label. */
  readonly when?: readonly (readonly [label: string, iso: string | undefined])[]
  /** When it ended or ends, in words: behind its start where that is the date, so that no end is read before its start. */
  readonly till?: string | undefined
  readonly marks?: readonly Mark[]
  readonly statesNone?: StatedNone | undefined
  readonly groups?: readonly DetailGroup[]
}

/** One line of a section. What has no name of its own is called by its type, never left blank. */
export function toItem(resource: ReadResource, words: ItemWords): SectionItem {
  const { marks = [] } = words
  const what = toCodedText(words.what) ?? {
    text: `${typeInWords(resource.type)} without a name`,
    details: [],
    marks: [],
  }
  const { when, untold } = toTimes(words)
  return {
    reference: resource.reference,
    what: what.text,
    details: [...new Set([...what.details, ...(words.details ?? []), untold])].filter(
      (detail): detail is string => detail !== undefined && detail !== what.text,
    ),
    when,
    source: resource.source,
    marks: [...marks, ...what.marks],
    ...(words.groups === undefined || words.groups.length === 0 ? {} : { groups: words.groups }),
    ...(words.statesNone === undefined ? {} : { statesNone: words.statesNone }),
  }
}

function toCodedText(what: ItemWords['what']): CodedText | undefined {
  return typeof what === 'string' ? { text: what, details: [], marks: [] } : what
}

function toWhen(dates: NonNullable<ItemWords['when']>): SectionItem['when'] {
  for (const [label, iso] of dates) if (iso !== undefined) return { label, date: toClinicalDate(iso) }
  return undefined
}

/** The labels of a date on which something began. */
const STARTS = ['from', 'since']

/** The date of an item with its end behind it; an end that has no start to stand behind is left to the details. */
function toTimes({ when = [], till }: ItemWords): {
  readonly when: SectionItem['when']
  readonly untold: string | undefined
} {
  const shown = toWhen(when)
  if (!shown || till === undefined || !STARTS.includes(shown.label)) return { when: shown, untold: till }
  const { label, date } = shown
  return { when: { label, date: { ...date, text: `${date.text} ${till}` } }, untold: undefined }
}

/** The line for something whose meaning is not known: that it is there, and nothing that could mislead. */
export function toUnsafeItem(resource: ReadResource): SectionItem {
  return toItem(resource, {
    what: `${typeInWords(resource.type)}: cannot be safely displayed, read the source`,
    marks: [UNSAFE],
  })
}

const UNSAFE: Mark = { text: 'cannot be safely displayed', tone: 'warning' }

export function isMarkedUnsafe({ marks }: { readonly marks: readonly Mark[] }): boolean {
  return marks.some(({ text }) => text === UNSAFE.text)
}

/** `label: words`, or nothing when there are no words. */
export function labelled(label: string, words: string | undefined): string | undefined {
  return words === undefined || words === '' ? undefined : `${label}: ${words}`
}

/** The notes of a resource, each a detail. */
export function notesOf({ json }: ReadResource): readonly string[] {
  return all(json, 'note')
    .map((note) => textAt(note, 'text'))
    .filter((text) => text !== undefined)
}

/** Several words as one, or nothing. */
export function joined(words: readonly (string | undefined)[], separator = ', '): string | undefined {
  const there = words.filter((word) => word !== undefined && word !== '')
  return there.length === 0 ? undefined : there.join(separator)
}

/** `until 15-Oct-2026`. */
export function untilText(end: string | undefined): string | undefined {
  return end === undefined ? undefined : `until ${toClinicalDate(end).text}`
}
