import type { SourceKind } from '../fhir/source-kind.js'
import type { OrganisationDirectory } from '../identity/organisation.js'
import { toAge, type StaleAfter } from './freshness.js'
import { headingOf } from './headings/headings.js'
import type { RecordState } from './record-store.js'
import type { SectionKey } from './sections/section.js'

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
  const from = new Set(sections.flatMap((key) => (key === 'other' ? [] : headingOf(key).from)))
  return sources
    .filter(({ kind }) => from.has(kind))
    .map(({ organisation, kind, name, lastReceivedAt }) => ({
      kind,
      name: name ?? directory.get(organisation)?.name ?? organisation,
      ...toAge(lastReceivedAt, now, staleAfter[kind]),
    }))
    .filter(({ isLate }) => isLate)
    .map(({ kind, name, ago }) => ({ kind, name, ago }))
}
