import { codedWords, hasCode } from '../../reading/coded-text.js'
import { at, textAt, type Element } from '../../reading/element.js'
import type { ReadResource } from '../../reading/record-view.js'
import { joined, labelled, notesOf, toItem } from '../../reading/section-item.js'
import { thingsOf } from '../lists/list-kinds.js'
import { listWarnings } from '../lists/list-warnings.js'
import { absenceIn } from './absences.js'
import { placed, type PlacedItem, type SectionContent, type ToSectionContent } from '../section-content.js'
import type { EmptyKind, Mark, SectionItem } from '../section.js'

/** Whether a resource is a list that says why it is empty. */
export function isEmptyList({ type, json }: Pick<ReadResource, 'type' | 'json'>): boolean {
  return type === 'List' && at(json, 'emptyReason') !== undefined
}

/** Whether a list says that its source asked and knows of none. */
export function isNilKnown(resource: ReadResource): boolean {
  return (
    isEmptyList(resource) && !isOutOfForce(resource) && hasCode(resource.json['emptyReason'], ['nilknown'])
  )
}

/**
 * A section with what empty lists say of it: each is an item, whatever else the section holds, and one that knows of
 * none is marked where another source has something.
 */
export function withEmptyLists(toContent: ToSectionContent): ToSectionContent {
  return (resources, view) => {
    const content = toContent(
      resources.filter((resource) => !isEmptyList(resource)),
      view,
    )
    const lists = placed(
      resources
        .filter(isEmptyList)
        .map((list) =>
          toPlacedList(list, isNilKnown(list) && isContradicted(list, content) ? [SOURCES_DIFFER] : []),
        ),
    )
    return {
      ...content,
      current: [...content.current, ...lists.current],
      past: [...content.past, ...lists.past],
    }
  }
}

export const SOURCES_DIFFER: Mark = { text: 'sources differ', tone: 'warning' }

function isContradicted({ source }: ReadResource, { current, series = [] }: SectionContent): boolean {
  const told = [
    ...current.filter(({ statesNone }) => statesNone === undefined),
    ...series.flatMap(({ points }) => points),
  ].map((one) => one.source.organisation)
  return told.some((organisation) => organisation !== source.organisation)
}

/** An empty list as it stands in a section whose items are placed by a rule of their own: after all of them. */
export function toPlacedList(list: ReadResource, marks: readonly Mark[]): PlacedItem {
  return { item: toListItem(list, marks), isPast: isOutOfForce(list), rank: LAST, date: dateOf(list) }
}

const LAST = 9

/** Which nothing it states, in words that no other reason shares. */
function toListItem(list: ReadResource, marks: readonly Mark[] = []): SectionItem {
  return toItem(list, {
    what: emptyWords(list),
    details: [titleText(list), joined(listWarnings(list), '; '), ...notesOf(list)],
    when: [['recorded', dateOf(list)]],
    ...(isOutOfForce(list) ? {} : { statesNone: noneOf(list) }),
    marks: [
      ...(isOutOfForce(list) ? [{ text: 'no longer in force', tone: 'plain' } as const] : []),
      ...marks,
    ],
  })
}

/** The source's own title, which may be narrower than the section: `Drug allergies`. */
function titleText(list: ReadResource): string | undefined {
  const title = textAt(list.json, 'title')
  return title?.toLowerCase() === thingsOf(list).toLowerCase() ? undefined : labelled('list', title)
}

/** Whether a list is no longer kept by its source. */
export function isOutOfForce({ json }: Pick<ReadResource, 'json'>): boolean {
  return textAt(json, 'status') === 'retired'
}

function dateOf({ json }: ReadResource): string | undefined {
  return textAt(json, 'date')
}

/** @see https://hl7.org/fhir/R4/valueset-list-empty-reason.html */
const REASONS: Readonly<Record<string, (things: string) => string>> = {
  nilknown: (things) => `No known ${things}`,
  notasked: (things) => `Not asked about ${things}`,
  withheld: (things) => `Whether there are ${things} is withheld by the source`,
  unavailable: (things) => `The list of ${things} was not available to the source`,
  notstarted: (things) => `The list of ${things} has not been begun`,
  closed: (things) => `The list of ${things} is closed and no longer kept`,
}

const NONE: Readonly<Record<string, EmptyKind>> = {
  nilknown: 'none-known',
  notasked: 'not-asked',
  notstarted: 'not-asked',
  withheld: 'withheld',
  unavailable: 'unavailable',
  closed: 'unavailable',
}

/** Which nothing an empty list states, where its reason is known. */
export function noneOf(list: ReadResource): EmptyKind | undefined {
  return emptyKindOf(list.json['emptyReason'])
}

/** Which nothing a reason for an empty list or section is, by HL7's code for it or by its reasons for absent data. */
export function emptyKindOf(reason: Element): EmptyKind | undefined {
  const known = Object.keys(NONE).find((code) => hasCode(reason, [code]))
  return known === undefined ? absenceIn(reason)?.kind : NONE[known]
}

/** What an empty list says, in words. */
export function emptyWords(list: ReadResource): string {
  const reason = list.json['emptyReason']
  const things = thingsOf(list)
  const known = Object.keys(REASONS).find((code) => hasCode(reason, [code]))
  const words = known === undefined ? undefined : REASONS[known]
  if (words) return words(things)
  const why = codedWords(reason)
  return `Nothing is recorded in the list of ${things}${why === undefined ? '' : ` (${why})`}`
}
