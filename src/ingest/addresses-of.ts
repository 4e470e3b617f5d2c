import { createHash } from 'node:crypto'
import type { CodeSets } from '../access/labels/code-sets/code-sets.js'
import { openPartOf } from '../access/labels/redaction/open-part.js'
import { isAtRisk } from '../access/labels/whereabouts/without-whereabouts.js'
import { isJsonArray, isJsonObject, type JsonObject } from '../fhir/json-value.js'
import { parseJson } from '../fhir/parse-json.js'
import { readObject, readObjects, readText } from '../fhir/read-element.js'

/** An address by which two people can be told to live together: a hash, which tells nobody where that is. */
export interface KnownAddress {
  readonly key: string
  /** The last day of it, as sent; open when left out. */
  readonly until: string | undefined
}

/** Stands in the place of an address where the person is at risk: nothing may be told of where they live. */
export const AT_RISK = 'at-risk'

/**
 * Where a source's Patient says that the person lives: those of its addresses that have a postcode and a first line. One
 * that the source labelled is not known, nor is any of a Patient in which the code sets find something: it would be told
 * by what follows from living there.
 */
export function addressesOf(patientText: string, codeSets: CodeSets): readonly KnownAddress[] {
  const parsed = parseJson(patientText)
  if (parsed.outcome !== 'parsed' || !isJsonObject(parsed.value)) return []
  if (isAtRisk(parsed.value)) return [{ key: AT_RISK, until: undefined }]
  return readObjects(openPartOf(parsed.value, codeSets), 'address')
    .filter((address) => readText(address, 'use') !== 'old' && readText(address, 'type') !== 'postal')
    .flatMap(toKnown)
}

function toKnown(address: JsonObject): readonly KnownAddress[] {
  const postcode = folded(readText(address, 'postalCode'))
  const line = folded(firstLineOf(address))
  if (postcode === '' || line === '') return []
  const key = createHash('sha256').update(`${postcode}|${line}`).digest('hex').slice(0, 32)
  return [{ key, until: readText(readObject(address, 'period'), 'end') }]
}

function firstLineOf(address: JsonObject): string | undefined {
  const lines = address['line']
  const first = isJsonArray(lines) ? lines[0] : undefined
  return typeof first === 'string' ? first : undefined
}

/** `14 High St.` and `14, HIGH ST` are one. */
function folded(text = ''): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}
