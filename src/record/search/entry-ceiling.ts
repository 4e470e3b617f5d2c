import type { Ceiling } from '../../access/ceiling.js'
import type { ScopeRestriction, ScopeVerdict } from '../../identity/smart-scopes.js'
import { parseCriterion } from './criterion.js'
import type { IndexEntry } from './index-entry.js'
import { matchesCriterion } from './match-entry.js'

/** What scopes leave of a record, resource by resource. */
export interface EntryCeiling {
  /** Whether a resource may be read by its id, or by following a reference to it. */
  mayRead(entry: IndexEntry): boolean
  /** Whether a search may find it. */
  maySearch(entry: IndexEntry): boolean
}

/** Holds a permit's ceiling to each resource. Scopes that are narrowed are held to as a search by the same parameters. */
export function toEntryCeiling(ceiling: Ceiling): EntryCeiling {
  if (ceiling.isWhole) return WHOLE_RECORD
  return {
    mayRead: createTest((type) => ceiling.toRead(type)),
    maySearch: createTest((type) => ceiling.toSearch(type)),
  }
}

/** Leaves everything. */
export const WHOLE_RECORD: EntryCeiling = { mayRead: () => true, maySearch: () => true }

type Test = (entry: IndexEntry) => boolean

/** The scopes are judged once a type. */
function createTest(judge: (type: string) => ScopeVerdict): Test {
  const tests = new Map<string, Test>()
  return (entry) => {
    const test = tests.get(entry.type) ?? toTest(judge(entry.type))
    tests.set(entry.type, test)
    return test(entry)
  }
}

function toTest(verdict: ScopeVerdict): Test {
  if (verdict.outcome === 'beyond-scope') return () => false
  const { anyOf } = verdict
  if (anyOf === undefined) return () => true
  const tests = anyOf.map((restrictions) => restrictions.map(toRestrictionTest))
  return (entry) => tests.some((all) => all.every((holds) => holds(entry)))
}

/** What cannot be read as a code lets nothing through. */
function toRestrictionTest({ name, value }: ScopeRestriction): Test {
  const criterion = parseCriterion({ name, type: 'token' }, value)
  return typeof criterion === 'string' ? () => false : (entry) => matchesCriterion(entry, criterion)
}
