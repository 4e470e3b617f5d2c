import { codedWords } from '../reading/coded-text.js'
import { all, at, textAt, type Element } from '../reading/element.js'
import type { ReadResource, RecordView } from '../reading/record-view.js'
import { personOf } from '../reading/role.js'
import { joined, labelled, toItem, untilText } from '../reading/section-item.js'
import { statusMarks } from '../reading/status-marks.js'
import { isEnded, RANKS } from './involved.js'
import { isNoLongerThere } from './no-longer-there.js'
import { isNotBegun, NOT_BEGUN } from './not-begun.js'
import { reachedBy } from './reached-by.js'
import type { PlacedItem } from './section-content.js'

/** Who manages an episode of care, with how to reach them; nobody where a team tells of the same person already. */
export function toCareManager(
  resource: ReadResource,
  { teams, view }: { readonly teams: readonly ReadResource[]; readonly view: RecordView },
): readonly PlacedItem[] {
  const { json } = resource
  const named = at(json, 'careManager')
  if (named === undefined || teams.some((team) => hasMember(team, named, view))) return []
  const start = textAt(json, 'period', 'start')
  const end = textAt(json, 'period', 'end')
  const isToCome = isNotBegun(start, view.today)
  return [
    {
      item: {
        ...toItem(resource, {
          ...whoItIs(named, resource, view),
          when: [[isToCome ? 'from' : 'since', start]],
          till: untilText(end),
          marks: [...(isToCome ? [NOT_BEGUN] : []), ...statusMarks(json)],
        }),
        isPart: true,
      },
      isPast: isOver(resource, view) || isNoLongerThere(named, resource, view),
      rank: isToCome || isOfStatus(resource, NOT_NOW) ? RANKS.notNow : RANKS.careManager,
      date: start,
    },
  ]
}

function isOver(resource: ReadResource, view: RecordView): boolean {
  return isOfStatus(resource, FINISHED) || isEnded(at(resource.json, 'period'), view)
}

function isOfStatus({ json }: ReadResource, statuses: readonly string[]): boolean {
  return statuses.includes(textAt(json, 'status') ?? '')
}

const FINISHED = ['finished', 'cancelled']

const NOT_NOW = ['planned', 'waitlist', 'onhold']

function whoItIs(
  named: Element,
  resource: ReadResource,
  view: RecordView,
): { readonly what: string; readonly details: readonly (string | undefined)[] } {
  const { json } = resource
  const role = view.roleOf(named, resource)
  const behind = all(json, 'managingOrganization')
  return {
    what: (role && personOf(role)) ?? view.nameOf(named, resource) ?? 'Care manager without a name',
    details: [
      'Care manager',
      role?.does,
      ...reachedBy({ named, behind, isAwaited: true }, resource, view),
      labelled('of', role?.organisation ?? joined(behind.map((one) => view.nameOf(one, resource)))),
      labelled('for', joined(all(json, 'type').map((type) => codedWords(type)))),
    ],
  }
}

/** Whether a team that goes on has somebody as a member, by themselves or in a role of theirs. */
function hasMember(team: ReadResource, named: Element, view: RecordView): boolean {
  if (!['active', undefined].includes(textAt(team.json, 'status'))) return false
  const wanted = textAt(named, 'reference')
  return all(team.json, 'participant').some((one) => {
    const member = at(one, 'member')
    const behind = textAt(view.resolve(member, team), 'practitioner', 'reference')
    return wanted !== undefined && [textAt(member, 'reference'), behind].includes(wanted)
  })
}
