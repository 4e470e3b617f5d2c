import type { SectionKey } from '../../../src/record/sections/section.js'
import { AMBULANCE, coded, COUNTY, HOLMWOOD, status, type ResourceContent } from '../../support/a-record.js'
import { OAK_STREET, WEY_VALLEY } from '../../support/actors.js'
import type { OdsCode } from '../../../src/fhir/ods-code.js'

/** What a source sends, and under which headings it is looked for. */
export interface Told {
  readonly what: string
  readonly headings: readonly SectionKey[]
  readonly from: OdsCode
  readonly resource: ResourceContent
}

const UK = 'https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-'
const HL7 = 'http://hl7.org/fhir/StructureDefinition/'
const OWN = 'https://neighbourhood-record.example/StructureDefinition/'

const uk = (name: string, value: object): object => ({ url: `${UK}${name}`, ...value })
const nested = (name: string, parts: Readonly<Record<string, object>>): object =>
  uk(name, { extension: Object.entries(parts).map(([url, value]) => ({ url, ...value })) })
const concept = (text: string): object => ({ valueCodeableConcept: coded(text) })
const category = (code: string): object => ({
  coding: [{ system: 'http://terminology.hl7.org/CodeSystem/observation-category', code }],
})
const loinc = (code: string, display: string): object => ({
  coding: [{ system: 'http://loinc.org', code, display }],
})
const by = (display: string): object => ({ display })
const note = (text: string): object => ({ note: [{ text }] })
const reviewed = { url: `${OWN}review-date`, valueDate: '2027-02-14' }

const told = (
  headings: SectionKey | readonly SectionKey[],
  what: string,
  resource: ResourceContent,
  from: OdsCode = OAK_STREET,
): Told => ({ what, headings: [headings].flat(), from, resource })

const anObservation = (code: object, differs: object): ResourceContent => ({
  resourceType: 'Observation',
  status: 'final',
  code,
  effectiveDateTime: '2026-10-05',
  performer: [by('Nurse Ada Finch')],
  ...differs,
})

const aStay: ResourceContent = {
  resourceType: 'Encounter',
  status: 'finished',
  class: { code: 'IMP' },
  type: [coded('Emergency admission')],
  period: { start: '2026-09-02T10:15:00Z', end: '2026-09-14T15:00:00Z' },
  location: [{ location: by('Elm Ward') }],
  reasonCode: [coded('Depressive episode')],
  serviceType: coded('Adult mental health'),
  serviceProvider: by('Holmwood House'),
  participant: [{ individual: by('Dr Ngozi Bello'), type: [coded('consultant')] }],
  priority: coded('Emergency'),
  length: { value: 12, unit: 'days' },
  hospitalization: {
    admitSource: coded('Usual place of residence'),
    dischargeDisposition: coded('Supported housing'),
    destination: by('Meadow House, 3 Mill Lane'),
    reAdmission: coded('Readmission within 28 days'),
  },
  diagnosis: [{ condition: by('Recurrent depression') }],
  extension: [
    uk('AdmissionMethod', concept('Emergency admission by a GP')),
    uk('DischargeMethod', concept('Discharged on clinical advice')),
    nested('LegalStatus', { legalStatusClassification: concept('Formally detained under section 2') }),
  ],
}

const aCarePlan = (title: string, differs: object = {}): ResourceContent => ({
  resourceType: 'CarePlan',
  status: 'active',
  intent: 'plan',
  title,
  category: [coded(`${title}, kind`)],
  description: 'Knows the early signs: sleeps badly, stops eating.',
  period: { start: '2026-05-01' },
  created: '2026-04-28',
  author: by('Lena Hart, care coordinator'),
  activity: [
    {
      detail: {
        status: 'in-progress',
        description: 'Ring the duty nurse',
        performer: [by('Her sister June')],
      },
    },
  ],
  extension: [reviewed],
  addresses: [by('Recurrent low mood')],
  ...note('She has a copy at home.'),
  ...differs,
})

const aDocument = (title: string, differs: object = {}): ResourceContent => ({
  resourceType: 'DocumentReference',
  status: 'current',
  docStatus: 'preliminary',
  type: coded(title),
  category: [coded('Correspondence')],
  date: '2026-08-03T09:00:00Z',
  author: [by('Dr Paul Stone')],
  custodian: by('Wey Valley records'),
  description: title,
  securityLabel: [{ coding: [{ display: 'normal confidentiality' }] }],
  context: { practiceSetting: coded('Old age medicine') },
  content: [
    {
      attachment: {
        contentType: 'application/pdf',
        title,
        url: 'https://wey-valley-hospital.example/documents/1',
      },
    },
  ],
  ...differs,
})

/** Something realistic under each of the 38 headings, with every element of the standard that FHIR carries. */
export const TOLD: readonly Told[] = [
  told(['demographics', 'gp-practice'], 'a Patient with a practice', {
    resourceType: 'Patient',
    identifier: [
      {
        system: 'https://fhir.nhs.uk/Id/nhs-number',
        value: '9990001014',
        extension: [uk('NHSNumberVerificationStatus', concept('Number present and verified'))],
      },
      { system: 'https://oak-street-surgery.example/id', value: 'OS-4711' },
    ],
    name: [
      { use: 'official', family: 'Holland', given: ['Margaret'], prefix: ['Mrs'] },
      { use: 'nickname', given: ['Peggy'] },
    ],
    gender: 'female',
    birthDate: '1941-03-04',
    deceasedDateTime: '2026-11-20',
    address: [{ use: 'temp', type: 'postal', line: ['12 Mill Rise'], postalCode: 'KT22 7ZZ' }],
    telecom: [{ system: 'phone', value: '07700 900123', use: 'mobile', rank: 1 }],
    communication: [{ language: coded('Portuguese') }],
    maritalStatus: coded('Widowed'),
    generalPractitioner: [
      {
        identifier: { system: 'https://fhir.nhs.uk/Id/ods-organization-code', value: 'Z99001' },
        display: 'Oak Street Surgery',
      },
    ],
    photo: [{ contentType: 'image/png' }],
    extension: [
      uk('BirthSex', concept('Female at birth')),
      uk('EthnicCategory', concept('British, Mixed British')),
      uk('ResidentialStatus', concept('Leave to remain, no recourse to public funds')),
      nested('ContactPreference', { PreferredContactMethod: concept('Letter') }),
      { url: `${HL7}patient-religion`, ...concept('Quaker') },
      { url: `${HL7}patient-interpreterRequired`, valueBoolean: true },
      { url: `${HL7}patient-birthPlace`, valueAddress: { city: 'Lisbon' } },
    ],
  }),

  told(
    'about-me',
    'what matters to the person',
    {
      resourceType: 'QuestionnaireResponse',
      status: 'completed',
      questionnaire: 'https://neighbourhood-record.example/Questionnaire/about-me',
      authored: '2026-09-14',
      author: by('Joan, her daughter'),
      item: [
        ['what-matters', 'What is most important to me', 'To stay in my own home and see my dog.'],
        ['people', 'People who are important to me', 'Joan and my neighbour Tariq.'],
        ['how-to-communicate', 'How I communicate', 'Face me, I lip-read.'],
        ['wellness', 'My wellness', 'I am well when I have slept.'],
        ['please-do', 'Please do', 'Knock and wait.'],
        ['please-do-not', 'Please do not', 'Move my things.'],
        ['how-to-support', 'How and when to support me', 'Mornings are hard.'],
        ['also-worth-knowing', 'Also worth knowing', 'I was a bus driver.'],
      ].map(([linkId, text, answer]) => ({ linkId, text, answer: [{ valueString: answer }] })),
    },
    COUNTY,
  ),

  told('individual-requirements', 'a reasonable adjustment', {
    resourceType: 'Flag',
    status: 'active',
    code: coded('Reasonable adjustment: first appointment of the day', '1108111000000107'),
    period: { start: '2026-01-07', end: '2027-01-07' },
    author: by('Sister Ola Berg'),
  }),
  told(
    'individual-requirements',
    'how far somebody can walk',
    anObservation(coded('Mobility'), {
      valueCodeableConcept: coded('Walks with a frame'),
      ...note('Two steps at the door.'),
    }),
  ),

  told(['risks', 'alerts'], 'an alert about a risk', {
    resourceType: 'Flag',
    status: 'active',
    category: [coded('Safety of staff')],
    code: coded('Risk of falls on stairs'),
    period: { start: '2026-11-02', end: '2027-11-02' },
    author: by('Kit Moss, district nurse'),
  }),
  told('alerts', 'an alert about something else', {
    resourceType: 'Flag',
    status: 'active',
    category: [coded('Contact')],
    code: coded('Do not leave messages on the landline'),
    period: { start: '2026-11-02' },
  }),

  told(
    ['legal', 'alerts'],
    'detention under the Mental Health Act',
    {
      resourceType: 'Flag',
      status: 'active',
      code: coded('Detained under section 3 of the Mental Health Act'),
      period: { start: '2026-10-01', end: '2027-04-01' },
    },
    HOLMWOOD,
  ),
  told('legal', 'consent to share', {
    resourceType: 'Consent',
    status: 'active',
    scope: coded('Privacy', 'patient-privacy'),
    category: [coded('Consent to share information')],
    dateTime: '2026-02-11',
    performer: [by('Margaret Holland herself')],
    organization: [by('Oak Street consent desk')],
    provision: {
      type: 'permit',
      actor: [{ role: coded('attorney'), reference: by('Joan Holland, attorney') }],
    },
  }),
  told('legal', 'consent to a treatment', {
    resourceType: 'Consent',
    status: 'active',
    scope: coded('Treatment', 'treatment'),
    category: [coded('Consent to electroconvulsive therapy')],
    dateTime: '2026-02-12',
    performer: [by('Margaret Holland in person')],
    organization: [by('Holmwood consent desk')],
    provision: { type: 'permit' },
  }),
  told(
    'legal',
    'an assessment of capacity',
    anObservation(coded('Mental capacity assessment: where to live'), {
      valueCodeableConcept: coded('Lacks capacity for this decision'),
    }),
  ),
  told(
    ['documents', 'legal'],
    'an advance decision as a document',
    aDocument('Advance decision to refuse treatment'),
  ),

  told(
    ['safeguarding', 'alerts'],
    'a child protection plan',
    {
      resourceType: 'Flag',
      status: 'active',
      code: coded('Unborn child protection plan'),
      period: { start: '2026-07-09', end: '2027-01-09' },
      author: by('Ivy Lane, social worker'),
    },
    COUNTY,
  ),
  told(
    'safeguarding',
    'a concern',
    {
      resourceType: 'Condition',
      code: coded('Safeguarding concern: money taken by a visitor'),
      onsetDateTime: '2026-06-01',
      abatementDateTime: '2026-12-24',
      recorder: by('Sam Pike, social worker'),
      ...note('Neighbour keeps the bank card.'),
    },
    COUNTY,
  ),

  told('professional-contacts', 'a team with a key worker', {
    resourceType: 'CareTeam',
    status: 'active',
    name: 'Leatherhead neighbourhood team',
    participant: [
      {
        member: by('J. Osei'),
        role: [coded('Key worker, district nurse')],
        onBehalfOf: by('Downs Community Health'),
        period: { start: '2026-03-01', end: '2027-03-01' },
      },
    ],
    managingOrganization: [by('Downs Community Health')],
    telecom: [{ system: 'phone', value: '01632 960111' }],
  }),
  told('personal-contacts', 'a daughter who cares', {
    resourceType: 'RelatedPerson',
    name: [{ given: ['Joan'], family: 'Holland' }],
    relationship: [coded('Daughter'), coded('Carer and next of kin')],
    telecom: [{ system: 'phone', value: '07700 900456' }],
    address: [{ line: ['4 The Green'], city: 'Dorking' }],
    communication: [{ language: coded('English sign language'), preferred: true }],
    period: { start: '2020-01-01', end: '2028-01-01' },
  }),
  told(
    'research',
    'a study',
    {
      resourceType: 'ResearchSubject',
      status: 'on-study',
      identifier: [{ value: 'HEART-0042' }],
      study: by('Walking after heart failure'),
      period: { start: '2026-04-01', end: '2027-04-01' },
    },
    WEY_VALLEY,
  ),

  told('referrals', 'a referral', {
    resourceType: 'ServiceRequest',
    status: 'active',
    intent: 'order',
    category: [coded('Community service')],
    code: coded('Referral to memory clinic'),
    priority: 'urgent',
    authoredOn: '2026-10-01',
    requester: by('Dr Asha Rahman'),
    performer: [by('Memory clinic, Holmwood')],
    reasonCode: [coded('Getting lost near home')],
    reasonReference: [by('Mild cognitive impairment')],
    occurrenceDateTime: '2026-12-15',
    patientInstruction: 'Bring your glasses.',
    extension: [
      uk('SourceOfServiceRequest', concept('Practice team meeting')),
      { url: `${OWN}reason-for-urgency`, valueString: 'Left the gas on twice' },
    ],
    ...note('Daughter will come with her.'),
  }),
  told(
    ['contacts'],
    'an attendance',
    {
      resourceType: 'Encounter',
      status: 'finished',
      class: { code: 'EMER' },
      type: [coded('Walk-in attendance')],
      period: { start: '2026-11-20T14:05:00Z' },
      location: [{ location: by('Resus 2') }],
      participant: [{ individual: by('Dr Mo Farouk'), type: [coded('primary performer')] }],
      serviceType: coded('Emergency medicine'),
      serviceProvider: by('Wey Valley front door'),
      reasonCode: [coded('Fall at home')],
      length: { value: 5, unit: 'hours' },
      extension: [uk('OutcomeOfAttendance', concept('Discharged with follow-up'))],
    },
    WEY_VALLEY,
  ),
  told(['contacts', 'admissions', 'discharges', 'legal'], 'a stay that has ended', aStay, HOLMWOOD),
  told(
    ['contacts', 'admissions'],
    'a stay that goes on',
    {
      resourceType: 'Encounter',
      status: 'in-progress',
      class: { code: 'IMP' },
      period: { start: '2026-11-21T08:00:00Z' },
    },
    WEY_VALLEY,
  ),
  told('appointments', 'an appointment', {
    resourceType: 'Appointment',
    status: 'booked',
    serviceType: [coded('Heart failure nurse')],
    specialty: [coded('Cardiology')],
    appointmentType: coded('Follow-up visit'),
    description: 'Review of water tablets',
    reasonCode: [coded('Swollen ankles')],
    start: '2026-12-24T09:00:00Z',
    patientInstruction: 'Weigh yourself that morning.',
    comment: 'Transport is booked.',
    participant: [{ actor: by('Nurse Bea Cole') }],
  }),
  told('appointments', 'a visit that is planned', {
    resourceType: 'Encounter',
    status: 'planned',
    class: { code: 'HH' },
    period: { start: '2026-12-01' },
  }),

  told('vaccinations', 'a vaccination', {
    resourceType: 'Immunization',
    status: 'completed',
    vaccineCode: coded('Influenza vaccine, cell-based'),
    occurrenceDateTime: '2026-10-08',
    manufacturer: by('Northbrook Vaccines'),
    lotNumber: 'NB-2291',
    expirationDate: '2027-06-30',
    site: coded('Left upper arm'),
    route: coded('Intramuscular'),
    doseQuantity: { value: 0.5, unit: 'mL' },
    reasonCode: [coded('Over 65')],
    reportOrigin: coded('Parent held card'),
    location: by('Town pharmacy'),
    performer: [{ actor: by('Pharmacist Lee Ward') }],
    protocolApplied: [
      { doseNumberPositiveInt: 2, series: 'Autumn campaign', targetDisease: [coded('Influenza')] },
    ],
    extension: [uk('VaccinationProcedure', concept('Administration of influenza vaccine'))],
    ...note('Sore arm last year.'),
  }),
  told('vaccinations', 'one that was not given', {
    resourceType: 'Immunization',
    status: 'not-done',
    statusReason: coded('Declined by the person'),
    vaccineCode: coded('Shingles vaccine'),
    occurrenceDateTime: '2026-10-08',
  }),
  told('problems', 'a problem', {
    resourceType: 'Condition',
    clinicalStatus: status('active'),
    verificationStatus: status('provisional'),
    category: [coded('Problem list item')],
    code: coded('Heart failure'),
    severity: coded('Moderate'),
    bodySite: [coded('Left ventricle')],
    stage: [{ summary: coded('NYHA class II') }],
    onsetDateTime: '2019',
    abatementDateTime: '2026-12-01',
    recordedDate: '2019-05-06',
    recorder: by('Dr Asha Rahman'),
    asserter: by('Dr Celia Marsh'),
    evidence: [{ code: [coded('Ankle swelling')] }],
    ...note('Echo in March.'),
  }),
  told(
    'procedures',
    'a procedure',
    {
      resourceType: 'Procedure',
      status: 'completed',
      category: coded('Surgical procedure'),
      code: coded('Total replacement of right hip'),
      performedDateTime: '2021-03-09',
      bodySite: [coded('Right hip')],
      complication: [coded('Wound infection')],
      outcome: coded('Successful'),
      reasonCode: [coded('Osteoarthritis')],
      performer: [{ actor: by('Mr Hal Ford') }],
      location: by('Theatre 4'),
      followUp: [coded('Physiotherapy for six weeks')],
      ...note('Spinal anaesthetic.'),
    },
    WEY_VALLEY,
  ),
  told(
    'procedures',
    'one that was not done',
    {
      resourceType: 'Procedure',
      status: 'not-done',
      statusReason: coded('Too frail'),
      code: coded('Colonoscopy'),
    },
    WEY_VALLEY,
  ),

  ...(
    [
      ['63512-8', 'Household', 'Lives with her husband'],
      ['11341-5', 'History of occupation', 'Bus driver, retired'],
      ['82589-3', 'Highest level of education', 'Left school at 15'],
      ['71802-3', 'Housing status', 'Council flat, second floor'],
      ['72166-2', 'Tobacco smoking status', 'Stopped in 1999'],
      ['1082641000000106', 'Alcohol', 'Four units a week'],
      ['74204-9', 'Drug use', 'None ever'],
    ] as const
  ).map(([code, name, value]) =>
    told(
      'social-context',
      name,
      anObservation(loinc(code, name), {
        category: [category('social-history')],
        valueString: value,
        ...note(`${name} asked at the yearly check.`),
      }),
    ),
  ),
  told(
    'social-context',
    'how to get in',
    {
      resourceType: 'Flag',
      status: 'active',
      code: coded('Key safe beside the back door'),
      period: { start: '2026-02-02' },
    },
    COUNTY,
  ),

  told(
    'services',
    'a care package',
    aCarePlan('Home care', {
      category: [coded('Social care package')],
      period: { start: '2026-05-01', end: '2027-05-01' },
      contributor: [by('County Council, adult team')],
    }),
    COUNTY,
  ),
  told(['services', 'professional-contacts'], 'a service that has somebody on its books', {
    resourceType: 'EpisodeOfCare',
    status: 'active',
    type: [coded('Heart failure service')],
    period: { start: '2026-06-01', end: '2027-06-01' },
    managingOrganization: by('Downs Community Health'),
    careManager: by('Pia Lund'),
    team: [by('Team north')],
    account: [by('Continuing healthcare')],
  }),
  told(
    'support-reason',
    'why there is support',
    {
      resourceType: 'Condition',
      clinicalStatus: status('active'),
      category: [coded('Primary support reason')],
      code: coded('Physical support: personal care'),
      onsetDateTime: '2026-05-01',
      abatementDateTime: '2027-05-01',
      recorder: by('Ivy Lane, social worker'),
      ...note('After her fall.'),
    },
    COUNTY,
  ),
  told('family-history', 'what runs in the family', {
    resourceType: 'FamilyMemberHistory',
    status: 'completed',
    date: '2018-02-01',
    relationship: coded('Mother'),
    deceasedAge: { value: 61, unit: 'years' },
    condition: [
      { code: coded('Breast cancer'), onsetAge: { value: 58, unit: 'years' }, outcome: coded('Died of it') },
    ],
    ...note('Sister was never tested.'),
  }),

  told(
    'results',
    'a report',
    {
      resourceType: 'DiagnosticReport',
      status: 'preliminary',
      category: [coded('Biochemistry')],
      code: coded('Urea and electrolytes'),
      effectiveDateTime: '2026-11-03',
      issued: '2026-11-04T08:00:00Z',
      conclusion: 'Kidney function has fallen.',
      performer: [by('Wey Valley laboratory')],
      specimen: [by('Venous blood')],
      presentedForm: [{ contentType: 'application/pdf' }],
    },
    WEY_VALLEY,
  ),
  told(
    'results',
    'a result',
    anObservation(coded('Potassium'), {
      status: 'preliminary',
      category: [category('laboratory')],
      effectiveDateTime: '2026-11-03',
      valueQuantity: { value: 5.6, unit: 'mmol/L' },
      referenceRange: [{ low: { value: 3.5, unit: 'mmol/L' }, high: { value: 5.3, unit: 'mmol/L' } }],
      interpretation: [coded('above the range')],
      method: coded('Ion selective electrode'),
      ...note('Not haemolysed.'),
    }),
    WEY_VALLEY,
  ),
  told('requests', 'a test that was asked for', {
    resourceType: 'ServiceRequest',
    status: 'on-hold',
    intent: 'order',
    category: [coded('Imaging')],
    code: coded('Echocardiogram'),
    priority: 'asap',
    authoredOn: '2026-11-05',
    requester: by('Dr Asha Rahman'),
    performer: [by('Heart clinic')],
    reasonCode: [coded('Breathless on stairs')],
    specimen: [by('No specimen needed')],
    occurrenceDateTime: '2026-12-20',
    ...note('Cannot lie flat.'),
  }),
  told(
    'examination',
    'a vital sign',
    anObservation(coded('Blood pressure'), {
      category: [category('vital-signs')],
      component: [{ code: coded('Consciousness'), valueCodeableConcept: coded('Alert on ACVPU') }],
      valueQuantity: { value: 38.2, unit: 'Cel' },
      bodySite: coded('Right arm'),
      interpretation: [coded('raised')],
      method: coded('By hand'),
      ...note('After a rest.'),
    }),
    AMBULANCE,
  ),
  told(
    'examination',
    'an early-warning score',
    anObservation(coded('NEWS2 total score', '1104051000000101'), {
      category: [category('survey')],
      valueQuantity: { value: 5 },
    }),
    AMBULANCE,
  ),
  told(
    'pregnancy',
    'a pregnancy',
    anObservation(loinc('82810-3', 'Pregnancy status'), {
      valueCodeableConcept: coded('Pregnant'),
      ...note('Booked at ten weeks.'),
    }),
  ),
  told(
    'pregnancy',
    'when the child is expected',
    anObservation(loinc('11778-8', 'Delivery date Estimated'), {
      valueDateTime: '2027-03-19',
    }),
  ),
  told(
    'assessments',
    'a score',
    anObservation(coded('PHQ-9 score', '720433000'), {
      category: [category('survey')],
      valueQuantity: { value: 17, unit: 'points' },
      referenceRange: [{ low: { value: 0 }, high: { value: 27 }, text: '0 to 27' }],
      component: [{ code: coded('Thoughts of self-harm'), valueQuantity: { value: 2, unit: 'points' } }],
      ...note('Worse than in June.'),
    }),
    HOLMWOOD,
  ),
  told('assessments', 'an assessment with its answers', {
    resourceType: 'QuestionnaireResponse',
    status: 'completed',
    authored: '2026-10-05',
    author: by('Nurse Ada Finch'),
    item: [{ linkId: '1', text: 'Skin', answer: [{ valueString: 'Red over both heels' }] }],
  }),
  told(
    'formulation',
    'a formulation',
    {
      resourceType: 'ClinicalImpression',
      status: 'completed',
      description: 'Why the mood falls in winter',
      date: '2026-09-10',
      summary: 'Losses in three winters; sleep goes first.',
      assessor: by('Dr Ngozi Bello'),
      problem: [by('Recurrent depression')],
      finding: [{ itemCodeableConcept: coded('Early waking') }],
      prognosisCodeableConcept: [coded('Good with support')],
      ...note('Read it with her.'),
    },
    HOLMWOOD,
  ),

  told(
    'risks',
    'a risk assessment',
    {
      resourceType: 'RiskAssessment',
      status: 'final',
      code: coded('Risk to self'),
      method: coded('Structured interview'),
      occurrencePeriod: { start: '2026-10-01', end: '2027-01-01' },
      performer: by('Nurse Tom Reed'),
      basis: [by('Interview of 1 October')],
      prediction: [
        {
          outcome: coded('Overdose'),
          qualitativeRisk: coded('moderate likelihood'),
          rationale: 'Two attempts in the past',
        },
      ],
      mitigation: 'Medicines weekly, sister holds the rest',
      ...note('Tell the crisis team.'),
    },
    HOLMWOOD,
  ),
  told('allergies', 'an allergy', {
    resourceType: 'AllergyIntolerance',
    clinicalStatus: status('active'),
    verificationStatus: status('unconfirmed'),
    type: 'intolerance',
    category: ['food'],
    criticality: 'high',
    code: coded('Shellfish'),
    onsetDateTime: '1987',
    lastOccurrence: '2020-04-05',
    recordedDate: '2020-05-01',
    recorder: by('Dr Asha Rahman'),
    asserter: by('Her husband'),
    reaction: [{ manifestation: [coded('Swollen lips')], severity: 'severe' }],
    extension: [
      uk('Evidence', { valueString: 'Blood test for antibodies' }),
      nested('AllergyIntoleranceEnd', {
        endDate: { valueDateTime: '2027-01-01' },
        reasonEnded: { valueString: 'Tolerated a test meal' },
      }),
    ],
    ...note('Carries a pen.'),
  }),

  told('medicines', 'a repeat prescription', {
    resourceType: 'MedicationRequest',
    status: 'stopped',
    statusReason: coded('Ankles swelled'),
    intent: 'order',
    medicationCodeableConcept: coded('Amlodipine 5mg tablets'),
    authoredOn: '2026-03-01',
    requester: by('Dr Asha Rahman'),
    courseOfTherapyType: coded('Repeat'),
    reasonCode: [coded('High blood pressure')],
    dosageInstruction: [
      {
        timing: { repeat: { frequency: 1, period: 1, periodUnit: 'd' } },
        route: coded('Oral route'),
        site: coded('Under the tongue'),
        patientInstruction: 'Not with grapefruit',
        doseAndRate: [{ doseQuantity: { value: 5, unit: 'mg' } }],
      },
    ],
    dispenseRequest: { quantity: { value: 28, unit: 'tablets' } },
    extension: [
      nested('MedicationRepeatInformation', {
        numberOfRepeatPrescriptionsIssued: { valueUnsignedInt: 1471 },
        numberOfRepeatPrescriptionsAllowed: { valuePositiveInt: 1512 },
      }),
    ],
    ...note('Review blood pressure.'),
  }),
  told('medicines', 'a medicine that was changed', {
    resourceType: 'MedicationStatement',
    status: 'stopped',
    statusReason: [coded('No longer needed')],
    category: coded('Bought over the counter'),
    medicationCodeableConcept: coded('Ibuprofen 200mg tablets'),
    effectivePeriod: { start: '2026-02-03' },
    informationSource: by('Her daughter Joan'),
    reasonCode: [coded('Sore knee')],
    dosage: [{ text: 'Two when needed' }],
    extension: [
      uk('MedicationStatementLastIssueDate', { valueDateTime: '2026-05-17' }),
      nested('MedicationChangeSummary', {
        status: concept('Dose lowered'),
        indication: concept('Kidney function'),
        dateTime: { valueDateTime: '2026-06-21' },
      }),
    ],
    ...note('Keeps some at home.'),
  }),
  told('medicines', 'a supply', {
    resourceType: 'MedicationDispense',
    status: 'completed',
    medicationCodeableConcept: coded('Senna 7.5mg tablets'),
    quantity: { value: 60, unit: 'tablets' },
    whenHandedOver: '2026-11-10',
    performer: [{ actor: by('High Street counter') }],
  }),
  told(
    'medicines',
    'a medicine that was given',
    {
      resourceType: 'MedicationAdministration',
      status: 'completed',
      medicationCodeableConcept: coded('Zuclopenthixol depot'),
      effectiveDateTime: '2026-11-12',
    },
    HOLMWOOD,
  ),
  told(
    'medicines',
    'a pacemaker',
    {
      resourceType: 'DeviceUseStatement',
      status: 'active',
      device: by('Cardiac pacemaker, dual chamber'),
      bodySite: coded('Left chest wall'),
      timingDateTime: '2022-08-15',
      ...note('Check due each year.'),
    },
    WEY_VALLEY,
  ),
  told(
    'equipment',
    'a hospital bed',
    {
      resourceType: 'DeviceUseStatement',
      status: 'active',
      device: by('Profiling bed'),
      recordedOn: '2026-10-02',
      reasonCode: [coded('Cannot get up alone')],
      ...note('Downstairs.'),
    },
    COUNTY,
  ),
  told(
    'equipment',
    'a delivery',
    {
      resourceType: 'SupplyDelivery',
      status: 'completed',
      suppliedItem: { itemCodeableConcept: coded('Grab rail'), quantity: { value: 2, unit: 'rails' } },
      occurrenceDateTime: '2026-10-09',
      supplier: by('County equipment store'),
    },
    COUNTY,
  ),
  told(
    'equipment',
    'a request for a ramp',
    {
      resourceType: 'DeviceRequest',
      status: 'active',
      intent: 'order',
      codeCodeableConcept: coded('Ramp to the front door'),
      authoredOn: '2026-11-01',
      requester: by('Ed Shaw, occupational therapist'),
      reasonCode: [coded('Wheelchair at home')],
      ...note('Landlord agrees.'),
    },
    COUNTY,
  ),

  told('actions', 'an action', {
    resourceType: 'Task',
    status: 'on-hold',
    intent: 'order',
    priority: 'urgent',
    code: coded('Blood test'),
    description: 'Check potassium again',
    authoredOn: '2026-11-04',
    requester: by('Dr Mo Farouk'),
    owner: by('Oak Street duty doctor'),
    reasonCode: coded('Potassium was high'),
    focus: by('Result of 3 November'),
    restriction: { period: { end: '2026-11-11' } },
    output: [{ type: coded('result'), valueString: 'Blood taken, awaited' }],
    ...note('Rang her to say so.'),
  }),
  told(
    'care-plan',
    'a care and support plan',
    aCarePlan('Staying at home', {
      goal: [by('Walk to the shop alone')],
      partOf: [by('Heart failure plan')],
      activity: [
        {
          extension: [{ url: `${OWN}confidence`, valueInteger: 1008 }],
          outcomeCodeableConcept: [coded('Walked to the corner')],
          detail: {
            status: 'in-progress',
            description: 'Walk a little each day',
            performer: [by('Margaret and Joan')],
          },
        },
      ],
    }),
  ),
  told('care-plan', 'a goal of the person', {
    resourceType: 'Goal',
    lifecycleStatus: 'active',
    description: coded('Walk to the shop'),
    achievementStatus: coded('Improving slowly'),
    priority: coded('High priority'),
    startDate: '2026-05-01',
    expressedBy: by('Margaret in her own words'),
    outcomeCode: [coded('Reached the gate')],
    target: [{ detailString: 'To the bench first', dueDate: '2026-12-01' }],
    extension: [{ url: `${OWN}importance`, valueInteger: 1010 }],
    ...note('Wants her dog along.'),
  }),
  told('contingency-plans', 'a crisis plan', aCarePlan('Crisis plan'), HOLMWOOD),
  told(['documents', 'contingency-plans'], 'a crisis plan as a document', aDocument('Crisis plan, signed')),
  told('additional-plans', 'a plan for behaviour', aCarePlan('Positive behaviour support plan'), COUNTY),
  told(['documents', 'additional-plans'], 'a plan for school', aDocument('Education, health and care plan')),

  told(['end-of-life', 'alerts'], 'a decision about resuscitation', {
    resourceType: 'Flag',
    status: 'active',
    code: coded('Not for attempted cardiopulmonary resuscitation', '450476008'),
    period: { start: '2026-10-20' },
    author: by('Dr Celia Marsh'),
  }),
  told('end-of-life', 'consent about resuscitation', {
    resourceType: 'Consent',
    status: 'active',
    scope: coded('Advance care planning'),
    category: [coded('Resuscitation: discussed and agreed')],
    dateTime: '2026-10-19',
  }),
  ...(
    [
      ['Preferred place of death', 'Own home'],
      ['Preferred place of death, second choice', 'Hospice'],
      ['Preferred place of care', 'Home with her dog'],
      ['Prognosis', 'Weeks to months'],
      ['Awareness of prognosis', 'She and her husband know'],
    ] as const
  ).map(([name, value]) =>
    told('end-of-life', name.toLowerCase(), anObservation(coded(name), { valueString: value })),
  ),
  told('end-of-life', 'a plan for the end of life', aCarePlan('End of life care plan')),
  told(['documents', 'end-of-life'], 'a ReSPECT form', aDocument('ReSPECT form')),

  told('documents', 'a letter', aDocument('Clinic letter')),
  told(
    'documents',
    'an imaging study',
    {
      resourceType: 'ImagingStudy',
      status: 'available',
      started: '2026-06-30',
      numberOfInstances: 12,
      series: [
        {
          modality: { display: 'Magnetic resonance' },
          bodySite: { display: 'Left knee joint' },
        },
      ],
    },
    WEY_VALLEY,
  ),
]
