import { RECORD_PARTS } from '../parts/part-names.js'
import type { ReadResource } from '../reading/record-view.js'
import { addDigests, digestOf } from './content-digest.js'
import type { Piece } from './entry-pieces.js'
import { encode } from './join-bytes.js'

/** Who the person is where no source is named: the class is decided on, and nothing of a source is counted in it. */
export function withUnnamed(pieces: readonly Piece[], ofUnnamed: ReadResource | undefined): readonly Piece[] {
  if (!ofUnnamed) return pieces
  const { labelClass } = ofUnnamed
  const counted = pieces.find((one) => one.part === RECORD_PARTS.count && one.labelClass === labelClass)
  const none = { part: RECORD_PARTS.count, labelClass, resources: 0, body: encode('') }
  const digests = [digestOf([ofUnnamed]), ...(counted?.digest === undefined ? [] : [counted.digest])]
  return [...pieces.filter((one) => one !== counted), { ...(counted ?? none), digest: addDigests(digests) }]
}
