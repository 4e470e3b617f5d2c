import { MEDICINES } from '../words/medicines.js'
import { PROBLEMS } from '../words/problems.js'
import { clinic } from '../records/hospital.js'
import type { Archetype } from './archetype.js'
import { drift, gpRecord, hospitalOf, pharmacySupply, type TakenFor, yearlyBloods } from './parts.js'

const PRESSURE: readonly TakenFor[] = [
  { medicine: MEDICINES.amlodipine5, dose: 'One tablet once a day', for: 'Hypertension' },
  { medicine: MEDICINES.ramipril, dose: 'One capsule once a day', for: 'Hypertension' },
]

const STATIN: TakenFor = {
  medicine: MEDICINES.atorvastatin20,
  dose: 'One tablet at night',
  for: 'Raised cholesterol',
}

/** High blood pressure and cholesterol, looked after at the practice. */
export const highBloodPressure: Archetype = {
  key: 'high-blood-pressure',
  share: 13,
  ages: [45, 78],
  tell(chart) {
    const { random } = chart
    const repeats = [random.pick(PRESSURE), STATIN]
    const gp = gpRecord(chart, {
      problems: [
        { word: PROBLEMS.hypertension, years: [2, 20] },
        { word: PROBLEMS.raisedCholesterol, years: [1, 15] },
        ...(random.chance(0.4)
          ? [
              {
                word: random.pick([PROBLEMS.gout, PROBLEMS.hypothyroidism, PROBLEMS.migraine]),
                years: [1, 12] as const,
              },
            ]
          : []),
      ],
      repeats,
      care: {
        pressure: [random.int(126, 152), random.int(72, 92)],
        weight: random.near(82, 18),
        height: random.int(156, 184),
        smoking: random.pick(['never', 'ex', 'current']),
        checks: [random.int(20, 200), random.int(380, 560), 800],
      },
      reasons: [
        PROBLEMS.hypertension,
        random.pick([PROBLEMS.backPain, PROBLEMS.hayFever, PROBLEMS.tonsillitis]),
      ],
    })
    const laboratory = hospitalOf(chart)
    yearlyBloods(laboratory, 3)
    drift(laboratory, 'cholesterol', { from: 6.4, to: 4.6, points: 5, spread: 0.5, years: 5 })
    drift(laboratory, 'egfr', {
      from: random.int(80, 90),
      to: random.int(66, 84),
      points: 6,
      spread: 3,
      years: 6,
    })
    drift(laboratory, 'potassium', { from: 4.3, to: 4.5, points: 5, spread: 0.4, years: 5 })
    if (gp) pharmacySupply(chart, repeats)
    if (random.chance(0.3))
      clinic(laboratory, {
        on: -random.int(30, 300),
        specialty: 'Rheumatology',
        by: 'Dr Amrit Sahni, rheumatologist',
        reason: PROBLEMS.osteoarthritisKnee,
        outcome: 'Discharged to GP',
      })
  },
}
