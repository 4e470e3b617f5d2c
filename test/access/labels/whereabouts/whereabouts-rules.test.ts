import type { JsonObject } from '../../../../src/fhir/json-value.js'
import { writeJson } from '../../../../src/fhir/write-json.js'
import { withoutWhereabouts } from '../../../../src/access/labels/whereabouts/without-whereabouts.js'
import { aResource, snomed } from '../../../support/labels.js'

const CODED = { code: snomed('59621000') }
const words = (text: string): readonly string[] => text.split(' ')

function outcomeOf(resource: object): JsonObject | 'withheld' | 'absent' {
  return withoutWhereabouts(aResource(resource))
}

/** What is left of an element of a resource about a person at risk. */
function left(resourceType: string, key: string, value: unknown): unknown {
  const copy = outcomeOf({ resourceType, ...CODED, [key]: value })
  return typeof copy === 'string' ? copy : (JSON.parse(writeJson(copy)) as JsonObject)[key]
}

describe('of a person at risk, a resource', () => {
  it.each(
    words(
      'Patient Practitioner Encounter EpisodeOfCare Appointment AppointmentResponse Condition Observation ' +
        'AllergyIntolerance Procedure Immunization ImmunizationRecommendation MedicationRequest MedicationStatement ' +
        'MedicationDispense MedicationAdministration Medication DiagnosticReport Specimen ImagingStudy BodyStructure ' +
        'ServiceRequest DeviceRequest DeviceUseStatement Device CarePlan CareTeam Goal Task Communication ' +
        'CommunicationRequest RequestGroup NutritionOrder Flag List Provenance RiskAssessment ' +
        'ClinicalImpression DetectedIssue AdverseEvent FamilyMemberHistory Consent Substance',
    ),
  )('that is clinical is shown in part: %s', (resourceType) => {
    expect(outcomeOf({ resourceType, ...CODED })).toMatchObject({ resourceType })
  })

  it.each(
    words(
      'RelatedPerson Person Location Organization OrganizationAffiliation HealthcareService PractitionerRole Endpoint ' +
        'Coverage CoverageEligibilityRequest CoverageEligibilityResponse InsurancePlan Account Slot Schedule Group',
    ),
  )('that is nothing but a place or kin is absent, and not named: %s', (resourceType) => {
    expect(outcomeOf({ resourceType, ...CODED })).toBe('absent')
    expect(left('Procedure', 'basedOn', { reference: `${resourceType}/1` })).toBeUndefined()
  })

  it.each(
    words(
      'DocumentReference DocumentManifest Composition Binary Media Bundle QuestionnaireResponse Questionnaire Basic X',
    ),
  )('that is a document, or is not known, is withheld: %s', (resourceType) => {
    expect(outcomeOf({ resourceType, ...CODED })).toBe('withheld')
  })
})

describe('of a person at risk, who had to do with it', () => {
  const PEOPLE = words(
    'actor agent asserter attester author careManager collector enterer individual informationSource interpreter member ' +
      'orderer owner party performer recipient recorder referrer requester reporter resultsInterpreter sender source team ' +
      'verifier who',
  )

  it.each(PEOPLE)('is named only where it is they themselves, a device or a team: %s', (key) => {
    for (const reference of ['Patient/1', 'Device/1', 'CareTeam/1'])
      expect(left('Procedure', key, [{ reference, display: 'Ward 4' }])).toEqual([{ reference }])
    for (const reference of ['Practitioner/1', 'Encounter/1', 'Organization/1', 'RelatedPerson/1'])
      expect(left('Procedure', key, [{ reference }])).toBeUndefined()
  })
})

describe('of a person at risk, what is told of one type and not of another', () => {
  it.each([
    ['Device', 'owner', { reference: 'Patient/1' }],
    ['Consent', 'source', { reference: 'Patient/1' }],
    ['Appointment', 'description', '2026-01-31'],
    ['Appointment', 'request', [{ reference: 'ServiceRequest/1' }]],
    ['Practitioner', 'birthDate', '1970-01-31'],
    ['Practitioner', 'gender', 'female'],
    ['Practitioner', 'communication', [snomed('59621000')]],
    ['Practitioner', 'deceasedBoolean', true],
    ['Practitioner', 'deceasedDateTime', '2026-01-31'],
    ['Encounter', 'hospitalization', { dischargeDisposition: snomed('59621000') }],
  ])('is not there in a %s: %s', (type, key, value) => {
    expect(left(type, key, value)).toBeUndefined()
    expect(left('Procedure', key, value)).toEqual(value)
  })
})
