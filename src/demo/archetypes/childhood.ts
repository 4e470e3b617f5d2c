import { MEDICINES } from '../words/medicines.js'
import { PROBLEMS } from '../words/problems.js'
import { VACCINES } from '../words/vaccines.js'
import { emergencyVisit } from '../records/hospital.js'
import { measured } from '../records/measurement.js'
import { acute } from '../records/medicine.js'
import { consultation, vaccination } from '../records/practice.js'

import type { Archetype } from './archetype.js'
import { someAllergy } from './parts.js'

/** Children: vaccinations, colds, eczema, a visit to the emergency department. */
export const childhood: Archetype = {
  key: 'childhood',
  share: 11,
  ages: [2, 15],
  tell(chart) {
    const { random, calendar, person } = chart
    const gp = chart.practice()
    const doctor = 'Dr Neil Carbury, GP'
    if (gp) {
      const born = person.age * 365
      vaccination(gp, VACCINES.sixInOne, { on: calendar.day(-born + 112), by: 'Practice nurse' })
      vaccination(gp, VACCINES.mmr1, { on: calendar.day(-born + 370), by: 'Practice nurse' })
      if (person.age >= 4)
        vaccination(gp, VACCINES.mmr2, { on: calendar.day(-born + 1230), by: 'Practice nurse' })
      if (person.age >= 4)
        vaccination(gp, VACCINES.preSchool, { on: calendar.day(-born + 1230), by: 'Practice nurse' })
      someAllergy(gp, doctor)
      consultation(gp, {
        on: -random.int(10, 300),
        by: doctor,
        reason: random.pick([PROBLEMS.tonsillitis, PROBLEMS.eczema, 'Cough and cold']),
      })
      acute(gp, random.pick([MEDICINES.emollient, MEDICINES.amoxicillin250]), {
        dose: 'As directed',
        from: calendar.day(-random.int(10, 300)),
        days: 7,
        by: doctor,
      })
      measured(gp, 'weight', {
        value: random.near(9 + person.age * 2.6, 2),
        at: calendar.day(-random.int(20, 300)),
      })
      measured(gp, 'height', {
        value: random.int(78, 84) + person.age * 6,
        at: calendar.day(-random.int(20, 300)),
      })
    }
    if (gp === undefined || random.chance(0.7)) {
      const days = random.int(5, 200)
      const hospital = chart.by('wey-valley-hospital')
      emergencyVisit(hospital, {
        at: calendar.at(-days, '18:20'),
        until: calendar.at(-days, '21:05'),
        complaint: random.pick([
          PROBLEMS.headInjury,
          'Wheeze with a cold',
          'Fall from a trampoline, wrist pain',
        ]),
        outcome: 'Sent home with advice',
      })
      measured(hospital, 'temperature', { value: random.near(37.4, 1), at: calendar.at(-days, '18:35') })
      measured(hospital, 'pulse', { value: random.int(90, 130), at: calendar.at(-days, '18:35') })
      measured(hospital, 'saturation', { value: random.int(95, 99), at: calendar.at(-days, '18:35') })
    }
  },
}
