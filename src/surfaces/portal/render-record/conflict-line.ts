import type { ConflictRow } from '../../../record/sections/section.js'
import { toItemLine, type ItemLine } from './item-line.js'

/** Two tellings that cannot both be so, as a template prints them. */
export interface ConflictLine {
  readonly id: string
  readonly words: string
  readonly sides: readonly (ItemLine & { readonly age: string | undefined })[]
}

export function toConflictLine({ id, words, sides }: ConflictRow, person: string): ConflictLine {
  return { id, words, sides: sides.map((side) => ({ ...toItemLine(side, person), age: side.age })) }
}
