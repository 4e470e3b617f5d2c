import type { ReviewedUse, ReviewOutcome } from '../../../review/exceptional-uses.js'

const USES: Readonly<Record<ReviewedUse['kind'], string>> = {
  'break-glass': 'Broke the glass',
  'self-claimed': 'Recorded that they care for this person',
  unseal: 'Opened what is sealed',
  consent: 'Recorded what the person said, which opens the record to their own organisation',
}

const OUTCOMES: Readonly<Record<ReviewOutcome, string>> = {
  justified: 'Justified',
  'not-justified': 'Not justified',
  inconclusive: 'Inconclusive',
}

const REASONS: Readonly<Record<string, string>> = {
  'life-at-risk': 'Their life was at risk, or they could come to serious harm',
  'cannot-say': 'They needed care and could not tell what had to be known',
  'others-at-risk': 'Somebody else could come to serious harm',
  'best-interests': 'They lacked capacity, and it was in their best interests',
  'referred-elsewhere': 'They were referred, and the referral was not here yet',
  'in-my-care': 'They were in their care that day',
  'asked-for-advice': 'A colleague asked for advice',
  'they-asked': 'The person asked them to look',
  'person-consents': 'The person agreed to it',
  'required-by-law': 'A law or an order of a court required it',
  'agreement-recorded': 'The person agrees, as they recorded it',
  'hiding-taken-back': 'The person takes back what kept the organisation out, as they recorded it',
  'overriding-public-interest': 'Somebody would have come to serious harm without it',
}

const ALERTS: Readonly<Record<string, string>> = {
  'self-claimed': 'Somebody recorded a relationship of their own',
  'break-glass': 'Somebody broke the glass',
  'break-glass-repeated': 'Somebody broke the glass again and again within an hour',
  'break-glass-without-right': 'Somebody whose role does not allow it tried to break the glass',
  'unseal-without-right': 'Somebody whose role does not allow it tried to open what is sealed',
  unsealed: 'Somebody opened what is sealed',
  'consent-withdrawn-for-own-organisation':
    'Somebody took back what a person said, and it opens the record to their own organisation',
  'consent-recorded-for-own-organisation':
    'Somebody recorded that a person agrees, and it opens the record to their own organisation',
  'consent-shuts-out-others':
    'Somebody recorded that a person keeps out an organisation that cares for them, or takes their agreement back',
  'own-record': 'Somebody asked for their own record',
  'family-record': 'Somebody asked for the record of a relative',
  'household-record': 'Somebody asked for the record of one of their household',
  'same-address-record': 'Somebody asked for the record of somebody with their own address',
  'same-surname-record': 'Somebody asked for the record of a person with their own family name',
  'wrong-person-reported':
    'Somebody reported that something in a record is another person’s: it is held back',
  'found-not-competent':
    'Somebody found a young person not competent, which opens what is sensitive about them to who acts for them',
  'delegate-recorded': 'Somebody recorded that one person may read the record of another',
  'delegate-tied':
    'Somebody recorded as acting for another who is or may be themselves, or somebody close to them',
  'review-overdue': 'A review is overdue: the Caldicott Guardian has to know',
  'review-without-reviewer':
    'Nobody of the reviewers’ organisation may see to this: a reviewer of another has to',
  'whereabouts-searched': 'Somebody searched by an address, a postcode or a telephone number',
}

/** Everything that an alert can be for. */
export const ALERT_REASONS: readonly string[] = Object.keys(ALERTS)

/** What somebody did, as a sentence without its end. */
export function sayUse(kind: ReviewedUse['kind']): string {
  return USES[kind]
}

/** How a review ended. */
export function sayReviewOutcome(outcome: ReviewOutcome): string {
  return OUTCOMES[outcome]
}

/** The reason that was chosen; the code stands there when it is none of ours. */
export function sayUseReason(code: string): string {
  return Object.hasOwn(REASONS, code) ? (REASONS[code] ?? code) : code
}

/** What an alert is for. It names nobody: its reference leads to the log. */
export function sayAlert(reason: string): string {
  return Object.hasOwn(ALERTS, reason) ? (ALERTS[reason] ?? reason) : reason
}
