import type { OperationOutcomeIssue } from 'fhir/r4.js'
import { anIssue } from '../../fhir/operation-outcome.js'
import type { ResolvedEntry } from '../reading/unit.js'
import { targetOf } from './resolution.js'
import { isPerson } from '../reading/unit-index.js'
import type { UnitSubject } from '../identity/unit-subject.js'

export interface SharedReach {
  /** `Type/id` of what is about nobody and the unit's person leads to, each once. */
  readonly references: readonly string[]
  readonly issues: readonly OperationOutcomeIssue[]
}

/** Steps from a person's own resource: role, practitioner, organisation and its parents take half of them. */
export const DEEPEST = 16

/**
 * What the resources about the person refer to that is about nobody, and what that refers to in turn: once for a whole
 * unit, in time and space linear to its references, whatever circles they make.
 */
export function reachShared(entries: readonly ResolvedEntry[], subject: UnitSubject): SharedReach {
  const byReference = new Map(entries.map((entry) => [`${entry.type}/${entry.id}`, entry]))
  const found = new Set<string>()
  let latest = entries.filter(({ type, id }) => subject.about.has(`${type}/${id}`))
  for (let depth = 0; latest.length > 0; depth += 1) {
    if (depth > DEEPEST) return { references: [], issues: latest.map(tooDeepIssue) }
    const next = latest.flatMap((entry) => sharedTargets(entry, subject)).filter((one) => isNew(one, found))
    latest = next.flatMap((one) => byReference.get(one) ?? [])
  }
  return { references: [...found], issues: [] }
}

function isNew(reference: string, found: Set<string>): boolean {
  const before = found.size
  return found.add(reference).size > before
}

function sharedTargets(entry: ResolvedEntry, subject: UnitSubject): readonly string[] {
  return entry.references.flatMap(({ resolution }) => {
    const target = targetOf(resolution)
    if (!target || isPerson(target)) return []
    const reference = `${target.type}/${target.id}`
    const about = target.known ? target.known.person !== undefined : subject.about.has(reference)
    return about ? [] : [reference]
  })
}

function tooDeepIssue({ type, path }: ResolvedEntry): OperationOutcomeIssue {
  const words =
    `This ${type} stands more than ${DEEPEST} references away from the person. ` +
    'Shorten the chain, or send what is about nobody in a transaction of its own.'
  return anIssue('too-costly', words, path)
}
