import type { SectionKey } from '../../../src/record/sections/section.js'
import { aResource, aSection, asTable, coded, type ResourceContent } from '../../support/a-record.js'

const aRequest = {
  resourceType: 'MedicationRequest',
  status: 'active',
  intent: 'order',
  medicationCodeableConcept: coded('Lithium carbonate 400 mg'),
}
const aStatement = {
  resourceType: 'MedicationStatement',
  status: 'active',
  medicationCodeableConcept: coded('Alendronic acid 70 mg'),
}
const aProcedure = { resourceType: 'Procedure', status: 'completed', code: coded('Cholecystectomy') }
const aStay = {
  resourceType: 'Encounter',
  status: 'finished',
  class: { code: 'IMP' },
  period: { start: '2026-10-01', end: '2026-10-05' },
}
const aPlan = { resourceType: 'CarePlan', status: 'active', intent: 'plan', title: 'Care plan' }

describe('what a reader needs to know stands on the line, and not on the page of the item alone', () => {
  it.each<[SectionKey, string, ResourceContent, object, string]>([
    [
      'procedures',
      'what was used',
      aProcedure,
      { usedCode: [coded('Titanium clip')] },
      'used: Titanium clip',
    ],
    [
      'procedures',
      'what was done to a device',
      aProcedure,
      { focalDevice: [{ action: coded('Implanted'), manipulated: { display: 'Clip X' } }] },
      'device: Clip X, Implanted',
    ],
    [
      'procedures',
      'who did what, and for whom',
      aProcedure,
      {
        performer: [
          {
            actor: { display: 'Ada Okonkwo' },
            function: coded('Anaesthetist'),
            onBehalfOf: { display: 'Surrey Anaesthetics' },
          },
        ],
      },
      'by: Ada Okonkwo (Anaesthetist, for Surrey Anaesthetics)',
    ],
    [
      'vaccinations',
      'why a vaccine may not protect',
      { resourceType: 'Immunization', status: 'completed', vaccineCode: coded('Influenza') },
      { isSubpotent: true, subpotentReason: [coded('Cold chain broken')] },
      'dose may not protect: Cold chain broken',
    ],
    [
      'family-history',
      'which relative it is',
      { resourceType: 'FamilyMemberHistory', status: 'completed', relationship: coded('Brother') },
      { name: 'Thomas', condition: [{ code: coded('Asthma') }] },
      'name: Thomas',
    ],
    [
      'documents',
      'what was noted of a picture',
      { resourceType: 'Media', status: 'completed', content: { title: 'Photograph of the wound' } },
      { note: [{ text: 'Edges are necrotic' }] },
      'note: Edges are necrotic',
    ],
    [
      'results',
      'who read a report',
      { resourceType: 'DiagnosticReport', status: 'final', code: coded('Chest X-ray'), conclusion: 'Clear' },
      { resultsInterpreter: [{ display: 'Dr Ray' }] },
      'interpreted by: Dr Ray',
    ],
    [
      'medicines',
      'that no other may be given, and why',
      aRequest,
      { substitution: { allowedBoolean: false, reason: coded('narrow window') } },
      'do not substitute: narrow window',
    ],
    [
      'medicines',
      'the same by code',
      aRequest,
      { substitution: { allowedCodeableConcept: { coding: [{ code: 'N' }] } } },
      'do not substitute',
    ],
    [
      'medicines',
      'who supplies it',
      aRequest,
      { dispenseRequest: { performer: { display: 'Downs Pharmacy' } } },
      'supplied by: Downs Pharmacy',
    ],
    [
      'medicines',
      'what it was prescribed in place of',
      aRequest,
      { priorPrescription: { display: 'Priadel 200 mg' } },
      'instead of the prescription of: Priadel 200 mg',
    ],
    [
      'medicines',
      'from what a statement was made',
      aStatement,
      { derivedFrom: [{ display: 'Discharge letter of March' }] },
      'told from: Discharge letter of March',
    ],
    [
      'medicines',
      'when it was said, where the day that stands there is another',
      aStatement,
      { effectivePeriod: { start: '2020-01-01' }, dateAsserted: '2024-05-06' },
      'told on: 06-May-2024',
    ],
    [
      'contacts',
      'to which place somebody went',
      aStay,
      { hospitalization: { destination: { display: 'Beech Nursing Home' } } },
      'went to: Beech Nursing Home',
    ],
    [
      'contacts',
      'that it was one more for the same',
      aStay,
      { hospitalization: { reAdmission: { coding: [{ code: 'R' }] } } },
      'readmission',
    ],
    [
      'discharges',
      'what it was found to be',
      aStay,
      { diagnosis: [{ condition: { display: 'Migraine' }, use: coded('Discharge diagnosis') }] },
      'diagnosis: Migraine (Discharge diagnosis)',
    ],
    [
      'care-plan',
      'why a step stands still',
      aPlan,
      {
        activity: [
          {
            detail: { status: 'on-hold', description: 'Physiotherapy', statusReason: coded('broken wrist') },
          },
        ],
      },
      'Physiotherapy (on hold: broken wrist)',
    ],
  ])('%s: %s', (key, _case, resource, said, words) => {
    const [without, told] = [resource, { ...resource, ...said }].map((one) =>
      asTable(aSection(key, [aResource(one)])).join(),
    )

    expect(told).toContain(words)
    expect(without).not.toContain(words)
  })

  it('a result has every name of its value', () => {
    const value = {
      coding: [
        { system: 'http://snomed.info/sct', code: '10828004', display: 'Positive (qualifier value)' },
        { system: 'https://lab.example', code: 'WR', display: 'Weakly reactive' },
      ],
    }
    const { series } = aSection('results', [
      aResource({
        resourceType: 'Observation',
        status: 'final',
        category: [{ coding: [{ code: 'laboratory' }] }],
        code: coded('Syphilis antibody'),
        valueCodeableConcept: value,
      }),
    ])

    expect(series[0]?.points).toMatchObject([
      { value: 'Positive', details: ['value coded as: Weakly reactive'] },
    ])
  })

  it('a statement whose prescription is of the same medicine says so once', () => {
    const statement = { ...aStatement, derivedFrom: [{ display: 'Alendronic acid 70 mg' }] }

    expect(asTable(aSection('medicines', [aResource(statement)])).join()).not.toContain('told from')
  })
})
