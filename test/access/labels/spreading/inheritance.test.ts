import { INHERITANCE_RULES } from '../../../../src/access/labels/spreading/inheritance.js'
import { takePart } from '../../../../src/access/labels/redaction/take-part.js'
import { toFlows } from '../../../../src/access/labels/spreading/to-flows.js'
import { aResource, HOSPITAL, inRecord, PLAIN_RULES, snomed, strictnessIn } from '../../../support/labels.js'

const HIV = snomed('86406008')

/** A resource with something at a path of elements. */
function at(path: string, value: unknown): object {
  return path.split('.').reduceRight<unknown>((within, key) => ({ [key]: within }), value) as object
}

/** Each type with each of its elements. */
function pairs(rows: readonly (readonly [types: string, paths: string])[]): readonly [string, string][] {
  return rows.flatMap(([types, paths]) =>
    types.split(' ').flatMap((type) => paths.split(' ').map((path): [string, string] => [type, path])),
  )
}

function flowsBy(type: string, path: string, target: string): readonly object[] {
  const reference = `${type}/1`
  return toFlows([inRecord(reference, at(path, { reference: target })), inRecord(target)])
}

const ANYTHING = 'NutritionOrder'

/** What tells all of what it names there, though that is a visit, of which most things only say that it is where they were. */
const TELLS_ALL = pairs([
  [ANYTHING, 'reasonReference statusReasonReference reason.reference outcomeReference'],
  [ANYTHING, 'medicationReference authorizingPrescription priorPrescription derivedFrom'],
  [ANYTHING, 'basedOn replaces request referralRequest appointment report complicationDetail'],
  [ANYTHING, 'supportingInfo supportingInformation reasonCode.reference evidence.detail basis'],
  [
    'Observation Procedure MedicationAdministration MedicationStatement MedicationDispense Communication Task CarePlan ' +
      'Media QuestionnaireResponse',
    'partOf',
  ],
  ['Encounter EpisodeOfCare', 'diagnosis.condition account'],
  ['DiagnosticReport', 'imagingStudy media.link'],
  [
    'CarePlan Goal ClinicalImpression RiskAssessment DetectedIssue',
    'addresses goal activity.reference activity.outcomeReference activity.detail.reasonReference activity.detail.goal ' +
      'problem investigation.item finding.itemReference condition implicated previous',
  ],
  [
    'Task Communication CommunicationRequest',
    'focus about inResponseTo input.valueReference output.valueReference payload.contentReference',
  ],
  [
    'Composition List DocumentManifest',
    'section.entry section.section.entry section.section.section.entry event.detail encounter entry.item content ' +
      'related.ref relatesTo.targetReference',
  ],
  ['DocumentReference', 'context.encounter context.related relatesTo.target'],
  ['DocumentReference Media', 'content.attachment content'],
  ['Provenance Binary', 'target entity.what securityContext'],
  [
    'Immunization AdverseEvent Condition ImagingStudy Consent GuidanceResponse',
    'reaction.detail resultingCondition suspectEntity.instance stage.assessment procedureReference ' +
      'provision.data.reference',
  ],
])

/** What repeats some of what it gathers, and can do without. */
const GATHERS = pairs([
  ['DiagnosticReport', 'result presentedForm'],
  ['Observation', 'hasMember'],
])

/** What only says where it was. */
const SAYS_WHERE = pairs([
  [ANYTHING, 'encounter context'],
  ['Appointment Slot Schedule', 'participant.actor slot schedule actor'],
  [
    'Encounter EpisodeOfCare',
    'partOf episodeOfCare appointment serviceProvider managingOrganization location.location participant.individual',
  ],
  [
    'Location HealthcareService PractitionerRole Organization',
    'partOf managingOrganization providedBy location organization healthcareService',
  ],
  [
    'ServiceRequest Task Procedure DocumentReference CareTeam',
    'performer locationReference owner location custodian managingOrganization',
  ],
])

const VISITS = ['Encounter', 'EpisodeOfCare', 'Appointment', 'Slot', 'Schedule']
/** What they are is also what they belong to: it goes on from a clinic over its room to the visit. */
const SETTINGS = [...VISITS, 'HealthcareService', 'Location', 'Organization', 'PractitionerRole']

describe('what a resource tells of what it refers to', () => {
  it.each(TELLS_ALL)('%s: all of it, where it stands in %s', (type, path) => {
    expect(flowsBy(type, path, 'Encounter/9')).toContainEqual({
      from: 'Encounter/9',
      to: `${type}/1`,
      // What is sealed and locked in it is told by nothing, not by what goes away either.
      takes: 'told',
      raises: 'whole',
    })
  })

  it.each(GATHERS)('%s: all of it by what it repeats, where it stands in %s', (type, path) => {
    expect(flowsBy(type, path, 'Observation/9')).toContainEqual({
      from: 'Observation/9',
      to: `${type}/1`,
      takes: 'told',
      raises: 'told',
    })
  })

  it.each(SAYS_WHERE)('%s: what kind of place it is, where it stands in %s', (type, path) => {
    expect(flowsBy(type, path, 'HealthcareService/9')).toContainEqual({
      from: 'HealthcareService/9',
      to: `${type}/1`,
      takes: 'nature',
      raises: SETTINGS.includes(type) ? 'nature' : 'whole',
    })
  })

  it.each(SETTINGS)('what kind of place or visit it was: %s', (target) => {
    expect(flowsBy(ANYTHING, 'encounter', `${target}/9`)).toEqual([
      { from: `${target}/9`, to: `${ANYTHING}/1`, takes: 'nature', raises: 'whole' },
    ])
  })

  it.each(['Practitioner', 'Device', 'Condition'])(
    'nothing of where it was, of what is no place: %s',
    (target) => {
      expect(flowsBy('ServiceRequest', 'performer', `${target}/9`)).toEqual([])
    },
  )

  it.each(
    pairs([
      ['Observation', 'hasMember'],
      ['DiagnosticReport', 'result'],
    ]),
  )('%s: what it is as a whole covers its pieces, in %s', (type, path) => {
    const pieces = { takes: 'nature', raises: 'whole', from: `${type}/1`, to: 'Observation/9' }
    expect(flowsBy(type, path, 'Observation/9')).toContainEqual(pieces)
  })

  it('is as an Act or a rule of care has it: each rule says why', () => {
    expect(INHERITANCE_RULES.map(({ why }) => why)).not.toContain('')
  })
})

describe('what a resource cannot do without', () => {
  it.each([...TELLS_ALL, ...GATHERS].map(([, path]) => path))(
    'is what it contains and names in %s',
    (path) => {
      const contained = [{ resourceType: 'Condition', id: 'c', code: HIV }]
      const resource = aResource({ resourceType: 'Basic', contained, ...at(path, { reference: '#c' }) })
      expect(takePart(resource, { ...PLAIN_RULES, controller: HOSPITAL })).toBeUndefined()
    },
  )

  it.each(['performer', 'asserter', 'subject'])('is not what it names in %s', (path) => {
    const contained = [{ resourceType: 'Basic', id: 'c', code: HIV }]
    const resource = aResource({ resourceType: 'Basic', contained, ...at(path, { reference: '#c' }) })
    expect(takePart(resource, { ...PLAIN_RULES, controller: HOSPITAL })?.part).toMatchObject({ level: 'R' })
  })
})

describe('what a visit or a test is, apart from what was found', () => {
  /** How confidential a blood pressure is that was taken at such a visit. */
  function takenAt(type: string, visit: object): string | undefined {
    const reading = inRecord('Observation/1', { encounter: { reference: `${type}/1` } })
    return strictnessIn([reading, inRecord(`${type}/1`, visit)])['Observation/1']
  }

  it.each(
    pairs([
      ['Encounter', 'class type serviceType serviceProvider location participant hospitalization extension'],
      ['EpisodeOfCare', 'type managingOrganization careManager team extension'],
      [
        'Appointment',
        'serviceType serviceCategory specialty appointmentType participant description extension',
      ],
    ]),
  )('%s: what it says in %s makes what was done there confidential', (type, key) => {
    expect(takenAt(type, {})).toBe('N')
    expect(takenAt(type, { [key]: [{ valueCodeableConcept: HIV }] })).toBe('R HIV,STD')
  })

  it.each(pairs([['Encounter EpisodeOfCare Appointment', 'reasonCode note']]))(
    '%s: what it says in %s makes only itself so, and that it is named',
    (type, key) => {
      expect(takenAt(type, { [key]: [HIV] })).toBe('N with R HIV,STD / N without R HIV,STD')
    },
  )

  it.each([
    ['DiagnosticReport', 'code', 'result', 'R HIV,STD'],
    ['DiagnosticReport', 'category', 'result', 'R HIV,STD'],
    ['DiagnosticReport', 'conclusionCode', 'result', 'N'],
    ['Observation', 'code', 'hasMember', 'R HIV,STD'],
    ['Observation', 'category', 'hasMember', 'R HIV,STD'],
    ['Observation', 'interpretation', 'hasMember', 'N'],
  ])('%s: what it says in %s, of each that it has as a %s: %s', (type, key, path, expected) => {
    const whole = inRecord(`${type}/1`, { [key]: [HIV], [path]: [{ reference: 'Observation/9' }] })
    expect(strictnessIn([whole, inRecord('Observation/9')])['Observation/9']).toBe(expected)
  })
})
