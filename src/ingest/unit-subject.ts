import type { OperationOutcomeIssue } from 'fhir/r4.js'
import { anIssue } from '../fhir/operation-outcome.js'
import type { PersonId } from '../fhir/person-id.js'
import { aboutWhom, unsaidIssue } from './checks/about-whom.js'
import { isContributable } from './checks/contributable-type.js'
import { derivePersonId } from './derive-id.js'
import { targetOf } from './resolve-references.js'
import type { ResolvedEntry, UnitContext } from './unit.js'
import type { PersonClaim } from './submission.js'
import { isPerson } from './unit-index.js'

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
export function subjectOf(unit: Unit, { key, known }: UnitContext): UnitSubject {
  const claimed = unit.claim ? (known.person ?? derivePersonId(key, unit.claim.nhsNumber)) : undefined
  const person = claimed ?? firstPerson(unit.entries)
  const inCompany = person !== undefined || unit.claimFailed

  const issues: OperationOutcomeIssue[] = []
  const about = new Set<string>()
  for (const entry of unit.entries) {
    if (!unit.claimFailed) issues.push(...othersNamed(entry, person))
    const refers = entry.references.some(({ resolution }) => isPerson(targetOf(resolution)))
    const whom = aboutWhom(entry.type, { refers, inCompany })
    if (whom === 'unsaid' && isOwnFault(entry)) issues.push(unsaidIssue(entry.type, entry.path))
    if (whom === 'person') about.add(`${entry.type}/${entry.id}`)
  }
  return { person, about, issues }
}

/** One fault is told, not two: a reference that leads nowhere may be the one to the person. */
function isOwnFault({ type, references }: ResolvedEntry): boolean {
  return isContributable(type) && references.every(({ resolution }) => resolution.outcome !== 'faulty')
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

/** References to somebody else, or to what is about somebody else. */
function othersNamed(entry: ResolvedEntry, person: PersonId | undefined): readonly OperationOutcomeIssue[] {
  return entry.references.flatMap(({ sent, resolution }) => {
    const named = targetOf(resolution)?.known?.person
    if (named === undefined || named === person) return []
    const words = 'This leads to another person than the rest: a submission is about one person.'
    return [anIssue('business-rule', words, sent.path)]
  })
}
