import { MEDICINES } from '../words/medicines.js'
import { PROBLEMS } from '../words/problems.js'
import { PROCEDURES } from '../words/procedures.js'
import { noKnownAllergies } from '../records/allergy.js'
import { appointment, emergencyVisit, procedure, stay } from '../records/hospital.js'
import { letter } from '../records/letter.js'
import { dischargeMedicine, repeat, supplied } from '../records/medicine.js'
import { consultation } from '../records/practice.js'
import { problem } from '../records/problem.js'
import { bloodTest, trend, writtenReport } from '../records/results.js'
import { routineCare } from '../records/routine.js'
import { VISITS } from '../words/visits.js'
import { visit } from '../records/visit.js'
import type { Story } from './story.js'

/**
 * A man of 78 left hospital eight days ago. The hospital stopped bisoprolol for a slow heart and lowered apixaban to
 * 2.5 mg; the practice's repeat list still has bisoprolol and apixaban 5 mg, and the pharmacy supplied both since.
 */
export const medicinesDisagree: Story = {
  key: 'medicines-disagree',
  about:
    'Two medicines lists disagree after a discharge: apixaban dose, and bisoprolol stopped yet still supplied.',
  person: {
    nhsNumber: '9990001030',
    prefix: 'Mr',
    given: ['Ronald', 'Arthur'],
    family: 'Pike',
    preferred: 'Ron',
    gender: 'male',
    age: 78,
    birthday: '09-29',
    address: { line: '61 Catteshall Rise', town: 'Godalming', postcode: 'GU7 1VK' },
    phone: '01632 960331',
    practice: 'Z99002',
    ethnicity: 'A',
  },
  openedBy: ['gp', 'ward.doctor', 'pharmacist'],
  refusedTo: ['social.worker'],
  tell(chart) {
    const { calendar } = chart
    const gp = chart.by('mill-lane-surgery')
    problem(gp, PROBLEMS.atrialFibrillation, { since: calendar.month(-62) })
    problem(gp, PROBLEMS.heartFailure, { since: calendar.month(-30) })
    problem(gp, PROBLEMS.hypertension, { since: calendar.year(-19) })
    problem(gp, PROBLEMS.kidneyDisease3, { since: calendar.month(-20) })
    const issued = { from: calendar.day(-900), lastIssued: calendar.day(-4), by: 'Dr Tom Ellery, GP' }
    repeat(gp, MEDICINES.apixaban5, {
      ...issued,
      dose: 'One tablet twice a day',
      for: 'Atrial fibrillation',
      quantity: [56, 'tablet'],
    })
    repeat(gp, MEDICINES.bisoprolol, {
      ...issued,
      dose: 'One tablet once a day',
      for: 'Heart failure',
      quantity: [28, 'tablet'],
    })
    repeat(gp, MEDICINES.ramipril, { ...issued, dose: 'One capsule once a day', quantity: [28, 'capsule'] })
    repeat(gp, MEDICINES.furosemide40, {
      ...issued,
      dose: 'One tablet in the morning',
      quantity: [28, 'tablet'],
    })
    repeat(gp, MEDICINES.atorvastatin20, { ...issued, dose: 'One tablet at night', quantity: [28, 'tablet'] })
    noKnownAllergies(gp, calendar.day(-900))
    routineCare(gp, {
      pressure: [126, 70],
      weight: 71.5,
      height: 174,
      smoking: 'ex',
      nurse: 'Lynn Archer, practice nurse',
      checks: [95, 460],
    })
    consultation(gp, {
      on: -40,
      by: 'Dr Tom Ellery, GP',
      reason: PROBLEMS.heartFailure,
      outcome: 'More breathless; furosemide raised',
    })

    const hospital = chart.by('wey-valley-hospital')
    emergencyVisit(hospital, {
      at: calendar.at(-14, '15:05'),
      until: calendar.at(-14, '19:30'),
      complaint: 'Blackout, heart rate 38',
      outcome: 'Admitted',
    })
    const inpatient = stay(hospital, {
      from: calendar.at(-14, '19:30'),
      to: calendar.at(-8, '14:15'),
      ward: 'Aspen Ward',
      specialty: 'Cardiology',
      consultant: 'Dr Farah Siddiqui, cardiologist',
      reason: 'Slow heart rate on bisoprolol',
      admitted: 'emergency',
    })
    procedure(hospital, PROCEDURES.ecg, {
      on: calendar.day(-14),
      note: 'Atrial fibrillation, ventricular rate 38.',
      encounter: inpatient,
    })
    procedure(hospital, PROCEDURES.echocardiogram, {
      on: calendar.day(-12),
      note: 'Left ventricular ejection fraction 40 %.',
      encounter: inpatient,
    })
    trend(hospital, 'creatinine', [
      [-820, 112],
      [-600, 121],
      [-300, 131],
      [-95, 138],
    ])
    trend(hospital, 'egfr', [
      [-820, 57],
      [-600, 52],
      [-300, 47],
      [-95, 44],
    ])
    bloodTest(hospital, {
      at: calendar.at(-14, '15:40'),
      name: 'Urea and electrolytes',
      values: { sodium: 137, potassium: 5.1, creatinine: 196, egfr: 29 },
    })
    bloodTest(hospital, {
      at: calendar.at(-9, '07:30'),
      name: 'Urea and electrolytes',
      values: { sodium: 138, potassium: 4.7, creatinine: 186, egfr: 31 },
    })
    bloodTest(hospital, { at: calendar.at(-14, '15:40'), name: 'NT-proBNP', values: { bnp: 2140 } })
    writtenReport(hospital, 'Chest X-ray', {
      at: calendar.at(-14, '16:30'),
      conclusion: 'Heart enlarged. Small effusions on both sides. No consolidation.',
      by: 'Dr Lena Ostrow, radiologist',
    })
    dischargeMedicine(hospital, MEDICINES.apixaban2, {
      by: 'Dr Farah Siddiqui, cardiologist',
      dose: 'One tablet twice a day',
      from: calendar.day(-8),
      for: 'Atrial fibrillation',
      note: 'Lowered while creatinine clearance is below 30 mL/min.',
    })
    dischargeMedicine(hospital, MEDICINES.bisoprolol, {
      by: 'Dr Farah Siddiqui, cardiologist',
      dose: 'One tablet once a day',
      from: calendar.day(-14),
      stopped: { on: calendar.day(-14), why: 'Slow heart rate of 38 with a blackout. Do not restart.' },
    })
    dischargeMedicine(hospital, MEDICINES.ramipril, {
      by: 'Dr Farah Siddiqui, cardiologist',
      dose: 'One capsule once a day',
      from: calendar.day(-8),
    })
    dischargeMedicine(hospital, MEDICINES.furosemide40, {
      by: 'Dr Farah Siddiqui, cardiologist',
      dose: 'One tablet in the morning',
      from: calendar.day(-8),
    })
    noKnownAllergies(hospital, calendar.day(-14))
    letter(hospital, {
      title: 'Discharge summary, Aspen Ward',
      as: 'pdf',
      kind: 'Discharge summary',
      on: calendar.day(-8),
      by: 'Dr Farah Siddiqui, cardiologist',
      text: 'Admitted with a blackout and a heart rate of 38. Bisoprolol stopped. Apixaban lowered to 2.5 mg twice a day while creatinine clearance is 29 mL/min, to be reviewed in clinic. GP: please take bisoprolol off repeat and repeat urea and electrolytes in one week.',
    })
    appointment(hospital, {
      on: 19,
      time: '14:20',
      with: 'Dr Farah Siddiqui, cardiologist',
      about: 'Cardiology follow-up',
      where: 'Wey Valley Hospital, outpatients 2',
    })

    const pharmacy = chart.by('high-street-pharmacy')
    supplied(pharmacy, MEDICINES.apixaban5, {
      on: calendar.at(-3, '12:10'),
      dose: 'One tablet twice a day',
      quantity: [56, 'tablet'],
      days: 28,
    })
    supplied(pharmacy, MEDICINES.bisoprolol, {
      on: calendar.at(-3, '12:10'),
      dose: 'One tablet once a day',
      quantity: [28, 'tablet'],
      days: 28,
    })
    supplied(pharmacy, MEDICINES.furosemide40, {
      on: calendar.at(-3, '12:10'),
      dose: 'One tablet in the morning',
      quantity: [28, 'tablet'],
      days: 28,
    })
    visit(pharmacy, {
      kind: VISITS.community,
      class: 'AMB',
      from: calendar.at(-3, '12:15'),
      to: calendar.at(-3, '12:25'),
      reason: 'Discharge medicines service',
      by: 'Priya Nair, pharmacist',
      where: 'Consultation room',
      outcome: 'Has two boxes of apixaban of different strengths at home',
    })
  },
}
