import { MEDICINES } from '../words/medicines.js'
import { PROBLEMS } from '../words/problems.js'
import { VISITS } from '../words/visits.js'
import { noKnownAllergies } from '../records/allergy.js'
import { emergencyVisit, stay } from '../records/hospital.js'
import { finding, measured, smoking } from '../records/measurement.js'
import { dischargeMedicine, repeat } from '../records/medicine.js'
import { aboutMe, alert, plan } from '../records/plan.js'
import { consultation, referral } from '../records/practice.js'
import { problem } from '../records/problem.js'
import { bloodTest, trend } from '../records/results.js'
import { callOut } from '../records/services.js'
import { visit } from '../records/visit.js'
import type { Story } from './story.js'

/**
 * A man of 52, dependent on alcohol: seven call-outs in 80 days, four of which he did not travel, three attendances and
 * one admission with withdrawal. Thiamine was given at discharge and is not on repeat; the alcohol service waits for a telephone that he lost.
 */
export const alcoholAndAmbulances: Story = {
  key: 'alcohol-and-ambulances',
  about:
    'Alcohol dependence: seven ambulance call-outs in 80 days; thiamine lost between hospital and practice.',
  person: {
    nhsNumber: '9990001154',
    prefix: 'Mr',
    given: ['Gareth', 'Wyn'],
    family: 'Moss',
    gender: 'male',
    age: 52,
    birthday: '02-27',
    address: { line: 'Room 11, Tannery House', town: 'Leatherhead', postcode: 'KT22 7IV' },
    phone: '07700 900154',
    practice: 'Z99001',
    ethnicity: 'A',
  },
  openedBy: ['gp', 'ed.consultant', 'ward.doctor', 'vcse.worker', 'mh.nurse'],
  refusedTo: ['pharmacist', 'social.worker'],
  tell(chart) {
    const { calendar } = chart
    const gp = chart.by('oak-street-surgery')
    problem(gp, PROBLEMS.alcoholDependence, { since: calendar.year(-9) })
    problem(gp, PROBLEMS.depression, { since: calendar.year(-4) })
    problem(gp, PROBLEMS.falls, { since: calendar.month(-6) })
    repeat(gp, MEDICINES.sertraline50, {
      dose: 'One tablet once a day',
      from: calendar.day(-600),
      lastIssued: calendar.day(-95),
      for: 'Depression',
    })
    noKnownAllergies(gp, calendar.day(-1800))
    smoking(gp, 'current', calendar.day(-200))
    measured(gp, 'alcohol', { value: 140, at: calendar.day(-95) })
    measured(gp, 'audit', { value: 31, at: calendar.day(-95) })
    finding(gp, {
      what: 'Accommodation',
      value: 'Lives in a hostel',
      category: 'social-history',
      at: calendar.day(-95),
    })
    consultation(gp, {
      on: -95,
      by: 'Dr Neil Carbury, GP',
      reason: PROBLEMS.alcoholDependence,
      outcome: 'Wants to stop',
    })
    referral(gp, {
      to: 'holmwood-mental-health',
      on: calendar.day(-70),
      what: 'Alcohol service',
      why: PROBLEMS.alcoholDependence,
      by: 'Dr Neil Carbury, GP',
    })
    const ambulance = chart.by('northdowns-ambulance')
    for (const [days, conveyed] of [
      [2, false],
      [8, true],
      [15, false],
      [27, true],
      [41, false],
      [55, true],
      [78, false],
    ] as const) {
      callOut(ambulance, {
        at: calendar.at(-days, '19:50'),
        until: calendar.at(-days, '20:45'),
        reason: conveyed ? 'Found on the pavement, drowsy' : 'Fall, drunk, no injury',
        ...(conveyed ? { conveyedTo: 'Wey Valley Hospital' } : {}),
        outcome: conveyed ? 'Conveyed to Wey Valley Hospital' : 'Not conveyed: refused',
      })
    }
    const hospital = chart.by('wey-valley-hospital')
    for (const days of [8, 27, 55]) {
      emergencyVisit(hospital, {
        at: calendar.at(-days, '20:50'),
        until: calendar.at(-days + 1, '03:10'),
        complaint: 'Alcohol intoxication',
        outcome: days === 27 ? 'Admitted with withdrawal' : 'Left when sober',
      })
      measured(hospital, 'news2', { value: 3, at: calendar.at(-days, '21:00') })
      bloodTest(hospital, {
        at: calendar.at(-days, '21:10'),
        name: 'Blood tests',
        values: {
          sodium: 129 + (days % 4),
          potassium: 3.3,
          creatinine: 58,
          alt: 96 + days,
          albumin: 30,
          platelets: 98,
          haemoglobin: 121,
        },
      })
    }
    stay(hospital, {
      from: calendar.at(-26, '03:10'),
      to: calendar.at(-21, '16:00'),
      ward: 'Rowan Ward',
      specialty: 'General medicine',
      consultant: 'Dr Petra Lindgren, physician',
      reason: 'Alcohol withdrawal',
      admitted: 'emergency',
      left: 'self',
    })
    trend(hospital, 'platelets', [
      [-700, 171],
      [-350, 132],
      [-120, 110],
    ])
    dischargeMedicine(hospital, MEDICINES.thiamine, {
      dose: 'One tablet three times a day',
      from: calendar.day(-21),
      for: 'Alcohol dependence',
      note: 'Four weeks to take home. GP please continue.',
      quantity: [84, 'tablet'],
    })
    const alcoholService = chart.by('holmwood-mental-health')
    visit(alcoholService, {
      kind: VISITS.telephone,
      class: 'VR',
      from: calendar.at(-50, '10:00'),
      to: calendar.at(-50, '10:02'),
      reason: PROBLEMS.alcoholDependence,
      by: 'Alcohol service',
      outcome: 'Number not in use; closed if no contact in eight weeks',
    })
    alert(hospital, {
      what: 'Had a withdrawal fit: do not stop drinking without medical help',
      kind: 'clinical',
      from: calendar.day(-26),
    })
    const charity = chart.by('helping-hands')
    for (const days of [5, 12, 19])
      visit(charity, {
        kind: VISITS.support,
        class: 'AMB',
        from: calendar.at(-days, '12:00'),
        to: calendar.at(-days, '12:40'),
        reason: 'Hostel visit',
        by: 'Rosa Almeida, link worker',
      })
    plan(charity, {
      kind: 'support',
      title: 'One step',
      from: calendar.day(-19),
      summary: 'He is at the hostel every day at noon.',
      by: 'Rosa Almeida, link worker',
      steps: [
        ['Take Gareth to the alcohol service in person', 'Rosa Almeida', 'not-started'],
        ['New telephone', 'Helping Hands', 'not-started'],
      ],
      goals: ['I want to see my lad sober.'],
    })
    aboutMe(charity, {
      on: calendar.day(-19),
      matters: 'My son Rhys.',
      communicate: 'Come at noon, I am clear then.',
      please: 'Call me Gareth.',
      pleaseDoNot: 'Do not lecture.',
      helpedBy: 'Rosa Almeida, link worker',
    })
  },
}
