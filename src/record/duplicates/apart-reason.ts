import type { CodeSets } from '../../access/labels/code-sets/code-sets.js'
import { findSensitive } from '../../access/labels/find-sensitive.js'
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

/**
 * A statement without who made it, where nothing of what their organisation sent is shown to the reader: that its staff
 * have the record open would tell what the person hides, also where they only read it.
 */
export function withTellableWriter(statement: ApartStatement, shown: RecordState['sources']): ApartStatement {
  return shown.some(({ organisation }) => organisation === statement.organisation)
    ? statement
    : { ...statement, toldBy: 'Somebody whose name is not shown', role: '', organisation: '' }
}

/** Of somebody at risk nothing tells who treats them. */
function withoutNames(statement: ApartStatement): ApartStatement {
  return { ...statement, toldBy: 'Somebody', role: '', organisation: '', reason: '' }
}

/** Statements as a reader may see them, to whom something of the `shown` sources is shown. */
export function asTellable(
  statements: readonly ApartStatement[],
  {
    isAtRisk,
    codeSets,
    shown,
  }: {
    readonly isAtRisk: boolean
    readonly codeSets: CodeSets
    readonly shown: RecordState['sources']
  },
): readonly ApartStatement[] {
  return isAtRisk
    ? statements.map(withoutNames)
    : statements.map((one) => withTellableWriter(withPlainReason(one, codeSets), shown))
}
