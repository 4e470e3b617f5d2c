import type { OperationOutcome, OperationOutcomeIssue } from 'fhir/r4.js'
import type { WithheldReason } from '../../access/lens.js'
import { operationOutcome } from '../../fhir/operation-outcome.js'
import type { OrganisationDirectory } from '../../identity/organisation.js'
import { toFreshness, type StaleAfter } from './freshness.js'
import { notReceivingWords } from './not-receiving.js'
import type { RecordState } from '../record-store.js'
import { sayIncompleteLists } from './say-incomplete-lists.js'
import { sayNotTaken } from './say-not-taken.js'

export interface NoticeFacts {
  readonly state: RecordState
  /** How many resources of the record are withheld. */
  readonly withheld: number
  /** Why, as far as the reader may know. */
  readonly withheldBy: readonly WithheldReason[]
  /** Whether the scopes leave less than the whole record. */
  readonly isNarrowed: boolean
  /** Whether a type of resource is asked for, and the scopes leave it; every type where it is left out. */
  readonly isAsked?: (type: string) => boolean
}

export interface NoticeSettings {
  readonly directory: OrganisationDirectory
  /** From which age what a kind of source sent counts as late; a day where it is left out. */
  readonly staleAfter?: StaleAfter | undefined
  /** Milliseconds since 1970. */
  readonly now: () => number
}

/**
 * What a reader must know before taking this for the whole: that something is withheld (never what), who is silent or
 * late, which lists of what is asked for their own sources call incomplete. But for the lists it is about the record,
 * whatever was asked of it. Under scopes that leave less than the whole, sources are not named: which there are is told by
 * what the scopes leave out. Nothing when there is nothing to say.
 */
export function toNotice(
  { withheld, withheldBy, state, isNarrowed, isAsked }: NoticeFacts,
  { directory, staleAfter, now }: NoticeSettings,
): OperationOutcome | undefined {
  const sources = isNarrowed ? [] : toFreshness(state, directory, { now: now(), staleAfter })
  const notReceiving = notReceivingWords(state)
  const issues = [
    ...(notReceiving === undefined ? [] : [warning('transient', `${notReceiving}.`)]),
    ...(isNarrowed ? [warning('incomplete', LEFT_OUT)] : []),
    ...(withheld > 0 ? [warning('suppressed', 'Some information of this record is withheld from you.')] : []),
    ...(withheldBy.includes('held-back') ? [warning('suppressed', HELD_BACK)] : []),
    ...sources
      .filter((source) => source.state === 'never')
      .map(({ text }) => warning('incomplete', `${text}.`)),
    ...sources
      .filter((source) => source.state === 'late')
      .map(({ text }) => warning('incomplete', `Last heard from: ${text}.`)),
    ...(isNarrowed ? [] : sayNotTaken(state, directory)).map(({ text }) => warning('incomplete', `${text}.`)),
    ...sayIncompleteLists(state, { isNarrowed, isAsked }).map(({ text, isWithheld }) =>
      warning(isWithheld ? 'suppressed' : 'incomplete', text),
    ),
  ]
  return issues.length === 0 ? undefined : operationOutcome(...issues)
}

/** The notice as an entry of a searchset Bundle. */
export function noticeEntry(facts: NoticeFacts, settings: NoticeSettings): string | undefined {
  const resource = toNotice(facts, settings)
  return resource && JSON.stringify({ resource, search: { mode: 'outcome' } })
}

const HELD_BACK =
  'Something here was reported as another person’s and is held back until it is known whose it is.'

const LEFT_OUT =
  'The scopes of this app do not cover the whole record: whatever they do not cover is left out of this answer.'

function warning(
  code: 'suppressed' | 'incomplete' | 'transient',
  diagnostics: string,
): OperationOutcomeIssue {
  return { severity: 'warning', code, diagnostics }
}
