import { toNameKey } from '../../fhir/name-key.js'

/** From how many letters on two that differ make no other name: `Jean` and `Jane`, not `Ann` and `Amy`. */
const LONG = 4

/**
 * Which of these names, as a banner has them, are so alike to another that one is read for the other: `Ann`, `Anna` and
 * `Ann Marie`. The family names are alike anyhow, by which they were found; a title makes no difference.
 */
export function similarNames(names: readonly string[]): readonly number[] {
  const keys = names.map((name) => toNameKey(name.replace(/^[^,]*,/, '').replace(/\([^)]*\)/g, '')))
  return keys.flatMap((key, index) =>
    keys.some((other, place) => place !== index && areAlike(key, other)) ? [index] : [],
  )
}

function areAlike(one: string, other: string): boolean {
  const most = Math.min(one.length, other.length) < LONG ? 1 : 2
  return one.startsWith(other) || other.startsWith(one) || lettersApart(one, other) <= most
}

/** How many letters are to be put in, left out or changed to make one of the other. */
function lettersApart(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_none, place) => place)
  for (const [line, letter] of Array.from(one).entries()) {
    const next = [line + 1]
    for (const [place, facing] of Array.from(other).entries()) {
      const changed = (row[place] ?? 0) + (letter === facing ? 0 : 1)
      next.push(Math.min(changed, (row[place + 1] ?? 0) + 1, (next[place] ?? 0) + 1))
    }
    row = next
  }
  return row.at(-1) ?? 0
}
