import type { Gate } from '../access/gate.js'
import type { AppLaunches } from '../identity/app-grant.js'
import type { PolicyApp } from '../config/policy-apps.js'
import { isJsonObject } from '../fhir/json-value.js'
import { parseJson } from '../fhir/parse-json.js'
import type { OrganisationDirectory } from '../identity/organisation.js'
import type { FindPerson } from '../record/patients/find-person.js'
import type { OpenRecord } from '../record/open-record.js'
import { JOINED_PARTS } from '../record/parts/part-names.js'
import { toPersonMatch, type PersonMatch } from '../record/patients/person-match.js'
import type { ChoosePatient } from '../web/authorise-app/choose-patient.js'
import type { LaunchApp } from '../web/authorise-app/launch-app.js'
import type { NamePatient } from '../web/authorise-app/name-patient.js'
import type { ChosenPatient } from '../web/session.js'

/** Finds by NHS number the person for whom an app is opened; the search is a clinician's like any other. */
export function createChoosePatient({ findPerson }: { readonly findPerson: FindPerson }): ChoosePatient {
  return async function choosePatient({ actor, nhsNumber, clientId, requestId }) {
    const found = await findPerson({
      actor,
      by: { nhsNumber },
      purpose: 'TREAT',
      query: `POST /authorise/patient client_id=${clientId} nhsNumber=${nhsNumber}`,
      requestId,
    })
    switch (found.outcome) {
      case 'invalid':
        return { outcome: 'invalid', text: found.text }
      case 'refused':
        return { outcome: 'refused' }
      case 'found': {
        const [person] = found.people
        if (!person) return { outcome: 'nobody' }
        return { outcome: 'chosen', chosen: toChosen(person) }
      }
    }
  }
}

/** Says who the person is whose record an app is opened from: the look is a clinician's like any other. */
export function createNamePatient(
  { openRecord }: { readonly openRecord: OpenRecord },
  directory: OrganisationDirectory,
): NamePatient {
  return async function namePatient({ actor, patient, clientId, requestId }) {
    const opened = await openRecord({
      actor,
      person: patient,
      parts: [JOINED_PARTS.patient],
      what: 'patient',
      interaction: 'read',
      purpose: 'TREAT',
      query: `GET /authorise client_id=${clientId}`,
      requestId,
    })
    const part = opened.outcome === 'opened' ? opened.parts[0] : undefined
    if (!part) return undefined
    const parsed = parseJson(new TextDecoder().decode(part.body))
    const json = parsed.outcome === 'parsed' && isJsonObject(parsed.value) ? parsed.value : undefined
    return toChosen(toPersonMatch({ person: patient, patient: json }, directory))
  }
}

function toChosen({ person, name, born }: PersonMatch): ChosenPatient {
  return { patient: person, name, born: born?.text ?? 'on a date that is not known' }
}

/** The apps that can be opened from a person's record. */
export function toLaunchable(
  apps: ReadonlyMap<string, PolicyApp>,
): readonly Pick<PolicyApp, 'clientId' | 'name'>[] {
  return [...apps.values()]
    .filter(({ launchUri }) => launchUri !== undefined)
    .map(({ clientId, name }) => ({ clientId, name }))
}

export interface LaunchAppDeps {
  readonly gate: Gate
  readonly launches: Pick<AppLaunches, 'create'>
  readonly apps: ReadonlyMap<string, PolicyApp>
  readonly baseUrl: string
}

/** Opens a registered app for a person whose record the asker may read. */
export function createLaunchApp({ gate, launches, apps, baseUrl }: LaunchAppDeps): LaunchApp {
  return async function launchApp({ actor, patient, clientId, requestId }) {
    const app = apps.get(clientId)
    if (app?.launchUri === undefined) return { outcome: 'refused' }
    const admission = await gate.admit({
      actor,
      activity: 'read-record',
      person: patient,
      interaction: 'operation',
      purpose: 'TREAT',
      query: `POST /launch app=${clientId}`,
      requestId,
    })
    if (admission.outcome === 'deny') return { outcome: 'refused' }

    const launch = await launches.create({ clientId, session: actor.session, patient })
    await gate.disclose(admission.permit, {
      status: 303,
      recordVersion: 0,
      resources: 0,
      withheld: 0,
      what: 'app-launch',
    })
    const url = new URL(app.launchUri)
    url.searchParams.set('iss', `${baseUrl}/fhir`)
    url.searchParams.set('launch', launch)
    return { outcome: 'launched', url: url.href }
  }
}
