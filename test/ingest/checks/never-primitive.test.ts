import { isJsonObject } from '../../../src/fhir/json-value.js'
import { parseJson } from '../../../src/fhir/parse-json.js'
import { checkResourceShape } from '../../../src/ingest/checks/resource-shape.js'
import { TOLD } from '../../record/headings/told.js'

function faultsOf(resource: object): readonly (readonly [string | undefined, string | undefined])[] {
  const parsed = parseJson(JSON.stringify(resource))
  if (parsed.outcome !== 'parsed' || !isJsonObject(parsed.value)) throw new Error('No resource.')
  return checkResourceShape(parsed.value, 'Resource')
    .filter(({ severity }) => severity === 'error')
    .map(({ expression, diagnostics }) => [expression?.[0], diagnostics])
}

describe('an element that is an object in FHIR', () => {
  it.each([
    [{ clinicalStatus: 'active' }, 'Resource.clinicalStatus', 'clinicalStatus'],
    [{ verificationStatus: 'refuted' }, 'Resource.verificationStatus', 'verificationStatus'],
    [{ code: { coding: ['22298006'] } }, 'Resource.code.coding', 'coding'],
    [{ valueQuantity: 5 }, 'Resource.valueQuantity', 'valueQuantity'],
    [{ dosageInstruction: ['One daily'] }, 'Resource.dosageInstruction', 'dosageInstruction'],
    [{ subject: 'Patient/1' }, 'Resource.subject', 'subject'],
  ])('is refused where text or a number stands in its place: %j', (element, place, name) => {
    expect(faultsOf({ resourceType: 'Condition', ...element })).toEqual([
      [place, `${name} is an object in FHIR R4, and text or a number stands there.`],
    ])
  })

  it('is taken wherever a source sends one, under every heading of the record', () => {
    expect(TOLD.flatMap(({ resource }) => faultsOf(resource))).toEqual([])
  })
})
