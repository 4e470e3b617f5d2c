import { ALLERGIES, REACTIONS } from '../words/allergens.js'
import { MEDICINES } from '../words/medicines.js'
import { PROBLEMS } from '../words/problems.js'
import { VISITS } from '../words/visits.js'
import { allergy } from '../records/allergy.js'
import { appointment, emergencyVisit } from '../records/hospital.js'
import { measured } from '../records/measurement.js'
import { repeat } from '../records/medicine.js'
import { aboutMe, alert, plan, THE_PERSON, whenever } from '../records/plan.js'
import { consultation } from '../records/practice.js'
import { problem } from '../records/problem.js'
import { bloodTest } from '../records/results.js'
import { callOut, episode } from '../records/services.js'
import { neighbourhoodTeam, personalContact } from '../records/team.js'
import { action, formulation, riskAssessment } from '../records/wider-record.js'
import { visit } from '../records/visit.js'
import type { Scribe } from '../writing/scribe.js'
import type { Story } from './story.js'

const NIGHTS = [-3, -9, -17, -24, -31, -46, -58, -71, -83] as const

/**
 * A woman of 27 came to the emergency department nine times in 90 days, mostly at night after cutting herself. She has a
 * crisis plan, written with her: who to ring, what helps, what makes it worse. The department should read it first.
 */
export const crisisPlan: Story = {
  key: 'crisis-plan',
  about: 'Nine emergency attendances in 90 days; her crisis plan says who to ring and what helps.',
  person: {
    nhsNumber: '9990001049',
    prefix: 'Ms',
    given: ['Jade', 'Louise'],
    family: 'Tully',
    gender: 'female',
    age: 27,
    birthday: '08-03',
    address: { line: '9b Station Parade', town: 'Leatherhead', postcode: 'KT22 7MO' },
    phone: '07700 900149',
    practice: 'Z99001',
    ethnicity: 'D',
  },
  openedBy: ['gp', 'ed.consultant', 'liaison.psychiatrist', 'mh.nurse', 'vcse.worker'],
  refusedTo: ['pharmacist', 'social.worker'],
  tell(chart) {
    const { calendar } = chart
    const gp = chart.by('oak-street-surgery')
    problem(gp, PROBLEMS.emotionallyUnstable, { since: calendar.year(-6), by: 'Dr Neil Carbury, GP' })
    problem(gp, PROBLEMS.depression, { since: calendar.year(-8) })
    problem(gp, PROBLEMS.asthma, { since: calendar.year(-19) })
    repeat(gp, MEDICINES.mirtazapine, {
      dose: 'One tablet at night',
      from: calendar.day(-400),
      lastIssued: calendar.day(-6),
      for: 'Depression',
      note: 'Seven days at a time.',
      quantity: [7, 'tablet'],
    })
    repeat(gp, MEDICINES.salbutamol, {
      dose: 'Two puffs when needed',
      from: calendar.day(-2000),
      lastIssued: calendar.day(-70),
    })
    allergy(gp, ALLERGIES.codeine, {
      recorded: calendar.day(-900),
      reaction: REACTIONS.nausea,
      severity: 'moderate',
      intolerance: true,
    })
    consultation(gp, {
      on: -6,
      by: 'Dr Neil Carbury, GP',
      reason: PROBLEMS.depression,
      how: 'telephone',
      outcome: 'Weekly call kept',
    })
    consultation(gp, { on: -13, by: 'Dr Neil Carbury, GP', reason: PROBLEMS.depression, how: 'telephone' })
    measured(gp, 'phq9', { value: 18, at: calendar.day(-60) })
    attendances(chart.by('wey-valley-hospital'))
    for (const night of NIGHTS.slice(0, 4)) {
      callOut(chart.by('northdowns-ambulance'), {
        at: calendar.at(night, '00:35'),
        until: calendar.at(night, '01:05'),
        reason: 'Self-harm, superficial cuts',
        conveyedTo: 'Wey Valley Hospital',
        outcome: 'Conveyed to Wey Valley Hospital',
      })
    }
    community(chart.by('holmwood-mental-health'))
    neighbourhoodTeam(chart.by('downs-community'), {
      name: 'Leatherhead neighbourhood team',
      from: calendar.day(-50),
      keyWorker: { name: 'Patrick Doyle', role: 'mental health nurse', of: 'holmwood-mental-health' },
      members: [
        { name: 'Dr Neil Carbury', role: 'GP', of: 'oak-street-surgery' },
        { name: 'Rosa Almeida', role: 'link worker', of: 'helping-hands' },
        { name: 'Sam Whitlock', role: 'care coordinator', of: 'downs-community' },
      ],
    })
    const charity = chart.by('helping-hands')
    visit(charity, {
      kind: VISITS.support,
      class: 'AMB',
      from: calendar.at(-11, '15:00'),
      to: calendar.at(-11, '16:00'),
      reason: 'Evenings alone',
      by: 'Rosa Almeida, link worker',
      outcome: 'Joined the Tuesday art group',
    })
    aboutMe(charity, {
      on: calendar.day(-40),
      matters: 'My little brother. Drawing. A place where nights are not so long.',
      communicate: 'Sit down, say your name, tell me how long I will wait.',
      please: 'Read my crisis plan before you ask. Let me keep my headphones.',
      pleaseDoNot: 'Do not say I am wasting your time. Do not touch my arms without asking.',
      helpedBy: 'Rosa Almeida, link worker',
    })
  },
}

function attendances(ed: Scribe): void {
  const { calendar } = ed
  NIGHTS.forEach((night, index) => {
    emergencyVisit(ed, {
      at: calendar.at(night, '01:10'),
      until: calendar.at(night, '06:40'),
      complaint: index === 4 ? PROBLEMS.overdose : 'Self-harm',
      outcome:
        index === 2
          ? 'Left before treatment was completed'
          : 'Wounds dressed; sent home after liaison psychiatry',
    })
    measured(ed, 'pulse', { value: 84 + index * 3, at: calendar.at(night, '01:25') })
    measured(ed, 'news2', { value: index % 3, at: calendar.at(night, '01:25') })
  })
  bloodTest(ed, {
    at: calendar.at(-31, '02:00'),
    name: 'After overdose',
    values: { sodium: 140, potassium: 3.8, creatinine: 61, alt: 22 },
    comment: 'Paracetamol below the treatment line.',
  })
  allergy(ed, ALLERGIES.codeine, {
    recorded: calendar.day(-83),
    reaction: REACTIONS.nausea,
    severity: 'mild',
    intolerance: true,
  })
}

function community(team: Scribe): void {
  const { calendar } = team
  episode(team, {
    what: 'Community mental health team',
    from: calendar.day(-420),
    lead: 'Patrick Doyle, mental health nurse',
  })
  alert(team, {
    what: 'Crisis plan in place: read it before assessment',
    kind: 'clinical',
    from: calendar.day(-50),
    by: 'Patrick Doyle, mental health nurse',
  })
  alert(team, {
    what: 'Risk of self-harm, higher after contact with her mother',
    kind: 'safety',
    from: calendar.day(-300),
    by: 'Dr Helena Novak',
  })
  plan(team, {
    kind: 'crisis',
    title: 'My crisis plan',
    from: calendar.day(-50),
    review: calendar.day(40),
    summary:
      'Triggers: rows with Mum, letters about benefits, Sundays. Early signs: I stop drawing and stop answering texts.',
    by: 'Jade Tully with Patrick Doyle',
    steps: [
      whenever('I stop drawing or stop answering texts', 'Ring Jade and come round', 'Patrick Doyle'),
      whenever('it gets too loud', 'Hold ice, headphones, ring the night line', THE_PERSON),
      whenever(
        'I come to the emergency department',
        'Quiet room, one nurse, say how long',
        'Emergency department',
      ),
      ['No admission unless there is a new risk: it has made things worse before', 'Liaison psychiatry'],
      ['Ring Patrick the next morning, he will see me within a day', 'Emergency department'],
      ['No more than seven days of tablets', 'GP', 'in-progress'],
    ],
    goals: ['I want to finish my art course.', 'I want one month without hospital.'],
  })
  plan(team, {
    kind: 'safety',
    title: 'Safety plan',
    from: calendar.day(-50),
    summary: 'Blades are with my neighbour. I keep the numbers on my phone.',
    by: 'Jade Tully with Patrick Doyle',
    steps: [
      ['Ring the night line before, not after', THE_PERSON],
      ['Text my brother', THE_PERSON],
    ],
  })
  for (const days of [2, 10, 16, 25, 32, 47]) {
    visit(team, {
      kind: VISITS.mentalHealthClinic,
      class: 'AMB',
      from: calendar.at(-days, '11:00'),
      to: calendar.at(-days, '11:50'),
      reason: PROBLEMS.emotionallyUnstable,
      by: 'Patrick Doyle, mental health nurse',
    })
  }
  for (const night of NIGHTS.slice(0, 3)) {
    visit(team, {
      kind: VISITS.liaison,
      class: 'AMB',
      from: calendar.at(night, '03:00'),
      to: calendar.at(night, '03:50'),
      reason: 'Self-harm',
      by: 'Dr Helena Novak, liaison psychiatrist',
      where: 'Emergency department, Wey Valley Hospital',
    })
  }
  measured(team, 'phq9', { value: 16, at: calendar.day(-10) })
  formulation(team, {
    title: 'How nights become crises',
    text: 'Alone after rows at home, Jade cannot sleep and feels that nobody would come. Hurting herself brings people. What helps is somebody who rings first.',
    on: calendar.day(-50),
    by: 'Dr Helena Novak with Jade Tully',
  })
  riskAssessment(team, {
    risk: 'Self-harm',
    likely: 'likely within a month',
    why: 'Five nights in the emergency department in three months',
    lessenedBy: 'Seven days of tablets at a time; the night line; her brother',
    from: calendar.day(-50),
    until: calendar.day(40),
    by: 'Patrick Doyle, mental health nurse',
  })
  action(team, {
    what: 'Ring the morning after each attendance',
    on: calendar.day(-50),
    due: calendar.day(40),
    owner: 'Patrick Doyle, mental health nurse',
    by: 'Jade Tully',
  })
  appointment(team, {
    on: 4,
    time: '11:00',
    with: 'Patrick Doyle, mental health nurse',
    about: 'Weekly meeting',
    where: 'Holmwood, Leatherhead base',
  })
  personalContact(team, {
    name: ['Tyler', 'Tully'],
    is: 'brother',
    role: 'Emergency contact',
    phone: '07700 900150',
  })
}
