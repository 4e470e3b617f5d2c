import type { OrganisationDirectory } from '../../../identity/organisation.js'
import type { ActorLooks, PatientDisclosures } from '../../../review/patient-disclosures.js'
import { sayTimes, toLookRows, toRefusalRow, type LookRow, type RefusalRow } from '../look-rows.js'
import type { PeriodGiven } from '../period.js'
import { sayActor, type ActorWords } from '../words/say-actor.js'
import { sayPatient, type PatientWords } from '../words/say-patient.js'

export interface ActorGroup {
  /** An id for the caption of its table. */
  readonly id: string
  readonly actor: ActorWords
  /** `looked 3 times`. */
  readonly times: string
  readonly rows: readonly LookRow[]
}

export interface PatientPage {
  readonly person: string
  readonly patient: PatientWords
  readonly groups: readonly {
    readonly key: string
    readonly title: string
    readonly nothing: string
    readonly actors: readonly ActorGroup[]
  }[]
  readonly refused: readonly RefusalRow[]
  /** Said when the log holds more than is shown; empty otherwise. */
  readonly cut: string
  readonly form: { readonly action: string; readonly days: PeriodGiven['days'] }
  readonly errorList: PeriodGiven['errors']
}

export function toPatientPage(
  found: PatientDisclosures,
  { days, errors }: PeriodGiven,
  directory: OrganisationDirectory,
): PatientPage {
  const groupOf = (key: string, actors: readonly ActorLooks[]): readonly ActorGroup[] =>
    actors.map((one, place) => toGroup(`${key}-${place}`, one, directory))
  const patient = sayPatient(found.person, found.patient)
  return {
    person: found.person,
    patient,
    groups: [
      {
        key: 'people',
        title: 'People who looked',
        nothing: 'Nobody looked at this person’s record.',
        actors: groupOf('people', found.clinicians),
      },
      {
        key: 'systems',
        title: 'Systems that sent or read back their own entries',
        nothing: 'No system sent anything.',
        actors: groupOf('systems', found.systems),
      },
      {
        key: 'auditors',
        title: 'Auditors who looked at this log',
        nothing: 'No auditor looked before.',
        actors: groupOf('auditors', found.auditors),
      },
    ],
    refused: found.refused.map((event) => toRefusalRow(event, directory)),
    cut:
      found.considered < found.total
        ? `The newest ${found.considered.toLocaleString('en-GB')} of ${found.total.toLocaleString('en-GB')} log entries are shown. Choose days to see earlier ones.`
        : '',
    form: { action: patient.href, days },
    errorList: errors,
  }
}

function toGroup(id: string, { actor, looks }: ActorLooks, directory: OrganisationDirectory): ActorGroup {
  return {
    id,
    actor: sayActor(actor, directory),
    times: sayTimes(looks),
    rows: toLookRows(looks, directory),
  }
}
