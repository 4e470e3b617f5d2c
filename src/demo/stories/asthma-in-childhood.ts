import { ALLERGIES, REACTIONS } from '../words/allergens.js'
import { MEDICINES } from '../words/medicines.js'
import { PROBLEMS } from '../words/problems.js'
import { VACCINES } from '../words/vaccines.js'
import { VISITS } from '../words/visits.js'
import { allergy } from '../records/allergy.js'
import { appointment, emergencyVisit } from '../records/hospital.js'
import { measured } from '../records/measurement.js'
import { acute, repeat, supplied } from '../records/medicine.js'
import { aboutMe, plan } from '../records/plan.js'
import { consultation, vaccination } from '../records/practice.js'
import { problem } from '../records/problem.js'
import { callOut } from '../records/services.js'
import { personalContact } from '../records/team.js'
import { visit } from '../records/visit.js'
import type { Story } from './story.js'

/**
 * A girl of eight with asthma: three emergency attendances in ten weeks, six salbutamol inhalers and one preventer
 * inhaler in six months, and no asthma review for 15 months.
 */
export const asthmaInChildhood: Story = {
  key: 'asthma-in-childhood',
  about:
    'Asthma at eight: three emergency visits, too much salbutamol, too little preventer, review overdue.',
  person: {
    nhsNumber: '9990001103',
    prefix: 'Miss',
    given: ['Amara'],
    family: 'Kaur',
    gender: 'female',
    age: 8,
    birthday: '04-25',
    address: { line: '31 Copse Gardens', town: 'Leatherhead', postcode: 'KT22 7KI' },
    phone: '07700 900203',
    practice: 'Z99001',
    ethnicity: 'H',
  },
  openedBy: ['gp', 'practice.nurse', 'ed.consultant', 'pharmacist'],
  refusedTo: ['mh.nurse', 'social.worker'],
  tell(chart) {
    const { calendar } = chart
    const gp = chart.by('oak-street-surgery')
    problem(gp, PROBLEMS.asthma, { since: calendar.year(-4), by: 'Dr Neil Carbury, GP' })
    problem(gp, PROBLEMS.eczema, { since: calendar.year(-7) })
    repeat(gp, MEDICINES.salbutamol, {
      dose: 'Two puffs through a spacer when needed',
      from: calendar.day(-1300),
      lastIssued: calendar.day(-8),
      quantity: [1, 'inhaler'],
      asNeeded: true,
    })
    repeat(gp, MEDICINES.beclometasone, {
      dose: 'Two puffs twice a day through a spacer',
      from: calendar.day(-900),
      lastIssued: calendar.day(-150),
      quantity: [1, 'inhaler'],
    })
    repeat(gp, MEDICINES.emollient, {
      dose: 'Apply as often as needed',
      from: calendar.day(-2400),
      lastIssued: calendar.day(-60),
    })
    allergy(gp, ALLERGIES.peanut, {
      recorded: calendar.day(-1600),
      reaction: REACTIONS.wheals,
      severity: 'moderate',
      category: 'food',
      by: 'Dr Neil Carbury, GP',
    })
    const born = 8 * 365 + 120
    for (const [vaccine, days] of [
      [VACCINES.sixInOne, 112],
      [VACCINES.mmr1, 370],
      [VACCINES.mmr2, 1240],
      [VACCINES.preSchool, 1240],
    ] as const) {
      vaccination(gp, vaccine, { on: calendar.day(-born + days), by: 'Practice nurse' })
    }
    visit(gp, {
      kind: VISITS.asthmaClinic,
      class: 'AMB',
      from: calendar.at(-456, '15:40'),
      to: calendar.at(-456, '16:00'),
      reason: PROBLEMS.asthma,
      by: 'Bethan Price, practice nurse',
      outcome: 'Yearly review',
    })
    measured(gp, 'peakFlow', { value: 210, at: calendar.day(-456) })
    for (const [days, height, weight] of [
      [456, 119, 22.1],
      [90, 127, 25.6],
    ] as const) {
      measured(gp, 'height', { value: height, at: calendar.day(-days) })
      measured(gp, 'weight', { value: weight, at: calendar.day(-days) })
    }
    consultation(gp, {
      on: -90,
      by: 'Dr Neil Carbury, GP',
      reason: PROBLEMS.asthma,
      outcome: 'Oral steroid for three days',
    })
    acute(gp, MEDICINES.prednisolone, {
      dose: 'Six tablets once a day for three days',
      from: calendar.day(-90),
      days: 3,
    })

    const ed = chart.by('wey-valley-hospital')
    for (const [days, flow, oxygen] of [
      [7, 120, 92],
      [33, 140, 94],
      [68, 150, 95],
    ] as const) {
      emergencyVisit(ed, {
        at: calendar.at(-days, '21:40'),
        until: calendar.at(-(days - 1), '01:20'),
        complaint: PROBLEMS.asthma,
        outcome: 'Nebulisers and steroids; home with a plan. GP review within two working days asked for',
      })
      measured(ed, 'saturation', { value: oxygen, at: calendar.at(-days, '21:50') })
      measured(ed, 'respirations', { value: 38, at: calendar.at(-days, '21:50') })
      measured(ed, 'pulse', { value: 138, at: calendar.at(-days, '21:50') })
      measured(ed, 'peakFlow', { value: flow, at: calendar.at(-days, '22:00') })
    }
    allergy(ed, ALLERGIES.peanut, {
      recorded: calendar.day(-68),
      category: 'food',
      severity: 'moderate',
      reaction: REACTIONS.wheals,
    })
    plan(ed, {
      kind: 'asthma',
      title: "Amara's asthma plan",
      from: calendar.day(-6),
      review: calendar.day(60),
      summary: 'Best peak flow 220.',
      by: 'Niamh Corrigan, children’s asthma nurse',
      steps: [
        ['Brown inhaler, two puffs morning and night, every day', 'Mum', 'in-progress'],
        ['Blue inhaler when wheezy; ten puffs and no better: 999', 'Mum and school'],
        ['Review by the practice within two working days', 'Oak Street Surgery', 'not-started'],
      ],
    })
    appointment(ed, {
      on: 16,
      time: '16:10',
      with: 'Niamh Corrigan, children’s asthma nurse',
      about: 'Asthma clinic',
      where: 'Wey Valley Hospital, children’s outpatients',
    })
    callOut(chart.by('northdowns-ambulance'), {
      at: calendar.at(-7, '20:50'),
      until: calendar.at(-7, '21:35'),
      reason: 'Cannot finish sentences, wheeze',
      conveyedTo: 'Wey Valley Hospital',
      outcome: 'Conveyed to Wey Valley Hospital',
    })
    const pharmacy = chart.by('high-street-pharmacy')
    for (const days of [8, 35, 66, 98, 131, 160])
      supplied(pharmacy, MEDICINES.salbutamol, {
        on: calendar.at(-days, '16:30'),
        dose: 'Two puffs when needed',
        quantity: [1, 'inhaler'],
        days: 28,
      })
    supplied(pharmacy, MEDICINES.beclometasone, {
      on: calendar.at(-149, '16:30'),
      dose: 'Two puffs twice a day',
      quantity: [1, 'inhaler'],
      days: 50,
    })
    visit(pharmacy, {
      kind: VISITS.community,
      class: 'AMB',
      from: calendar.at(-8, '16:30'),
      to: calendar.at(-8, '16:40'),
      reason: 'Inhaler technique',
      by: 'Priya Nair, pharmacist',
      outcome: 'Spacer lost; new one given',
    })
    personalContact(ed, { name: ['Simran', 'Kaur'], is: 'mother', role: 'Parent', phone: '07700 900203' })
    aboutMe(ed, {
      on: calendar.day(-6),
      matters: 'Swimming and my rabbit.',
      communicate: 'Tell me first, then tell Mum.',
      please: 'Show me the mask before you put it on.',
      pleaseDoNot: 'Do not say it will not hurt if it will.',
      helpedBy: 'Simran Kaur, mother',
    })
  },
}
