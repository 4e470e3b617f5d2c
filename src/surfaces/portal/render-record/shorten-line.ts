import { graveParts } from './grave-words.js'
import type { ItemLine } from './item-line.js'

/**
 * A line with its first details; a line that lacks some has dots there. What turns round what stands before it, and what
 * is told whole wherever it is, is not lacking: it stands behind the dots. Steps of a plan are for its page, but for
 * plans that are shown whole.
 */
export function shortenLine(line: ItemLine, most: number): ItemLine {
  if (most === Infinity) return line
  const shown = line.details.slice(0, most)
  const whole = line.details.slice(most).filter((detail) => line.whole.includes(detail))
  const lost = line.details.slice(most).filter((detail) => !whole.includes(detail))
  const own = lost.filter((detail) => line.ungrouped.includes(detail))
  const details = [
    ...(lost.length === 0 ? shown : withDots(shown, most)),
    ...own.flatMap(graveParts),
    ...whole,
  ]
  return { ...line, details, groups: [], ungrouped: details }
}

function withDots(shown: readonly string[], most: number): readonly string[] {
  return [...shown.slice(0, Math.max(0, most - 1)), `${shown[most - 1] ?? ''} …`.trim()]
}
