import { MEDICINES } from '../words/medicines.js'
import { PROBLEMS } from '../words/problems.js'
import { appointment } from '../records/hospital.js'
import { referral } from '../records/practice.js'
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

/** Type 2 diabetes with its checks, sometimes with kidneys that suffer. */
export const diabetes: Archetype = {
  key: 'diabetes',
  share: 12,
  ages: [42, 84],
  tell(chart) {
    const { random } = chart
    const kidney = random.chance(0.4)
    const repeats: readonly TakenFor[] = [
      { medicine: MEDICINES.metformin, dose: 'Two tablets twice a day with food', for: 'Type 2 diabetes' },
      ...(random.chance(0.5)
        ? [{ medicine: MEDICINES.gliclazide, dose: 'One tablet twice a day', for: 'Type 2 diabetes' }]
        : []),
      ...(kidney
        ? [
            {
              medicine: MEDICINES.dapagliflozin,
              dose: 'One tablet once a day',
              for: 'Diabetes and kidney disease',
            },
          ]
        : []),
      STATIN,
      random.pick(PRESSURE),
    ]
    const gp = gpRecord(chart, {
      problems: [
        { word: PROBLEMS.type2Diabetes, years: [3, 18] },
        { word: PROBLEMS.hypertension, years: [2, 15] },
        ...(kidney ? [{ word: PROBLEMS.kidneyDisease3, years: [1, 5] as const }] : []),
        ...(random.chance(0.5) ? [{ word: PROBLEMS.obesity, years: [5, 15] as const }] : []),
      ],
      repeats,
      care: {
        pressure: [random.int(124, 148), random.int(68, 88)],
        weight: random.near(93, 20),
        height: random.int(155, 185),
        smoking: random.pick(['never', 'ex']),
        checks: [random.int(30, 180), random.int(380, 500), 790],
      },
      reasons: [PROBLEMS.type2Diabetes, PROBLEMS.type2Diabetes],
    })
    const laboratory = hospitalOf(chart)
    yearlyBloods(laboratory, 3)
    drift(laboratory, 'hba1c', {
      from: random.int(52, 66),
      to: random.int(48, 84),
      points: 8,
      spread: 5,
      years: 6,
    })
    drift(laboratory, 'egfr', {
      from: random.int(70, 88),
      to: kidney ? random.int(38, 55) : random.int(64, 80),
      points: 7,
      spread: 3,
      years: 6,
    })
    drift(laboratory, 'creatinine', {
      from: 76,
      to: kidney ? random.int(112, 150) : 86,
      points: 6,
      spread: 6,
      years: 6,
    })
    appointment(laboratory, {
      on: random.int(10, 90),
      time: '11:00',
      with: 'Diabetic eye screening',
      about: 'Retinal screening',
      where: `${chart.person.address.town} clinic`,
    })
    if (gp) pharmacySupply(chart, repeats)
    if (gp && random.chance(0.4))
      referral(gp, {
        to: 'downs-community',
        on: chart.calendar.day(-random.int(10, 60)),
        what: 'Diabetes specialist nurse',
        why: PROBLEMS.type2Diabetes,
        by: 'Practice nurse',
      })
  },
}
