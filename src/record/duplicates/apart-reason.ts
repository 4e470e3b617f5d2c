import { PLAIN } from '../../access/labels/security-labels.js'
import { unlabelledOf } from '../../access/labels/unlabelled.js'
import type { CodeSets } from '../../access/labels/code-sets/code-sets.js'
import { findSensitive } from '../../access/labels/find-sensitive.js'
import { parseOdsCode } from '../../fhir/ods-code.js'
import type { OrganisationDirectory } from '../../identity/organisation.js'
import type { RecordState } from '../record-store.js'
import type { ApartStatement } from './told-apart.js'

/**
 * Whether a reason says what the code sets keep apart, as an infection or a place of treatment. It would be read by
 * everybody who sees the two items, and these may be plain.
 */
export function saysSensitive(reason: string, codeSets: CodeSets): boolean {
  return findSensitive({ resourceType: 'Basic', note: [{ text: reason }] }, codeSets).sets.size > 0
}

/** A statement whose reason everybody may read who sees the two items. Code sets may know more today than on the day it was written. */
export function withPlainReason(statement: ApartStatement, codeSets: CodeSets): ApartStatement {
  return saysSensitive(statement.reason, codeSets) ? { ...statement, reason: NOT_SHOWN } : statement
}

const NOT_SHOWN = 'The reason is not shown here: it is about something confidential'

export interface WriterFacts {
  readonly directory: OrganisationDirectory
  /** Those that have sent something about the person, and those of them of which something is shown. */
  readonly sent: RecordState['sources']
  readonly shown: RecordState['sources']
}

/**
 * A statement without who made it, where their organisation is not to be learnt: nothing of what it sent is shown to the
 * reader, or that somebody goes there is confidential of itself and it sent nothing that is shown. That its staff have the
 * record open would tell what the person hides.
 */
export function withTellableWriter(statement: ApartStatement, facts: WriterFacts): ApartStatement {
  const code = parseOdsCode(statement.organisation)
  const isAmong = (sources: RecordState['sources']): boolean =>
    sources.some(({ organisation }) => organisation === code)
  if (!code || isAmong(facts.shown)) return statement
  const kind = facts.directory.get(code)?.kind
  const isConfidential = kind !== undefined && unlabelledOf(kind) !== PLAIN
  return isConfidential || isAmong(facts.sent)
    ? { ...statement, toldBy: 'Somebody whose name is not shown', role: '', organisation: '' }
    : statement
}

/** Of somebody at risk nothing tells who treats them. */
function withoutNames(statement: ApartStatement): ApartStatement {
  return { ...statement, toldBy: 'Somebody', role: '', organisation: '', reason: '' }
}

/** Statements as a reader may see them. */
export function asTellable(
  statements: readonly ApartStatement[],
  { isAtRisk, codeSets, ...facts }: WriterFacts & { readonly isAtRisk: boolean; readonly codeSets: CodeSets },
): readonly ApartStatement[] {
  return isAtRisk
    ? statements.map(withoutNames)
    : statements.map((one) => withTellableWriter(withPlainReason(one, codeSets), facts))
}
