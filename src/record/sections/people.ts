import { dayOf } from '../reading/clinical-date.js'
import { codedWords } from '../reading/coded-text.js'
import { all, at, isTrueAt, textAt, type Element } from '../reading/element.js'
import { formalName, notOver, plainName, telephoneOf, nameInForce } from '../reading/people-names.js'
import type { ReadResource, RecordView } from '../reading/record-view.js'
import { joined, labelled, notesOf, toItem, untilText } from '../reading/section-item.js'
import { serviceLines } from '../reading/service-lines.js'
import { statusMarks } from '../reading/status-marks.js'
import { placed, type PlacedItem, type SectionContent } from './section-content.js'

/** Who is involved: the key worker first, then other professionals, then the person's own people. */
export function toPeople(resources: readonly ReadResource[], view: RecordView): SectionContent {
  return placed(
    resources.flatMap((resource) =>
      resource.type === 'CareTeam' ? toMembers(resource, view) : [toRelatedPerson(resource, view)],
    ),
  )
}

const KEY_WORKER = /key[ -]?worker|lead professional|named (nurse|professional)/i

/** Who leads where a team names no key worker; where it does, somebody beside them. */
const COORDINATOR = /care co-?ordinator/i

function toMembers(resource: ReadResource, view: RecordView): readonly PlacedItem[] {
  const { json } = resource
  const members = withoutNamed(all(json, 'participant'), resource, view)
  const isOver = textAt(json, 'status') === 'inactive' || isEnded(at(json, 'period'), view)
  const isLed = members.some((member) => KEY_WORKER.test(rolesOf(member) ?? ''))
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
      rank: 1,
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

function toMember(member: Element, resource: ReadResource, { view, isOver, isKey }: InTeam): PlacedItem {
  const { json } = resource
  const roles = rolesOf(member)
  const isKeyWorker = isKey(roles ?? '')
  const start = textAt(member, 'period', 'start') ?? textAt(json, 'period', 'start')
  const person = view.resolve(at(member, 'member'), resource)
  const lines = serviceLines(at(member, 'member'), resource, view).map(({ words }) => words)
  return {
    item: toItem(resource, {
      what: view.nameOf(at(member, 'member'), resource) ?? roles ?? textAt(json, 'name'),
      details: [
        roles,
        ...(lines.length > 0 ? lines : [reachedBy(member, { person, resource, view, isKeyWorker })]),
        labelled('of', view.nameOf(at(member, 'onBehalfOf'), resource) ?? organisationsOf(resource, view)),
        labelled('team', textAt(json, 'name')),
      ],
      when: [['since', start]],
      till: untilText(textAt(member, 'period', 'end')),
      marks: [...(isKeyWorker ? [{ text: 'key worker', tone: 'plain' } as const] : []), ...statusMarks(json)],
    }),
    isPast: isOver || isEnded(at(member, 'period'), view),
    rank: rankOf(isKeyWorker, isOrganisation(member, resource, view)),
    date: start,
  }
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

interface Reached {
  readonly person: Element
  readonly resource: ReadResource
  readonly view: RecordView
  readonly isKeyWorker: boolean
}

/**
 * How somebody is reached: by their own number, then that of the team, and that of the organisation as the last resort,
 * each called what it is. Of a key worker it is said where nobody knows one.
 */
function reachedBy(member: Element, { person, resource, view, isKeyWorker }: Reached): string | undefined {
  const { json } = resource
  const numberOf = (one: Element): string | undefined => telephoneOf(notOver(all(one, 'telecom'), view.today))
  const own = numberOf(person) ?? numberOf(view.resolve(at(person, 'practitioner'), resource))
  const organisations = [at(member, 'member'), at(member, 'onBehalfOf'), at(json, 'managingOrganization')]
  const last = organisations
    .map((one) => [view.nameOf(one, resource), view.telephoneOf(one, resource)] as const)
    .find(([, number]) => number !== undefined)
  return (
    labelled('telephone', own) ??
    labelled('telephone of the team', numberOf(json)) ??
    labelled(last?.[0] === undefined ? 'telephone' : `telephone of ${last[0]}`, last?.[1]) ??
    (isKeyWorker ? 'telephone: not known' : undefined)
  )
}

/** Organisations of a team come after everybody who can be talked to. */
function rankOf(isKeyWorker: boolean, isAnOrganisation: boolean): number {
  if (isKeyWorker) return 0
  return isAnOrganisation ? 5 : 1
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

function isEnded(period: Element, view: RecordView): boolean {
  const end = textAt(period, 'end')
  return end !== undefined && dayOf(end) < view.today
}

function toRelatedPerson(resource: ReadResource, view: RecordView): PlacedItem {
  const { json } = resource
  const name = nameInForce(all(json, 'name'))
  const start = textAt(json, 'period', 'start')
  const isInactive = at(json, 'active') === false
  const relationships = joined(all(json, 'relationship').map(relationshipWords))
  return {
    item: toItem(resource, {
      what: plainName(name) ?? formalName(name),
      details: [
        relationships,
        labelled('telephone', telephoneOf(notOver(all(json, 'telecom'), view.today))),
        isTrueAt(at(json, 'communication'), 'preferred')
          ? labelled('speaks', codedWords(at(json, 'communication', 'language')))
          : undefined,
        ...notesOf(resource),
      ],
      when: [['since', start]],
      marks: isInactive ? [{ text: 'no longer in touch', tone: 'plain' }] : [],
    }),
    isPast: isInactive || isEnded(at(json, 'period'), view),
    rank: closenessOf(relationships ?? ''),
    date: start,
  }
}

/** HL7 calls a son a natural son; nobody else does, and what others are called stays. */
function relationshipWords(relationship: Element): string | undefined {
  return codedWords(relationship)?.replace(
    /^natural (?=(?:son|daughter|child|mother|father|parent|brother|sister|sibling)$)/i,
    '',
  )
}

/** Whom somebody rings first among the person's own people. */
function closenessOf(relationships: string): number {
  if (/next[ -]of[ -]kin/i.test(relationships)) return 2
  return /emergency|attorney|carer|guardian|\bparent\b/i.test(relationships) ? 3 : 4
}
