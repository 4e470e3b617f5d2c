import { MEDICINES } from '../words/medicines.js'
import { PROBLEMS } from '../words/problems.js'
import { VACCINES } from '../words/vaccines.js'
import { noKnownAllergies } from '../records/allergy.js'
import { emergencyVisit } from '../records/hospital.js'
import { measured } from '../records/measurement.js'
import { repeat } from '../records/medicine.js'
import { aboutMe, alert, plan } from '../records/plan.js'
import { consultation, referral, vaccination } from '../records/practice.js'
import { problem } from '../records/problem.js'
import { bloodTest, trend } from '../records/results.js'
import { routineCare } from '../records/routine.js'
import { callOut, episode, equipment, homeVisit } from '../records/services.js'
import { NURSES_AT_NIGHT, neighbourhoodTeam, personalContact } from '../records/team.js'
import type { Story } from './story.js'

/**
 * A man of 74 who cannot leave his house: the district nurse gives his insulin once a day. HbA1c went from 58 to 97 in
 * two years while he lost weight and his leg ulcer stopped healing; he had one bad low at night.
 */
export const houseboundDiabetic: Story = {
  key: 'housebound-diabetic',
  about:
    'Housebound on insulin given by the district nurse; HbA1c up from 58 to 97, ulcer not healing, one night low.',
  person: {
    nhsNumber: '9990001146',
    prefix: 'Mr',
    given: ['Winston', 'George'],
    family: 'Clarke',
    gender: 'male',
    age: 74,
    birthday: '11-02',
    address: { line: '8 Larkfield Court', town: 'Godalming', postcode: 'GU7 1MC' },
    phone: '01632 960746',
    practice: 'Z99002',
    ethnicity: 'M',
  },
  openedBy: ['gp', 'district.nurse', 'social.worker', 'care.coordinator'],
  refusedTo: ['mh.nurse', 'vcse.worker'],
  tell(chart) {
    const { calendar } = chart
    const gp = chart.by('mill-lane-surgery')
    problem(gp, PROBLEMS.type2Diabetes, { since: calendar.year(-22) })
    problem(gp, PROBLEMS.legUlcer, { since: calendar.month(-8) })
    problem(gp, PROBLEMS.ischaemicHeartDisease, { since: calendar.year(-10) })
    problem(gp, PROBLEMS.kidneyDisease3, { since: calendar.year(-4) })
    const on = { from: calendar.day(-1100), lastIssued: calendar.day(-16) }
    repeat(gp, MEDICINES.insulinIsophane, {
      ...on,
      dose: '34 units once a day in the morning, given by the district nurse',
      for: 'Type 2 diabetes',
    })
    repeat(gp, MEDICINES.metformin, { ...on, dose: 'One tablet twice a day', for: 'Type 2 diabetes' })
    repeat(gp, MEDICINES.aspirin75, { ...on, dose: 'One tablet once a day' })
    repeat(gp, MEDICINES.atorvastatin80, { ...on, dose: 'One tablet at night' })
    noKnownAllergies(gp, calendar.day(-2000))
    routineCare(gp, {
      pressure: [132, 72],
      weight: 68.4,
      height: 175,
      smoking: 'ex',
      nurse: 'Marek Wolny, practice nurse',
      checks: [210, 590],
      influenza: false,
    })
    vaccination(gp, VACCINES.influenza, {
      on: calendar.day(-35),
      by: 'Grace Mensah, district nurse',
      where: 'At home',
    })
    consultation(gp, {
      on: -40,
      by: 'Dr Tom Ellery, GP',
      reason: PROBLEMS.type2Diabetes,
      how: 'telephone',
      outcome: 'Ask diabetes nurse about twice-daily insulin',
    })
    referral(gp, {
      to: 'downs-community',
      on: calendar.day(-40),
      what: 'Diabetes specialist nurse at home',
      why: PROBLEMS.type2Diabetes,
      by: 'Dr Tom Ellery, GP',
      urgent: true,
    })
    const laboratory = chart.by('wey-valley-hospital')
    trend(laboratory, 'hba1c', [
      [-1100, 56],
      [-730, 58],
      [-540, 66],
      [-360, 74],
      [-180, 86],
      [-30, 97],
    ])
    trend(laboratory, 'egfr', [
      [-1100, 57],
      [-730, 54],
      [-360, 50],
      [-30, 47],
    ])
    trend(laboratory, 'crp', [
      [-180, 6],
      [-30, 22],
    ])
    emergencyVisit(laboratory, {
      at: calendar.at(-24, '04:15'),
      until: calendar.at(-24, '10:30'),
      complaint: 'Low blood glucose, 2.1 mmol/L',
      outcome: 'Sent home; GP asked to review insulin',
    })
    bloodTest(laboratory, {
      at: calendar.at(-24, '04:40'),
      name: 'Blood tests',
      values: {
        sodium: 136,
        potassium: 4.9,
        creatinine: 134,
        egfr: 47,
        whiteCells: 10.8,
        haemoglobin: 119,
        albumin: 31,
      },
    })
    callOut(chart.by('northdowns-ambulance'), {
      at: calendar.at(-24, '03:20'),
      until: calendar.at(-24, '04:10'),
      reason: 'Found confused and sweating',
      conveyedTo: 'Wey Valley Hospital',
      outcome: 'Glucose given; conveyed to Wey Valley Hospital',
    })
    const community = chart.by('downs-community')
    for (const days of [1, 2, 3, 4, 5, 6, 7, 10, 14, 21])
      homeVisit(community, {
        on: -days,
        by: days % 3 === 0 ? 'Ola Sobczak, district nurse' : 'Grace Mensah, district nurse',
        reason: 'Insulin',
        service: 'District nursing',
        ...(days === 5 ? { outcome: 'Glucose 19.4 before breakfast' } : {}),
      })
    measured(community, 'waterlow', { value: 21, at: calendar.day(-7), by: 'Grace Mensah, district nurse' })
    measured(community, 'frailty', { value: 6, at: calendar.day(-60), by: 'Grace Mensah, district nurse' })
    for (const [days, kg] of [
      [7, 66.1],
      [120, 68.9],
      [300, 72.4],
    ] as const)
      measured(community, 'weight', { value: kg, at: calendar.at(-days, '11:20') })
    plan(community, {
      kind: 'nursing',
      title: 'Leg ulcer care plan, right leg',
      from: calendar.day(-240),
      review: calendar.day(7),
      summary: '6 cm by 4 cm, was 4 cm by 3 cm in spring. Sloughy. Compression not tolerated.',
      by: 'Grace Mensah, district nurse',
      steps: [
        ['Dressing three times a week', 'District nurse', 'in-progress'],
        ['Vascular opinion', 'Dr Tom Ellery', 'not-started'],
      ],
    })
    plan(community, {
      kind: 'care',
      title: 'Diabetes at home',
      from: calendar.day(-60),
      review: calendar.day(-5),
      summary: 'One injection is not enough and lunch is often missed.',
      by: 'Grace Mensah, district nurse',
      steps: [
        ['Move to a once-daily longer acting insulin', 'Diabetes specialist nurse', 'not-started'],
        ['Lunch visit by carers', 'County Social Care', 'not-started'],
      ],
      goals: ['I want my leg to stop smelling.', 'I want to sit in the sun at the front.'],
    })
    alert(community, {
      what: 'Low glucose at night: does not feel it coming',
      kind: 'safety',
      from: calendar.day(-24),
    })
    neighbourhoodTeam(community, {
      name: 'Godalming neighbourhood team',
      from: calendar.day(-200),
      keyWorker: { name: 'Grace Mensah', role: 'district nurse', of: 'downs-community' },
      members: [
        { name: 'Dr Tom Ellery', role: 'GP', of: 'mill-lane-surgery' },
        { name: 'Yusuf Demir', role: 'social worker', of: 'county-social-care' },
      ],
      outOfHours: NURSES_AT_NIGHT,
    })
    const social = chart.by('county-social-care')
    episode(social, { what: 'Home care', from: calendar.day(-260), lead: 'Yusuf Demir, social worker' })
    plan(social, {
      kind: 'care-package',
      title: 'Care package: two visits a day',
      from: calendar.day(-260),
      review: calendar.day(30),
      summary: 'Wash and dress in the morning, bed in the evening. No lunch visit.',
      by: 'Yusuf Demir, social worker',
      steps: [['Morning and evening visit', 'Home care agency', 'in-progress']],
    })
    equipment(social, { what: 'Riser recliner chair', from: calendar.day(-200) })
    personalContact(social, {
      name: ['Marcia', 'Clarke'],
      is: 'daughter',
      role: 'Next of kin, lives abroad',
      phone: '07700 900147',
    })
    aboutMe(community, {
      on: calendar.day(-60),
      matters: 'Cricket on the wireless, dominoes, my daughter.',
      communicate: 'I am going deaf. Write it down large.',
      please: 'Sit down when you come.',
      pleaseDoNot: 'Do not scold me about the rum cake.',
    })
  },
}
