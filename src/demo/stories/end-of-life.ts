import { ALLERGIES, REACTIONS } from '../words/allergens.js'
import { MEDICINES } from '../words/medicines.js'
import { PROBLEMS } from '../words/problems.js'
import { VISITS } from '../words/visits.js'
import { allergy } from '../records/allergy.js'
import { clinic, stay } from '../records/hospital.js'
import { letter } from '../records/letter.js'
import { finding, measured } from '../records/measurement.js'
import { acute, repeat, supplied } from '../records/medicine.js'
import { aboutMe, alert, plan } from '../records/plan.js'
import { consultation } from '../records/practice.js'
import { problem } from '../records/problem.js'
import { trend, writtenReport } from '../records/results.js'
import { equipment, homeVisit } from '../records/services.js'
import { neighbourhoodTeam, personalContact } from '../records/team.js'
import type { Story } from './story.js'

/**
 * A woman of 71 with lung cancer has weeks to live. She wants to die at home, second choice hospice, never in hospital.
 * Resuscitation is decided, the just-in-case medicines are in the house, everybody who may come is told whom to ring.
 */
export const endOfLife: Story = {
  key: 'end-of-life',
  about:
    'Weeks to live: preferred place of death is home, just-in-case medicines in the house, not for resuscitation.',
  person: {
    nhsNumber: '9990001170',
    prefix: 'Mrs',
    given: ['Patricia', 'Mary'],
    family: 'Noonan',
    preferred: 'Pat',
    gender: 'female',
    age: 71,
    birthday: '05-30',
    address: { line: '14 Rookery Way', town: 'Leatherhead', postcode: 'KT22 9IC' },
    phone: '07700 900170',
    practice: 'Z99001',
    ethnicity: 'B',
  },
  openedBy: ['gp', 'district.nurse', 'care.coordinator', 'social.worker'],
  refusedTo: ['mh.nurse', 'ward.doctor', 'receptionist'],
  tell(chart) {
    const { calendar } = chart
    const gp = chart.by('oak-street-surgery')
    problem(gp, PROBLEMS.lungCancer, {
      since: calendar.month(-16),
      note: 'Spread to liver and bone. No further treatment.',
    })
    problem(gp, PROBLEMS.copd, { since: calendar.year(-8) })
    repeat(gp, MEDICINES.morphineOral, {
      dose: '5 ml up to six times a day when needed',
      from: calendar.day(-60),
      lastIssued: calendar.day(-5),
      for: 'Pain and breathlessness',
      asNeeded: true,
    })
    repeat(gp, MEDICINES.senna, {
      dose: 'Two tablets at night',
      from: calendar.day(-60),
      lastIssued: calendar.day(-5),
    })
    repeat(gp, MEDICINES.atorvastatin20, {
      dose: 'One tablet at night',
      from: calendar.day(-3000),
      stopped: { on: calendar.day(-40), why: 'No longer of use to her.' },
    })
    for (const [medicine, dose] of [
      [MEDICINES.morphineInjection, '2.5 mg under the skin, hourly if needed, for pain'],
      [MEDICINES.midazolam, '2.5 mg under the skin, hourly if needed, for agitation'],
      [MEDICINES.glycopyrronium, '200 micrograms under the skin, four-hourly if needed, for secretions'],
    ] as const) {
      acute(gp, medicine, {
        dose,
        from: calendar.day(-9),
        for: 'Just in case: in the house, not started',
        asNeeded: true,
      })
      supplied(chart.by('high-street-pharmacy'), medicine, {
        on: calendar.at(-9, '16:00'),
        dose,
        quantity: [5, 'ampoule'],
        days: 90,
      })
    }
    allergy(gp, ALLERGIES.dressings, {
      recorded: calendar.day(-400),
      reaction: REACTIONS.rash,
      severity: 'mild',
      category: 'environment',
    })
    for (const days of [2, 9, 16])
      consultation(gp, { on: -days, by: 'Dr Asha Rahman, GP', reason: PROBLEMS.lungCancer, how: 'home' })
    const died = { category: 'survey', at: calendar.day(-9), by: 'Dr Asha Rahman, GP' } as const
    finding(gp, { ...died, what: 'Preferred place of death, first choice', value: 'Home' })
    finding(gp, { ...died, what: 'Preferred place of death, second choice', value: 'Hospice' })
    finding(gp, {
      ...died,
      what: 'Preferred place of care',
      value: 'Home, with her husband and the district nurses',
    })
    finding(gp, { ...died, what: 'Prognosis', value: 'Weeks' })
    finding(gp, {
      ...died,
      what: 'Resuscitation decision',
      value: { code: '450476008', text: 'Not for attempted cardiopulmonary resuscitation' },
      note: 'Discussed with Pat and Brendan. Form in the yellow folder.',
    })
    alert(gp, {
      what: { code: '450476008', text: 'Not for attempted cardiopulmonary resuscitation' },
      kind: 'advance-directive',
      from: calendar.day(-9),
    })
    alert(gp, { what: 'Ring the hospice line before 999', kind: 'clinical', from: calendar.day(-9) })
    plan(gp, {
      kind: 'end-of-life',
      title: 'End of life care plan',
      from: calendar.day(-9),
      review: calendar.day(5),
      summary: 'Weeks to live. At home, comfortable, clear-headed as long as can be. No hospital.',
      by: 'Dr Asha Rahman, GP',
      steps: [
        [
          'Pain, distress or secretions: district nurse gives the just-in-case medicines',
          'Downs Community Health, day and night',
        ],
        ['Advice at any hour: hospice line', 'Everybody'],
        ['If home is too much: hospice, not hospital', 'Everybody'],
        ['After death: ring the surgery, no police, no ambulance', 'Brendan Noonan'],
      ],
      goals: ['I want to see the baby born.', 'I want to be in my own bed with the door open.'],
    })
    const hospital = chart.by('st-annes-hospital')
    clinic(hospital, {
      on: -42,
      specialty: 'Oncology',
      by: 'Dr Ravindra Pillai, oncologist',
      reason: PROBLEMS.lungCancer,
      kind: VISITS.oncologyClinic,
      outcome: 'Treatment stopped; for comfort',
    })
    stay(hospital, {
      from: calendar.at(-70, '15:00'),
      to: calendar.at(-63, '12:00'),
      ward: 'Oncology ward',
      specialty: 'Medical oncology',
      consultant: 'Dr Ravindra Pillai, oncologist',
      reason: 'Breathlessness',
      admitted: 'emergency',
    })
    writtenReport(hospital, 'CT of chest and abdomen', {
      at: calendar.at(-69, '11:00'),
      conclusion: 'Growth in the right lung. New deposits in the liver and in the third lumbar vertebra.',
      by: 'Dr Omar Haleem, radiologist',
    })
    trend(hospital, 'albumin', [
      [-400, 41],
      [-200, 36],
      [-70, 29],
      [-43, 26],
    ])
    trend(hospital, 'haemoglobin', [
      [-400, 131],
      [-200, 118],
      [-70, 102],
      [-43, 97],
    ])
    letter(hospital, {
      title: 'Oncology clinic letter',
      kind: 'Clinic letter',
      on: calendar.day(-42),
      by: 'Dr Ravindra Pillai, oncologist',
      text: 'The cancer has grown through treatment. We agreed with Pat and Brendan to stop. She knows that she has weeks to a few months. She asks to stay at home.',
    })
    const community = chart.by('downs-community')
    for (const days of [1, 3, 5, 7, 10, 14, 21])
      homeVisit(community, {
        on: -days,
        by: 'Grace Mensah, district nurse',
        reason: 'End of life care',
        service: 'District nursing',
        ...(days === 1 ? { outcome: 'Comfortable. Eating little.' } : {}),
      })
    measured(community, 'waterlow', { value: 23, at: calendar.day(-7), by: 'Grace Mensah, district nurse' })
    measured(community, 'frailty', { value: 9, at: calendar.day(-7), by: 'Grace Mensah, district nurse' })
    neighbourhoodTeam(community, {
      name: 'Leatherhead neighbourhood team',
      from: calendar.day(-60),
      keyWorker: { name: 'Grace Mensah', role: 'district nurse', of: 'downs-community' },
      members: [
        { name: 'Dr Asha Rahman', role: 'GP', of: 'oak-street-surgery' },
        { name: 'Yusuf Demir', role: 'social worker', of: 'county-social-care' },
      ],
    })
    const social = chart.by('county-social-care')
    for (const what of ['Hospital bed', 'Pressure-relieving mattress', 'Commode'])
      equipment(social, { what, from: calendar.day(-30) })
    personalContact(social, {
      name: ['Brendan', 'Noonan'],
      is: 'spouse',
      role: 'Husband and carer',
      phone: '07700 900171',
    })
    aboutMe(community, {
      on: calendar.day(-30),
      matters: 'Brendan, the girls, the baby due at the new year. Mass on the wireless.',
      communicate: 'Straight, and with both of us there.',
      please: 'Open the door. Let the cat in.',
      pleaseDoNot: 'Do not whisper in the hall.',
      helpedBy: 'Grace Mensah, district nurse',
    })
  },
}
