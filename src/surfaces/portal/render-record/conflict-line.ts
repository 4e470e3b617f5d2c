import { groupBy } from '../../../record/reading/group-by.js'
import type { ConflictRow } from '../../../record/sections/section.js'
import { conflictAnchor } from './record-paths.js'
import { toItemLine, toSourceWords, type ItemLine, type SourceWords } from './item-line.js'

type Side = ConflictRow['sides'][number]

/** Tellings that cannot all be so, as a template prints them: a column a source. */
export interface ConflictLine {
  readonly id: string
  /** By what each contradiction that it tells is found on its page. */
  readonly anchors: readonly string[]
  /** In what they differ; several where they do in several. */
  readonly words: string
  readonly columns: readonly {
    readonly source: SourceWords
    readonly tellings: readonly (ItemLine & { readonly age: string | undefined })[]
  }[]
}

/** Contradictions that have a telling in common stand in one box: nobody reads about one medicine in four places. */
export function toConflictLines(rows: readonly ConflictRow[], person: string): readonly ConflictLine[] {
  return inBoxes(rows).map((group) => {
    const sides = new Map(group.flatMap((row) => row.sides.map((side) => [side.reference, side] as const)))
    const bySource = groupBy([...sides.values()], ({ source }) => `${source.organisation} ${source.name}`)
    return {
      id: group[0]?.id ?? '',
      anchors: group.map(({ id }) => conflictAnchor(id)),
      words: [...new Set(group.map(({ words }) => words))].join(' · '),
      columns: [...bySource.values()].flatMap((members) => toColumn(members, person)),
    }
  })
}

function toColumn(members: readonly Side[], person: string): ConflictLine['columns'] {
  const [first] = members
  if (!first) return []
  const tellings = members.map((side) => ({ ...toItemLine(side, person), age: side.age }))
  return [{ source: toSourceWords(first.source), tellings }]
}

interface Box {
  readonly place: number
  readonly rows: ConflictRow[]
}

/** Those that have a telling in common together, in the order of the first of each. */
export function inBoxes(rows: readonly ConflictRow[]): readonly (readonly ConflictRow[])[] {
  const boxOf = new Map<string, Box>()
  for (const [place, row] of rows.entries()) {
    const met = new Set(
      row.sides.map(({ reference }) => boxOf.get(reference)).filter((box) => box !== undefined),
    )
    const [first = { place, rows: [] }, ...others] = [...met].sort((one, other) => one.place - other.place)
    const come = [...others.flatMap((box) => box.rows), row]
    for (const one of come) {
      first.rows.push(one)
      for (const { reference } of one.sides) boxOf.set(reference, first)
    }
  }
  return [...new Set(boxOf.values())].sort((one, other) => one.place - other.place).map((box) => box.rows)
}
