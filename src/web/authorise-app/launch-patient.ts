import type { AppLaunches } from '../../identity/app-grant.js'
import type { AskedApp } from '../../identity/asked-app.js'
import type { PersonId } from '../../fhir/person-id.js'
import type { ChosenPatient } from '../session.js'

export type LaunchPatient =
  /** The app is opened for nobody in particular. */
  | { readonly outcome: 'nobody' }
  | { readonly outcome: 'to-be-chosen' }
  /** `chosen` says who it is where they were chosen here; otherwise it is whose record was open. */
  | { readonly outcome: 'known'; readonly patient: PersonId; readonly chosen: ChosenPatient | undefined }
  /** The launch is used, too old, or was begun in another session. */
  | { readonly outcome: 'launch-gone' }

export interface LaunchPatientParts {
  readonly asked: AskedApp
  /** How the launch is looked up: to show it, or once for all. */
  readonly readLaunch: AppLaunches['find']
  /** The portal session, by its reference. */
  readonly session: string
  readonly chosen: ChosenPatient | undefined
}

/** For whom an app is opened: the person of its launch, which counts in the session that began it, or who was chosen. */
export async function readLaunchPatient(parts: LaunchPatientParts): Promise<LaunchPatient> {
  const { asked, readLaunch, session, chosen } = parts
  if (asked.launch !== undefined) {
    const launch = await readLaunch(asked.launch)
    if (launch?.clientId !== asked.clientId || launch.session !== session) return { outcome: 'launch-gone' }
    return { outcome: 'known', patient: launch.patient, chosen: undefined }
  }
  if (!asked.choosesPatient) return { outcome: 'nobody' }
  return chosen ? { outcome: 'known', patient: chosen.patient, chosen } : { outcome: 'to-be-chosen' }
}
