/** How much of a whole, as a bar of SVG with its words. */
export interface Bar {
  readonly text: string
  /** Of {@link BAR_WIDTH}. */
  readonly filled: number
  readonly width: number
}

const BAR_WIDTH = 60

export function toBar(count: number, of: number): Bar {
  return {
    text: `${count} of ${of}`,
    filled: of === 0 ? 0 : Math.round((BAR_WIDTH * count) / of),
    width: BAR_WIDTH,
  }
}
