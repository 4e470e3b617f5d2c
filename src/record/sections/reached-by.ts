import { all, at, type Element } from '../reading/element.js'
import { notOver, telephoneOf } from '../reading/people-names.js'
import type { ReadResource, RecordView } from '../reading/record-view.js'
import { insideOf } from '../reading/role.js'
import { labelled } from '../reading/section-item.js'
import { serviceLines } from '../reading/service-lines.js'

interface Involved {
  /** Who is reached. */
  readonly named: Element
  /** The team of which they are, where one is told. */
  readonly team?: ReadResource
  /** Organisations whose number is the last resort. */
  readonly behind: readonly Element[]
  /** Whether it is said that nobody knows a number. */
  readonly isAwaited: boolean
}

/**
 * How somebody is reached: by the lines of their role and its services, or by their own number, then that of the team, and
 * that of the organisation as the last resort, each called what it is.
 */
export function reachedBy(
  { named, team, behind, isAwaited }: Involved,
  resource: ReadResource,
  view: RecordView,
): readonly (string | undefined)[] {
  const lines = serviceLines(named, resource, view).map(({ words }) => words)
  if (lines.length > 0) return lines
  const numberOf = (one: Element): string | undefined => telephoneOf(notOver(all(one, 'telecom'), view.today))
  const target = view.resolve(named, resource)
  const inside = target && {
    ...resource,
    json: insideOf({ reference: named, within: resource.json }, target),
  }
  const own = numberOf(target) ?? (inside && numberOf(view.resolve(at(target, 'practitioner'), inside)))
  const ofRole = inside ? [[at(target, 'organization'), inside] as const] : []
  const last = [[named, resource] as const, ...ofRole, ...behind.map((one) => [one, resource] as const)]
    .map(([one, from]) => [view.nameOf(one, from), view.telephoneOf(one, from)] as const)
    .find(([, number]) => number !== undefined)
  return [
    labelled('telephone', own) ??
      labelled('telephone of the team', numberOf(team?.json)) ??
      labelled(last?.[0] === undefined ? 'telephone' : `telephone of ${last[0]}`, last?.[1]) ??
      (isAwaited ? 'telephone: not known' : undefined),
  ]
}
