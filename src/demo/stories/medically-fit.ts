import { MEDICINES } from '../words/medicines.js'
import { PROBLEMS } from '../words/problems.js'
import { PROCEDURES } from '../words/procedures.js'
import { allergy } from '../records/allergy.js'
import { ALLERGIES, REACTIONS } from '../words/allergens.js'
import { emergencyVisit, procedure, stay } from '../records/hospital.js'
import { measured } from '../records/measurement.js'
import { repeat, wardMedicine } from '../records/medicine.js'
import { aboutMe, alert, plan } from '../records/plan.js'
import { referral } from '../records/practice.js'
import { problem } from '../records/problem.js'
import { bloodTest, trend } from '../records/results.js'
import { routineCare } from '../records/routine.js'
import { callOut, episode, equipment, homeVisit } from '../records/services.js'
import { neighbourhoodTeam, personalContact } from '../records/team.js'
import type { Story } from './story.js'

/**
 * A woman of 84 broke her hip 19 days ago. She has been medically fit to leave for six days and is still in a hospital
 * bed, waiting for a package of care of four visits a day that has no provider yet.
 */
export const medicallyFit: Story = {
  key: 'medically-fit',
  about: 'Medically fit for six days and still in hospital, waiting for a package of care.',
  person: {
    nhsNumber: '9990001022',
    prefix: 'Mrs',
    given: ['Dorothy', 'May'],
    family: 'Ashby',
    preferred: 'Dot',
    gender: 'female',
    age: 84,
    birthday: '02-11',
    address: { line: '4 Fairfield Cottages', town: 'Leatherhead', postcode: 'KT22 8VM' },
    phone: '01632 960214',
    practice: 'Z99001',
    ethnicity: 'A',
  },
  openedBy: ['gp', 'ward.doctor', 'social.worker', 'district.nurse'],
  refusedTo: ['mh.nurse'],
  tell(chart) {
    const { calendar } = chart
    const gp = chart.by('oak-street-surgery')
    problem(gp, PROBLEMS.osteoporosis, { since: calendar.year(-9) })
    problem(gp, PROBLEMS.hypertension, { since: calendar.year(-21) })
    problem(gp, PROBLEMS.falls, { since: calendar.month(-14) })
    problem(gp, PROBLEMS.hypothyroidism, { since: calendar.year(-17) })
    repeat(gp, MEDICINES.amlodipine5, {
      dose: 'One tablet once a day',
      from: calendar.day(-2100),
      lastIssued: calendar.day(-33),
      for: 'Hypertension',
      quantity: [28, 'tablet'],
    })
    repeat(gp, MEDICINES.levothyroxine, {
      dose: 'One tablet once a day',
      from: calendar.day(-3000),
      lastIssued: calendar.day(-33),
      quantity: [28, 'tablet'],
    })
    repeat(gp, MEDICINES.colecalciferol, {
      dose: 'One tablet twice a day',
      from: calendar.day(-2500),
      lastIssued: calendar.day(-33),
      quantity: [56, 'tablet'],
    })
    allergy(gp, ALLERGIES.trimethoprim, {
      recorded: calendar.day(-1500),
      reaction: REACTIONS.rash,
      severity: 'mild',
      since: calendar.year(-5),
    })
    routineCare(gp, {
      pressure: [142, 76],
      weight: 54.2,
      height: 157,
      smoking: 'never',
      nurse: 'Bethan Price, practice nurse',
      checks: [60, 425, 790],
    })
    measured(gp, 'frailty', { value: 5, at: calendar.day(-60), by: 'Dr Asha Rahman, GP' })

    callOut(chart.by('northdowns-ambulance'), {
      at: calendar.at(-19, '06:35'),
      until: calendar.at(-19, '07:50'),
      reason: 'Fall at home, cannot stand',
      conveyedTo: 'Wey Valley Hospital',
      outcome: 'Conveyed to Wey Valley Hospital',
    })

    const hospital = chart.by('wey-valley-hospital')
    emergencyVisit(hospital, {
      at: calendar.at(-19, '07:55'),
      until: calendar.at(-19, '13:20'),
      complaint: PROBLEMS.falls,
      outcome: 'Admitted with a broken hip',
    })
    const fracture = problem(hospital, PROBLEMS.hipFracture, { since: calendar.day(-19) })
    const inpatient = stay(hospital, {
      from: calendar.at(-19, '13:20'),
      ward: 'Bramley Ward, bed 14',
      specialty: 'Trauma and orthopaedics',
      consultant: 'Mr Hugo Lindqvist, orthopaedic surgeon',
      reason: PROBLEMS.hipFracture,
      admitted: 'emergency',
      diagnosis: [fracture],
      state: 'Medically fit to leave for 6 days: waiting for a package of care',
    })
    procedure(hospital, PROCEDURES.hipReplacement, {
      on: calendar.day(-18),
      by: 'Mr Hugo Lindqvist',
      note: 'Cemented hemiarthroplasty, left.',
      encounter: inpatient,
    })
    trend(hospital, 'haemoglobin', [
      [-900, 124],
      [-400, 121],
      [-19, 118],
      [-17, 88],
      [-14, 96],
    ])
    trend(hospital, 'creatinine', [
      [-400, 79],
      [-19, 92],
      [-17, 101],
      [-7, 82],
    ])
    bloodTest(hospital, {
      at: calendar.at(-7, '08:00'),
      name: 'Full blood count, C reactive protein',
      values: { haemoglobin: 104, whiteCells: 7.2, platelets: 310, crp: 11 },
    })
    measured(hospital, 'news2', { value: 0, at: calendar.at(-1, '06:00') })
    measured(hospital, 'news2', { value: 1, at: calendar.at(-6, '06:00') })
    wardMedicine(hospital, MEDICINES.paracetamol, {
      dose: 'Two tablets four times a day',
      from: calendar.day(-18),
      for: 'Pain after surgery',
      course: 'acute',
    })
    wardMedicine(hospital, MEDICINES.apixaban2, {
      dose: 'One tablet twice a day',
      from: calendar.day(-17),
      for: 'Prevention of clots for 35 days after surgery',
      days: 35,
    })
    plan(hospital, {
      kind: 'discharge',
      title: 'Discharge plan',
      from: calendar.day(-8),
      summary:
        'Fit to leave. Needs four visits a day by one carer, a commode and a bed downstairs. Home first was agreed with Dot and her son.',
      by: 'Dr Mei Tan, ward doctor',
      steps: [
        ['Find a provider for four visits a day', 'Yusuf Demir, County Social Care', 'in-progress'],
        ['Deliver bed and commode', 'Community equipment store', 'completed'],
        ['Medicines to take home are ready', 'Ward pharmacist', 'completed'],
        [
          'District nurse to check the wound on the day after',
          'Grace Mensah, Downs Community Health',
          'not-started',
        ],
      ],
    })
    alert(hospital, { what: 'Falls risk: one person and a frame', kind: 'safety', from: calendar.day(-18) })
    referral(hospital, {
      to: 'county-social-care',
      on: calendar.day(-9),
      what: 'Assessment notice for a package of care',
      why: 'Needs care at home after a broken hip',
      by: 'Dr Mei Tan, ward doctor',
      urgent: true,
    })

    const social = chart.by('county-social-care')
    episode(social, {
      what: 'Discharge to assess',
      from: calendar.day(-8),
      lead: 'Yusuf Demir, social worker',
    })
    plan(social, {
      kind: 'care-package',
      title: 'Package of care: four visits a day, no provider yet',
      from: calendar.day(-6),
      review: calendar.day(14),
      summary:
        'Agreed on the day she became fit. Offered to three agencies; two have declined, one answers tomorrow.',
      by: 'Yusuf Demir, social worker',
      steps: [
        ['Morning, lunch, tea and bed visits, 30 minutes each', 'Provider not found', 'not-started'],
        ['Ask the reablement team for bridging visits', 'Yusuf Demir', 'in-progress'],
      ],
    })
    equipment(social, { what: 'Commode', from: calendar.day(-3) })
    equipment(social, { what: 'Walking frame', from: calendar.day(-10) })
    personalContact(social, {
      name: ['Peter', 'Ashby'],
      is: 'son',
      role: 'Next of kin',
      phone: '07700 900121',
    })

    const community = chart.by('downs-community')
    homeVisit(community, {
      on: -70,
      by: 'Grace Mensah, district nurse',
      reason: PROBLEMS.falls,
      service: 'District nursing',
      outcome: 'Falls assessment',
    })
    measured(community, 'waterlow', { value: 14, at: calendar.day(-70), by: 'Grace Mensah, district nurse' })
    neighbourhoodTeam(community, {
      name: 'Leatherhead neighbourhood team',
      from: calendar.day(-70),
      keyWorker: { name: 'Grace Mensah', role: 'district nurse', of: 'downs-community' },
      members: [
        { name: 'Dr Asha Rahman', role: 'GP', of: 'oak-street-surgery' },
        { name: 'Yusuf Demir', role: 'social worker', of: 'county-social-care' },
      ],
    })
    aboutMe(community, {
      on: calendar.day(-70),
      matters: 'My own kitchen and the blackbirds. I want to be home before my birthday.',
      communicate: 'I hear better on the right. Give me time.',
      please: 'Call me Dot. Put the phone where I can reach it.',
      pleaseDoNot: 'Do not talk over me to my son.',
    })
  },
}
