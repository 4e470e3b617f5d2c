import type { LegitimateRelationship } from '../access/access-facts.js'
import { isJsonArray, type JsonObject } from '../fhir/json-value.js'
import { beginOf } from '../fhir/london-time.js'
import { isRegisteredWith, registrationsWith } from '../fhir/is-registered-with.js'
import { odsCodeOf } from '../fhir/ods-code-of.js'
import { daysAfter, parseDate } from '../fhir/parse-date.js'
import { SDS_USER_ID_SYSTEM } from '../fhir/profiles.js'
import { readObject, readObjects, readText } from '../fhir/read-element.js'
import type { Sender } from './reading/submission.js'
import { begun, outermost, toldOn, toPeriod, within } from './relationship-period.js'

/** How long after a contact its organisation may still look at the record. */
const DAYS_AFTER_CONTACT = 90
const DAYS_BEFORE_APPOINTMENT = 90

/**
 * The legitimate relationships that a stamped resource shows: registration, membership of a team, a referral, a
 * contact, an appointment to come. Organisations are known by the ODS code in `Reference.identifier`, people at work by their SDS user id.
 * What is not said in these words shows none.
 */
export function toRelationships(
  resource: JsonObject,
  source: { readonly sender: Pick<Sender, 'organisation' | 'kind'>; readonly evidence: string },
): readonly LegitimateRelationship[] {
  const type = readText(resource, 'resourceType') ?? ''
  const show = Object.hasOwn(SHOWS, type) ? SHOWS[type] : undefined
  return show ? show(resource, source) : []
}

type Source = Parameters<typeof toRelationships>[1]

const SHOWS: Readonly<
  Record<string, (resource: JsonObject, source: Source) => readonly LegitimateRelationship[]>
> = {
  Patient: fromPatient,
  CareTeam: fromCareTeam,
  ServiceRequest: fromServiceRequest,
  Encounter: fromEncounter,
  EpisodeOfCare: fromEpisode,
  Appointment: fromAppointment,
}

/** The types of resource that can show a relationship. */
export const EVIDENCE: readonly string[] = Object.keys(SHOWS)

function fromPatient(patient: JsonObject, { sender, evidence }: Source): readonly LegitimateRelationship[] {
  if (!isRegisteredWith(patient, sender)) return []
  const { organisation } = sender
  const periods = registrationsWith(patient, organisation).map((one) =>
    toPeriod(readObject(readObject(one, 'identifier'), 'period')),
  )
  return outermost(periods).map((period) => ({
    kind: 'registered-practice',
    organisation,
    ...period,
    evidence,
  }))
}

function fromCareTeam(team: JsonObject, { sender, evidence }: Source): readonly LegitimateRelationship[] {
  if (readText(team, 'status') !== 'active') return []
  const ofTeam = toPeriod(readObject(team, 'period'))
  return readObjects(team, 'participant').flatMap((participant) => {
    const member = readObject(participant, 'member')
    const onBehalfOf = odsCodeOf(readObject(participant, 'onBehalfOf'))
    const practitioner = sdsUserIdOf(member)
    const period = begun(team, within(ofTeam, toPeriod(readObject(participant, 'period'))))
    if (practitioner !== undefined) {
      const organisation = onBehalfOf ?? sender.organisation
      return [{ kind: 'team' as const, organisation, practitioner, ...period, evidence }]
    }
    const organisation = odsCodeOf(member) ?? onBehalfOf
    return organisation ? [{ kind: 'team' as const, organisation, ...period, evidence }] : []
  })
}

/**
 * Nobody refers somebody to itself: what an organisation says alone MUST open no record to it. Who sent it is known; whom
 * they name as the requester is their own word.
 */
function fromServiceRequest(
  request: JsonObject,
  { sender, evidence }: Source,
): readonly LegitimateRelationship[] {
  if (!['active', 'on-hold'].includes(readText(request, 'status') ?? '')) return []
  if (request['doNotPerform'] === true || NOT_ORDERED.includes(readText(request, 'intent') ?? '')) return []
  const authoredOn = parseDate(readText(request, 'authoredOn') ?? '')?.from
  const to = endOfRequest(request)
  const period = begun(request, {
    ...(authoredOn === undefined ? {} : { from: authoredOn }),
    ...(to === undefined ? {} : { to }),
  })
  return readObjects(request, 'performer').flatMap((performer) => {
    const organisation = odsCodeOf(performer)
    return organisation && organisation !== sender.organisation
      ? [{ kind: 'referral' as const, organisation, ...period, evidence }]
      : []
  })
}

/**
 * With the time for which it was asked. What was asked for a day or days ends as a contact on the last of them would: who saw
 * the person then may still look, and who is late may still come to it.
 */
function endOfRequest(request: JsonObject): string | undefined {
  const timing = readObject(request, 'occurrenceTiming')
  const spans = [
    readObject(request, 'occurrencePeriod'),
    readObject(readObject(timing, 'repeat'), 'boundsPeriod'),
  ]
  const [asked] = spans.flatMap((span) => toPeriod(span).to ?? [])
  const events = timing?.['event']
  const days = [request['occurrenceDateTime'], ...(isJsonArray(events) ? events : [])]
  const ends = days.flatMap((day) =>
    typeof day === 'string' ? (daysAfter(day, DAYS_AFTER_CONTACT) ?? []) : [],
  )
  return asked ?? ends.sort((one, other) => beginOf(one) - beginOf(other)).at(-1)
}

/** What somebody proposes, plans, might choose or wishes nobody has asked an organisation to do. */
const NOT_ORDERED = ['proposal', 'plan', 'option', 'directive']

const UNDER_WAY = ['arrived', 'triaged', 'in-progress', 'onleave']

function fromEncounter(
  encounter: JsonObject,
  { sender, evidence }: Source,
): readonly LegitimateRelationship[] {
  const status = readText(encounter, 'status') ?? ''
  const period = readObject(encounter, 'period')
  const from = parseDate(readText(period, 'start') ?? '')?.from
  if (from === undefined || ![...UNDER_WAY, 'finished'].includes(status)) return []

  const end = readText(period, 'end')
  const told = toldOn(encounter)
  const contact = { kind: 'contact', organisation: sender.organisation, evidence } as const
  if (status !== 'finished' && !hasPassed(end, told)) return [{ ...contact, from, ...endAfter(end) }]

  const to = endOfContact(end ?? from, told)
  return to === undefined ? [] : [{ ...contact, from: beginOfPast(from, to), to }]
}

/** Whether an end that is said was over when it was told: what is said to be under way is so no longer. */
function hasPassed(end: string | undefined, told = ''): boolean {
  if (end === undefined) return false
  const last = parseDate(end)?.before
  return last === undefined || told === '' || beginOf(last) <= beginOf(told)
}

function endAfter(end = ''): { readonly to?: string } {
  const to = daysAfter(end, DAYS_AFTER_CONTACT)
  return to === undefined ? {} : { to }
}

/** Of a stay that is over the last of it counts: a long one began longer ago than the policy lets a contact last. */
function beginOfPast(from: string, to: string): string {
  const recent = Date.parse(to) - 2 * DAYS_AFTER_CONTACT * 86_400_000
  return beginOf(from) < recent ? new Date(recent).toISOString() : from
}

/** What is over ended no later than it was told. */
function endOfContact(end: string, told: string | undefined): string | undefined {
  const said = daysAfter(end, DAYS_AFTER_CONTACT)
  const atMost = told === undefined ? undefined : daysAfter(told, DAYS_AFTER_CONTACT)
  return said !== undefined && atMost !== undefined && atMost < said ? atMost : said
}

function fromEpisode(episode: JsonObject, { sender, evidence }: Source): readonly LegitimateRelationship[] {
  if (readText(episode, 'status') !== 'active') return []
  const period = begun(episode, toPeriod(readObject(episode, 'period')))
  return [{ kind: 'contact', organisation: sender.organisation, ...period, evidence }]
}

/** From some time before it, however early it is booked, to the end of the day after it, or what the policy gives. */
function fromAppointment(
  appointment: JsonObject,
  { sender, evidence }: Source,
): readonly LegitimateRelationship[] {
  if (!BOOKED.includes(readText(appointment, 'status') ?? '') || isDeclined(appointment)) return []
  const start = readText(appointment, 'start') ?? readText(appointment, 'end') ?? ''
  const from = daysAfter(start, -DAYS_BEFORE_APPOINTMENT)
  const to = daysAfter(readText(appointment, 'end') ?? start, 1)
  return from === undefined || to === undefined
    ? []
    : [{ kind: 'appointment', organisation: sender.organisation, from, to, evidence }]
}

/** Whether the person will not come. */
function isDeclined(appointment: JsonObject): boolean {
  return readObjects(appointment, 'participant').some(
    (participant) =>
      readText(participant, 'status') === 'declined' &&
      readText(readObject(participant, 'actor'), 'reference')?.startsWith('Patient/') === true,
  )
}

const BOOKED = ['pending', 'booked', 'arrived', 'checked-in', 'waitlist']

/** SDS user ids have twelve digits; what is far longer is none. */
function sdsUserIdOf(reference: JsonObject | undefined): string | undefined {
  const id = identifierOf(reference, SDS_USER_ID_SYSTEM)
  return id !== undefined && id.length <= 64 ? id : undefined
}

function identifierOf(reference: JsonObject | undefined, system: string): string | undefined {
  const identifier = readObject(reference, 'identifier')
  return readText(identifier, 'system') === system ? readText(identifier, 'value') : undefined
}
