import { alternativesOf, readLabelClass, toLabelClass } from '../../access/labels/label-class.js'
import type { Lens } from '../../access/lens.js'
import type { OdsCode } from '../../fhir/ods-code.js'
import { isWithheld } from './label-cover.js'
import { joinLatest } from './latest-sent.js'
import { SOURCE_KIND_WORDS } from '../freshness/source-kind-words.js'
import type { RecordState, SourceState, StoredClass } from '../record-store.js'

/** When sources last sent again what is shown: see `readShownHeard`. */
type HeardFrom = ReadonlyMap<OdsCode, string>

/** A class of resources about the person, with what of it came last. */
type CountedClass = Pick<StoredClass, 'labelClass' | 'latest'>

interface Counted {
  readonly counts: readonly CountedClass[]
  readonly heard?: HeardFrom
}

/**
 * The state of a record as this lens lets it be known: as if what is not shown had never come. A source of which nothing
 * is shown is not named, for that a clinic has sent something can be the secret; of the others it is said when and what
 * they last sent of what is shown, and when they last sent it again.
 */
export function toVisibleState(
  state: RecordState,
  lens: Lens,
  { counts, heard = new Map() }: Counted,
): RecordState {
  const shown = counts.filter(({ labelClass }) => lens.coverOf(labelClass) === 'shown')
  const refusedOnly = state.refusedOnly?.filter(({ organisation }) => isPlainShown(lens, organisation)) ?? []
  return {
    version: state.version,
    ...(state.isAtRisk ? { isAtRisk: true } : {}),
    ...(state.notReceivingSince === undefined ? {} : { notReceivingSince: state.notReceivingSince }),
    ...(state.kinAtRisk ? { kinAtRisk: state.kinAtRisk } : {}),
    ...(refusedOnly.length > 0 ? { refusedOnly } : {}),
    isPartial: counts.some(({ labelClass }) => isWithheld(lens, labelClass)),
    sources: state.sources.flatMap((source) => toVisibleSource(source, { shown, state, heard })),
  }
}

/** Kept is of what was refused only that in which nothing confidential was found: it is for whoever may see such of its sender. */
function isPlainShown(lens: Lens, controller: OdsCode): boolean {
  return lens.coverOf(toLabelClass({ level: 'N', sensitivities: [], controller })) === 'shown'
}

interface Shown {
  readonly heard: HeardFrom
  readonly shown: readonly CountedClass[]
  readonly state: Pick<RecordState, 'isAtRisk'>
}

function toVisibleSource(
  { organisation, kind, notTaken }: SourceState,
  { shown, state, heard }: Shown,
): readonly SourceState[] {
  const latest = joinLatest(
    shown
      .filter(({ labelClass }) =>
        alternativesOf(labelClass).some((one) => readLabelClass(one).rest.controller === organisation),
      )
      .flatMap((one) => one.latest ?? []),
  )
  if (!latest) return []
  const heardAt = heard.get(organisation)
  const name = state.isAtRisk ? { name: SOURCE_KIND_WORDS[kind] } : {}
  return [
    {
      organisation,
      kind,
      lastReceivedAt: latest.at,
      lastSent: latest.sent,
      ...(heardAt !== undefined && Date.parse(heardAt) > Date.parse(latest.at) ? { heardAt } : {}),
      ...(notTaken ? { notTaken } : {}),
      ...name,
    },
  ]
}
