import { MEDICINES } from '../words/medicines.js'
import { PROBLEMS } from '../words/problems.js'
import { PROCEDURES } from '../words/procedures.js'
import { VACCINES } from '../words/vaccines.js'
import { VISITS } from '../words/visits.js'
import { noKnownAllergies } from '../records/allergy.js'
import { appointment, procedure } from '../records/hospital.js'
import { bloodPressure, finding, measured, smoking } from '../records/measurement.js'
import { acute } from '../records/medicine.js'
import { aboutMe, alert, plan } from '../records/plan.js'
import { consultation, referral, vaccination } from '../records/practice.js'
import { problem } from '../records/problem.js'
import { bloodTest, trend } from '../records/results.js'
import { personalContact } from '../records/team.js'
import { visit } from '../records/visit.js'
import type { Story } from './story.js'

/**
 * A woman of 33, 27 weeks pregnant, had gestational diabetes and a Caesarean section three years ago. The glucose test
 * that should come at 24 to 28 weeks is not booked, and the hospital does not have the history that the practice has.
 */
export const pregnancyAfterDiabetes: Story = {
  key: 'pregnancy-after-diabetes',
  about:
    '27 weeks pregnant with gestational diabetes before; the hospital booking does not know, no test is booked.',
  person: {
    nhsNumber: '9990001111',
    prefix: 'Mrs',
    given: ['Sofia', 'Ines'],
    family: 'Marques',
    gender: 'female',
    age: 33,
    birthday: '10-14',
    address: { line: '12 Weavers Mead', town: 'Godalming', postcode: 'GU7 3VO' },
    phone: '07700 900211',
    practice: 'Z99002',
    ethnicity: 'C',
    language: { code: 'pt', display: 'Portuguese' },
  },
  openedBy: ['gp', 'ed.consultant'],
  refusedTo: ['mh.nurse', 'pharmacist', 'social.worker'],
  tell(chart) {
    const { calendar } = chart
    const gp = chart.by('mill-lane-surgery')
    problem(gp, PROBLEMS.gestationalDiabetesBefore, { since: calendar.year(-3), by: 'Dr Tom Ellery, GP' })
    problem(gp, PROBLEMS.pregnant, { since: calendar.day(-27 * 7) })
    problem(gp, PROBLEMS.obesity, { since: calendar.year(-5) })
    procedure(gp, PROCEDURES.caesarean, { on: calendar.month(-37), note: 'Emergency, baby of 4.4 kg.' })
    noKnownAllergies(gp, calendar.day(-1200))
    acute(gp, MEDICINES.folicAcid, {
      dose: 'One tablet once a day until 12 weeks',
      from: calendar.day(-150),
      days: 46,
    })
    acute(gp, MEDICINES.ferrousFumarate, {
      dose: 'One tablet once a day',
      from: calendar.day(-20),
      for: 'Iron deficiency',
    })
    smoking(gp, 'never', calendar.day(-150))
    vaccination(gp, VACCINES.influenza, { on: calendar.day(-30), by: 'Lynn Archer, practice nurse' })
    vaccination(gp, VACCINES.pertussis, { on: calendar.day(-30), by: 'Lynn Archer, practice nurse' })
    consultation(gp, { on: -20, by: 'Dr Tom Ellery, GP', reason: 'Tired', outcome: 'Iron started' })
    referral(gp, {
      to: 'wey-valley-hospital',
      on: calendar.day(-150),
      what: 'Maternity booking',
      why: PROBLEMS.pregnant,
      by: 'Dr Tom Ellery, GP',
      completed: true,
    })
    trend(chart.by('st-annes-hospital'), 'hba1c', [
      [-1080, 44],
      [-720, 40],
      [-360, 41],
    ])

    const maternity = chart.by('wey-valley-hospital')
    finding(maternity, {
      what: 'Pregnancy status',
      value: { code: '77386006', text: 'Pregnant' },
      category: 'exam',
      at: calendar.day(-119),
      note: `Estimated date of delivery ${calendar.day(91)}.`,
    })
    for (const week of [10, 16, 20, 25]) {
      const days = (27 - week) * 7
      visit(maternity, {
        kind: VISITS.antenatalClinic,
        class: 'AMB',
        from: calendar.at(-days, '09:30'),
        to: calendar.at(-days, '10:00'),
        reason: PROBLEMS.pregnant,
        by: 'Thandi Maseko, midwife',
        service: 'Maternity',
        outcome: week === 10 ? 'Booked. No interpreter present; history incomplete' : `${week} weeks`,
      })
      bloodPressure(maternity, [112 + week, 64 + Math.round(week / 3)], { at: calendar.at(-days, '09:40') })
      measured(maternity, 'weight', { value: 84 + week * 0.4, at: calendar.at(-days, '09:40') })
    }
    bloodTest(maternity, {
      at: calendar.at(-119, '09:50'),
      name: 'Booking bloods',
      values: { haemoglobin: 124, platelets: 248, whiteCells: 8.8 },
    })
    bloodTest(maternity, {
      at: calendar.at(-21, '09:50'),
      name: 'Full blood count',
      values: { haemoglobin: 101, platelets: 231, whiteCells: 9.6, ferritin: 9 },
    })
    alert(maternity, { what: 'Needs a Portuguese interpreter', kind: 'admin', from: calendar.day(-49) })
    plan(maternity, {
      kind: 'birth',
      title: 'Maternity care plan',
      from: calendar.day(-49),
      review: calendar.day(7),
      summary: 'Midwife-led care, birth centre hoped for. Earlier births: one, details not obtained.',
      by: 'Thandi Maseko, midwife',
      steps: [
        ['Growth scan at 32 weeks', 'Ultrasound', 'not-started'],
        ['Talk about place of birth with an interpreter', 'Thandi Maseko', 'not-started'],
      ],
      goals: ['I want a calm birth this time and my mother in the room.'],
    })
    appointment(maternity, {
      on: 7,
      time: '09:30',
      with: 'Thandi Maseko, midwife',
      about: '28-week visit',
      where: 'Godalming clinic',
    })
    personalContact(maternity, {
      name: ['Rui', 'Marques'],
      is: 'spouse',
      role: 'Partner',
      phone: '07700 900212',
    })
    aboutMe(maternity, {
      on: calendar.day(-14),
      matters: 'A calm birth. My daughter Clara.',
      communicate: 'Portuguese for anything important; my English is for shopping.',
      please: 'Book the interpreter before I come.',
      pleaseDoNot: 'Do not use my husband as interpreter.',
    })
  },
}
