import { ALLERGIES, REACTIONS } from '../words/allergens.js'
import { MEDICINES } from '../words/medicines.js'
import { PROBLEMS } from '../words/problems.js'
import { VISITS } from '../words/visits.js'
import { allergy } from '../records/allergy.js'
import { clinic } from '../records/hospital.js'
import { finding, measured } from '../records/measurement.js'
import { repeat, supplied } from '../records/medicine.js'
import { aboutMe, alert, plan } from '../records/plan.js'
import { consultation, referral } from '../records/practice.js'
import { problem } from '../records/problem.js'
import { trend } from '../records/results.js'
import { routineCare } from '../records/routine.js'
import { episode } from '../records/services.js'
import { neighbourhoodTeam, personalContact } from '../records/team.js'
import { visit } from '../records/visit.js'
import type { Story } from './story.js'

/**
 * A woman of 58 has cared day and night for her husband since his stroke three months ago. Her own blood pressure and
 * HbA1c have risen, she missed two clinics, sleeps four hours, and no carer's assessment has been made since she asked.
 */
export const carerStrain: Story = {
  key: 'carer-strain',
  about: 'New carer under strain: own health slipping, missed clinics, carer’s assessment not done.',
  person: {
    nhsNumber: '9990001138',
    prefix: 'Mrs',
    given: ['Harpreet'],
    family: 'Gill',
    preferred: 'Harry',
    gender: 'female',
    age: 58,
    birthday: '07-08',
    address: { line: '77 Barley Close', town: 'Leatherhead', postcode: 'KT22 8CO' },
    phone: '07700 900138',
    practice: 'Z99001',
    ethnicity: 'H',
    language: { code: 'pa', display: 'Punjabi' },
  },
  openedBy: ['gp', 'practice.nurse', 'social.worker', 'vcse.worker', 'care.coordinator'],
  refusedTo: ['mh.nurse', 'ward.doctor'],
  tell(chart) {
    const { calendar } = chart
    const gp = chart.by('oak-street-surgery')
    problem(gp, PROBLEMS.type2Diabetes, { since: calendar.year(-6) })
    problem(gp, PROBLEMS.hypertension, { since: calendar.year(-9) })
    problem(gp, PROBLEMS.carerStrain, {
      since: calendar.day(-34),
      by: 'Dr Asha Rahman, GP',
      note: 'Cares for husband after his stroke. Tearful, sleeps four hours.',
    })
    const on = { from: calendar.day(-1200), lastIssued: calendar.day(-58) }
    repeat(gp, MEDICINES.metformin, {
      ...on,
      dose: 'Two tablets twice a day with food',
      for: 'Type 2 diabetes',
    })
    repeat(gp, MEDICINES.amlodipine5, { ...on, dose: 'One tablet once a day', for: 'Hypertension' })
    repeat(gp, MEDICINES.atorvastatin20, { ...on, dose: 'One tablet at night' })
    allergy(gp, ALLERGIES.aspirin, {
      recorded: calendar.day(-1900),
      reaction: REACTIONS.wheals,
      severity: 'moderate',
    })
    routineCare(gp, {
      pressure: [164, 94],
      weight: 78.9,
      height: 162,
      smoking: 'never',
      nurse: 'Bethan Price, practice nurse',
      checks: [34, 300, 660],
    })
    measured(gp, 'phq9', { value: 13, at: calendar.day(-34) })
    finding(gp, {
      what: 'Carer status',
      value: 'Is a carer for her husband',
      category: 'social-history',
      at: calendar.day(-34),
    })
    consultation(gp, {
      on: -34,
      by: 'Dr Asha Rahman, GP',
      reason: PROBLEMS.carerStrain,
      outcome: 'Referred for carer’s assessment and to Helping Hands',
    })
    referral(gp, {
      to: 'county-social-care',
      on: calendar.day(-34),
      what: 'Carer’s assessment',
      why: PROBLEMS.carerStrain,
      by: 'Dr Asha Rahman, GP',
    })
    referral(gp, {
      to: 'helping-hands',
      on: calendar.day(-34),
      what: 'Support for carers',
      why: PROBLEMS.carerStrain,
      by: 'Dr Asha Rahman, GP',
    })
    const laboratory = chart.by('st-annes-hospital')
    trend(laboratory, 'hba1c', [
      [-1100, 52],
      [-740, 51],
      [-390, 53],
      [-130, 58],
      [-34, 74],
    ])
    trend(laboratory, 'cholesterol', [
      [-1100, 4.9],
      [-390, 4.4],
      [-34, 5.3],
    ])
    clinic(laboratory, {
      on: -200,
      specialty: 'Diabetic eye screening',
      by: 'Screening team',
      reason: 'Eye screening',
      outcome: 'Background changes; yearly',
    })
    supplied(chart.by('high-street-pharmacy'), MEDICINES.metformin, {
      on: calendar.at(-57, '13:00'),
      dose: 'Two tablets twice a day',
      quantity: [112, 'tablet'],
      days: 28,
      note: 'Collects late; says she forgets her own.',
    })
    const charity = chart.by('helping-hands')
    for (const days of [6, 13, 21])
      visit(charity, {
        kind: VISITS.support,
        class: 'AMB',
        from: calendar.at(-days, '10:00'),
        to: calendar.at(-days, '11:00'),
        reason: 'Caring for husband',
        by: 'Rosa Almeida, link worker',
      })
    measured(charity, 'carerStrain', {
      value: 19,
      at: calendar.day(-21),
      by: 'Rosa Almeida, link worker',
      note: 'Out of 26.',
    })
    plan(charity, {
      kind: 'support',
      title: 'Time for me',
      from: calendar.day(-21),
      review: calendar.day(21),
      summary: 'Made with Harpreet at her kitchen table.',
      by: 'Rosa Almeida, link worker',
      steps: [
        ['A sitter on Wednesday mornings', 'Helping Hands', 'in-progress'],
        ['Carers’ group in Punjabi', 'Harpreet', 'not-started'],
        ['Push for the carer’s assessment', 'Rosa Almeida', 'in-progress'],
      ],
      goals: ['I want one night of sleep a week.', 'I want to go to the gurdwara on Sundays again.'],
    })
    const social = chart.by('county-social-care')
    episode(social, {
      what: 'Carer’s assessment: waiting list',
      from: calendar.day(-30),
      lead: 'Yusuf Demir, social worker',
    })
    alert(social, {
      what: 'Carer: if she is admitted, her husband cannot be left alone',
      kind: 'safety',
      from: calendar.day(-30),
    })
    personalContact(social, {
      name: ['Jasdeep', 'Gill'],
      is: 'daughter',
      role: 'Emergency contact',
      phone: '07700 900139',
    })
    neighbourhoodTeam(chart.by('downs-community'), {
      name: 'Leatherhead neighbourhood team',
      from: calendar.day(-20),
      keyWorker: { name: 'Sam Whitlock', role: 'care coordinator', of: 'downs-community' },
      members: [
        { name: 'Dr Asha Rahman', role: 'GP', of: 'oak-street-surgery' },
        { name: 'Yusuf Demir', role: 'social worker', of: 'county-social-care' },
        { name: 'Rosa Almeida', role: 'link worker', of: 'helping-hands' },
      ],
    })
    episode(chart.by('downs-community'), { what: 'Care coordination', from: calendar.day(-20) })
    aboutMe(charity, {
      on: calendar.day(-21),
      matters: 'My husband Balbir, my faith, my sleep.',
      communicate: 'Punjabi or slow English. Ring after ten.',
      please: 'Ask how I am, not only how he is.',
      pleaseDoNot: 'Do not call me a superwoman.',
      helpedBy: 'Rosa Almeida, link worker',
    })
  },
}
