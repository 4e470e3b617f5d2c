import type { Gate } from '../access/gate.js'
import type { AppLaunches } from '../identity/app-grant.js'
import type { PolicyApp } from '../config/policy-apps.js'
import type { FindPerson } from '../record/find-person.js'
import type { ChoosePatient } from '../web/authorise-app/choose-patient.js'
import type { LaunchApp } from '../web/authorise-app/launch-app.js'

/** Finds by NHS number the person for whom an app is opened; the search is a clinician's like any other. */
export function createChoosePatient({ findPerson }: { readonly findPerson: FindPerson }): ChoosePatient {
  return async function choosePatient({ actor, nhsNumber, clientId, requestId }) {
    const found = await findPerson({
      actor,
      by: { nhsNumber },
      purpose: 'TREAT',
      query: `POST /authorise/patient client_id=${clientId}`,
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
        const { name, born } = person
        return {
          outcome: 'chosen',
          chosen: { patient: person.person, name, born: born?.text ?? 'on a date that is not known' },
        }
      }
    }
  }
}

export interface LaunchAppDeps {
  readonly gate: Gate
  readonly launches: Pick<AppLaunches, 'create'>
  readonly apps: readonly PolicyApp[]
  readonly baseUrl: string
}

/** Opens a registered app for a person whose record the asker may read. */
export function createLaunchApp({ gate, launches, apps, baseUrl }: LaunchAppDeps): LaunchApp {
  return async function launchApp({ actor, patient, clientId, requestId }) {
    const app = apps.find((one) => one.clientId === clientId)
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
