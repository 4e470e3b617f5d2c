import type { SourceKind } from '../../fhir/source-kind.js'
import type { StaleAfter } from '../freshness.js'
import type { RecordState } from '../record-store.js'
import { toSilent } from '../silent-sources.js'
import type { ChosenSection } from './choose-lines.js'

interface Moment {
  readonly directory: Parameters<typeof toSilent>[2]['directory']
  /** Milliseconds since 1970. */
  readonly now: number
  readonly staleAfter?: StaleAfter | undefined
  /** Kinds of source that are left out: of them nothing is missing. */
  readonly leftOut: ReadonlySet<SourceKind>
}

/**
 * Sections that say which of their sources have not sent anything for so long that something may be missing. One that
 * holds nothing does not say that nobody asked, as long as one who would know is silent.
 */
export function saySilent(
  sections: readonly ChosenSection[],
  state: Pick<RecordState, 'sources'>,
  { leftOut, ...moment }: Moment,
): readonly ChosenSection[] {
  return sections.map((chosen) => {
    const keys = chosen.section.from.map(({ heading }) => heading)
    const silent = toSilent(keys, state, moment).filter(({ kind }) => !leftOut.has(kind))
    if (silent.length === 0) return chosen
    const words = silent.map(({ name, ago }) => `${name} last sent something ${ago}`).join('; ')
    return {
      ...chosen,
      notes: [...chosen.notes, `Anything newer is not available: ${words}. This section may lack it.`],
      emptyReason: chosen.emptyReason === 'not-asked' ? 'unavailable' : chosen.emptyReason,
    }
  })
}
