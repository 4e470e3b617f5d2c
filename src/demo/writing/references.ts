import type { CodeableConcept, Coding, Reference } from 'fhir/r4.js'
import { ODS_CODE_SYSTEM } from '../../fhir/ods-code.js'
import { PARTNER_ORGANISATIONS, type PartnerId } from '../organisations.js'

export const SNOMED = 'http://snomed.info/sct'
export const LOINC = 'http://loinc.org'
export const DMD = 'https://dmd.nhs.uk'

/** A word of the demo: what it is called, and its code where it has one. */
export interface Word {
  readonly text: string
  readonly code?: string
  /** The name that the code system gives to the code; `text` when left out. */
  readonly display?: string
  /** SNOMED CT when left out. */
  readonly system?: string
}

/** A concept with its text and, where it has one, its code. */
export function concept(word: Word | string): CodeableConcept {
  if (typeof word === 'string') return { text: word }
  return { ...(word.code === undefined ? {} : { coding: [aCoding(word, word.code)] }), text: word.text }
}

function aCoding(word: Word, code: string): Coding {
  return { system: word.system ?? SNOMED, code, display: word.display ?? word.text }
}

/** One code of an HL7 code system. */
export function hl7(system: string, code: string, display?: string): CodeableConcept {
  return {
    coding: [
      {
        system: `http://terminology.hl7.org/CodeSystem/${system}`,
        code,
        ...(display === undefined ? {} : { display }),
      },
    ],
  }
}

/** A reference to a partner's organisation by its ODS code. */
export function organisation(partner: PartnerId): Reference {
  const { odsCode, name } = PARTNER_ORGANISATIONS[partner]
  return { type: 'Organization', identifier: { system: ODS_CODE_SYSTEM, value: odsCode }, display: name }
}

/** Somebody named by the source without an identifier: `Dr A. Rahman, GP`. */
export function professional(name: string): Reference {
  return { display: name }
}
