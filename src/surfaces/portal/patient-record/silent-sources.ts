import type { OrganisationDirectory } from '../../../identity/organisation.js'
import { toAge, type StaleAfter } from '../../../record/freshness.js'
import { headingOf } from '../../../record/headings/headings.js'
import type { RecordState } from '../../../record/record-store.js'
import type { SectionKey } from '../../../record/sections/section.js'

/** A source that would have told of a section, and for how long it has told nothing. */
export interface SilentSource {
  readonly name: string
  readonly ago: string
}

interface Moment {
  readonly directory: OrganisationDirectory
  /** Milliseconds since 1970. */
  readonly now: number
  readonly staleAfter?: StaleAfter | undefined
}

/** The sources from which things of a section come, that are late: what they know since then is not in it. */
export function toSilent(
  section: SectionKey,
  { sources }: RecordState,
  { directory, now, staleAfter = {} }: Moment,
): readonly SilentSource[] {
  if (section === 'other') return []
  const { from } = headingOf(section)
  return sources
    .filter(({ kind }) => from.includes(kind))
    .map(({ organisation, kind, name, lastReceivedAt }) => ({
      name: name ?? directory.get(organisation)?.name ?? organisation,
      ...toAge(lastReceivedAt, now, staleAfter[kind]),
    }))
    .filter(({ isLate }) => isLate)
    .map(({ name, ago }) => ({ name, ago }))
}
