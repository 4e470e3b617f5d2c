import type {
  Dosage,
  MedicationDispense,
  MedicationRequest,
  MedicationStatement,
  Quantity,
  Reference,
} from 'fhir/r4.js'
import { concept, hl7, professional, type Word } from '../writing/references.js'
import type { Scribe } from '../writing/scribe.js'
import { readable } from '../writing/readable.js'

type Course = 'continuous' | 'acute'

export interface Prescription {
  /** How it is taken, in words: `One tablet twice a day`. */
  readonly dose: string
  /** The day on which it was prescribed first. */
  readonly from: string
  readonly lastIssued?: string
  readonly by?: string
  readonly for?: string
  readonly note?: string
  /** With the name of one unit: `[7, 'tablet']`. */
  readonly quantity?: readonly [amount: number, unit: string]
  readonly asNeeded?: boolean
  /** Why it was stopped, and when. */
  readonly stopped?: { readonly on: string; readonly why: string }
  /** For how many days a short course is taken: it is over on the day after its last. */
  readonly days?: number
  /** Left out, a medicine with `days` is a short course and any other is taken for long. */
  readonly course?: Course
}

/** A medicine on repeat. */
export function repeat(scribe: Scribe, medicine: Word, prescription: Prescription): Reference {
  return scribe.write(toRequest(scribe, medicine, { ...prescription, setting: 'community' }))
}

/** A medicine issued once, for a short course. */
export function acute(scribe: Scribe, medicine: Word, prescription: Prescription): Reference {
  return scribe.write(toRequest(scribe, medicine, { ...prescription, course: 'acute', setting: 'community' }))
}

/** A medicine that somebody left hospital with. */
export function dischargeMedicine(scribe: Scribe, medicine: Word, prescription: Prescription): Reference {
  return scribe.write(toRequest(scribe, medicine, { ...prescription, setting: 'discharge' }))
}

/** A medicine prescribed and given by a specialist service, for example a depot or clozapine. */
export function specialistMedicine(scribe: Scribe, medicine: Word, prescription: Prescription): Reference {
  return scribe.write(toRequest(scribe, medicine, { ...prescription, setting: 'outpatient' }))
}

/** A medicine prescribed on the ward where somebody still is. */
export function wardMedicine(scribe: Scribe, medicine: Word, prescription: Prescription): Reference {
  return scribe.write(toRequest(scribe, medicine, { ...prescription, setting: 'inpatient' }))
}

interface Ordered extends Prescription {
  readonly setting: keyof typeof SETTINGS
}

const COURSES = { continuous: 'Continuous long term therapy', acute: 'Short course (acute) therapy' } as const
const SETTINGS = {
  community: 'Community',
  discharge: 'Discharge',
  inpatient: 'Inpatient',
  outpatient: 'Outpatient',
} as const

function toRequest(scribe: Scribe, medicine: Word, order: Ordered): MedicationRequest {
  const today = scribe.calendar.day(0)
  const course = order.course ?? (order.days === undefined ? 'continuous' : 'acute')
  const lastDay = lastDayOf(order)
  const notes = notesOf(order, today)
  return {
    resourceType: 'MedicationRequest',
    status: statusOf(order, today),
    ...(order.stopped === undefined ? {} : { statusReason: { text: order.stopped.why } }),
    intent: 'order',
    category: [hl7('medicationrequest-category', order.setting, SETTINGS[order.setting])],
    medicationCodeableConcept: concept(medicine),
    subject: scribe.subject,
    authoredOn: order.from,
    ...(order.by === undefined ? {} : { requester: professional(order.by) }),
    ...(order.for === undefined ? {} : { reasonCode: [{ text: order.for }] }),
    courseOfTherapyType: hl7('medicationrequest-course-of-therapy', course, COURSES[course]),
    ...(notes.length === 0 ? {} : { note: notes.map((text) => ({ text })) }),
    dosageInstruction: [
      dosage(order.dose, {
        asNeeded: order.asNeeded === true,
        ...(lastDay === undefined ? {} : { during: { start: order.from, end: lastDay } }),
      }),
    ],
    ...supplyOf(order),
  }
}

function statusOf(order: Prescription, today: string): MedicationRequest['status'] {
  if (order.stopped !== undefined) return 'stopped'
  const lastDay = lastDayOf(order)
  return lastDay !== undefined && lastDay < today ? 'completed' : 'active'
}

const DAY = 86_400_000

function lastDayOf({ from, days }: Prescription): string | undefined {
  if (days === undefined) return undefined
  return new Date(Date.parse(from) + (days - 1) * DAY).toISOString().slice(0, 10)
}

function notesOf(order: Prescription, today: string): readonly string[] {
  const { stopped, note } = order
  const lastDay = lastDayOf(order)
  return [
    ...(lastDay === undefined
      ? []
      : [`Course of ${order.days ?? 0} days, ${lastDay < today ? 'ended' : 'ends'} ${readable(lastDay)}.`]),
    ...(stopped === undefined ? [] : [`Stopped ${readable(stopped.on)}: ${stopped.why}`]),
    ...(note === undefined ? [] : [note]),
  ]
}

function supplyOf({ quantity, lastIssued }: Prescription): Pick<MedicationRequest, 'dispenseRequest'> {
  if (quantity === undefined && lastIssued === undefined) return {}
  return {
    dispenseRequest: {
      ...(lastIssued === undefined ? {} : { validityPeriod: { start: lastIssued } }),
      ...(quantity === undefined ? {} : { quantity: toQuantity(quantity) }),
    },
  }
}

function toQuantity([value, one]: readonly [amount: number, unit: string]): Quantity {
  return { value, unit: value === 1 ? one : `${one}s` }
}

const TIMES: readonly (readonly [RegExp, number])[] = [
  [/four times a day/i, 4],
  [/three times a day/i, 3],
  [/twice a day|in the morning and .*at night/i, 2],
  [/once a day|at night|in the morning/i, 1],
]

interface Taking {
  readonly asNeeded?: boolean
  readonly during?: { readonly start: string; readonly end: string }
}

function dosage(text: string, { asNeeded, during }: Taking = {}): Dosage {
  const frequency = TIMES.find(([words]) => words.test(text))?.[1]
  return {
    text,
    ...(frequency === undefined && during === undefined
      ? {}
      : {
          timing: {
            repeat: {
              ...(during === undefined ? {} : { boundsPeriod: during }),
              ...(frequency === undefined ? {} : { frequency, period: 1, periodUnit: 'd' }),
            },
          },
        }),
    ...(asNeeded === true ? { asNeededBoolean: true } : {}),
  }
}

/** What somebody says they take, bought or prescribed, as a professional wrote it down. */
export function statedMedicine(
  scribe: Scribe,
  medicine: Word,
  said: { readonly dose: string; readonly on: string; readonly from?: string; readonly note?: string },
): Reference {
  const statement: MedicationStatement = {
    resourceType: 'MedicationStatement',
    status: 'active',
    category: hl7('medication-statement-category', 'patientspecified', 'Patient Specified'),
    medicationCodeableConcept: concept(medicine),
    subject: scribe.subject,
    ...(said.from === undefined ? {} : { effectivePeriod: { start: said.from } }),
    dateAsserted: said.on,
    informationSource: scribe.subject,
    ...(said.note === undefined ? {} : { note: [{ text: said.note }] }),
    dosage: [dosage(said.dose)],
  }
  return scribe.write(statement)
}

/** What a pharmacy handed over. */
export function supplied(
  scribe: Scribe,
  medicine: Word,
  supply: {
    readonly on: string
    readonly dose: string
    readonly quantity: readonly [amount: number, unit: string]
    readonly days: number
    readonly note?: string
  },
): Reference {
  const dispense: MedicationDispense = {
    resourceType: 'MedicationDispense',
    status: 'completed',
    category: hl7('medicationdispense-category', 'community', 'Community'),
    medicationCodeableConcept: concept(medicine),
    subject: scribe.subject,
    performer: [{ actor: { display: 'Priya Nair, pharmacist' } }],
    quantity: toQuantity(supply.quantity),
    daysSupply: { value: supply.days, unit: 'days', system: 'http://unitsofmeasure.org', code: 'd' },
    whenHandedOver: supply.on,
    ...(supply.note === undefined ? {} : { note: [{ text: supply.note }] }),
    dosageInstruction: [dosage(supply.dose)],
  }
  return scribe.write(dispense)
}
