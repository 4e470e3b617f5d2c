import { planName } from './open-loops/plan-loops.js'
import { dayOf } from './reading/clinical-date.js'
import { all, at, textAt, type Element } from './reading/element.js'
import type { ReadResource, RecordView } from './reading/record-view.js'
import { personOf } from './reading/role.js'
import { toItem } from './reading/section-item.js'
import { serviceLines } from './reading/service-lines.js'
import type { SectionItem } from './sections/section.js'
import { isPlanInForce } from './sections/plans.js'

/**
 * Whom to ring when nobody else answers: services that a team, a plan in force or an episode of care of this person names, and
 * that say themselves, by their hours or in words beside a number, that they are reached at any hour or out of hours. Each number once. Made of what the reader sees.
 */
export function toOutOfHours(resources: readonly ReadResource[], view: RecordView): readonly SectionItem[] {
  const lines = resources
    .filter(({ shared, isSafe }) => !shared && isSafe)
    .toSorted((one, other) => (one.reference < other.reference ? -1 : 1))
    .flatMap((resource) => linesOf(resource, view))
  return [...new Map(lines.toReversed()).values()].toReversed()
}

function linesOf(resource: ReadResource, view: RecordView): readonly (readonly [string, SectionItem])[] {
  const { references, named } = namedBy(resource, view)
  return references.flatMap((reference) =>
    serviceLines(reference, resource, view).flatMap(({ number, hours, words }) => {
      if (!hours || hours.kind === 'some-hours') return []
      const item = toItem(resource, {
        what: calledIn(reference, resource, view),
        details: [words, named],
        marks: [{ text: hours.kind === 'any-hour' ? 'any hour' : 'out of hours', tone: 'plain' }],
      })
      return [[number.replace(/\s/g, ''), { ...item, isPart: true }] as const]
    }),
  )
}

/** As the line of a team calls who is in it, so that whoever stands there too is told once. */
function calledIn(reference: Element, resource: ReadResource, view: RecordView): string | undefined {
  const role = view.roleOf(reference, resource)
  return (
    (role && personOf(role)) ??
    view.nameOf(reference, resource) ??
    textAt(view.resolve(reference, resource), 'name')
  )
}

interface Naming {
  readonly references: readonly Element[]
  /** What names them. */
  readonly named?: string
}

function namedBy(resource: ReadResource, view: RecordView): Naming {
  const { type, json } = resource
  switch (type) {
    case 'CareTeam': {
      const isOver = textAt(json, 'status') === 'inactive' || isEnded(at(json, 'period'), view)
      const members = all(json, 'participant').filter((member) => !isEnded(at(member, 'period'), view))
      const team = textAt(json, 'name')
      return {
        references: isOver
          ? []
          : [...members.map((member) => at(member, 'member')), ...all(json, 'managingOrganization')],
        ...(team === undefined ? {} : { named: `team: ${team}` }),
      }
    }
    case 'CarePlan': {
      const performers = all(json, 'activity').flatMap((activity) => all(activity, 'detail', 'performer'))
      const named = [...all(json, 'contributor'), ...performers, ...ownTeams(resource, view)]
      return {
        references: isPlanInForce(json, view.today) ? named : [],
        named: `in the plan: ${planName(resource)}`,
      }
    }
    case 'EpisodeOfCare':
      return {
        references:
          textAt(json, 'status') === 'active'
            ? [...all(json, 'careManager'), ...all(json, 'managingOrganization')]
            : [],
      }
    default:
      return { references: [] }
  }
}

/** Who is in the teams that a plan contains: any other team is read where it stands. */
function ownTeams(plan: ReadResource, view: RecordView): readonly Element[] {
  return all(plan.json, 'careTeam')
    .filter((team) => textAt(team, 'reference')?.startsWith('#') === true)
    .map((team) => view.resolve(team, plan))
    .filter((team) => textAt(team, 'status') !== 'inactive' && !isEnded(at(team, 'period'), view))
    .flatMap((team) => [
      ...all(team, 'participant')
        .filter((member) => !isEnded(at(member, 'period'), view))
        .map((member) => at(member, 'member')),
      ...all(team, 'managingOrganization'),
    ])
}

function isEnded(period: Element, { today }: RecordView): boolean {
  const end = textAt(period, 'end')
  return end !== undefined && dayOf(end) < today.slice(0, dayOf(end).length)
}
