import type { OperationOutcomeIssue } from 'fhir/r4.js'
import type { JsonObject } from '../../fhir/json-value.js'
import { anIssue } from '../../fhir/operation-outcome.js'
import { readObjects, readText } from '../../fhir/read-element.js'
import { ABOUT_NOBODY } from '../../fhir/about-nobody.js'
import { subjectElementsOf, type SubjectElement } from '../checks/subject-elements.js'
import { isContainedPerson, type ThePerson } from './same-person.js'
import { targetOf } from '../references/resolution.js'
import type { ResolvedEntry } from '../reading/unit.js'
import { isPerson } from '../reading/unit-index.js'

export interface SaidSubject {
  /** Whether it refers to the person as its subject or, where its own type's element says nothing, in any other way. */
  readonly refers: boolean
  readonly issues: readonly OperationOutcomeIssue[]
}

/**
 * Whom an entry says that it is about. Its type's own element decides: what stands there and does not lead to the
 * person is not made theirs by another reference to them.
 */
export function saidSubject(entry: ResolvedEntry, person: ThePerson): SaidSubject {
  const said = subjectElementsOf(entry.resource, entry.type, entry.path)
  if (said.length === 0) {
    return { refers: entry.references.some(({ resolution }) => isPerson(targetOf(resolution))), issues: [] }
  }
  const leads = said.map((one) => ({ ...one, ...leadOf(one, entry, person) }))
  const refers = leads.some(({ to }) => to === 'person')
  const isNobodys = ABOUT_NOBODY.has(entry.type)
  const astray = leads.filter(
    (lead) => lead.to === 'elsewhere' && (saysPatient(lead) || (!refers && !isNobodys)),
  )
  const issues = astray.map((lead) => anIssue('business-rule', lead.words ?? ELSEWHERE, lead.path))
  return { refers, issues }
}

const ELSEWHERE =
  'This leads out of the record, so whom it is about cannot be told: refer to the Patient by fullUrl, by Patient/id or ' +
  'by NHS number.'

const CONTAINED =
  'This contained Patient is not for certain the person whom the rest is about: NHS number, name and birth date must ' +
  'agree. Refer to the Patient by fullUrl, by Patient/id or by NHS number.'

interface Lead {
  readonly to: 'person' | 'elsewhere' | 'something-else'
  readonly words?: string
}

function leadOf({ element }: SubjectElement, entry: ResolvedEntry, person: ThePerson): Lead {
  const resolution = entry.references.find(({ sent }) => sent.element === element)?.resolution
  if (isPerson(resolution && targetOf(resolution))) return { to: 'person' }
  if (resolution?.outcome !== 'kept') return { to: 'something-else' }

  const reference = readText(element, 'reference') ?? ''
  return reference.startsWith('#') ? leadOfContained(entry.resource, reference, person) : { to: 'elsewhere' }
}

function leadOfContained(resource: JsonObject, reference: string, person: ThePerson): Lead {
  const contained = readObjects(resource, 'contained').find(
    (one) => `#${readText(one, 'id') ?? ''}` === reference,
  )
  if (contained?.['resourceType'] !== 'Patient') return { to: 'something-else' }
  return isContainedPerson(contained, person) ? { to: 'person' } : { to: 'elsewhere', words: CONTAINED }
}

function saysPatient({ element, isOfPatients, words }: SubjectElement & Lead): boolean {
  const reference = readText(element, 'reference') ?? ''
  return (
    isOfPatients ||
    words !== undefined ||
    readText(element, 'type') === 'Patient' ||
    /\/Patient(\/|$)/.test(reference)
  )
}
