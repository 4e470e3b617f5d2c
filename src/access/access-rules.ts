import type { PersonId } from '../fhir/person-id.js'
import { organisationOf, type Actor } from '../identity/actor.js'
import { rightsOf } from './access-policy.js'
import {
  isAboutRecord,
  isForPermittedPurpose,
  isOpenedByBrokenGlass,
  isWithinRelationship,
  mayAsk,
} from './activities.js'
import type { Asked } from './asked.js'
import { isBeyondLimit, isOnWeakSignIn } from './break-glass-limits.js'
import { consentToRecord } from './consent.js'
import { hasScope } from './scopes.js'
import { tiedRecord } from './tied-record.js'

/** One rule: when it refuses, as it is read aloud, and with which of its reasons. */
export interface Rule<Reason extends string = string> {
  readonly reasons: readonly Reason[]
  readonly when: string
  /** `undefined` where it has nothing against it. */
  readonly refusalOf: (asked: Asked) => Reason | undefined
}

/** The rules that always hold, whether or not the glass is broken, in the order of reading. */
export const RULES_THAT_ALWAYS_HOLD = [
  refuse(
    'organisation-not-in-policy',
    'their organisation takes no part: the policy of now does not name it',
    (asked) => !takesPart(asked),
  ),
  refuse(
    'not-for-this-actor',
    'nobody of their kind may ask for this at all',
    ({ request }) => !mayAsk(request),
  ),
  refuse(
    'scope-missing',
    'the scopes of their app or system leave no room for it',
    ({ request }) => !hasScope(request),
  ),
  refuse(
    'beyond-launch',
    'their app was opened for one person, and this is somebody else, or more than reading',
    isBeyondLaunch,
  ),
  refuse(
    'purpose-not-permitted',
    'it may not be done for the purpose that they gave',
    ({ request }) => !isForPermittedPurpose(request),
  ),
  refuse('role-without-right', 'their role has no right to it', lacksRight),
  refuse(
    'person-unknown',
    'it is asked of a record, and there is no such person',
    ({ request, facts }) => isAboutRecord(request) && !facts.personExists,
  ),
  refuseWith(
    ['own-record', 'family-record', 'household-record', 'same-address-record', 'same-surname-record'],
    'it is their own record, or that of somebody they are tied to, and the policy denies them that: of a clinician, whatever they ask of it; of who reviews, to read the log about it where the tie is recorded, and to change anything of it also where the policy would alert of that',
    ({ request, facts }) => tiedRecord(request, facts, 'deny'),
  ),
  refuse(
    'assurance-too-low',
    'they would break the glass on a sign-in that is weak or old',
    (asked) => breaksGlass(asked) && isOnWeakSignIn(asked),
  ),
  refuse(
    'break-glass-stopped',
    'they would break the glass more often in an hour than the Caldicott Guardian allows',
    (asked) => breaksGlass(asked) && isBeyondLimit(asked),
  ),
  refuseWith(
    [
      'no-delegation',
      'person-died',
      'person-too-young',
      'birth-date-unknown',
      'child-grown-up',
      'young-person-decides',
    ],
    'they act for the person, and nothing that is recorded lets them do so now',
    ({ delegationFault }) => delegationFault,
  ),
] as const

/**
 * The rules about what a clinician does within a relationship: reading, unsealing, and recording what the person said. A
 * broken glass sets all of them aside for reading and unsealing, never for recording. The first holds for who acts for the
 * person, too.
 */
export const RULES_THAT_BROKEN_GLASS_SETS_ASIDE = [
  refuse(
    'person-objected',
    'the person objects to any sharing',
    (asked) => isBoundByObjection(asked) && whatPersonSaid(asked) === 'objected',
  ),
  refuse(
    'hidden-from-organisation',
    'the person hides their record from this organisation',
    (asked) => isWithinRelationship(asked.request) && whatPersonSaid(asked) === 'hidden',
  ),
  refuse(
    'no-consent',
    'people of their kind of organisation need recorded consent to read and unseal, and there is none; to record what the person said they need none, for somebody has to take it down',
    (asked) => needsRecordedConsent(asked) && whatPersonSaid(asked) === 'none',
  ),
  refuse(
    'no-legitimate-relationship',
    'they have no legitimate relationship with the person now',
    ({ request, relationship }) => isWithinRelationship(request) && relationship === undefined,
  ),
] as const

export type DenyReason =
  | ReasonOf<(typeof RULES_THAT_ALWAYS_HOLD)[number]>
  | ReasonOf<(typeof RULES_THAT_BROKEN_GLASS_SETS_ASIDE)[number]>
type ReasonOf<R extends Rule> = R['reasons'][number]

/** The reason of the first rule that refuses; `undefined` where none does. */
export function refusalOf(asked: Asked): DenyReason | undefined {
  const always = firstRefusal(RULES_THAT_ALWAYS_HOLD, asked)
  if (always !== undefined || isOpenedByGlass(asked)) return always
  return firstRefusal(RULES_THAT_BROKEN_GLASS_SETS_ASIDE, asked)
}

/** Whether none of the rules that a broken glass sets aside refuses: the one who asks comes in without it. */
export function isLetInWithoutGlass(asked: Asked): boolean {
  return firstRefusal(RULES_THAT_BROKEN_GLASS_SETS_ASIDE, asked) === undefined
}

function firstRefusal<Reason extends string>(
  rules: readonly Rule<Reason>[],
  asked: Asked,
): Reason | undefined {
  for (const rule of rules) {
    const reason = rule.refusalOf(asked)
    if (reason !== undefined) return reason
  }
  return undefined
}

/** The glass is broken, and this is something that a broken glass opens. */
function isOpenedByGlass({ request, isGlassBroken }: Asked): boolean {
  return isGlassBroken && isOpenedByBrokenGlass(request)
}

function refuse<const Reason extends string>(
  reason: Reason,
  when: string,
  applies: (asked: Asked) => boolean,
): Rule<Reason> {
  return { reasons: [reason], when, refusalOf: (asked) => (applies(asked) ? reason : undefined) }
}

/** A rule that has several reasons, and says which of them it is. */
function refuseWith<const Reason extends string>(
  reasons: readonly Reason[],
  when: string,
  reasonOf: (asked: Asked) => NoInfer<Reason> | undefined,
): Rule<Reason> {
  return { reasons, when, refusalOf: reasonOf }
}

/** The policy of now names their organisation; a person at home has none. */
function takesPart({ request: { actor }, facts: { policy } }: Asked): boolean {
  const organisation = organisationOf(actor)
  return organisation === undefined || policy.organisations.has(organisation)
}

/** An app that was opened for one person is for nobody else, and for reading alone. */
function isBeyondLaunch({ request: { actor, activity, person } }: Asked): boolean {
  const openedFor = personOfLaunch(actor)
  if (openedFor === undefined) return false
  return activity !== 'read-record' || person !== openedFor
}

function personOfLaunch(actor: Actor): PersonId | undefined {
  return actor.kind === 'clinician' || actor.kind === 'auditor' ? actor.patient : undefined
}

/** Of people at work, by their role; a partner's system has its scopes instead, and who reads at home no role. */
function lacksRight({ request: { actor, activity }, facts: { policy } }: Asked): boolean {
  if (actor.kind === 'partner-system' || actor.kind === 'delegate') return false
  return !rightsOf(policy, actor.role.code).some((right) => right === activity)
}

function breaksGlass({ request }: Asked): boolean {
  return request.activity === 'break-glass'
}

/**
 * An objection closes the record, and what the person said with it: whom it shuts out neither sees nor takes it back.
 * Somebody of another organisation does, or who reviews.
 */
function isBoundByObjection({ request, isForAnother }: Asked): boolean {
  return isForAnother || isWithinRelationship(request)
}

function whatPersonSaid({ request: { actor }, facts }: Asked): ReturnType<typeof consentToRecord> {
  return consentToRecord({ consents: facts.consents, organisation: organisationOf(actor), now: facts.now })
}

/**
 * People of some kinds of organisation see a record only with the person's recorded consent. The consent that it takes
 * has to be recorded by somebody.
 */
function needsRecordedConsent({ request, facts: { policy } }: Asked): boolean {
  if (!isWithinRelationship(request) || request.activity === 'record-consent') return false
  const organisation = organisationOf(request.actor)
  const kind = organisation && policy.organisations.get(organisation)
  return policy.consentRequired.some((one) => one === kind)
}
