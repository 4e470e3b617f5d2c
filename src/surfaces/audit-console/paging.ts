/** How many lines stand on a page. */
export const PAGE_SIZE = 50

/** Which page a query asks for; the first where it says nothing that can be read. */
export function readPage(query: Readonly<Record<string, unknown>>): number {
  const { page } = query
  return typeof page === 'string' && /^[1-9]\d{0,5}$/.test(page) ? Number(page) : 1
}

export interface Paging {
  /** `Alerts 51 to 100 of 1,234, newest first`. */
  readonly caption: string
  readonly previous: string | undefined
  readonly next: string | undefined
}

interface PageShown {
  readonly name: string
  readonly address: string
  /** What was filtered by, as it was given. */
  readonly given: Readonly<Record<string, string>>
  readonly page: number
  readonly shown: number
  readonly total: number
}

/** What stands around the lines of a page, and where the pages before and behind it are. */
export function toPaging({ name, address, given, page, shown, total }: PageShown): Paging {
  const first = (page - 1) * PAGE_SIZE
  const hrefOf = (to: number): string => {
    const filters = Object.entries(given).filter(([, value]) => value !== '')
    return `${address}?${new URLSearchParams([...filters, ['page', String(to)]]).toString()}`
  }
  return {
    caption: `${name} ${inGroups(first + 1)} to ${inGroups(first + shown)} of ${inGroups(total)}, newest first`,
    previous: page > 1 ? hrefOf(page - 1) : undefined,
    next: shown > 0 && first + shown < total ? hrefOf(page + 1) : undefined,
  }
}

function inGroups(number: number): string {
  return number.toLocaleString('en-GB')
}
