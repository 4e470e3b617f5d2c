import type { OperationOutcomeIssue } from 'fhir/r4.js'
import type { JsonObject } from '../../fhir/json-value.js'
import { anIssue } from '../../fhir/operation-outcome.js'
import type { PersonId } from '../../fhir/person-id.js'
import { aboutWhom, unsaidIssue } from '../checks/about-whom.js'
import { isContributable } from '../checks/contributable-type.js'
import { derivePersonId } from '../derive-id.js'
import { targetOf } from '../references/resolution.js'
import { saidSubject } from './said-subject.js'
import { otherwiseIdentified, type ThePerson } from './same-person.js'
import type { ResolvedEntry, UnitContext } from '../reading/unit.js'
import type { PersonClaim } from '../reading/submission.js'

export interface UnitSubject {
  /** The one person whom the unit is about, if it is about anybody. */
  readonly person: PersonId | undefined
  /** `Type/id` of the entries that are about the person; the others are about nobody. */
  readonly about: ReadonlySet<string>
  readonly issues: readonly OperationOutcomeIssue[]
}

interface Unit {
  readonly entries: readonly ResolvedEntry[]
  readonly claim: PersonClaim | undefined
  /** The Patient could not be read: whom the unit is about is then not known. */
  readonly claimFailed: boolean
}

/** Finds the one person whom a unit is about, and which of its entries are about them. */
export function subjectOf({ entries, claim, claimFailed }: Unit, { key, known }: UnitContext): UnitSubject {
  const claimed = claim ? (known.person ?? derivePersonId(key, claim.nhsNumber)) : undefined
  const person = claimed ?? firstPerson(entries)
  const inCompany = person !== undefined || claimFailed
  const patient = patientOf(entries)

  const issues: OperationOutcomeIssue[] = []
  const about = new Set<string>()
  for (const entry of entries) {
    const said = saidSubject(entry, { person, claim, patient, known })
    if (!claimFailed) issues.push(...strangers(entry, { person, claim, patient, known }))
    issues.push(...said.issues)
    const whom = aboutWhom(entry.type, { refers: said.refers, inCompany })
    if (whom === 'unsaid' && isOwnFault(entry, said.issues)) {
      issues.push(unsaidIssue(entry.type, entry.path))
    }
    if (whom === 'person') about.add(`${entry.type}/${entry.id}`)
  }
  return { person, about, issues }
}

function patientOf(entries: readonly ResolvedEntry[]): JsonObject | undefined {
  return entries.find(({ type }) => type === 'Patient')?.resource
}

/** One fault is told, not two: a reference that leads nowhere may be the one to the person. */
function isOwnFault({ type, references }: ResolvedEntry, told: readonly OperationOutcomeIssue[]): boolean {
  if (told.length > 0 || !isContributable(type)) return false
  return references.every(({ resolution }) => resolution.outcome !== 'faulty')
}

function firstPerson(entries: readonly ResolvedEntry[]): PersonId | undefined {
  for (const { references } of entries) {
    for (const { resolution } of references) {
      const person = targetOf(resolution)?.known?.person
      if (person !== undefined) return person
    }
  }
  return undefined
}

function strangers(entry: ResolvedEntry, person: ThePerson): readonly OperationOutcomeIssue[] {
  return [...othersNamed(entry, person.person), ...otherwiseIdentified(entry, person)]
}

/** References to somebody else, or to what is about somebody else. */
function othersNamed(entry: ResolvedEntry, person: PersonId | undefined): readonly OperationOutcomeIssue[] {
  return entry.references.flatMap(({ sent, resolution }) => {
    const named = targetOf(resolution)?.known?.person
    if (named === undefined || named === person) return []
    const words = 'This leads to another person than the rest: a submission is about one person.'
    return [anIssue('business-rule', words, sent.path)]
  })
}
