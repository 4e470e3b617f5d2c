import { MEDICINES } from '../words/medicines.js'
import { PROBLEMS } from '../words/problems.js'
import { PROCEDURES } from '../words/procedures.js'
import { VISITS } from '../words/visits.js'
import { appointment, clinic, procedure, stay } from '../records/hospital.js'
import { measured } from '../records/measurement.js'
import { bloodTest } from '../records/results.js'
import { homeVisit } from '../records/services.js'
import type { Archetype } from './archetype.js'
import { drift, gpRecord, onTeam, pharmacySupply, type TakenFor } from './parts.js'

/** A weak heart, in old age, with the district nurse. */
export const heartFailure: Archetype = {
  key: 'heart-failure',
  share: 8,
  ages: [70, 93],
  tell(chart) {
    const { random, calendar } = chart
    const repeats: readonly TakenFor[] = [
      { medicine: MEDICINES.furosemide40, dose: 'One tablet in the morning', for: 'Heart failure' },
      { medicine: MEDICINES.bisoprolol, dose: 'One tablet once a day', for: 'Heart failure' },
      { medicine: MEDICINES.ramipril, dose: 'One capsule once a day', for: 'Heart failure' },
      { medicine: MEDICINES.apixaban5, dose: 'One tablet twice a day', for: 'Atrial fibrillation' },
    ]
    const gp = gpRecord(chart, {
      problems: [
        { word: PROBLEMS.heartFailure, years: [1, 8] },
        { word: PROBLEMS.atrialFibrillation, years: [2, 12] },
        { word: PROBLEMS.hypertension, years: [8, 25] },
        { word: PROBLEMS.kidneyDisease3, years: [1, 6] },
      ],
      repeats,
      care: {
        pressure: [random.int(108, 136), random.int(60, 78)],
        weight: random.near(72, 14),
        height: random.int(152, 180),
        smoking: random.pick(['never', 'ex']),
        checks: [random.int(10, 90), 400, 770],
      },
      reasons: [PROBLEMS.heartFailure],
    })
    const hospital = chart.by('wey-valley-hospital')
    const days = random.int(20, 160)
    stay(hospital, {
      from: calendar.at(-days, '17:40'),
      to: calendar.at(-days + random.int(4, 11), '14:00'),
      ward: 'Aspen Ward',
      specialty: 'Cardiology',
      consultant: 'Dr Farah Siddiqui, cardiologist',
      reason: PROBLEMS.heartFailure,
      admitted: 'emergency',
    })
    procedure(hospital, PROCEDURES.echocardiogram, {
      on: calendar.day(-days + 2),
      note: `Left ventricular ejection fraction ${random.int(25, 45)} %.`,
    })
    bloodTest(hospital, {
      at: calendar.at(-days, '18:10'),
      name: 'Urea and electrolytes, NT-proBNP',
      values: {
        sodium: random.int(131, 140),
        potassium: random.near(4.6, 0.5),
        creatinine: random.int(105, 160),
        egfr: random.int(32, 52),
        bnp: random.int(1200, 6000),
      },
    })
    drift(hospital, 'egfr', {
      from: random.int(58, 68),
      to: random.int(34, 50),
      points: 8,
      spread: 3,
      years: 5,
    })
    drift(hospital, 'potassium', { from: 4.4, to: 4.8, points: 6, spread: 0.4, years: 4 })
    clinic(hospital, {
      on: -random.int(8, 60),
      specialty: 'Heart failure',
      by: 'Miriam Adeyinka, heart failure nurse',
      reason: PROBLEMS.heartFailure,
      kind: VISITS.outpatients,
      outcome: 'Stable; see in three months',
    })
    appointment(hospital, {
      on: random.int(12, 80),
      time: '09:30',
      with: 'Miriam Adeyinka, heart failure nurse',
      about: 'Heart failure clinic',
      where: 'Wey Valley Hospital',
    })
    const community = onTeam(chart, ['nurse', 'coordinator', 'social'])
    for (const week of [1, 2, 4, 6])
      homeVisit(community, {
        on: -week * 7 + random.int(0, 3),
        by: 'Grace Mensah, district nurse',
        reason: PROBLEMS.heartFailure,
        service: 'District nursing',
        outcome: 'Weight and swelling checked',
      })
    measured(community, 'frailty', {
      value: random.int(4, 6),
      at: calendar.day(-random.int(20, 200)),
      by: 'Grace Mensah, district nurse',
    })
    measured(community, 'waterlow', {
      value: random.int(9, 17),
      at: calendar.day(-random.int(5, 60)),
      by: 'Grace Mensah, district nurse',
    })
    if (gp) pharmacySupply(chart, repeats)
  },
}
