import { MEDICINES } from '../words/medicines.js'
import { PROBLEMS } from '../words/problems.js'
import { VISITS } from '../words/visits.js'
import { noKnownAllergies } from '../records/allergy.js'
import { emergencyVisit, stay } from '../records/hospital.js'
import { letter } from '../records/letter.js'
import { measured } from '../records/measurement.js'
import { dischargeMedicine, repeat } from '../records/medicine.js'
import { aboutMe, alert, plan } from '../records/plan.js'
import { consultation } from '../records/practice.js'
import { problem } from '../records/problem.js'
import { bloodTest } from '../records/results.js'
import { routineCare } from '../records/routine.js'
import { episode } from '../records/services.js'
import { CRISIS_LINE, neighbourhoodTeam, personalContact } from '../records/team.js'
import { visit } from '../records/visit.js'
import type { Story } from './story.js'

/**
 * A man of 34 went home from a mental health ward 60 hours ago after 23 days there under section 2, following an
 * overdose. He should be seen within 72 hours; nothing is booked and nobody owns it. His discharge dose of sertraline
 * is 100 mg, the practice's repeat still says 50 mg.
 */
export const dischargedWithoutFollowUp: Story = {
  key: 'discharged-without-follow-up',
  about: 'Left a mental health ward 60 hours ago; no 72-hour follow-up is booked; sertraline doses differ.',
  person: {
    nhsNumber: '9990001014',
    prefix: 'Mr',
    given: ['Callum', 'Jay'],
    family: 'Reeve',
    gender: 'male',
    age: 34,
    birthday: '05-17',
    address: { line: '27 Tanyard Row', town: 'Leatherhead', postcode: 'KT22 7CV' },
    phone: '07700 900114',
    practice: 'Z99001',
    ethnicity: 'A',
  },
  openedBy: ['gp', 'mh.nurse', 'liaison.psychiatrist', 'ed.consultant', 'care.coordinator'],
  refusedTo: ['pharmacist'],
  tell(chart) {
    const { calendar } = chart
    const gp = chart.by('oak-street-surgery')
    problem(gp, PROBLEMS.depression, { since: calendar.month(-40), by: 'Dr Asha Rahman, GP' })
    problem(gp, PROBLEMS.anxiety, { since: calendar.year(-5) })
    problem(gp, PROBLEMS.backPain, { since: calendar.year(-8), until: calendar.year(-7) })
    repeat(gp, MEDICINES.sertraline50, {
      dose: 'One tablet once a day',
      from: calendar.day(-300),
      lastIssued: calendar.day(-41),
      for: 'Depression',
      quantity: [28, 'tablet'],
      by: 'Dr Asha Rahman, GP',
    })
    noKnownAllergies(gp, calendar.day(-300))
    routineCare(gp, {
      pressure: [128, 78],
      weight: 81.4,
      height: 180,
      smoking: 'current',
      nurse: 'Bethan Price, practice nurse',
      checks: [301],
      influenza: false,
    })
    measured(gp, 'phq9', { value: 19, at: calendar.day(-45), by: 'Dr Asha Rahman, GP' })
    measured(gp, 'phq9', { value: 14, at: calendar.day(-300), by: 'Dr Asha Rahman, GP' })
    consultation(gp, {
      on: -45,
      by: 'Dr Asha Rahman, GP',
      reason: PROBLEMS.depression,
      outcome: 'Worse since he lost his job; referred to crisis team',
    })
    consultation(gp, { on: -120, by: 'Dr Asha Rahman, GP', reason: PROBLEMS.anxiety, how: 'telephone' })

    const ed = chart.by('wey-valley-hospital')
    const attendance = emergencyVisit(ed, {
      at: calendar.at(-26, '02:10'),
      until: calendar.at(-26, '11:40'),
      complaint: PROBLEMS.overdose,
      outcome: 'Medically clear; seen by liaison psychiatry; admitted to Holmwood',
    })
    bloodTest(ed, {
      at: calendar.at(-26, '02:50'),
      name: 'Urea and electrolytes, liver',
      values: { sodium: 139, potassium: 4.1, creatinine: 78, egfr: 90, alt: 31 },
      encounter: attendance,
    })
    noKnownAllergies(ed, calendar.day(-26))

    const ward = chart.by('holmwood-mental-health')
    episode(ward, {
      what: 'Adult mental health inpatient care',
      from: calendar.day(-26),
      until: calendar.day(-3),
      lead: 'Dr Helena Novak, consultant psychiatrist',
    })
    const onJuniper = stay(ward, {
      from: calendar.at(-26, '13:00'),
      to: calendar.hours(-60),
      ward: 'Juniper Ward',
      specialty: 'Adult mental illness',
      consultant: 'Dr Helena Novak, consultant psychiatrist',
      reason: PROBLEMS.suicidalThoughts,
      admitted: 'crisis',
    })
    problem(ward, PROBLEMS.suicidalThoughts, {
      since: calendar.day(-26),
      until: calendar.day(-11),
      by: 'Dr Helena Novak, consultant psychiatrist',
      encounter: onJuniper,
    })
    alert(ward, {
      what: 'Was detained under section 2 of the Mental Health Act; informal from 9 days before discharge',
      kind: 'admin',
      from: calendar.day(-26),
      until: calendar.day(-12),
    })
    alert(ward, {
      what: 'Risk of suicide is highest in the first days after discharge: see within 72 hours',
      kind: 'safety',
      from: calendar.day(-3),
      by: 'Dr Helena Novak',
    })
    dischargeMedicine(ward, MEDICINES.sertraline100, {
      dose: 'One tablet once a day',
      from: calendar.day(-3),
      for: 'Depression',
      note: 'Raised from 50 mg on the ward. GP to change the repeat.',
      quantity: [7, 'tablet'],
    })
    dischargeMedicine(ward, MEDICINES.promethazine, {
      dose: 'One tablet at night, if needed for sleep',
      from: calendar.day(-3),
      asNeeded: true,
      days: 7,
      quantity: [7, 'tablet'],
    })
    measured(ward, 'phq9', { value: 23, at: calendar.day(-25) })
    measured(ward, 'phq9', { value: 12, at: calendar.day(-4) })
    plan(ward, {
      kind: 'safety',
      title: 'My safety plan',
      from: calendar.day(-4),
      review: calendar.day(1),
      summary:
        'Warning signs: not sleeping two nights running, not answering my sister, going over the job in my head.',
      by: 'Patrick Doyle, mental health nurse',
      steps: [
        ['Walk the dog, ring my sister Kayleigh', 'Callum'],
        ['Ring the crisis line, any hour', 'Callum'],
        ['Give medicines to my sister, one week at a time', 'Kayleigh Reeve', 'in-progress'],
        ['Follow-up face to face within 72 hours of discharge', 'Not yet allocated', 'not-started'],
      ],
      goals: ['I want to get back to work on the railways.', 'I want to sleep without tablets.'],
      encounter: onJuniper,
    })
    const call = calendar.workingTime(-20)
    visit(ward, {
      kind: VISITS.telephone,
      class: 'VR',
      from: call,
      to: call,
      reason: 'Call after discharge',
      by: 'Patrick Doyle, mental health nurse',
      outcome: 'No answer; message left',
    })
    personalContact(ward, {
      name: ['Kayleigh', 'Reeve'],
      is: 'sister',
      role: 'Next of kin',
      phone: '07700 900115',
    })
    letter(ward, {
      title: 'Discharge summary, Juniper Ward',
      kind: 'Discharge summary',
      on: calendar.day(-2),
      by: 'Dr Helena Novak, consultant psychiatrist',
      text: 'Admitted after an overdose of paracetamol with suicidal thoughts. Mood improved on sertraline 100 mg. No thoughts of suicide for eight days before discharge. To be seen by the community team within 72 hours. GP: please change sertraline to 100 mg and give no more than seven days at a time.',
      encounter: onJuniper,
    })

    const team = chart.by('downs-community')
    neighbourhoodTeam(team, {
      name: 'Leatherhead neighbourhood team',
      from: calendar.day(-20),
      keyWorker: { name: 'Patrick Doyle', role: 'mental health nurse', of: 'holmwood-mental-health' },
      members: [
        { name: 'Dr Asha Rahman', role: 'GP', of: 'oak-street-surgery' },
        { name: 'Sam Whitlock', role: 'care coordinator', of: 'downs-community' },
        { name: 'Rosa Almeida', role: 'link worker', of: 'helping-hands' },
      ],
      outOfHours: CRISIS_LINE,
    })
    episode(team, { what: 'Care coordination', from: calendar.day(-20) })
    aboutMe(chart.by('helping-hands'), {
      on: calendar.day(-15),
      matters: 'My dog Biscuit, my sister, and getting back to work.',
      communicate: 'Text first. I do not pick up numbers I do not know.',
      please: 'Tell me straight what happens next and when.',
      pleaseDoNot: 'Do not ask me to tell the whole story again.',
      helpedBy: 'Rosa Almeida, link worker',
    })
  },
}
