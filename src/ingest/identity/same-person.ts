import type { OperationOutcomeIssue } from 'fhir/r4.js'
import type { BusinessIdentifier } from '../../fhir/business-identifier.js'
import type { JsonObject } from '../../fhir/json-value.js'
import { NHS_NUMBER_SYSTEM } from '../../fhir/nhs-number.js'
import { anIssue } from '../../fhir/operation-outcome.js'
import type { PersonId } from '../../fhir/person-id.js'
import { readObject, readObjects, readText } from '../../fhir/read-element.js'
import { lookupKey, toLookup, type IdentifierLookup } from '../references/identifier-lookup.js'
import { identifiersOf } from './identity-of.js'
import { isSameName } from './match-person.js'
import { readClaim } from '../reading/read-claim.js'
import type { Known, PersonClaim } from '../reading/submission.js'
import { targetOf } from '../references/resolution.js'
import type { ResolvedEntry, ResolvedReference } from '../reading/unit.js'
import { isPerson } from '../reading/unit-index.js'

/** The one person of a unit, and what is known of them. */
export interface ThePerson {
  readonly person: PersonId | undefined
  readonly claim: PersonClaim | undefined
  /** The Patient of the unit, if it has one. */
  readonly patient: JsonObject | undefined
  readonly known: Known
}

/** The identifiers of which it must be known whose they are. */
export function personLookups(
  entries: readonly ResolvedEntry[],
  { patient, known }: Pick<ThePerson, 'patient' | 'known'>,
): readonly IdentifierLookup[] {
  const named = entries.flatMap(({ references, resource }) => [
    ...references.flatMap((one) => besideReference(one) ?? []),
    ...readObjects(resource, 'contained').filter(isPatient).flatMap(numbersOf),
  ])
  return named
    .filter((identifier) => !carries(patient, identifier))
    .map((identifier) => toLookup('Patient', identifier))
    .filter((lookup) => !known.identifiers.has(lookupKey(lookup)))
}

/** References to the person with an identifier beside them that is somebody else's. */
export function otherwiseIdentified(
  { references }: ResolvedEntry,
  person: ThePerson,
): readonly OperationOutcomeIssue[] {
  return references.flatMap((one) => {
    const identifier = besideReference(one)
    if (identifier === undefined || isTheirs(identifier, person)) return []
    const words = 'The identifier beside this reference is not of the person to whom the reference leads.'
    return [anIssue('business-rule', words, `${one.sent.path}.identifier`)]
  })
}

/** A contained Patient is the person when the NHS number says so, and name and birth date do not say otherwise. */
export function isContainedPerson(contained: JsonObject, person: ThePerson): boolean {
  const numbers = numbersOf(contained)
  if (numbers.length === 0 || !numbers.every((number) => isTheirs(number, person))) return false
  const { claim } = readClaim(contained, 'Patient')
  const theirs = person.claim
  if (claim === undefined || theirs === undefined) return true
  const isNamed = claim.names.some((name) => theirs.names.some((other) => isSameName(name, other)))
  return isNamed && claim.birthDate === theirs.birthDate
}

/** The identifier that stands beside the `reference` of a Reference to a Patient. */
function besideReference({ sent, resolution }: ResolvedReference): BusinessIdentifier | undefined {
  if (sent.reference === undefined || !isPerson(targetOf(resolution))) return undefined
  const identifier = readObject(sent.element, 'identifier')
  const system = readText(identifier, 'system')
  const value = readText(identifier, 'value')
  return system === undefined || value === undefined ? undefined : { system, value }
}

/** A number of a source's own that nobody was sent under says nothing; an NHS number always does. */
function isTheirs(identifier: BusinessIdentifier, { person, patient, known }: ThePerson): boolean {
  if (carries(patient, identifier)) return true
  const holders = known.identifiers.get(lookupKey(toLookup('Patient', identifier))) ?? []
  if (holders.length === 0) return identifier.system !== NHS_NUMBER_SYSTEM
  return holders.some((holder) => holder.person === person)
}

function carries(patient: JsonObject | undefined, identifier: BusinessIdentifier): boolean {
  const key = lookupKey(toLookup('Patient', identifier))
  return (
    patient !== undefined && identifiersOf(patient).some((own) => lookupKey(toLookup('Patient', own)) === key)
  )
}

function numbersOf(patient: JsonObject): readonly BusinessIdentifier[] {
  return identifiersOf(patient).filter(({ system }) => system === NHS_NUMBER_SYSTEM)
}

function isPatient(resource: JsonObject): boolean {
  return resource['resourceType'] === 'Patient'
}
