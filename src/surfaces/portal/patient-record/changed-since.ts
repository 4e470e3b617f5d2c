import type { ChangeCount } from '../../../record/changes/look-at-record.js'
import { toClinicalDate } from '../../../record/reading/clinical-date.js'
import type { ClinicalDate } from '../../../record/sections/section.js'
import { changesPath } from '../render-record/record-paths.js'
import type { Freshness } from './freshness.js'

/** How much has changed since the reader last looked, as the summary says it. */
interface ChangedSince {
  readonly href: string
  /** When they last looked; left out where they never did. */
  readonly since: ClinicalDate | undefined
  readonly count: number
  readonly words: string
  /** Sources of which it cannot be told, because they are late. */
  readonly late: string
}

export function toChangedSince(
  changes: ChangeCount,
  { person, freshness }: { readonly person: string; readonly freshness: Freshness },
): ChangedSince {
  const count = changes.outcome === 'compared' ? changes.count : 0
  return {
    href: changesPath(person),
    since: changes.outcome === 'compared' ? toClinicalDate(changes.since) : undefined,
    count,
    words: count === 1 ? 'One thing has changed' : `${count} things have changed`,
    late: freshness.sources
      .filter(({ isLate }) => isLate)
      .map(({ name, ago }) => `${name}, ${ago}`)
      .join('; '),
  }
}
