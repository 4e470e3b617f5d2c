import type { AccessRequest } from '../../access/access-request.js'
import type { Gate, Permit } from '../../access/gate.js'
import { opensRecordTo, shutsOut, type SharingChange } from '../../access/sharing-change.js'
import type { DenyReason } from '../../access/access-rules.js'
import type { OdsCode } from '../../fhir/ods-code.js'
import type { PersonId } from '../../fhir/person-id.js'
import { organisationOf } from '../../identity/actor.js'
import type { OrganisationDirectory } from '../../identity/organisation.js'
import { checkConsent, type ConsentFault, type ConsentForm } from './consent-form.js'
import type { ConsentReview, ConsentStore, KeptConsent } from './consent-store.js'
import { toConsent } from './to-consent.js'
import { mayLearnCategories } from './told-categories.js'
import { toEventActor } from '../../identity/event-actor.js'

export interface ConsentRequest {
  readonly actor: AccessRequest['actor']
  readonly person: PersonId
  readonly query: string
  readonly requestId: string
}

/** What the person said, and whether the reader may learn which kinds of information it hides. */
export type SeenConsent = KeptConsent & { readonly areCategoriesTold: boolean }

/** The newest version of everything that the person said, newest first. */
export type ConsentsSeen =
  | {
      readonly outcome: 'seen'
      readonly consents: readonly SeenConsent[]
      /** Whether the person is at risk: of the organisations that it is about the reader's own is told, and no other. */
      readonly isAtRisk: boolean
    }
  | { readonly outcome: 'refused'; readonly reason: DenyReason }

export type ConsentRecorded =
  | { readonly outcome: 'recorded' }
  | { readonly outcome: 'invalid'; readonly faults: readonly ConsentFault[] }
  /** They have to see what they are about to record, and confirm exactly that. */
  | { readonly outcome: 'unconfirmed' }
  | { readonly outcome: 'stale' }
  | { readonly outcome: 'refused'; readonly reason: DenyReason }

export interface ConsentUseCases {
  /** What the person said about sharing, through the gate. */
  seeConsents(request: ConsentRequest): Promise<ConsentsSeen>
  /**
   * Takes down what the person said, or that they took it back, when exactly this was confirmed: the next decision on every
   * gateway goes by it. The privacy officer is told before it is kept where it opens the record to the recorder's own
   * organisation, which then waits for a review by somebody else, and where it shuts out another that cares for the person.
   */
  recordConsent(
    request: ConsentRequest,
    form: ConsentForm,
    how: { readonly isConfirmed: boolean },
  ): Promise<ConsentRecorded>
}

export interface ConsentDeps {
  readonly gate: Gate
  readonly store: ConsentStore
  readonly directory: OrganisationDirectory
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly newId: () => string
}

export function createConsentUseCases({ gate, store, directory, now, newId }: ConsentDeps): ConsentUseCases {
  return {
    async seeConsents(request) {
      const admission = await gate.admit(toAccessRequest(request))
      if (admission.outcome === 'deny') return { outcome: 'refused', reason: admission.reason }
      const consents = latestOf(await store.readConsents(admission.permit))
      const isAtRisk = await store.isAtRisk(admission.permit, new Date(now()).toISOString())
      await gate.disclose(admission.permit, aDisclosure(consents.length, 'consents'))
      return {
        outcome: 'seen',
        consents: consents.map((one) => ({
          ...one,
          areCategoriesTold: mayLearnCategories(admission.permit, one.categories),
        })),
        isAtRisk,
      }
    },

    async recordConsent(request, form, { isConfirmed }) {
      const faults = checkConsent(form, directory)
      if (faults.length > 0) {
        await note(request, 'consent-invalid')
        return { outcome: 'invalid', faults }
      }
      if (!isConfirmed) {
        await note(request, 'not-confirmed')
        return { outcome: 'unconfirmed' }
      }

      const admission = await gate.admit(toAccessRequest(request))
      if (admission.outcome === 'deny') return { outcome: 'refused', reason: admission.reason }
      const { permit } = admission
      const at = new Date(now()).toISOString()
      const held = form.withdraws ? await store.readConsents(permit) : []
      const earlier = latestOf(held).find(({ id }) => id === form.withdraws)
      const consent = toKept(request, form, { earlier, versions: versionsOf(held, earlier), at, newId })
      if (!consent) {
        await gate.disclose(permit, aDisclosure(0, 'consent-recorded'))
        return { outcome: 'stale' }
      }
      const review = await tell(
        permit,
        { consent: earlier ?? consent, isTakenBack: earlier !== undefined },
        form.reason,
      )
      const kept = await store.keepConsent(permit, consent, review)
      await gate.disclose(permit, aDisclosure(kept === 'kept' ? 1 : 0, 'consent-recorded'))
      return { outcome: kept === 'kept' ? 'recorded' : 'stale' }
    },
  }

  async function note({ actor, person, query, requestId }: ConsentRequest, reason: string): Promise<void> {
    const who = toEventActor(actor)
    await gate.note({ interaction: 'create', actor: who, person, reason, query, requestId })
  }

  /** Tells the privacy officer of what is about to be recorded, and gives what somebody else has to review. */
  async function tell(
    permit: Permit<'record-consent'>,
    change: SharingChange & { readonly consent: KeptConsent },
    reasonText: string,
  ): Promise<ConsentReview | undefined> {
    const { policy, request } = permit
    const instant = now()
    const own = organisationOf(permit.actor)
    const related = await store.readRelatedOrganisations(permit, new Date(instant).toISOString())
    const others = related.filter((one) => one !== own)
    if (shutsOut(change, others, policy)) await gate.alert(permit, 'consent-shuts-out-others')
    if (own === undefined || !opensRecordTo(change, own, policy)) return undefined
    await gate.alert(
      permit,
      change.isTakenBack ? 'consent-withdrawn-for-own-organisation' : 'consent-recorded-for-own-organisation',
    )
    return {
      reasonCode: change.isTakenBack ? 'hiding-taken-back' : 'agreement-recorded',
      reasonText,
      until: change.consent.to ?? NO_END,
      reviewDue: new Date(instant + policy.breakGlass.reviewWithin * HOUR).toISOString(),
      requestId: request.requestId,
    }
  }
}

const HOUR = 3_600_000
/** It holds until it is taken back. */
const NO_END = '9999-12-31T00:00:00Z'

function toAccessRequest({
  actor,
  person,
  query,
  requestId,
}: ConsentRequest): AccessRequest<'record-consent'> {
  return {
    actor,
    person,
    activity: 'record-consent',
    interaction: 'create',
    purpose: actor.kind === 'auditor' ? 'HCOMPL' : 'TREAT',
    query,
    requestId,
  }
}

function aDisclosure(resources: number, what: string): Parameters<Gate['disclose']>[1] {
  return { status: 200, recordVersion: 0, resources, withheld: 0, what }
}

/** The version of each that holds; where a review has ended all of them, the newest. */
function latestOf(consents: readonly KeptConsent[]): readonly KeptConsent[] {
  const newest = new Map<string, KeptConsent>()
  for (const one of [...consents].sort(byWhatHolds)) newest.set(one.id, one)
  return consents.filter((one) => newest.get(one.id) === one)
}

function byWhatHolds(one: KeptConsent, other: KeptConsent): number {
  return Number(other.isUndone ?? false) - Number(one.isUndone ?? false) || one.version - other.version
}

/** How many versions there are of this statement, undone ones among them: a number is given once. */
function versionsOf(consents: readonly KeptConsent[], consent: KeptConsent | undefined): number {
  return Math.max(0, ...consents.filter(({ id }) => id === consent?.id).map(({ version }) => version))
}

interface Making {
  readonly earlier: KeptConsent | undefined
  readonly versions: number
  readonly at: string
  readonly newId: () => string
}

function toKept(
  request: ConsentRequest,
  form: ConsentForm,
  { earlier, versions, at, newId }: Making,
): KeptConsent | undefined {
  const { actor, person } = request
  if (form.withdraws !== undefined)
    return earlier && withdrawn(earlier, { form, version: versions + 1, at, by: actor.name })
  const organisation = organisationOf(actor)
  if (!form.choice || !organisation) return undefined
  return toConsent({
    id: newId(),
    version: 1,
    person,
    choice: form.choice,
    organisations: form.organisations as readonly OdsCode[],
    categories: form.categories,
    ...(form.from === '' ? {} : { from: form.from }),
    ...(form.until === '' ? {} : { until: form.until }),
    reason: form.reason,
    isWithdrawn: false,
    recordedBy: { id: actor.id, name: actor.name, organisation },
    recordedAt: at,
  })
}

interface Withdrawal {
  readonly form: ConsentForm
  readonly version: number
  readonly at: string
  readonly by: string
}

/** The same statement, no longer in force: its earlier version stays as it was. */
function withdrawn(earlier: KeptConsent, { form, version, at, by }: Withdrawal): KeptConsent {
  const resource = JSON.parse(earlier.content) as Record<string, unknown>
  const content = {
    ...resource,
    meta: { versionId: String(version), lastUpdated: at },
    status: 'inactive',
    text: {
      status: 'generated',
      div: `<div xmlns="http://www.w3.org/1999/xhtml">Taken back: ${escape(form.reason)} (${escape(by)})</div>`,
    },
  }
  return { ...earlier, version, status: 'inactive', recordedAt: at, content: JSON.stringify(content) }
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
