import type { OperationOutcomeIssue } from 'fhir/r4.js'
import { anIssue } from '../../fhir/operation-outcome.js'
import { RESOURCE_TYPES } from '../../fhir/resource-types.js'

/**
 * A resource must be of a type of R4, and of one that partners may contribute. Of a Consent more is asked: see
 * `checkConsent`.
 */
export function checkContributableType(type: string, path: string): readonly OperationOutcomeIssue[] {
  if (!RESOURCE_TYPES.has(type)) {
    return [anIssue('not-supported', 'This is no resource type of FHIR R4: see its resource list.', path)]
  }
  if (Object.hasOwn(ENVELOPES, type)) return [anIssue('not-supported', ENVELOPES[type] ?? '', path)]
  if (Object.hasOwn(RESERVED, type)) return [anIssue('forbidden', `${type}: ${RESERVED[type] ?? ''}`, path)]
  return []
}

/** Whether partners may contribute it. */
export function isContributable(type: string): boolean {
  return checkContributableType(type, type).length === 0
}

const ENVELOPES: Readonly<Record<string, string>> = {
  Bundle: 'A Bundle is an envelope and cannot be inside another: send its entries.',
  Parameters: 'Parameters belong to an operation: send the resources themselves.',
  OperationOutcome: 'An OperationOutcome is an answer, not part of a record.',
  MessageHeader: 'Messages are not taken: send their resources as a transaction.',
}

const CONFORMANCE = 'how this record works is not for partners to change.'
const JOINING = 'who is the same person is decided by this record alone: send each Patient as you know it.'

/** What the record keeps to itself. */
const RESERVED: Readonly<Record<string, string>> = {
  AuditEvent: 'the log is written by this record alone.',
  Subscription: CONFORMANCE,
  SearchParameter: CONFORMANCE,
  StructureDefinition: CONFORMANCE,
  StructureMap: CONFORMANCE,
  CapabilityStatement: CONFORMANCE,
  CompartmentDefinition: CONFORMANCE,
  OperationDefinition: CONFORMANCE,
  ImplementationGuide: CONFORMANCE,
  GraphDefinition: CONFORMANCE,
  MessageDefinition: CONFORMANCE,
  NamingSystem: CONFORMANCE,
  CodeSystem: CONFORMANCE,
  ValueSet: CONFORMANCE,
  ConceptMap: CONFORMANCE,
  TerminologyCapabilities: CONFORMANCE,
  TestScript: CONFORMANCE,
  TestReport: CONFORMANCE,
  ExampleScenario: CONFORMANCE,
  Linkage: JOINING,
  Person: JOINING,
}
