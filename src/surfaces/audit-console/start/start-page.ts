import type { LogIntegrity } from '../../../review/verify-log.js'
import type { WaitingWork } from '../../../review/waiting-work.js'
import { sayWhen } from '../words/say-when.js'

export interface StartGiven {
  readonly integrity?: LogIntegrity
  readonly waiting?: WaitingWork
  readonly problem?: { readonly field: 'nhsNumber' | 'staffId'; readonly text: string }
}

/** What the start page prints. */
export interface StartPage {
  readonly errorList: readonly { readonly text: string; readonly href: string }[]
  readonly errors: Readonly<Partial<Record<'nhsNumber' | 'staffId', { readonly text: string }>>>
  /** How the log stands, a sentence; empty where it was not asked. */
  readonly standing: string
  /** What waits for somebody, as links say it. */
  readonly waiting:
    { readonly overdue: string; readonly reviews: string; readonly alerts: string } | undefined
}

export function toStartPage({ integrity, waiting, problem }: StartGiven): StartPage {
  return {
    errorList: problem ? [{ text: problem.text, href: `#${problem.field}` }] : [],
    errors: problem ? { [problem.field]: { text: problem.text } } : {},
    standing: integrity ? sayStanding(integrity) : '',
    waiting: waiting && sayWaiting(waiting),
  }
}

function sayWaiting({
  overdueReviews,
  waitingReviews,
  newAlerts,
}: WaitingWork): NonNullable<StartPage['waiting']> {
  return {
    overdue: overdueReviews === 1 ? '1 review is overdue' : `${overdueReviews} reviews are overdue`,
    reviews: waitingReviews === 1 ? '1 more review waits' : `${waitingReviews} more reviews wait`,
    alerts: newAlerts === 1 ? '1 alert is new' : `${newAlerts} alerts are new`,
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
