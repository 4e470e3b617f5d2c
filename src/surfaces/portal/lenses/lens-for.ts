import type { SourceKind } from '../../../fhir/source-kind.js'
import type { Lenses, PanelRule, RoleLens } from './parse-lenses.js'

/** Who reads: what decides which lens is theirs. */
export interface LensReader {
  readonly role: string | undefined
  readonly kind: SourceKind | undefined
}

/** The lens of somebody who has chosen none: the first that names their role, else the kind of their organisation. */
export function lensFor({ lenses }: Lenses, { role, kind }: LensReader): RoleLens {
  const [first] = lenses
  return (
    lenses.find((lens) => lens.for.some((one) => one.role !== undefined && one.role === role)) ??
    lenses.find((lens) => lens.for.some((one) => one.kind !== undefined && one.kind === kind)) ??
    first
  )
}

/** The panels of a lens in the order in which they stand, and those that it leaves out. */
export function panelsOf(
  { panels }: Lenses,
  lens: RoleLens,
): {
  readonly first: readonly PanelRule[]
  /** What stands beside them, where this lens has such a one. */
  readonly beside: readonly PanelRule[]
  readonly then: readonly PanelRule[]
  readonly left: readonly PanelRule[]
} {
  const own = lens.panels.flatMap((key) => panels.filter((panel) => panel.key === key))
  const beside = lens.leads ? 1 : 0
  return {
    first: panels.filter(({ first }) => first),
    beside: own.slice(0, beside),
    then: own.slice(beside),
    left: panels.filter(({ key, first }) => !first && !lens.panels.includes(key)),
  }
}
