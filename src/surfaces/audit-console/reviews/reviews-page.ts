import type { OrganisationDirectory } from '../../../identity/organisation.js'
import type { QueuedUse, ReviewQueue } from '../../../review/review-exceptional-uses.js'
import { sayOrganisation } from '../words/say-actor.js'
import { sayKept } from '../words/say-kept.js'
import { sayPatient, type PatientWords } from '../words/say-patient.js'
import { sayReviewOutcome, sayUse, sayUseReason } from '../words/say-use.js'
import { sayWhen } from '../words/say-when.js'

/** One use, as its reviewer sees it. */
interface UseCard {
  readonly id: string
  readonly what: string
  readonly who: string
  readonly whoHref: string
  readonly organisation: string
  readonly patient: PatientWords
  readonly reason: string
  readonly reasonText: string
  readonly opened: string
  /** Empty for what holds until it is taken back. */
  readonly until: string
  /** What ends it before that, a sentence; empty where nothing does. */
  readonly ends: string
  readonly due: string
  readonly isOverdue: boolean
  readonly review: string
}

/** What the page prints. */
export interface ReviewsPage {
  readonly overdue: readonly UseCard[]
  readonly waiting: readonly UseCard[]
  readonly closed: readonly UseCard[]
  /** How many are kept for another reviewer, a sentence each; empty where none is. */
  readonly keptWaiting: string
  readonly keptClosed: string
  readonly problem: { readonly id: string; readonly text: string } | undefined
}

export function toReviewsPage(
  { uses, people, kept }: ReviewQueue,
  {
    directory,
    now,
    problem,
  }: { directory: OrganisationDirectory; now: number; problem?: ReviewsPage['problem'] },
): ReviewsPage {
  const cards = uses.map((use): UseCard & { readonly isOpen: boolean } => ({
    id: use.id,
    what: sayUse(use.kind),
    who: use.actorName,
    whoHref: `/audit/people/${encodeURIComponent(use.actorId)}`,
    organisation: sayOrganisation(use.organisation, directory),
    patient: sayPatient(use.person, people.get(use.person)),
    reason: sayUseReason(use.reasonCode),
    reasonText: use.reasonText,
    opened: sayWhen(Date.parse(use.openedAt)),
    until: use.kind === 'consent' ? '' : sayWhen(Date.parse(use.until)),
    ends: sayEnd(use.ends),
    due: sayWhen(Date.parse(use.reviewDue)),
    isOverdue: use.review === undefined && Date.parse(use.reviewDue) < now,
    isOpen: use.review === undefined,
    review: use.review
      ? `${sayReviewOutcome(use.review.outcome)} (${use.review.reviewer}, ${sayWhen(Date.parse(use.review.reviewedAt))}): ${use.review.words}`
      : '',
  }))
  return {
    overdue: cards.filter(({ isOverdue }) => isOverdue),
    waiting: cards.filter(({ isOpen, isOverdue }) => isOpen && !isOverdue),
    closed: cards.filter(({ isOpen }) => !isOpen),
    keptWaiting: sayKept(kept.waiting, 'use'),
    keptClosed: sayKept(kept.closed, 'use'),
    problem,
  }
}

function sayEnd(ends: QueuedUse['ends']): string {
  switch (ends.outcome) {
    case 'as-opened':
      return ''
    case 'ended-by-review':
      return `It ended with its review, on ${sayWhen(Date.parse(ends.at))}.`
    case 'closed-by-policy':
      return 'It is closed: by the policy in force nobody in that role may do so there.'
    case 'shortened-by-policy':
      return `By the policy in force it ends on ${sayWhen(Date.parse(ends.until))}.`
  }
}
