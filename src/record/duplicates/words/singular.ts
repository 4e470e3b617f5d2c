/** A word in the singular, as far as it takes to compare two: `allergies` is `allergy`, `falls` is `fall`. */
export function toSingular(word: string): string {
  return word.length > 3 ? word.replace(/ies$/, 'y').replace(/([^su])s$/, '$1') : word
}

/** A name with each of its words in the singular. */
export function inSingular(name: string): string {
  return name.split(/\s+/).map(toSingular).join(' ')
}
