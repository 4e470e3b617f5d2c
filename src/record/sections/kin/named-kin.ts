import type { SectionItem } from '../section.js'

/** One of the person's own people, as other lines of the record may name them. */
export interface NamedKin {
  readonly item: SectionItem
  readonly isNamedIn: (words: string) => boolean
}

export function toNamedKin(item: SectionItem): NamedKin {
  const pattern = patternOf(item.what)
  return { item, isNamedIn: (words) => pattern?.test(words) ?? false }
}

const TITLE = /^(?:mr|mrs|miss|ms|mx|dr|prof|sir|lady|rev)$/i

/** A given name with a family name, in either order and with others between them: one name alone may be anybody's. */
function patternOf(name: string): RegExp | undefined {
  const names = (name.match(/[\p{L}’'-]+/gu) ?? []).filter((one) => !TITLE.test(one) && one.length > 1)
  const [first, last] = [names[0], names.at(-1)]
  if (first === undefined || last === undefined || names.length < 2) return undefined
  const [one, other] = [first, last].map((word) => word.replace(/[-’']/g, '.'))
  return new RegExp(`(?<!\\p{L})(?:${one} (?:\\p{L}+ )?${other}|${other},? ${one})(?!\\p{L})`, 'iu')
}

/** Sentences and parts of what a line says, each read by itself. */
export function sentencesOf({ what, details }: Pick<SectionItem, 'what' | 'details'>): readonly string[] {
  return [what, ...details].flatMap((words) => words.split(/[.;\n]+/))
}
