import { toBesideLines } from '../../../src/record/changes/beside-lines.js'
import { readResource } from '../../../src/record/reading/record-view.js'
import { aResource, coded, DIRECTORY, type ResourceContent } from '../../support/a-record.js'

function lineOf(
  content: ResourceContent,
): readonly [string | undefined, string | undefined, readonly string[]] {
  const [line] = toBesideLines([readResource(aResource(content), DIRECTORY)])
  return [line?.what, line?.when?.date.text, line?.details ?? []]
}

describe('what a source took back, among the changes', () => {
  it('HZ08: has its date and what it said, for whoever acted on it', () => {
    expect(
      lineOf({
        resourceType: 'Observation',
        status: 'entered-in-error',
        code: coded('INR'),
        effectiveDateTime: '2026-11-20',
        valueQuantity: { value: 4.8, unit: '{INR}' },
      }),
    ).toEqual(['INR', '20-Nov-2026', ['it said: 4.8']])
  })

  it('HZ08: has its dose', () => {
    expect(
      lineOf({
        resourceType: 'MedicationRequest',
        status: 'entered-in-error',
        medicationCodeableConcept: coded('Warfarin 3mg tablets'),
        authoredOn: '2026-11-19',
        dosageInstruction: [{ text: '6 mg each evening' }],
      }),
    ).toEqual(['Warfarin 3mg tablets', '19-Nov-2026', ['it said: 6 mg each evening']])
  })
})
