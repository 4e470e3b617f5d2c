import { all, textAt } from '../reading/element.js'
import type { ReadResource } from '../reading/record-view.js'
import type { Source } from '../sections/section.js'

interface ToldLine {
  readonly reference: string
  readonly source: Source
  readonly details?: readonly string[]
  readonly whole?: readonly string[]
}

/** Whether it says of another of these, an order of its own source, what is taken by it. */
export function isOfOrderAmong(
  { type, json, source }: ReadResource,
  members: readonly ReadResource[],
): boolean {
  if (type !== 'MedicationStatement') return false
  const orders = all(json, 'basedOn').map((one) => textAt(one, 'reference'))
  return members.some(
    (one) => orders.includes(one.reference) && one.source.organisation === source.organisation,
  )
}

/**
 * What a line says that stands for an order and for what its source says is taken by it: all that each of them says alone, the
 * last issue, the side, the reason, who said so. What the line did not say before is never cut.
 */
export function withAllTold<Self extends ToldLine>(
  first: Self,
  others: readonly Self[],
  members: readonly ReadResource[],
): Self {
  const memberOf = new Map(members.map((member) => [member.reference, member]))
  const isOfOrder = ({ reference }: ToldLine): boolean => {
    const member = memberOf.get(reference)
    return member !== undefined && isOfOrderAmong(member, members)
  }
  const said = new Set(
    [first, ...others]
      .filter((line) => !isOfOrder(line))
      .flatMap(detailsOf)
      .map(toKey),
  )
  const told = others.filter(isOfOrder).flatMap((line) =>
    detailsOf(line).flatMap((detail) => {
      if (said.has(toKey(detail))) return []
      said.add(toKey(detail))
      const isOwn = line.source.organisation === first.source.organisation
      return [`also told${isOwn ? '' : ` by ${line.source.name}`}: ${detail}`]
    }),
  )
  return told.length === 0
    ? first
    : { ...first, details: [...detailsOf(first), ...told], whole: [...(first.whole ?? []), ...told] }
}

function detailsOf({ details = [] }: ToldLine): readonly string[] {
  return details
}

function toKey(detail: string): string {
  return detail
    .toLowerCase()
    .replace(/[\s.,;]+/g, ' ')
    .trim()
}
