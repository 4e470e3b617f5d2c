/** Versions have nine digits at most. */
const VERSIONS = 999_999_999

/**
 * A version that is the same as long as what is shown is, whatever became of the rest: made of the digest of the
 * content, in hexadecimal, for a count would count what is not shown too, or take one number for what two lenses show.
 */
export function contentVersion(digest: string): number {
  return (Number.parseInt(digest.slice(0, 8), 16) % VERSIONS) + 1
}
