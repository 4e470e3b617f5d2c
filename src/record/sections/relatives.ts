import { personName, relation } from '../duplicates/aspects/people.js'
import { codedWords, wordsOf } from '../reading/coded-text.js'
import { all, at, isTrueAt, textAt, type Element } from '../reading/element.js'
import {
  addressOf,
  formalName,
  nameInForce,
  notOver,
  plainName,
  telephoneOf,
} from '../reading/people-names.js'
import type { ReadResource, RecordView } from '../reading/record-view.js'
import { joined, labelled, notesOf, toItem, untilText } from '../reading/section-item.js'
import { contactsOf } from './contacts-of-patient.js'
import { isEnded, RANKS } from './involved.js'
import { CHILD, isChild } from './is-child.js'
import { isToBeReadFirst, NOT_TO_BE_RUNG, READ_FIRST, saysNotToRing } from './kin/not-to-be-rung.js'
import { isSaidToHaveDied } from './kin/said-to-have-died.js'
import { closenessOf, contactRanksOf, isRungFirst } from './kin/who-is-rung-first.js'
import { isAfterToday } from './odd-dates.js'
import type { PlacedItem } from './section-content.js'
import type { Mark } from './section.js'

interface Told {
  readonly relatives: readonly ReadResource[]
  /** The Patients that sources sent: contacts stand in them. */
  readonly patients: readonly ReadResource[]
}

/**
 * The person's own people, told as RelatedPerson or as a contact of the Patient. Whom the two tell of alike stands once: what
 * the contact adds, and who sent it, stands beside. Of whom one source says that they are not to be rung, no other telling of
 * them is either.
 */
export function toRelatives({ relatives, patients }: Told, view: RecordView): readonly PlacedItem[] {
  const lines: Line[] = relatives.map((relative) => ({ of: relative, besides: [] }))
  for (const contact of patients.flatMap(contactsOf)) {
    const line = lines.find(
      ({ of }) => isOver(of, view) === isOver(contact, view) && areOne(of, contact, view),
    )
    if (line) line.besides.push(contact)
    else lines.push({ of: contact, besides: [] })
  }
  const shunned = [...relatives, ...patients.flatMap(contactsOf)].filter(isNotToBeRung)
  const isOfMinor = [
    ...patients.map(({ json }) => json),
    ...relatives.map((relative) => view.resolve(relative.json['patient'], relative)),
  ].some((patient) => isMinor(patient, view.today))
  return lines.map((line) => toPlaced(line, { view, shunned, isOfMinor }))
}

interface Around {
  readonly view: RecordView
  /** Those of whom a source says that they are not to be rung. */
  readonly shunned: readonly ReadResource[]
  readonly isOfMinor: boolean
}

function isNotToBeRung(kin: ReadResource): boolean {
  return saysNotToRing(toldOf(kin))
}

function toldOf({ json, ...resource }: ReadResource): Parameters<typeof saysNotToRing>[0] {
  return {
    names: all(json, 'name').flatMap((name) => plainName(name) ?? []),
    relationships: all(json, 'relationship').map(wordsOf),
    notes: notesOf({ ...resource, json }),
  }
}

const GROWN_UP = 18

/** Born less than eighteen years ago, as far as the day is given. */
function isMinor(patient: Element, today: string): boolean {
  const born = textAt(patient, 'birthDate') ?? ''
  return /^\d{4}/.test(born) && isAfterToday(`${Number(born.slice(0, 4)) + GROWN_UP}${born.slice(4)}`, today)
}

/** Somebody, and contacts that tell of them too. */
interface Line {
  readonly of: ReadResource
  readonly besides: ReadResource[]
}

/** One name, and no two relationships that cannot both be so: a mother may have her daughter's name. */
function areOne(one: ReadResource, other: ReadResource, view: RecordView): boolean {
  return (
    personName.open(view).agreement(one, other) === 'same' &&
    relation.open(view).agreement(one, other) !== 'apart'
  )
}

function isOver({ json }: ReadResource, view: RecordView): boolean {
  return hasDied(json) || at(json, 'active') === false || isEnded(at(json, 'period'), view)
}

function hasDied(json: ReadResource['json']): boolean {
  return isSaidToHaveDied({
    names: all(json, 'name').flatMap((name) => plainName(name) ?? []),
    relationships: all(json, 'relationship').map(wordsOf),
  })
}

function toPlaced({ of, besides }: Line, around: Around): PlacedItem {
  const { view } = around
  const { json } = of
  const name = nameInForce(all(json, 'name'))
  const start = textAt(json, 'period', 'start')
  const details = detailsOf(of, view)
  const organisation = view.nameOf(json['organization'], of)
  const isContact = of.type === 'Patient'
  const rank = rankOf([of, ...besides], around)
  const item = toItem(of, {
    what:
      plainName(name) ?? formalName(name) ?? organisation ?? (isContact ? relationshipsOf(of) : undefined),
    details: [...details, ...besides.map((other) => besideText(other, { of, details, view }))],
    when: [['since', start]],
    till: isContact ? untilText(textAt(json, 'period', 'end')) : undefined,
    marks: marksOf(of, rank),
  })
  return {
    item: {
      ...item,
      ...(isContact && { isPart: true }),
      ...(isRungFirst(rank) && { isRungFirst: true }),
    },
    isPast: isOver(of, view),
    rank,
    date: start,
  }
}

function rankOf(told: readonly ReadResource[], { view, shunned, isOfMinor }: Around): number {
  const names = personName.open(view)
  if (
    shunned.some((one) => told.includes(one) || told.some((other) => names.agreement(one, other) === 'same'))
  )
    return RANKS.notToBeRung
  const words = joined(told.map(relationshipsOf))
  if (told.some((one) => isChild(one, words, view.today))) return RANKS.child
  return closenessOf({
    coded: told.flatMap((one) => all(one.json, 'relationship')),
    words: words ?? '',
    ranks: told.flatMap((one) => contactRanksOf(one.json)),
    isOfMinor,
  })
}

function marksOf(kin: ReadResource, rank: number): readonly Mark[] {
  const { json } = kin
  return [
    ...(rank === RANKS.notToBeRung ? [NOT_TO_BE_RUNG] : isToBeReadFirst(toldOf(kin)) ? [READ_FIRST] : []),
    ...(rank === RANKS.child ? [CHILD] : []),
    ...(hasDied(json) ? [{ text: 'said to have died', tone: 'plain' } as const] : []),
    ...(at(json, 'active') === false ? [{ text: 'no longer in touch', tone: 'plain' } as const] : []),
  ]
}

function detailsOf(relative: ReadResource, view: RecordView): readonly string[] {
  const { json } = relative
  const language = at(json, 'communication', 'language')
  const told =
    relative.type === 'Patient'
      ? contactDetails(relative, view)
      : [labelled('telephone', telephoneOf(notOver(all(json, 'telecom'), view.today)))]
  return [
    relationshipsOf(relative),
    ...told,
    isTrueAt(at(json, 'communication'), 'preferred') ? labelled('speaks', codedWords(language)) : undefined,
    ...notesOf(relative),
  ].filter((detail) => detail !== undefined)
}

/** Of a contact everything that is told of how to reach them: there is no map of the standard that would add it. */
function contactDetails(contact: ReadResource, view: RecordView): readonly (string | undefined)[] {
  const { json } = contact
  const reached = notOver(all(json, 'telecom'), view.today).filter((one) => textAt(one, 'use') !== 'old')
  const [mails, phones] = [true, false].map((isMail) =>
    joined(
      reached
        .filter((one) => (textAt(one, 'system') === 'email') === isMail)
        .map((one) => textAt(one, 'value')),
    ),
  )
  return [
    labelled('telephone', phones),
    labelled('email', mails),
    labelled('of', view.nameOf(json['organization'], contact)),
    labelled('address', addressOf(all(json, 'address'))),
  ]
}

interface Beside {
  readonly of: ReadResource
  readonly details: readonly string[]
  readonly view: RecordView
}

/** Who else tells of them, and what of it is not told already. */
function besideText(contact: ReadResource, { of, details, view }: Beside): string | undefined {
  const more = joined(
    detailsOf(contact, view).filter((detail) => !details.includes(detail)),
    '; ',
  )
  if (contact.source.organisation === of.source.organisation)
    return labelled('with the personal details', more)
  return more === undefined
    ? `also told by ${contact.source.name}`
    : `also told by ${contact.source.name}: ${more}`
}

function relationshipsOf({ json }: ReadResource): string | undefined {
  return joined(all(json, 'relationship').map(relationshipWords))
}

/** HL7 calls a son a natural son; nobody else does, and what others are called stays. */
function relationshipWords(relationship: Element): string | undefined {
  return codedWords(relationship)?.replace(
    /^natural (?=(?:son|daughter|child|mother|father|parent|brother|sister|sibling)$)/i,
    '',
  )
}
