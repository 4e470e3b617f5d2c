import type { OperationOutcomeIssue } from 'fhir/r4.js'
import type { JsonObject } from '../../fhir/json-value.js'

/**
 * Says what is wrong with a resource, each fault with its FHIRPath under `path`. What is a warning is told its sender, and
 * refuses nothing. Profiles and loaded packages come in here: what reads submissions runs every validator that it was handed.
 */
export type ValidateResource = (resource: JsonObject, path: string) => readonly OperationOutcomeIssue[]
