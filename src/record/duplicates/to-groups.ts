import { createHash } from 'node:crypto'
import type { ReadResource, RecordView } from '../reading/record-view.js'
import type { DuplicateRule } from './duplicate-rule.js'
import type { Compare, DuplicatePair } from './find-pairs.js'
import { toPairKey, type PairKey } from './pair-key.js'
import { bySource } from './representative.js'

/** Resources that tell one thing. */
export interface DuplicateGroup {
  /** The same as long as its members are. */
  readonly id: string
  /** Two or more; the one that stands for the others comes first. */
  readonly members: readonly ReadResource[]
  /** Why: the weakest of the rules that join them. */
  readonly rule: DuplicateRule
  readonly certainty: DuplicateRule['certainty']
}

export interface GroupFacts {
  readonly compare: Compare
  readonly view: RecordView
  /** Pairs that somebody has said are different. */
  readonly toldApart: ReadonlySet<PairKey>
}

/**
 * Joins pairs into groups, the surest first. Two that contradict each other, that one source tells as two, or that
 * somebody has told apart are never in one group, whatever lies between them.
 */
export function toGroups(pairs: readonly DuplicatePair[], facts: GroupFacts): readonly DuplicateGroup[] {
  const groupOf = new Map<ReadResource, Joined>()
  for (const pair of withoutGuesses([...pairs].sort(bySureness))) {
    const [left, right] = [pair.one, pair.other].map(
      (resource): Joined => groupOf.get(resource) ?? { members: [resource], pairs: [] },
    )
    if (left === undefined || right === undefined || left === right) continue
    const joined: Joined = {
      members: [...left.members, ...right.members],
      pairs: [...left.pairs, ...right.pairs, pair],
    }
    if (!mayStandTogether({ left, right, joined, pair }, facts)) continue
    for (const member of joined.members) groupOf.set(member, joined)
  }
  return [...new Set(groupOf.values())].map((joined) => toGroup(joined, facts.view))
}

interface Joined {
  readonly members: readonly ReadResource[]
  readonly pairs: readonly DuplicatePair[]
}

/** Certain before probable, exact before near; then by reference, so that the order in which items came does not matter. */
function bySureness(one: DuplicatePair, other: DuplicatePair): number {
  return (
    Number(other.rule.certainty === 'certain') - Number(one.rule.certainty === 'certain') ||
    Number(one.rule.yields ?? false) - Number(other.rule.yields ?? false) ||
    Number(other.isExact) - Number(one.isExact) ||
    compareText(keyOf(one), keyOf(other))
  )
}

function keyOf({ one, other }: DuplicatePair): PairKey {
  return toPairKey(one.reference, other.reference)
}

function compareText(one: string, other: string): number {
  if (one === other) return 0
  return one < other ? -1 : 1
}

/**
 * Where something agrees with two items of one source and exactly with neither, nobody can tell which of them is meant:
 * it is joined with neither. Medicines are left alone: there the latest supply stands for those before it.
 */
function withoutGuesses(pairs: readonly DuplicatePair[]): readonly DuplicatePair[] {
  const near = new Map<string, number>()
  const exact = new Set<string>()
  const places = ({ one, other, rule }: DuplicatePair): readonly string[] =>
    [[one, other] as const, [other, one] as const].map(
      ([from, to]) => `${from.reference} ${to.source.organisation} ${rule.id}`,
    )
  for (const pair of pairs)
    for (const place of places(pair)) {
      if (pair.isExact) exact.add(place)
      else near.set(place, (near.get(place) ?? 0) + 1)
    }
  return pairs.filter(
    (pair) =>
      pair.isExact ||
      !DATED.has(pair.rule.id) ||
      places(pair).every((place) => !exact.has(place) && (near.get(place) ?? 0) < 2),
  )
}

/** Rules for what happens again and again. */
const DATED: ReadonlySet<string> = new Set([
  'same-result',
  'same-report',
  'result-copied-same-day',
  'result-rounded',
  'contact-of-one-moment',
  'request-named-otherwise',
  'document-of-titled-day',
  'same-procedure',
  'same-contact',
  'contact-told-by-practice',
  'procedure-said-closer',
  'same-stay',
  'same-document',
  'document-received',
  'same-attendance',
  'same-vaccination',
  'same-batch',
  'same-request',
])

interface Joining {
  readonly left: Joined
  readonly right: Joined
  readonly joined: Joined
  readonly pair: DuplicatePair
}

function mayStandTogether({ left, right, joined, pair }: Joining, facts: GroupFacts): boolean {
  const rules = [...new Set(joined.pairs.map(({ rule }) => rule))]
  return left.members.every((one) =>
    right.members.every((other) => {
      if (facts.toldApart.has(toPairKey(one.reference, other.reference))) return false
      if ((one === pair.one && other === pair.other) || (one === pair.other && other === pair.one))
        return true
      const isOneSource = one.source.organisation === other.source.organisation
      if (isOneSource && facts.compare('identifiers', one, other) !== 'same') return false
      return rules.every((rule) =>
        [...rule.same, ...rule.alike, ...rule.compatible].every(
          (aspect) => facts.compare(aspect, one, other) !== 'apart',
        ),
      )
    }),
  )
}

function toGroup({ members, pairs }: Joined, view: RecordView): DuplicateGroup {
  const weakest = [...pairs].sort(bySureness).at(-1)
  if (!weakest) throw new Error('A group without a pair.')
  const ordered = bySource(members, view)
  const references = members.map(({ reference }) => reference).sort()
  return {
    id: createHash('sha256').update(references.join(' ')).digest('hex').slice(0, 32),
    members: ordered,
    rule: weakest.rule,
    certainty: weakest.rule.certainty,
  }
}
