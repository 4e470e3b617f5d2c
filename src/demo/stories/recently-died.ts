import { MEDICINES } from '../words/medicines.js'
import { PROBLEMS } from '../words/problems.js'
import { noKnownAllergies } from '../records/allergy.js'
import { appointment, emergencyVisit, stay } from '../records/hospital.js'
import { letter } from '../records/letter.js'
import { repeat } from '../records/medicine.js'
import { consultation } from '../records/practice.js'
import { problem } from '../records/problem.js'
import { bloodTest, trend } from '../records/results.js'
import { routineCare } from '../records/routine.js'
import { callOut } from '../records/services.js'
import { personalContact } from '../records/team.js'
import type { Story } from './story.js'

/**
 * A man of 88 died in hospital 12 days ago. Hospital and practice say so; the other hospital has not heard and has an
 * appointment booked for him next week, which somebody must cancel before the letter reaches his widow.
 */
export const recentlyDied: Story = {
  key: 'recently-died',
  about:
    'Died 12 days ago; another hospital has not heard and still has an appointment booked for next week.',
  person: {
    nhsNumber: '9990001189',
    prefix: 'Mr',
    given: ['Stanley', 'Ernest'],
    family: 'Crewe',
    gender: 'male',
    age: 88,
    birthday: '03-16',
    address: { line: '21 Orchard Mead', town: 'Leatherhead', postcode: 'KT22 8KC' },
    phone: '01632 960889',
    practice: 'Z99001',
    ethnicity: 'A',
    diedDaysAgo: 12,
  },
  openedBy: ['gp', 'ward.doctor'],
  refusedTo: ['district.nurse', 'social.worker', 'mh.nurse'],
  knownDifferently: { 'st-annes-hospital': { deathUnknown: true } },
  tell(chart) {
    const { calendar } = chart
    const gp = chart.by('oak-street-surgery')
    problem(gp, PROBLEMS.heartFailure, { since: calendar.year(-6) })
    problem(gp, PROBLEMS.parkinsons, { since: calendar.year(-4) })
    problem(gp, PROBLEMS.kidneyDisease4, { since: calendar.month(-18) })
    const stopped = { on: calendar.day(-11), why: 'Died.' }
    repeat(gp, MEDICINES.furosemide40, {
      dose: 'Two tablets in the morning',
      from: calendar.day(-900),
      stopped,
    })
    repeat(gp, MEDICINES.coCareldopa, {
      dose: 'One tablet three times a day',
      from: calendar.day(-1300),
      stopped,
    })
    noKnownAllergies(gp, calendar.day(-3000))
    routineCare(gp, {
      pressure: [108, 58],
      weight: 61.2,
      height: 170,
      smoking: 'ex',
      nurse: 'Bethan Price, practice nurse',
      checks: [75, 440],
    })
    consultation(gp, {
      on: -11,
      by: 'Dr Asha Rahman, GP',
      reason: 'Told of death by the hospital',
      how: 'telephone',
      outcome: 'Rang Mrs Crewe',
    })
    callOut(chart.by('northdowns-ambulance'), {
      at: calendar.at(-15, '05:10'),
      until: calendar.at(-15, '06:20'),
      reason: 'Very breathless',
      conveyedTo: 'Wey Valley Hospital',
      outcome: 'Conveyed to Wey Valley Hospital',
    })
    const hospital = chart.by('wey-valley-hospital')
    emergencyVisit(hospital, {
      at: calendar.at(-15, '06:25'),
      until: calendar.at(-15, '10:40'),
      complaint: PROBLEMS.heartFailure,
      outcome: 'Admitted',
    })
    stay(hospital, {
      from: calendar.at(-15, '10:40'),
      to: calendar.at(-12, '04:20'),
      ward: 'Aspen Ward',
      specialty: 'Cardiology',
      consultant: 'Dr Farah Siddiqui, cardiologist',
      reason: PROBLEMS.heartFailure,
      admitted: 'emergency',
      wentTo: 'died',
      left: 'died',
    })
    bloodTest(hospital, {
      at: calendar.at(-15, '06:50'),
      name: 'Blood tests',
      values: { sodium: 128, potassium: 5.9, creatinine: 311, egfr: 15, bnp: 18400, haemoglobin: 94 },
    })
    trend(hospital, 'egfr', [
      [-1200, 44],
      [-800, 36],
      [-500, 29],
      [-250, 24],
      [-75, 20],
    ])
    letter(hospital, {
      title: 'Notification of death',
      as: 'text',
      kind: 'Discharge summary',
      on: calendar.day(-12),
      by: 'Dr Mei Tan, ward doctor',
      text: 'Mr Crewe died peacefully at 04:20 with his wife beside him. Cause: heart failure. The medical examiner has been told. Please cancel all appointments.',
    })
    personalContact(hospital, {
      name: ['Vera', 'Crewe'],
      is: 'spouse',
      role: 'Next of kin',
      phone: '07700 900190',
    })
    appointment(chart.by('st-annes-hospital'), {
      on: 6,
      time: '11:30',
      with: "Parkinson's nurse",
      about: "Parkinson's review",
      where: "St Anne's Hospital",
    })
  },
}
