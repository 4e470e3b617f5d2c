import type { JsonObject } from '../../fhir/json-value.js'
import { readObjects, readText } from '../../fhir/read-element.js'

interface ClinicalSystem {
  readonly system: RegExp
  /** How its codes look: what looks otherwise may be anything. */
  readonly code: RegExp
}

/** The code systems in which what is clinical is said. Systems that number organisations, sites or people are none. */
const CLINICAL_SYSTEMS: readonly ClinicalSystem[] = [
  { system: /^https?:\/\/snomed\.info\/sct(?:\/\d+)?$/, code: /^[1-9]\d{5,17}$/ },
  { system: /^https?:\/\/(?:dmd\.nhs\.uk|dmd\.nhsbsa\.nhs\.uk)$/, code: /^[1-9]\d{5,17}$/ },
  { system: /^https?:\/\/loinc\.org$/, code: /^(?:L[AP])?\d{1,7}-\d$/ },
  {
    system: /^https?:\/\/(?:hl7\.org\/fhir\/sid\/icd-|id\.who\.int\/icd\/)[\w/.-]*$/,
    code: /^[A-Z0-9]{1,4}[A-Z0-9.]{0,5}[*+]?$/i,
  },
  { system: /^https:\/\/fhir\.hl7\.org\.uk\/Id\/opcs-4[\w.-]*$/, code: /^[A-Z]\d{2}\.?\d?$/i },
  { system: /^http:\/\/read\.info\/(?:ctv3|readv2)$/, code: /^[\w.]{5,7}$/ },
  { system: /^http:\/\/www\.whocc\.no\/atc$/, code: /^[A-Z]\d{2}[A-Z]{0,2}\d{0,2}$/ },
  { system: /^http:\/\/unitsofmeasure\.org$/, code: /^[^\s,;:]{1,30}$/ },
  { system: /^urn:ietf:bcp:47$/, code: /^[a-z]{2,3}(?:-[A-Z]{2})?$/ },
  {
    system:
      /^https?:\/\/(?:terminology\.hl7\.org\/CodeSystem\/(?!v3-RoleCode)|hl7\.org\/fhir\/(?!sid\/)|fhir\.hl7\.org\.uk\/(?:[\w.]+\/)?CodeSystem\/UKCore-)[\w/.-]+$/,
    code: /^[A-Za-z0-9][\w-]{0,40}$/,
  },
]

/** The code of a coding that says something clinical, and is not a number of an organisation, a site or a person. */
export function clinicalCodeOf(coding: JsonObject): string | undefined {
  const system = readText(coding, 'system')
  const code = readText(coding, 'code')
  if (system === undefined || code === undefined) return undefined
  return CLINICAL_SYSTEMS.some((one) => one.system.test(system) && one.code.test(code)) ? code : undefined
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
export function asksWhereabouts(concept: JsonObject): boolean {
  return (
    PLACE_WORDS.test(readText(concept, 'text') ?? '') ||
    readObjects(concept, 'coding').some(
      (coding) =>
        PLACE_CODES.has(readText(coding, 'code') ?? '') ||
        PLACE_WORDS.test(readText(coding, 'display') ?? ''),
    )
  )
}
