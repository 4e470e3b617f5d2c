/** A code of a table, and what it is called: the first is what it is called by most. */
interface ToldCode {
  readonly system: string
  readonly code: string
  readonly displays: readonly string[]
}

/** The entries of tables by system, each `code=display^display|code=display`. */
export function readDisplays(...tables: readonly Readonly<Record<string, string>>[]): readonly ToldCode[] {
  return tables.flatMap(Object.entries<string>).flatMap(([system, codes]) =>
    codes.split('|').map((entry) => {
      const [code = '', words = ''] = entry.trim().split('=')
      return { system, code, displays: words.split('^') }
    }),
  )
}
