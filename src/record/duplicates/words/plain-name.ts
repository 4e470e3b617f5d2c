import { LRUCache } from 'lru-cache'

/**
 * A name without what changes nothing: case, order of the words, punctuation, the semantic tag of SNOMED CT, small words,
 * spelling on either side of the Atlantic, accents. `Diabetes mellitus type II (disorder)` is `2 diabetes mellitus type`.
 */
export function toPlainName(name: string): string {
  const known = plainNames.get(name)
  if (known !== undefined) return known
  const plain = plainNameOf(name)
  plainNames.set(name, plain)
  return plain
}

/** A record says the same few hundred names again and again. */
const plainNames = new LRUCache<string, string>({ max: 5000 })

function plainNameOf(name: string): string {
  const words = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(TAG, '')
    .replace(LETTER_A, '$1 lettera')
    .replace(COUNTED, (word) => String(NUMBERS.indexOf(word) + 2))
    .replace(/\b(post|peri|pre)[- ](?=[a-z]{5})/g, '$1')
    .replace(/['’]s\b/g, '')
    .match(/(?<!\p{N})\p{N}[ab](?!\p{L})|\p{L}+|\p{N}+(?:\.\p{N}+)?/gu)
  const kept = (words ?? []).map((word) => ROMAN[word] ?? spelled(word)).filter((word) => !SMALL.has(word))
  return [...new Set(kept)].sort().join(' ')
}

/** Behind these `A` is the name itself, no article: hepatitis A is no other hepatitis, and `A and B` is not B alone. */
const LETTER_A =
  /\b(hepatitis?|hep|vitamin|type|group|influenza|flu|ha?emophilia|category|class|grade|stage|factor|strep(?:tococc\w+)?|immunoglobulin|ward)[\s-]+a\b/g

const NUMBERS = 'two three four five six seven eight nine ten eleven twelve'.split(' ')
const COUNTED = new RegExp(`\\b(?:${NUMBERS.join('|')})\\b`, 'g')

const TAG =
  /\s*\((?:disorder|finding|situation|procedure|observable entity|regime\/therapy|substance|product|event|morphologic abnormality|qualifier value|record artifact|person|environment)\)\s*$/

const ROMAN: Readonly<Record<string, string>> = { i: '1', ii: '2', iii: '3', iv: '4' }

const SMALL: ReadonlySet<string> = new Set([
  'of',
  'the',
  'a',
  'an',
  'in',
  'for',
  'at',
  'on',
  'by',
  'from',
  'to',
  'and',
  'nos',
  'unspecified',
])

const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/aem/g, 'em'],
  [/oed/g, 'ed'],
  [/oes/g, 'es'],
  [/rrhoe/g, 'rrhe'],
  [/paed/g, 'ped'],
  [/leuk|leuc/g, 'leuk'],
  [/tumour/g, 'tumor'],
  [/foet/g, 'fet'],
  [/aes/g, 'es'],
  [/ise(?=d|s|$)/g, 'ize'],
  [/isation/g, 'ization'],
  [/sulph/g, 'sulf'],
  [/fibre/g, 'fiber'],
  [/litre/g, 'liter'],
  [/colour/g, 'color'],
  [/gyn(?:ae)/g, 'gyne'],
  [/orthopaed/g, 'orthoped'],
  [/tonsil+/g, 'tonsil'],
  [/pnoea/g, 'pnea'],
  [/^coel/g, 'cel'],
  [/faec/g, 'fec'],
  [/aeti/g, 'eti'],
  [/(?<=\w{4})our(?=s?$)/g, 'or'],
  [/programme/g, 'program'],
  [/^ageing$/g, 'aging'],
  [/^disk/g, 'disc'],
]

function spelled(word: string): string {
  return SPELLINGS.reduce((rest, [pattern, plain]) => rest.replace(pattern, plain), word)
}
