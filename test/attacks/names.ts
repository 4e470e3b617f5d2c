/** What names in braces mean: people, their resources, and what earlier answers gave. */
export type Names = Map<string, string>

const NAME = /\{([a-z][\w.-]*(?:\/[\w.-]+)?)\}/gi

/** Well-formed, and the id of nobody and of nothing. */
const NOBODY = 'f'.repeat(31).padStart(32, '0')

/**
 * A text with its names replaced. `{nobody}` and `{nobody/…}` are ids that do not exist.
 *
 * @throws Error for a name that means nothing: a request with a hole in it tests nothing
 */
export function replaceNames(text: string, names: Names): string {
  return text.replaceAll(NAME, (_all, name: string) => {
    const value = name.split('/')[0] === 'nobody' ? NOBODY : names.get(name)
    if (value === undefined) throw new Error(`{${name}} means nothing here: ${[...names.keys()].join(', ')}.`)
    return value
  })
}

/** The values of the names that a text uses. */
export function valuesIn(text: string, names: Names): readonly string[] {
  return [...text.matchAll(NAME)].map(([all]) => replaceNames(all, names))
}
