import { findConflicts } from '../../../src/record/conflicts/find-conflicts.js'
import { findDuplicates } from '../../../src/record/duplicates/find-duplicates.js'
import { aView, told } from '../../support/a-duplicate.js'

interface Differs {
  readonly onset?: string
  readonly [key: string]: unknown
}

function problem(text: string, { onset = '2020-01-01', ...differs }: Differs = {}): object {
  return {
    clinicalStatus: { coding: [{ code: 'active' }] },
    verificationStatus: { coding: [{ code: 'confirmed' }] },
    code: { text },
    onsetDateTime: onset,
    ...differs,
  }
}

/** What the practice has as a problem, and what the hospital has. */
function conflictsOf(ofPractice: object, ofHospital: object, from = 'hospital'): readonly string[] {
  const read = [
    told({ from: 'gp', resource: { resourceType: 'Condition', ...ofPractice } }, 'r0'),
    told({ from, resource: { resourceType: 'Condition', ...ofHospital } }, 'r1'),
  ]
  const view = aView(read)
  return findConflicts(read, view, findDuplicates(read, view).groups).map(({ rule }) => rule.id)
}

describe('problems of two sources of which not both can be so', () => {
  it.each([
    ['problem-against-denial', 'Epilepsy', 'Epilepsy excluded'],
    ['problem-against-denial', 'HIV', 'HIV negative'],
    ['problem-against-denial', 'Human immunodeficiency virus infection', 'HIV negative'],
    ['problem-against-denial', 'Dementia', 'No evidence of dementia'],
    ['problem-against-denial', 'Alzheimer’s disease', 'No evidence of dementia'],
    ['problem-against-denial', 'Type 2 diabetes', 'No evidence of diabetes'],
    ['problem-against-denial', 'Type 2 diabetes', 'Type 2 diabetes in remission'],
    ['problem-against-denial', 'MRSA', 'MRSA cleared'],
    ['problem-against-denial', 'Asthma', 'Asthma resolved'],
    ['problem-degree-told-differently', 'CKD stage 3', 'CKD stage 4'],
    ['problem-degree-told-differently', 'CKD 3a', 'Chronic kidney disease stage 4'],
    ['problem-degree-told-differently', 'Mild frailty', 'Severe frailty'],
    ['problem-degree-told-differently', 'Pressure ulcer grade 2 sacrum', 'Pressure ulcer grade 4 sacrum'],
    ['too-much-against-too-little', 'Hyperthyroidism', 'Hypothyroidism'],
    ['too-much-against-too-little', 'Thyrotoxicosis', 'Hypothyroidism'],
    ['too-much-against-too-little', 'Hyponatraemia', 'Hypernatraemia'],
  ])('%s: “%s” against “%s”', (rule, one, other) => {
    expect(conflictsOf(problem(one), problem(other))).toEqual([rule])
    expect(conflictsOf(problem(other), problem(one))).toEqual([rule])
  })

  it('are stages whenever each of them began, of what somebody keeps', () => {
    const later = problem('CKD stage 4', { onset: '2024-03-01' })
    expect(conflictsOf(problem('CKD stage 3'), later)).toEqual(['problem-degree-told-differently'])
  })

  it.each([
    ['are of one mind', problem('Epilepsy excluded'), problem('Epilepsy excluded')],
    ['are two problems', problem('Epilepsy'), problem('Asthma excluded')],
    ['say one stage more or less exactly', problem('CKD stage 3'), problem('CKD stage 3a')],
    ['are of two episodes', problem('DVT'), problem('DVT excluded', { onset: '2026-11-20' })],
    ['are a suspicion and its end', problem('Suspected lung cancer'), problem('Lung cancer excluded')],
    [
      'are of two sides',
      problem('Pressure ulcer grade 2 left heel'),
      problem('Pressure ulcer grade 3 right heel'),
    ],
    [
      'are of what is over',
      problem('MRSA', { clinicalStatus: { coding: [{ code: 'resolved' }] } }),
      problem('MRSA cleared'),
    ],
    ['are both had by many', problem('Hypertension'), problem('Postural hypotension')],
    ['are of another', problem('Family history of epilepsy'), problem('Epilepsy excluded')],
    ['are another disease of a like name', problem('Diabetes insipidus'), problem('No evidence of diabetes')],
    [
      'are not surely denied',
      problem('Breast cancer'),
      problem('No evidence of recurrence of breast cancer'),
    ],
  ])('say nothing against each other where they %s', (_why, one, other) => {
    expect(conflictsOf(one, other)).toEqual([])
  })

  it('are none where one source says its newer word', () => {
    expect(conflictsOf(problem('Epilepsy'), problem('Epilepsy excluded'), 'gp')).toEqual([])
  })
})
