import { writeTimelineIndex, type PlacedLine } from '../../../record/timeline/timeline-index.js'
import { toTimeline } from '../../../record/timeline/to-timeline.js'
import type { JoinedRecord } from '../../../record/sections/section.js'
import { toItemLine, type ItemLine } from './item-line.js'

/** What stands between two lines: everything in a line is escaped, so none holds it. */
const BETWEEN = '<!--line-->'

interface TimelineLine extends ItemLine {
  readonly thing: string
  /** Who else told it. */
  readonly others: string
}

/** The lines of a timeline, each rendered once, and the index by which they are filtered as bytes. */
export function toTimelineParts(
  record: JoinedRecord,
  render: (page: { readonly lines: readonly TimelineLine[] }) => string,
): { readonly lines: string; readonly index: string; readonly resources: number } {
  const titles = new Map(record.sections.map(({ key, title }) => [key, title]))
  const events = toTimeline(record)
  const printed = render({
    lines: events.map(({ item, keys }) => ({
      ...toItemLine(item, record.person),
      thing: titles.get(keys.thing) ?? keys.thing,
      others: [...new Set(item.together?.others.map(({ source }) => source.name))].join(', '),
    })),
  })
    .split(BETWEEN)
    .map((line) => line.trim())

  let at = 0
  const placed = events.map(({ keys }, index): PlacedLine => {
    const size = Buffer.byteLength(printed[index] ?? '')
    at += size
    return { ...keys, at: at - size, size }
  })
  return {
    lines: printed.join(''),
    index: writeTimelineIndex(placed),
    resources: placed.reduce((sum, { resources }) => sum + resources, 0),
  }
}
