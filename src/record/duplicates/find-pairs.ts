import type { ReadResource, RecordView } from '../reading/record-view.js'
import type { Agreement, OpenAspect } from './aspect.js'
import { ASPECTS, type AspectName } from './aspects.js'
import type { DuplicateRule } from './duplicate-rule.js'

/** Two resources that a rule takes for two tellings of one thing. */
export interface DuplicatePair {
  readonly one: ReadResource
  readonly other: ReadResource
  readonly rule: DuplicateRule
  /** Whether everything that the rule looks at agrees exactly: of two that could be meant, the exact one is. */
  readonly isExact: boolean
}

export interface FoundPairs {
  readonly pairs: readonly DuplicatePair[]
  /** How many times two resources were compared. */
  readonly comparisons: number
}

/** How two resources stand in an aspect. */
export type Compare = (aspect: AspectName, one: ReadResource, other: ReadResource) => Agreement

interface Comparing {
  readonly compare: Compare
  readonly keysOf: (aspect: AspectName, resource: ReadResource) => readonly string[]
}

/** Opens every aspect over one record: each is read once of a resource. */
export function openAspects(view: RecordView): Comparing {
  const open = new Map<AspectName, OpenAspect>()
  const known = new Map<AspectName, Map<ReadResource, readonly string[]>>()
  const opened = (name: AspectName): OpenAspect => {
    const known = open.get(name)
    if (known) return known
    const aspect = ASPECTS[name].open(view)
    open.set(name, aspect)
    return aspect
  }
  return {
    compare: (aspect, one, other) => opened(aspect).agreement(one, other),
    keysOf(aspect, resource) {
      const ofAspect = known.get(aspect) ?? new Map<ReadResource, readonly string[]>()
      known.set(aspect, ofAspect)
      const keys = ofAspect.get(resource) ?? opened(aspect).keysOf(resource)
      ofAspect.set(resource, keys)
      return keys
    },
  }
}

/**
 * How many resources behind it one is compared with where many share all keys of a rule. The cost stays linear in the
 * number of resources; a source does not tell one thing more often than this.
 */
const MOST_NEIGHBOURS = 40

/** Every pair that one of these rules holds for, each by the first rule that does. Pairs are met by keys, not one by one. */
export function findPairs(
  resources: readonly ReadResource[],
  rules: readonly DuplicateRule[],
  { compare, keysOf }: Comparing,
): FoundPairs {
  const found = new Map<string, DuplicatePair>()
  let comparisons = 0
  for (const rule of rules) {
    const compared = new Set<string>()
    const takesPart = resources.filter(({ type }) => rule.types.includes(type) || isOther(rule, type))
    // Reading keys is most of the work, and most records are told by few sources.
    if (rule.withinSource !== true && takesPart.every((one) => isOneSource(one, takesPart[0]))) continue
    const blocks = toBlocks(takesPart, (resource) => blockKeys(rule, resource, keysOf))
    for (const [one, other] of blocks.flatMap((block) => neighboursIn(block, rule))) {
      const key = keyOf(one, other)
      if (compared.has(key) || found.has(key)) continue
      compared.add(key)
      comparisons += 1
      const agreements = judge(rule, { one, other }, compare)
      if (agreements) found.set(key, { one, other, rule, isExact: !agreements.includes('near') })
    }
  }
  return { pairs: [...found.values()], comparisons }
}

type Met = readonly [one: ReadResource, other: ReadResource]

/** The pairs of a block that the rule may join, each resource with so many of those behind it at the most. */
function neighboursIn(block: readonly ReadResource[], rule: DuplicateRule): readonly Met[] {
  const met: Met[] = []
  const behind = rule.withinSource === true ? undefined : toOtherSource(block)
  for (const [index, one] of block.entries()) {
    let neighbours = 0
    let next = index + 1
    while (next < block.length && neighbours < MOST_NEIGHBOURS) {
      const other = block[next]
      if (other !== undefined && mayBeJoined(rule, one, other)) {
        neighbours += 1
        met.push([one, other])
      }
      const isOwn = behind !== undefined && isOneSource(one, other)
      next = isOwn ? (behind[next] ?? block.length) : next + 1
    }
  }
  return met
}

/** Of each place the next behind it that is of another source: a block may be of one source almost alone. */
function toOtherSource(block: readonly ReadResource[]): readonly number[] {
  const places: number[] = []
  for (let place = block.length - 1; place >= 0; place -= 1) {
    const isOwn = isOneSource(block[place], block[place + 1])
    places[place] = isOwn ? (places[place + 1] ?? block.length) : place + 1
  }
  return places
}

function isOneSource(one: ReadResource | undefined, other: ReadResource | undefined): boolean {
  return one?.source.organisation === other?.source.organisation
}

function isOther({ otherTypes }: DuplicateRule, type: string): boolean {
  return otherTypes?.includes(type) ?? false
}

function keyOf(one: ReadResource, other: ReadResource): string {
  return [one.reference, other.reference].sort().join(' ')
}

function mayBeJoined(rule: DuplicateRule, one: ReadResource, other: ReadResource): boolean {
  if (one.reference === other.reference) return false
  if (rule.withinSource !== true && one.source.organisation === other.source.organisation) return false
  if (rule.oneType === true && one.type !== other.type) return false
  const others = rule.otherTypes ?? rule.types
  return (
    (rule.types.includes(one.type) && others.includes(other.type)) ||
    (rule.types.includes(other.type) && others.includes(one.type))
  )
}

/** The agreements in what must agree, where the rule holds. */
function judge(
  rule: DuplicateRule,
  { one, other }: Pick<DuplicatePair, 'one' | 'other'>,
  compare: Compare,
): readonly Agreement[] | undefined {
  const agreements: Agreement[] = []
  for (const aspect of [...rule.same, ...rule.alike]) {
    const agreement = compare(aspect, one, other)
    if (agreement !== 'same' && (agreement !== 'near' || agreements.length < rule.same.length))
      return undefined
    agreements.push(agreement)
  }
  const isContradicted = rule.compatible.some((aspect) => compare(aspect, one, other) === 'apart')
  return isContradicted ? undefined : agreements
}

function blockKeys(
  rule: DuplicateRule,
  resource: ReadResource,
  keysOf: Comparing['keysOf'],
): readonly string[] {
  return rule.meet.reduce<readonly string[]>(
    // Where one is not said, no other needs to be read.
    (keys, aspect) =>
      keys.length === 0
        ? keys
        : keys.flatMap((key) => keysOf(aspect, resource).map((one) => `${key}\n${one}`)),
    [''],
  )
}

function toBlocks(
  resources: readonly ReadResource[],
  keysFor: (resource: ReadResource) => readonly string[],
): readonly (readonly ReadResource[])[] {
  const blocks = new Map<string, ReadResource[]>()
  for (const resource of resources) {
    for (const key of keysFor(resource)) {
      const block = blocks.get(key)
      if (block) block.push(resource)
      else blocks.set(key, [resource])
    }
  }
  return [...blocks.values()].filter(({ length }) => length > 1)
}
