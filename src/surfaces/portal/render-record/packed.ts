/** Something that takes up so many lines of a page. */
interface Packed<One> {
  readonly ones: readonly One[]
  /** The lines on the page, from 1. */
  readonly from: number
  readonly to: number
}

/**
 * Parts these into pages of so many lines at the most, in their order. Nothing is cut in two: what is longer than a page has one
 * of its own. There is one page at the least.
 */
export function packed<One>(
  ones: readonly One[],
  linesOf: (one: One) => number,
  most: number,
): readonly Packed<One>[] {
  const pages: { ones: One[]; from: number; to: number }[] = [{ ones: [], from: 1, to: 0 }]
  for (const one of ones) {
    const lines = linesOf(one)
    const page = pages.at(-1)
    if (page && (page.ones.length === 0 || page.to + 1 - page.from + lines <= most)) {
      page.ones.push(one)
      page.to += lines
      continue
    }
    const before = page?.to ?? 0
    pages.push({ ones: [one], from: before + 1, to: before + lines })
  }
  return pages
}
