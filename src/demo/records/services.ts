import type { DeviceUseStatement, EpisodeOfCare, Reference } from 'fhir/r4.js'
import { VISITS } from '../words/visits.js'
import { organisation, professional, type Word } from '../writing/references.js'
import type { Scribe } from '../writing/scribe.js'
import { visit } from './visit.js'

/** A service that has somebody on its books, now or before. */
export function episode(
  scribe: Scribe,
  {
    what,
    from,
    until,
    lead,
  }: {
    readonly what: string
    readonly from: string
    readonly until?: string
    readonly lead?: string
  },
): Reference {
  const care: EpisodeOfCare = {
    resourceType: 'EpisodeOfCare',
    status: until === undefined ? 'active' : 'finished',
    type: [{ text: what }],
    patient: scribe.subject,
    managingOrganization: organisation(scribe.partner),
    period: { start: from, ...(until === undefined ? {} : { end: until }) },
    ...(lead === undefined ? {} : { careManager: professional(lead) }),
  }
  return scribe.write(care)
}

/** A visit at home by somebody of a community service. */
export function homeVisit(
  scribe: Scribe,
  {
    on,
    by,
    reason,
    outcome,
    service,
  }: {
    readonly on: number
    readonly by: string
    readonly reason: Word | string
    readonly outcome?: string
    readonly service: string
  },
): Reference {
  return visit(scribe, {
    kind: VISITS.home,
    class: 'HH',
    from: scribe.calendar.at(on, '11:15'),
    to: scribe.calendar.at(on, '11:45'),
    reason,
    by,
    service,
    where: "The person's home",
    ...(outcome === undefined ? {} : { outcome }),
  })
}

/** A call-out of the ambulance service. */
export function callOut(
  scribe: Scribe,
  {
    at,
    until,
    reason,
    conveyedTo,
    outcome,
  }: {
    readonly at: string
    readonly until: string
    readonly reason: string
    /** Left out when the person was not conveyed. */
    readonly conveyedTo?: string
    readonly outcome: string
  },
): Reference {
  return visit(
    scribe,
    {
      kind: VISITS.ambulance,
      class: 'EMER',
      from: at,
      to: until,
      reason,
      by: 'Paramedic crew',
      service: '999 response',
      outcome,
    },
    { hospitalization: { dischargeDisposition: { text: conveyedTo ?? 'Stayed where seen, not conveyed' } } },
  )
}

/** Equipment that somebody has at home. */
export function equipment(
  scribe: Scribe,
  { what, from, note }: { readonly what: string; readonly from: string; readonly note?: string },
): Reference {
  const statement: DeviceUseStatement = {
    resourceType: 'DeviceUseStatement',
    status: 'active',
    subject: scribe.subject,
    timingPeriod: { start: from },
    recordedOn: from,
    device: { display: what },
    ...(note === undefined ? {} : { note: [{ text: note }] }),
  }
  return scribe.write(statement)
}
