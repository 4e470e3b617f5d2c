import { MEDICINES } from '../words/medicines.js'
import { PROBLEMS } from '../words/problems.js'
import { PROCEDURES } from '../words/procedures.js'
import { VISITS } from '../words/visits.js'
import { measured } from '../records/measurement.js'
import { plan } from '../records/plan.js'
import { referral } from '../records/practice.js'
import { visit } from '../records/visit.js'
import type { Archetype } from './archetype.js'
import { gpRecord } from './parts.js'

/** Low mood or worry in working life: talking therapy and an antidepressant. */
export const lowMood: Archetype = {
  key: 'low-mood',
  share: 7,
  ages: [18, 60],
  tell(chart) {
    const { random, calendar } = chart
    const word = random.pick([PROBLEMS.depression, PROBLEMS.anxiety])
    const gp = gpRecord(chart, {
      problems: [{ word, years: [0, 6] }],
      repeats: [
        {
          medicine: random.pick([MEDICINES.sertraline50, MEDICINES.mirtazapine]),
          dose: random.pick(['One tablet once a day', 'One tablet at night']),
          for: word.text,
        },
      ],
      care: {
        pressure: [random.int(112, 134), random.int(68, 84)],
        weight: random.near(74, 18),
        height: random.int(155, 188),
        smoking: random.pick(['never', 'ex', 'current']),
        checks: [random.int(30, 300)],
        influenza: false,
      },
      reasons: [word, word],
    })
    if (gp) {
      measured(gp, 'phq9', { value: random.int(11, 20), at: calendar.day(-random.int(90, 200)) })
      measured(gp, 'gad7', { value: random.int(8, 18), at: calendar.day(-random.int(90, 200)) })
      referral(gp, {
        to: 'holmwood-mental-health',
        on: calendar.day(-random.int(60, 85)),
        what: 'Talking therapies',
        why: word,
        by: 'Dr Asha Rahman, GP',
      })
    }
    const therapy = chart.by('holmwood-mental-health')
    for (const week of [1, 2, 3, 4, 5, 6]) {
      const at = calendar.at(-week * 7 - random.int(0, 2), '16:00')
      visit(therapy, {
        kind: VISITS.mentalHealthClinic,
        class: random.pick(['AMB', 'VR']),
        from: at,
        to: at,
        reason: PROCEDURES.cbt,
        by: 'Esme Farquhar, therapist',
        service: 'Talking therapies',
      })
      measured(therapy, 'phq9', { value: 7 + week + random.int(0, 3), at })
    }
    if (random.chance(0.4)) supportPlan(chart)
  },
}

function supportPlan(chart: Parameters<Archetype['tell']>[0]): void {
  const { calendar, random } = chart
  const charity = chart.by('helping-hands')
  const days = -random.int(5, 40)
  visit(charity, {
    kind: VISITS.support,
    class: 'AMB',
    from: calendar.at(days, '14:00'),
    to: calendar.at(days, '14:45'),
    reason: 'Loneliness and debt',
    by: 'Rosa Almeida, link worker',
    service: 'Social prescribing',
  })
  plan(charity, {
    kind: 'support',
    title: 'What I want to do next',
    from: calendar.day(-30),
    summary: 'Made together over coffee.',
    by: 'Rosa Almeida, link worker',
    steps: [
      ['Join the allotment on Thursdays', 'The person', 'not-started'],
      ['Advice about the rent', 'Helping Hands', 'in-progress'],
    ],
    goals: [
      random.pick([
        'I want to see people again.',
        'I want to sleep through the night.',
        'I want to stop dreading the post.',
      ]),
    ],
  })
}
