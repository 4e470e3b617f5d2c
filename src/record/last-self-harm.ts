import { dayOf, latestFirst, toInstant } from './reading/clinical-date.js'
import { codedWords, codesOf, readCoded, wordsOf } from './reading/coded-text.js'
import { all, textAt, type Element } from './reading/element.js'
import { INPATIENT_CLASSES, isInpatient } from './reading/inpatient.js'
import type { ReadResource, RecordView } from './reading/record-view.js'
import { toItem } from './reading/section-item.js'
import { reasonOf } from './sections/contacts.js'
import type { Certainty } from './self-harm-kinds.js'
import { readSelfHarm, type ToldIn } from './self-harm-words.js'
import type { SectionContent } from './sections/section-content.js'
import type { SectionItem } from './sections/section.js'
import { isVerifiedAs } from './reading/verified-as.js'

interface SelfHarmFacts {
  /** What the reader sees. */
  readonly resources: readonly ReadResource[]
  readonly contents: readonly SectionContent[]
  readonly view: RecordView
}

/** Beside what may be one: its words do not say it surely. */
export const MAY_BE_SELF_HARM = 'may be: read its words'

/**
 * The latest time that somebody harmed themselves or took too much, by a problem, a contact, a finding or an alert, with its
 * date; and behind it the latest that may be one, where that is later. Thoughts, risks and plans are no event; what has no
 * date counts only where nothing has one. Made of what the reader sees: of what is withheld it says nothing.
 */
export function lastSelfHarm(facts: SelfHarmFacts): readonly SectionItem[] {
  const { resources, view } = facts
  const told = resources
    .filter(({ shared, isSafe }) => !shared && isSafe)
    .flatMap((resource) => toldBy(resource, view))
    .filter(({ date }) => date === undefined || dayOf(date) <= view.today)
    .sort(
      (one, other) =>
        latestFirst(one.date, other.date) || (one.resource.reference < other.resource.reference ? -1 : 1),
    )
  const sure = toldOfLatest(told.filter(({ certainty }) => certainty === 'surely'))
  const first = told[0]
  const maybe = first?.certainty === 'maybe' && !isOfYoungChild(first, resources) ? first : undefined
  return [sure, maybe].filter((one) => one !== undefined).map((one) => toLine(one, facts))
}

/**
 * A stay begins because of it: what was told of in the days before a stay is the event, and has its day and what was done. Of a
 * stay alone its first day is the latest on which it can have been.
 */
function eventOf(stay: Told, sure: readonly Told[]): Told | undefined {
  const start = toInstant(stay.date)
  if (start === undefined || !isStay(stay.resource)) return undefined
  return sure.find(({ resource, date }) => {
    const at = toInstant(date)
    return !isStay(resource) && at !== undefined && at > start - DAYS_BEFORE * 86_400_000
  })
}

const DAYS_BEFORE = 7

function isStay({ type, json }: ReadResource): boolean {
  return type === 'Encounter' && isInpatient(json)
}

/** Of what was told of the latest day what says that it was meant: *Overdose* may have been a mishap. */
function toldOfLatest(sure: readonly Told[]): Told | undefined {
  const [last] = sure
  const latest = last && (eventOf(last, sure) ?? last)
  const ofThatDay = sure.filter(({ date }) => dayOf(date ?? '') === dayOf(latest?.date ?? ''))
  return ofThatDay.find(({ resource }) => SAYS_IT_WAS_MEANT.test(wordsTold(resource))) ?? latest
}

const SAYS_IT_WAS_MEANT = /suicid|intention|deliberate|self[- ]?(?:harm|injur|inflict|poison|mutilat)/i

function wordsTold({ json }: ReadResource): string {
  return [json['code'], json['valueCodeableConcept'], ...all(json, 'reasonCode')]
    .map((one) => wordsOf(one))
    .join(' ')
}

function toLine({ resource, date, what, certainty }: Told, { contents }: SelfHarmFacts): SectionItem {
  const made = toItem(resource, { what, details: [valueOf(resource)], when: [['on', date]] })
  const found =
    contents
      .flatMap(({ current, past }) => [...current, ...past])
      .find(({ reference }) => reference === resource.reference) ?? made
  // A stay stands in its section by the day on which it ended.
  const line = isStay(resource) ? { ...found, when: made.when } : found
  return certainty === 'surely'
    ? line
    : { ...line, marks: [{ text: MAY_BE_SELF_HARM, tone: 'caution' }, ...line.marks] }
}

/** What was found, where a finding says it beside its name: *Incident* alone leaves nothing to read. */
function valueOf({ type, json }: ReadResource): string | undefined {
  return type === 'Observation'
    ? (codedWords(json['valueCodeableConcept']) ?? textAt(json, 'valueString'))
    : undefined
}

/** Under this age what a child swallows or jumps from is a mishap unless the words say otherwise. */
const YOUNG = 10

function isOfYoungChild({ date }: Told, resources: readonly ReadResource[]): boolean {
  return resources.some(({ type, json }) => {
    const born = type === 'Patient' ? textAt(json, 'birthDate') : undefined
    if (born === undefined || date === undefined) return false
    return dayOf(date) < `${String(Number(born.slice(0, 4)) + YOUNG)}${born.slice(4)}`
  })
}

interface Told {
  readonly resource: ReadResource
  readonly date: string | undefined
  readonly what: ReturnType<typeof readCoded>
  readonly certainty: Certainty
}

function toldBy(resource: ReadResource, view: RecordView): readonly Told[] {
  const { type, json } = resource
  const certainty = Object.hasOwn(TELLS, type) ? TELLS[type]?.(resource, view) : undefined
  if (certainty === undefined) return []
  const date = DATES[type]?.map((path) => textAt(json, ...path)).find((iso) => iso !== undefined)
  return [{ resource, date, what: readCoded(json['code']), certainty }]
}

const TELLS: Readonly<Record<string, (resource: ReadResource, view: RecordView) => Certainty | undefined>> = {
  Condition: ({ json }) => (isVerifiedAs(json, UNSURE) ? undefined : selfHarmOf(json['code'])),
  Flag: ({ json }) => selfHarmOf(json['code']),
  Encounter: ofEncounter,
  Observation: ofFinding,
}

/** Contacts of HL7's ActCode at which somebody is helped for what has just happened. */
const EMERGENCIES: ReadonlySet<string> = new Set([...INPATIENT_CLASSES, 'EMER', 'FLD'])

const UNSURE = ['refuted', 'entered-in-error', 'differential']

const DATES: Readonly<Record<string, readonly (readonly string[])[]>> = {
  Condition: [['onsetDateTime'], ['onsetPeriod', 'start'], ['recordedDate']],
  Encounter: [['period', 'start']],
  Observation: [['effectiveDateTime'], ['effectivePeriod', 'start'], ['effectiveInstant'], ['issued']],
  Flag: [['period', 'start']],
}

function ofEncounter(resource: ReadResource, view: RecordView): Certainty | undefined {
  const { json } = resource
  if (!['finished', 'in-progress', 'arrived', 'triaged', 'onleave'].includes(textAt(json, 'status') ?? '')) {
    return undefined
  }
  const where = EMERGENCIES.has(textAt(json, 'class', 'code') ?? '') ? 'emergency' : 'elsewhere'
  const reasons = [...all(json, 'reasonCode'), ...all(json, 'type')]
  return surest([
    ...reasons.map((reason) => selfHarmOf(reason, where)),
    readSelfHarm(reasonOf(resource, view) ?? '', where),
  ])
}

/** By its value, or by its name where the value does not take it back. */
function ofFinding({ json }: ReadResource): Certainty | undefined {
  if (!['final', 'amended', 'corrected', 'preliminary'].includes(textAt(json, 'status') ?? '')) {
    return undefined
  }
  return surest([
    selfHarmOf(json['valueCodeableConcept']),
    readSelfHarm(textAt(json, 'valueString') ?? ''),
    isTakenBack(json) ? undefined : selfHarmOf(json['code']),
  ])
}

function isTakenBack(json: ReadResource['json']): boolean {
  if (json['valueBoolean'] === false) return true
  const count = textAt(json, 'valueQuantity', 'value') ?? textAt(json, 'valueInteger') ?? '1'
  return (
    Number(count) === 0 ||
    NO.test(codedWords(json['valueCodeableConcept']) ?? textAt(json, 'valueString') ?? '')
  )
}

const NO = /^\W*(?:no|none|nil|not|never|denies|absent|negative)\b/i

function selfHarmOf(concept: Element, where?: ToldIn): Certainty | undefined {
  return codesOf(concept).some(isEventCode) ? 'surely' : readSelfHarm(wordsOf(concept), where)
}

function surest(read: readonly (Certainty | undefined)[]): Certainty | undefined {
  return read.includes('surely') ? 'surely' : read.find((one) => one !== undefined)
}

/** SNOMED CT: suicide attempt, self-injurious behaviour, intentional overdose, overdose, self-inflicted injury; ICD-10 X60–X84. */
function isEventCode(code: string): boolean {
  return SNOMED.test(code) || /\|X(?:6\d|7\d|8[0-4])/i.test(code)
}

const SNOMED = /^http:\/\/snomed\.info\/sct\|(?:82313006|248062006|59274003|55680006|276853009)$/
