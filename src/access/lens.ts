import { alternativesOf, readLabelClass, type LabelClassKey } from './labels/label-class.js'
import type { Label } from './labels/label.js'

/**
 * Whether something of the record goes out: `shown`; `withheld`, with a notice that something is; or `absent`, which
 * nothing tells from what is not there, counts included.
 */
export type Cover = 'shown' | 'withheld' | 'absent'

/** Why something is withheld, as far as the one from whom it is may know: it says whom to ask, and never what it is. */
export const WITHHELD_REASONS = [
  'wish-of-the-person',
  'not-shared',
  'sealed',
  'another-role',
  'held-back',
] as const
export type WithheldReason = (typeof WITHHELD_REASONS)[number]

/** What one permit lets be seen of a record: the second decision, on each label class instead of each resource. */
export interface Lens {
  coverOf(labelClass: LabelClassKey): Cover
  /** Whether what is shown of this class lacks a part that a notice has to speak of: one that is withheld, not absent. */
  isPartWithheld(labelClass: LabelClassKey): boolean
  /** Why what is of this class is withheld, whole or in its part. */
  whyWithheld(labelClass: LabelClassKey): WithheldReason | undefined
}

/** A lens that judges each label by this. A class that cannot be read is absent. */
export function createLens(
  judge: (label: Label) => Cover,
  explain: (label: Label) => WithheldReason | undefined = () => undefined,
): Lens {
  const judged = new Map<LabelClassKey, Cover>()
  const lacking = new Map<LabelClassKey, boolean>()
  return {
    coverOf(labelClass) {
      const known = judged.get(labelClass)
      if (known !== undefined) return known
      const cover = best(alternativesOf(labelClass).map((one) => coverOfClass(one, judge)))
      judged.set(labelClass, cover)
      return cover
    },
    isPartWithheld(labelClass) {
      const known = lacking.get(labelClass)
      if (known !== undefined) return known
      const lacks = alternativesOf(labelClass).some((one) => lacksPart(one, judge))
      lacking.set(labelClass, lacks)
      return lacks
    },
    whyWithheld(labelClass) {
      const [first] = alternativesOf(labelClass)
        .map(readLabelClass)
        .flatMap(({ rest, parts }) => [rest, ...parts.map(({ label }) => label)])
        .flatMap((label) => explain(label) ?? [])
      return first
    },
  }
}

function lacksPart(labelClass: LabelClassKey, judge: (label: Label) => Cover): boolean {
  const { rest, parts } = readLabelClass(labelClass)
  return (
    judge(rest) === 'shown' && parts.some(({ label, isThere }) => !isThere && judge(label) === 'withheld')
  )
}

/** Of several ways to see something one is enough. */
function best(covers: readonly Cover[]): Cover {
  return (['shown', 'withheld'] as const).find((one) => covers.includes(one)) ?? 'absent'
}

function coverOfClass(labelClass: LabelClassKey, judge: (label: Label) => Cover): Cover {
  const { rest, parts } = readLabelClass(labelClass)
  const cover = judge(rest)
  if (cover !== 'shown') return cover
  // Of those that stand for one resource exactly one goes out; the others say nothing of themselves.
  return parts.every(({ label, isThere }) => (judge(label) === 'shown') === isThere) ? 'shown' : 'absent'
}
