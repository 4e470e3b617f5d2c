/** Words behind (or before) a substance that name its salt, its ester or the water in it. */
const SALTS: ReadonlySet<string> = new Set(
  (
    'sodium potassium calcium magnesium chloride hydrochloride hydrobromide sulfate phosphate acetate citrate tartrate maleate mesilate besilate ' +
    'besylate tosilate succinate fumarate gluconate lactate nitrate bromide carbonate propionate dipropionate furoate valerate erbumine arginine ' +
    'dihydrate monohydrate trihydrate anhydrous medoxomil etexilate cilexetil hemihydrate glutamate pamoate palmitate decanoate ' +
    'embonate disodium dihydrochloride malate edisylate napsilate isethionate dimesylate dimesilate xinafoate trometamol'
  ).split(' '),
)

/**
 * Salts in which a medicine acts alike and is dosed alike, so that generics are given one for another: the water in a crystal,
 * and the acids of which the BNF has one monograph and one dose (amlodipine besilate, maleate or mesilate).
 */
const ALIKE: ReadonlySet<string> = new Set(
  (
    'hydrochloride dihydrochloride hydrobromide maleate malate mesilate besilate besylate tosilate edisylate napsilate isethionate ' +
    'glutamate nitrate bromide lactate medoxomil etexilate cilexetil dimesylate dimesilate xinafoate trometamol ' +
    'dihydrate monohydrate trihydrate hemihydrate anhydrous heptahydrate hexahydrate dried'
  ).split(' '),
)

/**
 * Of which a salt that counts as alike elsewhere is another dose or another product, as the BNF has it: 16 mg of citalopram
 * hydrochloride drops are 20 mg of the hydrobromide, 4 mg of perindopril erbumine 5 mg of the tosilate.
 */
const TELLING_OF: Readonly<Record<string, readonly string[]>> = {
  citalopram: ['hydrochloride', 'hydrobromide'],
  perindopril: ['tosilate'],
}

/** A metal by itself is no medicine: what it is joined with says which one it is, and how much of it there is. */
const METALS = /^(?:lithium|ferrous|ferric|magnesium|aluminium|zinc|bismuth|strontium|silver|gold|copper)$/

/** What a metal is joined with: `citrate`, `trisilicate`, `hydroxide`; not `supplement`, and not the water in it. */
const JOINED_WITH = /(?:ate|ide|ite|maltol|isomaltoside|polymaltose)$/

export function isSalt(word: string): boolean {
  return SALTS.has(word)
}

export function isMetal(word: string): boolean {
  return METALS.test(word)
}

/** The salts among these words that make another medicine of this substance. */
export function tellingSalts(substance: string, words: readonly string[]): readonly string[] {
  if (isMetal(substance)) return words.filter((word) => JOINED_WITH.test(word) && !ALIKE_WATER.test(word))
  const own = Object.hasOwn(TELLING_OF, substance) ? (TELLING_OF[substance] ?? []) : []
  return words
    .filter((word) => own.includes(word) || !ALIKE.has(word))
    .map((word) => (word === 'pamoate' ? 'embonate' : word))
}

const ALIKE_WATER = /hydrate$/
