import type { OdsCode } from '../../../../src/fhir/ods-code.js'
import type { OrganisationDirectory } from '../../../../src/identity/organisation.js'
import { knownWhereabouts } from '../../../../src/access/labels/whereabouts/known-whereabouts.js'
import { tellsPlace } from '../../../../src/access/labels/whereabouts/place-words.js'
import { WHEREABOUTS_TYPES } from '../../../../src/access/labels/whereabouts/whereabouts-rules.js'
import {
  isAtRisk,
  withoutWhereabouts,
} from '../../../../src/access/labels/whereabouts/without-whereabouts.js'
import { RESOURCE_TYPES } from '../../../../src/fhir/resource-types.js'
import { readText } from '../../../../src/fhir/read-element.js'
import { writeJson } from '../../../../src/fhir/write-json.js'
import { aResource, confidentiality } from '../../../support/labels.js'

const LINE = '16 Canary Court'
const TOWN = 'Canaryford'
const POSTCODE = 'KT22 7KV'
const PHONE = '01483 900123'
const PRACTICE = 'Canary Street Surgery'
const KIN = 'Robin Canarykin'
const CANARIES = [LINE, TOWN, POSTCODE, PHONE, PRACTICE, KIN, 'canary.example', 'Z99001']

const address = { line: [LINE], city: TOWN, postalCode: POSTCODE, text: `${LINE}, ${TOWN}, ${POSTCODE}` }
const telecom = [{ system: 'phone', value: PHONE }]
const practice = {
  reference: 'Organization/p',
  display: PRACTICE,
  identifier: { system: 'https://fhir.nhs.uk/Id/ods-organization-code', value: 'Z99001' },
}
const place = { reference: 'Location/l', display: PRACTICE }
const byName = { display: `Dr Bell, ${PRACTICE}` }
const doctor = { reference: 'Practitioner/d', display: `Dr Bell, ${PRACTICE}` }
const subject = {
  reference: 'Patient/1',
  display: 'Jo Bell',
  identifier: { system: 'https://canary.example', value: '1' },
}
const note = [
  { text: `Seen at ${LINE}`, authorReference: practice },
  { text: `Ring ${PHONE}` },
  { text: 'Well.' },
]
const everywhere = {
  meta: {
    source: 'urn:ods:Z99001',
    tag: [{ system: 'https://fhir.nhs.uk/Id/ods-organization-code', code: 'Z99001', display: PRACTICE }],
  },
  text: { status: 'generated', div: `<div>${LINE} ${TOWN}</div>` },
  identifier: [{ system: 'https://canary.example/ids', value: '1', assigner: practice }],
  extension: [
    { url: 'https://x.example/birthplace', valueAddress: address },
    { url: 'https://x.example/pharmacy', valueReference: practice },
    { url: 'https://x.example/words', valueString: `next door to ${KIN}` },
  ],
  subject,
  note,
}

const RECORD: readonly object[] = [
  {
    resourceType: 'Patient',
    name: [{ family: 'Bell' }],
    birthDate: '1970-01-01',
    address: [address],
    telecom,
    generalPractitioner: [practice],
    managingOrganization: practice,
    contact: [{ name: { text: KIN }, telecom, address }],
    photo: [{ contentType: 'image/png', data: 'AAAA', title: PRACTICE }],
    link: [{ other: { reference: 'RelatedPerson/k', display: KIN }, type: 'seealso' }],
  },
  {
    resourceType: 'Practitioner',
    name: [{ family: 'Voss' }],
    address: [address],
    telecom,
    qualification: [{ issuer: practice }],
  },
  {
    resourceType: 'Encounter',
    location: [{ location: place }],
    hospitalization: {
      origin: place,
      destination: place,
      dischargeDisposition: { text: 'home' },
      preAdmissionIdentifier: { system: 'https://canary.example', value: '2' },
    },
    serviceProvider: practice,
    participant: [{ individual: doctor }, { individual: { reference: 'RelatedPerson/k', display: KIN } }],
    reasonCode: [{ text: `Found at ${POSTCODE}` }],
  },
  {
    resourceType: 'Appointment',
    participant: [{ actor: place }, { actor: doctor }, { actor: practice }],
    comment: PHONE,
    slot: [place],
  },
  {
    resourceType: 'EpisodeOfCare',
    managingOrganization: practice,
    careManager: byName,
    team: [{ reference: 'CareTeam/t', display: PRACTICE }],
  },
  { resourceType: 'Condition', recorder: byName, asserter: doctor, code: { text: 'Asthma' } },
  { resourceType: 'Observation', performer: [practice, doctor], valueString: `lives in ${TOWN}` },
  { resourceType: 'AllergyIntolerance', recorder: practice, reaction: [{ note }] },
  { resourceType: 'Procedure', location: place, performer: [{ actor: doctor, onBehalfOf: practice }] },
  { resourceType: 'Immunization', location: place, performer: [{ actor: practice }], manufacturer: practice },
  {
    resourceType: 'MedicationRequest',
    requester: byName,
    dispenseRequest: { performer: practice },
    medicationReference: { display: 'Aspirin' },
  },
  { resourceType: 'MedicationStatement', informationSource: { type: 'RelatedPerson', display: KIN } },
  {
    resourceType: 'MedicationDispense',
    location: place,
    destination: place,
    receiver: [{ reference: 'RelatedPerson/k', display: KIN }],
  },
  {
    resourceType: 'DiagnosticReport',
    performer: [practice],
    conclusion: `Letter to ${LINE}`,
    presentedForm: [{ contentType: 'text/plain', data: 'AAAA', title: PRACTICE }],
  },
  {
    resourceType: 'ServiceRequest',
    performer: [practice],
    locationReference: [place],
    locationCode: [{ text: PRACTICE }],
    requisition: { system: 'https://canary.example' },
  },
  {
    resourceType: 'CarePlan',
    author: byName,
    activity: [{ detail: { location: place, performer: [practice], description: `Visit ${POSTCODE}` } }],
  },
  {
    resourceType: 'CareTeam',
    managingOrganization: [practice],
    telecom,
    participant: [{ member: { reference: '#k', display: KIN } }, { member: doctor, onBehalfOf: practice }],
    contained: [{ resourceType: 'RelatedPerson', id: 'k', name: [{ text: KIN }], address: [address] }],
  },
  {
    resourceType: 'Goal',
    expressedBy: { reference: 'RelatedPerson/k', display: KIN },
    description: { text: `See ${KIN} more` },
  },
  {
    resourceType: 'Task',
    owner: practice,
    requester: byName,
    location: place,
    input: [{ valueString: `Go to ${LINE}` }],
  },
  {
    resourceType: 'Communication',
    recipient: [practice],
    sender: doctor,
    payload: [{ contentString: PHONE }, { contentAttachment: { title: PRACTICE } }],
  },
  { resourceType: 'Flag', author: practice, code: { text: `Dog at ${LINE}` } },
  {
    resourceType: 'Provenance',
    location: place,
    agent: [{ who: practice, onBehalfOf: practice }],
    signature: [{ who: practice, data: 'AAAA' }],
  },
  {
    resourceType: 'QuestionnaireResponse',
    item: [{ text: 'Where?', answer: [{ valueString: `${LINE}, ${TOWN}` }] }],
  },
  { resourceType: 'FamilyMemberHistory', name: KIN, relationship: { text: 'brother' } },
  {
    resourceType: 'Consent',
    organization: [practice],
    performer: [{ reference: 'RelatedPerson/k', display: KIN }],
    sourceAttachment: { title: PRACTICE },
    verification: [{ verified: true, verifiedWith: { reference: 'RelatedPerson/k', display: KIN } }],
    provision: {
      actor: [{ role: { text: 'Attorney' }, reference: { reference: 'RelatedPerson/k', display: KIN } }],
      provision: [{ actor: [{ role: { text: 'Attorney' }, reference: practice }] }],
    },
  },
  {
    resourceType: 'Device',
    owner: practice,
    location: place,
    contact: telecom,
    url: 'https://canary.example',
  },
  {
    resourceType: 'Specimen',
    collection: { collector: practice },
    contained: [{ resourceType: 'Practitioner', id: 'd', telecom }],
  },
  { resourceType: 'Coverage', payor: [practice], subscriber: { display: KIN } },
  {
    resourceType: 'RelatedPerson',
    name: [{ family: 'Canarykin', given: ['Robin'] }, { text: KIN }],
    address: [address],
    telecom,
  },
  { resourceType: 'Location', name: PRACTICE, alias: ['The Canary House'], address },
  { resourceType: 'Organization', name: PRACTICE, telecom, address: [address] },
  { resourceType: 'HealthcareService', name: PRACTICE, telecom },
  { resourceType: 'DocumentReference', content: [{ attachment: { title: PRACTICE } }] },
  { resourceType: 'Composition', title: PRACTICE },
  { resourceType: 'Binary', data: 'AAAA' },
  { resourceType: 'Media', content: { title: PRACTICE } },
]
const record = RECORD.map((resource) => aResource({ ...everywhere, ...resource }))
/** What organisations are called is known from the record alone. */
const NO_DIRECTORY: OrganisationDirectory = new Map()

const isKnown = knownWhereabouts(record, NO_DIRECTORY)

const APIXABAN = { system: 'https://dmd.nhs.uk', code: '42206511000001102', display: 'Apixaban 5mg tablets' }
const MEASURED = {
  resourceType: 'Observation',
  status: 'final',
  code: { coding: [{ system: 'http://loinc.org', code: '8867-4', display: 'Heart rate' }] },
  valueQuantity: { value: 72, unit: '/min', system: 'http://unitsofmeasure.org', code: '/min' },
}
const UNMEASURED = { resourceType: 'Observation', status: 'final', code: MEASURED.code }
const ODS = 'https://fhir.nhs.uk/Id/ods-organization-code'
const LATITUDE = {
  url: 'http://hl7.org/fhir/StructureDefinition/geolocation',
  extension: [{ url: 'latitude', valueDecimal: 51.298711 }],
}

/** Each of these went through when what goes was listed, and not what stays. */
const TELLING: readonly (readonly [string, object, unknown])[] = [
  [
    'a geolocation',
    { ...MEASURED, extension: [LATITUDE], valueQuantity: { value: 51.298711, unit: 'deg' } },
    { ...MEASURED, id: 'x', valueQuantity: undefined },
  ],
  [
    'extensions of organisations, addresses and names',
    {
      ...MEASURED,
      extension: [
        { url: 'https://x.example', valueCoding: { system: ODS, code: 'Z99001', display: 'CAN' } },
        { url: 'https://CAN.example', valueUri: 'urn:ods:Z99CAN' },
        { url: 'https://x.example', valueMeta: { source: 'urn:CAN' } },
        { url: 'https://x.example', valueHumanName: { text: 'CAN' } },
        {
          url: 'https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-EthnicCategory',
          valueString: 'CAN',
        },
      ],
    },
    { ...MEASURED, id: 'x' },
  ],
  [
    'a coding that numbers an organisation',
    { ...MEASURED, category: [{ coding: [{ system: ODS, code: 'Z99001', display: 'CAN' }] }] },
    { ...MEASURED, id: 'x' },
  ],
  [
    'an observation of an address by its code',
    { ...MEASURED, code: { coding: [{ system: 'http://loinc.org', code: '56799-0' }] }, valueString: 'CAN' },
    'absent',
  ],
  [
    'an observation of a postcode by its words',
    { ...MEASURED, code: { coding: [{ system: 'http://loinc.org', code: '1-1', display: 'Postal code' }] } },
    'absent',
  ],
  [
    'a component that asks for an address',
    {
      ...MEASURED,
      component: [
        { code: { coding: [{ system: 'http://snomed.info/sct', code: '184097001' }] }, valueInteger: 51.2 },
      ],
    },
    { ...MEASURED, id: 'x' },
  ],
  ['a telephone number as a number', { ...MEASURED, valueInteger: 7700900123 }, { ...MEASURED, id: 'x' }],
  [
    'a telephone number as a count of nothing',
    { ...MEASURED, valueQuantity: { value: 447700900123 } },
    { ...UNMEASURED, id: 'x' },
  ],
  [
    'not a count, nor a large number with its unit',
    { ...MEASURED, valueInteger: 250000, referenceRange: [{ high: { value: 4500000000, unit: '/L' } }] },
    {
      ...MEASURED,
      id: 'x',
      valueInteger: 250000,
      referenceRange: [{ high: { value: 4500000000, unit: '/L' } }],
    },
  ],
  ['a number under words of a source', { resourceType: 'Observation', valueInteger: 51.2 }, 'withheld'],
  [
    'who takes a medicine home',
    {
      resourceType: 'MedicationDispense',
      medicationCodeableConcept: { coding: [APIXABAN] },
      receiver: [{ display: 'CAN' }],
      performer: [{ function: { text: 'CAN' }, actor: { display: 'CAN' } }],
    },
    { resourceType: 'MedicationDispense', id: 'x', medicationCodeableConcept: { coding: [APIXABAN] } },
  ],
  [
    'the role of kin in a team',
    {
      resourceType: 'CareTeam',
      name: 'CAN',
      participant: [{ role: [{ text: 'CAN husband' }], member: doctor }],
    },
    { resourceType: 'CareTeam', id: 'x' },
  ],
  [
    'notes about kin',
    {
      resourceType: 'FamilyMemberHistory',
      status: 'completed',
      note: [{ text: 'CAN Jane lives next door' }],
    },
    { resourceType: 'FamilyMemberHistory', id: 'x', status: 'completed' },
  ],
  [
    'words of an appointment',
    {
      resourceType: 'Appointment',
      status: 'booked',
      start: '2027-01-01T10:00:00Z',
      description: 'CAN',
      comment: 'CAN',
      serviceType: [{ text: 'CAN' }],
    },
    { resourceType: 'Appointment', id: 'x', status: 'booked', start: '2027-01-01T10:00:00Z' },
  ],
  [
    'instructions and what a task is given',
    {
      resourceType: 'Task',
      status: 'requested',
      description: 'CAN',
      patientInstruction: 'CAN',
      input: [{ valueString: 'CAN' }],
    },
    { resourceType: 'Task', id: 'x', status: 'requested' },
  ],
  [
    'where an encounter came from',
    {
      resourceType: 'Encounter',
      status: 'finished',
      type: [{ text: 'CAN' }],
      serviceType: { text: 'CAN' },
      hospitalization: { admitSource: { text: 'CAN' } },
    },
    { resourceType: 'Encounter', id: 'x', status: 'finished' },
  ],
  [
    'what a professional is called after',
    {
      resourceType: 'Practitioner',
      name: [{ text: 'Dr CAN', suffix: ['CAN'] }],
      qualification: [{ code: { text: 'CAN' } }],
    },
    { resourceType: 'Practitioner', id: 'x' },
  ],
  [
    'a display or a unit that names a place',
    {
      ...MEASURED,
      code: { coding: [{ ...MEASURED.code.coding[0], display: 'Z99 at KT22 7KV' }] },
      valueQuantity: { value: 1, unit: 'per CAN', comparator: '<' },
    },
    {
      ...MEASURED,
      id: 'x',
      code: { coding: [{ system: 'http://loinc.org', code: '8867-4' }] },
      valueQuantity: { value: 1, comparator: '<' },
    },
  ],
]

function shown(resource: object, known?: (text: string) => boolean): unknown {
  const outcome = withoutWhereabouts(aResource(resource), known)
  return typeof outcome === 'string' ? outcome : JSON.parse(writeJson(outcome))
}

describe('withoutWhereabouts', () => {
  it.each(record.map((resource) => [readText(resource, 'resourceType'), resource] as const))(
    'tells in no %s where somebody lives, is treated or can be reached, or who their kin are',
    (_type, resource) => {
      const outcome = withoutWhereabouts(resource, isKnown)
      const text = typeof outcome === 'string' ? outcome : writeJson(outcome)
      expect(CANARIES.filter((canary) => text.includes(canary))).toEqual([])
    },
  )

  it('keeps who it is and what was found, and no professional, who has the same id in other records', () => {
    expect([
      shown({ ...everywhere, ...RECORD[0], text: undefined }, isKnown),
      shown({ ...RECORD[2], period: { start: '2026-11-01T10:00:00Z' } }, isKnown),
      shown({ ...everywhere, ...MEASURED, performer: [doctor] }, isKnown),
    ]).toEqual([
      {
        resourceType: 'Patient',
        name: [{ family: 'Bell' }],
        birthDate: '1970-01-01',
        subject: { reference: 'Patient/1' },
        link: [{ type: 'seealso' }],
      },
      {
        resourceType: 'Encounter',
        period: { start: '2026-11-01T10:00:00Z' },
      },
      { ...MEASURED, subject: { reference: 'Patient/1' } },
    ])
  })

  it('keeps medicines, doses, dates and reasons as they are coded', () => {
    const dose = {
      timing: { repeat: { frequency: 1, period: 1.5, periodUnit: 'd', timeOfDay: ['08:00'] } },
      doseAndRate: [
        { doseQuantity: { value: 5, unit: 'mg', system: 'http://unitsofmeasure.org', code: 'mg' } },
      ],
      asNeededBoolean: false,
    }
    const resource = {
      resourceType: 'MedicationRequest',
      id: 'm',
      meta: {
        versionId: '2',
        security: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-Confidentiality', code: 'N' }],
      },
      identifier: [{ system: 'https://fhir.nhs.uk/Id/nhs-number', value: '9990001200' }],
      status: 'active',
      intent: 'order',
      medicationCodeableConcept: { coding: [APIXABAN] },
      reasonReference: [{ reference: 'Condition/1' }],
      dosageInstruction: [dose],
      authoredOn: '2026-11-01',
      extension: [
        {
          url: 'https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-MedicationStatementLastIssueDate',
          valueDateTime: '2026-10-01',
        },
      ],
    }
    expect(
      shown({
        ...resource,
        medicationCodeableConcept: {
          coding: [APIXABAN, { system: 'https://x.example', code: '1' }],
          text: 'CAN',
        },
        dosageInstruction: [{ ...dose, text: 'CAN', patientInstruction: 'CAN' }],
        note: [{ text: 'CAN' }],
      }),
    ).toEqual(resource)
  })

  it.each(TELLING)('tells nothing by %s', (_case, resource, outcome) => {
    const out = shown({ id: 'x', ...resource })
    expect(JSON.stringify(out)).not.toMatch(/CAN|51\.2|Z99|husband/)
    expect(out).toEqual(outcome)
  })

  const of = (code: string) => ({
    coding: [{ system: 'http://snomed.info/sct', code }],
  })
  const born = { birthDate: '1961-02-03', gender: 'female' }
  const speaks = { communication: [{ language: of('297504001') }] }
  it.each([
    ['Practitioner', { ...born, communication: [of('297504001')] }, 'Patient', { ...born, ...speaks }],
    [
      'Encounter',
      { hospitalization: { dischargeDisposition: of('306691003') } },
      'Condition',
      { evidence: [{ code: [of('306691003')] }] },
    ],
  ])('leaves out of a %s what tells there where somebody is, and not of another type', (...given) => {
    const [type, elements, other, same] = given
    const bare = { resourceType: type, id: '1', active: true }
    expect(withoutWhereabouts(aResource({ ...bare, ...elements }))).toEqual(bare)
    expect(withoutWhereabouts(aResource({ resourceType: other, ...same }))).toEqual({
      resourceType: other,
      ...same,
    })
  })

  it('withholds what says in free text only what it is', () => {
    expect(shown({ resourceType: 'Condition', code: { text: 'Asthma' } })).toBe('withheld')
  })

  it('copies a label that it cannot tell as its level in our own code', () => {
    const url = 'https://HL7.org/fhir/uv/security-label-ds4p/StructureDefinition/extension-inline-sec-label/'
    const system = 'https://neighbourhood-record.example/CodeSystem/label'
    const extension = [{ url, valueCoding: { system, code: 'sealed_and_locked' } }]
    const quantity = { value: 1, extension }
    const out = JSON.stringify(
      shown({
        ...MEASURED,
        meta: {
          security: [
            { system, code: 'legally restricted' },
            { system: 'urn:x', code: 'R 2' },
          ],
        },
        valueQuantity: quantity,
      }),
    )
    expect(out).toContain(JSON.stringify({ system, code: 'sealed-and-locked' }))
    expect(out).toContain(JSON.stringify({ system, code: 'legally-restricted' }))
    expect(out).not.toContain('R 2')
  })

  it('keeps beside an element that its label is none, where it says what something is for', () => {
    const url = 'http://hl7.org/fhir/uv/security-label-ds4p/StructureDefinition/extension-inline-sec-label'
    const purpose = { system: 'http://terminology.hl7.org/CodeSystem/v3-ActReason', code: 'TREAT' }
    const valueQuantity = { value: 1, extension: [{ url, valueCoding: purpose }] }
    expect(shown({ ...MEASURED, valueQuantity })).toMatchObject({
      valueQuantity: { value: 1, extension: [{ url }] },
    })
  })

  it('keeps a label that says nothing as strict as one that cannot be read', () => {
    const url = 'http://hl7.org/fhir/uv/security-label-ds4p/StructureDefinition/extension-inline-sec-label'
    const out = JSON.stringify(shown({ ...MEASURED, valueQuantity: { value: 1, extension: [{ url }] } }))
    expect(out).toMatch(/extension-inline-sec-label","valueCoding":\{[^}]*"code":"[A-Za-z-]+"/)
  })

  it('keeps the labels of elements, so that what is confidential stays so', () => {
    const label = {
      url: 'http://hl7.org/fhir/uv/security-label-ds4p/StructureDefinition/extension-inline-sec-label',
      valueCoding: { system: 'http://terminology.hl7.org/CodeSystem/v3-Confidentiality', code: 'V' },
    }
    const concept = { url: label.url, valueCodeableConcept: { coding: [label.valueCoding] } }
    const resource = {
      resourceType: 'Condition',
      code: { extension: [label], coding: [{ ...APIXABAN, extension: [concept] }] },
      onsetDateTime: '2020',
      _onsetDateTime: { extension: [label] },
      subject: { extension: [label], reference: 'Patient/1' },
      extension: [label],
    }
    expect(shown(resource)).toEqual(resource)
    expect(
      shown({
        resourceType: 'Patient',
        name: [{ extension: [label], family: 'Bell', given: ['Jo'], _given: [{ extension: [label] }] }],
        birthDate: '1970',
        _birthDate: [{ extension: [label] }],
      }),
    ).toEqual({ resourceType: 'Patient', name: [{ extension: [label], family: 'Bell' }] })
  })

  it('reads what stands under the key of a reference, and takes away the address of a server', () => {
    expect(
      shown({
        resourceType: 'CarePlan',
        activity: [
          { reference: { reference: 'https://canary.example/fhir/Task/1', display: `Visit ${POSTCODE}` } },
          { reference: { identifier: { system: 'https://canary.example', value: '1' } } },
          { reference: { reference: 'urn:uuid:canary' } },
        ],
      }),
    ).toEqual({ resourceType: 'CarePlan', activity: [{ reference: { reference: 'Task/1' } }] })
  })

  it('keeps the NHS number of a person that is referred to, and not who gave it', () => {
    const identifier = {
      system: 'https://fhir.nhs.uk/Id/nhs-number',
      value: '9990001200',
      assigner: practice,
    }
    expect(shown({ resourceType: 'Goal', addresses: [{ identifier }] })).toEqual({
      resourceType: 'Goal',
      addresses: [{ identifier: { system: identifier.system, value: identifier.value } }],
    })
  })

  it('keeps a contained professional, without a name and under a number, and drops a contained document', () => {
    const contained = [
      { resourceType: 'Practitioner', id: 'd', name: [{ family: 'Voss' }] },
      { resourceType: 'Patient', id: 'p', name: [{ family: 'Canarykin' }] },
      { resourceType: 'DocumentReference', id: 'x', description: 'letter' },
      { resourceType: 'Organization', name: PRACTICE },
      { id: 'untyped', name: 'x' },
    ]
    const resource = {
      resourceType: 'Condition',
      contained,
      recorder: { reference: '#d', display: PRACTICE },
      evidence: [{ detail: [{ reference: '#x', display: 'letter' }] }],
    }
    expect(shown(resource)).toEqual({
      resourceType: 'Condition',
      contained: [
        { resourceType: 'Practitioner', id: '1' },
        { resourceType: 'Patient', id: '2' },
      ],
      recorder: { reference: '#1' },
    })
  })

  it.each([
    ['kin', { resourceType: 'RelatedPerson' }, 'absent'],
    ['a place', { resourceType: 'Location' }, 'absent'],
    ['who pays', { resourceType: 'Coverage' }, 'absent'],
    ['a letter', { resourceType: 'DocumentReference' }, 'withheld'],
    ['answers to questions', { resourceType: 'QuestionnaireResponse' }, 'withheld'],
    ['the bytes of one', { resourceType: 'Binary' }, 'withheld'],
    ['a type that is not known here', { resourceType: 'ExplanationOfBenefit' }, 'withheld'],
    ['what has no type', {}, 'withheld'],
    ['meta that is no object', { resourceType: 'Basic', meta: 'x' }, 'withheld'],
  ])('says of %s that it is not shown', (_case, resource, outcome) => {
    expect(shown(resource)).toBe(outcome)
  })

  it('leaves out meta that is none', () => {
    expect(shown({ resourceType: 'Flag', meta: PHONE })).toEqual({ resourceType: 'Flag' })
  })

  it('keeps a coding that stands alone, and not one of a system that numbers places', () => {
    const ambulatory = { system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code: 'AMB' }
    const visit = { resourceType: 'Encounter', status: 'finished' }
    expect(shown({ ...visit, class: { ...ambulatory, display: 'ambulatory' } })).toEqual({
      ...visit,
      class: { ...ambulatory, display: 'ambulatory' },
    })
    expect(shown({ ...visit, class: { ...ambulatory, display: `ring ${PHONE}` } })).toEqual({
      ...visit,
      class: ambulatory,
    })
    for (const other of [
      { system: ODS, code: 'Z99001' },
      { system: ambulatory.system },
      { code: 'AMB' },
      { ...ambulatory, place: PRACTICE },
    ])
      expect(shown({ ...visit, class: other })).not.toHaveProperty('class.system')
  })

  it('keeps the words of a code only where our own tables have them', () => {
    const said = (display: string, code = '195967001') => {
      const coding = [{ system: 'http://snomed.info/sct', code, display }]
      return shown({ resourceType: 'Condition', code: { coding } })
    }
    const told = (display: string | undefined, code = '195967001') => ({
      resourceType: 'Condition',
      code: { coding: [{ system: 'http://snomed.info/sct', code, ...(display && { display }) }] },
    })
    expect(said('Asthma')).toEqual(told('Asthma'))
    expect(said('ASTHMA (disorder)')).toEqual(told('ASTHMA (disorder)'))
    expect(said('Asthma, staying with her sister at 14 Canary Cottages')).toEqual(told(undefined))
    expect(said('Asthma (Canary House)')).toEqual(told(undefined))
    expect(said('Asthma', '59621000')).toEqual(told(undefined, '59621000'))
    expect(said('Under care of the Canary Road refuge', '100005')).toEqual(told(undefined, '100005'))
  })

  it('takes a code of HL7 that is in no table for a word', () => {
    const flag = { resourceType: 'Flag', status: 'active' }
    const of = (system: string, code: string) => ({ ...flag, category: [{ coding: [{ system, code }] }] })
    const known = of('http://terminology.hl7.org/CodeSystem/flag-category', 'safety')
    expect(shown(known)).toEqual(known)
    for (const system of ['flag-category', 'CanaryLane'])
      expect(shown(of(`http://terminology.hl7.org/CodeSystem/${system}`, 'CanaryLane'))).toEqual(flag)
    expect(shown({ ...flag, status: 'CanaryLane' })).toEqual({ resourceType: 'Flag' })
  })

  it('keeps a number without its unit, and a unit that is known for one', () => {
    const measured = (valueQuantity: object) => shown({ ...MEASURED, valueQuantity })
    expect(measured({ value: 72 })).toEqual({ ...MEASURED, valueQuantity: { value: 72 } })
    for (const unit of ['beats', 'mmHg', '°C', 'tablets', 'mL/min/1.73m2'])
      expect(measured({ value: 72, unit, comparator: '<=' })).toEqual({
        ...MEASURED,
        valueQuantity: { value: 72, unit, comparator: '<=' },
      })
    for (const unit of ['beats at home', 'Canary', '14CanaryLane', '{CanaryLane}'])
      expect(measured({ value: 72, unit, comparator: 'near' })).toEqual({
        ...MEASURED,
        valueQuantity: { value: 72 },
      })
  })

  it('names a resource only where it is there', () => {
    const addresses = [{ reference: 'Condition/1' }, { reference: 'Condition/CanaryLane' }]
    expect(
      withoutWhereabouts(
        aResource({ resourceType: 'Goal', addresses }),
        () => false,
        (reference) => reference === 'Condition/1',
      ),
    ).toEqual({ resourceType: 'Goal', addresses: [{ reference: 'Condition/1' }] })
  })

  it('takes for a date nothing that only begins like one', () => {
    const observed = (effectiveDateTime: string) => shown({ ...MEASURED, effectiveDateTime })
    for (const date of [
      '2026',
      '2026-11',
      '2026-11-23',
      '2026-11-23T10:00:00.000+00:00',
      '2026-11-23T10:00:00Z',
    ])
      expect(observed(date)).toEqual({ ...MEASURED, effectiveDateTime: date })
    for (const other of ['2026-11-23T01483900123Z', '2026-11-23 Canary', 'Canary 2026', '2026-11-23T10'])
      expect(observed(other)).toEqual(MEASURED)
  })

  it('keeps of a name of the person themselves no word for its use, and no period that is none', () => {
    const named = (name: object) => shown({ resourceType: 'Patient', name: [name] })
    const official = { use: 'official', family: 'Bell', period: { start: '2020-01-01' } }
    expect(named(official)).toEqual({ resourceType: 'Patient', name: [official] })
    expect(
      named({ use: 'Canary', family: 'Bell', period: { start: 'Canary', end: '2021', id: 'Canary' } }),
    ).toEqual({ resourceType: 'Patient', name: [{ family: 'Bell', period: { end: '2021' } }] })
    expect(named({ ...official, _use: { id: 'x' }, _period: { id: 'x' } })).toEqual({
      resourceType: 'Patient',
      name: [{ family: 'Bell' }],
    })
  })

  it.each([
    ['a postcode', 'Bell KT22 7KV'],
    ['a place that is known of them', 'Bell of Canaryford'],
  ])('keeps of a name of the person themselves no part that tells %s', (_what, family) => {
    const isKnown = (text: string): boolean => text.includes('Canaryford')
    const name = [{ family, given: ['Jo'] }]
    expect(withoutWhereabouts(aResource({ resourceType: 'Patient', name }), isKnown)).toEqual({
      resourceType: 'Patient',
      name: [{ given: ['Jo'] }],
    })
  })

  it('keeps no NHS number that is none', () => {
    const identifier = [{ system: 'https://fhir.nhs.uk/Id/nhs-number', value: '14 Canary Lane' }]
    expect(shown({ resourceType: 'Patient', identifier })).toEqual({ resourceType: 'Patient' })
  })

  it.each(['deg', 'degrees', 'Degree', '°', '°N'])(
    'keeps no number of degrees, which may be where it was: %s',
    (unit) => {
      expect(shown({ ...MEASURED, valueQuantity: { value: 51.2, unit } })).not.toHaveProperty('valueQuantity')
      expect(shown({ ...MEASURED, valueQuantity: { value: 51.2, code: unit } })).not.toHaveProperty(
        'valueQuantity',
      )
    },
  )

  it('keeps what stands in a list beside nothing, and no extension that does not say what it is', () => {
    const timing = { repeat: { dayOfWeek: [null, 'mon'] } }
    const order = { resourceType: 'MedicationRequest', status: 'active', dosageInstruction: [{ timing }] }
    expect(shown({ ...order, extension: [{ valueDateTime: '2026-10-01' }] })).toEqual({
      ...order,
      dosageInstruction: [{ timing: { repeat: { dayOfWeek: ['mon'] } } }],
    })
  })

  it('names no resource of a type that it does not know', () => {
    expect(
      shown({
        resourceType: 'Goal',
        addresses: [{ reference: 'Refuge/1' }, { reference: 'Condition/1' }, { reference: 'Location/1' }],
      }),
    ).toEqual({ resourceType: 'Goal', addresses: [{ reference: 'Condition/1' }] })
  })

  it('has a rule for types that there are, each once', () => {
    expect([...WHEREABOUTS_TYPES.keys()].filter((type) => !RESOURCE_TYPES.has(type))).toEqual([])
  })
})

describe('tellsPlace', () => {
  it.each([
    'KT22 7KV',
    'kt227kv',
    'at SW1A 1AA now',
    'KT22\u00a07KV',
    'KT22\n7KV',
    'K\u200bT22 7KV',
    '<b>KT22</b> 7KV',
    'M1 1AE',
    '01483 900123',
    '(01483) 900123',
    'tel:01483900123',
    'Tel01483900123',
    '020 7946 0000',
    '07700-900-123',
    '07700.900.123',
    '+44 7700 900123',
    '+44 (0)7700 900123',
    '0044 7700900123',
    'jo@canary.example',
  ])('knows %j', (text) => {
    expect(tellsPlace(text)).toBe(true)
  })

  it.each([
    'Vitamin B12 5mg',
    'B12 1ml',
    'NHS number 999 000 1200',
    'L5 disc',
    '2026-11-23T07:00:00.000+00:00',
    '01-02-2026 10:30',
    '59621000',
    '0123456789012345678',
    'a@b',
    'T12 2 hours',
  ])('takes %j for no place', (text) => {
    expect(tellsPlace(text)).toBe(false)
  })

  it('reads a text of 1 MB to its end', () => {
    expect(tellsPlace('0 0 '.repeat(250_000) + POSTCODE)).toBe(true)
    expect(tellsPlace(`${'KT22 '.repeat(200_000)}${'@a'.repeat(100_000)}`)).toBe(false)
  })
})

describe('knownWhereabouts', () => {
  it.each([
    ['a line of the address', `near ${LINE}.`, true],
    ['the town', 'moved to CANARYFORD', true],
    ['the practice', 'Canary Street surgery rang', true],
    ['another name of a place', 'the canary house', true],
    ['a name of kin in markup', '<i>Robin</i> Canarykin', true],
    ['the code of the practice', 'Z99001 recall', true],
    ['a first name alone', 'a robin in the garden', false],
    ['other words', 'well today', false],
  ])('knows %s', (_case, text, expected) => {
    expect(isKnown(text)).toBe(expected)
  })

  it('knows a source by the code and the name of its tag', () => {
    const tag = [{ system: ODS, code: 'Z99002', display: 'Mill Lane Surgery' }]
    const known = knownWhereabouts([aResource({ resourceType: 'Flag', meta: { tag } })], NO_DIRECTORY)
    expect(['see Z99002', 'at mill lane surgery', 'at the mill'].map(known)).toEqual([true, true, false])
  })

  it('knows an organisation that is given by its code alone by its name in the directory', () => {
    const odsCode = 'Z99002' as OdsCode
    const directory = new Map([
      [odsCode, { odsCode, name: 'Mill Lane Surgery', kind: 'primary-care' as const }],
    ])
    const identified = (value: string) =>
      aResource({
        resourceType: 'Patient',
        generalPractitioner: [{ identifier: { system: ODS, value } }],
      })
    const knows = (value: string) => knownWhereabouts([identified(value)], directory)('at mill lane surgery')
    expect(['Z99002', 'Z99003', 'no code'].map(knows)).toEqual([true, false, false])
  })

  it('takes neither a short line nor the name of a place that is one word for known', () => {
    const known = knownWhereabouts(
      [
        aResource({ resourceType: 'Location', name: 'Home', address: { line: ['12'], city: 'Rye' } }),
        aResource({ resourceType: 'RelatedPerson', name: [{ given: ['Robin'] }] }),
      ],
      NO_DIRECTORY,
    )
    expect(known('at home, 12 Rye, Robin')).toBe(false)
  })
})

describe('isAtRisk', () => {
  it.each([
    ['restricted', confidentiality('R'), true],
    ['very restricted', confidentiality('V'), true],
    ['restricted under no system', { security: [{ code: 'R' }] }, true],
    ['unrestricted', confidentiality('U'), false],
    [
      'restricted as STU3 wrote it',
      { security: [{ system: 'http://hl7.org/fhir/v3/Confidentiality', code: 'R' }] },
      true,
    ],
    ['restricted by the OID', { security: [{ system: 'urn:oid:2.16.840.1.113883.5.25', code: 'V' }] }, true],
    ['restricted in small letters', confidentiality('r'), true],
    ['marked by a code that nobody knows', confidentiality('PDS-S'), true],
    [
      'marked by a system that nobody knows',
      { security: [{ system: 'https://x.example', code: 'R' }] },
      true,
    ],
    ['normal by such a system', { security: [{ system: 'https://x.example', code: 'N' }] }, false],
    ['normal under no system', { security: [{ code: 'n' }] }, false],
    [
      'marked by something else',
      { security: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code: 'R' }] },
      false,
    ],
    ['of another code', { security: [{ code: 'PSY' }] }, false],
    ['marked by nothing', { security: [{}] }, false],
    ['not marked', {}, false],
  ])('of somebody who is %s', (_case, meta, expected) => {
    expect(isAtRisk(aResource({ resourceType: 'Patient', meta }))).toBe(expected)
  })
})
