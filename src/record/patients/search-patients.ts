import type { AccessRequest } from '../../access/access-request.js'
import type { Gate, Permit } from '../../access/gate.js'
import type { PersonId } from '../../fhir/person-id.js'
import { readCurrentIndex } from '../parts/current-index.js'
import type { CurrentPartsSource } from '../parts/current-parts.js'
import { isFoundBy, type FoundPatientDeps } from './found-patient.js'
import { nobodyOf } from './nobody.js'
import { notReceivingOutcome } from '../freshness/not-receiving.js'
import { toRefusal, type RefusalReason } from '../refusal-reason.js'
import type { PersonCriteria, PersonFound } from '../record-store.js'

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
 * it: each hit passes the gate by itself, and is in the log by itself; it is shown as the lens of that permit shows it, and not
 * at all to whom the joined Patient is withheld from. Somebody whom the clinician may not open and nobody
 * at all take the same steps, so that the time of the answer tells no difference.
 */
export type SearchPatients = (search: PatientSearch) => Promise<SearchedPatients>

export interface SearchPatientsDeps extends CurrentPartsSource, FoundPatientDeps {
  readonly gate: Gate
  /** Where the gateway is reached, without a slash at the end. */
  readonly baseUrl: string
  /** Since when nothing new can be received: whom nobody has heard of may have been sent since. */
  readonly notReceivingSince?: (() => string | undefined) | undefined
}

export function createSearchPatients(deps: SearchPatientsDeps): SearchPatients {
  const { gate, store } = deps
  return async function searchPatients({ actor, criteria, query, requestId }) {
    const asked = { actor, interaction: 'search-type', purpose: 'TREAT', query, requestId } as const
    const wanted = { type: 'Patient', permission: 's' } as const
    const admission = await gate.admit({ ...asked, activity: 'find-people' })
    if (admission.outcome === 'deny') return { outcome: 'refused', reason: toRefusal(admission.reason) }

    const found = await store.searchPeople(admission.permit, criteria)
    if (found.length === 0) {
      await gate.admit({ ...asked, activity: 'read-record', wanted, person: nobodyOf(requestId) })
    }
    const hits: Hit[] = []
    for (const hit of found) {
      const opened = await gate.admit({ ...asked, activity: 'read-record', wanted, person: hit.person })
      const patient =
        opened.outcome === 'permit' ? await disclose(deps, opened.permit, { hit, criteria }) : undefined
      if (patient !== undefined) hits.push({ person: hit.person, patient })
    }

    await gate.disclose(admission.permit, {
      status: 200,
      recordVersion: 0,
      resources: hits.length,
      withheld: 0,
      what: 'people-found',
    })
    return { outcome: 'searched', bundle: toBundle(hits, deps) }
  }
}

/** The joined Patient as the permit lets it be seen, once that is in the log. */
async function disclose(
  deps: SearchPatientsDeps,
  permit: Permit<'read-record'>,
  { hit, criteria }: { readonly hit: PersonFound; readonly criteria: PersonCriteria },
): Promise<string | undefined> {
  const { person } = hit
  const state = await deps.store.readState(permit)
  if (!state) return undefined
  const index = await readCurrentIndex(deps, permit, state)
  const reference = `Patient/${person}`
  const isFound = isFoundBy(hit, criteria, { ...deps, lens: permit.lens })
  const entry = isFound ? index.entries.find((one) => one.reference === reference && !one.shared) : undefined
  const said = { status: 200, recordVersion: index.state.version, what: reference }
  if (!entry) {
    await deps.gate.disclose(permit, { ...said, resources: 0, withheld: 1 }, 'withheld')
    return undefined
  }
  await deps.gate.disclose(permit, { ...said, resources: 1, withheld: 0 })
  return new TextDecoder().decode(index.cut(entry))
}

interface Hit {
  readonly person: PersonId
  /** The joined Patient as FHIR JSON text. */
  readonly patient: string
}

function toBundle(
  hits: readonly Hit[],
  { baseUrl, notReceivingSince }: Pick<SearchPatientsDeps, 'baseUrl' | 'notReceivingSince'>,
): string {
  const opening = `{"resourceType":"Bundle","type":"searchset","total":${hits.length}`
  const since = notReceivingSince?.()
  const entries = [
    ...hits.map(
      ({ person, patient }) =>
        `{"fullUrl":${JSON.stringify(`${baseUrl}/fhir/Patient/${person}`)},"resource":${patient},"search":{"mode":"match"}}`,
    ),
    ...(since === undefined
      ? []
      : [JSON.stringify({ resource: notReceivingOutcome(since), search: { mode: 'outcome' } })]),
  ]
  return entries.length === 0 ? `${opening}}` : `${opening},"entry":[${entries.join(',')}]}`
}
