import { anyOf, readLabelClass, writeLabelClass, type LabelClassKey } from '../label-class.js'
import type { LabelledVariant } from '../whereabouts/to-variants.js'
import { canonicalNamed, canonicalOf } from '../canonical-names.js'
import { inherit, type Label } from '../label.js'
import { targetsIn } from '../references.js'
import { covers } from './spread-labels.js'

export interface LabelledResource {
  /** `Type/id`. */
  readonly reference: string
  /** Whether it is about nobody. */
  readonly shared: boolean
  /** As `labelRecord` gives them. */
  readonly variants: readonly LabelledVariant[]
}

/**
 * The variants in which each resource about nobody goes out, by `Type/id`: as strict as what refers to it, and no less
 * than its own. Of several that refer to it the least strict counts; where none of two is stricter, as with two
 * controllers, it goes out to whoever may see either, once. The name of a clinic that only a withheld item names
 * is withheld with it; what nothing refers to is not there. Answers refer to what was asked by its canonical address, to
 * that of their own controller.
 */
export function toSharedVariants(
  resources: readonly LabelledResource[],
): ReadonlyMap<string, readonly LabelledVariant[]> {
  const shared = new Map(resources.filter((one) => one.shared).map((one) => [one.reference, one.variants]))
  const asked = byCanonical(shared)
  const found = new Map<string, readonly Label[]>()
  const waiting = resources
    .filter((one) => !one.shared)
    .flatMap(({ variants }) => variants.map((variant) => [variant, strictness(variant.labelClass)] as const))

  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [from, label] = next
    for (const reference of [...targetsIn(from.json), ...asked(from)]) {
      const variants = shared.get(reference) ?? []
      const [first] = variants
      if (!first) continue
      const here = inherit(label, readLabelClass(first.labelClass).rest)
      const least = withLeast(found.get(reference) ?? [], here)
      if (!least) continue
      found.set(reference, least)
      waiting.push(
        ...variants.map((variant) => [variant, strictness(under(here, variant.labelClass))] as const),
      )
    }
  }
  return new Map(
    [...shared].flatMap(([reference, variants]) => {
      const labels = found.get(reference)
      return labels ? [[reference, variants.map((one) => underAny(labels, one))]] : []
    }),
  )
}

/** What is asked in questionnaires, by what answers call them. */
function byCanonical(
  shared: ReadonlyMap<string, readonly LabelledVariant[]>,
): (from: LabelledVariant) => readonly string[] {
  const called = new Map<string, readonly string[]>()
  for (const [reference, variants] of shared) {
    for (const { json, labelClass } of variants) {
      const name = nameOf(canonicalOf(json), labelClass)
      if (name !== undefined) called.set(name, [...(called.get(name) ?? []), reference])
    }
  }
  return ({ json, labelClass }) => called.get(nameOf(canonicalNamed(json), labelClass) ?? '') ?? []
}

function nameOf(url: string | undefined, labelClass: LabelClassKey): string | undefined {
  return url === undefined ? undefined : `${readLabelClass(labelClass).rest.controller} ${url}`
}

function underAny(labels: readonly Label[], variant: LabelledVariant): LabelledVariant {
  return { ...variant, labelClass: anyOf(labels.map((label) => under(label, variant.labelClass))) }
}

/** The label class with another label for its rest. */
function under(rest: Label, labelClass: LabelClassKey): LabelClassKey {
  return writeLabelClass({ rest, parts: readLabelClass(labelClass).parts })
}

/** How strict what goes out under a class is: with its part where that is there. */
function strictness(labelClass: LabelClassKey): Label {
  const { rest, parts } = readLabelClass(labelClass)
  return parts.filter(({ isThere }) => isThere).reduce((label, part) => inherit(label, part.label), rest)
}

/** The least strict of some labels and one more; `undefined` when the one is no less strict than they are. */
export function withLeast(labels: readonly Label[], one: Label): readonly Label[] | undefined {
  if (labels.some((other) => isNoStricter(other, one))) return undefined
  return [...labels.filter((other) => !isNoStricter(one, other)), one]
}

function isNoStricter(one: Label, other: Label): boolean {
  return one.controller === other.controller && covers(other, one)
}
