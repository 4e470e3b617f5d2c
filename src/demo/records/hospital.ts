import type { Appointment, CodeableConcept, Encounter, Procedure, Reference } from 'fhir/r4.js'
import { VISITS } from '../words/visits.js'
import { concept, professional, type Word } from '../writing/references.js'
import type { Scribe } from '../writing/scribe.js'
import { toEncounter, visit } from './visit.js'

const UK_CORE = 'https://fhir.hl7.org.uk'

/** Codes of the NHS Data Dictionary, in words. */
const ADMITTED = {
  emergency: ['21', 'Emergency: through the emergency department'],
  planned: ['13', 'Elective: planned'],
  'waiting-list': ['11', 'Elective: waiting list'],
  crisis: ['25', 'Emergency: through the crisis resolution team'],
} as const

const WENT_TO = {
  home: ['19', 'Usual place of residence'],
  'care-home': ['85', 'Care home'],
  hospice: ['88', 'Hospice'],
  'other-hospital': ['51', 'Another hospital'],
  died: ['79', 'Died'],
} as const

const LEFT = {
  advice: ['1', 'Discharged on clinical advice'],
  self: ['6', 'Discharged themselves'],
  died: ['4', 'Died'],
} as const

export interface Stay {
  readonly from: string
  /** Left out while the person is still in. */
  readonly to?: string
  readonly ward: string
  readonly specialty: string
  readonly consultant: string
  readonly reason: Word | string
  readonly admitted: keyof typeof ADMITTED
  readonly wentTo?: keyof typeof WENT_TO
  readonly left?: keyof typeof LEFT
  readonly diagnosis?: readonly Reference[]
  /** What stands out now: `Medically fit since … , waiting for …`. */
  readonly state?: string
}

/** A stay in hospital, over or still going on. */
export function stay(scribe: Scribe, details: Stay): Reference {
  const { from, to, ward, specialty, consultant, reason, diagnosis, state } = details
  return scribe.write(
    toEncounter(
      scribe,
      {
        kind: VISITS.ward,
        class: 'IMP',
        from,
        ...(to === undefined ? {} : { to }),
        reason,
        by: consultant,
        where: ward,
        service: specialty,
        ...(diagnosis === undefined ? {} : { diagnosis }),
        ...(state === undefined ? {} : { outcome: state }),
      },
      hospitalisation(details),
    ),
  )
}

function hospitalisation({ admitted, wentTo, left, to }: Stay): Partial<Encounter> {
  const out = to === undefined ? undefined : LEFT[left ?? 'advice']
  return {
    ...(out === undefined
      ? {}
      : { extension: [dictionary('DischargeMethod', 'DischargeMethodEngland', out)] }),
    hospitalization: {
      extension: [dictionary('AdmissionMethod', 'AdmissionMethodEngland', ADMITTED[admitted])],
      ...(to === undefined
        ? {}
        : {
            dischargeDisposition: dictionaryConcept('DischargeDestinationEngland', WENT_TO[wentTo ?? 'home']),
          }),
    },
  }
}

function dictionary(
  extension: string,
  system: string,
  word: readonly [string, string],
): { url: string; valueCodeableConcept: CodeableConcept } {
  return {
    url: `${UK_CORE}/StructureDefinition/Extension-UKCore-${extension}`,
    valueCodeableConcept: dictionaryConcept(system, word),
  }
}

function dictionaryConcept(system: string, [code, text]: readonly [string, string]): CodeableConcept {
  return { coding: [{ system: `${UK_CORE}/CodeSystem/UKCore-${system}`, code }], text }
}

export interface EmergencyVisit {
  readonly at: string
  readonly until: string
  readonly complaint: Word | string
  readonly outcome: string
  readonly by?: string
  readonly diagnosis?: readonly Reference[]
}

/** An attendance at the emergency department. */
export function emergencyVisit(
  scribe: Scribe,
  { at, until, complaint, outcome, by, diagnosis }: EmergencyVisit,
): Reference {
  return visit(scribe, {
    kind: VISITS.emergencyDepartment,
    class: 'EMER',
    from: at,
    to: until,
    reason: complaint,
    by: by ?? 'Dr Daniel Okafor, emergency consultant',
    where: 'Emergency department',
    outcome,
    ...(diagnosis === undefined ? {} : { diagnosis }),
  })
}

/** An outpatient clinic appointment that took place. */
export function clinic(
  scribe: Scribe,
  {
    on,
    specialty,
    by,
    reason,
    outcome,
    kind,
  }: {
    readonly on: number
    readonly specialty: string
    readonly by: string
    readonly reason: Word | string
    readonly outcome?: string
    readonly kind?: Word
  },
): Reference {
  return visit(scribe, {
    kind: kind ?? VISITS.outpatients,
    class: 'AMB',
    from: scribe.calendar.at(on, '10:30'),
    to: scribe.calendar.at(on, '10:50'),
    reason,
    by,
    where: `${specialty} clinic`,
    service: specialty,
    ...(outcome === undefined ? {} : { outcome }),
  })
}

/** A procedure that was done. */
export function procedure(
  scribe: Scribe,
  word: Word,
  {
    on,
    by,
    note,
    encounter,
  }: { readonly on: string; readonly by?: string; readonly note?: string; readonly encounter?: Reference },
): Reference {
  const done: Procedure = {
    resourceType: 'Procedure',
    status: 'completed',
    code: concept(word),
    subject: scribe.subject,
    ...(encounter === undefined ? {} : { encounter }),
    performedDateTime: on,
    ...(by === undefined ? {} : { performer: [{ actor: professional(by) }] }),
    ...(note === undefined ? {} : { note: [{ text: note }] }),
  }
  return scribe.write(done)
}

/** An appointment: booked, or one that was missed. */
export function appointment(
  scribe: Scribe,
  {
    on,
    time,
    with: whom,
    about,
    where,
    status,
  }: {
    readonly on: number
    readonly time: string
    readonly with: string
    readonly about: string
    readonly where: string
    readonly status?: 'booked' | 'noshow' | 'cancelled' | 'fulfilled'
  },
): Reference {
  const start = scribe.calendar.at(on, time)
  const booked: Appointment = {
    resourceType: 'Appointment',
    status: status ?? 'booked',
    serviceType: [{ text: about }],
    description: about,
    start,
    end: new Date(Date.parse(start) + 20 * 60_000).toISOString(),
    participant: [
      { actor: scribe.subject, status: 'accepted' },
      { actor: professional(whom), status: 'accepted' },
      { actor: { display: where }, status: 'accepted' },
    ],
  }
  return scribe.write(booked)
}
