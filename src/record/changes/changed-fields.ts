import { groupBy } from '../reading/group-by.js'
import type { ItemRow } from '../items/item-detail.js'

/** One element that does not say what it said before; what was not there, before or now, is left out. */
export interface ChangedField {
  readonly label: string
  readonly before?: string
  readonly now?: string
}

/** What is different between two versions of an item, in the order in which it stands there now. Pure. */
export function toChangedFields(
  before: readonly ItemRow[],
  now: readonly ItemRow[],
): readonly ChangedField[] {
  const [gone, come] = [without(before, now), without(now, before)].map((rows) =>
    groupBy(rows, ({ label }) => label),
  )
  const labels = [...new Set([...(come?.keys() ?? []), ...(gone?.keys() ?? [])])]
  return labels.flatMap((label) => {
    const [said, says] = [gone, come].map((rows) => rows?.get(label) ?? [])
    const pairs = Math.max(said?.length ?? 0, says?.length ?? 0)
    return Array.from({ length: pairs }, (_one, place): ChangedField => {
      const [old, current] = [said?.[place]?.value, says?.[place]?.value]
      return {
        label,
        ...(old === undefined ? {} : { before: old }),
        ...(current === undefined ? {} : { now: current }),
      }
    })
  })
}

function without(rows: readonly ItemRow[], others: readonly ItemRow[]): readonly ItemRow[] {
  const there = new Set(others.map(keyOf))
  return rows.filter((row) => !there.has(keyOf(row)))
}

function keyOf({ label, value }: ItemRow): string {
  return JSON.stringify([label, value])
}
