/** Where one page of several stands, in words and with the way to the others. */
export interface PagesInWords {
  /** `Page 2 of 53: lines 201 to 400 of 10,480`. */
  readonly words: string
  /** What is on paper where this page is printed. */
  readonly onPaper: string
  readonly previous: string | undefined
  readonly next: string | undefined
  readonly last: string | undefined
  /** Where each kind of line begins. */
  readonly starts: readonly { readonly title: string; readonly count: string; readonly href: string }[]
}

export interface PlacedPage {
  /** From 1. */
  readonly page: number
  readonly pages: number
  /** The lines on it, from 1. */
  readonly from: number
  readonly to: number
  readonly total: number
}

/** `undefined` where there is one page alone. */
export function toPagesInWords(
  { page, pages, from, to, total }: PlacedPage,
  pathOf: (page: number) => string,
  starts: readonly { readonly title: string; readonly count: number; readonly page: number }[] = [],
): PagesInWords | undefined {
  if (pages < 2) return undefined
  const lines = `${from === to ? `line ${counted(from)}` : `lines ${counted(from)} to ${counted(to)}`} of ${counted(total)}`
  return {
    words: `Page ${counted(page)} of ${counted(pages)}: ${lines}`,
    onPaper: `On this paper: ${lines}, page ${counted(page)} of ${counted(pages)}. The other pages are not here.`,
    previous: page > 1 ? pathOf(page - 1) : undefined,
    next: page < pages ? pathOf(page + 1) : undefined,
    last: page < pages - 1 ? pathOf(pages) : undefined,
    starts: starts.map((start) => ({
      title: start.title,
      count: counted(start.count),
      href: pathOf(start.page),
    })),
  }
}

/** `10,480`. */
export function counted(count: number): string {
  return count.toLocaleString('en-GB')
}
