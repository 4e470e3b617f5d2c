import type { OperationOutcomeIssue } from 'fhir/r4.js'
import { meantElement } from './renamed-elements.js'

/** How many elements are named in a resource, and how many places of one. */
const MOST_NAMED = 5
const MOST_PLACES = 3

interface Unknown {
  readonly type: string
  readonly name: string
  readonly places: string[]
}

/** Elements of one resource that R4 does not have, noted while it is gone through: no more of them than will be told. */
export interface UnknownElements {
  readonly note: (type: string, name: string, path: () => string) => void
  /** A warning for each that is named, and one for all others. */
  readonly toIssues: () => readonly OperationOutcomeIssue[]
}

export function createUnknownElements(): UnknownElements {
  const found = new Map<string, Unknown>()
  let others = 0

  return {
    note(type, name, path) {
      const key = `${type}.${name}`
      const known = found.get(key)
      if (known) {
        if (known.places.length < MOST_PLACES) known.places.push(path())
        return
      }
      if (found.size < MOST_NAMED) found.set(key, { type, name, places: [path()] })
      else others += 1
    },
    toIssues: () => [
      ...[...found.values()].map(({ type, name, places }) => aWarning(wordsOf(type, name), places)),
      ...(others > 0
        ? [aWarning(`R4 does not have ${others} more elements of this: they are kept, and read nowhere.`, [])]
        : []),
    ],
  }
}

function wordsOf(type: string, name: string): string {
  const meant = meantElement(type, name)
  const question = meant === undefined ? '' : ` Did you mean ${meant}?`
  return (
    `R4 has no element ${name.slice(0, 64)} in ${type}: it is kept as it came, no section of the record reads it, and ` +
    `only the item’s own page lists it.${question}`
  )
}

function aWarning(diagnostics: string, expression: readonly string[]): OperationOutcomeIssue {
  return {
    severity: 'warning',
    code: 'not-supported',
    diagnostics,
    ...(expression.length === 0 ? {} : { expression: [...expression] }),
  }
}
