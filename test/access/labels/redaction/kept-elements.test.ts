import type { JsonObject } from '../../../../src/fhir/json-value.js'
import { writeJson } from '../../../../src/fhir/write-json.js'
import { withoutWhereabouts } from '../../../../src/access/labels/whereabouts/without-whereabouts.js'
import { aResource, snomed } from '../../../support/labels.js'

/** What is left of an element of a resource about a person at risk. */
function left(key: string, value: unknown): unknown {
  const copy = withoutWhereabouts(aResource({ resourceType: 'Procedure', [key]: value }))
  return typeof copy === 'string' ? copy : (JSON.parse(writeJson(copy)) as JsonObject)[key]
}

const words = (text: string): readonly string[] => text.split(' ')

describe('of a person at risk', () => {
  it.each([
    [
      'what it is',
      'code category evidence manifestation reaction usedCode modality conclusionCode method scope',
    ],
    [
      'what it is',
      'purpose appointmentType classHistory finding hospitalization vaccineCode recommendation language',
    ],
    [
      'medicines',
      'medicationCodeableConcept dosageInstruction timing countMax frequency timeOfDay doseQuantity',
    ],
    [
      'medicines',
      'doseRange maxDosePerPeriod additionalInstruction quantity numberOfRepeatsAllowed daysSupply',
    ],
    ['medicines', 'allowedCodeableConcept isSubpotent quantityQuantity isBrand'],
    [
      'what was measured',
      'valueQuantity valuePeriod low referenceRange probabilityDecimal measure detailQuantity',
    ],
    [
      'when it was',
      'onsetDateTime abatementAge abatementRange effectiveDateTime performedAge occurrenceDateTime',
    ],
    [
      'when it was',
      'authoredOn dateTime whenHandedOver executionPeriod startDate statusDate identifiedDateTime',
    ],
    ['when it was', 'scheduledPeriod ageRange deceasedDateTime birthDate'],
    ['how far it is', 'status intent lifecycleStatus use deleted preferred valueCode'],
    ['what it belongs to', 'subject encounter basedOn participant hasMember entity implicated device'],
    ['what it belongs to', 'supportingInformation investigation statusReasonReference request link'],
  ])('a date stays in all that says %s: %s', (_what, keys) => {
    expect(words(keys).filter((key) => left(key, '2026-01-31') !== '2026-01-31')).toEqual([])
  })

  it.each(
    words(
      'note comment title patientInstruction address telecom contact photo location serviceProvider position topic ' +
        'managingOrganization performerType text valueAddress',
    ),
  )('nothing stays in %s', (key) => {
    expect(left(key, '2026-01-31')).toBeUndefined()
  })

  it('a code of FHIR stays where it is one, and no other word', () => {
    expect(left('status', 'completed')).toBe('completed')
    expect(left('status', 'at home')).toBeUndefined()
  })

  it.each(words('outcome description summary language reference system unit'))(
    'no word stays in %s',
    (key) => {
      expect(left(key, 'active')).toBeUndefined()
    },
  )

  it.each([
    'http://hl7.org/fhir/StructureDefinition/data-absent-reason',
    'https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-EthnicCategory',
    'https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-VaccinationProcedure',
    'https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-MedicationStatementLastIssueDate',
    'https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-MedicationRepeatInformation',
    'https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-AllergyIntoleranceEnd',
  ])('what is coded and dated stays in the extension %s', (url) => {
    const dated = { url, valueDateTime: '2026-01-31' }
    expect(left('extension', [{ ...dated, valueString: 'at home' }])).toEqual([dated])
    const concept = snomed('59621000')
    expect(left('extension', [{ url, valueCodeableConcept: concept }])).toEqual([
      { url, valueCodeableConcept: concept },
    ])
  })

  it('nothing stays in any other extension', () => {
    expect(left('extension', [{ url: 'https://x.example', valueDateTime: '2026-01-31' }])).toBeUndefined()
    expect(left('extension', [{ url: '', valueDateTime: '2026-01-31' }])).toBeUndefined()
  })
})
