import { ALLERGIES, REACTIONS } from '../words/allergens.js'
import { MEDICINES } from '../words/medicines.js'
import { PROBLEMS } from '../words/problems.js'
import { allergy } from '../records/allergy.js'
import { finding, measured } from '../records/measurement.js'
import { repeat } from '../records/medicine.js'
import { aboutMe, alert, plan } from '../records/plan.js'
import { consultation } from '../records/practice.js'
import { problem } from '../records/problem.js'
import { trend } from '../records/results.js'
import { routineCare } from '../records/routine.js'
import { callOut, episode, equipment, homeVisit } from '../records/services.js'
import { action, safeguardingConcern, study, supportReason } from '../records/wider-record.js'
import { neighbourhoodTeam, personalContact } from '../records/team.js'
import { edithsPlans } from './ediths-plans.js'
import type { Story } from './story.js'

/**
 * A woman of 92, very frail, wants no more hospital. Her anticipatory care plan says what to do at home when she falls
 * or has an infection; the ambulance crew used it twice and left her at home.
 */
export const anticipatoryCare: Story = {
  key: 'anticipatory-care',
  about:
    'Very frail at 92 with an anticipatory care plan; ambulance crews used it twice and left her at home.',
  person: {
    nhsNumber: '9990001081',
    prefix: 'Mrs',
    given: ['Edith', 'Rose'],
    family: 'Lomax',
    preferred: 'Edie',
    gender: 'female',
    age: 92,
    birthday: '06-19',
    address: { line: '2 Almshouse Row', town: 'Leatherhead', postcode: 'KT22 9CV' },
    phone: '01632 960581',
    practice: 'Z99001',
    ethnicity: 'A',
  },
  openedBy: ['gp', 'district.nurse', 'social.worker', 'vcse.worker', 'care.coordinator'],
  refusedTo: ['mh.nurse', 'ward.doctor'],
  tell(chart) {
    const { calendar } = chart
    const gp = chart.by('oak-street-surgery')
    for (const [word, years] of [
      [PROBLEMS.frailty, 3],
      [PROBLEMS.falls, 4],
      [PROBLEMS.osteoporosis, 16],
      [PROBLEMS.heartFailure, 5],
      [PROBLEMS.kidneyDisease3, 7],
      [PROBLEMS.hypertension, 30],
    ] as const) {
      problem(gp, word, { since: calendar.year(-years) })
    }
    repeat(gp, MEDICINES.furosemide20, {
      dose: 'One tablet in the morning',
      from: calendar.day(-1500),
      lastIssued: calendar.day(-9),
      for: 'Heart failure',
    })
    repeat(gp, MEDICINES.colecalciferol, {
      dose: 'One tablet once a day',
      from: calendar.day(-2500),
      lastIssued: calendar.day(-9),
    })
    repeat(gp, MEDICINES.paracetamol, {
      dose: 'Two tablets three times a day',
      from: calendar.day(-700),
      lastIssued: calendar.day(-9),
      for: 'Pain in hips',
    })
    repeat(gp, MEDICINES.amlodipine5, {
      dose: 'One tablet once a day',
      from: calendar.day(-4000),
      stopped: { on: calendar.day(-130), why: 'Dizzy on standing; falls.' },
    })
    allergy(gp, ALLERGIES.trimethoprim, {
      recorded: calendar.day(-2000),
      reaction: REACTIONS.rash,
      severity: 'moderate',
    })
    routineCare(gp, {
      pressure: [112, 62],
      weight: 44.8,
      height: 151,
      smoking: 'never',
      nurse: 'Bethan Price, practice nurse',
      checks: [28, 380, 745],
    })
    consultation(gp, {
      on: -28,
      by: 'Dr Asha Rahman, GP',
      reason: PROBLEMS.frailty,
      how: 'home',
      outcome: 'Plan agreed with Edie and her niece',
    })
    edithsPlans(gp)
    finding(gp, {
      what: 'Resuscitation decision',
      value: { code: '450476008', text: 'Not for attempted cardiopulmonary resuscitation' },
      category: 'survey',
      at: calendar.day(-28),
      by: 'Dr Asha Rahman, GP',
    })
    alert(gp, {
      what: { code: '450476008', text: 'Not for attempted cardiopulmonary resuscitation' },
      kind: 'advance-directive',
      from: calendar.day(-28),
      by: 'Dr Asha Rahman, GP',
    })

    action(gp, {
      what: 'Lying and standing blood pressure since amlodipine was stopped',
      on: calendar.day(-28),
      due: calendar.day(-7),
      owner: 'Bethan Price, practice nurse',
      by: 'Dr Asha Rahman, GP',
    })

    const ambulance = chart.by('northdowns-ambulance')
    callOut(ambulance, {
      at: calendar.at(-5, '07:20'),
      until: calendar.at(-5, '08:30'),
      reason: 'Fall, no injury, on floor for an hour',
      outcome: 'Not conveyed: anticipatory care plan followed',
    })
    callOut(ambulance, {
      at: calendar.at(-19, '22:10'),
      until: calendar.at(-19, '23:15'),
      reason: 'Breathless',
      outcome: 'Not conveyed: rapid response nurse called',
    })
    callOut(ambulance, {
      at: calendar.at(-140, '06:00'),
      until: calendar.at(-140, '07:10'),
      reason: 'Fall, dizzy',
      conveyedTo: 'Wey Valley Hospital',
      outcome: 'Conveyed to Wey Valley Hospital',
    })

    const community = chart.by('downs-community')
    for (const days of [4, 11, 18, 19, 25, 32, 46, 60])
      homeVisit(community, {
        on: -days,
        by: 'Grace Mensah, district nurse',
        reason: PROBLEMS.frailty,
        service: 'District nursing',
      })
    measured(community, 'frailty', { value: 7, at: calendar.day(-25), by: 'Grace Mensah, district nurse' })
    measured(community, 'frailty', { value: 6, at: calendar.day(-390) })
    measured(community, 'waterlow', { value: 19, at: calendar.day(-11), by: 'Grace Mensah, district nurse' })
    plan(community, {
      kind: 'nursing',
      title: 'Wound care plan, left shin',
      from: calendar.day(-32),
      review: calendar.day(10),
      summary: 'Skin tear 3 cm by 2 cm after a fall, clean, closing.',
      by: 'Grace Mensah, district nurse',
      steps: [
        ['Silicone dressing, twice a week', 'District nurse', 'in-progress'],
        ['Photograph every fortnight', 'District nurse', 'in-progress'],
      ],
    })
    neighbourhoodTeam(community, {
      name: 'Leatherhead neighbourhood team',
      from: calendar.day(-120),
      keyWorker: { name: 'Grace Mensah', role: 'district nurse', of: 'downs-community' },
      members: [
        { name: 'Dr Asha Rahman', role: 'GP', of: 'oak-street-surgery' },
        { name: 'Yusuf Demir', role: 'social worker', of: 'county-social-care' },
        { name: 'Rosa Almeida', role: 'link worker', of: 'helping-hands' },
      ],
    })
    trend(chart.by('st-annes-hospital'), 'egfr', [
      [-1100, 52],
      [-740, 47],
      [-380, 42],
      [-140, 39],
      [-28, 38],
    ])
    study(chart.by('wey-valley-hospital'), {
      name: 'Walking after eighty: a study of falls',
      from: calendar.day(-200),
    })
    const social = chart.by('county-social-care')
    episode(social, { what: 'Home care', from: calendar.day(-500), lead: 'Yusuf Demir, social worker' })
    plan(social, {
      kind: 'care-package',
      title: 'Care package: three visits a day',
      from: calendar.day(-130),
      review: calendar.day(60),
      summary: 'Wash, meals, prompts for medicines, company.',
      by: 'Yusuf Demir, social worker',
      steps: [['Morning, noon and evening visit', 'Home care agency', 'in-progress']],
    })
    for (const what of ['Falls pendant', 'Hospital bed', 'Pressure-relieving mattress', 'Walking frame'])
      equipment(social, { what, from: calendar.day(-130) })
    supportReason(social, {
      why: 'Physical support: access and mobility',
      from: calendar.day(-500),
      by: 'Yusuf Demir, social worker',
    })
    alert(social, {
      what: 'Key safe by the kitchen door; ask the office for the code',
      kind: 'admin',
      from: calendar.day(-130),
    })
    safeguardingConcern(social, {
      what: 'Doorstep traders: paid twice for a roof that was not mended',
      from: calendar.day(-70),
      by: 'Yusuf Demir, social worker',
    })
    personalContact(social, {
      name: ['Ruth', 'Lomax'],
      is: 'friend',
      role: 'Niece, attorney for health and welfare',
      phone: '07700 900182',
    })
    aboutMe(chart.by('helping-hands'), {
      on: calendar.day(-90),
      matters: 'The window open, the wireless on, and no fuss.',
      communicate: 'Speak up on my left side.',
      please: 'Make proper tea. Ask me, not Ruth.',
      pleaseDoNot: 'Do not send me to hospital for a fall.',
      helpedBy: 'Rosa Almeida, link worker',
    })
  },
}
