import { CLINICAL_DISPLAYS } from './clinical-displays.js'
import { readDisplays } from './read-displays.js'

/** `system|code` → what it is called, the most usual name first. */
const NAMES: ReadonlyMap<string, readonly string[]> = new Map(
  readDisplays(CLINICAL_DISPLAYS).map(
    ({ system, code, displays }) => [`${system}|${code}`, displays] as const,
  ),
)

/** Words that say nothing of what a thing is: two names that share only these are not of one thing. */
const EMPTY = new Set([
  'acute',
  'chronic',
  'disease',
  'disorder',
  'finding',
  'level',
  'measurement',
  'procedure',
])

/** So many letters of a word say which it is: `allergy` and `allergic`, `fracture` and `fractured`. */
const STEM = 5

/**
 * What our own tables call a code whose sender calls it by names that have no word in common with any name of it;
 * `undefined` where a word or the first letters fit, and for a code that the tables lack.
 */
export function nameOtherwise(system: string, code: string, names: readonly string[]): string | undefined {
  const known = NAMES.get(`${system}|${code}`)
  const told = new Set(names.flatMap(stemsOf))
  if (!known || told.size === 0) return undefined
  const fits = known.some((name) => [...stemsOf(name), lettersOf(name)].some((word) => told.has(word)))
  return fits ? undefined : known[0]
}

function stemsOf(name: string): readonly string[] {
  return wordsOf(name)
    .filter((word) => !EMPTY.has(word))
    .map((word) => word.slice(0, STEM))
}

/** `pe` of `Pulmonary embolism`. */
function lettersOf(name: string): string {
  const letters = wordsOf(name).map(([first = '']) => first)
  return letters.length > 1 ? letters.join('').slice(0, STEM) : ''
}

function wordsOf(name: string): readonly string[] {
  return name
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
}
