import { ALLERGIES, REACTIONS } from '../words/allergens.js'
import { MEDICINES } from '../words/medicines.js'
import { PROBLEMS } from '../words/problems.js'
import { allergy, noKnownAllergies } from '../records/allergy.js'
import { emergencyVisit, stay } from '../records/hospital.js'
import { measured } from '../records/measurement.js'
import { acute, dischargeMedicine, repeat, supplied } from '../records/medicine.js'
import { consultation } from '../records/practice.js'
import { problem } from '../records/problem.js'
import { bloodTest, trend, writtenReport } from '../records/results.js'
import { routineCare } from '../records/routine.js'
import { homeVisit } from '../records/services.js'
import type { Story } from './story.js'

/**
 * A woman of 81: her practice has known since 1987 that penicillin brings her out in a severe rash and swelling; the
 * hospital that treated her pneumonia 25 days ago wrote "no known allergies".
 */
export const penicillinConflict: Story = {
  key: 'penicillin-conflict',
  about: 'Severe penicillin allergy at the practice, "no known allergies" at the hospital.',
  person: {
    nhsNumber: '9990001057',
    prefix: 'Mrs',
    given: ['Joyce', 'Evelyn'],
    family: 'Whitcombe',
    gender: 'female',
    age: 81,
    birthday: '12-06',
    address: { line: '18 Elmfield Gardens', town: 'Leatherhead', postcode: 'KT22 9KO' },
    phone: '01632 960457',
    practice: 'Z99001',
    ethnicity: 'A',
  },
  openedBy: ['gp', 'practice.nurse', 'ward.doctor', 'district.nurse'],
  refusedTo: ['mh.nurse', 'social.worker'],
  knownDifferently: {
    'wey-valley-hospital': {
      address: { line: '3 Priory Close', town: 'Dorking', postcode: 'RH4 3VC' },
      phone: '01632 960111',
    },
  },
  tell(chart) {
    const { calendar } = chart
    const gp = chart.by('oak-street-surgery')
    allergy(gp, ALLERGIES.penicillin, {
      recorded: calendar.day(-5400),
      since: '1987',
      reaction: REACTIONS.swelling,
      severity: 'severe',
      by: 'Dr Asha Rahman, GP',
      note: 'Face and lips swelled two hours after amoxicillin.',
    })
    problem(gp, PROBLEMS.copd, { since: calendar.year(-11) })
    problem(gp, PROBLEMS.hypertension, { since: calendar.year(-20) })
    problem(gp, PROBLEMS.osteoarthritisKnee, { since: calendar.year(-14) })
    repeat(gp, MEDICINES.salbutamol, {
      by: 'Dr Asha Rahman, GP',
      dose: 'Two puffs when needed',
      from: calendar.day(-3900),
      lastIssued: calendar.day(-28),
    })
    repeat(gp, MEDICINES.tiotropium, {
      by: 'Dr Asha Rahman, GP',
      dose: 'One capsule inhaled once a day',
      from: calendar.day(-2900),
      lastIssued: calendar.day(-28),
    })
    repeat(gp, MEDICINES.amlodipine5, {
      by: 'Dr Asha Rahman, GP',
      dose: 'One tablet once a day',
      from: calendar.day(-3000),
      lastIssued: calendar.day(-28),
    })
    acute(gp, MEDICINES.doxycycline, {
      by: 'Dr Asha Rahman, GP',
      dose: 'Two on the first day, then one once a day for five days',
      from: calendar.day(-410),
      days: 6,
      note: 'Not penicillin: allergy.',
    })
    routineCare(gp, {
      pressure: [138, 74],
      weight: 63.1,
      height: 160,
      smoking: 'ex',
      nurse: 'Bethan Price, practice nurse',
      checks: [50, 420, 790],
    })
    consultation(gp, {
      on: -12,
      by: 'Dr Asha Rahman, GP',
      reason: PROBLEMS.pneumonia,
      how: 'telephone',
      outcome: 'Better; tell the hospital about the allergy',
    })

    const hospital = chart.by('wey-valley-hospital')
    emergencyVisit(hospital, {
      at: calendar.at(-25, '20:15'),
      until: calendar.at(-25, '23:50'),
      complaint: 'Fever and breathlessness',
      outcome: 'Admitted',
    })
    stay(hospital, {
      from: calendar.at(-25, '23:50'),
      to: calendar.at(-21, '12:30'),
      ward: 'Rowan Ward',
      specialty: 'Respiratory medicine',
      consultant: 'Dr Idris Vaughan, respiratory physician',
      reason: PROBLEMS.pneumonia,
      admitted: 'emergency',
    })
    noKnownAllergies(hospital, calendar.day(-25), 'Ward clerk')
    measured(hospital, 'temperature', { value: 38.6, at: calendar.at(-25, '20:30') })
    measured(hospital, 'saturation', { value: 90, at: calendar.at(-25, '20:30') })
    measured(hospital, 'news2', { value: 7, at: calendar.at(-25, '20:30') })
    trend(hospital, 'crp', [
      [-25, 188],
      [-24, 142],
      [-23, 86],
      [-21, 31],
    ])
    bloodTest(hospital, {
      at: calendar.at(-25, '20:40'),
      name: 'Full blood count, urea and electrolytes',
      values: {
        whiteCells: 17.4,
        haemoglobin: 126,
        platelets: 341,
        sodium: 134,
        potassium: 4.4,
        creatinine: 81,
        egfr: 58,
      },
    })
    writtenReport(hospital, 'Chest X-ray', {
      at: calendar.at(-25, '21:30'),
      conclusion: 'Consolidation at the right base.',
      by: 'Dr Lena Ostrow, radiologist',
    })
    dischargeMedicine(hospital, MEDICINES.doxycycline, {
      by: 'Dr Idris Vaughan, respiratory physician',
      dose: 'One capsule once a day for three days',
      from: calendar.day(-21),
      days: 3,
    })

    const pharmacy = chart.by('high-street-pharmacy')
    supplied(pharmacy, MEDICINES.tiotropium, {
      on: calendar.at(-26, '10:00'),
      dose: 'One capsule inhaled once a day',
      quantity: [30, 'capsule'],
      days: 30,
    })
    homeVisit(chart.by('downs-community'), {
      on: -18,
      by: 'Lorna Keating, respiratory nurse',
      reason: PROBLEMS.pneumonia,
      service: 'Community respiratory team',
      outcome: 'Oxygen 94 % at rest',
    })
  },
}
