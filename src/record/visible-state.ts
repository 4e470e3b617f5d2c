import { readLabelClass, type LabelClassKey } from '../access/labels/label-class.js'
import type { Lens } from '../access/lens.js'
import { isWithheld } from './label-cover.js'
import { SOURCE_KIND_WORDS } from './source-kind-words.js'
import type { RecordState } from './record-store.js'

/**
 * The state of a record as this lens lets it be known. A source of which nothing is shown is not named: that a clinic
 * has sent something can be the secret. Of one of which only some is shown it is not said what it last sent.
 */
export function toVisibleState(
  state: RecordState,
  lens: Lens,
  labelClasses: readonly LabelClassKey[],
): RecordState {
  const told = labelClasses.map((one) => ({
    controller: readLabelClass(one).rest.controller,
    isShown: lens.coverOf(one) === 'shown' && !one.includes('!'),
  }))
  const shown = new Set(told.filter(({ isShown }) => isShown).map(({ controller }) => controller))
  const hidden = new Set(told.filter(({ isShown }) => !isShown).map(({ controller }) => controller))
  return {
    version: state.version,
    ...(state.isAtRisk ? { isAtRisk: true } : {}),
    isPartial: labelClasses.some((one) => isWithheld(lens, one)),
    sources: state.sources
      .filter(({ organisation }) => shown.has(organisation))
      .map((source) => (state.isAtRisk ? { ...source, name: SOURCE_KIND_WORDS[source.kind] } : source))
      .map((source) => (hidden.has(source.organisation) ? { ...source, lastSent: undefined } : source)),
  }
}
