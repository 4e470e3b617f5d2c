import type { Coding, Encounter, Reference } from 'fhir/r4.js'
import { concept, professional, type Word } from '../writing/references.js'
import type { Scribe } from '../writing/scribe.js'

const CLASSES = {
  AMB: 'ambulatory',
  EMER: 'emergency',
  IMP: 'inpatient encounter',
  HH: 'home health',
  VR: 'virtual',
  FLD: 'field',
} as const

export type VisitClass = keyof typeof CLASSES

export interface VisitDetails {
  readonly kind: Word
  readonly class: VisitClass
  readonly from: string
  /** Left out while it goes on; equal to `from` for a moment. */
  readonly to?: string
  readonly reason: Word | string
  readonly by?: string
  readonly where?: string
  /** The service or specialty. */
  readonly service?: string
  /** What came of it, in words. */
  readonly outcome?: string
  readonly diagnosis?: readonly Reference[]
}

/** Somebody was seen: the encounter that every other kind of contact is made of. */
export function visit(scribe: Scribe, details: VisitDetails, more: Partial<Encounter> = {}): Reference {
  return scribe.write(toEncounter(scribe, details, more))
}

export function toEncounter(scribe: Scribe, details: VisitDetails, more: Partial<Encounter>): Encounter {
  const { kind, from, to, reason, by, where, service, outcome, diagnosis } = details
  return {
    resourceType: 'Encounter',
    status: to === undefined ? 'in-progress' : 'finished',
    class: classCoding(details.class),
    type: [concept(kind), ...(outcome === undefined ? [] : [{ text: outcome }])],
    ...(service === undefined ? {} : { serviceType: { text: service } }),
    subject: scribe.subject,
    ...(by === undefined ? {} : { participant: [{ individual: professional(by) }] }),
    period: { start: from, ...(to === undefined ? {} : { end: to }) },
    reasonCode: [concept(reason)],
    ...(diagnosis === undefined ? {} : { diagnosis: diagnosis.map((condition) => ({ condition })) }),
    ...(where === undefined ? {} : { location: [{ location: { display: where } }] }),
    serviceProvider: {
      type: 'Organization',
      identifier: {
        system: 'https://fhir.nhs.uk/Id/ods-organization-code',
        value: scribe.organisation.odsCode,
      },
      display: scribe.organisation.name,
    },
    ...more,
  }
}

function classCoding(code: VisitClass): Coding {
  return { system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code, display: CLASSES[code] }
}
