import { MEDICINES } from '../words/medicines.js'
import { PROBLEMS } from '../words/problems.js'
import { PROCEDURES } from '../words/procedures.js'
import { VISITS } from '../words/visits.js'
import { appointment, clinic, procedure } from '../records/hospital.js'
import { aboutMe, alert } from '../records/plan.js'
import { bloodTest } from '../records/results.js'
import type { Archetype } from './archetype.js'
import { gpRecord } from './parts.js'

/** Cancer that is being treated. */
export const cancer: Archetype = {
  key: 'cancer',
  share: 3,
  ages: [40, 80],
  tell(chart) {
    const { random, calendar, person } = chart
    const word = person.gender === 'female' ? PROBLEMS.breastCancer : PROBLEMS.colonCancer
    const days = random.int(100, 700)
    gpRecord(chart, {
      problems: [{ word, years: [1, 2] }],
      repeats:
        person.gender === 'female'
          ? [{ medicine: MEDICINES.tamoxifen, dose: 'One tablet once a day', for: word.text }]
          : [],
      care: {
        pressure: [random.int(116, 140), random.int(66, 84)],
        weight: random.near(72, 14),
        height: random.int(156, 184),
        smoking: random.pick(['never', 'ex']),
        checks: [random.int(30, 200), 500],
      },
      reasons: [word],
    })
    const hospital = chart.by('st-annes-hospital')
    procedure(hospital, person.gender === 'female' ? PROCEDURES.mastectomy : PROCEDURES.colonoscopy, {
      on: calendar.day(-days),
      by: 'Miss Ottoline Frayn, surgeon',
    })
    for (const cycle of [1, 2, 3, 4]) {
      const on = -days + 40 + cycle * 14
      clinic(hospital, {
        on: Math.min(on, -3),
        specialty: 'Oncology',
        by: 'Dr Ravindra Pillai, oncologist',
        reason: word,
        kind: VISITS.oncologyClinic,
        outcome: `Treatment ${cycle} given`,
      })
      bloodTest(hospital, {
        at: calendar.at(Math.min(on - 1, -4), '08:30'),
        name: 'Before treatment',
        values: {
          haemoglobin: random.int(98, 128),
          whiteCells: random.near(5, 2),
          neutrophils: random.near(3, 1.4),
          platelets: random.int(150, 320),
          alt: random.int(14, 60),
          creatinine: random.int(60, 95),
        },
      })
    }
    appointment(hospital, {
      on: random.int(6, 60),
      time: '09:10',
      with: 'Dr Ravindra Pillai, oncologist',
      about: 'Oncology clinic',
      where: "St Anne's Hospital",
    })
    alert(hospital, {
      what: 'Had chemotherapy: temperature of 38 or more is an emergency',
      kind: 'safety',
      from: calendar.day(-days + 50),
    })
    aboutMe(hospital, {
      on: calendar.day(-days + 30),
      matters: 'My children and keeping my job.',
      communicate: 'Give me the figures, I am an engineer.',
      please: 'Ring me with results, do not post them.',
      pleaseDoNot: 'Do not call me brave.',
    })
  },
}
