import type { EarlierVersion } from '../instances/as-if-never-sent.js'
import type { Piece } from '../assembly/entry-pieces.js'
import { encode } from '../assembly/join-bytes.js'
import { RECORD_PARTS } from './part-names.js'
import { groupBy } from '../reading/group-by.js'
import type { StoredPart } from '../record-store.js'

/** A part for each label class of which there are earlier versions as if something had never come. */
export function toEarlierPieces(versions: readonly EarlierVersion[]): readonly Piece[] {
  return [...groupBy(versions, ({ labelClass }) => labelClass)].map(([labelClass, members]) => ({
    part: RECORD_PARTS.earlier,
    labelClass,
    resources: 0,
    body: encode(JSON.stringify(members)),
  }))
}

/** Reads what {@link toEarlierPieces} wrote. */
export function readEarlier({ body }: Pick<StoredPart, 'body'>): readonly EarlierVersion[] {
  return JSON.parse(new TextDecoder().decode(body)) as readonly EarlierVersion[]
}
