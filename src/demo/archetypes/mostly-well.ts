import { MEDICINES } from '../words/medicines.js'
import { PROBLEMS } from '../words/problems.js'
import { PROCEDURES } from '../words/procedures.js'
import { procedure, stay } from '../records/hospital.js'
import { smoking } from '../records/measurement.js'
import { acute } from '../records/medicine.js'
import { bloodTest } from '../records/results.js'
import type { Archetype } from './archetype.js'
import { gpRecord } from './parts.js'

/** Grown-up and mostly well: few entries, one or two sources. */
export const mostlyWell: Archetype = {
  key: 'mostly-well',
  share: 9,
  ages: [18, 55],
  tell(chart) {
    const { random, calendar } = chart
    const gp = gpRecord(chart, {
      problems: [
        {
          word: random.pick([PROBLEMS.hayFever, PROBLEMS.migraine, PROBLEMS.backPain, PROBLEMS.asthma]),
          years: [1, 10],
        },
      ],
      repeats: [],
      reasons: [random.pick([PROBLEMS.tonsillitis, PROBLEMS.backPain, PROBLEMS.migraine])],
    })
    if (gp) {
      smoking(gp, random.pick(['never', 'ex', 'current']), calendar.day(-random.int(100, 900)))
      acute(gp, random.pick([MEDICINES.naproxen, MEDICINES.sumatriptan, MEDICINES.amoxicillin500]), {
        dose: 'One when needed, no more than two a day',
        from: calendar.day(-random.int(20, 300)),
        days: 14,
      })
    }
    if (gp === undefined || random.chance(0.4)) {
      const days = random.int(20, 400)
      const hospital = chart.by('st-annes-hospital')
      stay(hospital, {
        from: calendar.at(-days, '22:40'),
        to: calendar.at(-days + 2, '12:00'),
        ward: 'Surgical assessment unit',
        specialty: 'General surgery',
        consultant: 'Mr Benedikt Hauser, surgeon',
        reason: 'Pain in the right lower abdomen',
        admitted: 'emergency',
      })
      procedure(hospital, PROCEDURES.appendicectomy, {
        on: calendar.day(-days + 1),
        by: 'Mr Benedikt Hauser',
      })
      bloodTest(hospital, {
        at: calendar.at(-days, '23:00'),
        name: 'Full blood count, C reactive protein',
        values: {
          whiteCells: random.near(14, 3),
          haemoglobin: random.int(125, 150),
          platelets: random.int(200, 350),
          crp: random.int(20, 140),
        },
      })
    }
  },
}
