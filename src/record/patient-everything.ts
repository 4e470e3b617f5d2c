import type { OperationOutcomeIssue } from 'fhir/r4.js'
import { operationOutcome } from '../fhir/operation-outcome.js'
import type { PersonId } from '../fhir/person-id.js'
import type { OrganisationDirectory } from '../identity/organisation.js'
import { toFreshness } from './freshness.js'
import type { OpenedRecord, OpenRecord, OpenRecordRequest, RefusalReason } from './open-record.js'
import { RECORD_PARTS } from './part-names.js'
import type { StoredPart } from './record-store.js'

export interface EverythingRequest {
  readonly actor: OpenRecordRequest['actor']
  readonly person: PersonId
  readonly query: string
  readonly requestId: string
  readonly heldVersions?: OpenRecordRequest['heldVersions']
}

export type PatientEverythingAnswer =
  | { readonly outcome: 'opened'; readonly version: number; readonly body: Uint8Array }
  | { readonly outcome: 'unchanged'; readonly version: number }
  | { readonly outcome: 'refused'; readonly reason: RefusalReason }

/**
 * FHIR `Patient/{id}/$everything` as the bytes of a searchset Bundle: stored entries inside an envelope, nothing parsed.
 *
 * @see https://hl7.org/fhir/R4/patient-operation-everything.html
 */
export type PatientEverything = (request: EverythingRequest) => Promise<PatientEverythingAnswer>

export interface PatientEverythingDeps {
  readonly openRecord: OpenRecord
  readonly directory: OrganisationDirectory
  /** Where the gateway is reached, without a slash at the end. */
  readonly baseUrl: string
  /** Milliseconds since 1970. */
  readonly now: () => number
}

export function createPatientEverything(deps: PatientEverythingDeps): PatientEverything {
  return async function patientEverything(request) {
    const opened = await deps.openRecord({
      ...request,
      parts: [RECORD_PARTS.everything, RECORD_PARTS.shared],
      what: 'everything',
      interaction: 'operation',
      purpose: 'TREAT',
    })

    switch (opened.outcome) {
      case 'opened':
        return {
          outcome: 'opened',
          version: opened.state.version,
          body: toBundle(opened, request.person, deps),
        }
      case 'unchanged':
        return { outcome: 'unchanged', version: opened.state.version }
      case 'refused':
        return opened
    }
  }
}

type Opened = Extract<OpenedRecord, { outcome: 'opened' }>

function toBundle(
  opened: Opened,
  person: PersonId,
  { baseUrl, directory, now }: PatientEverythingDeps,
): Uint8Array {
  const matches = opened.parts.filter(({ part }) => part === RECORD_PARTS.everything)
  const includes = opened.parts.filter(({ part }) => part === RECORD_PARTS.shared)
  const notice = noticeEntry(opened, directory, now())
  const entries = [...matches, ...includes]
    .map(({ body }) => body)
    .concat(notice === undefined ? [] : [encode(notice)])
  const head = {
    resourceType: 'Bundle',
    meta: { lastUpdated: new Date(now()).toISOString() },
    type: 'searchset',
    total: total(matches),
    link: [{ relation: 'self', url: `${baseUrl}/fhir/Patient/${person}/$everything` }],
  }
  const opening = JSON.stringify(head).slice(0, -1)
  return entries.length === 0
    ? encode(`${opening}}`)
    : joinBytes(encode(`${opening},"entry":[`), entries, encode(']}'))
}

function total(parts: readonly StoredPart[]): number {
  return parts.reduce((sum, { resources }) => sum + resources, 0)
}

/** What a reader must know before taking this for the whole: that something is withheld (never what), who is silent or late. */
function noticeEntry(
  { withheld, state }: Opened,
  directory: OrganisationDirectory,
  now: number,
): string | undefined {
  const sources = toFreshness(state, directory, now)
  const issues = [
    ...(withheld > 0 ? [warning('suppressed', 'Some information of this record is withheld from you.')] : []),
    ...sources
      .filter((source) => source.state === 'never')
      .map(({ text }) => warning('incomplete', `${text}.`)),
    ...sources
      .filter((source) => source.state === 'late')
      .map(({ text }) => warning('incomplete', `Last heard from: ${text}.`)),
  ]
  if (issues.length === 0) return undefined
  return JSON.stringify({ resource: operationOutcome(...issues), search: { mode: 'outcome' } })
}

function warning(code: 'suppressed' | 'incomplete', diagnostics: string): OperationOutcomeIssue {
  return { severity: 'warning', code, diagnostics }
}

const COMMA = 0x2c

function joinBytes(opening: Uint8Array, entries: readonly Uint8Array[], closing: Uint8Array): Uint8Array {
  const there = entries.filter(({ byteLength }) => byteLength > 0)
  const length = there.reduce(
    (sum, { byteLength }) => sum + byteLength,
    opening.byteLength + closing.byteLength,
  )
  const bytes = new Uint8Array(length + Math.max(0, there.length - 1))
  bytes.set(opening, 0)
  let place = opening.byteLength
  for (const [index, entry] of there.entries()) {
    if (index > 0) bytes[place++] = COMMA
    bytes.set(entry, place)
    place += entry.byteLength
  }
  bytes.set(closing, place)
  return bytes
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}
