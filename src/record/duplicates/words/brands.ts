import { BESIDE_THESE } from './brands/beside-these.js'
import { BY_THEIR_BRAND } from './brands/by-their-brand.js'
import { CHEST_AND_MIND } from './brands/chest-and-mind.js'
import { GUT_AND_HEART } from './brands/gut-and-heart.js'
import { OLD_NAMES } from './brands/old-names.js'
import { THE_REST } from './brands/the-rest.js'

/** Each brand, and what it holds as dm+d names it; hyphens are spaces. */
export const BRANDS: ReadonlyMap<string, string> = readTable([
  BESIDE_THESE,
  BY_THEIR_BRAND,
  GUT_AND_HEART,
  CHEST_AND_MIND,
  THE_REST,
])

/** Old names, short forms and other words, and what dm+d calls it. */
export const NAMES: ReadonlyMap<string, string> = readTable([OLD_NAMES])

/** The most words that a brand has. */
const LONGEST = Math.max(...[...BRANDS.keys()].map((brand) => brand.split(' ').length))

/** The generic name of a brand, or of an old name; the name itself when it is none. */
export function toGeneric(name: string): string {
  const plain = spaced(name)
  const whole = BRANDS.get(plain) ?? NAMES.get(plain)
  if (whole !== undefined) return whole
  const brand = brandAtStart(plain)
  if (brand === undefined) return name
  // `Eliquis 5mg`, never `adrenaline autoinjector trainer`: what follows a brand says no other substance.
  const rest = plain.slice(brand.length).trim().split(' ')
  const isBare = rest.length < 2 && !rest.some((word) => OTHER_PRODUCT.has(word))
  return isBare ? (BRANDS.get(brand) ?? name) : name
}

/** The longest brand that a name begins with: `cozaar comp` before `cozaar`. */
export function brandAtStart(name: string): string | undefined {
  const words = spaced(name).split(' ', LONGEST)
  return words
    .map((_, index) => words.slice(0, words.length - index).join(' '))
    .find((prefix) => BRANDS.has(prefix))
}

/** Behind a brand they name what holds something else as well. */
const OTHER_PRODUCT: ReadonlySet<string> = new Set(
  'plus comp co compound extra forte max duo combi conti sequi cold flu night day sinus migraine hc c with infant children'.split(
    ' ',
  ),
)

function spaced(name: string): string {
  return name.replace(/-/g, ' ').replace(/\s+/g, ' ').trim()
}

function readTable(tables: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    tables
      .flatMap((table) => table.trim().split(/[|\n]/))
      .map((pair) => pair.split(':').map((word) => word.trim()))
      .flatMap(([name = '', holds]) => (holds === undefined ? [] : [[spaced(name), holds] as const])),
  )
}
