import { NHS_NUMBER_SYSTEM, type NhsNumber } from '../../../src/fhir/nhs-number.js'
import { ODS_CODE_SYSTEM } from '../../../src/fhir/ods-code.js'

type Resource = Readonly<Record<string, unknown>>

/** One word that stands nowhere else, in every place of a record where words can stand. */
export type NextSecret = () => string

/** How a chart is told to whoever may read it. */
export interface ChartOf {
  /** The partner that posts it. */
  readonly partner: string
  readonly nhsNumber: NhsNumber
  readonly birthDate: string
  readonly name: { readonly family: string; readonly given: string }
  /** What else the Patient says. */
  readonly patient?: Resource
  readonly items: readonly Resource[]
}

/** The transaction of a partner about one person: the Patient, then the items, which call it {@link SUBJECT}. */
export function toTransaction({ partner, nhsNumber, birthDate, name, patient, items }: ChartOf): string {
  const resources = [
    {
      resourceType: 'Patient',
      identifier: [
        { system: NHS_NUMBER_SYSTEM, value: nhsNumber },
        { system: systemOf(partner, 'patient'), value: `P-${nhsNumber.slice(4)}` },
      ],
      name: [{ family: name.family, given: [name.given] }],
      birthDate,
      ...patient,
    },
    ...items.map((item, place) => ({
      ...identified(item, { partner, value: `${nhsNumber.slice(4)}-${place}` }),
    })),
  ]
  return JSON.stringify({
    resourceType: 'Bundle',
    type: 'transaction',
    entry: resources.map((resource, place) => ({
      fullUrl: place === 0 ? SUBJECT.reference : urn(place),
      resource,
      request: { method: 'POST', url: resource.resourceType },
    })),
  })
}

export const SUBJECT = { reference: 'urn:uuid:00000000-0000-4000-8000-000000000000' }

/** The item at this place of a chart, for others of the chart. */
export function itemAt(place: number): { readonly reference: string } {
  return { reference: urn(place + 1) }
}

function urn(place: number): string {
  return `urn:uuid:00000000-0000-4000-8000-${String(place).padStart(12, '0')}`
}

function identified(
  item: Resource,
  { partner, value }: { readonly partner: string; readonly value: string },
) {
  const { resourceType, ...rest } = item as { readonly resourceType: string }
  const identifier = { system: systemOf(partner, resourceType.toLowerCase()), value }
  return {
    resourceType,
    identifier: ['Composition', 'QuestionnaireResponse'].includes(resourceType) ? identifier : [identifier],
    ...rest,
  }
}

function systemOf(partner: string, name: string): string {
  return `https://${partner}.example/id/${name}`
}

/** An organisation by its ODS code, with a name of one's own choice. */
export function anOrganisation(odsCode: string, display?: string): Resource {
  const identifier = { system: ODS_CODE_SYSTEM, value: odsCode }
  return { type: 'Organization', identifier, ...(display === undefined ? {} : { display }) }
}

/** The system of codes that only a hidden item has. */
export const SECRET_CODES = 'https://canary.example/codes'

/** Items of many types with a secret wherever words can stand; `meta` labels each of them. */
export function secretItems(next: NextSecret, meta?: Resource): readonly Resource[] {
  const labelled = meta === undefined ? {} : { meta }
  const about = { ...labelled, subject: SUBJECT }
  const concept = () => ({ coding: [{ system: SECRET_CODES, code: next(), display: next() }], text: next() })
  return [
    {
      resourceType: 'Condition',
      ...about,
      clinicalStatus: active('condition-clinical'),
      code: concept(),
      note: [{ text: next() }],
      asserter: { display: next() },
      recordedDate: '2026-02-01',
      text: narrative(next()),
    },
    {
      resourceType: 'Observation',
      ...about,
      status: 'final',
      code: concept(),
      valueString: next(),
      effectiveDateTime: '2026-03-01',
      note: [{ text: next() }],
      component: [{ code: concept(), valueString: next() }],
    },
    {
      resourceType: 'AllergyIntolerance',
      ...labelled,
      patient: SUBJECT,
      clinicalStatus: active('allergyintolerance-clinical'),
      code: concept(),
      reaction: [{ manifestation: [concept()], description: next() }],
    },
    {
      resourceType: 'MedicationRequest',
      ...about,
      status: 'active',
      intent: 'order',
      medicationCodeableConcept: concept(),
      reasonCode: [concept()],
      dosageInstruction: [{ text: next() }],
      authoredOn: '2026-04-01',
    },
    {
      resourceType: 'DocumentReference',
      ...about,
      status: 'current',
      type: concept(),
      date: '2026-05-01T10:00:00Z',
      description: next(),
      author: [{ display: next() }],
      content: [{ attachment: { contentType: 'text/plain', title: next(), data: base64(next()) } }],
    },
    {
      resourceType: 'CarePlan',
      ...about,
      status: 'active',
      intent: 'plan',
      title: next(),
      description: next(),
      activity: [{ detail: { status: 'in-progress', description: next() } }],
      contained: [
        {
          resourceType: 'Goal',
          id: 'g1',
          lifecycleStatus: 'active',
          description: concept(),
          subject: SUBJECT,
        },
      ],
      goal: [{ reference: '#g1', display: next() }],
    },
    { resourceType: 'Flag', ...about, status: 'active', code: concept() },
    {
      resourceType: 'Composition',
      ...about,
      status: 'final',
      type: concept(),
      date: '2026-06-01',
      title: next(),
      author: [{ display: next() }],
      section: [{ title: next(), text: narrative(next()) }],
    },
  ]
}

function active(system: string): Resource {
  return { coding: [{ system: `http://terminology.hl7.org/CodeSystem/${system}`, code: 'active' }] }
}

function narrative(text: string): Resource {
  return { status: 'generated', div: `<div xmlns="http://www.w3.org/1999/xhtml"><p>${text}</p></div>` }
}

function base64(text: string): string {
  return Buffer.from(text, 'utf8').toString('base64')
}
