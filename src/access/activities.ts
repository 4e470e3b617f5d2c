import type { PurposeOfUse } from '../audit/access-event.js'
import type { Actor } from '../identity/actor.js'
import type { AccessRequest, Activity } from './access-request.js'

/** What each kind of actor may ask for at all. */
const MAY_ASK: Readonly<Record<Actor['kind'], readonly Activity[]>> = {
  clinician: ['find-people', 'read-record', 'claim-relationship', 'break-glass', 'unseal', 'record-consent'],
  auditor: ['review-log', 'review-access', 'record-consent', 'flag-at-risk'],
  'partner-system': ['contribute', 'read-contribution'],
  delegate: ['read-record'],
}

const CARE: readonly PurposeOfUse[] = ['TREAT', 'ETREAT', 'BTG']

/** What it may be done for. Research and payment are no purposes of this record. */
const PURPOSES: Readonly<Record<Activity, readonly PurposeOfUse[]>> = {
  'find-people': CARE,
  'read-record': CARE,
  'claim-relationship': CARE,
  'break-glass': ['BTG'],
  unseal: CARE,
  'record-consent': ['TREAT', 'HCOMPL'],
  contribute: CARE,
  'read-contribution': CARE,
  'review-log': ['HCOMPL'],
  'review-access': ['HCOMPL'],
  'flag-at-risk': ['HCOMPL'],
}

/** What is asked of the record of somebody: they have to be there. A partner may be the first who tells of them. */
const ABOUT_RECORD: readonly Activity[] = [
  'read-record',
  'claim-relationship',
  'break-glass',
  'unseal',
  'record-consent',
  'flag-at-risk',
]

/** What a clinician does within a relationship with the person. */
const WITHIN_RELATIONSHIP: readonly Activity[] = ['read-record', 'unseal', 'record-consent']

/** What of that a broken glass opens. What the person said about sharing is recorded by nobody who came in through it. */
const OPENED_BY_BROKEN_GLASS: readonly Activity[] = ['read-record', 'unseal']

export function mayAsk({ actor, activity }: AccessRequest): boolean {
  return MAY_ASK[actor.kind].includes(activity)
}

/** Who reads as the person, or for them, does so at the person's own request and for nothing else. */
export function isForPermittedPurpose({ actor, activity, purpose }: AccessRequest): boolean {
  return actor.kind === 'delegate' ? purpose === 'PATRQT' : PURPOSES[activity].includes(purpose)
}

export function isAboutRecord({ activity }: AccessRequest): boolean {
  return ABOUT_RECORD.includes(activity)
}

export function isWithinRelationship({ actor, activity }: AccessRequest): boolean {
  return actor.kind === 'clinician' && WITHIN_RELATIONSHIP.includes(activity)
}

export function isOpenedByBrokenGlass({ activity }: AccessRequest): boolean {
  return OPENED_BY_BROKEN_GLASS.includes(activity)
}
