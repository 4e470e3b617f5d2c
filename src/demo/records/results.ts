import type { DiagnosticReport, Observation, Reference } from 'fhir/r4.js'
import { TESTS, type Test, type TestKey } from '../words/tests.js'
import { decimal } from '../writing/decimal.js'
import { concept, hl7, LOINC, type Word } from '../writing/references.js'
import type { Scribe } from '../writing/scribe.js'

const UCUM = 'http://unitsofmeasure.org'

/** A set of results of one sample, with the report that holds them. */
export interface BloodTest {
  /** When the sample was taken: an instant or a day. */
  readonly at: string
  readonly name: string
  readonly values: Partial<Readonly<Record<TestKey, number>>>
  readonly comment?: string
  readonly preliminary?: boolean
  /** The contact in which the sample was taken. */
  readonly encounter?: Reference
}

/** Laboratory results, each with unit, range and flag, and their report. */
export function bloodTest(scribe: Scribe, sample: BloodTest): Reference {
  const result = Object.entries(sample.values).map(([key, value]) =>
    scribe.write(
      toResult(scribe, TESTS[key as TestKey], { value, at: sample.at, encounter: sample.encounter }),
    ),
  )
  const report: DiagnosticReport = {
    resourceType: 'DiagnosticReport',
    status: sample.preliminary === true ? 'preliminary' : 'final',
    category: [hl7('v2-0074', 'LAB', 'Laboratory')],
    code: { text: sample.name },
    subject: scribe.subject,
    ...(sample.encounter === undefined ? {} : { encounter: sample.encounter }),
    effectiveDateTime: sample.at,
    issued: sample.at.length === 10 ? `${sample.at}T16:00:00Z` : sample.at,
    performer: [{ display: `${scribe.organisation.name}, blood sciences` }],
    result,
    ...(sample.comment === undefined ? {} : { conclusion: sample.comment }),
  }
  return scribe.write(report)
}

/** The course of one test: pairs of days from today and values. */
export function trend(
  scribe: Scribe,
  test: TestKey,
  points: readonly (readonly [days: number, value: number])[],
): void {
  for (const [days, value] of points) {
    scribe.write(toResult(scribe, TESTS[test], { value, at: scribe.calendar.at(days, '09:20') }))
  }
}

function toResult(
  scribe: Scribe,
  test: Test,
  {
    value,
    at,
    encounter,
  }: { readonly value: number; readonly at: string; readonly encounter?: Reference | undefined },
): Observation {
  const [low, high] = scribe.person.gender === 'male' && test.men ? test.men : [test.low, test.high]
  const unit = { unit: test.unit, system: UCUM, code: test.ucum }
  return {
    resourceType: 'Observation',
    status: 'final',
    category: [hl7('observation-category', 'laboratory', 'Laboratory')],
    code: concept(test),
    subject: scribe.subject,
    ...(encounter === undefined ? {} : { encounter }),
    effectiveDateTime: at,
    performer: [{ display: `${scribe.organisation.name}, blood sciences` }],
    valueQuantity: { value: decimal(value, test.places), ...unit },
    interpretation: [flag(value, low, high)],
    referenceRange: [
      {
        ...(low === undefined ? {} : { low: { value: decimal(low, test.places), ...unit } }),
        ...(high === undefined ? {} : { high: { value: decimal(high, test.places), ...unit } }),
      },
    ],
  }
}

function flag(value: number, low?: number, high?: number): ReturnType<typeof hl7> {
  if (low !== undefined && value < low) return hl7('v3-ObservationInterpretation', 'L', 'Low')
  if (high !== undefined && value > high) return hl7('v3-ObservationInterpretation', 'H', 'High')
  return hl7('v3-ObservationInterpretation', 'N', 'Normal')
}

/** A written report of an imaging or other investigation. */
export function writtenReport(
  scribe: Scribe,
  investigation: Word | string,
  { at, conclusion, by }: { readonly at: string; readonly conclusion: string; readonly by: string },
): Reference {
  const report: DiagnosticReport = {
    resourceType: 'DiagnosticReport',
    status: 'final',
    category: [{ coding: [{ system: LOINC, code: '18748-4', display: 'Diagnostic imaging study' }] }],
    code: concept(investigation),
    subject: scribe.subject,
    effectiveDateTime: at,
    issued: at,
    performer: [{ display: by }],
    conclusion,
  }
  return scribe.write(report)
}
