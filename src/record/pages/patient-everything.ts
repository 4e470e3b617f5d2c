import { createCeiling } from '../../access/ceiling.js'
import type { PersonId } from '../../fhir/person-id.js'
import type { OrganisationDirectory } from '../../identity/organisation.js'
import { entriesInOrder } from '../parts/entries-in-order.js'
import type { EverythingPage, EverythingPageAnswer } from './everything-page.js'
import { createCutEntries } from '../assembly/entry-pieces.js'
import { encode, joinSmall } from '../assembly/join-bytes.js'
import type { OpenedRecord, OpenRecord, OpenRecordRequest } from '../open-record.js'
import type { RefusalReason } from '../refusal-reason.js'
import { JOINED_PARTS, RECORD_PARTS } from '../parts/part-names.js'
import type { StaleAfter } from '../freshness/freshness.js'
import { noticeEntry } from '../freshness/record-notice.js'
import type { StoredPart } from '../record-store.js'

export interface EverythingRequest {
  readonly actor: OpenRecordRequest['actor']
  readonly person: PersonId
  readonly query: string
  readonly requestId: string
  readonly heldTags?: OpenRecordRequest['heldTags']
}

export type PatientEverythingAnswer =
  | { readonly outcome: 'opened'; readonly seen: string; readonly body: readonly Uint8Array[] }
  | { readonly outcome: 'unchanged'; readonly seen: string }
  | { readonly outcome: 'refused'; readonly reason: RefusalReason }
  | EverythingPageAnswer

/**
 * FHIR `Patient/{id}/$everything` as the bytes of a searchset Bundle, in pieces: stored entries inside an envelope, nothing
 * parsed, and what is large not copied.
 * Under scopes that leave less than the whole record it is put together from what they leave.
 *
 * @see https://hl7.org/fhir/R4/patient-operation-everything.html
 */
export type PatientEverything = (request: EverythingRequest) => Promise<PatientEverythingAnswer>

export interface PatientEverythingDeps {
  readonly openRecord: OpenRecord
  readonly everythingPage: EverythingPage
  readonly directory: OrganisationDirectory
  readonly staleAfter?: StaleAfter | undefined
  /** Where the gateway is reached, without a slash at the end. */
  readonly baseUrl: string
  /** Milliseconds since 1970. */
  readonly now: () => number
}

export function createPatientEverything(deps: PatientEverythingDeps): PatientEverything {
  return async function patientEverything(request) {
    if (!createCeiling(request.actor).isWhole) {
      const { heldTags } = request
      return deps.everythingPage({ ...request, heldTags, page: undefined, request: ALL })
    }
    const opened = await deps.openRecord({
      ...request,
      parts: [
        JOINED_PARTS.entries,
        RECORD_PARTS.everything,
        RECORD_PARTS.index,
        RECORD_PARTS.shared,
        RECORD_PARTS.sharedIndex,
      ],
      what: 'everything',
      interaction: 'operation',
      purpose: 'TREAT',
    })

    switch (opened.outcome) {
      case 'opened':
        return {
          outcome: 'opened',
          seen: opened.seen,
          body: toBundle(opened, request.person, deps),
        }
      case 'unchanged':
        return { outcome: 'unchanged', seen: opened.seen }
      case 'not-found':
        throw new Error('All of a record is no single thing.')
      case 'refused':
        return opened
    }
  }
}

const ALL = { since: undefined, types: undefined, count: undefined, query: '' }

type Opened = Extract<OpenedRecord, { outcome: 'opened' }>

function toBundle(
  opened: Opened,
  person: PersonId,
  { baseUrl, directory, staleAfter, now }: PatientEverythingDeps,
): readonly Uint8Array[] {
  const joined = opened.parts.filter(({ part }) => part === JOINED_PARTS.entries)
  const own = entriesInOrder(opened.parts, 'own')
  const notice = noticeEntry({ ...opened, isNarrowed: false }, { directory, staleAfter, now })
  const entries = [
    ...joined.map(({ body }) => body),
    ...createCutEntries({ kind: 'own', baseUrl })(own),
    ...createCutEntries({ kind: 'shared', baseUrl })(entriesInOrder(opened.parts, 'shared')),
    ...(notice === undefined ? [] : [encode(notice)]),
  ]
  const head = {
    resourceType: 'Bundle',
    meta: { lastUpdated: new Date(now()).toISOString() },
    type: 'searchset',
    total: total(joined) + own.length,
    link: [{ relation: 'self', url: `${baseUrl}/fhir/Patient/${person}/$everything` }],
  }
  const opening = JSON.stringify(head).slice(0, -1)
  return entries.length === 0
    ? [encode(`${opening}}`)]
    : joinSmall(encode(`${opening},"entry":[`), entries, encode(']}'))
}

function total(parts: readonly StoredPart[]): number {
  return parts.reduce((sum, { resources }) => sum + resources, 0)
}
