import { MEDICINES } from '../words/medicines.js'
import { PROBLEMS } from '../words/problems.js'
import { appointment, stay } from '../records/hospital.js'
import { plan } from '../records/plan.js'
import { writtenReport } from '../records/results.js'
import { callOut, homeVisit } from '../records/services.js'
import type { Archetype } from './archetype.js'
import { drift, gpRecord, onTeam, pharmacySupply, type TakenFor } from './parts.js'

/** After a stroke: rehabilitation and a package of care. */
export const stroke: Archetype = {
  key: 'stroke',
  share: 5,
  ages: [62, 90],
  tell(chart) {
    const { random, calendar } = chart
    const repeats: readonly TakenFor[] = [
      { medicine: MEDICINES.atorvastatin80, dose: 'One tablet at night', for: 'Stroke prevention' },
      { medicine: MEDICINES.amlodipine5, dose: 'One tablet once a day', for: 'Hypertension' },
      { medicine: MEDICINES.apixaban5, dose: 'One tablet twice a day', for: 'Atrial fibrillation' },
    ]
    const days = random.int(60, 300)
    gpRecord(chart, {
      problems: [
        { word: PROBLEMS.hypertension, years: [6, 20] },
        { word: PROBLEMS.atrialFibrillation, years: [1, 3] },
      ],
      repeats,
      care: {
        pressure: [random.int(122, 142), random.int(66, 84)],
        weight: random.near(76, 14),
        height: random.int(156, 184),
        smoking: random.pick(['never', 'ex']),
        checks: [random.int(10, 60), 400],
      },
      reasons: [PROBLEMS.stroke],
    })
    callOut(chart.by('northdowns-ambulance'), {
      at: calendar.at(-days, '08:05'),
      until: calendar.at(-days, '08:50'),
      reason: 'Face droop and weak arm',
      conveyedTo: "Stroke unit, St Anne's Hospital",
      outcome: 'Conveyed with pre-alert to the stroke unit',
    })
    const hospital = chart.by('st-annes-hospital')
    stay(hospital, {
      from: calendar.at(-days, '08:55'),
      to: calendar.at(-days + random.int(9, 30), '13:30'),
      ward: 'Stroke unit',
      specialty: 'Stroke medicine',
      consultant: 'Dr Callista Moreau, stroke physician',
      reason: PROBLEMS.stroke,
      admitted: 'emergency',
    })
    writtenReport(hospital, 'CT of head', {
      at: calendar.at(-days, '09:10'),
      conclusion: `Early ischaemic change in the ${random.pick(['left', 'right'])} middle cerebral artery territory. No bleed.`,
      by: 'Dr Omar Haleem, radiologist',
    })
    drift(hospital, 'cholesterol', { from: 5.9, to: 3.8, points: 5, spread: 0.4, years: 3 })
    drift(hospital, 'egfr', { from: 74, to: 66, points: 5, spread: 4, years: 4 })
    appointment(hospital, {
      on: random.int(15, 70),
      time: '10:20',
      with: 'Dr Callista Moreau, stroke physician',
      about: 'Six-month stroke review',
      where: "St Anne's Hospital",
    })
    const community = onTeam(chart, ['coordinator', 'nurse', 'social'])
    for (const week of [2, 4, 6, 8])
      homeVisit(community, {
        on: -week * 7,
        by: 'Hamish Orr, physiotherapist',
        reason: PROBLEMS.stroke,
        service: 'Community neuro-rehabilitation',
        outcome: 'Walking and stairs practised',
      })
    plan(community, {
      kind: 'care',
      title: 'Rehabilitation plan',
      from: calendar.day(-days + 30),
      review: calendar.day(30),
      summary: 'Walking indoors without help; dressing with one hand.',
      by: 'Hamish Orr, physiotherapist',
      steps: [
        ['Exercises twice a day', 'The person', 'in-progress'],
        ['Weekly visit', 'Community neuro-rehabilitation', 'in-progress'],
      ],
      goals: ['I want to walk to the newsagent.', 'I want to button my own shirt.'],
    })
    pharmacySupply(chart, repeats)
  },
}
