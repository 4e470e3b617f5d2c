import type { LabelLevel } from '../../src/access/labels/label.js'
import { createLens, type Lens } from '../../src/access/lens.js'

/** A lens that shows these levels and withholds the others; what is sealed and locked is absent. */
export function aLens(shown: readonly LabelLevel[] = ['N', 'R']): Lens {
  return createLens(({ level }) =>
    shown.includes(level) ? 'shown' : level === 'locked' ? 'absent' : 'withheld',
  )
}
