import { ALLERGIES, REACTIONS } from '../words/allergens.js'
import { MEDICINES } from '../words/medicines.js'
import { PROBLEMS } from '../words/problems.js'
import { allergy } from '../records/allergy.js'
import { appointment, clinic, emergencyVisit } from '../records/hospital.js'
import { repeat, supplied } from '../records/medicine.js'
import { aboutMe, alert, plan } from '../records/plan.js'
import { consultation } from '../records/practice.js'
import { problem } from '../records/problem.js'
import { trend } from '../records/results.js'
import { routineCare } from '../records/routine.js'
import { episode, homeVisit } from '../records/services.js'
import { neighbourhoodTeam, personalContact } from '../records/team.js'
import type { Story } from './story.js'

/**
 * A man of 29 with a learning disability and epilepsy needs reasonable adjustments: first appointment of the day, a
 * quiet place, easy words, his sister with him. In the emergency department nobody knew, and he left before his wrist was seen.
 */
export const reasonableAdjustments: Story = {
  key: 'reasonable-adjustments',
  about:
    'Learning disability and epilepsy: reasonable adjustments that the emergency department did not know.',
  person: {
    nhsNumber: '9990001162',
    prefix: 'Mr',
    given: ['Daniel'],
    family: 'Fenn',
    preferred: 'Danny',
    gender: 'male',
    age: 29,
    birthday: '09-09',
    address: { line: '3 Dovecote Lane', town: 'Godalming', postcode: 'GU7 2CK' },
    phone: '07700 900162',
    practice: 'Z99002',
    ethnicity: 'A',
  },
  openedBy: ['gp', 'ed.consultant', 'district.nurse', 'social.worker'],
  refusedTo: ['mh.nurse', 'vcse.worker'],
  tell(chart) {
    const { calendar } = chart
    const gp = chart.by('mill-lane-surgery')
    problem(gp, PROBLEMS.learningDisability, { since: calendar.year(-27) })
    problem(gp, PROBLEMS.epilepsy, { since: calendar.year(-21) })
    problem(gp, PROBLEMS.constipation, { since: calendar.year(-3) })
    repeat(gp, MEDICINES.levetiracetam, {
      dose: 'One tablet twice a day',
      from: calendar.day(-1900),
      lastIssued: calendar.day(-13),
      for: 'Epilepsy',
    })
    repeat(gp, MEDICINES.carbamazepine, {
      dose: 'Two tablets twice a day',
      from: calendar.day(-3000),
      lastIssued: calendar.day(-13),
      for: 'Epilepsy',
    })
    repeat(gp, MEDICINES.macrogol, {
      dose: 'One sachet once a day',
      from: calendar.day(-800),
      lastIssued: calendar.day(-13),
      for: 'Constipation',
    })
    allergy(gp, ALLERGIES.latex, {
      recorded: calendar.day(-2500),
      reaction: REACTIONS.wheals,
      severity: 'mild',
      category: 'environment',
    })
    routineCare(gp, {
      pressure: [122, 76],
      weight: 79.6,
      height: 171,
      smoking: 'never',
      nurse: 'Marek Wolny, practice nurse',
      checks: [85, 450, 815],
    })
    consultation(gp, {
      on: -85,
      by: 'Dr Tom Ellery, GP',
      reason: 'Learning disability yearly health check',
      outcome: 'Health action plan given in easy read',
    })
    alert(gp, {
      what: 'Needs reasonable adjustments: first appointment of the day, quiet place to wait, easy words and pictures, sister present',
      kind: 'admin',
      from: calendar.day(-850),
      by: 'Dr Tom Ellery, GP',
    })
    plan(gp, {
      kind: 'care',
      title: 'Health action plan',
      from: calendar.day(-85),
      review: calendar.day(280),
      summary: 'Made with Danny and his sister, in easy read.',
      by: 'Dr Tom Ellery, GP',
      steps: [
        ['Weigh every month', 'Supported living', 'in-progress'],
        [
          'Desensitise to blood tests: numbing cream, two visits',
          'Community learning disability nurse',
          'in-progress',
        ],
        ['Dentist', 'Leanne Fenn', 'not-started'],
      ],
      goals: ['I want to go on the steam train on my own.'],
    })
    plan(gp, {
      kind: 'crisis',
      title: 'Seizure plan',
      from: calendar.day(-300),
      review: calendar.day(60),
      summary: 'Usual seizures last under two minutes; he sleeps afterwards.',
      by: 'Epilepsy nurse',
      steps: [
        ['Longer than five minutes: buccal midazolam, then 999', 'Supported living'],
        ['Keep my blue blanket with me', 'Everybody'],
      ],
    })
    const hospital = chart.by('wey-valley-hospital')
    emergencyVisit(hospital, {
      at: calendar.at(-16, '18:40'),
      until: calendar.at(-16, '21:55'),
      complaint: 'Wrist injury after a fall',
      outcome: 'Left before being seen: too loud, waited three hours',
    })
    clinic(hospital, {
      on: -140,
      specialty: 'Neurology',
      by: 'Dr Eleni Katsaros, neurologist',
      reason: PROBLEMS.epilepsy,
      outcome: 'Two seizures in six months; no change',
    })
    appointment(hospital, {
      on: 3,
      time: '08:30',
      with: 'Fracture clinic',
      about: 'Wrist, with adjustments agreed',
      where: 'Wey Valley Hospital',
    })
    trend(hospital, 'sodium', [
      [-1200, 137],
      [-800, 135],
      [-430, 133],
      [-85, 131],
    ])
    const community = chart.by('downs-community')
    episode(community, {
      what: 'Community learning disability team',
      from: calendar.day(-1500),
      lead: 'Cerys Pugh, learning disability nurse',
    })
    for (const days of [12, 40, 70])
      homeVisit(community, {
        on: -days,
        by: 'Cerys Pugh, learning disability nurse',
        reason: PROBLEMS.learningDisability,
        service: 'Learning disability team',
        outcome: 'Practised for a blood test',
      })
    neighbourhoodTeam(community, {
      name: 'Godalming neighbourhood team',
      from: calendar.day(-15),
      keyWorker: { name: 'Cerys Pugh', role: 'learning disability nurse', of: 'downs-community' },
      members: [
        { name: 'Dr Tom Ellery', role: 'GP', of: 'mill-lane-surgery' },
        { name: 'Yusuf Demir', role: 'social worker', of: 'county-social-care' },
      ],
    })
    const social = chart.by('county-social-care')
    episode(social, {
      what: 'Supported living',
      from: calendar.day(-1400),
      lead: 'Yusuf Demir, social worker',
    })
    plan(social, {
      kind: 'care-package',
      title: 'Supported living: 18 hours a week',
      from: calendar.day(-300),
      review: calendar.day(65),
      summary: 'Own flat in a shared house. Help with money, cooking, going out.',
      by: 'Yusuf Demir, social worker',
      steps: [['Two support workers who know him', 'Supported living provider', 'in-progress']],
    })
    personalContact(social, {
      name: ['Leanne', 'Fenn'],
      is: 'sister',
      role: 'Next of kin and advocate',
      phone: '07700 900163',
    })
    supplied(chart.by('high-street-pharmacy'), MEDICINES.levetiracetam, {
      on: calendar.at(-12, '15:20'),
      dose: 'One tablet twice a day',
      quantity: [56, 'tablet'],
      days: 28,
      note: 'In a weekly tray with pictures.',
    })
    aboutMe(community, {
      on: calendar.day(-70),
      matters: 'Steam trains. My sister Leanne. My blue blanket.',
      communicate: 'Short words. Show me pictures. Wait for my answer. I clap when it is too much.',
      please: 'Let me see the room first. Let Leanne stay.',
      pleaseDoNot: 'Do not turn on the bright light. Do not talk all at once.',
      helpedBy: 'Cerys Pugh, learning disability nurse',
    })
  },
}
