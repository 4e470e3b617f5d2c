import { graveParts } from './grave-words.js'
import type { ItemLine } from './item-line.js'

/**
 * A line with its first details; a line that lacks some has dots there. What turns round what stands before it is not
 * lacking: it stands behind the dots. Steps of a plan are for its page, but for
 * plans that are shown whole.
 */
export function shortenLine(line: ItemLine, most: number): ItemLine {
  if (most === Infinity) return line
  const cut = line.details.slice(most)
  const own = cut.filter((detail) => line.ungrouped.includes(detail))
  const details =
    cut.length === 0
      ? line.details
      : [
          ...line.details.slice(0, Math.max(0, most - 1)),
          `${line.details[most - 1] ?? ''} …`.trim(),
          ...own.flatMap(graveParts),
        ]
  return { ...line, details, groups: [], ungrouped: details }
}
