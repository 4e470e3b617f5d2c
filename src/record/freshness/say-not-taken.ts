import type { OrganisationDirectory } from '../../identity/organisation.js'
import type { SourceKind } from '../../fhir/source-kind.js'
import { kindsTelling } from './kinds-telling.js'
import { lastSentWords } from './last-sent-words.js'
import { toClinicalDate } from '../reading/clinical-date.js'
import type { RecordState, SourceState } from '../record-store.js'
import type { SectionKey } from '../sections/section.js'
import { SOURCE_KIND_WORDS } from './source-kind-words.js'
import { sourceName } from './source-name.js'

/** A source that sent something in vain, and that in words. */
export interface LackingSource {
  readonly kind: SourceKind
  /** `Wey Valley Hospital sent 2 medicines that could not be taken in, last on 26-Nov-2026 09:14`. */
  readonly text: string
}

type Lacked = Pick<RecordState, 'sources' | 'refusedOnly' | 'isAtRisk'>

/** Those of whom nothing was taken, with their kind, and the name by which the reader may know them. */
export function toRefused(
  { refusedOnly = [], isAtRisk = false }: Pick<RecordState, 'refusedOnly' | 'isAtRisk'>,
  directory: OrganisationDirectory,
): readonly Pick<SourceState, 'organisation' | 'kind' | 'notTaken' | 'name'>[] {
  return refusedOnly.flatMap((one) => {
    const kind = directory.get(one.organisation)?.kind
    return kind === undefined ? [] : [{ ...one, kind, ...(isAtRisk && { name: SOURCE_KIND_WORDS[kind] }) }]
  })
}

/** What each source of a record sent that was refused, and has not sent so that it could be taken since. */
export function sayNotTaken(state: Lacked, directory: OrganisationDirectory): readonly LackingSource[] {
  const refused = toRefused(state, directory)
  return [...state.sources, ...refused].flatMap((source) => {
    const { notTaken, kind } = source
    return notTaken
      ? [{ kind, text: `${sourceName(source, directory)} sent ${notTakenWords(notTaken)}` }]
      : []
  })
}

/** `2 medicines that could not be taken in, last on 26-Nov-2026 09:14`. */
export function notTakenWords({ at, types }: NonNullable<SourceState['notTaken']>): string {
  return `${lastSentWords(types)} that could not be taken in, last on ${toClinicalDate(at).text}`
}

/** The same, of the sources from which things of these sections come. */
export function sayNotTakenOf(
  sections: readonly SectionKey[],
  state: Lacked,
  directory: OrganisationDirectory,
): readonly LackingSource[] {
  const from = kindsTelling(sections)
  return sayNotTaken(state, directory).filter(({ kind }) => from.has(kind))
}
