import { toClinicalDate } from '../../reading/clinical-date.js'
import { codedWords, hasCode, wordsOf } from '../../reading/coded-text.js'
import { dosagesOf } from '../../reading/dosage.js'
import { all, at, textAt, type Element } from '../../reading/element.js'
import { gathered } from '../../reading/gathered.js'
import { readOnce } from '../../reading/read-once.js'
import type { ReadResource, RecordView } from '../../reading/record-view.js'
import { joined, untilText } from '../../reading/section-item.js'
import { isAuthorised } from '../../duplicates/aspects/course.js'
import { lastIssuedOf } from './last-issued.js'
import type { MedicineColumns } from './medicine-column.js'
import { objectingWords, objectionOf } from './medicine-objection.js'
import { SPECIALIST_MEDICINES } from './specialist-medicines.js'

export interface ColumnFacts {
  readonly name: string
  readonly dose: string | undefined
  readonly isPast: boolean
  /** All medicines of the list: supplies that name a prescription, and statements that are based on it, say when it was last issued. */
  readonly among: readonly ReadResource[]
  /** When the last dose of it was given, where that is known: `24-Oct-2026`. */
  readonly given?: string | undefined
}

export function toMedicineColumns(
  resource: ReadResource,
  view: RecordView,
  { name, dose, isPast, among, given }: ColumnFacts,
): MedicineColumns {
  const { json } = resource
  return {
    dose,
    route: joined([...new Set(dosagesOf(json).map((dosage) => codedWords(at(dosage, 'route'))))]),
    kind: joined([courseOf(json), settingOf(json), specialistWords(name, given)]),
    issued: issuedText(resource, among) ?? labelledGiven(given),
    // Who gave it, supplied it or only told of it stands among the details: none of them is who ordered it.
    prescriber: view.nameOf(json['requester'], resource),
    standing: standingOf(resource, isPast),
  }
}

const REPEAT = /MedicationRepeatInformation(?:-1)?$/
const STATUS_REASON = /MedicationStatusReason(?:-1)?$/

function extensionOf(element: Element, url: RegExp): Element {
  return all(element, 'extension').find((one) => url.test(textAt(one, 'url') ?? ''))
}

function courseOf(json: ReadResource['json']): string | undefined {
  const course = json['courseOfTherapyType']
  if (hasCode(course, ['continuous'])) return 'repeat'
  if (hasCode(course, ['acute'])) return 'acute'
  const repeat = extensionOf(json, REPEAT)
  return codedWords(course) ?? (repeat === undefined ? undefined : 'repeat')
}

function settingOf(json: ReadResource['json']): string | undefined {
  const categories = all(json, 'category')
  const words = categories.map(wordsOf).join(' ')
  if (/over[- ]the[- ]counter|\botc\b|self[- ]medicat/i.test(words)) return 'bought over the counter'
  if (categories.some((one) => hasCode(one, ['patientspecified']))) return 'as the person says'
  if (categories.some((one) => hasCode(one, ['inpatient']))) return 'on the ward'
  if (categories.some((one) => hasCode(one, ['outpatient']))) return 'specialist or hospital'
  return categories.some((one) => hasCode(one, ['discharge'])) ? 'on leaving hospital' : undefined
}

/** Where a dose was given it is told when the next is due: nobody has to look for it. */
function specialistWords(name: string, given: string | undefined): string | undefined {
  const found = SPECIALIST_MEDICINES.find(({ words }) => words.test(name))
  return found && joined([found.said, given === undefined ? found.ask : undefined])
}

function labelledGiven(given: string | undefined): string | undefined {
  return given === undefined ? undefined : `dose given ${given}`
}

function issuedText(
  { type, json, reference }: ReadResource,
  among: readonly ReadResource[],
): string | undefined {
  const own = type === 'MedicationDispense' ? textAt(json, 'whenHandedOver') : undefined
  const supplies = (suppliesAmong(among).get(reference) ?? []).flatMap(
    ({ json: supply }) => textAt(supply, 'whenHandedOver') ?? [],
  )
  const told = (basedAmong(among).get(reference) ?? []).map(lastIssuedOf)
  const latest = [own, lastIssuedOf({ json }), ...told, ...supplies]
    .filter((date) => date !== undefined)
    .sort()
    .at(-1)
  const end = untilText(textAt(json, 'dispenseRequest', 'validityPeriod', 'end'))
  const until = end === undefined ? undefined : `valid ${end}`
  if (latest !== undefined) return joined([toClinicalDate(latest).text, until])
  const valid = textAt(json, 'dispenseRequest', 'validityPeriod', 'start')
  const from = valid === undefined ? undefined : `supply from ${toClinicalDate(valid).text}`
  return joined([from, from === undefined && until !== undefined ? `supply ${until}` : until])
}

/** By the prescription that they name. Of a list that is asked of line by line. */
const suppliesAmong = readOnce((among: readonly ReadResource[]) => namedIn(among, 'authorizingPrescription'))
const basedAmong = readOnce((among: readonly ReadResource[]) => namedIn(among, 'basedOn'))

function namedIn(among: readonly ReadResource[], key: string): ReadonlyMap<string, readonly ReadResource[]> {
  return gathered(
    among.flatMap((resource) =>
      [...new Set(all(resource.json, key).flatMap((one) => textAt(one, 'reference') ?? []))].map(
        (reference) => [reference, resource] as const,
      ),
    ),
  )
}

const STANDINGS: Readonly<Record<string, string>> = {
  'on-hold': 'on hold',
  stopped: 'stopped',
  completed: 'completed',
  cancelled: 'cancelled',
  draft: 'draft: not ordered yet',
  intended: 'planned: not taken yet',
  'not-taken': 'not taken',
}

/** The status in words, with the day and the reason of a stop as far as they were sent. */
function standingOf(resource: ReadResource, isPast: boolean): string | undefined {
  const { json } = resource
  const told = changedOn(json) ?? (isPast ? textAt(json, 'effectivePeriod', 'end') : undefined)
  const on = told === undefined ? undefined : toClinicalDate(told).text
  const words = standingWords(resource, isPast)
  if (words !== undefined && NO_ORDER_WORDS.includes(words)) return words
  return joined([joined([words, on], ' '), statusReasonOf(resource)], ': ')
}

/** Why it was stopped or is on hold, as far as it was sent. */
export function statusReasonOf({ json }: Pick<ReadResource, 'json'>): string | undefined {
  return (
    joined(all(json, 'statusReason').map((reason) => codedWords(reason))) ??
    codedWords(json['statusReasonCodeableConcept']) ??
    codedWords(at(extensionOf(extensionOf(json, STATUS_REASON), /^statusReason$/), 'valueCodeableConcept'))
  )
}

/** The day on which it was stopped or ended, as far as it was sent. */
export function stoppedOn({ json }: Pick<ReadResource, 'json'>): string | undefined {
  return changedOn(json) ?? textAt(json, 'effectivePeriod', 'end')
}

/** The day on which its standing changed, as far as it was sent. */
export function changedOn(json: ReadResource['json']): string | undefined {
  return [
    textAt(extensionOf(extensionOf(json, STATUS_REASON), /^statusChangeDate$/), 'valueDateTime'),
    textAt(extensionOf(json, /\.statusChanged$/), 'valueDateTime'),
  ].find((date) => date !== undefined)
}

const SUPPLIES = ['MedicationDispense', 'MedicationAdministration']

/** What stands for the order of a dose or a supply that is told alone because no list has an order of it. */
const NO_ORDER: Readonly<Record<string, { readonly words: string; readonly statuses: readonly string[] }>> = {
  MedicationAdministration: {
    words: 'dose without an order here',
    statuses: ['not-done', 'stopped', 'completed'],
  },
  MedicationDispense: {
    words: 'supply without an order here',
    statuses: ['declined', 'cancelled', 'stopped'],
  },
}

const NO_ORDER_WORDS = Object.values(NO_ORDER).map(({ words }) => words)

/** A dose that is over is past, and so is a supply that was not made, but for one that has no other line. */
function noOrderWords(type: string, status: string): string | undefined {
  const told = NO_ORDER[type]
  return told?.statuses.includes(status) ? told.words : undefined
}

/** Of a supply its marks say what became of it; it says nothing about whether the medicine is taken. */
function standingWords({ type, json }: ReadResource, isPast: boolean): string | undefined {
  const status = textAt(json, 'status') ?? ''
  if (SUPPLIES.includes(type)) return isPast ? undefined : noOrderWords(type, status)
  if (objectionOf({ type, json }) === 'not-to-be-given') return 'not to be given'
  return orderWords(json, isPast)
}

function orderWords(json: ReadResource['json'], isPast: boolean): string | undefined {
  const status = textAt(json, 'status') ?? ''
  const intent = textAt(json, 'intent') ?? ''
  if (status !== 'active') return Object.hasOwn(STANDINGS, status) ? STANDINGS[status] : undefined
  if (intent === 'proposal' || (intent === 'plan' && !isAuthorised(json)))
    return `planned: ${intent}, not an order`
  return activeWords(json, isPast)
}

/** What is active may be stopped or held in its own words. */
function activeWords(json: ReadResource['json'], isPast: boolean): string {
  const against = objectingWords(json)
  if (against) return `active, but its words say: ${against.words}`
  return isPast ? 'over by its dates' : 'in use'
}
