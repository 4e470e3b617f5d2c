import type { EntryCeiling } from './entry-ceiling.js'
import type { IndexEntry } from './index-entry.js'
import { datesOf, matchesCriterion, textsOf } from './match-entry.js'
import type { SearchRequest, SortOrder } from './search-request.js'

/** Decides on each resource: whether the one who asks may see what is of this label class. */
export type IsCovered = (labelClass: string) => boolean

/** A search, how many of its matches earlier pages had, and what the scopes leave of the record. */
export interface SearchedPage {
  readonly request: SearchRequest
  readonly offset: number
  readonly within: EntryCeiling
}

export interface SearchFound<Entry extends IndexEntry> {
  /** The matches of this page, in order. */
  readonly matches: readonly Entry[]
  /** How many matches there are on all pages. */
  readonly total: number
  /** What the matches of this page refer to, as far as it was asked for; each once, and none that is a match here. */
  readonly included: readonly Entry[]
}

/**
 * Evaluates a search over the index of one person's record. What is not covered, or beyond the scopes, is left out before
 * anything else is looked at: order, total, pages and what is included are those of a record that does not have it.
 */
export function searchRecord<Entry extends IndexEntry>(
  index: readonly Entry[],
  { request, offset, within }: SearchedPage,
  isCovered: IsCovered,
): SearchFound<Entry> {
  const covered = index.filter(({ labelClass }) => isCovered(labelClass))
  const used = request.type === 'Device' ? devicesInUse(covered, within) : NONE
  const found = covered.filter(
    (entry) =>
      entry.type === request.type &&
      (!entry.shared || used.has(entry.reference)) &&
      within.maySearch(entry) &&
      request.criteria.every((criterion) => matchesCriterion(entry, criterion)),
  )
  const matches = toSorted(found, request.sort).slice(offset, offset + request.count)
  return { matches, total: found.length, included: includedBy(matches, covered, { request, within }) }
}

const NONE: ReadonlySet<string> = new Set()

/** A device that names nobody is the person’s own where something that may be read says that they use it. */
function devicesInUse(covered: readonly IndexEntry[], within: EntryCeiling): ReadonlySet<string> {
  const uses = covered.filter((entry) => entry.type === 'DeviceUseStatement' && within.mayRead(entry))
  return new Set(uses.flatMap((use) => textsOf(use, 'device')))
}

function toSorted<Entry extends IndexEntry>(found: readonly Entry[], sort: SortOrder): readonly Entry[] {
  return found
    .map((entry) => ({ entry, key: sortKey(entry, sort) }))
    .sort(
      (one, other) =>
        compareKeys(one.key, other.key, sort) || compareTexts(one.entry.reference, other.entry.reference),
    )
    .map(({ entry }) => entry)
}

/** The first instant that a resource can mean, or the last one when the latest come first. */
function sortKey(entry: IndexEntry, { by, latestFirst }: SortOrder): number | undefined {
  const dates = datesOf(entry, by)
  if (dates.length === 0) return undefined
  return latestFirst ? Math.max(...dates.map(([, to]) => to)) : Math.min(...dates.map(([from]) => from))
}

/** What has no date comes last in either order. */
function compareKeys(one: number | undefined, other: number | undefined, { latestFirst }: SortOrder): number {
  if (one === undefined || other === undefined) return Number(one === undefined) - Number(other === undefined)
  return latestFirst ? other - one : one - other
}

/** By code unit, the same on every machine. */
function compareTexts(one: string, other: string): number {
  if (one === other) return 0
  return one < other ? -1 : 1
}

function includedBy<Entry extends IndexEntry>(
  matches: readonly Entry[],
  covered: readonly Entry[],
  { request: { includes, person }, within }: Pick<SearchedPage, 'request' | 'within'>,
): readonly Entry[] {
  if (includes.length === 0 || matches.length === 0) return []
  const matched = new Set(matches.map(({ reference }) => reference))
  const wanted = new Set(
    includes.flatMap((name) =>
      isPerson(name) ? [`Patient/${person}`] : matches.flatMap((entry) => textsOf(entry, name)),
    ),
  )
  return covered
    .filter((entry) => wanted.has(entry.reference) && !matched.has(entry.reference) && within.mayRead(entry))
    .sort((one, other) => compareTexts(one.reference, other.reference))
}

/** The parameters that name the person stand in no index: all of it is about that person. */
function isPerson(name: string): boolean {
  return name === 'patient' || name === 'subject'
}
