/** Where in the stored part a test stands, and what the log is to say when it goes out. */
export interface PlacedTest {
  readonly id: string
  readonly at: number
  readonly size: number
  /** How many resources it shows. */
  readonly resources: number
}

/** The index as text, by the ids of the tests. */
export function writeResultsIndex(tests: readonly PlacedTest[]): string {
  return JSON.stringify(Object.fromEntries(tests.map(({ id, ...place }) => [id, place])))
}

type Index = Readonly<Record<string, Omit<PlacedTest, 'id'>>>

const READ = new WeakMap<Uint8Array, Index>()

/** The place of one test in what {@link writeResultsIndex} wrote; read once, as long as the part is at hand. */
export function readPlacedTest(body: Uint8Array, id: string): Omit<PlacedTest, 'id'> | undefined {
  const index = READ.get(body) ?? (JSON.parse(new TextDecoder().decode(body)) as Index)
  READ.set(body, index)
  return Object.hasOwn(index, id) ? index[id] : undefined
}
