import type { Immunization, Reference, ServiceRequest } from 'fhir/r4.js'
import { PARTNER_ORGANISATIONS, type PartnerId } from '../organisations.js'
import { VISITS } from '../words/visits.js'
import { concept, organisation, professional, type Word } from '../writing/references.js'
import type { Scribe } from '../writing/scribe.js'
import { visit } from './visit.js'

/** A consultation at the surgery, by telephone or at home. */
export function consultation(
  scribe: Scribe,
  {
    on,
    time,
    by,
    reason,
    outcome,
    how,
  }: {
    readonly on: number
    readonly time?: string
    readonly by: string
    readonly reason: Word | string
    readonly outcome?: string
    readonly how?: 'surgery' | 'telephone' | 'home'
  },
): Reference {
  const from = scribe.calendar.at(on, time ?? '09:40')
  const kind = how ?? 'surgery'
  return visit(scribe, {
    kind: VISITS[kind],
    class: kind === 'telephone' ? 'VR' : kind === 'home' ? 'HH' : 'AMB',
    from,
    to: scribe.calendar.at(on, time === undefined ? '09:55' : later(time)),
    reason,
    by,
    ...(outcome === undefined ? {} : { outcome }),
  })
}

/** A quarter of an hour later, within the same hour. */
function later(time: string): string {
  return `${time.slice(0, 3)}${String(Math.min(Number(time.slice(3)) + 15, 59)).padStart(2, '0')}`
}

/** A vaccination that was given. */
export function vaccination(
  scribe: Scribe,
  vaccine: Word,
  { on, by, where }: { readonly on: string; readonly by?: string; readonly where?: string },
): Reference {
  const given: Immunization = {
    resourceType: 'Immunization',
    status: 'completed',
    ...(vaccine.code === undefined ? {} : { extension: [procedureExtension(vaccine)] }),
    vaccineCode: { text: vaccine.text },
    patient: scribe.subject,
    occurrenceDateTime: on,
    primarySource: true,
    ...(where === undefined ? {} : { location: { display: where } }),
    ...(by === undefined ? {} : { performer: [{ actor: professional(by) }] }),
  }
  return scribe.write(given)
}

function procedureExtension(vaccine: Word): NonNullable<Immunization['extension']>[number] {
  return {
    url: 'https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-VaccinationProcedure',
    valueCodeableConcept: concept(vaccine),
  }
}

/** A referral from one organisation to another; the one referred to has a relationship by it. */
export function referral(
  scribe: Scribe,
  {
    to,
    on,
    what,
    why,
    by,
    urgent,
    completed,
  }: {
    readonly to: PartnerId
    readonly on: string
    readonly what: string
    readonly why: Word | string
    readonly by: string
    readonly urgent?: boolean
    readonly completed?: boolean
  },
): Reference {
  const request: ServiceRequest = {
    resourceType: 'ServiceRequest',
    status: completed === true ? 'completed' : 'active',
    intent: 'order',
    category: [
      {
        coding: [{ system: 'http://snomed.info/sct', code: '3457005', display: 'Patient referral' }],
        text: 'Referral',
      },
    ],
    priority: urgent === true ? 'urgent' : 'routine',
    code: { text: `${what}, ${PARTNER_ORGANISATIONS[to].name}` },
    subject: scribe.subject,
    authoredOn: on,
    requester: professional(by),
    performer: [organisation(to)],
    reasonCode: [concept(why)],
  }
  return scribe.write(request)
}
