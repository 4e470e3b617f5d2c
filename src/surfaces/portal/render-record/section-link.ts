import type { JoinedRecord, Nothing, Section } from '../../../record/sections/section.js'
import { sectionPath } from './record-paths.js'
import { pastWords, thereOf } from './shown-words.js'
import { untoldKeys } from './untold-keys.js'

/** A section that has no panel: how much of it there is, and where. */
interface SummaryLink {
  readonly title: string
  readonly href: string
  readonly untold: string | undefined
  /** `4, 2 past`, or that it holds nothing. */
  readonly count: string
}

export function toLink(record: JoinedRecord, section: Section): SummaryLink {
  const { key, title, past, series, nothing } = section
  const current = thereOf(section.current)
  const none = section.current.length - current.length
  const counts = [
    series.length > 0 ? `${series.length} measured` : '',
    current.length > 0 ? String(current.length) : '',
    ...pastWords(past, 'past'),
    none > 0 ? 'said to be none' : '',
  ].filter((words) => words !== '')
  return {
    title,
    href: sectionPath(record.person, key),
    untold: untoldKeys([section]),
    count: nothing ? linkWords(nothing) : counts.join(', '),
  }
}

function linkWords({ kind, practice }: Nothing): string {
  return practice === undefined ? LINK_WORDS[kind] : 'nothing said, and the practice on record never sent'
}

const LINK_WORDS: Readonly<Record<Nothing['kind'], string>> = {
  'not-asked': 'nothing said',
  'not-connected': 'no source',
  withheld: 'withheld',
}
