import type { SourceKind } from '../../fhir/source-kind.js'
import type { OrganisationDirectory } from '../../identity/organisation.js'
import { lastHeardAt, toAge, type StaleAfter } from './freshness.js'
import { kindsTelling } from './kinds-telling.js'
import type { RecordState } from '../record-store.js'
import type { SectionKey } from '../sections/section.js'
import { sourceName } from './source-name.js'

/** A source that would have told of a section, and for how long it has told nothing. */
export interface SilentSource {
  readonly kind: SourceKind
  readonly name: string
  readonly ago: string
}

interface Moment {
  readonly directory: OrganisationDirectory
  /** Milliseconds since 1970. */
  readonly now: number
  readonly staleAfter?: StaleAfter | undefined
}

/** The sources from which things of these sections come, that are late: what they know since then is not in them. */
export function toSilent(
  sections: readonly SectionKey[],
  { sources }: Pick<RecordState, 'sources'>,
  { directory, now, staleAfter = {} }: Moment,
): readonly SilentSource[] {
  const from = kindsTelling(sections)
  return sources
    .filter(({ kind }) => from.has(kind))
    .map((source) => ({
      kind: source.kind,
      name: sourceName(source, directory),
      ...toAge(lastHeardAt(source), now, staleAfter[source.kind]),
    }))
    .filter(({ isLate }) => isLate)
    .map(({ kind, name, ago }) => ({ kind, name, ago }))
}
