import { PLAIN } from '../../access/labels/security-labels.js'
import { unlabelledOf } from '../../access/labels/unlabelled.js'
import type { CodeSets } from '../../access/labels/code-sets/code-sets.js'
import { findSensitive } from '../../access/labels/find-sensitive.js'
import { parseOdsCode, type OdsCode } from '../../fhir/ods-code.js'
import type { OrganisationDirectory } from '../../identity/organisation.js'
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
  /** The organisations that have sent something about the person, and those of them of which something is shown. */
  readonly senders: ReadonlySet<OdsCode>
  readonly shown: ReadonlySet<OdsCode>
}

/**
 * A statement without who made it, where their organisation is not to be learnt: nothing of what it sent is shown to the
 * reader, or that somebody goes there is confidential of itself and it sent nothing that is shown. That its staff have the
 * record open would tell what the person hides.
 */
export function withTellableWriter(statement: ApartStatement, facts: WriterFacts): ApartStatement {
  const code = parseOdsCode(statement.organisation)
  if (!code || facts.shown.has(code)) return statement
  const kind = facts.directory.get(code)?.kind
  const isConfidential = kind !== undefined && unlabelledOf(kind) !== PLAIN
  return isConfidential || facts.senders.has(code)
    ? { ...statement, toldBy: 'Somebody whose name is not shown', role: '', organisation: '' }
    : statement
}

/** Of somebody at risk nothing tells who treats them. */
export function withoutNames(statement: ApartStatement): ApartStatement {
  return { ...statement, toldBy: 'Somebody', role: '', organisation: '', reason: '' }
}
