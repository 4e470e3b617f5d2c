import { gathered } from '../reading/gathered.js'

/** Where in its stored part a page of a test stands, and what the log is to say when it goes out. */
export interface PlacedPage {
  /** The test. */
  readonly id: string
  readonly at: number
  readonly size: number
  /** How many resources it shows. */
  readonly resources: number
}

type Place = Omit<PlacedPage, 'id'>

/** The index as text, by the ids of the tests; the pages of each in their order. */
export function writeResultsIndex(pages: readonly PlacedPage[]): string {
  return JSON.stringify(Object.fromEntries(gathered(pages.map(({ id, ...place }) => [id, place] as const))))
}

type Index = Readonly<Record<string, readonly Place[]>>

const READ = new WeakMap<Uint8Array, Index>()

/** The place of one page of a test in what {@link writeResultsIndex} wrote; read once, as long as the part is at hand. */
export function readPlacedPage(body: Uint8Array, id: string, page = 1): Place | undefined {
  const index = READ.get(body) ?? (JSON.parse(new TextDecoder().decode(body)) as Index)
  READ.set(body, index)
  return Object.hasOwn(index, id) ? index[id]?.[page - 1] : undefined
}
