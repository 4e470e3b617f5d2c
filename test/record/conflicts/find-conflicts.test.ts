import { ageWords } from '../../../src/record/conflicts/age-words.js'
import { findConflicts } from '../../../src/record/conflicts/find-conflicts.js'
import { findDuplicates } from '../../../src/record/duplicates/find-duplicates.js'
import { aView, told } from '../../support/a-duplicate.js'

type Content = { readonly resourceType: string } & Record<string, unknown>

function conflictsOf(
  ...resources: readonly (readonly [from: string, resource: Content])[]
): readonly string[] {
  const read = resources.map(([from, resource], index) => told({ from, resource }, `r${index}`))
  const view = aView(read)
  const { groups } = findDuplicates(read, view)
  return findConflicts(read, view, groups).map(({ rule }) => rule.id)
}

const allergy = (differs: object = {}): Content => ({
  resourceType: 'AllergyIntolerance',
  clinicalStatus: { coding: [{ code: 'active' }] },
  code: { text: 'Penicillin' },
  ...differs,
})
const reaction = (text: string): object => ({ reaction: [{ manifestation: [{ text }] }] })
const medicine = (dose: string, differs: object = {}): Content => ({
  resourceType: 'MedicationStatement',
  status: 'active',
  medicationCodeableConcept: { text: 'Ramipril 5mg capsules' },
  dosage: [{ text: dose }],
  ...differs,
})
const plan = (differs: object = {}): Content => ({
  resourceType: 'CarePlan',
  status: 'active',
  intent: 'plan',
  title: 'Crisis plan',
  period: { start: '2026-03-01' },
  ...differs,
})
const problem = (differs: object = {}): Content => ({
  resourceType: 'Condition',
  clinicalStatus: { coding: [{ code: 'active' }] },
  code: { text: 'Epilepsy' },
  ...differs,
})
const over = { clinicalStatus: { coding: [{ code: 'resolved' }] } }
const refuted = { verificationStatus: { coding: [{ code: 'refuted' }] } }
const appointment = (status: string): Content => ({
  resourceType: 'Appointment',
  status,
  start: '2026-12-01T09:30:00Z',
})
const patient = (differs: object): Content => ({ resourceType: 'Patient', ...differs })
const potassium = (value: number): Content => ({
  resourceType: 'Observation',
  status: 'final',
  identifier: [{ system: 'urn:lab', value: '7' }],
  code: { text: 'Potassium' },
  effectiveDateTime: '2026-10-12',
  valueQuantity: { value, unit: 'mmol/L' },
})

describe('findConflicts (HZ12)', () => {
  it.each([
    [
      'an allergy against none known',
      allergy(),
      allergy({ code: { text: 'No known allergies' } }),
      'allergy-against-none-known',
    ],
    ['an allergy that the other has refuted', allergy(), allergy(refuted), 'allergy-against-refuted'],
    ['an allergy that is over at the other', allergy(), allergy(over), 'allergy-against-resolved'],
    [
      'another reaction',
      allergy(reaction('Rash')),
      allergy(reaction('Anaphylaxis')),
      'allergy-told-differently',
    ],
    [
      'high against low',
      allergy({ criticality: 'high' }),
      allergy({ criticality: 'low' }),
      'allergy-told-differently',
    ],
    ['dose against dose', medicine('One daily'), medicine('Two daily'), 'doses-differ'],
    [
      'stopped against current',
      medicine('One daily'),
      medicine('One daily', { status: 'stopped' }),
      'stopped-against-current',
    ],
    [
      'on hold against current',
      medicine('One daily'),
      medicine('One daily', { status: 'on-hold' }),
      'on-hold-against-current',
    ],
    [
      'not taken against current',
      medicine('One daily'),
      medicine('Two daily', { status: 'not-taken' }),
      'not-taken-against-current',
    ],
    [
      'cancelled against current',
      medicine('One daily'),
      medicine('One daily', { resourceType: 'MedicationRequest', intent: 'order', status: 'cancelled' }),
      'cancelled-against-current',
    ],
    [
      'not to be given against current',
      medicine('One daily'),
      medicine('', { resourceType: 'MedicationRequest', intent: 'order', doNotPerform: true }),
      'not-to-be-given-against-current',
    ],
    [
      'a brand stopped against what is in it',
      medicine('One at night', { medicationCodeableConcept: { text: 'Clozaril 100mg tablets' } }),
      medicine('One at night', {
        medicationCodeableConcept: { text: 'Clozapine 100mg tablets' },
        status: 'stopped',
      }),
      'stopped-against-current',
    ],
    [
      'dead against alive',
      patient({ deceasedDateTime: '2026-11-20' }),
      patient({ deceasedBoolean: false }),
      'dead-against-alive',
    ],
    [
      'two dates of death',
      patient({ deceasedDateTime: '2026-11-20' }),
      patient({ deceasedDateTime: '2026-11-21' }),
      'dead-against-alive',
    ],
    ['two plans in force', plan(), plan({ period: { start: '2026-08-01' } }), 'two-plans-in-force'],
    ['active against over', problem(), problem(over), 'problem-told-differently'],
    ['confirmed against ruled out', problem(), problem(refuted), 'problem-told-differently'],
    [
      'booked against cancelled',
      appointment('booked'),
      appointment('cancelled'),
      'appointment-told-differently',
    ],
    ['one number, two values', potassium(4.9), potassium(5.1), 'entry-told-differently'],
  ])('finds %s, once, with both sides', (_case, one, other, rule) => {
    expect(conflictsOf(['gp', one], ['hospital', other])).toEqual([rule])
  })

  it.each([
    ['what agrees', allergy(), allergy()],
    ['one dose in two wordings', medicine('One daily'), medicine('5 mg od')],
    ['one plan told by two', plan(), plan()],
    [
      'an order not to give that was itself cancelled',
      medicine('One daily'),
      medicine('', { resourceType: 'MedicationRequest', status: 'cancelled', doNotPerform: true }),
    ],
    [
      'a supply that was not made',
      medicine('One daily'),
      medicine('', { resourceType: 'MedicationDispense', status: 'cancelled' }),
    ],
    [
      'what neither has as current',
      medicine('One daily', { status: 'on-hold' }),
      medicine('One daily', { status: 'stopped' }),
    ],
    ['a plan that is over', plan(), plan({ status: 'completed', period: { start: '2025-03-01' } })],
    ['a source that does not say whether somebody lives', patient({ deceasedBoolean: true }), patient({})],
    [
      'a death, and the day of it',
      patient({ deceasedBoolean: true }),
      patient({ deceasedDateTime: '2026-11-20' }),
    ],
    [
      'what was taken back',
      problem(),
      problem({ verificationStatus: { coding: [{ code: 'entered-in-error' }] } }),
    ],
  ])('finds nothing in %s', (_case, one, other) => {
    expect(conflictsOf(['gp', one], ['hospital', other])).toEqual([])
  })

  it('one source does not contradict itself', () => {
    expect(conflictsOf(['gp', allergy(reaction('Rash'))], ['gp', allergy(reaction('Anaphylaxis'))])).toEqual(
      [],
    )
  })
})

describe('ageWords', () => {
  it.each([
    ['2026-11-23', 'today'],
    ['2026-11-22T10:00:00Z', 'yesterday'],
    ['2026-10-12', '42 days ago'],
    ['2026-06-01', '5 months ago'],
    ['1987-03', '39 years ago'],
    ['2026-11', 'about a month ago'],
    ['2019', undefined],
    ['2027-01-01', undefined],
    [undefined, undefined],
  ])('%s was %s', (iso, words) => {
    expect(ageWords(iso, '2026-11-23')).toBe(words)
  })
})
