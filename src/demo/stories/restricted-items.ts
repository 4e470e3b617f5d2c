import type { Condition } from 'fhir/r4.js'
import { MEDICINES } from '../words/medicines.js'
import { PROBLEMS } from '../words/problems.js'
import { VISITS } from '../words/visits.js'
import { noKnownAllergies } from '../records/allergy.js'
import { measured } from '../records/measurement.js'
import { repeat } from '../records/medicine.js'
import { alert, labelled, plan } from '../records/plan.js'
import { consultation, referral } from '../records/practice.js'
import { problem } from '../records/problem.js'
import { trend } from '../records/results.js'
import { routineCare } from '../records/routine.js'
import { episode } from '../records/services.js'
import { neighbourhoodTeam } from '../records/team.js'
import { visit } from '../records/visit.js'
import { concept, hl7 } from '../writing/references.js'
import type { Story } from './story.js'

/**
 * A woman of 38: the mental health trust labelled her safety plan very restricted, so that nobody else is shown it, and
 * her diagnosis restricted. Whoever may open her record is told that something is withheld, never what.
 */
export const restrictedItems: Story = {
  key: 'restricted-items',
  about: 'One item labelled very restricted is withheld with a notice; another labelled restricted is shown.',
  person: {
    nhsNumber: '9990001200',
    prefix: 'Ms',
    given: ['Naomi', 'Claire'],
    family: 'Fraser',
    gender: 'female',
    age: 38,
    birthday: '06-04',
    address: { line: '16 Hazelwood Court', town: 'Leatherhead', postcode: 'KT22 7KV' },
    phone: '07700 900120',
    practice: 'Z99001',
    ethnicity: 'A',
  },
  openedBy: ['gp', 'mh.nurse', 'liaison.psychiatrist', 'care.coordinator'],
  refusedTo: ['pharmacist', 'social.worker', 'ed.consultant'],
  tell(chart) {
    const { calendar } = chart
    const gp = chart.by('oak-street-surgery')
    problem(gp, PROBLEMS.anxiety, { since: calendar.year(-3) })
    problem(gp, PROBLEMS.migraine, { since: calendar.year(-15) })
    repeat(gp, MEDICINES.sertraline100, {
      dose: 'One tablet once a day',
      from: calendar.day(-500),
      lastIssued: calendar.day(-19),
      for: 'Anxiety',
    })
    repeat(gp, MEDICINES.sumatriptan, {
      dose: 'One tablet at the start of a migraine',
      from: calendar.day(-1500),
      lastIssued: calendar.day(-80),
      asNeeded: true,
    })
    noKnownAllergies(gp, calendar.day(-1500))
    routineCare(gp, {
      pressure: [118, 74],
      weight: 64.7,
      height: 167,
      smoking: 'never',
      nurse: 'Joy Ekwueme, practice nurse',
      checks: [140],
    })
    consultation(gp, { on: -19, by: 'Dr Asha Rahman, GP', reason: PROBLEMS.anxiety })
    referral(gp, {
      to: 'holmwood-mental-health',
      on: calendar.day(-75),
      what: 'Psychological therapies',
      why: PROBLEMS.anxiety,
      by: 'Dr Asha Rahman, GP',
    })
    trend(chart.by('st-annes-hospital'), 'haemoglobin', [
      [-900, 128],
      [-420, 124],
      [-140, 126],
    ])
    const team = chart.by('holmwood-mental-health')
    episode(team, {
      what: 'Psychological therapies',
      from: calendar.day(-60),
      lead: 'Esme Farquhar, therapist',
    })
    for (const days of [5, 12, 19, 26, 33, 40])
      visit(team, {
        kind: VISITS.mentalHealthClinic,
        class: 'AMB',
        from: calendar.at(-days, '17:00'),
        to: calendar.at(-days, '17:50'),
        reason: 'Therapy',
        by: 'Esme Farquhar, therapist',
      })
    measured(team, 'gad7', { value: 15, at: calendar.day(-60) })
    measured(team, 'gad7', { value: 9, at: calendar.day(-5) })
    const restricted: Condition = {
      resourceType: 'Condition',
      meta: labelled('R'),
      clinicalStatus: hl7('condition-clinical', 'active'),
      verificationStatus: hl7('condition-ver-status', 'confirmed'),
      category: [hl7('condition-category', 'problem-list-item')],
      code: concept({
        code: '47505003',
        text: 'Post-traumatic stress disorder',
        display: 'Posttraumatic stress disorder',
      }),
      subject: team.subject,
      onsetDateTime: calendar.month(-14),
      recordedDate: calendar.day(-55),
    }
    team.write(restricted)
    plan(team, {
      kind: 'safety',
      label: 'V',
      title: 'Safety plan',
      from: calendar.day(-33),
      review: calendar.day(20),
      summary: 'Kept between Naomi and her therapist.',
      by: 'Esme Farquhar, therapist',
      steps: [['Code word by text; call back within the hour', 'Esme Farquhar']],
    })
    alert(team, { what: 'Do not leave messages on the landline', kind: 'admin', from: calendar.day(-33) })
    neighbourhoodTeam(chart.by('downs-community'), {
      name: 'Leatherhead neighbourhood team',
      from: calendar.day(-30),
      keyWorker: { name: 'Esme Farquhar', role: 'therapist', of: 'holmwood-mental-health' },
      members: [
        { name: 'Dr Asha Rahman', role: 'GP', of: 'oak-street-surgery' },
        { name: 'Sam Whitlock', role: 'care coordinator', of: 'downs-community' },
      ],
    })
    episode(chart.by('downs-community'), { what: 'Care coordination', from: calendar.day(-30) })
  },
}
