import { MEDICINES } from '../words/medicines.js'
import { PROBLEMS } from '../words/problems.js'
import { VACCINES } from '../words/vaccines.js'
import { VISITS } from '../words/visits.js'
import { appointment, clinic } from '../records/hospital.js'
import { smoking } from '../records/measurement.js'
import { acute } from '../records/medicine.js'
import { plan } from '../records/plan.js'
import { vaccination } from '../records/practice.js'
import { visit } from '../records/visit.js'
import type { Archetype } from './archetype.js'
import { drift, gpRecord } from './parts.js'

/** A pregnancy that goes well. */
export const pregnancy: Archetype = {
  key: 'pregnancy',
  share: 5,
  ages: [21, 41],
  gender: 'female',
  tell(chart) {
    const { random, calendar } = chart
    const weeks = random.int(14, 37)
    const gp = gpRecord(chart, {
      problems: [{ word: PROBLEMS.pregnant, years: [0, 0] }],
      repeats: [],
      reasons: [PROBLEMS.pregnant],
    })
    if (gp) {
      acute(gp, MEDICINES.folicAcid, {
        dose: 'One tablet once a day until 12 weeks',
        from: calendar.day(-weeks * 7 + 30),
        days: 54,
      })
      if (weeks > 20)
        vaccination(gp, VACCINES.pertussis, { on: calendar.day(-random.int(3, 20)), by: 'Practice nurse' })
      smoking(gp, random.pick(['never', 'never', 'ex']), calendar.day(-weeks * 7 + 40))
    }
    const maternity = chart.by('wey-valley-hospital')
    for (const week of [10, 16, 20, 25, 28, 31, 34, 36].filter((one) => one < weeks)) {
      visit(maternity, {
        kind: VISITS.antenatalClinic,
        class: 'AMB',
        from: calendar.at(-(weeks - week) * 7, '10:00'),
        to: calendar.at(-(weeks - week) * 7, '10:25'),
        reason: PROBLEMS.pregnant,
        by: 'Thandi Maseko, midwife',
        service: 'Maternity',
        outcome: `${week} weeks: all well`,
      })
    }
    drift(maternity, 'haemoglobin', { from: 128, to: 112, points: 3, spread: 4, years: 0.5 })
    plan(maternity, {
      kind: 'birth',
      title: 'Birth plan',
      from: calendar.day(-20),
      review: calendar.day((40 - weeks) * 7),
      summary: `${weeks} weeks. ${random.pick(['Birth centre', 'Labour ward', 'Home birth'])} preferred.`,
      by: 'Thandi Maseko, midwife',
      steps: [
        ['Bring the notes to every visit', 'The person'],
        ['Ring triage if the baby moves less', 'The person'],
      ],
    })
    appointment(maternity, {
      on: random.int(4, 20),
      time: '10:00',
      with: 'Thandi Maseko, midwife',
      about: 'Antenatal visit',
      where: 'Leatherhead clinic',
    })
    clinic(maternity, {
      on: -Math.max(2, (weeks - 12) * 7),
      specialty: 'Ultrasound',
      by: 'Sonographer',
      reason: 'Dating scan',
      outcome: 'Single baby, dates agree',
    })
  },
}
