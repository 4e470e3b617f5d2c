import type { AccessRequest } from '../access/access-request.js'
import type { Gate, Permit } from '../access/gate.js'
import { isAtRisk, withoutWhereabouts } from '../access/labels/without-whereabouts.js'
import { isJsonObject } from '../fhir/json-value.js'
import { parseJson } from '../fhir/parse-json.js'
import { writeJson } from '../fhir/write-json.js'
import { nobodyOf } from './nobody.js'
import type { RefusalReason } from './open-record.js'
import { toRefusal } from './open-record.js'
import type { PersonCriteria, PersonFound, RecordStore } from './record-store.js'

export interface PatientSearch {
  readonly actor: AccessRequest['actor']
  readonly criteria: PersonCriteria
  readonly query: string
  readonly requestId: string
}

export type SearchedPatients =
  | { readonly outcome: 'searched'; readonly bundle: string }
  | { readonly outcome: 'refused'; readonly reason: RefusalReason }

/**
 * FHIR search for Patients, as the text of a searchset Bundle. Only people whose record the clinician may open are in
 * it: each hit passes the gate by itself, and is in the log by itself. Somebody whom the clinician may not open and nobody
 * at all take the same steps, so that the time of the answer tells no difference.
 */
export type SearchPatients = (search: PatientSearch) => Promise<SearchedPatients>

export interface SearchPatientsDeps {
  readonly gate: Gate
  readonly store: RecordStore
  /** Where the gateway is reached, without a slash at the end. */
  readonly baseUrl: string
}

export function createSearchPatients({ gate, store, baseUrl }: SearchPatientsDeps): SearchPatients {
  return async function searchPatients({ actor, criteria, query, requestId }) {
    const asked = { actor, interaction: 'search-type', purpose: 'TREAT', query, requestId } as const
    const wanted = { type: 'Patient', permission: 's' } as const
    const admission = await gate.admit({ ...asked, activity: 'find-people' })
    if (admission.outcome === 'deny') return { outcome: 'refused', reason: toRefusal(admission.reason) }

    const found = await store.searchPeople(admission.permit, criteria)
    if (found.length === 0) {
      await gate.admit({ ...asked, activity: 'read-record', wanted, person: nobodyOf(requestId) })
    }
    const hits: PersonFound[] = []
    for (const hit of found) {
      const opened = await gate.admit({ ...asked, activity: 'read-record', wanted, person: hit.person })
      if (opened.outcome === 'permit' && (await discloses(gate, store, opened.permit))) hits.push(hit)
    }

    await gate.disclose(admission.permit, {
      status: 200,
      recordVersion: 0,
      resources: hits.length,
      withheld: 0,
      what: 'people-found',
    })
    return { outcome: 'searched', bundle: toBundle(hits, baseUrl) }
  }
}

async function discloses(gate: Gate, store: RecordStore, permit: Permit<'read-record'>): Promise<boolean> {
  const state = await store.readState(permit)
  if (!state) return false
  await gate.disclose(permit, {
    status: 200,
    recordVersion: state.version,
    resources: 1,
    withheld: 0,
    what: `Patient/${permit.person ?? ''}`,
  })
  return true
}

function toBundle(hits: readonly PersonFound[], baseUrl: string): string {
  const opening = `{"resourceType":"Bundle","type":"searchset","total":${hits.length}`
  const entries = hits.map(
    ({ person, patient }) =>
      `{"fullUrl":${JSON.stringify(`${baseUrl}/fhir/Patient/${person}`)},"resource":${toShown(patient)},"search":{"mode":"match"}}`,
  )
  return entries.length === 0 ? `${opening}}` : `${opening},"entry":[${entries.join(',')}]}`
}

/** Of somebody at risk, without the source: the practice is near the home. */
function toShown(patient: string): string {
  const parsed = parseJson(patient)
  if (parsed.outcome === 'refused' || !isJsonObject(parsed.value))
    throw new Error('A Patient is held that cannot be read.')
  if (!isAtRisk(parsed.value)) return patient
  const safe = withoutWhereabouts(parsed.value)
  if (typeof safe === 'string') throw new Error('A Patient is shown, whoever it is.')
  return writeJson(safe)
}
