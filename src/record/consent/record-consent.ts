import { DEFAULT_POLICY } from '../../access/default-policy.js'
import type { AccessRequest } from '../../access/access-request.js'
import { isClosedTo } from '../../access/consent.js'
import type { Gate } from '../../access/gate.js'
import type { DenyReason } from '../../access/access-rules.js'
import type { OdsCode } from '../../fhir/ods-code.js'
import { SOURCE_KINDS } from '../../fhir/source-kind.js'
import { isWholeDate } from '../../fhir/parse-date.js'
import type { PersonId } from '../../fhir/person-id.js'
import { organisationOf } from '../../identity/actor.js'
import type { OrganisationDirectory } from '../../identity/organisation.js'
import type { ConsentStore, KeptConsent } from './consent-store.js'
import { toConsent, type ConsentChoice } from './to-consent.js'
import { toEventActor } from '../../identity/event-actor.js'

export interface ConsentRequest {
  readonly actor: AccessRequest['actor']
  readonly person: PersonId
  readonly query: string
  readonly requestId: string
}

/** What is to be taken down. */
export interface ConsentForm {
  readonly choice: ConsentChoice | undefined
  readonly organisations: readonly string[]
  readonly categories: readonly string[]
  readonly from: string
  readonly until: string
  readonly reason: string
  /** Set when an earlier statement is taken back: its id. */
  readonly withdraws?: string
}

export interface ConsentFault {
  readonly field: 'choice' | 'organisations' | 'categories' | 'from' | 'until' | 'reason'
  readonly text: string
}

/** The newest version of everything that the person said, newest first. */
export type ConsentsSeen =
  | { readonly outcome: 'seen'; readonly consents: readonly KeptConsent[] }
  | { readonly outcome: 'refused'; readonly reason: DenyReason }

export type ConsentRecorded =
  | { readonly outcome: 'recorded' }
  | { readonly outcome: 'invalid'; readonly faults: readonly ConsentFault[] }
  | { readonly outcome: 'stale' }
  | { readonly outcome: 'refused'; readonly reason: DenyReason }

export interface ConsentUseCases {
  /** What the person said about sharing, through the gate. */
  seeConsents(request: ConsentRequest): Promise<ConsentsSeen>
  /** Takes down what the person said, or that they took it back: the next decision on every gateway goes by it. */
  recordConsent(request: ConsentRequest, form: ConsentForm): Promise<ConsentRecorded>
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
      await gate.disclose(admission.permit, aDisclosure(consents.length, 'consents'))
      return { outcome: 'seen', consents }
    },

    async recordConsent(request, form) {
      const faults = checkForm(form, directory)
      if (faults.length > 0) {
        const { actor, query, requestId } = request
        const reason = 'consent-invalid'
        await gate.note({ interaction: 'create', actor: toEventActor(actor), reason, query, requestId })
        return { outcome: 'invalid', faults }
      }

      const admission = await gate.admit(toAccessRequest(request))
      if (admission.outcome === 'deny') return { outcome: 'refused', reason: admission.reason }
      const { permit } = admission
      const earlier = form.withdraws
        ? latestOf(await store.readConsents(permit)).find(({ id }) => id === form.withdraws)
        : undefined
      const consent = toKept(request, form, { earlier, at: new Date(now()).toISOString(), newId })
      const asked = { organisation: organisationOf(request.actor), now: new Date(now()).toISOString() }
      if (earlier && isClosedTo({ ...earlier, evidence: `Consent/${earlier.id}` }, asked))
        await gate.alert(permit, 'consent-withdrawn-for-own-organisation')
      const kept = consent ? await store.keepConsent(permit, consent) : 'stale'
      await gate.disclose(permit, aDisclosure(kept === 'kept' ? 1 : 0, 'consent-recorded'))
      return { outcome: kept === 'kept' ? 'recorded' : 'stale' }
    },
  }
}

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

function latestOf(consents: readonly KeptConsent[]): readonly KeptConsent[] {
  const newest = new Map<string, KeptConsent>()
  for (const one of consents) {
    if ((newest.get(one.id)?.version ?? 0) < one.version) newest.set(one.id, one)
  }
  return [...newest.values()]
}

interface Making {
  readonly earlier: KeptConsent | undefined
  readonly at: string
  readonly newId: () => string
}

function toKept(
  request: ConsentRequest,
  form: ConsentForm,
  { earlier, at, newId }: Making,
): KeptConsent | undefined {
  const { actor, person } = request
  if (form.withdraws !== undefined) return earlier && withdrawn(earlier, { form, at, by: actor.name })
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

/** The same statement, no longer in force: its earlier version stays as it was. */
function withdrawn(
  earlier: KeptConsent,
  { form, at, by }: { readonly form: ConsentForm; readonly at: string; readonly by: string },
): KeptConsent {
  const version = earlier.version + 1
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

const FEWEST_LETTERS = 5

type CheckConsent = (form: ConsentForm, directory: OrganisationDirectory) => boolean

const DATE = 'Enter a whole date, for example 2026-11-26'

/** What a form must say, each with where and what to look at; of something taken back the reason alone counts. */
const RULES: readonly (readonly [ConsentFault['field'], string, isWrong: CheckConsent])[] = [
  ['choice', 'Choose what the person said', ({ choice }) => !choice],
  [
    'organisations',
    'Choose from whom the record is hidden',
    ({ choice, organisations }) => choice === 'hide-from-organisations' && organisations.length === 0,
  ],
  [
    'organisations',
    'Choose organisations from the list',
    ({ organisations }, directory) => organisations.some((code) => !directory.has(code as OdsCode)),
  ],
  [
    'categories',
    'Choose what is hidden',
    ({ choice, categories }) => choice === 'hide-categories' && categories.length === 0,
  ],
  // What is hidden by a code that means nothing would be hidden from nobody.
  ['categories', 'Choose kinds from the list', ({ categories }) => !categories.every(isKind)],
  ['from', DATE, ({ from }) => from !== '' && !isWholeDate(from)],
  ['until', DATE, ({ until }) => until !== '' && !isWholeDate(until)],
  ['until', 'It ends before it begins', ({ from, until }) => from !== '' && until !== '' && until < from],
]

function isKind(category: string): boolean {
  return (
    SOURCE_KINDS.some((kind) => kind === category) || Object.hasOwn(DEFAULT_POLICY.sensitivities, category)
  )
}

function checkForm(form: ConsentForm, directory: OrganisationDirectory): readonly ConsentFault[] {
  const hasReason = form.reason.replace(/\W/g, '').length >= FEWEST_LETTERS
  const faults: readonly ConsentFault[] = hasReason
    ? []
    : [{ field: 'reason', text: 'Say what the person said, and how you know' }]
  if (form.withdraws !== undefined) return faults
  const wrong = RULES.filter(([, , isWrong]) => isWrong(form, directory))
  return [...faults, ...wrong.map(([field, text]) => ({ field, text }))]
}
