import { dayOf, latestFirst } from './reading/clinical-date.js'
import { codedWords, codesOf, hasCode, readCoded, wordsOf } from './reading/coded-text.js'
import { all, textAt, type Element } from './reading/element.js'
import type { ReadResource, RecordView } from './reading/record-view.js'
import { toItem } from './reading/section-item.js'
import { reasonOf } from './sections/contacts.js'
import { saysSelfHarm, type ToldIn } from './self-harm-words.js'
import type { SectionContent } from './sections/section-content.js'
import type { SectionItem } from './sections/section.js'

interface SelfHarmFacts {
  /** What the reader sees. */
  readonly resources: readonly ReadResource[]
  readonly contents: readonly SectionContent[]
  readonly view: RecordView
}

/**
 * The latest time that somebody harmed themselves or took too much, by a problem, a contact, a finding or an alert, with its
 * date. Thoughts, risks and plans are no event; what has no date counts only where nothing has one. Made of what the reader
 * sees: of what is withheld it says nothing.
 */
export function lastSelfHarm({ resources, contents, view }: SelfHarmFacts): SectionItem | undefined {
  const [last] = resources
    .filter(({ shared, isSafe }) => !shared && isSafe)
    .flatMap((resource) => {
      const told = toldBy(resource, view)
      return told === undefined ? [] : [{ resource, date: told.date, what: told.what }]
    })
    .filter(({ date }) => date === undefined || dayOf(date) <= view.today)
    .sort(
      (one, other) =>
        latestFirst(one.date, other.date) || (one.resource.reference < other.resource.reference ? -1 : 1),
    )
  if (!last) return undefined
  const line = contents
    .flatMap(({ current, past }) => [...current, ...past])
    .find(({ reference }) => reference === last.resource.reference)
  return line ?? toItem(last.resource, { what: last.what, when: [['on', last.date]] })
}

interface Told {
  readonly date: string | undefined
  readonly what: ReturnType<typeof readCoded>
}

function toldBy(resource: ReadResource, view: RecordView): Told | undefined {
  const { type, json } = resource
  if (!Object.hasOwn(TELLS, type) || TELLS[type]?.(resource, view) !== true) return undefined
  const date = DATES[type]?.map((path) => textAt(json, ...path)).find((iso) => iso !== undefined)
  return { date, what: readCoded(json['code']) }
}

const TELLS: Readonly<Record<string, (resource: ReadResource, view: RecordView) => boolean>> = {
  Condition: ({ json }) => !hasCode(json['verificationStatus'], UNSURE) && isSelfHarm(json['code']),
  Flag: ({ json }) => isSelfHarm(json['code']),
  Encounter: isEncounterOf,
  Observation: isFindingOf,
}

/** Contacts of HL7's ActCode at which somebody is helped for what has just happened. */
const EMERGENCIES: ReadonlySet<string> = new Set(['EMER', 'IMP', 'ACUTE', 'NONAC', 'OBSENC', 'FLD', 'SS'])

const UNSURE = ['refuted', 'entered-in-error', 'differential']

const DATES: Readonly<Record<string, readonly (readonly string[])[]>> = {
  Condition: [['onsetDateTime'], ['onsetPeriod', 'start'], ['recordedDate']],
  Encounter: [['period', 'start']],
  Observation: [['effectiveDateTime'], ['effectivePeriod', 'start'], ['effectiveInstant'], ['issued']],
  Flag: [['period', 'start']],
}

function isEncounterOf(resource: ReadResource, view: RecordView): boolean {
  const { json } = resource
  if (!['finished', 'in-progress', 'arrived', 'triaged', 'onleave'].includes(textAt(json, 'status') ?? '')) {
    return false
  }
  const where = EMERGENCIES.has(textAt(json, 'class', 'code') ?? '') ? 'emergency' : 'elsewhere'
  const reasons = [...all(json, 'reasonCode'), ...all(json, 'type')]
  return (
    reasons.some((reason) => isSelfHarm(reason, where)) || saysSelfHarm(reasonOf(resource, view) ?? '', where)
  )
}

/** By its value, or by its name where the value does not take it back. */
function isFindingOf({ json }: ReadResource): boolean {
  if (!['final', 'amended', 'corrected', 'preliminary'].includes(textAt(json, 'status') ?? '')) return false
  const value = json['valueCodeableConcept']
  if (isSelfHarm(value) || saysSelfHarm(textAt(json, 'valueString') ?? '')) return true
  return isSelfHarm(json['code']) && !isTakenBack(json)
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

function isSelfHarm(concept: Element, where?: ToldIn): boolean {
  return codesOf(concept).some(isEventCode) || saysSelfHarm(wordsOf(concept), where)
}

/** SNOMED CT: suicide attempt, self-injurious behaviour, intentional overdose, overdose, self-inflicted injury; ICD-10 X60–X84. */
function isEventCode(code: string): boolean {
  return SNOMED.test(code) || /\|X(?:6\d|7\d|8[0-4])/i.test(code)
}

const SNOMED = /^http:\/\/snomed\.info\/sct\|(?:82313006|248062006|59274003|55680006|276853009)$/
