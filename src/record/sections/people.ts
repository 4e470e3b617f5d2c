import { dayOf } from '../reading/clinical-date.js'
import { codedWords } from '../reading/coded-text.js'
import { all, at, isTrueAt, textAt, type Element } from '../reading/element.js'
import { formalName, notOver, plainName, telephoneOf, nameInForce } from '../reading/people-names.js'
import type { ReadResource, RecordView } from '../reading/record-view.js'
import { joined, labelled, notesOf, toItem, untilText } from '../reading/section-item.js'
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

const KEY_WORKER = /key[ -]?worker|care co-?ordinator|lead professional|named (nurse|professional)/i

function toMembers(resource: ReadResource, view: RecordView): readonly PlacedItem[] {
  const { json } = resource
  const members = all(json, 'participant')
  const isOver = textAt(json, 'status') === 'inactive' || isEnded(at(json, 'period'), view)
  if (members.length > 0) return members.map((member) => toMember(member, resource, { view, isOver }))
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

function toMember(
  member: Element,
  resource: ReadResource,
  { view, isOver }: { readonly view: RecordView; readonly isOver: boolean },
): PlacedItem {
  const { json } = resource
  const roles = joined(all(member, 'role').map((role) => codedWords(role)))
  const isKeyWorker = KEY_WORKER.test(roles ?? '')
  const start = textAt(member, 'period', 'start') ?? textAt(json, 'period', 'start')
  const person = view.resolve(at(member, 'member'), resource)
  return {
    item: toItem(resource, {
      what: view.nameOf(at(member, 'member'), resource) ?? roles ?? textAt(json, 'name'),
      details: [
        roles,
        labelled('telephone', reachedBy([person, json], view, isKeyWorker)),
        labelled('of', view.nameOf(at(member, 'onBehalfOf'), resource) ?? organisationsOf(resource, view)),
        labelled('team', textAt(json, 'name')),
        untilText(textAt(member, 'period', 'end')),
      ],
      when: [['since', start]],
      marks: [...(isKeyWorker ? [{ text: 'key worker', tone: 'plain' } as const] : []), ...statusMarks(json)],
    }),
    isPast: isOver || isEnded(at(member, 'period'), view),
    rank: rankOf(member, person, isKeyWorker),
    date: start,
  }
}

/** How somebody is reached; of a key worker it is said where nobody knows it. */
function reachedBy(
  elements: readonly Element[],
  { today }: RecordView,
  isKeyWorker: boolean,
): string | undefined {
  const known = elements
    .map((one) => telephoneOf(notOver(all(one, 'telecom'), today)))
    .find((one) => one !== undefined)
  return known ?? (isKeyWorker ? 'not known' : undefined)
}

/** Organisations of a team come after everybody who can be talked to. */
function rankOf(member: Element, resolved: Element, isKeyWorker: boolean): number {
  if (isKeyWorker) return 0
  const reference = textAt(member, 'member', 'reference') ?? ''
  return reference.startsWith('Organization/') || textAt(resolved, 'resourceType') === 'Organization' ? 3 : 1
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
  return {
    item: toItem(resource, {
      what: plainName(name) ?? formalName(name),
      details: [
        joined(all(json, 'relationship').map((relationship) => codedWords(relationship))),
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
    rank: 2,
    date: start,
  }
}
