import { isJsonArray, isJsonObject, type JsonValue } from '../../fhir/json-value.js'
import { isJoined } from '../../fhir/is-joined.js'
import { toTarget } from '../../access/labels/references.js'
import { toClinicalDate } from '../reading/clinical-date.js'
import { DOCUMENT_TYPES, readContents } from '../documents/read-contents.js'
import { unnamedStayOf } from '../open-loops/discharge-summaries.js'
import { all, at, textAt } from '../reading/element.js'
import { gathered } from '../reading/gathered.js'
import { groupBy } from '../reading/group-by.js'
import type { ReadResource, RecordView } from '../reading/record-view.js'
import { isEnteredInError } from '../reading/status-marks.js'
import { typeInWords } from '../reading/type-words.js'
import { toItem, toUnsafeItem } from '../reading/section-item.js'
import type { JoinedRecord, SectionItem } from '../sections/section.js'
import { toTests } from '../results/to-tests.js'
import { toTimeline } from '../timeline/to-timeline.js'
import { toElementRows } from './element-rows.js'
import type { ItemDetail, ItemLink, ItemRow } from './item-detail.js'
import { toLetter } from './letter.js'
import { linkWords } from './link-words.js'

export interface ItemFacts {
  /** What the reader may see. */
  readonly visible: readonly ReadResource[]
  readonly view: RecordView
  readonly joined: JoinedRecord
}

/** What is not held and what is not for this reader are told in the same words. */
const NOT_SHOWN = 'something not shown here'

/** Everything about the person that the reader may see, each with what it refers to and what refers to it. Pure. */
export function toItemDetails({ visible, view, joined }: ItemFacts): readonly ItemDetail[] {
  const standing = visible.filter(({ json }) => !isEnteredInError(json))
  // What the joined Patient shows depends on who gave each field: the banner tells it, and no item does.
  const own = new Map(
    standing.filter(({ shared, json }) => !shared && !isJoined(json)).map((one) => [one.reference, one]),
  )
  const shared = new Set(standing.flatMap((one) => (one.shared ? [one.reference] : [])))
  const lines = new Map(
    toTimeline(joined)
      .flatMap(({ item }) => [item, ...(item.together?.others ?? [])])
      .map((item) => [item.reference, item]),
  )
  const titleOf = ({ reference, type }: ReadResource): string =>
    lines.get(reference)?.what ?? typeInWords(type)
  const tests = testsByReference(joined)
  const references = new Map([...own.values()].map((one) => [one.reference, referencesIn(one)]))
  const back = toBackLinks([...references])
  const byTime = linksByTime([...own.values()])

  const groupOf = new Map(
    joined.groups.flatMap((group) => group.members.map((member) => [member.reference, group] as const)),
  )
  const conflictsOf = gathered(
    joined.conflicts.flatMap(({ words, sides }) =>
      [...new Set(sides.map((side) => side.reference))].map((reference) => [reference, words] as const),
    ),
  )

  return [...own.values()].map((resource): ItemDetail => {
    const { reference, type, json, isSafe } = resource
    const group = groupOf.get(reference)
    return {
      reference,
      title: titleOf(resource),
      type: typeInWords(type),
      line: toLine(lines.get(reference), resource),
      isSafe,
      letter: toLetter(resource),
      rows: toElementRows(json, (target) => nameOf(target, resource)),
      provenance: toProvenance(resource),
      links: [
        ...(references.get(reference) ?? []).flatMap(({ target, path }) =>
          toLink(target, linkWords(path, 'there')),
        ),
        ...(byTime.get(reference) ?? []).flatMap(({ target, label }) => toLink(target, label)),
        ...(back.get(reference) ?? []).flatMap(({ from, path }) => toLink(from, linkWords(path, 'back'))),
      ],
      isDocument: isDocument(resource),
      tests: tests.get(reference) ?? [],
      group: group && { id: group.id, words: group.words, rule: group.rule },
      conflicts: conflictsOf.get(reference) ?? [],
    }
  })

  function nameOf(text: string, from: ReadResource): string {
    const target = toTarget(text)
    if (/^Patient\//.test(target)) return 'the person'
    const other = own.get(target)
    if (other) return titleOf(other)
    if (!target.startsWith('#') && !shared.has(target)) return NOT_SHOWN
    return view.nameOf({ reference: target }, from) ?? typeInWords(target.split('/')[0] ?? '')
  }

  function toLink(target: string, label: string): readonly ItemLink[] {
    const other = own.get(target)
    if (
      shared.has(target) ||
      target.startsWith('#') ||
      other?.type === 'Patient' ||
      /^Patient\//.test(target)
    )
      return []
    if (!other) return [{ label, title: NOT_SHOWN, detail: '' }]
    const line = lines.get(target)
    const when = line?.when
      ? [line.when.label, line.when.date.text].filter((words) => words !== '').join(' ')
      : ''
    return [
      {
        label,
        title: titleOf(other),
        detail: [when, other.source.name].filter((words) => words !== '').join(', '),
        id: other.id,
        ...(isDocument(other) && { isDocument: true as const }),
      },
    ]
  }

  function toProvenance(resource: ReadResource): readonly ItemRow[] {
    const { json, source, receivedAt } = resource
    const named = PEOPLE.flatMap(([label, keys]) =>
      keys
        .flatMap((key) => all(json, key))
        .flatMap((one) => view.nameOf(at(one, 'actor') ?? at(one, 'individual') ?? one, resource) ?? [])
        .map((value) => ({ label, value })),
    )
    const dated = DATES.flatMap(([label, key]) => {
      const iso = textAt(json, ...key)
      return iso === undefined ? [] : [{ label, value: toClinicalDate(iso).text }]
    })
    const version = textAt(json, 'meta', 'versionId')
    return [
      { label: 'Told by', value: source.name },
      ...named,
      ...(named.some(({ label }) => label === 'Author' || label === 'Done by') ? [] : [NO_AUTHOR]),
      ...dated,
      { label: 'Received here', value: toClinicalDate(receivedAt).text },
      ...toRow('Where the source keeps it', textAt(json, 'meta', 'source')),
      ...toRow('Version', version),
    ]
  }
}

function isDocument({ type, json }: ReadResource): boolean {
  return DOCUMENT_TYPES.includes(type) && readContents(json).length > 0
}

/** Of which tests each resource holds a result, those behind another one too. */
function testsByReference(joined: JoinedRecord): ReadonlyMap<string, ItemDetail['tests']> {
  const found = new Map<string, Map<string, ItemDetail['tests'][number]>>()
  for (const { id, name, points } of toTests(joined)) {
    for (const { reference } of points.flatMap((point) => [point, ...(point.together?.others ?? [])])) {
      const known = found.get(reference) ?? new Map<string, ItemDetail['tests'][number]>()
      found.set(reference, known.set(id, { id, name }))
    }
  }
  return new Map([...found].map(([reference, tests]) => [reference, [...tests.values()]]))
}

/** Its line, without the tellings behind it and without the columns of its table. */
function toLine(line: SectionItem | undefined, resource: ReadResource): SectionItem {
  if (!line)
    return resource.isSafe ? toItem(resource, { what: typeInWords(resource.type) }) : toUnsafeItem(resource)
  const { reference, what, details, when, source, marks } = line
  return { reference, what, details, when, source, marks }
}

function toRow(label: string, value: string | undefined): readonly ItemRow[] {
  return value === undefined ? [] : [{ label, value }]
}

/** Who wrote it down is asked for first: where nobody is named, that is said. */
const NO_AUTHOR: ItemRow = { label: 'Author', value: 'not given by its source' }

const PEOPLE: readonly (readonly [string, readonly string[]])[] = [
  ['Author', ['author', 'recorder', 'requester', 'asserter']],
  ['Done by', ['performer', 'participant']],
  ['Organisation', ['custodian', 'serviceProvider', 'managingOrganization']],
]
const DATES: readonly (readonly [string, readonly string[]])[] = [
  ['Recorded', ['recordedDate']],
  ['Authored', ['authoredOn']],
  ['Issued', ['issued']],
  ['Asserted', ['dateAsserted']],
  ['Written', ['date']],
  ['Changed at the source', ['meta', 'lastUpdated']],
]

interface Referred {
  readonly target: string
  readonly path: readonly string[]
}

/** Every Reference and Attachment of a resource, with the elements on the way to it; each target once a way. */
function referencesIn({ json }: ReadResource): readonly Referred[] {
  const found = new Map<string, Referred>()
  visit(json, [])
  return [...found.values()]

  function visit(value: JsonValue, path: readonly string[]): void {
    if (isJsonArray(value)) {
      for (const one of value) visit(one, path)
      return
    }
    if (!isJsonObject(value)) return
    const text = textAt(value, 'reference') ?? attached(textAt(value, 'url'))
    if (text !== undefined) {
      const referred = { target: toTarget(text), path }
      found.set(`${referred.target} ${linkWords(path, 'there')}`, referred)
    }
    for (const [key, one] of Object.entries(value)) visit(one, [...path, key])
  }
}

function attached(url: string | undefined): string | undefined {
  return url?.includes('Binary/') ? url : undefined
}

interface LinkByTime {
  readonly target: string
  readonly label: string
}

/** What no source has linked and belongs together all the same: that it is by time alone is said. */
function linksByTime(own: readonly ReadResource[]): ReadonlyMap<string, readonly LinkByTime[]> {
  const pairs = own.flatMap((summary) => {
    const stay = unnamedStayOf(summary, own)
    return stay ? [{ summary: summary.reference, stay: stay.reference }] : []
  })
  return groupBy(
    pairs.flatMap(({ summary, stay }) => [
      { from: summary, target: stay, label: 'Names no stay; by source and time that of' },
      { from: stay, target: summary, label: 'Discharge summary that names no stay, by source and time' },
    ]),
    ({ from }) => from,
  )
}

function toBackLinks(
  references: readonly (readonly [string, readonly Referred[]])[],
): ReadonlyMap<string, readonly { readonly from: string; readonly path: readonly string[] }[]> {
  return gathered(
    references.flatMap(([from, referred]) =>
      referred.map(({ target, path }) => [target, { from, path }] as const),
    ),
  )
}
