import { MEDICINES } from '../words/medicines.js'
import { PROBLEMS } from '../words/problems.js'
import { emergencyVisit, stay } from '../records/hospital.js'
import { measured } from '../records/measurement.js'
import { dischargeMedicine } from '../records/medicine.js'
import { plan } from '../records/plan.js'
import { bloodTest } from '../records/results.js'
import { callOut, homeVisit } from '../records/services.js'
import type { Chart } from '../writing/chart.js'
import type { Archetype } from './archetype.js'
import { drift, gpRecord, hospitalOf, onTeam, type TakenFor } from './parts.js'

const STATIN: TakenFor = {
  medicine: MEDICINES.atorvastatin20,
  dose: 'One tablet at night',
  for: 'Raised cholesterol',
}

/** Chronic lung disease: flare-ups, call-outs, admissions. */
export const lungDisease: Archetype = {
  key: 'lung-disease',
  share: 7,
  ages: [58, 86],
  tell(chart) {
    const { random, calendar } = chart
    const repeats: readonly TakenFor[] = [
      { medicine: MEDICINES.salbutamol, dose: 'Two puffs when needed', for: 'Breathlessness' },
      { medicine: MEDICINES.tiotropium, dose: 'One capsule inhaled once a day', for: 'COPD' },
      STATIN,
    ]
    gpRecord(chart, {
      problems: [
        { word: PROBLEMS.copd, years: [3, 14] },
        {
          word: random.pick([PROBLEMS.osteoporosis, PROBLEMS.ischaemicHeartDisease, PROBLEMS.depression]),
          years: [1, 10],
        },
      ],
      repeats,
      care: {
        pressure: [random.int(118, 146), random.int(66, 84)],
        weight: random.near(66, 14),
        height: random.int(154, 182),
        smoking: random.pick(['ex', 'current']),
        checks: [random.int(20, 150), 410, 800],
      },
      reasons: [PROBLEMS.copd, PROBLEMS.copd],
    })
    const days = random.int(12, 80)
    const hospital = hospitalOf(chart)
    callOut(chart.by('northdowns-ambulance'), {
      at: calendar.at(-days, '03:40'),
      until: calendar.at(-days, '04:50'),
      reason: 'Breathless, worse overnight',
      conveyedTo: hospital.organisation.name,
      outcome: `Conveyed to ${hospital.organisation.name}`,
    })
    emergencyVisit(hospital, {
      at: calendar.at(-days, '04:55'),
      until: calendar.at(-days, '09:30'),
      complaint: PROBLEMS.copd,
      outcome: 'Admitted',
    })
    stay(hospital, {
      from: calendar.at(-days, '09:30'),
      to: calendar.at(-days + random.int(2, 7), '15:20'),
      ward: 'Rowan Ward',
      specialty: 'Respiratory medicine',
      consultant: 'Dr Idris Vaughan, respiratory physician',
      reason: PROBLEMS.copd,
      admitted: 'emergency',
    })
    bloodTest(hospital, {
      at: calendar.at(-days, '05:30'),
      name: 'Full blood count, C reactive protein',
      values: {
        whiteCells: random.near(13, 3),
        haemoglobin: random.int(128, 150),
        crp: random.int(30, 120),
        platelets: random.int(220, 380),
      },
    })
    dischargeMedicine(hospital, MEDICINES.prednisolone, {
      dose: 'Six tablets in the morning for five days',
      from: calendar.day(-days + 2),
      days: 5,
    })
    dischargeMedicine(hospital, MEDICINES.doxycycline, {
      dose: 'One capsule once a day for five days',
      from: calendar.day(-days + 2),
      days: 5,
    })
    drift(hospital, 'haemoglobin', { from: 146, to: 139, points: 5, spread: 6, years: 4 })
    if (random.chance(0.5)) pulmonaryTeam(chart)
  },
}

function pulmonaryTeam(chart: Chart): void {
  const { random, calendar } = chart
  const community = onTeam(chart, ['nurse', 'coordinator', 'link'])
  for (const weeks of [1, 3, 6])
    homeVisit(community, {
      on: -weeks * 7 - random.int(0, 4),
      by: 'Lorna Keating, respiratory nurse',
      reason: PROBLEMS.copd,
      service: 'Community respiratory team',
      outcome: 'Inhaler technique checked',
    })
  plan(community, {
    kind: 'care',
    title: 'Breathing plan',
    from: calendar.day(-50),
    review: calendar.day(120),
    summary: 'What to do when breathing gets worse.',
    by: 'Lorna Keating, respiratory nurse',
    steps: [
      ['Start the rescue pack when sputum changes colour', 'The person'],
      ['Ring the respiratory nurse before ringing 999 if able to speak in sentences', 'The person'],
      ['Visit the same day', 'Community respiratory team'],
    ],
  })
  measured(community, 'saturation', { value: random.int(89, 94), at: calendar.at(-9, '11:20') })
}
