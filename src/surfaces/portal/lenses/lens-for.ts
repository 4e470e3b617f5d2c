import type { SourceKind } from '../../../fhir/source-kind.js'
import type { Column, Lenses, PanelRule, RoleLens } from './parse-lenses.js'

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

/** The panels of a lens by the columns in which they stand, and those that it leaves out. */
export function panelsOf(
  { panels }: Lenses,
  lens: RoleLens,
): {
  /** What stands at the head of each column, whatever the lens. */
  readonly heads: Columns
  readonly then: Columns
  readonly left: readonly PanelRule[]
} {
  const byKey = (key: string): readonly PanelRule[] => panels.filter((panel) => panel.key === key)
  return {
    heads: inColumns((column) => panels.filter((panel) => panel.first && panel.column === column)),
    then: inColumns((column) => lens.columns[column].flatMap(byKey)),
    left: panels.filter(({ key, first }) => !first && !lens.panels.includes(key)),
  }
}

type Columns = Readonly<Record<Column, readonly PanelRule[]>>

function inColumns(panelsIn: (column: Column) => readonly PanelRule[]): Columns {
  return { left: panelsIn('left'), middle: panelsIn('middle'), side: panelsIn('side') }
}
