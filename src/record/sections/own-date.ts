import { textAt } from '../reading/element.js'
import type { ReadResource } from '../reading/record-view.js'

type Path = readonly [word: string, ...path: readonly string[]]

/** Where each type without a section of its own has its date, and what that date is; the first that is there. */
const BY_TYPE: Readonly<Record<string, readonly Path[]>> = {
  Account: [['from', 'servicePeriod', 'start']],
  AdverseEvent: [
    ['on', 'date'],
    ['detected', 'detected'],
    ['recorded', 'recordedDate'],
  ],
  Basic: [['recorded', 'created']],
  ChargeItem: [
    ['on', 'occurrenceDateTime'],
    ['from', 'occurrencePeriod', 'start'],
    ['recorded', 'enteredDate'],
  ],
  Communication: [
    ['sent', 'sent'],
    ['received', 'received'],
  ],
  CommunicationRequest: [
    ['asked', 'authoredOn'],
    ['for', 'occurrenceDateTime'],
  ],
  Contract: [
    ['issued', 'issued'],
    ['from', 'applies', 'start'],
  ],
  Coverage: [['from', 'period', 'start']],
  DetectedIssue: [
    ['identified', 'identifiedDateTime'],
    ['identified', 'identifiedPeriod', 'start'],
  ],
  GuidanceResponse: [['on', 'occurrenceDateTime']],
  NutritionOrder: [['ordered', 'dateTime']],
  ResearchSubject: [['from', 'period', 'start']],
  SupplyRequest: [
    ['asked', 'authoredOn'],
    ['for', 'occurrenceDateTime'],
  ],
  VisionPrescription: [
    ['written', 'dateWritten'],
    ['recorded', 'created'],
  ],
}

/** What FHIR calls dates elsewhere, for the types that are not named. */
const ANYWHERE: readonly Path[] = [
  ['sent', 'sent'],
  ['asked', 'authoredOn'],
  ['written', 'authored'],
  ['issued', 'issued'],
  ['on', 'performedDateTime'],
  ['from', 'performedPeriod', 'start'],
  ['on', 'effectiveDateTime'],
  ['from', 'effectivePeriod', 'start'],
  ['on', 'occurrenceDateTime'],
  ['from', 'occurrencePeriod', 'start'],
  ['dated', 'date'],
  ['dated', 'dateTime'],
  ['from', 'period', 'start'],
  ['recorded', 'recorded'],
  ['recorded', 'recordedDate'],
  ['recorded', 'created'],
]

/** The date that a resource of any type has, with its word. */
export function ownDate({ type, json }: ReadResource): readonly [word: string, iso: string] | undefined {
  const own = Object.hasOwn(BY_TYPE, type) ? (BY_TYPE[type] ?? []) : []
  for (const [word, ...path] of [...own, ...ANYWHERE]) {
    const iso = textAt(json, ...path)
    if (iso !== undefined) return [word, iso]
  }
  return undefined
}
