import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parseCodeSets } from '../../src/access/labels/code-sets/code-sets.js'
import { readLabelClass } from '../../src/access/labels/label-class.js'
import { labelRecord, type UnlabelledResource } from '../../src/access/labels/label-record.js'
import type { LabelRules } from '../../src/access/labels/label-resource.js'
import type { LabelledVariant } from '../../src/access/labels/whereabouts/to-variants.js'
import { projectRoot } from '../../src/cli/project-root.js'
import { isJsonObject, type JsonObject } from '../../src/fhir/json-value.js'
import { parseOdsCode, type OdsCode } from '../../src/fhir/ods-code.js'
import { parseJson } from '../../src/fhir/parse-json.js'

/** The code sets as they are published with the record. */
export const CODE_SETS_TEXT = readFileSync(
  path.join(projectRoot(), 'fhir-profiles', 'labels', 'code-sets.json'),
  'utf8',
)
export const CODE_SETS = parseCodeSets(CODE_SETS_TEXT)

export const PLAIN_RULES: LabelRules = {
  codeSets: CODE_SETS,
  byDefault: { level: 'N', sensitivities: [] },
}

function odsCode(text: string): OdsCode {
  const code = parseOdsCode(text)
  if (!code) throw new Error(`${text} is no ODS code`)
  return code
}

export const HOSPITAL = odsCode('RHM99')

/** A resource as the record parses it. */
export function aResource(resource: object): JsonObject {
  const parsed = parseJson(JSON.stringify(resource))
  if (parsed.outcome === 'refused' || !isJsonObject(parsed.value)) throw new Error('This is no resource.')
  return parsed.value
}

/** A resource of a record, told by its `Type/id` and what stands in it. */
export function inRecord(
  reference: string,
  content: object = {},
  more: Partial<UnlabelledResource> = {},
): UnlabelledResource {
  const [type = '', id = ''] = reference.split('/')
  const json = aResource({ resourceType: type, id, ...content })
  return { type, reference, json, text: JSON.stringify(json), controller: HOSPITAL, shared: false, ...more }
}

/** A code of SNOMED CT. */
export function snomed(code: string, display?: string): object {
  return {
    coding: [{ system: 'http://snomed.info/sct', code, ...(display === undefined ? {} : { display }) }],
  }
}

export function confidentiality(code: string): object {
  return { security: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-Confidentiality', code }] }
}

/** The variants of each resource of a record. */
export function variantsOf(
  resources: readonly UnlabelledResource[],
  rules = PLAIN_RULES,
): Readonly<Record<string, readonly LabelledVariant[]>> {
  return Object.fromEntries(labelRecord(resources, rules))
}

/** What each resource of a record is sensitive for, as a whole: `Condition/1` → `R HIV,STD`. */
export function strictnessIn(
  resources: readonly UnlabelledResource[],
  rules = PLAIN_RULES,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...labelRecord(resources, rules)].map(([reference, variants]) => [
      reference,
      variants.map(({ labelClass }) => inWords(labelClass)).join(' / '),
    ]),
  )
}

function inWords(labelClass: string): string {
  const { rest, parts } = readLabelClass(labelClass)
  return parts.reduce(
    (words, { label, isThere }) =>
      `${words} ${isThere ? 'with' : 'without'} ${label.level} ${label.sensitivities.join(',')}`.trim(),
    `${rest.level} ${rest.sensitivities.join(',')}`.trim(),
  )
}
