import type { AllergyIntolerance, Reference } from 'fhir/r4.js'
import { ALLERGIES } from '../words/allergens.js'
import { concept, hl7, professional, type Word } from '../writing/references.js'
import type { Scribe } from '../writing/scribe.js'

export interface AllergyDetails {
  readonly recorded: string
  readonly reaction?: Word
  readonly severity?: 'mild' | 'moderate' | 'severe'
  readonly since?: string
  readonly category?: 'food' | 'medication' | 'environment'
  readonly intolerance?: boolean
  readonly unconfirmed?: boolean
  readonly by?: string
  readonly note?: string
}

/** An allergy or intolerance that is in force. */
export function allergy(scribe: Scribe, word: Word, details: AllergyDetails): Reference {
  const { reaction, severity } = details
  const one: AllergyIntolerance = {
    resourceType: 'AllergyIntolerance',
    clinicalStatus: hl7('allergyintolerance-clinical', 'active'),
    verificationStatus: hl7(
      'allergyintolerance-verification',
      details.unconfirmed === true ? 'unconfirmed' : 'confirmed',
    ),
    type: details.intolerance === true ? 'intolerance' : 'allergy',
    category: [details.category ?? 'medication'],
    criticality: severity === 'severe' ? 'high' : 'low',
    code: concept(word),
    patient: scribe.subject,
    ...told(details),
    ...(reaction === undefined
      ? {}
      : {
          reaction: [{ manifestation: [concept(reaction)], ...(severity === undefined ? {} : { severity }) }],
        }),
  }
  return scribe.write(one)
}

/** The statement that somebody was asked and knows of no allergy. */
export function noKnownAllergies(scribe: Scribe, recorded: string, by?: string): Reference {
  const none: AllergyIntolerance = {
    resourceType: 'AllergyIntolerance',
    clinicalStatus: hl7('allergyintolerance-clinical', 'active'),
    verificationStatus: hl7('allergyintolerance-verification', 'confirmed'),
    code: concept(ALLERGIES.none),
    patient: scribe.subject,
    ...told({ recorded, ...(by === undefined ? {} : { by }) }),
  }
  return scribe.write(none)
}

function told({ since, recorded, by, note }: AllergyDetails): Partial<AllergyIntolerance> {
  return {
    ...(since === undefined ? {} : { onsetDateTime: since }),
    recordedDate: recorded,
    ...(by === undefined ? {} : { recorder: professional(by) }),
    ...(note === undefined ? {} : { note: [{ text: note }] }),
  }
}
