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
  return together(rows).map((group) => {
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

/** In the order of the first of each. */
function together(rows: readonly ConflictRow[]): readonly (readonly ConflictRow[])[] {
  return rows.reduce<readonly (readonly ConflictRow[])[]>((groups, row) => {
    const names = new Set(row.sides.map(({ reference }) => reference))
    const isMet = (group: readonly ConflictRow[]): boolean =>
      group.some(({ sides }) => sides.some(({ reference }) => names.has(reference)))
    const met = groups.filter(isMet)
    const [first] = met
    if (!first) return [...groups, [row]]
    return groups.flatMap((group) => {
      if (group === first) return [[...met.flat(), row]]
      return met.includes(group) ? [] : [group]
    })
  }, [])
}
