import type { SectionKey } from '../sections/section.js'

/** What of a heading of the record stands in a section of the summary. */
export interface SectionSource {
  readonly heading: SectionKey
  readonly of: 'current' | 'past' | 'series'
  /** Only items of these types; of any type when left out. */
  readonly types?: readonly string[]
}

/** One section of the International Patient Summary. */
export interface SummarySection {
  readonly key: string
  readonly title: string
  /** LOINC. */
  readonly code: string
  readonly display: string
  /** What is neither is left out where there is nothing of it and nothing of it is withheld. */
  readonly obligation: 'required' | 'recommended' | 'optional'
  readonly from: readonly [SectionSource, ...SectionSource[]]
  /** Of which it is said how many there are, though they are not in it: what is over. */
  readonly beside?: SectionSource
  /** The types that the profile lets be entries; items of others are told in words alone. */
  readonly entries: readonly string[]
  /** How many items it holds at the most. */
  readonly most: number
}

const MEDICINES = [
  'MedicationRequest',
  'MedicationStatement',
  'MedicationDispense',
  'MedicationAdministration',
]
/** What a list of medical devices counts as beside a type: it stands among the medicines in the record. */
export const LIST_OF_DEVICES = 'List of devices'
const DEVICES = [
  LIST_OF_DEVICES,
  'Device',
  'DeviceUseStatement',
  'DeviceRequest',
  'SupplyDelivery',
  'SupplyRequest',
]

/**
 * The sections of HL7 IPS 2.0 in its order, made of the headings of the record. Allergies and alerts have room for more
 * than anybody has had, and like all others say so when it does not suffice.
 *
 * @see http://hl7.org/fhir/uv/ips/StructureDefinition-Composition-uv-ips.html
 */
export const SUMMARY_SECTIONS: readonly SummarySection[] = [
  {
    key: 'problems',
    title: 'Active problems',
    code: '11450-4',
    display: 'Problem list - Reported',
    obligation: 'required',
    from: [{ heading: 'problems', of: 'current' }],
    entries: ['Condition'],
    most: 50,
  },
  {
    key: 'allergies',
    title: 'Allergies and intolerances',
    code: '48765-2',
    display: 'Allergies and adverse reactions Document',
    obligation: 'required',
    from: [{ heading: 'allergies', of: 'current' }],
    beside: { heading: 'allergies', of: 'past' },
    entries: ['AllergyIntolerance'],
    most: 100,
  },
  {
    key: 'medicines',
    title: 'Medicines',
    code: '10160-0',
    display: 'History of Medication use Narrative',
    obligation: 'required',
    from: [{ heading: 'medicines', of: 'current', types: [...MEDICINES, 'List', 'Composition'] }],
    beside: { heading: 'medicines', of: 'past', types: MEDICINES },
    entries: MEDICINES,
    most: 60,
  },
  {
    key: 'immunizations',
    title: 'Vaccinations',
    code: '11369-6',
    display: 'History of Immunization note',
    obligation: 'recommended',
    from: [
      { heading: 'vaccinations', of: 'current' },
      { heading: 'vaccinations', of: 'past' },
    ],
    entries: ['Immunization'],
    most: 20,
  },
  {
    key: 'results',
    title: 'Results, the latest of each test',
    code: '30954-2',
    display: 'Relevant diagnostic tests/laboratory data note',
    obligation: 'recommended',
    from: [
      { heading: 'results', of: 'series' },
      { heading: 'results', of: 'current' },
    ],
    beside: { heading: 'results', of: 'past' },
    entries: ['Observation', 'DiagnosticReport'],
    most: 30,
  },
  {
    key: 'procedures',
    title: 'Procedures',
    code: '47519-4',
    display: 'History of Procedures Document',
    obligation: 'recommended',
    from: [
      { heading: 'procedures', of: 'current' },
      { heading: 'procedures', of: 'past' },
    ],
    entries: ['Procedure'],
    most: 20,
  },
  {
    key: 'devices',
    title: 'Medical devices and equipment',
    code: '46264-8',
    display: 'History of medical device use',
    obligation: 'recommended',
    from: [
      { heading: 'medicines', of: 'current', types: DEVICES },
      { heading: 'equipment', of: 'current' },
    ],
    beside: { heading: 'equipment', of: 'past' },
    entries: ['DeviceUseStatement'],
    most: 20,
  },
  {
    key: 'advance-directives',
    title: 'Advance decisions, end of life and legal status',
    code: '42348-3',
    display: 'Advance healthcare directives',
    obligation: 'optional',
    from: [
      { heading: 'end-of-life', of: 'current' },
      { heading: 'legal', of: 'current' },
    ],
    beside: { heading: 'legal', of: 'past' },
    entries: ['Consent', 'DocumentReference'],
    most: 30,
  },
  {
    key: 'alerts',
    title: 'Alerts',
    code: '104605-1',
    display: 'Alert',
    obligation: 'optional',
    from: [
      // The profile has no alert and no plan among advance directives: what is one of these is an entry where it may be.
      { heading: 'end-of-life', of: 'current', types: ['Flag'] },
      { heading: 'alerts', of: 'current' },
      { heading: 'risks', of: 'current' },
      { heading: 'safeguarding', of: 'current' },
      { heading: 'individual-requirements', of: 'current' },
    ],
    entries: ['Flag'],
    most: 60,
  },
  {
    key: 'functional-status',
    title: 'Functional status and assessments',
    code: '47420-5',
    display: 'Functional status assessment note',
    obligation: 'optional',
    from: [
      { heading: 'formulation', of: 'current' },
      { heading: 'assessments', of: 'series' },
      { heading: 'assessments', of: 'current' },
    ],
    entries: ['Condition', 'ClinicalImpression'],
    most: 12,
  },
  {
    key: 'past-problems',
    title: 'Past problems',
    code: '11348-0',
    display: 'History of Past illness note',
    obligation: 'optional',
    from: [{ heading: 'problems', of: 'past' }],
    entries: ['Condition'],
    most: 30,
  },
  {
    key: 'pregnancy',
    title: 'Pregnancy',
    code: '10162-6',
    display: 'History of pregnancies Narrative',
    obligation: 'optional',
    from: [
      { heading: 'pregnancy', of: 'current' },
      { heading: 'pregnancy', of: 'series' },
    ],
    beside: { heading: 'pregnancy', of: 'past' },
    entries: ['Observation'],
    most: 10,
  },
  {
    key: 'patient-story',
    title: 'What matters to the person',
    code: '81338-6',
    display: 'Patient Goals, preferences, and priorities for care experience',
    obligation: 'optional',
    from: [{ heading: 'about-me', of: 'current' }],
    entries: ['QuestionnaireResponse', 'Observation', 'DocumentReference'],
    most: 10,
  },
  {
    key: 'plan-of-care',
    title: 'Plans and what is to be done',
    code: '18776-5',
    display: 'Plan of care note',
    obligation: 'optional',
    from: [
      { heading: 'end-of-life', of: 'current', types: ['CarePlan'] },
      { heading: 'contingency-plans', of: 'current' },
      { heading: 'care-plan', of: 'current' },
      { heading: 'additional-plans', of: 'current' },
      { heading: 'actions', of: 'current' },
    ],
    entries: ['CarePlan'],
    most: 20,
  },
  {
    key: 'social-history',
    title: 'Social context',
    code: '29762-2',
    display: 'Social history note',
    obligation: 'optional',
    from: [
      { heading: 'social-context', of: 'current' },
      { heading: 'social-context', of: 'series' },
    ],
    entries: ['Observation'],
    most: 20,
  },
  {
    key: 'vital-signs',
    title: 'Examination, the latest of each measurement',
    code: '8716-3',
    display: 'Vital signs note',
    obligation: 'optional',
    from: [
      { heading: 'examination', of: 'series' },
      { heading: 'examination', of: 'current' },
    ],
    entries: ['Observation'],
    most: 20,
  },
]
