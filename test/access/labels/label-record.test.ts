import { createLens } from '../../../src/access/lens.js'
import { INHERITANCE_RULES } from '../../../src/access/labels/spreading/inheritance.js'
import {
  CONFIDENTIALITY_SYSTEM,
  RECEIVED_TAG,
  RECORD_TAG_SYSTEM,
  SENDER_ID_SYSTEM,
} from '../../../src/fhir/profiles.js'
import { RESOURCE_TYPES } from '../../../src/fhir/resource-types.js'
import { OAK_STREET } from '../../support/actors.js'
import {
  confidentiality,
  inRecord,
  snomed,
  strictnessIn,
  variantsOf,
  PLAIN_RULES,
} from '../../support/labels.js'

const HIV = { code: snomed('86406008', 'Human immunodeficiency virus infection') }
const INLINE = 'http://hl7.org/fhir/uv/security-label-ds4p/StructureDefinition/extension-inline-sec-label'
const SDV = {
  url: INLINE,
  valueCoding: { system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code: 'SDV' },
}
const SEALED_AND_LOCKED = {
  security: [{ system: 'https://neighbourhood-record.example/CodeSystem/label', code: 'sealed-and-locked' }],
}
const JOINED = { system: 'https://neighbourhood-record.example/CodeSystem/record-tag', code: 'joined' }
const REDACTED = { system: 'http://terminology.hl7.org/CodeSystem/v3-ObservationValue', code: 'REDACTED' }

function to(reference: string, display?: string): object {
  return { reference, ...(display === undefined ? {} : { display }) }
}

describe('labelRecord, where something tells of something sensitive', () => {
  const reason = inRecord('Condition/hiv', HIV)

  it.each([
    [
      'a medicine whose reason is sensitive',
      'MedicationRequest/1',
      { reasonReference: [to('Condition/hiv')] },
    ],
    ['a medicine taken for it', 'MedicationStatement/1', { reasonReference: [to('Condition/hiv')] }],
    ['a reason at another version', 'Procedure/1', { reasonReference: [to('Condition/hiv/_history/2')] }],
    [
      'a reason under its full address',
      'Procedure/1',
      { reasonReference: [to('https://x.example/fhir/Condition/hiv')] },
    ],
    ['an appointment for it', 'Appointment/1', { reasonReference: [to('Condition/hiv')] }],
    ['a visit that found it', 'Encounter/1', { diagnosis: [{ condition: to('Condition/hiv') }] }],
    ['a plan for it', 'CarePlan/1', { addresses: [to('Condition/hiv')] }],
    [
      'a step of a plan for it',
      'CarePlan/1',
      { activity: [{ detail: { reasonReference: [to('Condition/hiv')] } }] },
    ],
    ['an order that sends it along', 'ServiceRequest/1', { supportingInfo: [to('Condition/hiv')] }],
    ['a task about it', 'Task/1', { focus: to('Condition/hiv') }],
    ['a task that hands it over', 'Task/1', { input: [{ valueReference: to('Condition/hiv') }] }],
    ['a step of a group of requests', 'RequestGroup/1', { action: [{ resource: to('Condition/hiv') }] }],
    ['a step within a step', 'RequestGroup/1', { action: [{ action: [{ resource: to('Condition/hiv') }] }] }],
    ['what is observed of it', 'Observation/1', { focus: [to('Condition/hiv')] }],
    [
      'a vaccine that is due for it',
      'ImmunizationRecommendation/1',
      { recommendation: [{ supportingPatientInformation: [to('Condition/hiv')] }] },
    ],
    [
      'an extension that refers to it',
      'Goal/1',
      { extension: [{ url: 'https://x.example', valueReference: to('Condition/hiv') }] },
    ],
    ['a message about it', 'Communication/1', { about: [to('Condition/hiv')] }],
    [
      'a section of a document',
      'Composition/1',
      { section: [{ section: [{ entry: [to('Condition/hiv')] }] }] },
    ],
    ['a list', 'List/1', { entry: [{ item: to('Condition/hiv') }] }],
    ['who recorded it', 'Provenance/1', { target: [to('Condition/hiv')] }],
    ['a letter about it', 'DocumentReference/1', { context: { related: [to('Condition/hiv')] } }],
  ])('makes %s as confidential', (_case, reference, content) => {
    expect(strictnessIn([reason, inRecord(reference, content)])[reference]).toBe('R HIV,STD')
  })

  it('knows a reason that is named by its identifier', () => {
    const identifier = { system: 'https://hospital.example/conditions', value: '17' }
    const named = inRecord('Condition/hiv', {
      ...HIV,
      identifier: [{ value: '9' }, identifier, { system: 'x' }],
    })
    const medicine = inRecord('MedicationRequest/1', {
      reasonReference: [{ identifier }, { identifier: { value: '9' } }],
    })
    expect(strictnessIn([named, medicine])['MedicationRequest/1']).toBe('R HIV,STD')
  })

  it('follows several steps: a supply of a prescription for a medicine that tells it', () => {
    expect(
      strictnessIn([
        inRecord('Medication/1', { code: { text: 'Dolutegravir 50mg tablets' } }),
        inRecord('MedicationRequest/1', { medicationReference: to('Medication/1') }),
        inRecord('MedicationDispense/1', { authorizingPrescription: [to('MedicationRequest/1')] }),
        inRecord('Provenance/1', { target: [to('MedicationDispense/1')] }),
      ]),
    ).toEqual({
      'Medication/1': 'R HIV,STD',
      'MedicationRequest/1': 'R HIV,STD',
      'MedicationDispense/1': 'R HIV,STD',
      'Provenance/1': 'R HIV,STD',
    })
  })

  it('comes to an end in a circle, and adds up what it passes', () => {
    expect(
      strictnessIn([
        inRecord('Task/1', { focus: to('Task/2'), description: 'HIV' }),
        inRecord('Task/2', { focus: to('Task/3') }),
        inRecord('Task/3', { focus: to('Task/1'), note: [{ text: 'safeguarding' }] }),
      ]),
    ).toEqual({
      'Task/1': 'V HIV,SAFEGUARDING,STD',
      'Task/2': 'V HIV,SAFEGUARDING,STD',
      'Task/3': 'V HIV,SAFEGUARDING,STD',
    })
  })

  it('reads a record of many references to one resource', () => {
    const many = Array.from({ length: 3_000 }, (_, index) =>
      inRecord(`Observation/${index}`, {
        encounter: to('Encounter/1'),
        derivedFrom: [to(`Observation/${index + 1}`)],
      }),
    )
    const labels = strictnessIn([inRecord('Encounter/1', { serviceType: { text: 'HIV' } }), ...many])
    expect(new Set(Object.values(labels))).toEqual(new Set(['R HIV,STD']))
  })

  it('does not know a reason that is not in the record', () => {
    expect(strictnessIn([inRecord('Procedure/1', { reasonReference: [to('Condition/none'), {}] })])).toEqual({
      'Procedure/1': 'N',
    })
  })

  it('hides no person for one sensitive problem, nor what is known of a person at risk for the risk', () => {
    expect(
      strictnessIn([
        reason,
        inRecord('Patient/1', {
          meta: { ...confidentiality('R'), tag: [JOINED] },
          basedOn: [to('Condition/hiv')],
        }),
        inRecord('Observation/1', { subject: to('Patient/1', 'Jo Bell') }),
        inRecord('Provenance/1', { target: [to('Patient/1')] }),
      ]),
    ).toEqual({
      'Condition/hiv': 'R HIV,STD',
      'Patient/1': 'R with R HIV,STD / R without R HIV,STD',
      'Observation/1': 'N',
      'Provenance/1': 'N',
    })
  })

  it('keeps the Provenance of what a source says of who they are as that is: it names the source', () => {
    expect(
      strictnessIn([
        inRecord('Patient/clinic', { meta: SEALED_AND_LOCKED }),
        inRecord('Patient/surgery', {}),
        inRecord('Observation/1', { subject: to('Patient/clinic') }),
        inRecord('Provenance/clinic', { target: [to('Patient/clinic')] }),
        inRecord('Provenance/surgery', { target: [to('Patient/surgery')] }),
      ]),
    ).toMatchObject({ 'Provenance/clinic': 'locked', 'Provenance/surgery': 'N', 'Observation/1': 'N' })
  })
})

describe('labelRecord, of a visit', () => {
  it('does not hide everything of a consultation for one sensitive diagnosis; its letter tells it', () => {
    expect(
      strictnessIn([
        inRecord('Condition/hiv', { ...HIV, encounter: to('Encounter/1') }),
        inRecord('Encounter/1', {
          type: [{ text: 'Consultation' }],
          diagnosis: [{ condition: to('Condition/hiv') }],
        }),
        inRecord('Observation/bp', { encounter: to('Encounter/1') }),
        inRecord('DocumentReference/letter', { context: { encounter: [to('Encounter/1')] } }),
        inRecord('Composition/letter', { encounter: to('Encounter/1') }),
      ]),
    ).toEqual({
      'Condition/hiv': 'R HIV,STD',
      'Encounter/1': 'R HIV,STD',
      'Observation/bp': 'N with R HIV,STD / N without R HIV,STD',
      'DocumentReference/letter': 'R HIV,STD',
      'Composition/letter': 'R HIV,STD',
    })
  })

  it.each([
    ['its kind of service', { serviceType: { text: 'Sexual health' } }, 'R SEX,STD'],
    ['its provider', { serviceProvider: { display: 'Central Sexual Health' } }, 'R SEX,STD'],
    ['its label', { meta: confidentiality('V') }, 'V'],
  ])('hides all that happened in a visit that is sensitive by %s', (_case, content, expected) => {
    expect(
      strictnessIn([
        inRecord('Encounter/1', content),
        inRecord('Encounter/2', { partOf: to('Encounter/1') }),
        inRecord('Observation/1', { encounter: to('Encounter/2') }),
        inRecord('MedicationStatement/1', { context: to('Encounter/1') }),
      ]),
    ).toEqual({
      'Encounter/1': expected,
      'Encounter/2': expected,
      'Observation/1': expected,
      'MedicationStatement/1': expected,
    })
  })

  it('hides an appointment at a sensitive clinic, and the visit that came of it', () => {
    const clinic = inRecord('HealthcareService/1', { name: 'Sexual health clinic' }, { shared: true })
    const actors = [
      { actor: to('Patient/1') },
      { actor: to('Practitioner/1') },
      { actor: to('HealthcareService/1') },
    ]
    expect(
      strictnessIn([
        clinic,
        inRecord('Practitioner/1', { meta: confidentiality('V') }, { shared: true }),
        inRecord('Appointment/1', { participant: actors }),
        inRecord('Encounter/1', { appointment: [to('Appointment/1')] }),
        inRecord('Observation/1', { encounter: to('Encounter/1') }),
      ]),
    ).toMatchObject({
      'Appointment/1': 'R SEX,STD with V / R SEX,STD without V',
      'Encounter/1': 'R SEX,STD',
      'Observation/1': 'R SEX,STD',
    })
  })

  it('hides a referral to a sensitive clinic', () => {
    expect(
      strictnessIn([
        inRecord('Organization/1', { name: 'Holmwood Mental Health' }, { shared: true }),
        inRecord('ServiceRequest/1', { performer: [to('Organization/1')] }),
      ])['ServiceRequest/1'],
    ).toBe('R MH,PSY')
  })
})

describe('labelRecord, of what belongs together', () => {
  it('hides the results of a report that is of a sensitive test, and not the other results for one, nor their report', () => {
    expect(
      strictnessIn([
        inRecord('DiagnosticReport/1', { code: { text: 'HIV screen' }, result: [to('Observation/1')] }),
        inRecord('Observation/1', { code: { text: 'Antibody' } }),
        inRecord('DiagnosticReport/2', { result: [to('Observation/2'), to('Observation/3')] }),
        inRecord('Observation/2', { code: { text: 'HIV antibody' } }),
        inRecord('Observation/3', { code: { text: 'Haemoglobin' } }),
      ]),
    ).toEqual({
      'DiagnosticReport/1': 'R HIV,STD',
      'Observation/1': 'R HIV,STD',
      'DiagnosticReport/2': 'N with R HIV,STD / N without R HIV,STD',
      'Observation/2': 'R HIV,STD',
      'Observation/3': 'N',
    })
  })

  it.each([
    ['the words about it', { description: 'HIV clinic' }, {}],
    ['what is in it', {}, { contentType: 'text/plain', data: Buffer.from('HIV').toString('base64') }],
  ])('makes a document and its content as confidential as each other: by %s', (_case, described, content) => {
    const document = { ...described, content: [{ attachment: { url: 'https://x.example/fhir/Binary/1' } }] }
    expect(strictnessIn([inRecord('DocumentReference/1', document), inRecord('Binary/1', content)])).toEqual({
      'DocumentReference/1': 'R HIV,STD',
      'Binary/1': 'R HIV,STD',
    })
  })
})

/** Of what refers to something that nobody knows, where something else of its sender is confidential. */
const ITS_SENDERS = 'N with locked NOWHERE / N without locked NOWHERE'

describe('labelRecord, of what its sender refers to by an address of its own', () => {
  const tag = [{ system: SENDER_ID_SYSTEM, code: 'c1' }]
  const reason = inRecord('Condition/derived', { ...HIV, meta: { tag } })

  it.each([
    ['as it was sent there', 'https://ehr.example/fhir/Condition/c1', 'R HIV,STD'],
    ['at a version', 'http://ehr.example/fhir/Condition/c1/_history/2', 'R HIV,STD'],
    ['that of something else', 'https://ehr.example/fhir/Condition/c2', ITS_SENDERS],
    ['of another type', 'https://ehr.example/fhir/Procedure/c1', ITS_SENDERS],
    ['which is none', 'Condition/c1', 'N'],
  ])('is as confidential as that: %s', (_case, reference, expected) => {
    const procedure = inRecord('Procedure/1', { reasonReference: [to(reference)] })
    expect(strictnessIn([reason, procedure])).toMatchObject({ 'Procedure/1': expected })
  })
})

describe('labelRecord, of an address of which nobody knows what is there', () => {
  const hiv = inRecord('Condition/hiv', HIV)
  const asthma = inRecord('Condition/asthma', { meta: { tag: [{ system: SENDER_ID_SYSTEM, code: 'a1' }] } })
  const patient = inRecord('Patient/1', { meta: confidentiality('V') })
  const procedureWith = (reference: string, more = {}) =>
    inRecord('Procedure/1', { reasonReference: [{ reference, display: 'Canary' }] }, more)

  // Until now it was told where nothing of its sender was hidden: that it went away told that something had come.
  it.each([
    ['something of its sender is hidden', [hiv, asthma, patient], {}],
    ['what is hidden is of another sender', [hiv, asthma, patient], { controller: OAK_STREET }],
    ['nothing is hidden', [asthma], {}],
  ])('is told to its sender alone, whether or not %s', (_case, others, more) => {
    const procedure = procedureWith('https://ehr.example/fhir/Condition/unknown', more)
    const variants = variantsOf([...others, procedure])['Procedure/1']
    expect(variants?.map(({ text }) => text.includes('Canary'))).toEqual([true, false])
    expect(strictnessIn([...others, procedure])).toMatchObject({ 'Procedure/1': ITS_SENDERS })
  })

  it('is told to all in an element that leads to staff, organisations and places alone', () => {
    const named = { identifier: { value: 'Z99001' }, display: 'Oak Street' }
    const registered = inRecord('Patient/p', { generalPractitioner: [named] })
    expect(variantsOf([registered])['Patient/p']?.map(({ text }) => text)).toEqual([registered.text])
    const seen = inRecord('Encounter/e', { serviceProvider: named, diagnosis: [{ condition: named }] })
    const [own, others] = variantsOf([seen])['Encounter/e'] ?? []
    expect(own?.text).toBe(seen.text)
    expect(others?.json).toHaveProperty('serviceProvider')
    expect(others?.json).not.toHaveProperty('diagnosis')
  })

  it.each([
    ['it is of something in the record', 'https://ehr.example/fhir/Condition/a1'],
    ['it is of who or where', 'https://directory.example/Organization/unknown'],
    ['it is of the person', 'https://ehr.example/fhir/Patient/unknown'],
    ['it is relative', 'Condition/unknown'],
  ])('is told where %s', (_case, reference) => {
    expect(strictnessIn([hiv, asthma, patient, procedureWith(reference)])).toMatchObject({
      'Procedure/1': 'N',
    })
  })
})

describe('labelRecord, of what happens during a stay with a service', () => {
  it('is as confidential as what the stay is for, by its name too', () => {
    const stay = inRecord('EpisodeOfCare/1', { type: [{ text: 'Riverside Recovery Service' }] })
    const visit = inRecord('Encounter/1', { episodeOfCare: [to('EpisodeOfCare/1')] })
    const seen = inRecord('Observation/1', { encounter: to('Encounter/1') })
    expect(strictnessIn([stay, visit, seen])).toEqual({
      'EpisodeOfCare/1': 'R ETH,SUD',
      'Encounter/1': 'R ETH,SUD',
      'Observation/1': 'R ETH,SUD',
    })
  })
})

describe('labelRecord, of content that cannot be read', () => {
  const scan = inRecord('Binary/1', { contentType: 'application/pdf', data: 'gICA' })
  const document = { content: [{ attachment: { url: 'Binary/1' } }] }

  it.each([
    ['nothing is said of its document', {}, 'R'],
    ['its document is labelled', { meta: confidentiality('N') }, 'N'],
    ['its document is labelled as very restricted', { meta: confidentiality('V') }, 'V'],
  ])('goes by its document: %s', (_case, said, expected) => {
    expect(strictnessIn([inRecord('DocumentReference/1', { ...document, ...said }), scan])).toEqual({
      'DocumentReference/1': expected,
      'Binary/1': expected,
    })
  })

  it('does not go by a document that only names it', () => {
    const older = inRecord('DocumentReference/1', {
      content: [{ attachment: { contentType: 'image/png', data: 'gICA' } }],
    })
    const newer = inRecord('DocumentReference/2', {
      meta: confidentiality('N'),
      relatesTo: [{ code: 'replaces', target: to('DocumentReference/1') }],
    })
    expect(strictnessIn([older, newer, scan])).toMatchObject({ 'DocumentReference/1': 'R' })
  })

  it('does not go by a label of the Provenance that came with it', () => {
    const provenance = { target: [to('Binary/1')], meta: confidentiality('N') }
    expect(strictnessIn([inRecord('Provenance/1', provenance), scan])).toMatchObject({ 'Binary/1': 'R' })
  })
})

describe('labelRecord, of what the record itself says that it received', () => {
  const tagged = (code: string) => ({
    meta: { tag: [{ system: RECORD_TAG_SYSTEM, code }] },
    target: [to('Condition/hiv')],
  })

  it('gives it whole, for it is parted elsewhere by what it names; a sender’s own is as confidential as that', () => {
    const reason = inRecord('Condition/hiv', HIV)
    const received = inRecord('Provenance/1', tagged(RECEIVED_TAG))
    const sent = inRecord('Provenance/2', tagged('another'))
    expect(strictnessIn([reason, received, sent])).toMatchObject({
      'Provenance/1': 'N',
      'Provenance/2': 'R HIV,STD',
    })
  })
})

describe('labelRecord, of what cannot be judged', () => {
  it.each([
    ['what could not be read', { json: {} }, 'V'],
    ['what was stored as restricted', { storedLevel: 'R' }, 'R'],
    ['what was stored as normal', { storedLevel: 'N' }, 'N'],
    ['what was stored under a level that is not known', { storedLevel: 'X' }, 'V'],
    ['what was stored as sealed and locked', { storedLevel: 'locked' }, 'locked'],
    ['what was reported as another person’s', { isHeldBack: true }, 'N HELD-BACK'],
    ['what was reported and is restricted', { isHeldBack: true, storedLevel: 'R' }, 'R HELD-BACK'],
    ['what was looked at and is theirs', { isHeldBack: false }, 'N'],
    ['what counts for more by who sent it', { byDefault: { level: 'R', sensitivities: ['PSY'] } }, 'R PSY'],
  ] as const)('labels %s', (_case, more, expected) => {
    expect(strictnessIn([inRecord('Observation/1', {}, more)])).toEqual({ 'Observation/1': expected })
  })

  it('takes the default for what is about the person, and not for what is about nobody', () => {
    const rules = { ...PLAIN_RULES, byDefault: { level: 'R', sensitivities: [] } } as const
    expect(
      strictnessIn([inRecord('Observation/1'), inRecord('Organization/1', {}, { shared: true })], rules),
    ).toEqual({ 'Observation/1': 'R', 'Organization/1': 'N' })
  })
})

describe('labelRecord, where only a part is confidential', () => {
  it('gives it whole as it is stored, and without the part, its narrative and its place in the label', () => {
    const { 'Patient/1': variants = [] } = variantsOf([
      inRecord('Patient/1', {
        meta: { security: [{ code: 'PROCESSINLINELABEL' }] },
        text: { div: '<div>Jo, 1 New Street</div>' },
        name: [{ given: ['Jo', 'Secret'], _given: [null, { extension: [SDV] }] }],
        birthDate: '1970-01-01',
        _birthDate: { extension: [SDV] },
        address: [{ extension: [SDV], line: ['1 New Street'] }],
        contact: [{ name: { extension: [SDV], text: 'Kin' } }],
        _gender: { extension: [{ url: 'x', valueString: 'kept' }] },
        communication: [{ language: { extension: [SDV] } }],
        suffix: ['a', 'b'],
        _suffix: [
          { extension: [{ url: 'x', valueCoding: { extension: [SDV] } }] },
          { x: { extension: [SDV] } },
        ],
        multipleBirthInteger: 1.0,
      }),
    ])
    expect(variants.map(({ labelClass }) => labelClass)).toEqual([
      'N||RHM99&V|SDV|RHM99',
      'N||RHM99!V|SDV|RHM99',
    ])
    expect(variants[0]?.text).toContain('1 New Street')
    expect(JSON.parse(variants[1]?.text ?? '')).toEqual({
      resourceType: 'Patient',
      id: '1',
      meta: { security: [REDACTED] },
      name: [{ given: ['Jo'] }],
      _gender: { extension: [{ url: 'x', valueString: 'kept' }] },
      suffix: ['a', 'b'],
      multipleBirthInteger: 1,
    })
  })

  it('makes one part of several, as strict as the strictest', () => {
    const hiv = { url: INLINE, valueCoding: { ...SDV.valueCoding, code: 'HIV' } }
    expect(
      strictnessIn([inRecord('Basic/1', { a: { extension: [hiv], x: 1 }, b: { extension: [SDV], x: 1 } })]),
    ).toEqual({ 'Basic/1': 'N with V HIV,SDV / N without V HIV,SDV' })
  })

  it('has one variant where the whole is no less confidential than the part', () => {
    expect(
      strictnessIn([
        inRecord('Basic/1', { meta: { security: [SDV.valueCoding] }, a: { extension: [SDV], x: 1 } }),
      ]),
    ).toEqual({ 'Basic/1': 'V SDV' })
  })

  it('is as confidential as its reason, though a part of it was that already', () => {
    const part = { note: [{ text: 'x', extension: [SDV] }] }
    const reason = inRecord('Condition/2', { meta: { security: [SDV.valueCoding] } })
    const order = inRecord('ServiceRequest/1', { ...part, reasonReference: [to('Condition/2')] })
    expect(strictnessIn([order, reason])).toEqual({ 'ServiceRequest/1': 'V SDV', 'Condition/2': 'V SDV' })
    expect(strictnessIn([inRecord('ServiceRequest/1', part)])).toEqual({
      'ServiceRequest/1': 'N with V SDV / N without V SDV',
    })
  })

  it.each([
    ['an element that turns its meaning round', { doNotPerform: true, _doNotPerform: { extension: [SDV] } }],
    ['the resource itself', { extension: [SDV] }],
  ])('labels the whole by a label on %s', (_case, content) => {
    expect(strictnessIn([inRecord('ServiceRequest/1', content)])).toEqual({ 'ServiceRequest/1': 'V SDV' })
  })

  it('leaves out a sensitive contained resource with all that refers to it', () => {
    const contained = [
      { resourceType: 'Condition', id: 'c', ...HIV },
      { resourceType: 'Practitioner', id: 'p' },
      { resourceType: 'Condition', ...HIV },
    ]
    const extension = [{ url: 'x', valueReference: to('#c', 'Infection') }]
    const { 'Observation/1': variants = [] } = variantsOf([
      inRecord('Observation/1', {
        contained,
        extension,
        basedOn: [{ display: 'an order' }],
        performer: [to('#p')],
        status: 'final',
      }),
    ])
    expect(variants.map(({ labelClass }) => labelClass)).toEqual([
      'N||RHM99&R|HIV,STD|RHM99',
      'N||RHM99!R|HIV,STD|RHM99',
    ])
    expect(JSON.parse(variants[1]?.text ?? '')).toMatchObject({
      contained: [{ resourceType: 'Practitioner', id: 'p' }],
      performer: [to('#p')],
    })
    expect(variants[1]?.text).not.toMatch(/86406008|Infection/)
  })

  it.each([
    [
      'its reason',
      { contained: [{ resourceType: 'Condition', id: 'c', ...HIV }], reasonReference: [to('#c')] },
    ],
    [
      'what another contained resource needs',
      {
        contained: [
          { resourceType: 'Condition', id: 'c', ...HIV },
          { resourceType: 'Encounter', id: 'e', reasonReference: [to('#c')] },
        ],
      },
    ],
  ])('is confidential as a whole when the sensitive contained resource is %s', (_case, content) => {
    expect(strictnessIn([inRecord('MedicationRequest/1', content)])).toEqual({
      'MedicationRequest/1': 'R HIV,STD',
    })
  })

  it('lets what tells of it tell of all of it', () => {
    expect(
      strictnessIn([
        inRecord('Condition/1', { note: [{ extension: [SDV], text: 'who did it' }], status: 'x' }),
        inRecord('Task/1', { focus: to('Condition/1') }),
      ])['Task/1'],
    ).toBe('V SDV')
  })
})

describe('labelRecord, of what a reference tells of something withheld', () => {
  const visit = inRecord('Encounter/1', { reasonCode: [{ text: 'HIV' }] })

  it('takes the whole reference away, and the narrative: a bare one would still tell of which type it is', () => {
    const { 'Observation/1': variants = [] } = variantsOf([
      visit,
      inRecord('Observation/1', {
        status: 'final',
        text: { div: '<div>at the visit</div>' },
        encounter: { ...to('Encounter/1', 'Visit for test'), type: 'Encounter', identifier: { value: '7' } },
        subject: to('Patient/1', 'Jo Bell'),
      }),
    ])
    expect(variants.map(({ labelClass }) => labelClass)).toEqual([
      'N||RHM99&R|HIV,STD|RHM99',
      'N||RHM99!R|HIV,STD|RHM99',
    ])
    expect(JSON.parse(variants[1]?.text ?? '')).toEqual({
      resourceType: 'Observation',
      id: '1',
      status: 'final',
      subject: to('Patient/1', 'Jo Bell'),
      meta: { security: [REDACTED] },
    })
  })

  it.each([
    [
      'a reference to what is shown too',
      [inRecord('Encounter/1')],
      { encounter: to('Encounter/1', 'Visit') },
    ],
    ['a reference to what is not in the record', [], { encounter: to('Encounter/1', 'Visit') }],
  ])('leaves %s as it is', (_case, others, content) => {
    expect(strictnessIn([...others, inRecord('Observation/1', content)])['Observation/1']).toBe('N')
  })

  it('leaves no trace of a part that is sealed and locked', () => {
    const locked = { url: INLINE, valueCoding: SEALED_AND_LOCKED.security[0] }
    const { 'Condition/1': variants = [] } = variantsOf([
      inRecord('Condition/1', {
        meta: { security: [{ code: 'PROCESSINLINELABEL' }], versionId: '2' },
        text: { div: '<div>Dry skin, secret</div>' },
        code: { text: 'Dry skin' },
        note: [{ extension: [locked], text: 'secret' }],
      }),
      inRecord('Condition/2', {
        code: { text: 'Dry skin' },
        note: [{ extension: [locked], text: 'secret' }],
      }),
    ])
    expect(variants[0]?.text).toContain('secret')
    expect(JSON.parse(variants[1]?.text ?? '')).toEqual({
      resourceType: 'Condition',
      id: '1',
      meta: { versionId: '2' },
      code: { text: 'Dry skin' },
    })
  })

  const SECRET_AND_PRIVATE = {
    code: { text: 'Dry skin' },
    note: [
      { extension: [{ url: INLINE, valueCoding: SEALED_AND_LOCKED.security[0] }], text: 'secret' },
      {
        extension: [{ url: INLINE, valueCoding: { system: CONFIDENTIALITY_SYSTEM, code: 'V' } }],
        text: 'private',
      },
    ],
  }

  it('redacts a part that is very restricted as where it is alone, beside one that is sealed and locked', () => {
    const [, privateNote] = SECRET_AND_PRIVATE.note
    const { 'Condition/1': both = [], 'Condition/2': alone = [] } = variantsOf([
      inRecord('Condition/1', SECRET_AND_PRIVATE),
      inRecord('Condition/2', { ...SECRET_AND_PRIVATE, note: [privateNote] }),
    ])
    const told = both.map(({ labelClass, text }) => [
      labelClass,
      ['secret', 'private', 'REDACTED'].filter((word) => text.includes(word)),
    ])
    expect(told).toEqual([
      ['N||RHM99&V||RHM99&locked||RHM99', ['secret', 'private']],
      ['N||RHM99&V||RHM99!locked||RHM99', ['private']],
      ['N||RHM99!V||RHM99&locked||RHM99', ['secret', 'REDACTED']],
      ['N||RHM99!V||RHM99!locked||RHM99', ['REDACTED']],
    ])
    expect(both[3]?.text.replace('"1"', '"2"')).toBe(alone[1]?.text)
  })

  it('shows each of whom either part is kept from what it may see, and a notice only of the part that is not locked', () => {
    const { 'Condition/1': variants = [] } = variantsOf([inRecord('Condition/1', SECRET_AND_PRIVATE)])
    const seenBy = (...levels: readonly string[]) => {
      const lens = createLens(({ level }) => {
        if (levels.includes(level)) return 'shown'
        return level === 'locked' ? 'absent' : 'withheld'
      })
      const shown = variants.filter(({ labelClass }) => lens.coverOf(labelClass) === 'shown')
      return shown.map(({ labelClass, text }) => [
        ['secret', 'private'].filter((word) => text.includes(word)).join(),
        lens.isPartWithheld(labelClass),
      ])
    }
    expect(seenBy('N')).toEqual([['', true]])
    expect(seenBy('N', 'V')).toEqual([['private', false]])
    expect(seenBy('N', 'V', 'locked')).toEqual([['secret,private', false]])
    expect(seenBy('N', 'locked')).toEqual([['secret', true]])
  })

  it('does so of what a reference says, and of what is contained', () => {
    const { 'Observation/1': variants = [] } = variantsOf([
      inRecord('Device/1', { meta: SEALED_AND_LOCKED }),
      inRecord('Observation/1', {
        device: to('Device/1', 'secret'),
        status: 'final',
        contained: [
          { resourceType: 'Condition', id: 'c', meta: confidentiality('V'), note: [{ text: 'private' }] },
        ],
      }),
    ])
    expect(
      variants.map(({ text }) => ['secret', 'private', 'REDACTED'].filter((word) => text.includes(word))),
    ).toEqual([['secret', 'private'], ['private'], ['secret', 'REDACTED'], ['REDACTED']])
  })

  it('takes away the reference itself to what is sealed and locked', () => {
    const { 'Observation/1': variants = [] } = variantsOf([
      inRecord('Device/1', { meta: SEALED_AND_LOCKED }),
      inRecord('Observation/1', { device: to('Device/1'), status: 'final' }),
    ])
    expect(variants[1]?.labelClass).toBe('N||RHM99!locked||RHM99')
    expect(variants[1]?.text).not.toContain('Device')
  })
})

describe('labelRecord, of an attachment of which no rule speaks', () => {
  const answer = (url: string): object => ({
    item: [{ linkId: '1', answer: [{ valueAttachment: { url } }] }],
  })

  it('makes what names a sensitive content by its address as sensitive as that', () => {
    const data = Buffer.from('Human immunodeficiency virus infection').toString('base64')
    const labels = strictnessIn([
      inRecord('Binary/1', { contentType: 'text/plain', data }),
      inRecord('QuestionnaireResponse/1', answer('Binary/1')),
      inRecord('QuestionnaireResponse/2', answer('Binary/2')),
    ])
    expect(labels).toMatchObject({
      'Binary/1': 'R HIV,STD',
      'QuestionnaireResponse/1': 'R HIV,STD',
      'QuestionnaireResponse/2': 'N',
    })
  })

  it('takes out the address alone where it is that of something sensitive that is no content', () => {
    const labels = strictnessIn([
      inRecord('Condition/1', HIV),
      inRecord('QuestionnaireResponse/1', answer('Condition/1')),
    ])
    expect(labels['QuestionnaireResponse/1']).toBe('R with R HIV,STD / R without R HIV,STD')
  })
})

describe('labelRecord, of the narrative of a section', () => {
  it('takes it away with what it repeats', () => {
    const { 'Composition/1': variants = [] } = variantsOf([
      inRecord('Device/1', { meta: SEALED_AND_LOCKED }),
      inRecord('Composition/1', {
        author: [to('Device/1')],
        title: 'Letter',
        section: [{ title: 'Plan', text: { status: 'generated', div: '<div>the pump</div>' } }],
      }),
    ])
    expect(variants[1]?.text).toContain('Plan')
    expect(variants[1]?.text).not.toContain('pump')
  })
})

describe('the rules of inheritance', () => {
  it('name resource types that there are, and never the person', () => {
    const types = INHERITANCE_RULES.flatMap((rule) => (rule.types === '*' ? [] : rule.types))
    expect(types.filter((type) => !RESOURCE_TYPES.has(type))).toEqual([])
    expect(INHERITANCE_RULES.flatMap(({ paths }) => paths)).not.toEqual(
      expect.arrayContaining(['subject', 'patient', 'for']),
    )
  })
})
