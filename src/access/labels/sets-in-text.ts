import { LRUCache } from 'lru-cache'
import type { CodeSet } from './code-sets/code-set.js'
import type { CodeSets } from './code-sets/code-sets.js'
import { codesAlone } from './code-sets/codes-in-text.js'
import { readings } from './readable-text.js'

/** What code sets find in a text, however it is read; each text of a few words is looked through once. */
export interface SetsInText {
  ofWords(text: string): readonly CodeSet[]
  /** In the name of a service, an organisation or a place. */
  ofServiceName(text: string): readonly CodeSet[]
  /** In a text that may be a code without its system. */
  ofCodeAlone(text: string): readonly CodeSet[]
}

/** By the code sets themselves: others find something else. */
const KNOWN = new WeakMap<CodeSets, SetsInText>()

export function setsInText(codeSets: CodeSets): SetsInText {
  const known = KNOWN.get(codeSets)
  if (known) return known
  const sets: SetsInText = {
    ofWords: remembered((text) => readings(text).flatMap((reading) => [...codeSets.ofText(reading)])),
    ofServiceName: remembered((text) =>
      readings(text).flatMap((reading) => [...codeSets.ofText(reading), ...codeSets.ofServiceName(reading)]),
    ),
    ofCodeAlone: remembered((text) =>
      [text, ...codesAlone(text)].flatMap((one) => codeSets.ofCode(undefined, one)),
    ),
  }
  KNOWN.set(codeSets, sets)
  return sets
}

/** What is longer is hardly said twice, and would fill the memory. */
const LONGEST = 300

/** A record says the same few hundred names, units and addresses again and again. */
function remembered(find: (text: string) => readonly CodeSet[]): (text: string) => readonly CodeSet[] {
  const known = new LRUCache<string, readonly CodeSet[]>({ max: 5000 })
  return (text) => {
    if (text.length > LONGEST) return find(text)
    const before = known.get(text)
    if (before) return before
    const found = [...new Set(find(text))]
    known.set(text, found)
    return found
  }
}
