import { unsaidWords } from '../../../record/sections/nothing/nothing.js'
import type { Section } from '../../../record/sections/section.js'

/** Which nothing it is of several sections that are all empty, those that nobody has said anything about in one sentence. */
export function nothingWords(sections: readonly Pick<Section, 'nothing'>[]): string | undefined {
  const nothings = sections.flatMap(({ nothing }) => nothing ?? [])
  if (nothings.length < sections.length) return undefined
  const practices = [...new Set(nothings.map(({ practice }) => practice))]
  const unsaid = practices.flatMap((practice) => {
    const things = nothings.flatMap((one) =>
      one.practice === practice && one.about !== undefined ? [one.about] : [],
    )
    return things.length === 0 ? [] : [unsaidWords(inWords([...new Set(things)]), practice).text]
  })
  const others = nothings.filter(({ about }) => about === undefined).map(({ text }) => text)
  return [...unsaid, ...new Set(others)].join(' ')
}

function inWords(things: readonly string[]): string {
  return things.length === 1
    ? (things[0] ?? '')
    : `${things.slice(0, -1).join(', ')} or ${things.at(-1) ?? ''}`
}
