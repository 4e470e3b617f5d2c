import { ageWords } from '../../../src/record/conflicts/age-words.js'
import { findConflicts } from '../../../src/record/conflicts/find-conflicts.js'
import { findDuplicates } from '../../../src/record/duplicates/find-duplicates.js'
import { toAllergies } from '../../../src/record/sections/allergies/allergies.js'
import { toProblems } from '../../../src/record/sections/problems.js'
import { tellTogether } from '../../../src/record/assembly/told-together.js'
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
const taken = (text: string, differs: object = {}): Content => ({
  resourceType: 'MedicationStatement',
  status: 'active',
  medicationCodeableConcept: { text },
  dosage: [{ text: 'One three times a day' }],
  ...differs,
})
const operated = (text: string, differs: object = {}): Content => ({
  resourceType: 'Procedure',
  status: 'completed',
  code: { text },
  performedDateTime: '2024-02-21',
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
const atNine = '2026-11-20T09:00:00Z'
const haemoglobin = (value: number, differs: object = {}): Content => ({
  resourceType: 'Observation',
  status: 'final',
  code: { coding: [{ system: 'http://loinc.org', code: '718-7' }], text: 'Haemoglobin' },
  effectiveDateTime: atNine,
  valueQuantity: { value, unit: 'g/L' },
  ...differs,
})
const swab = (value: string): Content => ({
  resourceType: 'Observation',
  status: 'final',
  code: { text: 'MRSA screen' },
  effectiveDateTime: atNine,
  valueCodeableConcept: { text: value },
})
const pressure = (systolic: number): Content => ({
  resourceType: 'Observation',
  status: 'final',
  code: { coding: [{ system: 'http://loinc.org', code: '85354-9' }], text: 'Blood pressure' },
  effectiveDateTime: atNine,
  component: [
    {
      code: { coding: [{ system: 'http://loinc.org', code: '8480-6' }] },
      valueQuantity: { value: systolic, unit: 'mmHg' },
    },
  ],
})
const vaccination = (status: string, differs: object = {}): Content => ({
  resourceType: 'Immunization',
  status,
  vaccineCode: { text: 'Shingles vaccine' },
  occurrenceDateTime: '2026-10-02',
  ...differs,
})
const colonoscopy = (status: string, differs: object = {}): Content => ({
  resourceType: 'Procedure',
  status,
  code: { text: 'Colonoscopy' },
  performedDateTime: '2026-10-02',
  ...differs,
})
const diabetes = (words: string, differs: object = {}): Content =>
  problem({ code: { text: words }, onsetDateTime: '2001', ...differs })
const named = (name: string, dose = 'One daily', differs: object = {}): Content =>
  medicine(dose, { medicationCodeableConcept: { text: name }, ...differs })
const DMD = 'https://dmd.nhs.uk'
const byCode = (display: string, code = '322236009'): Content =>
  medicine('One daily', { medicationCodeableConcept: { coding: [{ system: DMD, code, display }] } })
const patient = (differs: object): Content => ({ resourceType: 'Patient', ...differs })
const potassium = (value: number): Content => ({
  resourceType: 'Observation',
  status: 'final',
  identifier: [{ system: 'urn:lab', value: '7' }],
  code: { text: 'Potassium' },
  effectiveDateTime: '2026-10-12',
  valueQuantity: { value, unit: 'mmol/L' },
})

const flag = (text: string, differs: object = {}): Content => ({
  resourceType: 'Flag',
  status: 'active',
  code: { text },
  period: { start: '2026-11-20' },
  ...differs,
})
const finding = (name: string, value: string, on = '2026-11-20'): Content => ({
  resourceType: 'Observation',
  status: 'final',
  code: { text: name },
  effectiveDateTime: on,
  valueCodeableConcept: { text: value },
})
const ordered = (name: string, dose: string, differs: object = {}): Content => ({
  resourceType: 'MedicationRequest',
  status: 'active',
  intent: 'order',
  authoredOn: '2026-10-01',
  medicationCodeableConcept: { text: name },
  dosageInstruction: [{ text: dose }],
  ...differs,
})
const crisis = (title: string, start = '2026-03-01'): Content =>
  plan({ title, category: [{ text: 'Crisis plan' }], period: { start } })
const SNOMED = 'http://snomed.info/sct'
const coded = (code: string, display?: string): Content =>
  problem({ code: { coding: [{ system: SNOMED, code, display }] } })
const saidProblem = (text: string, differs: object = {}): Content => problem({ code: { text }, ...differs })
const noneKnown = (differs: object = {}): Content =>
  allergy({ code: { text: 'No known allergies' }, ...differs })
const emptyList = (title: string): Content => ({
  resourceType: 'List',
  status: 'current',
  mode: 'snapshot',
  title,
  emptyReason: { coding: [{ code: 'nilknown' }] },
})
const called = (text: string, differs: object = {}): Content => allergy({ code: { text }, ...differs })

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
      'when needed against always',
      medicine('Half a tablet when required, max twice daily'),
      medicine('Half a tablet at 08:00 and 20:00 regularly'),
      'when-needed-against-always',
    ],
    [
      'stopped by the end of a long course against a repeat prescribed within it',
      medicine('One daily', { resourceType: 'MedicationRequest', authoredOn: '2026-10-29' }),
      medicine('One daily', {
        status: 'stopped',
        effectivePeriod: { start: '2026-02-01', end: '2026-11-09' },
      }),
      'stopped-against-current',
    ],
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
      'on hold on a list of long ago against a later order of somebody else',
      medicine('One daily', { status: 'on-hold', dateAsserted: '2024-03-01' }),
      ordered('Ramipril 5mg capsules', 'One daily', { authoredOn: '2026-11-20' }),
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
    ['two values of one instant', haemoglobin(98), haemoglobin(89), 'result-told-differently'],
    [
      'two values of one instant, in two code systems',
      haemoglobin(98),
      haemoglobin(89, {
        status: 'corrected',
        code: { coding: [{ system: 'http://snomed.info/sct', code: '1022431000000105' }] },
      }),
      'result-told-differently',
    ],
    ['found against not found', swab('MRSA detected'), swab('MRSA not detected'), 'result-told-differently'],
    ['two pressures of one instant', pressure(142), pressure(182), 'result-told-differently'],
    [
      'a vaccine that was given and was not',
      vaccination('completed'),
      vaccination('not-done', { statusReason: { text: 'Declined' } }),
      'vaccination-told-differently',
    ],
    [
      'a procedure that was done and was not',
      colonoscopy('completed'),
      colonoscopy('not-done'),
      'procedure-told-differently',
    ],
    [
      'type 1 against type 2 diabetes',
      diabetes('Type 1 diabetes mellitus'),
      diabetes('Type II diabetes mellitus'),
      'problems-exclude-each-other',
    ],
    [
      'type 1 against type 2 diabetes by their codes',
      diabetes('Diabetes', {
        code: { coding: [{ system: 'http://hl7.org/fhir/sid/icd-10', code: 'E10.2' }] },
      }),
      diabetes('Diabetes', { code: { coding: [{ system: 'http://snomed.info/sct', code: '44054006' }] } }),
      'problems-exclude-each-other',
    ],
    [
      'one dose in two releases',
      named('Gliclazide 30mg modified-release tablets'),
      named('Gliclazide 30mg tablets'),
      'releases-differ',
    ],
    [
      'one dose of a brand that releases slowly, against plain',
      named('Tegretol Prolonged Release 200mg tablets'),
      named('Carbamazepine 200mg'),
      'releases-differ',
    ],
    [
      'one code beside the names of two medicines',
      byCode('Paracetamol 500mg tablets'),
      byCode('Warfarin 5mg tablets'),
      'code-and-name-disagree',
    ],
    ['NKDA against an allergy', allergy(), called('NKDA'), 'allergy-against-none-known'],
    ['nil known against an allergy', allergy(), called('Nil known'), 'allergy-against-none-known'],
    [
      'not allergic against allergic',
      allergy(),
      called('Not allergic to penicillin'),
      'allergy-against-refuted',
    ],
    [
      'a class against one of it that was ruled out',
      allergy(),
      called('Amoxicillin', refuted),
      'allergy-against-refuted',
    ],
    [
      'medicines against none',
      medicine('One daily'),
      named('No known medications'),
      'medicine-against-none-known',
    ],
    [
      'problems against none',
      problem(),
      problem({ code: { text: 'No known problems' } }),
      'problem-against-none-known',
    ],
    [
      'a penicillin that is taken, and an allergy to penicillin',
      allergy(),
      taken('Amoxicillin 500mg capsules'),
      'allergy-against-medicine',
    ],
    [
      'a penicillin that is taken by its brand, and an allergy to another',
      called('Amoxicillin'),
      taken('Floxapen 500mg capsules'),
      'allergy-against-medicine',
    ],
    [
      'a medicine that is taken, and an allergy to it',
      called('Ramipril'),
      taken('Tritace 5mg capsules'),
      'allergy-against-medicine',
    ],
    [
      'an anti-inflammatory that is taken, and an allergy to NSAIDs',
      called('NSAIDs'),
      taken('Naproxen 250mg tablets'),
      'allergy-against-medicine',
    ],
    [
      'one hip replacement of one day, on two sides',
      operated('Total hip replacement', { bodySite: [{ text: 'Left' }] }),
      operated('Total replacement of right hip'),
      'side-told-differently',
    ],
    [
      'not for resuscitation against for it',
      flag('Not for CPR (DNACPR in place)'),
      flag('For CPR, full escalation'),
      'resuscitation-told-differently',
    ],
    [
      'two ReSPECT forms in force',
      plan({ title: 'ReSPECT form' }),
      plan({ title: 'ReSPECT', period: { start: '2026-05-01' } }),
      'two-decisions-in-force',
    ],
    [
      'two crisis plans whatever their titles',
      crisis('My crisis plan'),
      crisis('Mental health crisis plan', '2026-05-01'),
      'two-plans-in-force',
    ],
    [
      'two blood groups',
      finding('Blood group', 'A Rh positive', '2024-01-01'),
      finding('Blood group', 'B Rh negative'),
      'blood-group-told-differently',
    ],
    [
      'two of the Rhesus factor',
      finding('ABO and Rh group', 'O Rh(D) positive'),
      finding('Blood group', 'O neg'),
      'blood-group-told-differently',
    ],
    [
      'blood groups, one without a sign',
      finding('Blood group', 'Group A'),
      finding('Blood group', 'B D positive'),
      'blood-group-told-differently',
    ],
    [
      'blood groups in a sentence',
      finding('Blood group', 'Confirmed: AB Rh positive'),
      finding('Blood group', 'O-'),
      'blood-group-told-differently',
    ],
    [
      'a problem that decides on resuscitation, and an alert',
      problem({ code: { text: 'Not for resuscitation' } }),
      flag('For CPR'),
      'resuscitation-told-differently',
    ],
    ['a visit alone', flag('Do not visit alone'), flag('Safe to visit alone'), 'alert-told-differently'],
    [
      'two doses of one injection',
      ordered('Morphine 10mg/1ml solution for injection ampoules', '2.5 mg under the skin'),
      named('Morphine 10mg/1ml injection', '5 mg sc'),
      'doses-differ',
    ],
    [
      'two patches, wherever they are put',
      ordered('Fentanyl 12micrograms/hour patches', 'Apply one to chest every 72 hours'),
      named('Fentanyl 25micrograms/hour patches', 'Apply one to back every 72 hours'),
      'strengths-differ',
    ],
    [
      'pregnant against not pregnant',
      finding('Pregnancy status', 'Pregnant'),
      finding('Pregnancy status', 'Not pregnant', '2026-11-18'),
      'pregnancy-told-differently',
    ],
    [
      'pregnant against a no',
      finding('Pregnancy status', 'Pregnant'),
      { ...finding('Pregnant', '', '2026-11-18'), valueCodeableConcept: undefined, valueBoolean: false },
      'pregnancy-told-differently',
    ],
    ['two genders', patient({ gender: 'male' }), patient({ gender: 'female' }), 'person-told-differently'],
    [
      'two birth dates',
      patient({ birthDate: '1950-01-02' }),
      patient({ birthDate: '1950-02-01' }),
      'person-told-differently',
    ],
    ['a risk and that there is none', flag('Falls risk'), flag('No falls risk'), 'alert-told-differently'],
    [
      'a risk in other words',
      flag('At risk of falls'),
      flag('Not at risk of falls'),
      'alert-told-differently',
    ],
    [
      'stopped in the words of a dosage',
      medicine('One daily'),
      medicine('STOPPED - do not take. Was one capsule once a day'),
      'stopped-against-current',
    ],
    [
      'held in the words of a dosage',
      medicine('One daily'),
      medicine('On hold until review'),
      'on-hold-against-current',
    ],
    [
      'a vaccine given on a day, and not in that month',
      vaccination('completed', { occurrenceDateTime: '2026-10-08' }),
      vaccination('not-done', { occurrenceDateTime: '2026-10' }),
      'vaccination-told-differently',
    ],
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
      'two values of one day, of which nobody says the time',
      haemoglobin(98, { effectiveDateTime: '2026-11-20' }),
      haemoglobin(89, { effectiveDateTime: '2026-11-20' }),
    ],
    [
      'two values of two instants',
      haemoglobin(98),
      haemoglobin(89, { effectiveDateTime: '2026-11-20T09:05:00Z' }),
    ],
    ['one value, once rounded', haemoglobin(98.4), haemoglobin(98)],
    [
      'one value in two units: nothing is converted',
      haemoglobin(98),
      haemoglobin(9.8, { valueQuantity: { value: 9.8, unit: 'g/dL' } }),
    ],
    ['a draft and what became of it', haemoglobin(98), haemoglobin(89, { status: 'preliminary' })],
    ['a value that was cancelled', haemoglobin(98), haemoglobin(9, { status: 'cancelled' })],
    [
      'what is above a limit',
      haemoglobin(98),
      haemoglobin(90, { valueQuantity: { value: 90, comparator: '>', unit: 'g/L' } }),
    ],
    [
      'one test of two sites',
      haemoglobin(98, { bodySite: { text: 'Left arm' } }),
      haemoglobin(89, { bodySite: { text: 'Right arm' } }),
    ],
    [
      'one test by two methods',
      haemoglobin(98, { method: { text: 'Point of care' } }),
      haemoglobin(89, { method: { text: 'Laboratory analyser' } }),
    ],
    ['one word and another for what was found', swab('Positive'), swab('MRSA detected')],
    [
      'a vaccine that was given on another day',
      vaccination('completed', { occurrenceDateTime: '2026-10-09' }),
      vaccination('not-done'),
    ],
    [
      'another vaccine that was not given',
      vaccination('completed'),
      vaccination('not-done', { vaccineCode: { text: 'Influenza vaccine' } }),
    ],
    [
      'a procedure that was done on another day',
      colonoscopy('completed', { performedDateTime: '2026-10-09' }),
      colonoscopy('not-done'),
    ],
    [
      'a procedure of which only the year is known',
      colonoscopy('completed', { performedDateTime: '2026' }),
      colonoscopy('not-done'),
    ],
    [
      'the other side',
      colonoscopy('completed', { code: { text: 'Left hip replacement' } }),
      colonoscopy('not-done', { code: { text: 'Right hip replacement' } }),
    ],
    [
      'diabetes of one type, and no type said',
      diabetes('Type 2 diabetes mellitus'),
      diabetes('Diabetes mellitus'),
    ],
    [
      'one type of diabetes in two wordings',
      diabetes('T2DM'),
      diabetes('Diabetes mellitus type 2 (disorder)'),
    ],
    [
      'a type that is not confirmed',
      diabetes('Type 2 diabetes mellitus'),
      diabetes('Type 1 diabetes mellitus', { verificationStatus: { coding: [{ code: 'provisional' }] } }),
    ],
    ['a type that is over', diabetes('Type 1 diabetes mellitus'), diabetes('Type 2 diabetes mellitus', over)],
    [
      'somebody else’s diabetes',
      diabetes('Type 1 diabetes mellitus'),
      diabetes('Family history of type 2 diabetes mellitus'),
    ],
    [
      'one release in two wordings',
      named('Metformin 500mg MR tablets'),
      named('Metformin 500mg modified-release tablets'),
    ],
    [
      'a medicine of which every product releases slowly',
      named('Tamsulosin 400microgram modified-release capsules'),
      named('Tamsulosin 400microgram capsules'),
    ],
    [
      'a name that says neither form nor strength',
      named('Gliclazide 30mg MR tablets', '30 mg daily'),
      named('Gliclazide', '30 mg daily'),
    ],
    [
      'slow relief always, and quick relief when needed',
      named('Morphine 10mg modified-release tablets', '10 mg'),
      named('Morphine 10mg tablets', '10 mg when required'),
    ],
    [
      'one code beside a brand and what is in it',
      byCode('Eliquis 5mg tablets'),
      byCode('Apixaban 5mg tablets'),
    ],
    [
      'one code beside a brand that is not known here',
      byCode('Zapain 30mg/500mg tablets'),
      byCode('Co-codamol 30mg/500mg tablets'),
    ],
    [
      'one code beside a salt and its base',
      byCode('Sertraline 50mg tablets'),
      byCode('Sertraline hydrochloride 50mg tablets'),
    ],
    ['an allergy, and no information', allergy(), called('No information about allergies')],
    ['an allergy to food, and NKDA', called('Peanut'), called('NKDA')],
    ['a penicillin, and no food allergies', allergy(), called('No known food allergies')],
    ['an allergy, and not another one', allergy(), called('Not allergic to latex')],
    [
      'one that was ruled out, and another of its class',
      called('Amoxicillin'),
      called('Flucloxacillin', refuted),
    ],
    [
      'a medicine that is over, and none',
      medicine('One daily', { status: 'completed' }),
      named('No known medications'),
    ],
    ['two that say none', named('No known medications'), named('Nil regular medication')],
    ['not for resuscitation, said twice', flag('DNACPR in place'), flag('Not for CPR')],
    ['one decision that is over', flag('DNACPR'), flag('For CPR', { status: 'inactive' })],
    [
      'a penicillin that is over, and the allergy',
      allergy(),
      taken('Amoxicillin 500mg', { status: 'completed' }),
    ],
    ['a macrolide, and an allergy to penicillin', allergy(), taken('Clarithromycin 500mg tablets')],
    ['what is penicillamine, and an allergy to penicillin', allergy(), taken('Penicillamine 250mg tablets')],
    ['nystatin, and an allergy to statins', called('Statins'), taken('Nystatin oral suspension')],
    ['a penicillin, and an allergy that is ruled out', allergy(refuted), taken('Amoxicillin 500mg capsules')],
    ['a penicillin, and an allergy that is over', allergy(over), taken('Amoxicillin 500mg capsules')],
    [
      'an intolerance of what is taken',
      called('Codeine', { type: 'intolerance' }),
      taken('Codeine 30mg tablets'),
    ],
    [
      'two hip replacements of two days, on two sides',
      operated('Left total hip replacement'),
      operated('Right total hip replacement', { performedDateTime: '2025-08-01' }),
    ],
    [
      'hip replacements of both sides, and of one of them',
      operated('Bilateral total hip replacement'),
      operated('Right total hip replacement'),
    ],
    [
      'two wounds dressed on one day',
      operated('Dressing of wound of left leg'),
      operated('Dressing of wound of right leg'),
    ],
    ['one ReSPECT form, told on one day', plan({ title: 'ReSPECT form' }), plan({ title: 'ReSPECT' })],
    ['a crisis plan and another plan', crisis('My crisis plan'), plan({ title: 'Reablement plan' })],
    [
      'a crisis plan that is over',
      crisis('My crisis plan'),
      { ...crisis('Old crisis plan'), status: 'completed' },
    ],
    [
      'one blood group, once without Rhesus',
      finding('Blood group', 'A'),
      finding('Blood group', 'A Rh positive'),
    ],
    [
      'one blood group in two wordings',
      finding('Blood group', 'O Rh D negative'),
      finding('ABO group', 'O neg'),
    ],
    [
      'pregnant, and no longer',
      finding('Pregnancy status', 'Pregnant', '2026-02-01'),
      finding('Pregnancy status', 'Not pregnant'),
    ],
    ['a gender that one does not know', patient({ gender: 'male' }), patient({ gender: 'unknown' })],
    ['a birth date, and its year', patient({ birthDate: '1950' }), patient({ birthDate: '1950-02-01' })],
    ['two risks', flag('Falls risk'), flag('No known risk of choking')],
    ['a risk that is over', flag('Falls risk', { status: 'inactive' }), flag('No falls risk')],
    [
      'a warning of what not to take with it',
      medicine('One daily. Do not take indigestion remedies'),
      medicine('One daily'),
    ],
    [
      'a vaccine given in another month',
      vaccination('completed', { occurrenceDateTime: '2026-09-08' }),
      vaccination('not-done', { occurrenceDateTime: '2026-10' }),
    ],
    [
      'two strengths as directed',
      ordered('Warfarin 1mg tablets', 'As directed by clinic'),
      named('Warfarin 3mg tablets', 'As directed by clinic'),
    ],
    [
      'two strengths that are taken together',
      ordered('Levothyroxine 100microgram tablets', 'One daily with the 25'),
      named('Levothyroxine 25microgram tablets', 'One daily with the 100'),
    ],
    [
      'an inhaler and nebules',
      ordered('Salbutamol 100micrograms/dose inhaler', '2 puffs prn'),
      named('Salbutamol 2.5mg/2.5ml nebuliser liquid', '2.5mg qds'),
    ],
    [
      'what is injected and what is swallowed, by the name',
      ordered('Morphine 10mg/1ml solution for injection ampoules', '2.5 mg under the skin, hourly'),
      named('Morphine sulfate 10mg/5ml oral solution', '5 ml up to six times a day'),
    ],
    [
      'what goes into the cheek and what is injected',
      ordered('Midazolam 10mg/1ml oromucosal solution', '10mg buccal prn seizure'),
      named('Midazolam 10mg/2ml injection', '2.5mg sc prn'),
    ],
    [
      'eye drops and an ointment for the night',
      ordered('Chloramphenicol 0.5% eye drops', 'One drop qds'),
      named('Chloramphenicol 1% eye ointment', '1 cm at night'),
    ],
    [
      'a resuscitation that was, and an alert',
      problem({ code: { text: 'Cardiac arrest with successful resuscitation' } }),
      flag('For CPR'),
    ],
    [
      'a decision on resuscitation that is over',
      problem({ code: { text: 'Not for resuscitation' }, ...over }),
      flag('For CPR'),
    ],
    [
      'a patch and a gel',
      ordered('Estradiol 50micrograms/24hours patches', 'One twice weekly'),
      named('Estradiol 0.06% gel', '2 pumps daily'),
    ],
    [
      'a weak cream for the face and a strong one for the legs',
      ordered('Betamethasone valerate 0.025% cream', 'Apply to face'),
      named('Betamethasone valerate 0.1% ointment', 'Apply to legs'),
    ],
    [
      'a blood group and what is awaited',
      finding('Blood group', 'O RhD positive'),
      finding('Blood group', 'A second sample is needed'),
    ],
    [
      'a blood group that was confirmed',
      finding('Blood group', 'O RhD positive'),
      finding('Blood group', 'Confirmed on a second sample: O positive'),
    ],
    ['the blood group of another', finding('Blood group', 'O pos'), finding('Mother’s blood group', 'A neg')],
    [
      'the blood group of a donor',
      finding('Blood group', 'O pos'),
      finding('Blood group of donor unit', 'A neg'),
    ],
    [
      'one instant of death in two zones',
      patient({ deceasedDateTime: '2026-06-01T00:30:00+01:00' }),
      patient({ deceasedDateTime: '2026-05-31T23:30:00Z' }),
    ],
    [
      'slow relief and what is had beside it',
      ordered('Morphine sulfate 30mg modified-release tablets', '30mg bd'),
      named('Oramorph 10mg/5ml oral solution', '10mg prn'),
    ],
    [
      'two appointments of one time for two things',
      { ...appointment('booked'), description: 'Practice nurse dressing' },
      { ...appointment('cancelled'), description: 'Cardiology clinic' },
    ],
    [
      'what was taken back',
      problem(),
      problem({ verificationStatus: { coding: [{ code: 'entered-in-error' }] } }),
    ],
  ])('finds nothing in %s', (_case, one, other) => {
    expect(conflictsOf(['gp', one], ['hospital', other])).toEqual([])
  })

  it.each([
    [
      'tablets and a liquid',
      named('Carbamazepine 200mg modified-release tablets', '200 mg daily'),
      named('Carbamazepine 100mg/5ml oral suspension', '200 mg daily'),
    ],
    [
      'a course until it is stopped',
      medicine('One daily until stopped by the clinic'),
      medicine('One daily'),
    ],
  ])('finds that it may be taken twice, and nothing else, in %s', (_case, one, other) => {
    expect(conflictsOf(['gp', one], ['hospital', other])).toEqual(['one-medicine-on-two-lists'])
  })

  it('one list with a medicine in two releases disagrees with none that has either', () => {
    const both = [
      named('Morphine 10mg MR tablets', '10 mg'),
      named('Morphine 10mg tablets', '10 mg'),
    ] as const

    expect(conflictsOf(['gp', both[0]], ['gp', both[1]], ['hospital', both[0]])).toEqual([])
  })

  it('HZ15: what one code is called by two names is no other dose, and is never joined', () => {
    const read = [byCode('Paracetamol 500mg tablets'), byCode('Warfarin 500mg tablets')].map(
      (resource, index) => told({ from: index === 0 ? 'gp' : 'hospital', resource }, `r${index}`),
    )

    expect(findDuplicates(read, aView(read)).groups).toEqual([])
    expect(
      conflictsOf(['gp', byCode('Paracetamol 500mg')], ['hospital', byCode('Warfarin 5mg tablets')]),
    ).toEqual(['code-and-name-disagree'])
  })

  it.each([
    ['by code', coded('716186003', 'No known allergy'), allergy()],
    ['by words', saidProblem('No known allergies'), allergy()],
    ['of medicines alone', saidProblem('NKDA'), allergy()],
    ['of foods, and a food', saidProblem('No known food allergies'), called('Peanut')],
  ])('a problem that says that there is no allergy contradicts one: %s', (_case, one, other) => {
    expect(conflictsOf(['hospital', one], ['gp', other])).toEqual(['allergy-against-none-known'])
  })

  it.each([
    ['in words', saidProblem('Allergy to penicillin'), noneKnown()],
    ['the other way about', saidProblem('Penicillin allergy'), noneKnown()],
    ['a reaction that is over', saidProblem('Anaphylaxis due to penicillin', over), noneKnown()],
    ['by a code alone', coded('91936005'), noneKnown()],
    ['two problems', saidProblem('Nut allergy'), saidProblem('No known allergies')],
    ['an empty list', saidProblem('Latex allergy'), emptyList('Allergies')],
  ])('a problem that is an allergy contradicts that there is none: %s', (_case, one, other) => {
    expect(conflictsOf(['gp', one], ['hospital', other])).toEqual(['allergy-against-none-known'])
  })

  it.each([
    ['a problem that somebody ruled out', saidProblem('Penicillin allergy', refuted), noneKnown()],
    ['what a relative has', saidProblem('Family history of nut allergy'), noneKnown()],
    ['what is called allergic', saidProblem('Allergic rhinitis'), noneKnown()],
    ['what was excluded', saidProblem('Penicillin allergy excluded'), noneKnown()],
    ['what was taken off', saidProblem('Penicillin allergy de-labelled'), noneKnown()],
    ['what a son has', saidProblem('Son has peanut allergy'), noneKnown()],
    ['alcohol that is not borne', saidProblem('Intolerance to alcohol'), noneKnown()],
    ['a food beside no drug', allergy({ code: { text: 'Tomato' } }), allergy({ code: { text: 'NKDA' } })],
    [
      'two ways to say none',
      allergy({ code: { text: 'No allergies known to patient' } }),
      allergy({ code: { text: 'No known allergies' } }),
    ],
    ['what a body cannot bear', saidProblem('Exercise intolerance'), noneKnown()],
    ['an allergy of another category', saidProblem('No known food allergies'), allergy()],
    ['an allergy that was resolved', saidProblem('Allergy to penicillin', over), noneKnown()],
    ['two wordings of one', saidProblem('Allergy to penicillin'), allergy()],
    ['an empty list of medicines', emptyList('Medicines'), allergy()],
    ['no drugs, which is no list of medicines', saidProblem('No drugs'), medicine('One daily')],
  ])('finds no contradiction of an allergy in %s', (_case, one, other) => {
    expect(conflictsOf(['gp', one], ['hospital', other])).toEqual([])
  })

  it('a problem that says that there is no medicine contradicts one', () => {
    expect(
      conflictsOf(['gp', medicine('One daily')], ['hospital', saidProblem('No known medications')]),
    ).toEqual(['medicine-against-none-known'])
  })

  it('marks a problem and an allergy that contradict each other, each where it stands', () => {
    const read = [
      told({ from: 'gp', resource: allergy() }, '1'),
      told({ from: 'hospital', resource: saidProblem('NKA') }, '2'),
    ]
    const view = aView(read)
    const together = tellTogether(read, view, [])
    const marks = [toAllergies(read.slice(0, 1), view), toProblems(read.slice(1), view)]
      .flatMap((content) => together.collapse(content).current)
      .map((item) => item.marks.map(({ text }) => text))

    expect(marks).toEqual([['sources differ'], ['sources differ']])
  })
})

describe('two records of one source', () => {
  const of = (...resources: readonly Content[]): readonly string[] => {
    const read = resources.map((resource, index) => told({ from: 'hospital', resource }, `r${index}`))
    const view = aView(read)
    return findConflicts(read, view, findDuplicates(read, view).groups).map(({ words }) => words)
  }
  const numbered = (system: string): object => ({ identifier: [{ system: `urn:${system}`, value: '1' }] })

  it.each([
    [
      'an allergy and that there is none',
      [allergy({ recordedDate: '2026-03-01' }), noneKnown({ recordedDate: '2026-11-01' })],
      'differ: one has an allergy, another says that there is none',
    ],
    [
      'an allergy and that there is none, of one day',
      [allergy({ recordedDate: '2026-03-01' }), noneKnown({ recordedDate: '2026-03-01T10:00:00Z' })],
      'differ: one has an allergy, another says that there is none',
    ],
    [
      'an allergy, and that it was ruled out',
      [allergy(), allergy(refuted)],
      'differ: one has an allergy, another has ruled it out',
    ],
    [
      'two full doses on one list',
      [medicine('One daily'), medicine('Two daily')],
      'give different doses of one medicine',
    ],
    [
      'two strengths of what nobody makes up of two',
      [named('Ramipril 5mg capsules'), named('Ramipril 10mg capsules')],
      'give different doses of one medicine',
    ],
    [
      'two anticoagulants',
      [named('Apixaban 5mg tablets', 'One twice a day'), named('Warfarin 1mg tablets', 'As directed')],
      'have two anticoagulants as taken at once',
    ],
    [
      'medicines, and later that there are none',
      [
        ordered('Ramipril 5mg capsules', 'One daily'),
        medicine('', {
          medicationCodeableConcept: { text: 'No known medications' },
          dateAsserted: '2026-11-01',
        }),
      ],
      'differ: one has medicines, another says that there are none',
    ],
    [
      'problems, and later that there are none',
      [problem({ recordedDate: '2024' }), saidProblem('No known problems', { recordedDate: '2026-11-01' })],
      'differ: one has problems, another says that there are none',
    ],
    [
      'two doses by two of its systems',
      [medicine('One daily', numbered('ward')), medicine('Two daily', numbered('clinic'))],
      'give different doses of one medicine',
    ],
    [
      'two strengths by two of its systems',
      [named('Lantus', 'As before', numbered('ward')), named('Toujeo', 'As before', numbered('clinic'))],
      'give different strengths of one medicine',
    ],
    [
      'two decisions about resuscitation',
      [
        flag('Not for attempted cardiopulmonary resuscitation'),
        flag('For attempted cardiopulmonary resuscitation'),
      ],
      'differ, or may differ, on whether this person is for resuscitation',
    ],
    [
      'two types of diabetes',
      [diabetes('Type 1 diabetes'), diabetes('Type 2 diabetes')],
      'name two problems of which a person has one',
    ],
    [
      'two blood groups',
      [finding('Blood group', 'A'), finding('Blood group', 'B')],
      'give different blood groups',
    ],
    [
      'two birth dates',
      [patient({ birthDate: '1950-02-01' }), patient({ birthDate: '1951-02-01' })],
      'give different genders or birth dates',
    ],
    [
      'a risk and that there is none',
      [flag('Falls risk'), flag('No falls risk')],
      'differ: one has an alert in force that another denies',
    ],
    [
      'dead and alive',
      [patient({ deceasedBoolean: true }), patient({ deceasedBoolean: false })],
      'differ on whether, or when, this person has died',
    ],
  ])('contradict each other, by the name of the source: %s', (_case, records, words) => {
    expect(of(...records)).toEqual([`Two records of Wey Valley Hospital ${words}`])
  })

  it.each([
    ['two reactions', [allergy(reaction('Rash')), allergy(reaction('Anaphylaxis'))]],
    [
      'an allergy that was learnt of after it had none',
      [allergy({ recordedDate: '2026-11-01' }), noneKnown({ recordedDate: '2026-03-01' })],
    ],
    ['one active and one resolved', [allergy(), allergy(over)]],
    [
      'an allergy ruled out, and found again later',
      [allergy({ recordedDate: '2026-11-01' }), allergy({ ...refuted, recordedDate: '2025-01-01' })],
    ],
    [
      'medicines begun after it had none',
      [
        ordered('Ramipril 5mg capsules', 'One daily'),
        medicine('', {
          medicationCodeableConcept: { text: 'No known medications' },
          dateAsserted: '2026-09-01',
        }),
      ],
    ],
    [
      'two doses of one system',
      [medicine('One daily', numbered('ward')), medicine('Two daily', numbered('ward'))],
    ],
    [
      'a dose that is over by another system',
      [
        medicine('One daily', { ...numbered('ward'), status: 'stopped' }),
        medicine('Two daily', numbered('clinic')),
      ],
    ],
    [
      'always, and when needed',
      [medicine('One daily', numbered('ward')), medicine('Two when required', numbered('clinic'))],
    ],
    [
      'two strengths that make up one dose',
      [named('Levothyroxine 100microgram tablets'), named('Levothyroxine 25microgram tablets')],
    ],
    [
      'a dose for the morning and one for the night',
      [
        named('Gabapentin 300mg capsules', '300mg in the morning'),
        named('Gabapentin 300mg capsules', '600mg at night'),
      ],
    ],
    [
      'a step, and what comes after it',
      [
        named('Sertraline 50mg tablets', 'One daily for 7 days then two'),
        named('Sertraline 50mg tablets', 'Two daily'),
      ],
    ],
    [
      'a dose by a book',
      [named('Warfarin 1mg tablets', 'Two daily'), named('Warfarin 1mg tablets', 'Three daily')],
    ],
    [
      'two strengths in one list',
      [named('Fentanyl 12micrograms/hour patch'), named('Fentanyl 25micrograms/hour patch')],
    ],
    [
      'two versions of one by its number',
      [diabetes('Type 1 diabetes', numbered('a')), diabetes('Type 2 diabetes', numbered('a'))],
    ],
    ['a problem that is over, and back', [problem(over), problem()]],
    [
      'a decision and the one before it',
      [
        flag('Not for attempted cardiopulmonary resuscitation'),
        flag('For attempted cardiopulmonary resuscitation', { period: { start: '2025-01-01' } }),
      ],
    ],
    ['a plan and the one before it', [plan(), plan({ period: { start: '2025-03-01' } })]],
    ['two appointments', [appointment('booked'), appointment('cancelled')]],
    ['given, and not given before', [vaccination('completed'), vaccination('not-done')]],
    [
      'pregnant, and not',
      [finding('Pregnancy status', 'Pregnant'), finding('Pregnancy status', 'Not pregnant')],
    ],
  ])('do not: %s', (_case, records) => {
    expect(of(...records)).toEqual([])
  })

  it('are marked where they stand', () => {
    const read = [allergy(), noneKnown()].map((resource, index) =>
      told({ from: 'hospital', resource }, `${index}`),
    )
    const { current } = tellTogether(read, aView(read), []).collapse(toAllergies(read, aView(read)))

    expect(current.map(({ marks }) => marks.map(({ text }) => text))).toEqual([
      ['two records of Wey Valley Hospital differ'],
      ['two records of Wey Valley Hospital differ'],
    ])
  })
})

describe('reports of one examination', () => {
  const report = (conclusion: string, differs: object = {}): Content => ({
    resourceType: 'DiagnosticReport',
    status: 'final',
    code: { text: 'CT scan' },
    effectiveDateTime: atNine,
    conclusion,
    ...differs,
  })

  it.each([
    ['Pulmonary embolism in the right lower lobe artery', 'No pulmonary embolism'],
    ['PE', 'No PE'],
    ['Bilateral pulmonary emboli', 'No evidence of PE.'],
    ['Fracture of the distal radius', 'No fracture seen'],
    ['Fractures of ribs 4 to 6', 'No acute fracture or pneumothorax'],
    ['Heavy growth of Escherichia coli', 'No growth'],
    ['Escherichia coli isolated', 'No growth after 48 hours'],
    ['Positive', 'Negative'],
    ['Nodule in the left upper lobe', 'Normal study'],
    ['Heart size normal. Small subdural bleed', 'Subdural haemorrhage excluded'],
    ['Consolidation, no effusion', 'Pleural effusion. No consolidation'],
    ['Deep vein thrombosis in the left calf', 'DVT ruled out'],
    ['Acute subdural haematoma', 'No intracranial haemorrhage'],
    ['Subarachnoid haemorrhage', 'No intracranial bleed'],
    ['Invasive ductal carcinoma', 'Benign. No malignancy'],
    ['Large pneumothorax', 'Pneumothorax has resolved'],
    ['Fracture seen', 'No fracture'],
    ['Normal liver. Mass in the pancreas', 'Normal study'],
  ])('contradict each other: %s / %s', (one, other) => {
    expect(conflictsOf(['hospital', report(one)], ['gp', report(other)])).toEqual(['report-told-differently'])
    expect(conflictsOf(['hospital', report(other)], ['gp', report(one)])).toEqual(['report-told-differently'])
  })

  it.each([
    ['No fracture', 'No fracture seen'],
    ['No acute fracture. Old fracture of L1', 'Old fracture of L1'],
    ['Possible fracture of the scaphoid', 'No fracture'],
    ['Fracture cannot be excluded', 'No fracture'],
    ['No displaced fracture', 'Undisplaced fracture of the ulna'],
    ['No large pleural effusion', 'Small pleural effusion'],
    ['Normal', 'Lungs clear'],
    ['Normal', 'No abnormality detected'],
    ['No nodule', 'Consolidation at the right base'],
    ['Pneumothorax has resolved', 'No pneumothorax'],
    ['No regurgitation', 'Moderate stenosis. Trivial mitral regurgitation'],
    ['Normal study', 'Normal liver, kidneys and spleen. Gallbladder seen'],
    ['No subdural haematoma', 'Subarachnoid haemorrhage'],
    ['Fracture without displacement', 'Fracture. No displacement'],
    ['No significant growth', 'Mixed growth of doubtful significance'],
  ])('do not: %s / %s', (one, other) => {
    expect(conflictsOf(['hospital', report(one)], ['gp', report(other)])).toEqual([])
  })

  it.each([
    ['of another day', { effectiveDateTime: '2026-11-18T09:00:00Z' }],
    ['of another examination', { code: { text: 'Chest X-ray' } }],
    ['of the other side', { code: { text: 'CT scan left' } }],
    ['that was cancelled', { status: 'cancelled' }],
  ])('say nothing against one %s', (_case, differs) => {
    expect(conflictsOf(['hospital', report('Fracture')], ['gp', report('No fracture', differs)])).toEqual([])
  })

  it('contradict each other by their number, whatever they are called', () => {
    const numbered = { identifier: [{ system: 'urn:radiology', value: '7' }] }

    expect(
      conflictsOf(
        ['hospital', report('Fracture', numbered)],
        ['gp', report('No fracture', { ...numbered, code: { text: 'Imaging' } })],
      ),
    ).toEqual(['entry-told-differently'])
  })

  it('are of one source where a first reading and the final one say opposite things', () => {
    const numbered = { identifier: [{ system: 'urn:radiology', value: '7' }] }
    const read = [
      report('No fracture', { ...numbered, status: 'preliminary' }),
      report('Fracture', numbered),
    ].map((resource, index) => told({ from: 'hospital', resource }, `r${index}`))
    const { groups } = findDuplicates(read, aView(read))

    expect(findConflicts(read, aView(read), groups).map(({ words }) => words)).toEqual([
      'Two records of Wey Valley Hospital of one examination say opposite things',
    ])
  })

  it('by their coded conclusion too', () => {
    const coded = (text: string): Content => report('', { conclusion: undefined, conclusionCode: [{ text }] })

    expect(
      conflictsOf(['hospital', coded('Pulmonary embolism')], ['gp', coded('No pulmonary embolism')]),
    ).toEqual(['report-told-differently'])
  })

  it('are two values of one instant in one source, where no number makes them one result', () => {
    const read = [haemoglobin(98), haemoglobin(59)].map((resource, index) =>
      told({ from: 'hospital', resource }, `r${index}`),
    )

    expect(findConflicts(read, aView(read), []).map(({ words }) => words)).toEqual([
      'Two records of Wey Valley Hospital give different values of one test at one instant',
    ])
    const numbered = { identifier: [{ system: 'urn:lab', value: '7' }] }
    expect(
      conflictsOf(['hospital', haemoglobin(98, numbered)], ['hospital', haemoglobin(59, numbered)]),
    ).toEqual([])
  })

  it('two sources that both have both values of one instant differ in nothing: each of them has two', () => {
    const both = (from: string): readonly (readonly [string, Content])[] => [
      [from, haemoglobin(98)],
      [from, haemoglobin(59)],
    ]

    const read = [...both('hospital'), ...both('gp')].map(([from, resource], index) =>
      told({ from, resource }, `r${index}`),
    )
    const { groups } = findDuplicates(read, aView(read))
    const sources = findConflicts(read, aView(read), groups).map(({ sides }) =>
      sides.map(({ source }) => source.name),
    )
    expect(sources.map(([one, other]) => one === other)).toEqual([true, true])
    // Of one who has one of the values alone the other differs.
    expect(conflictsOf(...both('hospital'), ['gp', haemoglobin(98)])).toEqual([
      'result-told-differently',
      'result-told-differently',
    ])
  })

  it.each([
    ['a day and a day', '2026-11-25', '2026-11-25', ['found-and-not-found']],
    ['a day and a time of it', '2026-11-25', '2026-11-25T14:00:00Z', ['found-and-not-found']],
    ['two times of a day', '2026-11-25T09:00:00Z', '2026-11-25T14:00:00Z', []],
    ['two days', '2026-11-24', '2026-11-25', []],
    ['a month', '2026-11', '2026-11', []],
  ])('found and not found, of which nobody knows which came first: %s', (_case, on, other, rules) => {
    const sides = [
      ['gp', { ...swab('MRSA detected'), effectiveDateTime: on }],
      ['hospital', { ...swab('MRSA not detected'), effectiveDateTime: other }],
    ] as const

    expect(conflictsOf(...sides)).toEqual(rules)
  })

  it('what may still change is held against nothing of its day', () => {
    const first = { ...swab('MRSA not detected'), effectiveDateTime: '2026-11-25', status: 'preliminary' }

    expect(
      conflictsOf(['hospital', first], ['gp', { ...swab('MRSA detected'), effectiveDateTime: '2026-11-25' }]),
    ).toEqual([])
  })

  it('a culture that is an observation is told so too', () => {
    expect(
      conflictsOf(['hospital', swab('No growth')], ['gp', swab('Growth of Staphylococcus aureus')]),
    ).toEqual(['result-told-differently'])
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
