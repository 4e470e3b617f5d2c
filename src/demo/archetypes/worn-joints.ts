import { MEDICINES } from '../words/medicines.js'
import { PROBLEMS } from '../words/problems.js'
import { PROCEDURES } from '../words/procedures.js'
import { clinic, procedure, stay } from '../records/hospital.js'
import { finding } from '../records/measurement.js'
import { bloodTest } from '../records/results.js'
import type { Archetype } from './archetype.js'
import { drift, gpRecord } from './parts.js'

/** Worn joints and an operation that was planned. */
export const wornJoints: Archetype = {
  key: 'worn-joints',
  share: 8,
  ages: [57, 82],
  tell(chart) {
    const { random, calendar } = chart
    const hip = random.chance(0.5)
    const joint = hip ? PROBLEMS.osteoarthritisHip : PROBLEMS.osteoarthritisKnee
    gpRecord(chart, {
      problems: [
        { word: joint, years: [3, 10] },
        {
          word: random.pick([PROBLEMS.hypertension, PROBLEMS.obesity, PROBLEMS.hypothyroidism]),
          years: [2, 12],
        },
      ],
      repeats: [
        {
          medicine: MEDICINES.paracetamol,
          dose: 'Two tablets four times a day when needed',
          for: 'Joint pain',
        },
        { medicine: MEDICINES.lansoprazole, dose: 'One capsule in the morning' },
      ],
      care: {
        pressure: [random.int(120, 144), random.int(70, 88)],
        weight: random.near(84, 16),
        height: random.int(155, 186),
        smoking: random.pick(['never', 'ex']),
        checks: [random.int(40, 200), 460],
      },
      reasons: [joint, joint],
    })
    const hospital = chart.by('st-annes-hospital')
    const days = random.int(70, 500)
    clinic(hospital, {
      on: -days - 90,
      specialty: 'Orthopaedic',
      by: 'Miss Odette Lacey, orthopaedic surgeon',
      reason: joint,
      outcome: 'Listed for replacement',
    })
    const inpatient = stay(hospital, {
      from: calendar.at(-days, '07:15'),
      to: calendar.at(-days + random.int(2, 4), '11:00'),
      ward: 'Cedar Ward',
      specialty: 'Trauma and orthopaedics',
      consultant: 'Miss Odette Lacey, orthopaedic surgeon',
      reason: joint,
      admitted: 'waiting-list',
    })
    procedure(hospital, hip ? PROCEDURES.hipReplacement : PROCEDURES.kneeReplacement, {
      on: calendar.day(-days),
      by: 'Miss Odette Lacey',
      encounter: inpatient,
    })
    bloodTest(hospital, {
      at: calendar.at(-days + 1, '07:30'),
      name: 'After surgery',
      values: {
        haemoglobin: random.int(92, 118),
        sodium: random.int(133, 140),
        potassium: random.near(4.1, 0.4),
        creatinine: random.int(60, 95),
      },
    })
    drift(hospital, 'haemoglobin', { from: 138, to: 131, points: 4, spread: 6, years: 2 })
    clinic(hospital, {
      on: Math.min(-days + 45, -5),
      specialty: 'Orthopaedic',
      by: 'Miss Odette Lacey, orthopaedic surgeon',
      reason: 'After joint replacement',
      outcome: 'Good movement; discharged',
    })
    finding(hospital, {
      what: 'Walking aid',
      value: random.pick(['One stick', 'None', 'Two sticks']),
      category: 'exam',
      at: calendar.day(Math.min(-days + 45, -5)),
    })
  },
}
