import type { Condition, Reference } from 'fhir/r4.js'
import { concept, hl7, professional, type Word } from '../writing/references.js'
import type { Scribe } from '../writing/scribe.js'

export interface ProblemDetails {
  /** When it began, as precise as is known: a year, a month or a day. */
  readonly since: string
  readonly until?: string
  readonly note?: string
  readonly by?: string
  readonly unconfirmed?: boolean
  readonly encounter?: Reference
}

/** An entry of the problem list; an `encounter` makes it the diagnosis of that encounter. */
export function problem(scribe: Scribe, word: Word, details: ProblemDetails): Reference {
  const { since, until, note, by, unconfirmed, encounter } = details
  const condition: Condition = {
    resourceType: 'Condition',
    clinicalStatus: hl7('condition-clinical', until === undefined ? 'active' : 'resolved'),
    verificationStatus: hl7('condition-ver-status', unconfirmed === true ? 'provisional' : 'confirmed'),
    category: [
      hl7('condition-category', encounter === undefined ? 'problem-list-item' : 'encounter-diagnosis'),
    ],
    code: concept(word),
    subject: scribe.subject,
    ...(encounter === undefined ? {} : { encounter }),
    onsetDateTime: since,
    ...(until === undefined ? {} : { abatementDateTime: until }),
    ...(since.length === 10 ? { recordedDate: since } : {}),
    ...(by === undefined ? {} : { recorder: professional(by) }),
    ...(note === undefined ? {} : { note: [{ text: note }] }),
  }
  return scribe.write(condition)
}
