import { encode } from '../assembly/join-bytes.js'
import type { JsonObject } from '../../fhir/json-value.js'
import { toClinicalDate } from '../reading/clinical-date.js'
import { codedWords } from '../reading/coded-text.js'
import { dosageWords } from '../reading/dosage.js'
import { all, at, textAt, type Element } from '../reading/element.js'
import { narrativeLine, readNarrative } from '../reading/narrative.js'
import type { ReadResource } from '../reading/record-view.js'
import { labelled, toItem, toUnsafeItem } from '../reading/section-item.js'
import { isEnteredInError } from '../reading/status-marks.js'
import { typeInWords } from '../reading/type-words.js'
import { observedValue } from '../sections/results/observed-value.js'
import type { SectionItem } from '../sections/section.js'
import { markedOf } from './to-item-marks.js'

/** Where resources say what they are. */
const NAMED = ['code', 'medicationCodeableConcept', 'vaccineCode', 'description', 'type', 'category'] as const

/** The lines of what can change and has no page of its own: what was entered in error, and what each source says of the person. */
export function toBesideLines(visible: readonly ReadResource[]): readonly SectionItem[] {
  return markedOf(visible).flatMap((resource): readonly SectionItem[] => {
    if (isEnteredInError(resource.json)) {
      return [
        toItem(resource, {
          what: nameOf(resource) ?? typeInWords(resource.type),
          details: saidBy(resource.json),
          when: DATED.map((key) => ['dated', textAt(resource.json, ...key.split('.'))] as const),
          marks: [{ text: 'entered in error', tone: 'warning' }],
        }),
      ]
    }
    if (resource.type !== 'Patient') return []
    return [resource.isSafe ? toItem(resource, { what: 'Personal details' }) : toUnsafeItem(resource)]
  })
}

function nameOf({ json }: ReadResource): string | undefined {
  return NAMED.flatMap((key) => [textAt(json, key), ...all(json, key).map((one) => codedWords(one))]).find(
    (words) => words !== undefined,
  )
}

/** Where resources say when what they tell was. */
const DATED = [
  'effectiveDateTime',
  'effectivePeriod.start',
  'occurrenceDateTime',
  'performedDateTime',
  'performedPeriod.start',
  'onsetDateTime',
  'authoredOn',
  'recordedDate',
  'period.start',
  'start',
  'date',
  'issued',
] as const

/** What it said until it was taken back, for whoever acted on it: a value, a dose, what was concluded, the words of a letter. */
function saidBy(json: JsonObject): readonly string[] {
  const value = observedValue(json)
  const told = [
    value && `${value.value} ${value.unit}`.trim(),
    ...dosageWords(json),
    textAt(json, 'conclusion'),
    ...all(json, 'section').map(sectionWords),
  ]
  return told.flatMap((words) => labelled('it said', words) ?? [])
}

function sectionWords(section: Element): string | undefined {
  const div = at(section, 'text', 'div')
  const words = typeof div === 'string' ? narrativeLine(readNarrative(div)) : ''
  return words === ''
    ? undefined
    : (labelled(textAt(section, 'title') ?? 'a section without a title', words) ?? words)
}

/** Whether it was taken back without saying any more when it was, or what it said. */
export function lacksWhatItSaid({ when, details }: SectionItem): boolean {
  return when === undefined || details.length === 0
}

/** A line of what was taken back, with the date and the words that an earlier version of it had and it no longer has. */
export function withWhatItSaid(line: SectionItem, earlier: JsonObject): SectionItem {
  const [label, iso] = DATED.map((key) => ['dated', textAt(earlier, ...key.split('.'))] as const).find(
    ([, said]) => said !== undefined,
  ) ?? ['', undefined]
  return {
    ...line,
    when: line.when ?? (iso === undefined ? undefined : { label, date: toClinicalDate(iso) }),
    details: line.details.length > 0 ? line.details : saidBy(earlier),
  }
}

export function writeBeside(lines: readonly SectionItem[]): Uint8Array {
  return encode(JSON.stringify(lines))
}

const READ = new WeakMap<Uint8Array, ReadonlyMap<string, SectionItem>>()

/** What {@link writeBeside} wrote, by reference; read once, as long as it is at hand. */
export function readBeside(body: Uint8Array): ReadonlyMap<string, SectionItem> {
  const known = READ.get(body)
  if (known) return known
  const lines = JSON.parse(new TextDecoder().decode(body)) as readonly SectionItem[]
  const byReference = new Map(lines.map((line) => [line.reference, line]))
  READ.set(body, byReference)
  return byReference
}
