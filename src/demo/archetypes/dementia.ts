import { MEDICINES } from '../words/medicines.js'
import { PROBLEMS } from '../words/problems.js'
import { VISITS } from '../words/visits.js'
import { clinic, emergencyVisit } from '../records/hospital.js'
import { measured } from '../records/measurement.js'
import { aboutMe, alert, plan } from '../records/plan.js'
import { bloodTest, writtenReport } from '../records/results.js'
import { episode, equipment, homeVisit } from '../records/services.js'
import { personalContact } from '../records/team.js'
import type { Archetype } from './archetype.js'
import { drift, gpRecord, hospitalOf, onTeam, type TakenFor } from './parts.js'

const MATTERS = [
  'My garden and my old records.',
  'Seeing my grandchildren on Sundays.',
  'Going to church with my friend Beryl.',
  'To stay in my own home with my cat.',
  'A walk to the river when my legs allow.',
] as const

const DAUGHTERS = ['Julie', 'Karen', 'Alison', 'Diane', 'Nicola'] as const

/** Memory that fails, care that grows. */
export const dementia: Archetype = {
  key: 'dementia',
  share: 8,
  ages: [76, 95],
  tell(chart) {
    const { random, calendar, person } = chart
    const repeats: readonly TakenFor[] = [
      { medicine: MEDICINES.donepezil, dose: 'One tablet at night', for: "Alzheimer's disease" },
      { medicine: MEDICINES.macrogol, dose: 'One sachet twice a day', for: 'Constipation' },
      { medicine: MEDICINES.colecalciferol, dose: 'One tablet once a day' },
    ]
    gpRecord(chart, {
      problems: [
        { word: random.pick([PROBLEMS.alzheimers, PROBLEMS.dementia]), years: [1, 6] },
        { word: PROBLEMS.frailty, years: [1, 4] },
        { word: PROBLEMS.falls, years: [1, 3] },
        {
          word: random.pick([PROBLEMS.hypertension, PROBLEMS.osteoarthritisKnee, PROBLEMS.hypothyroidism]),
          years: [5, 20],
        },
      ],
      repeats,
      care: {
        pressure: [random.int(118, 150), random.int(62, 82)],
        weight: random.near(60, 12),
        height: random.int(150, 176),
        smoking: 'never',
        checks: [random.int(30, 200), 420],
      },
      reasons: [PROBLEMS.dementia, PROBLEMS.urineInfection],
    })
    clinic(chart.by('holmwood-mental-health'), {
      on: -random.int(60, 400),
      specialty: 'Memory',
      by: 'Dr Saskia Brandt, old age psychiatrist',
      reason: PROBLEMS.dementia,
      kind: VISITS.memoryClinic,
      outcome: 'Donepezil continued',
    })
    const hospital = hospitalOf(chart)
    const days = random.int(25, 170)
    emergencyVisit(hospital, {
      at: calendar.at(-days, '14:10'),
      until: calendar.at(-days, '19:45'),
      complaint: PROBLEMS.headInjury,
      outcome: 'Sent home after a CT scan',
    })
    writtenReport(hospital, 'CT of head', {
      at: calendar.at(-days, '16:00'),
      conclusion: 'No bleed. Generalised loss of volume in keeping with age.',
      by: 'Dr Lena Ostrow, radiologist',
    })
    bloodTest(hospital, {
      at: calendar.at(-days, '15:00'),
      name: 'Blood tests',
      values: {
        sodium: random.int(132, 142),
        potassium: random.near(4.2, 0.4),
        creatinine: random.int(70, 110),
        egfr: random.int(45, 75),
        haemoglobin: random.int(108, 136),
        crp: random.int(2, 30),
      },
    })
    drift(hospital, 'sodium', { from: 139, to: 136, points: 5, spread: 3, years: 4 })
    const community = onTeam(chart, ['coordinator', 'nurse', 'social', 'link'])
    measured(community, 'frailty', {
      value: random.int(6, 7),
      at: calendar.day(-random.int(20, 150)),
      by: 'Grace Mensah, district nurse',
    })
    homeVisit(community, {
      on: -random.int(5, 30),
      by: 'Grace Mensah, district nurse',
      reason: PROBLEMS.falls,
      service: 'Falls service',
      outcome: 'Rails and lighting advised',
    })
    const social = chart.by('county-social-care')
    episode(social, {
      what: 'Home care',
      from: calendar.day(-random.int(100, 700)),
      lead: 'Yusuf Demir, social worker',
    })
    plan(social, {
      kind: 'care-package',
      title: `Care package: ${random.pick(['two', 'three', 'four'])} visits a day`,
      from: calendar.day(-random.int(60, 300)),
      review: calendar.day(random.int(10, 120)),
      summary: 'Help with washing, meals and medicines. A key safe is fitted; ask the agency for the code.',
      by: 'Yusuf Demir, social worker',
      steps: [
        ['Prompt medicines from the blister pack', 'Home care agency', 'in-progress'],
        ['Hot meal at midday', 'Home care agency', 'in-progress'],
        ['Review when the daughter is away', 'County Social Care'],
      ],
    })
    personalContact(social, {
      name: [random.pick(DAUGHTERS), person.family],
      is: 'daughter',
      role: 'Main carer',
      phone: '07700 900301',
    })
    equipment(social, {
      what: random.pick(['Falls pendant', 'Bed rail', 'Raised toilet seat']),
      from: calendar.day(-random.int(40, 400)),
    })
    aboutMe(social, {
      on: calendar.day(-random.int(30, 200)),
      matters: random.pick(MATTERS),
      communicate: 'Look at me and use short sentences.',
      please: 'Tell me who you are each time.',
      pleaseDoNot: 'Do not rush me or argue about what day it is.',
      helpedBy: 'Yusuf Demir, social worker',
    })
    alert(social, {
      what: 'Lacks capacity to decide about where to live; best interests decision recorded',
      kind: 'admin',
      from: calendar.day(-random.int(60, 300)),
    })
  },
}
