import { MEDICINES } from '../words/medicines.js'
import { PROBLEMS } from '../words/problems.js'
import { VISITS } from '../words/visits.js'
import { specialistMedicine } from '../records/medicine.js'
import { plan } from '../records/plan.js'
import { episode } from '../records/services.js'
import { visit } from '../records/visit.js'
import type { Archetype } from './archetype.js'
import { drift, gpRecord, onTeam } from './parts.js'

/** Long mental illness with a depot or lithium and yearly physical checks. */
export const longMentalIllness: Archetype = {
  key: 'long-mental-illness',
  share: 4,
  ages: [26, 68],
  tell(chart) {
    const { random, calendar } = chart
    const bipolar = random.chance(0.5)
    const word = bipolar ? PROBLEMS.bipolar : PROBLEMS.schizophrenia
    gpRecord(chart, {
      problems: [
        { word, years: [4, 25] },
        { word: PROBLEMS.obesity, years: [2, 8] },
      ],
      repeats: bipolar
        ? [{ medicine: MEDICINES.quetiapine, dose: 'One tablet twice a day', for: word.text }]
        : [],
      care: {
        pressure: [random.int(118, 142), random.int(74, 90)],
        weight: random.near(96, 18),
        height: random.int(158, 186),
        smoking: random.pick(['ex', 'current', 'current']),
        checks: [random.int(60, 420), 760],
      },
      reasons: ['Yearly physical health check'],
    })
    const team = chart.by('holmwood-mental-health')
    episode(team, {
      what: 'Community mental health team',
      from: calendar.day(-random.int(400, 2500)),
      lead: 'Patrick Doyle, mental health nurse',
    })
    specialistMedicine(team, bipolar ? MEDICINES.lithium : MEDICINES.paliperidone, {
      dose: bipolar ? 'Two tablets at night' : '100 mg by injection every four weeks',
      from: calendar.day(-random.int(300, 1800)),
      lastIssued: calendar.day(-random.int(3, 27)),
      for: word.text,
    })
    for (const weeks of [2, 6, 10, 14])
      visit(team, {
        kind: VISITS.home,
        class: 'HH',
        from: calendar.at(-weeks * 7, '14:00'),
        to: calendar.at(-weeks * 7, '14:40'),
        reason: word,
        by: 'Patrick Doyle, mental health nurse',
        service: 'Community mental health team',
      })
    plan(team, {
      kind: 'crisis',
      title: 'Crisis plan',
      from: calendar.day(-random.int(60, 300)),
      review: calendar.day(random.int(20, 200)),
      summary: 'Early signs: not sleeping, spending, or staying indoors.',
      by: 'Patrick Doyle, mental health nurse',
      steps: [
        ['Ring the team in working hours, the crisis line at night', 'The person'],
        ['Offer an appointment the same day', 'Community mental health team'],
        ['Tell my brother', 'Community mental health team'],
      ],
    })
    const laboratory = chart.by('wey-valley-hospital')
    if (bipolar) {
      drift(laboratory, 'lithium', { from: 0.62, to: 0.74, points: 8, spread: 0.12, years: 3 })
      drift(laboratory, 'tsh', { from: 2, to: 3.4, points: 4, spread: 0.6, years: 3 })
    }
    drift(laboratory, 'hba1c', { from: 38, to: random.int(39, 47), points: 4, spread: 2, years: 4 })
    drift(laboratory, 'egfr', { from: 90, to: bipolar ? 71 : 85, points: 5, spread: 3, years: 4 })
    if (random.chance(0.6)) onTeam(chart, ['mental', 'coordinator', 'link'])
  },
}
