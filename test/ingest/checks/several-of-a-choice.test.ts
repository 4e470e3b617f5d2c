import { checkResourceShape } from '../../../src/ingest/checks/resource-shape.js'
import { isJsonObject } from '../../../src/fhir/json-value.js'
import { parseJson } from '../../../src/fhir/parse-json.js'

function faultsOf(resource: object): readonly (readonly [string | undefined, string | undefined])[] {
  const parsed = parseJson(JSON.stringify(resource))
  if (parsed.outcome !== 'parsed' || !isJsonObject(parsed.value)) throw new Error('No resource.')
  return checkResourceShape(parsed.value, 'Resource').map(({ expression, diagnostics }) => [
    expression?.[0],
    diagnostics,
  ])
}

const KIND_OF = { resourceType: 'Condition', code: { text: 'Asthma' } }

describe('a choice of FHIR', () => {
  it('is refused where it is there as two types, with its place and what to do', () => {
    expect(faultsOf({ ...KIND_OF, onsetDateTime: '2019', onsetString: 'in the nineties' })).toEqual([
      [
        'Resource.onset[x]',
        'onset[x] is there as onsetDateTime and onsetString: send one of them, because which is meant cannot be known.',
      ],
    ])
  })

  it.each([
    [{ resourceType: 'Observation', valueQuantity: { value: 5 }, valueString: 'five' }, 'Resource.value[x]'],
    [
      { resourceType: 'Observation', component: [{ valueQuantity: { value: 5 }, valueBoolean: true }] },
      'Resource.component[0].value[x]',
    ],
    [
      {
        resourceType: 'MedicationRequest',
        dosageInstruction: [{ asNeededBoolean: true, asNeededCodeableConcept: { text: 'pain' } }],
      },
      'Resource.dosageInstruction[0].asNeeded[x]',
    ],
    [
      {
        resourceType: 'MedicationRequest',
        medicationCodeableConcept: { text: 'Ramipril' },
        medicationReference: { reference: 'Medication/1' },
      },
      'Resource.medication[x]',
    ],
    [
      { resourceType: 'Basic', extension: [{ url: 'urn:x', valueString: 'a', valueCode: 'a' }] },
      'Resource.extension[0].value[x]',
    ],
    [
      { resourceType: 'Patient', deceasedBoolean: false, deceasedDateTime: '2026-11-20' },
      'Resource.deceased[x]',
    ],
    [
      {
        resourceType: 'Condition',
        onsetDateTime: '2019',
        _onsetString: { extension: [{ url: 'urn:x', valueCode: 'a' }] },
      },
      'Resource.onset[x]',
    ],
  ])('is found wherever it stands: %j', (resource, place) => {
    expect(faultsOf(resource).map(([at]) => at)).toEqual([place])
  })

  it('says three types of one, and two choices of one object', () => {
    const faults = faultsOf({
      ...KIND_OF,
      onsetDateTime: '2019',
      onsetString: 'x',
      onsetAge: { value: 5 },
      abatementDateTime: '2020',
      abatementString: 'y',
    })

    expect(faults.map(([at]) => at)).toEqual(['Resource.onset[x]', 'Resource.abatement[x]'])
    expect(faults[0]?.[1]).toContain('onsetDateTime and onsetString and onsetAge')
  })

  it.each([
    [{ ...KIND_OF, onsetDateTime: '2019', abatementString: 'by spring' }],
    [
      {
        ...KIND_OF,
        onsetDateTime: '2019',
        _onsetDateTime: { extension: [{ url: 'urn:x', valueCode: 'a' }] },
      },
    ],
    [
      {
        resourceType: 'Procedure',
        reasonCode: [{ text: 'a' }],
        reasonReference: [{ reference: 'Condition/1' }],
        usedCode: [{ text: 'a' }],
        usedReference: [{ reference: 'Device/1' }],
      },
    ],
    [
      {
        resourceType: 'ServiceRequest',
        locationCode: [{ text: 'a' }],
        locationReference: [{ reference: 'Location/1' }],
        instantiatesCanonical: ['a'],
        instantiatesUri: ['b'],
      },
    ],
    [
      {
        resourceType: 'ImagingStudy',
        procedureCode: [{ text: 'a' }],
        procedureReference: { reference: 'Procedure/1' },
      },
    ],
    [
      {
        resourceType: 'Goal',
        outcomeCode: [{ text: 'a' }],
        outcomeReference: [{ reference: 'Observation/1' }],
        startDate: '2020',
        statusDate: '2020',
        statusReason: 'x',
      },
    ],
    [
      {
        resourceType: 'ClinicalImpression',
        prognosisCodeableConcept: [{ text: 'a' }],
        prognosisReference: [{ reference: 'RiskAssessment/1' }],
      },
    ],
    [{ resourceType: 'Observation', valueQuantity: { value: 5 }, component: [{ valueString: 'x' }] }],
  ])('is none of elements that may stand beside each other: %j', (resource) => {
    expect(faultsOf(resource)).toEqual([])
  })
})
