import { PROBLEMS } from '../words/problems.js'
import { PROCEDURES } from '../words/procedures.js'
import { ALLERGIES, REACTIONS } from '../words/allergens.js'
import { allergy } from '../records/allergy.js'
import { appointment, emergencyVisit, procedure, stay } from '../records/hospital.js'
import { dischargeMedicine } from '../records/medicine.js'
import { MEDICINES } from '../words/medicines.js'
import { problem } from '../records/problem.js'
import { bloodTest } from '../records/results.js'
import { callOut } from '../records/services.js'
import type { Story } from './story.js'

/**
 * A man of 45 from another Place had a heart attack 20 days ago and was treated at St Anne's. His practice sends
 * nothing, and no demo account has a relationship with him: everybody who looks is refused, and the log says so.
 */
export const knownToFew: Story = {
  key: 'known-to-few',
  about: 'Registered elsewhere, known to one hospital and the ambulance only: every demo account is refused.',
  person: {
    nhsNumber: '9990001197',
    prefix: 'Mr',
    given: ['Viktor'],
    family: 'Halasz',
    gender: 'male',
    age: 45,
    birthday: '12-21',
    address: { line: '50 Kiln Road', town: 'Redhill', postcode: 'RH1 4MO' },
    phone: '07700 900197',
    practice: 'Z99003',
    ethnicity: 'C',
  },
  openedBy: [],
  refusedTo: [
    'gp',
    'practice.nurse',
    'ward.doctor',
    'ed.consultant',
    'district.nurse',
    'mh.nurse',
    'social.worker',
    'pharmacist',
  ],
  tell(chart) {
    const { calendar } = chart
    callOut(chart.by('northdowns-ambulance'), {
      at: calendar.at(-20, '13:05'),
      until: calendar.at(-20, '13:50'),
      reason: 'Crushing chest pain',
      conveyedTo: "St Anne's Hospital",
      outcome: "Conveyed with pre-alert to St Anne's Hospital",
    })
    const hospital = chart.by('st-annes-hospital')
    emergencyVisit(hospital, {
      at: calendar.at(-20, '13:55'),
      until: calendar.at(-20, '14:20'),
      complaint: PROBLEMS.chestPain,
      outcome: 'To the catheter laboratory',
      by: 'Dr Imelda Shaw, emergency consultant',
    })
    problem(hospital, PROBLEMS.myocardialInfarction, { since: calendar.day(-20) })
    const inpatient = stay(hospital, {
      from: calendar.at(-20, '14:20'),
      to: calendar.at(-17, '11:00'),
      ward: 'Coronary care',
      specialty: 'Cardiology',
      consultant: 'Dr Anselm Voigt, cardiologist',
      reason: PROBLEMS.myocardialInfarction,
      admitted: 'emergency',
    })
    procedure(hospital, PROCEDURES.angioplasty, {
      on: calendar.day(-20),
      by: 'Dr Anselm Voigt',
      encounter: inpatient,
    })
    allergy(hospital, ALLERGIES.penicillin, {
      recorded: calendar.day(-20),
      reaction: REACTIONS.rash,
      severity: 'mild',
    })
    bloodTest(hospital, {
      at: calendar.at(-19, '07:00'),
      name: 'Blood tests',
      values: { sodium: 139, potassium: 4.2, creatinine: 84, egfr: 88, cholesterol: 6.8, hba1c: 43 },
    })
    for (const [medicine, dose] of [
      [MEDICINES.aspirin75, 'One tablet once a day'],
      [MEDICINES.atorvastatin80, 'One tablet at night'],
      [MEDICINES.bisoprolol, 'One tablet once a day'],
      [MEDICINES.ramipril, 'One capsule once a day'],
    ] as const) {
      dischargeMedicine(hospital, medicine, { dose, from: calendar.day(-17), for: 'After a heart attack' })
    }
    appointment(hospital, {
      on: 22,
      time: '15:00',
      with: 'Cardiac rehabilitation',
      about: 'First visit',
      where: "St Anne's Hospital",
    })
  },
}
