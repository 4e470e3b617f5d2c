/**
 * A name folded for comparison: case, accents, spaces, hyphens and apostrophes make no difference, so that
 * `O’Brien-Núñez` and `OBRIEN NUNEZ` are the same.
 */
export function toNameKey(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}
