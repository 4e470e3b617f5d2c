import { findElement, spelling } from '../../fhir/xml/element-order.js'

/**
 * What elements of STU3 and R5 are called in R4, by their name there: the first that the type has is meant. What R4 says by
 * the value of another element is said in words.
 *
 * @see http://hl7.org/fhir/R4/diff.html
 */
const NAMES = `
actualPeriod: period
admission: hospitalization
assertedDate: recordedDate
class: category
codedDiagnosis: conclusionCode
comment: note
context: encounter
created: date
date: occurrenceDateTime effectiveDateTime performedDateTime authoredOn recordedDate dateAsserted
definition: instantiatesCanonical
encounter: context
image: media
incomingReferral: basedOn
indexed: date
indication: reasonReference
medicationCode: medicationCodeableConcept
notDone: status
notDoneReason: statusReason
notGiven: status
notGivenReason: statusReason
notTaken: status
notes: note
occurrenceDateTime: performedDateTime effectiveDateTime
occurrencePeriod: performedPeriod effectivePeriod
plannedStartDate: period
practitioner: performer
reason: reasonCode reasonReference
reasonNotDone: statusReason
reasonNotGiven: statusReason
reasonNotPerformed: statusReason
reasonNotTaken: statusReason
related: hasMember derivedFrom
relatedTo: basedOn
status: lifecycleStatus
taken: status
vaccinationProtocol: protocolApplied
`

const RENAMED: ReadonlyMap<string, readonly string[]> = new Map(
  NAMES.trim()
    .split('\n')
    .map((line): [string, readonly string[]] => {
      const [name = '', others = ''] = line.split(': ')
      return [name, others.split(' ')]
    }),
)

/** The element of R4 that may be meant by one that a type of R4 does not have; `undefined` where nobody can tell. */
export function meantElement(type: string, name: string): string | undefined {
  const renamed = RENAMED.get(name)?.find((one) => findElement(type, one))
  return renamed ?? [name, name.replace(/s$/, ''), `${name}s`].map((one) => spelling(type, one)).find(isThere)
}

function isThere(name: string | undefined): boolean {
  return name !== undefined
}
