import type { LogIntegrity } from '../../../review/verify-log.js'
import { sayWhen } from '../words/say-when.js'

export interface StartGiven {
  readonly integrity?: LogIntegrity
  readonly problem?: { readonly field: 'nhsNumber' | 'staffId'; readonly text: string }
}

/** What the start page prints. */
export interface StartPage {
  readonly errorList: readonly { readonly text: string; readonly href: string }[]
  readonly errors: Readonly<Partial<Record<'nhsNumber' | 'staffId', { readonly text: string }>>>
  /** How the log stands, a sentence; empty where it was not asked. */
  readonly standing: string
}

export function toStartPage({ integrity, problem }: StartGiven): StartPage {
  return {
    errorList: problem ? [{ text: problem.text, href: `#${problem.field}` }] : [],
    errors: problem ? { [problem.field]: { text: problem.text } } : {},
    standing: integrity ? sayStanding(integrity) : '',
  }
}

function sayStanding({ heads, last }: LogIntegrity): string {
  const entries = heads.reduce((sum, head) => sum + head.entries, 0)
  const latest = Math.max(...heads.map(({ lastRecordedAt }) => lastRecordedAt))
  const held =
    heads.length === 0
      ? 'The log has no entry yet.'
      : `The log has ${entries.toLocaleString('en-GB')} entries. Its last checkpoint was signed with the entry of ${sayWhen(latest)}.`
  const verified = last
    ? ` It was last verified on ${sayWhen(Date.parse(last.verifiedAt))}.`
    : ' It has not been verified yet.'
  return held + verified
}
