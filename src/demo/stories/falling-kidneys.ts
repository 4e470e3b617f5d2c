import { MEDICINES } from '../words/medicines.js'
import { PROBLEMS } from '../words/problems.js'
import { VISITS } from '../words/visits.js'
import { noKnownAllergies } from '../records/allergy.js'
import { appointment } from '../records/hospital.js'
import { repeat, statedMedicine, supplied } from '../records/medicine.js'
import { consultation, referral } from '../records/practice.js'
import { problem } from '../records/problem.js'
import { bloodTest, trend } from '../records/results.js'
import { routineCare } from '../records/routine.js'
import { visit } from '../records/visit.js'
import { familyHistory, testRequest } from '../records/wider-record.js'
import type { Story } from './story.js'

/**
 * A man of 69 with type 2 diabetes: his eGFR went from 71 to 38 in three years. He takes ramipril and furosemide, and
 * the pharmacy has sold him ibuprofen four times this year, which his practice does not know.
 */
export const fallingKidneys: Story = {
  key: 'falling-kidneys',
  about: 'eGFR falling from 71 to 38 on ramipril and furosemide, with ibuprofen bought at the pharmacy.',
  person: {
    nhsNumber: '9990001065',
    prefix: 'Mr',
    given: ['Leonard', 'Chukwu'],
    family: 'Okoro',
    preferred: 'Len',
    gender: 'male',
    age: 69,
    birthday: '03-22',
    address: { line: '45 Quarry Rise', town: 'Godalming', postcode: 'GU7 2VI' },
    phone: '07700 900165',
    practice: 'Z99002',
    ethnicity: 'N',
  },
  openedBy: ['gp', 'pharmacist'],
  refusedTo: ['mh.nurse', 'social.worker', 'district.nurse'],
  tell(chart) {
    const { calendar } = chart
    const gp = chart.by('mill-lane-surgery')
    familyHistory(gp, {
      who: ['BRO', 'natural brother'],
      what: 'Kidney failure, had dialysis',
      at: 61,
      on: calendar.day(-900),
    })
    testRequest(gp, {
      what: 'Ultrasound of kidneys',
      why: 'Kidney function is falling',
      on: calendar.day(-20),
      by: 'Dr Tom Ellery, GP',
    })
    problem(gp, PROBLEMS.type2Diabetes, { since: calendar.year(-12) })
    problem(gp, PROBLEMS.hypertension, { since: calendar.year(-15) })
    problem(gp, PROBLEMS.osteoarthritisKnee, { since: calendar.year(-4) })
    problem(gp, PROBLEMS.kidneyDisease3, { since: calendar.month(-9) })
    const on = { from: calendar.day(-1300), lastIssued: calendar.day(-11) }
    repeat(gp, MEDICINES.ramipril, {
      ...on,
      dose: 'One capsule once a day',
      for: 'Hypertension',
      quantity: [28, 'capsule'],
    })
    repeat(gp, MEDICINES.furosemide20, {
      ...on,
      dose: 'One tablet in the morning',
      for: 'Ankle swelling',
      quantity: [28, 'tablet'],
    })
    repeat(gp, MEDICINES.metformin, {
      ...on,
      dose: 'Two tablets twice a day with food',
      for: 'Type 2 diabetes',
      quantity: [112, 'tablet'],
    })
    repeat(gp, MEDICINES.atorvastatin20, { ...on, dose: 'One tablet at night', quantity: [28, 'tablet'] })
    noKnownAllergies(gp, calendar.day(-1300))
    routineCare(gp, {
      pressure: [148, 86],
      weight: 96.3,
      height: 178,
      smoking: 'never',
      nurse: 'Lynn Archer, practice nurse',
      checks: [35, 400, 760],
    })
    consultation(gp, {
      on: -35,
      by: 'Dr Tom Ellery, GP',
      reason: PROBLEMS.kidneyDisease3,
      outcome: 'Repeat blood test in a fortnight',
    })
    consultation(gp, {
      on: -180,
      by: 'Dr Tom Ellery, GP',
      reason: PROBLEMS.osteoarthritisKnee,
      outcome: 'Says that nothing but tablets from the shop helps',
    })
    referral(gp, {
      to: 'wey-valley-hospital',
      on: calendar.day(-9),
      what: 'Kidney clinic',
      why: PROBLEMS.kidneyDisease3,
      by: 'Dr Tom Ellery, GP',
      urgent: true,
    })

    const laboratory = chart.by('st-annes-hospital')
    trend(laboratory, 'egfr', [
      [-1130, 71],
      [-940, 69],
      [-760, 64],
      [-590, 61],
      [-400, 55],
      [-270, 49],
      [-150, 45],
      [-35, 41],
    ])
    trend(laboratory, 'creatinine', [
      [-1130, 96],
      [-940, 99],
      [-760, 105],
      [-590, 110],
      [-400, 120],
      [-270, 133],
      [-150, 144],
      [-35, 156],
    ])
    trend(laboratory, 'potassium', [
      [-1130, 4.4],
      [-760, 4.6],
      [-400, 4.9],
      [-150, 5.2],
      [-35, 5.4],
    ])
    trend(laboratory, 'hba1c', [
      [-1130, 54],
      [-760, 57],
      [-400, 55],
      [-35, 58],
    ])
    bloodTest(laboratory, {
      at: calendar.at(-12, '09:20'),
      name: 'Urea and electrolytes',
      values: { sodium: 138, potassium: 5.6, creatinine: 167, egfr: 38 },
      comment: 'Fall of more than 25 % in a year: look for what harms the kidneys.',
    })
    appointment(chart.by('wey-valley-hospital'), {
      on: 25,
      time: '10:40',
      with: 'Dr Wen Zhao, kidney specialist',
      about: 'Kidney clinic, first visit',
      where: 'Wey Valley Hospital',
    })

    const pharmacy = chart.by('high-street-pharmacy')
    for (const days of [14, 62, 118, 171]) {
      supplied(pharmacy, MEDICINES.ibuprofen400, {
        on: calendar.at(-days, '17:05'),
        dose: 'One tablet three times a day',
        quantity: [84, 'tablet'],
        days: 28,
        note: 'Sold over the counter for knee pain.',
      })
    }
    statedMedicine(pharmacy, MEDICINES.ibuprofen400, {
      dose: 'One tablet three times a day',
      on: calendar.day(-14),
      from: calendar.month(-6),
      note: 'Buys it himself; has not told the surgery.',
    })
    visit(pharmacy, {
      kind: VISITS.community,
      class: 'AMB',
      from: calendar.at(-14, '17:00'),
      to: calendar.at(-14, '17:10'),
      reason: 'Advice about knee pain',
      by: 'Priya Nair, pharmacist',
    })
  },
}
