import type { OperationOutcomeIssue } from 'fhir/r4.js'
import { ABOUT_NOBODY } from '../../fhir/about-nobody.js'
import { anIssue } from '../../fhir/operation-outcome.js'

/** Whom a resource is about: the person, nobody, or it does not say, which is a fault. */
export type AboutWhom = 'person' | 'nobody' | 'unsaid'

/** Types that have no element for a subject and belong to the person of what they came with. */
const COMPANIONS: ReadonlySet<string> = new Set(['Binary', 'Provenance'])

/**
 * A resource that refers to the person is about the person. Without such a reference it is about nobody when its type
 * may be; never by default, or what is about somebody would be open to everybody.
 */
export function aboutWhom(
  type: string,
  facts: { readonly refers: boolean; readonly inCompany: boolean },
): AboutWhom {
  if (type === 'Patient' || facts.refers) return 'person'
  if (ABOUT_NOBODY.has(type)) return 'nobody'
  return COMPANIONS.has(type) && facts.inCompany ? 'person' : 'unsaid'
}

/** The fault of a resource that does not say whom it is about. */
export function unsaidIssue(type: string, path: string): OperationOutcomeIssue {
  return anIssue(
    'required',
    `Whom this ${type} is about is not said: refer to the Patient (subject, patient, …), either one in the same ` +
      'transaction by its fullUrl or one that you sent earlier by Patient/id or identifier.',
    path,
  )
}
