import type {
  Dosage,
  MedicationDispense,
  MedicationRequest,
  MedicationStatement,
  Reference,
} from 'fhir/r4.js'
import { concept, hl7, professional, type Word } from '../writing/references.js'
import type { Scribe } from '../writing/scribe.js'
import { readable } from '../writing/readable.js'

export interface Prescription {
  /** How it is taken, in words: `One tablet twice a day`. */
  readonly dose: string
  /** The day on which it was prescribed first. */
  readonly from: string
  readonly lastIssued?: string
  readonly by?: string
  readonly for?: string
  readonly note?: string
  readonly quantity?: readonly [amount: number, unit: string]
  readonly asNeeded?: boolean
  /** Why it was stopped, and when. */
  readonly stopped?: { readonly on: string; readonly why: string }
  /** Set for a short course that is over. */
  readonly finished?: boolean
}

/** A medicine on repeat. */
export function repeat(scribe: Scribe, medicine: Word, prescription: Prescription): Reference {
  return scribe.write(
    toRequest(scribe, medicine, { ...prescription, course: 'continuous', setting: 'community' }),
  )
}

/** A medicine issued once, for a short course. */
export function acute(scribe: Scribe, medicine: Word, prescription: Prescription): Reference {
  return scribe.write(toRequest(scribe, medicine, { ...prescription, course: 'acute', setting: 'community' }))
}

/** A medicine that somebody left hospital with. */
export function dischargeMedicine(scribe: Scribe, medicine: Word, prescription: Prescription): Reference {
  return scribe.write(
    toRequest(scribe, medicine, { ...prescription, course: 'continuous', setting: 'discharge' }),
  )
}

/** A medicine prescribed and given by a specialist service, for example a depot or clozapine. */
export function specialistMedicine(scribe: Scribe, medicine: Word, prescription: Prescription): Reference {
  return scribe.write(
    toRequest(scribe, medicine, { ...prescription, course: 'continuous', setting: 'outpatient' }),
  )
}

interface Ordered extends Prescription {
  readonly course: 'continuous' | 'acute'
  readonly setting: 'community' | 'discharge' | 'outpatient'
}

const COURSES = { continuous: 'Continuous long term therapy', acute: 'Short course (acute) therapy' } as const
const SETTINGS = { community: 'Community', discharge: 'Discharge', outpatient: 'Outpatient' } as const

function toRequest(scribe: Scribe, medicine: Word, order: Ordered): MedicationRequest {
  const notes = notesOf(order)
  return {
    resourceType: 'MedicationRequest',
    status: statusOf(order),
    ...(order.stopped === undefined ? {} : { statusReason: { text: order.stopped.why } }),
    intent: 'order',
    category: [hl7('medicationrequest-category', order.setting, SETTINGS[order.setting])],
    medicationCodeableConcept: concept(medicine),
    subject: scribe.subject,
    authoredOn: order.from,
    ...(order.by === undefined ? {} : { requester: professional(order.by) }),
    ...(order.for === undefined ? {} : { reasonCode: [{ text: order.for }] }),
    courseOfTherapyType: hl7('medicationrequest-course-of-therapy', order.course, COURSES[order.course]),
    ...(notes.length === 0 ? {} : { note: notes.map((text) => ({ text })) }),
    dosageInstruction: [dosage(order.dose, order.asNeeded)],
    ...supplyOf(order),
  }
}

function statusOf({ stopped, finished }: Prescription): MedicationRequest['status'] {
  if (stopped !== undefined) return 'stopped'
  return finished === true ? 'completed' : 'active'
}

function notesOf({ lastIssued, stopped, note }: Prescription): readonly string[] {
  return [
    ...(lastIssued === undefined ? [] : [`Last issued ${readable(lastIssued)}.`]),
    ...(stopped === undefined ? [] : [`Stopped ${readable(stopped.on)}: ${stopped.why}`]),
    ...(note === undefined ? [] : [note]),
  ]
}

function supplyOf({ quantity, lastIssued }: Prescription): Pick<MedicationRequest, 'dispenseRequest'> {
  if (quantity === undefined && lastIssued === undefined) return {}
  return {
    dispenseRequest: {
      ...(lastIssued === undefined ? {} : { validityPeriod: { start: lastIssued } }),
      ...(quantity === undefined ? {} : { quantity: { value: quantity[0], unit: quantity[1] } }),
    },
  }
}

const TIMES: readonly (readonly [RegExp, number])[] = [
  [/four times a day/i, 4],
  [/three times a day/i, 3],
  [/twice a day/i, 2],
  [/once a day|at night|in the morning/i, 1],
]

function dosage(text: string, asNeeded?: boolean): Dosage {
  const frequency = TIMES.find(([words]) => words.test(text))?.[1]
  return {
    text,
    ...(frequency === undefined ? {} : { timing: { repeat: { frequency, period: 1, periodUnit: 'd' } } }),
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
    quantity: { value: supply.quantity[0], unit: supply.quantity[1] },
    daysSupply: { value: supply.days, unit: 'days', system: 'http://unitsofmeasure.org', code: 'd' },
    whenHandedOver: supply.on,
    ...(supply.note === undefined ? {} : { note: [{ text: supply.note }] }),
    dosageInstruction: [dosage(supply.dose)],
  }
  return scribe.write(dispense)
}
