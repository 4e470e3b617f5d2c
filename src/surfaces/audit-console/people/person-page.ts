import type { OrganisationDirectory } from '../../../identity/organisation.js'
import type { PersonAccesses } from '../../../review/person-accesses.js'
import type { LoggedEvent } from '../../../review/search-events.js'
import { sayTimes, toLookRows, toRefusalRow, type LookRow, type RefusalRow } from '../look-rows.js'
import type { PeriodGiven } from '../period.js'
import { sayActor, type ActorWords } from '../words/say-actor.js'
import { sayAsked } from '../words/say-asked.js'
import { sayPatient, type PatientWords } from '../words/say-patient.js'
import { sayWhen } from '../words/say-when.js'

export interface PersonPage {
  readonly name: string
  readonly actorId: string
  /** `undefined` when the log has nothing of them. */
  readonly actor: ActorWords | undefined
  readonly patients: readonly {
    readonly id: string
    readonly patient: PatientWords
    readonly times: string
    readonly rows: readonly LookRow[]
  }[]
  readonly others: readonly LookRow[]
  readonly refused: readonly (RefusalRow & { readonly patient: PatientWords | undefined })[]
  readonly signIns: readonly { readonly when: string; readonly actor: ActorWords; readonly asked: string }[]
  readonly cut: string
  readonly form: { readonly action: string; readonly days: PeriodGiven['days'] }
  readonly errorList: PeriodGiven['errors']
}

export function toPersonPage(
  found: PersonAccesses,
  { days, errors }: PeriodGiven,
  directory: OrganisationDirectory,
): PersonPage {
  const actor = found.actor && sayActor(found.actor, directory)
  return {
    name: actor?.name ?? found.actorId,
    actorId: found.actorId,
    actor,
    patients: found.patients.map(({ person, patient, looks }, place) => ({
      id: `patient-${place}`,
      patient: sayPatient(person, patient),
      times: sayTimes(looks),
      rows: toLookRows(looks, directory),
    })),
    others: toLookRows(found.others, directory),
    refused: found.refused.map((event) => ({
      ...toRefusalRow(event, directory),
      patient: patientOf(event, found),
    })),
    signIns: found.signIns.map((event) => ({
      when: sayWhen(event.recordedAt),
      actor: sayActor(event.actor, directory),
      asked: sayAsked(event),
    })),
    cut:
      found.considered < found.total
        ? `The newest ${found.considered.toLocaleString('en-GB')} of ${found.total.toLocaleString('en-GB')} log entries are shown. Choose days to see earlier ones.`
        : '',
    form: { action: `/audit/people/${encodeURIComponent(found.actorId)}`, days },
    errorList: errors,
  }
}

function patientOf({ person }: LoggedEvent, { people }: PersonAccesses): PatientWords | undefined {
  return person === null ? undefined : sayPatient(person, people.get(person))
}
