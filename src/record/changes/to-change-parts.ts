import { encode } from '../assembly/join-bytes.js'
import { ITEM_PARTS } from '../parts/part-names.js'
import type { ReadResource } from '../reading/record-view.js'
import type { StoredPart } from '../record-store.js'
import { toBesideLines, writeBeside } from './beside-lines.js'
import { nameOfMarks, writeMarks } from './item-mark.js'
import { toItemMarks } from './to-item-marks.js'

/** The parts by which changes are told, of what a reader may see. */
export function toChangeParts(
  visible: readonly ReadResource[],
  facts: { readonly isAtRisk: boolean },
): readonly Pick<StoredPart, 'part' | 'resources' | 'body'>[] {
  const marks = writeMarks(toItemMarks(visible, facts))
  return [
    { part: ITEM_PARTS.marks, resources: 0, body: marks },
    { part: ITEM_PARTS.marksName, resources: 0, body: encode(nameOfMarks(marks)) },
    { part: ITEM_PARTS.beside, resources: 0, body: writeBeside(toBesideLines(visible)) },
  ]
}
