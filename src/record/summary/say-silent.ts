import type { SourceKind } from '../../fhir/source-kind.js'
import type { StaleAfter } from '../freshness/freshness.js'
import type { RecordState } from '../record-store.js'
import { sayNotTakenOf } from '../freshness/say-not-taken.js'
import { nothingUntold } from '../freshness/untold-words.js'
import { toSilent } from '../freshness/silent-sources.js'
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
 * Sections that say which of their sources have not sent anything for so long that something may be missing, or sent
 * something that was refused. One that holds nothing does not say that nobody asked, as long as one who would know is
 * silent or was not understood, or something of the record is withheld: whether anybody asked cannot be told then.
 */
export function saySilent(
  sections: readonly ChosenSection[],
  state: Pick<RecordState, 'sources' | 'isPartial'>,
  { leftOut, ...moment }: Moment,
): readonly ChosenSection[] {
  return sections.map((chosen) => {
    const keys = chosen.section.from.map(({ heading }) => heading)
    const silent = toSilent(keys, state, moment).filter(({ kind }) => !leftOut.has(kind))
    const lacking = sayNotTakenOf(keys, state, moment.directory).filter(({ kind }) => !leftOut.has(kind))
    const isUntold = silent.length > 0 || lacking.length > 0 || (state.isPartial ?? false)
    const emptyReason = chosen.emptyReason === 'not-asked' && isUntold ? 'unavailable' : chosen.emptyReason
    const isUnsaid = chosen.emptyReason === 'not-asked' && chosen.lines.length === 0
    const told = [
      ...silent.map(({ name, ago }) => `${name} was last heard from ${ago}`),
      ...lacking.map(({ text }) => text),
    ]
    const words = silent.map(({ name, ago }) => `${name} was last heard from ${ago}`).join('; ')
    return {
      ...chosen,
      ...(isUnsaid && told.length > 0 && { nothing: nothingUntold(told.join('; ')) }),
      notes: [
        ...chosen.notes,
        ...(silent.length > 0
          ? [`Anything newer is not available: ${words}. This section may lack it.`]
          : []),
        ...lacking.map(({ text }) => `${text}. This section may lack it.`),
      ],
      emptyReason,
    }
  })
}
