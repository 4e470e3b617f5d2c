import { codedWords } from '../reading/coded-text.js'
import { all, at, textAt, type Element } from '../reading/element.js'
import { notOver, telephoneOf } from '../reading/people-names.js'
import type { ReadResource, RecordView } from '../reading/record-view.js'
import { personOf, type Role } from '../reading/role.js'
import { joined, labelled, toItem, untilText } from '../reading/section-item.js'
import { statusMarks } from '../reading/status-marks.js'
import { isEnded, RANKS } from './involved.js'
import { isNoLongerThere, NO_LONGER_THERE } from './no-longer-there.js'
import { isNotBegun, NOT_BEGUN } from './not-begun.js'
import { reachedBy } from './reached-by.js'
import type { PlacedItem } from './section-content.js'
import type { Mark } from './section.js'

const KEY_WORKER = /key[ -]?worker|lead professional|named (nurse|professional)/i

/** Who leads where a team names no key worker; where it does, somebody beside them. */
const COORDINATOR = /care co-?ordinator/i

/** Who is in a team, each on a line; the team itself where nobody of it is named. */
export function toMembers(resource: ReadResource, view: RecordView): readonly PlacedItem[] {
  const { json } = resource
  const told = all(json, 'participant').filter((member) => !isThePerson(member, resource, view))
  const members = withoutNamed(told, resource, view)
  const isOver = textAt(json, 'status') === 'inactive' || isEnded(at(json, 'period'), view)
  const isLed = members.some(
    (member) => isActing(member, resource, view) && KEY_WORKER.test(allRolesOf(member, resource, view)),
  )
  const isKey = (roles: string): boolean => KEY_WORKER.test(roles) || (!isLed && COORDINATOR.test(roles))
  if (members.length > 0) return members.map((member) => toMember(member, resource, { view, isOver, isKey }))
  return [
    {
      item: toItem(resource, {
        what: textAt(json, 'name') ?? codedWords(at(json, 'category')),
        details: [
          labelled('of', organisationsOf(resource, view)),
          telephoneOf(notOver(all(json, 'telecom'), view.today)),
        ],
        when: [['since', textAt(json, 'period', 'start')]],
        marks: statusMarks(json),
      }),
      isPast: isOver,
      rank: RANKS.professional,
      date: textAt(json, 'period', 'start'),
    },
  ]
}

interface InTeam {
  readonly view: RecordView
  readonly isOver: boolean
  /** Whether roles are those of the key worker of this team. */
  readonly isKey: (roles: string) => boolean
}

function rolesOf(member: Element): string | undefined {
  return joined(all(member, 'role').map((role) => codedWords(role)))
}

/** What somebody is in the team, and what they are in their own role. */
function allRolesOf(member: Element, resource: ReadResource, view: RecordView): string {
  return joined([rolesOf(member), view.roleOf(at(member, 'member'), resource)?.does]) ?? ''
}

function toMember(member: Element, resource: ReadResource, { view, isOver, isKey }: InTeam): PlacedItem {
  const { json } = resource
  const named = at(member, 'member')
  const role = view.roleOf(named, resource)
  const roles = rolesOf(member)
  const isYetToCome = isToCome(member, resource, view)
  const isNow = isActing(member, resource, view)
  const isGone = isNoLongerThere(named, resource, view)
  const isKeyWorker = isNow && isKey(allRolesOf(member, resource, view))
  const start = startOf(member, resource)
  const behind = [at(member, 'onBehalfOf'), at(json, 'managingOrganization')]
  const what = nameOfMember(member, resource, view)
  const ownOrganisation = view.nameOf(behind[0], resource) ?? organisationOf(role, what)
  return {
    item: toItem(resource, {
      what,
      details: [
        roles,
        role?.does,
        ...reachedBy({ named, team: resource, behind, isAwaited: isKeyWorker }, resource, view),
        labelled('of', ownOrganisation),
        labelled('team', teamWords(resource, view, [what, ownOrganisation])),
      ],
      when: [[sinceOrFrom(start, view), start]],
      till: untilText(textAt(member, 'period', 'end')),
      marks: [
        ...placeMarks(isKeyWorker, isYetToCome),
        ...(isGone ? [NO_LONGER_THERE] : []),
        ...statusMarks(json),
      ],
    }),
    isPast: isOver || isGone || isEnded(at(member, 'period'), view),
    rank: isNow ? rankOf(isKeyWorker, isOrganisation(member, resource, view)) : RANKS.notNow,
    date: start,
  }
}

/** For whom somebody works by their role; an organisation that is the member itself works for nobody. */
function organisationOf(role: Role | undefined, what: string | undefined): string | undefined {
  return role?.organisation === what ? undefined : role?.organisation
}

/** The team and who runs it: for whom somebody works is not said by that. */
function teamWords(
  resource: ReadResource,
  view: RecordView,
  told: readonly (string | undefined)[],
): string | undefined {
  const behind = organisationsOf(resource, view)
  return joined([textAt(resource.json, 'name'), told.includes(behind) ? undefined : behind])
}

/** The person is in their own team, and is nobody whom to ask about them. */
function isThePerson(member: Element, resource: ReadResource, view: RecordView): boolean {
  const named = at(member, 'member')
  return (
    (textAt(named, 'reference') ?? '').startsWith('Patient/') ||
    textAt(named, 'type') === 'Patient' ||
    textAt(view.resolve(named, resource), 'resourceType') === 'Patient'
  )
}

/** Who it is; somebody without a name is called by what they are. */
function nameOfMember(member: Element, resource: ReadResource, view: RecordView): string | undefined {
  const named = at(member, 'member')
  const role = view.roleOf(named, resource)
  const name = role ? personOf(role) : view.nameOf(named, resource)
  return name ?? rolesOf(member) ?? role?.does ?? role?.organisation ?? textAt(resource.json, 'name')
}

/** An organisation of the team for which somebody of it is named says nothing that the line of theirs does not. */
function withoutNamed(
  members: readonly Element[],
  resource: ReadResource,
  view: RecordView,
): readonly Element[] {
  const organisations = members.filter((member) => isOrganisation(member, resource, view))
  const named = new Set(
    members
      .filter((member) => !organisations.includes(member))
      .flatMap((member) => keyOf(at(member, 'onBehalfOf')) ?? []),
  )
  return members.filter(
    (member) => !organisations.includes(member) || !named.has(keyOf(at(member, 'member')) ?? 'nobody’s'),
  )
}

function keyOf(reference: Element): string | undefined {
  return textAt(reference, 'reference') ?? textAt(reference, 'identifier', 'value')
}

function sinceOrFrom(start: string | undefined, { today }: RecordView): string {
  return isNotBegun(start, today) ? 'from' : 'since'
}

function placeMarks(isKeyWorker: boolean, isYetToCome: boolean): readonly Mark[] {
  if (isYetToCome) return [NOT_BEGUN]
  return isKeyWorker ? [{ text: 'key worker', tone: 'plain' }] : []
}

function startOf(member: Element, { json }: ReadResource): string | undefined {
  return textAt(member, 'period', 'start') ?? textAt(json, 'period', 'start')
}

/** Who begins after today, or whose team does, is nobody whom to ring before that. */
function isToCome(member: Element, { json }: ReadResource, { today }: RecordView): boolean {
  return [member, json].some((one) => isNotBegun(textAt(one, 'period', 'start'), today))
}

/** Whether somebody does now what they are in the team for. A team that is on hold or only proposed has nobody who leads. */
function isActing(member: Element, resource: ReadResource, view: RecordView): boolean {
  const status = textAt(resource.json, 'status') ?? 'active'
  return (
    status === 'active' &&
    !isToCome(member, resource, view) &&
    !hasEnded(member, resource, view) &&
    !isNoLongerThere(at(member, 'member'), resource, view)
  )
}

function hasEnded(member: Element, { json }: ReadResource, view: RecordView): boolean {
  return [member, json].some((one) => isEnded(at(one, 'period'), view))
}

function rankOf(isKeyWorker: boolean, isAnOrganisation: boolean): number {
  if (isKeyWorker) return RANKS.keyWorker
  return isAnOrganisation ? RANKS.organisation : RANKS.professional
}

function isOrganisation(member: Element, resource: ReadResource, view: RecordView): boolean {
  const named = at(member, 'member')
  return (
    (textAt(named, 'reference') ?? '').startsWith('Organization/') ||
    textAt(named, 'type') === 'Organization' ||
    textAt(view.resolve(named, resource), 'resourceType') === 'Organization'
  )
}

function organisationsOf(resource: ReadResource, view: RecordView): string | undefined {
  return joined(all(resource.json, 'managingOrganization').map((one) => view.nameOf(one, resource)))
}
