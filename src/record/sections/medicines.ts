import { dayOf, latestFirst } from '../reading/clinical-date.js'
import { codedWords, readCoded, type CodedText } from '../reading/coded-text.js'
import { dosageText } from '../reading/dosage.js'
import { all, at, textAt } from '../reading/element.js'
import { groupBy } from '../reading/group-by.js'
import { quantityText } from '../reading/quantity.js'
import type { ReadResource, RecordView } from '../reading/record-view.js'
import { joined, labelled, notesOf, toItem, untilText } from '../reading/section-item.js'
import { requestMarks, statusMarks } from '../reading/status-marks.js'
import { dosesDiffer, toDose, type Dose } from './dose.js'
import { isSameSubstance, medicineOf } from './same-substance.js'
import { placed, type PlacedItem, type SectionContent } from './section-content.js'
import type { Mark } from './section.js'

/**
 * Medicines by any prescriber, latest first: what is taken now, and what is over. The same medicine in several lists
 * stands there several times; where the doses differ, each says so.
 */
export function toMedicines(resources: readonly ReadResource[], view: RecordView): SectionContent {
  const medicines = resources.map((resource) => toMedicine(resource, view))
  return placed(medicines.map((medicine) => toPlaced(medicine, medicines, view)))
}

interface Medicine {
  readonly resource: ReadResource
  readonly name: CodedText | string | undefined
  readonly coded: ReturnType<typeof medicineOf>
  readonly dosage: string | undefined
  readonly dose: Dose
  readonly isPast: boolean
}

function toMedicine(resource: ReadResource, view: RecordView): Medicine {
  const coded = medicineOf(resource, view)
  const name = readCoded(coded) ?? view.nameOf(resource.json['medicationReference'], resource)
  const dosage = dosagesOf(resource)
  const words = typeof name === 'string' ? name : (name?.text ?? '')
  return {
    resource,
    name,
    coded: coded ?? (typeof name === 'string' ? { text: name } : undefined),
    dosage,
    dose: toDose(words, dosage ?? ''),
    isPast: isPast(resource, view.today),
  }
}

function dosagesOf({ json }: ReadResource): string | undefined {
  return joined(
    ['dosageInstruction', 'dosage'].flatMap((key) => all(json, key)).map((dosage) => dosageText(dosage)),
    '; then ',
  )
}

function toPlaced(medicine: Medicine, medicines: readonly Medicine[], view: RecordView): PlacedItem {
  const { resource, name, dosage, isPast: past } = medicine
  const { json } = resource
  const when = datesOf(resource)
  const marks = past ? [] : differenceMarks(medicine, medicines)
  return {
    item: toItem(resource, {
      what: name,
      details: [dosage, ...detailsOf(resource, view)],
      when,
      marks: [...requestMarks(json, 'do not give'), ...statusMarks(json), ...marks],
    }),
    isPast: past,
    date: when.map(([, iso]) => iso).find((iso) => iso !== undefined),
  }
}

/** What other organisations say of a medicine that is taken now. Nothing is decided between them. */
function differenceMarks(medicine: Medicine, medicines: readonly Medicine[]): readonly Mark[] {
  const same = medicines.filter((other) => isSameSubstance(medicine.coded, other.coded))
  const others = same.filter((other) => organisationOf(other) !== organisationOf(medicine))
  const doses: readonly Mark[] = differsElsewhere(medicine, others)
    ? [{ text: 'doses differ', tone: 'warning' }]
    : []
  const stops = others
    .filter((other) => isStopInForce(other, same))
    .map(({ resource }) => resource.source.name)
  return [
    ...doses,
    ...[...new Set(stops)].map((name): Mark => ({
      text: `sources differ: stopped by ${name}`,
      tone: 'warning',
    })),
  ]
}

function organisationOf({ resource }: Medicine): string {
  return resource.source.organisation
}

/**
 * Whether some other list has the same medicine, and never at this dose. Two strengths in one list make up a dose
 * together, and are nobody's disagreement.
 */
function differsElsewhere(medicine: Medicine, others: readonly Medicine[]): boolean {
  const lists = groupBy(
    others.filter((other) => !other.isPast),
    organisationOf,
  )
  return [...lists.values()].some((list) => list.every((other) => dosesDiffer(medicine.dose, other.dose)))
}

/** A stop stands until somebody prescribes the medicine again; a supply alone does not end it. */
function isStopInForce(stop: Medicine, same: readonly Medicine[]): boolean {
  if (textAt(stop.resource.json, 'status') !== 'stopped') return false
  const stopped = dateOf(stop)
  return !same.some(
    (other) =>
      !other.isPast &&
      other.resource.type !== 'MedicationDispense' &&
      (organisationOf(other) === organisationOf(stop) || latestFirst(dateOf(other), stopped) < 0),
  )
}

function dateOf({ resource }: Medicine): string | undefined {
  return datesOf(resource)
    .map(([, iso]) => iso)
    .find((iso) => iso !== undefined)
}

function detailsOf(resource: ReadResource, view: RecordView): readonly (string | undefined)[] {
  const { json, type } = resource
  return [
    KINDS[type],
    codedWords(json['courseOfTherapyType']),
    quantityText(json['quantity']) ?? quantityText(at(json, 'dispenseRequest', 'quantity')),
    labelled('given', quantityText(at(json, 'dosage', 'dose'))),
    labelled('prescribed by', view.nameOf(json['requester'], resource)),
    labelled('told by', view.nameOf(json['informationSource'], resource)),
    labelled('by', view.nameOf(at(json, 'performer', 'actor'), resource)),
    labelled('for', joined(all(json, 'reasonCode').map((reason) => codedWords(reason)))),
    untilText(textAt(json, 'effectivePeriod', 'end')),
    ...notesOf(resource),
  ]
}

const KINDS: Readonly<Record<string, string>> = {
  MedicationDispense: 'supplied',
  MedicationAdministration: 'given',
}

function datesOf({ json }: ReadResource): readonly (readonly [string, string | undefined])[] {
  return [
    ['prescribed', textAt(json, 'authoredOn')],
    ['supplied', textAt(json, 'whenHandedOver')],
    ['prepared', textAt(json, 'whenPrepared')],
    ['since', textAt(json, 'effectivePeriod', 'start')],
    ['on', textAt(json, 'effectiveDateTime')],
    ['recorded', textAt(json, 'dateAsserted')],
  ]
}

/** How long a supply counts as current when it does not say for how many days it is. */
const SUPPLY_DAYS = 56
const DAY = 86_400_000

function isPast(resource: ReadResource, today: string): boolean {
  const { json, type } = resource
  const status = textAt(json, 'status') ?? ''
  if (['stopped', 'cancelled', 'not-done', 'declined'].includes(status)) return true
  if (type === 'MedicationAdministration') return status === 'completed'
  if (type === 'MedicationDispense') return status === 'completed' && isUsedUp(resource, today)
  if (status === 'completed') return true
  const end = textAt(json, 'effectivePeriod', 'end')
  return end !== undefined && dayOf(end) < today
}

function isUsedUp({ json }: ReadResource, today: string): boolean {
  const supplied = Date.parse(textAt(json, 'whenHandedOver') ?? textAt(json, 'whenPrepared') ?? '')
  if (Number.isNaN(supplied)) return false
  const days = Math.max(Number(textAt(json, 'daysSupply', 'value') ?? 0) || 0, SUPPLY_DAYS)
  return supplied + days * DAY < Date.parse(today)
}
