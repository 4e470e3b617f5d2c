import { toLatin } from '../whereabouts/to-latin.js'

/** Marks over letters, and characters that nobody sees: soft hyphens, zero-width and directional ones. */
const UNSEEN = /[\p{M}\p{Cf}\u034f\u115f\u1160\u3164]/gu
const WORD = /[\p{L}\p{N}]+/gu
const PLAIN = /^[\t\n\r\x20-\x7e]*$/

/** The words of a text: lower case, without accents, in letters as they look, each run of letters and digits one. */
export function toWords(text: string): readonly string[] {
  return toPlain(text).toLowerCase().match(WORD) ?? []
}

/** The same words, but that those of capitals, two or more, keep them: `TOP` and `PrEP`, and not `top`, `Top` or `prep`. */
export function toWordsInCapitals(text: string): readonly string[] {
  const words = toPlain(text).match(WORD) ?? []
  return words.map((word) => (CAPITALS.test(word) ? word : word.toLowerCase()))
}

function toPlain(text: string): string {
  return PLAIN.test(text) ? text : toLatin(text.normalize('NFKD').replace(UNSEEN, ''))
}

/** An `s` behind them makes more than one of it; of four the second may be small, as in `PrEP`. */
const CAPITALS = /^(?=.*\p{Lu}.*\p{Lu})(?:[\p{Lu}\p{N}]+s?|\p{Lu}\p{Ll}\p{Lu}{2})$/u

/** A phrase to look for; what it means, or nothing where it is only there to keep others from being found in it. */
export interface Phrase<Meaning> {
  readonly phrase: string
  readonly means: Meaning | undefined
}

export type ToWords = (text: string) => readonly string[]

export type FindPhrases<Meaning> = (words: readonly string[]) => ReadonlySet<Meaning>

/**
 * Looks for phrases in words, whole words only; a word of a phrase that ends in `*` stands for all that begin with it.
 * A phrase that means nothing hides what begins inside it: with `ST depression` so listed, the depression in it is not
 * found. There are no patterns but these, so that the time is linear in the words whatever is listed.
 */
export function createFindPhrases<Meaning>(
  phrases: readonly Phrase<Meaning>[],
  wordsOf: ToWords = toWords,
): FindPhrases<Meaning> {
  const root = aNode<Meaning>()
  for (const { phrase, means } of phrases) add(root, { phrase, means }, wordsOf)

  return function findPhrases(words) {
    const found = new Set<Meaning>()
    for (let start = 0; start < words.length; start += 1) {
      const here = matchAt(root, words, start)
      if (here.harmlessTo > start) start = here.harmlessTo - 1
      else for (const means of here.found) found.add(means)
    }
    return found
  }
}

interface Node<Meaning> {
  readonly whole: Map<string, Node<Meaning>>
  readonly beginning: Map<string, Node<Meaning>>
  /** How long the beginnings are. */
  readonly lengths: Set<number>
  readonly means: Meaning[]
  isHarmless: boolean
}

function aNode<Meaning>(): Node<Meaning> {
  return { whole: new Map(), beginning: new Map(), lengths: new Set(), means: [], isHarmless: false }
}

function add<Meaning>(root: Node<Meaning>, { phrase, means }: Phrase<Meaning>, wordsOf: ToWords): void {
  let node = root
  for (const part of phrase.split(/\s/)) {
    const words = wordsOf(part)
    words.forEach((word, index) => {
      const isBeginning = part.endsWith('*') && index === words.length - 1
      if (isBeginning) node.lengths.add(word.length)
      node = next(isBeginning ? node.beginning : node.whole, word)
    })
  }
  if (means === undefined) node.isHarmless = true
  else node.means.push(means)
}

function next<Meaning>(among: Map<string, Node<Meaning>>, word: string): Node<Meaning> {
  const node = among.get(word) ?? aNode<Meaning>()
  among.set(word, node)
  return node
}

interface Match<Meaning> {
  readonly found: Meaning[]
  harmlessTo: number
}

/** All that begins at one word. The ways to go are as many as the phrases allow, not as the text does. */
function matchAt<Meaning>(root: Node<Meaning>, words: readonly string[], start: number): Match<Meaning> {
  const match: Match<Meaning> = { found: [], harmlessTo: start }
  let nodes: readonly Node<Meaning>[] = [root]
  for (let at = start; nodes.length > 0; at += 1) {
    nodes = step(nodes, words[at] ?? '')
    for (const node of nodes) {
      match.found.push(...node.means)
      if (node.isHarmless) match.harmlessTo = at + 1
    }
  }
  return match
}

function step<Meaning>(nodes: readonly Node<Meaning>[], word: string): readonly Node<Meaning>[] {
  const reached: Node<Meaning>[] = []
  for (const { whole, beginning, lengths } of nodes) {
    const found = whole.get(word)
    if (found) reached.push(found)
    for (const length of lengths) {
      const begun = beginning.get(word.slice(0, length))
      if (begun) reached.push(begun)
    }
  }
  return reached
}
