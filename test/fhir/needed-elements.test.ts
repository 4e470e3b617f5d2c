import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { hasAny, NEEDED_WORDS, shapeOf } from '../../src/fhir/needed-elements.js'

/** What the type definitions of R4, made of its StructureDefinitions, say that each type has once at least. */
function wantedByType(): ReadonlyMap<string, readonly string[]> {
  const place = path.dirname(createRequire(import.meta.url).resolve('@types/fhir/package.json'))
  const text = readFileSync(path.join(place, 'r4.d.ts'), 'utf8')
  const types = text.matchAll(/export interface (\w+)(?:<[^>]*>)? extends \w+ \{([\s\S]*?)\n\}/g)
  return new Map(
    [...types].map(([, name = '', body = '']) => [
      name,
      [...body.matchAll(/\n {2}(\w+): /g)].flatMap(([, key = '']) => (key.startsWith('_') ? [] : [key])),
    ]),
  )
}

describe('what a resource needs', () => {
  it('is what FHIR says', () => {
    const wanted = wantedByType()
    for (const [type, words] of NEEDED_WORDS) {
      if (type === 'Extension') continue
      const single = words.filter((word) => /^\w+$/.test(word))
      expect({ type, words: single.toSorted() }).toEqual({ type, words: wanted.get(type)?.toSorted() })
    }
  })

  it('names no type that it does not know', () => {
    const held = NEEDED_WORDS.flatMap(([type]) => [...(shapeOf(type)?.holds.values() ?? [])])
    expect(held.filter((type) => shapeOf(type) === undefined)).toEqual([])
  })

  it('is a choice where FHIR lets one choose', () => {
    expect(hasAny({ medicationReference: {} }, ['medication*'])).toBe(true)
    expect(hasAny({ subject: {} }, ['medication*'])).toBe(false)
    expect(hasAny({ entry: [] }, ['text', 'section', 'entry'])).toBe(true)
  })
})
