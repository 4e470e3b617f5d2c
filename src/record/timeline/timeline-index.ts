import type { TimelineKeys } from './timeline-event.js'

/** A line of the timeline: its keys, and where its bytes stand in the stored part. */
export interface PlacedLine extends TimelineKeys {
  readonly at: number
  readonly size: number
}

/** The index as text, one line a line. */
export function writeTimelineIndex(lines: readonly PlacedLine[]): string {
  return `[${lines.map((line) => JSON.stringify(line)).join(',\n')}]`
}

const READ = new WeakMap<Uint8Array, readonly PlacedLine[]>()

/** Reads what {@link writeTimelineIndex} wrote; once, as long as the part is at hand. */
export function readTimelineIndex(body: Uint8Array): readonly PlacedLine[] {
  const known = READ.get(body)
  if (known) return known
  const lines = JSON.parse(new TextDecoder().decode(body)) as readonly PlacedLine[]
  READ.set(body, lines)
  return lines
}
