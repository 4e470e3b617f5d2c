import type { SectionKey } from '../sections/section.js'
import { sayNotTakenOf } from './say-not-taken.js'
import { toSilent } from './silent-sources.js'

/**
 * Why it cannot be said that nobody has said anything of these sections: who tells of them is late, or sent what was
 * refused. `undefined` where everybody who would know was heard and understood.
 */
export function untoldWords(
  sections: readonly SectionKey[],
  state: Parameters<typeof sayNotTakenOf>[1],
  moment: Parameters<typeof toSilent>[2],
): string | undefined {
  const words = [
    ...toSilent(sections, state, moment).map(({ name, ago }) => `${name} was last heard from ${ago}`),
    ...sayNotTakenOf(sections, state, moment.directory).map(({ text }) => text),
  ]
  return words.length === 0 ? undefined : words.join('; ')
}

/** The same as the sentence that stands first where nothing is shown. */
export function nothingUntold(words: string): string {
  return `Nothing is shown, which is no answer: ${words}.`
}
