import { MEDICINES } from '../words/medicines.js'
import { PROBLEMS } from '../words/problems.js'
import { VISITS } from '../words/visits.js'
import { noKnownAllergies } from '../records/allergy.js'
import { appointment } from '../records/hospital.js'
import { measured } from '../records/measurement.js'
import { repeat, specialistMedicine } from '../records/medicine.js'
import { aboutMe, alert, plan } from '../records/plan.js'
import { problem } from '../records/problem.js'
import { bloodTest, trend } from '../records/results.js'
import { routineCare } from '../records/routine.js'
import { episode } from '../records/services.js'
import { neighbourhoodTeam } from '../records/team.js'
import { testRequest } from '../records/wider-record.js'
import { visit } from '../records/visit.js'
import type { Story } from './story.js'

/**
 * A man of 41 on clozapine for nine years. He is tested every four weeks; the last blood count is 43 days old, so it
 * is 15 days overdue, he did not come to clinic twice, and the practice's list does not show clozapine at all.
 */
export const clozapineOverdue: Story = {
  key: 'clozapine-overdue',
  about: 'On clozapine; the four-weekly blood count is 15 days overdue and two clinics were missed.',
  person: {
    nhsNumber: '9990001073',
    prefix: 'Mr',
    given: ['Marcus'],
    family: 'Bello',
    gender: 'male',
    age: 41,
    birthday: '01-30',
    address: { line: 'Flat 6, Mallard Court', town: 'Leatherhead', postcode: 'KT22 8MI' },
    phone: '07700 900173',
    practice: 'Z99001',
    ethnicity: 'N',
  },
  openedBy: ['gp', 'mh.nurse', 'liaison.psychiatrist', 'care.coordinator'],
  refusedTo: ['pharmacist', 'ed.consultant'],
  tell(chart) {
    const { calendar } = chart
    const gp = chart.by('oak-street-surgery')
    problem(gp, PROBLEMS.schizophrenia, { since: calendar.year(-18) })
    problem(gp, PROBLEMS.obesity, { since: calendar.year(-8) })
    problem(gp, PROBLEMS.constipation, { since: calendar.month(-30) })
    repeat(gp, MEDICINES.metformin, {
      dose: 'One tablet twice a day',
      from: calendar.day(-500),
      lastIssued: calendar.day(-20),
      for: 'Weight gain on treatment',
    })
    repeat(gp, MEDICINES.senna, {
      dose: 'Two tablets at night',
      from: calendar.day(-800),
      lastIssued: calendar.day(-20),
      for: 'Constipation',
    })
    noKnownAllergies(gp, calendar.day(-2000))
    routineCare(gp, {
      pressure: [136, 88],
      weight: 112.4,
      height: 183,
      smoking: 'current',
      nurse: 'Joy Ekwueme, practice nurse',
      checks: [130, 520],
    })

    const clinic = chart.by('holmwood-mental-health')
    episode(clinic, {
      what: 'Clozapine clinic and community mental health team',
      from: calendar.day(-3300),
      lead: 'Patrick Doyle, mental health nurse',
    })
    specialistMedicine(clinic, MEDICINES.clozapine100, {
      dose: 'One tablet in the morning and two at night',
      from: calendar.day(-3300),
      lastIssued: calendar.day(-15),
      for: 'Schizophrenia',
      by: 'Dr Helena Novak, consultant psychiatrist',
      note: 'Blood count every four weeks. Supplied by the hospital pharmacy.',
    })
    specialistMedicine(clinic, MEDICINES.clozapine25, {
      dose: 'Two tablets at night',
      from: calendar.day(-400),
      lastIssued: calendar.day(-15),
      for: 'Schizophrenia',
    })
    testRequest(clinic, {
      what: 'Plasma clozapine level (blood test)',
      why: PROBLEMS.schizophrenia,
      on: calendar.day(-15),
      by: 'Dr Helena Novak, consultant psychiatrist',
      kind: 'laboratory',
    })
    alert(clinic, {
      what: 'Clozapine: blood count overdue. Sore throat or fever: blood count the same day. Constipation can kill.',
      kind: 'safety',
      from: calendar.day(-15),
      by: 'Patrick Doyle, mental health nurse',
    })
    const psychiatrist = 'Dr Helena Novak, consultant psychiatrist'
    alert(clinic, {
      what: 'Detained under Mental Health Act section 3',
      kind: 'admin',
      from: calendar.day(-420),
      until: calendar.day(-345),
      by: psychiatrist,
    })
    alert(clinic, {
      what: 'Community treatment order (Mental Health Act section 17A)',
      kind: 'admin',
      from: calendar.day(-345),
      endsOn: calendar.day(20),
      by: psychiatrist,
    })
    alert(chart.by('wey-valley-hospital'), {
      what: 'Deprivation of liberty safeguards: urgent authorisation, delirium with pneumonia',
      kind: 'admin',
      from: calendar.day(-800),
      until: calendar.day(-793),
      by: 'Dr Mei Tan, ward doctor',
    })
    const counts = [71, 99, 127, 155, 183, 211, 239]
    trend(
      clinic,
      'neutrophils',
      counts.map((days, index) => [-days, 3.1 + (index % 4) * 0.4] as const),
    )
    trend(
      clinic,
      'whiteCells',
      counts.map((days, index) => [-days, 6.2 + (index % 3) * 0.6] as const),
    )
    bloodTest(clinic, {
      at: calendar.at(-43, '09:30'),
      name: 'Full blood count for clozapine',
      values: { whiteCells: 6.4, neutrophils: 3.1, platelets: 251, haemoglobin: 148 },
      comment: 'Green. Next due in 28 days.',
    })
    for (const days of [8, 15])
      appointment(clinic, {
        on: -days,
        time: '09:30',
        with: 'Clozapine clinic',
        about: 'Blood count',
        where: 'Holmwood, Leatherhead base',
        status: 'noshow',
      })
    appointment(clinic, {
      on: 2,
      time: '09:30',
      with: 'Clozapine clinic',
      about: 'Blood count, overdue',
      where: 'Holmwood, Leatherhead base',
    })
    for (const days of [22, 50, 78, 110])
      visit(clinic, {
        kind: VISITS.home,
        class: 'HH',
        from: calendar.at(-days, '13:30'),
        to: calendar.at(-days, '14:10'),
        reason: PROBLEMS.schizophrenia,
        by: 'Patrick Doyle, mental health nurse',
      })
    plan(clinic, {
      kind: 'crisis',
      title: 'Crisis and contingency plan',
      from: calendar.day(-210),
      review: calendar.day(-20),
      summary: 'Early signs: curtains shut, unopened post, stops going to football.',
      by: 'Patrick Doyle, mental health nurse',
      steps: [
        ['See within two days', 'Community mental health team'],
        ['After 48 hours without clozapine start again from 12.5 mg', 'Dr Helena Novak'],
        ['Ring my mum', 'Community mental health team'],
      ],
    })
    trend(chart.by('wey-valley-hospital'), 'hba1c', [
      [-1100, 38],
      [-740, 41],
      [-380, 44],
      [-130, 46],
    ])
    measured(clinic, 'weight', { value: 113.8, at: calendar.at(-43, '09:20') })
    neighbourhoodTeam(chart.by('downs-community'), {
      name: 'Leatherhead neighbourhood team',
      from: calendar.day(-90),
      keyWorker: { name: 'Patrick Doyle', role: 'mental health nurse', of: 'holmwood-mental-health' },
      members: [
        { name: 'Dr Neil Carbury', role: 'GP', of: 'oak-street-surgery' },
        { name: 'Sam Whitlock', role: 'care coordinator', of: 'downs-community' },
      ],
    })
    episode(chart.by('downs-community'), { what: 'Care coordination', from: calendar.day(-90) })
    aboutMe(clinic, {
      on: calendar.day(-210),
      matters: 'Football on Saturdays and my mum.',
      communicate: 'Come to the door, I do not use the phone.',
      please: 'Bring the blood test to me if you can.',
      pleaseDoNot: 'Do not change my tablets without Patrick.',
    })
  },
}
