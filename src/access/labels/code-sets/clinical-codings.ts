import { isConceptId, isLoincCode } from '../../../fhir/terminology/check-digits.js'
import { isKnownCode } from '../../../fhir/terminology/known-codes.js'
import { isUcum } from '../../../fhir/terminology/units.js'
import type { JsonObject } from '../../../fhir/json-value.js'
import { readObjects, readText } from '../../../fhir/read-element.js'

interface ClinicalSystem {
  readonly system: RegExp
  /** Whether something is one of its codes: what is none may be anything. */
  readonly isCode: (code: string) => boolean
}

/** The code systems in which what is clinical is said, and that have more codes than our tables. */
const CLINICAL_SYSTEMS: readonly ClinicalSystem[] = [
  {
    system:
      /^https?:\/\/snomed\.info\/sct(?:\/(?:900000000000207008|83821000000107|999000011000000103|999000011000001104|999000021000000109|999000031000000106|999000041000000102))?$/,
    isCode: isConceptId,
  },
  { system: /^https?:\/\/(?:dmd\.nhs\.uk|dmd\.nhsbsa\.nhs\.uk)$/, isCode: isConceptId },
  { system: /^https?:\/\/loinc\.org$/, isCode: isLoincCode },
  {
    system: /^https?:\/\/hl7\.org\/fhir\/sid\/icd-10(?:-uk|-cm)?$/,
    isCode: isLike(/^[A-Z]\d[\dAB](?:\.?[\dX]{1,3}[\dA-Z]?)?[*+]?$/i),
  },
  {
    system:
      /^https?:\/\/(?:hl7\.org\/fhir\/sid\/icd-11|id\.who\.int\/icd\/release\/11\/(?:\d{4}-\d{2}\/)?mms)$/,
    isCode: isLike(/^[1-9A-HJ-NP-X][A-HJ-NP-Z]\d[\dA-HJ-NP-Z](?:\.[\dA-HJ-NP-Z]{1,2})?$/),
  },
  {
    system: /^https:\/\/fhir\.hl7\.org\.uk\/Id\/opcs-4(?:\.\d{1,2})?$/,
    isCode: isLike(/^[A-Z]\d{2}\.?\d?$/i),
  },
  // Five places, of which some letters alone would be words.
  {
    system: /^http:\/\/read\.info\/(?:ctv3|readv2)$/,
    isCode: isLike(/^(?=.*\d.*[\d.]|X[A-Za-z]*\d)(?=.{5}(?:\d\d)?$)[\dA-Za-z]{1,5}\.{0,4}(?:\d\d)?$/),
  },
  {
    system: /^http:\/\/www\.whocc\.no\/atc$/,
    isCode: isLike(/^[A-Z]\d{2}(?:[A-Z](?:[A-Z](?:\d{2})?)?)?$/),
  },
  { system: /^https?:\/\/hl7\.org\/fhir\/sid\/cvx$/, isCode: isLike(/^\d{1,3}$/) },
  { system: /^http:\/\/unitsofmeasure\.org$/, isCode: isUcum },
  { system: /^urn:ietf:bcp:47$/, isCode: isLike(/^[a-z]{2,3}(?:-[A-Z]{2})?$/) },
]

function isLike(shape: RegExp): ClinicalSystem['isCode'] {
  return (code) => shape.test(code)
}

/**
 * The code of a coding that says something clinical, and is not a number of an organisation, a site or a person: one that
 * our tables have, or that looks as the codes of its system do, check digit included. Of the systems of HL7 and UK Core
 * only what is in the tables is one: a word alone may be anything.
 */
export function clinicalCodeOf(coding: JsonObject): string | undefined {
  const system = readText(coding, 'system')
  const code = readText(coding, 'code')
  if (system === undefined || code === undefined) return undefined
  const isCode =
    isKnownCode(system, code) || CLINICAL_SYSTEMS.some((one) => one.system.test(system) && one.isCode(code))
  return isCode ? code : undefined
}

/** Codes of LOINC and SNOMED CT under which it is taken down where somebody is, how they are reached, or their kin. */
const PLACE_CODES = new Set(
  (
    '56799-0 45401-7 68997-6 46499-0 42077-8 ' +
    '184097001 184102003 184103008 184142008 263536004 398099009 433178008 397635003 371037005 397649007'
  ).split(' '),
)

const PLACE_WORDS =
  /\b(?:address|post(?:al)? ?code|zip|residence|resides?|domicile|latitude|longitude|geo\w+|(?:tele)?phone|mobile|e-?mail|next of kin|city|town|county|street|contact (?:person|details|number)|location(?! of (?:pain|wound|lesion|tumou?r|injury|rash)))\b/i

/** Whether a concept asks where somebody is, how they are reached or who their kin are: what is answered to it tells. */
export function isAnsweredByWhereabouts(concept: JsonObject): boolean {
  return (
    PLACE_WORDS.test(readText(concept, 'text') ?? '') ||
    readObjects(concept, 'coding').some(
      (coding) =>
        PLACE_CODES.has(readText(coding, 'code') ?? '') ||
        PLACE_WORDS.test(readText(coding, 'display') ?? ''),
    )
  )
}
