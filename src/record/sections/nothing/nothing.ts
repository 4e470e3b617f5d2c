import type { SourceKind } from '../../../fhir/source-kind.js'
import { SOURCE_KIND_WORDS, withPractice } from '../../freshness/source-kind-words.js'
import { headingOf } from '../../headings/headings.js'
import type { Nothing, SectionKey } from '../section.js'

export interface NothingFacts {
  /** How many items of this part of the record are withheld from the reader. */
  readonly withheld: number
  /** The kinds of source that have ever sent something about the person. */
  readonly heardFrom: ReadonlySet<SourceKind>
  /** Whether something of the record is withheld, so that it cannot be said who never sent anything. */
  readonly isPartial: boolean
  /** Whether letters say something under headings that are not known here: it may be about anything. */
  readonly isUnsorted?: boolean
  /** The practice on record, where it has never sent anything: see `unheardPractice`. */
  readonly practice?: string | undefined
}

/**
 * Which nothing an empty section is. What a source states about having none is an item of the section; the other
 * nothings are never said in the same words: withheld, said nothing, never connected, and (beside every section) a
 * source that is late or silent.
 */
export function toNothing(key: SectionKey, facts: NothingFacts): Nothing {
  if (facts.withheld > 0)
    return { kind: 'withheld', text: 'Information of this part of the record is withheld from you.' }

  if (key === 'other')
    return { kind: 'not-asked', text: 'Everything that was sent stands in the other sections.' }
  const { things, from } = headingOf(key)
  if (facts.isPartial) return { kind: 'not-asked', text: `Nothing about ${things} is shown.` }
  if (facts.isUnsorted) {
    return {
      kind: 'not-asked',
      isUnsorted: true,
      text: `No source has said anything about ${things} under a heading that is known here. Letters have words under other headings: they stand in Everything else.`,
    }
  }
  if (!from.some((kind) => facts.heardFrom.has(kind))) {
    return {
      kind: 'not-connected',
      text: `No source of ${things} is connected for this person: ${inWords(from, facts.practice)} sent nothing that is held here.`,
    }
  }
  if (facts.practice !== undefined && from.includes('primary-care')) {
    return { kind: 'not-connected', about: things, ...unsaidWords(things, facts.practice) }
  }
  return { kind: 'not-asked', about: things, ...unsaidWords(things) }
}

/** That nobody has said anything about these things; and that the practice, which would know, has never sent anything. */
export function unsaidWords(things: string, practice?: string): Pick<Nothing, 'text' | 'practice'> {
  return practice === undefined
    ? { text: `No source has said anything about ${things}.` }
    : {
        practice,
        text: `${practice}, the practice on record, has sent nothing that is held here; no other source has said anything about ${things}.`,
      }
}

function inWords(kinds: readonly SourceKind[], practice: string | undefined): string {
  const names = kinds.map((kind) => withPractice(SOURCE_KIND_WORDS[kind], kind, practice))
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''} have`
}
