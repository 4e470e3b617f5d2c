import { findConflicts } from '../../../src/record/conflicts/find-conflicts.js'
import { findDuplicates } from '../../../src/record/duplicates/find-duplicates.js'
import { aView, told } from '../../support/a-duplicate.js'

type Content = { readonly resourceType: string } & Record<string, unknown>
type Sent = readonly [from: string, resource: Content]

function conflictsOf(...sent: readonly Sent[]): readonly string[] {
  const read = sent.map(([from, resource], index) => told({ from, resource }, `r${index}`))
  const view = aView(read)
  return findConflicts(read, view, findDuplicates(read, view).groups).map(({ rule }) => rule.id)
}

const finding = (from: string, name: string, value: string | boolean, on = '2026-10-05'): Sent => [
  from,
  {
    resourceType: 'Observation',
    status: 'final',
    code: { text: name },
    effectiveDateTime: on,
    ...(typeof value === 'string' ? { valueString: value } : { valueBoolean: value }),
  },
]
const dueOn = (from: string, valueDateTime: string): Sent => [
  from,
  {
    resourceType: 'Observation',
    status: 'final',
    code: { text: from === 'gp' ? 'Expected date of delivery' : 'Estimated date of delivery' },
    effectiveDateTime: '2026-10-05',
    valueDateTime,
  },
]
const alert = (from: string, text: string, differs: object = {}): Sent => [
  from,
  { resourceType: 'Flag', status: 'active', code: { text }, ...differs },
]
const problem = (from: string, text: string, differs: object = {}): Sent => [
  from,
  {
    resourceType: 'Condition',
    clinicalStatus: { coding: [{ code: 'active' }] },
    code: { text },
    ...differs,
  },
]
const medicine = (from: string, text: string, differs: object = {}): Sent => [
  from,
  {
    resourceType: 'MedicationStatement',
    status: 'active',
    medicationCodeableConcept: { text },
    dosage: [{ text: 'One twice a day' }],
    ...differs,
  },
]
const dietOrder = (from: string, text: string): Sent => [
  from,
  { resourceType: 'NutritionOrder', status: 'active', oralDiet: { type: [{ text }] } },
]
const stay = (from: string, dischargedTo: string): Sent => [
  from,
  {
    resourceType: 'Encounter',
    status: 'finished',
    class: { code: 'IMP' },
    period: { start: '2026-08-12', end: '2026-08-14' },
    serviceProvider: { display: 'Wey Valley Hospital' },
    hospitalization: { dischargeDisposition: { text: dischargedTo } },
  },
]
const over = { clinicalStatus: { coding: [{ code: 'resolved' }] } }

describe('a medicine that another source says in words is not taken', () => {
  const zopiclone = (from: string, differs: object = {}): Sent =>
    medicine(from, 'Zopiclone 7.5mg tablets', differs)
  const note = { note: [{ text: 'Says she gives these to her son' }] }

  it('is a contradiction of two sources', () => {
    expect(conflictsOf(zopiclone('gp'), zopiclone('community', note))).toEqual([
      'may-not-be-taken-against-current',
    ])
  })

  it('is one of a repeat and what its own practice says of it by a statement that is not active', () => {
    const repeat: Sent = [
      'gp',
      {
        resourceType: 'MedicationRequest',
        status: 'active',
        intent: 'order',
        medicationCodeableConcept: { text: 'Zopiclone 7.5mg tablets' },
        dosageInstruction: [{ text: 'One twice a day' }],
      },
    ]

    expect(conflictsOf(repeat, zopiclone('gp', { ...note, status: 'unknown' }))).toEqual([
      'may-not-be-taken-against-current',
    ])
  })

  it('is none where both say so, or one source says both', () => {
    expect(conflictsOf(zopiclone('gp', note), zopiclone('community', note))).toEqual([])
    expect(conflictsOf(zopiclone('gp'), zopiclone('gp', note))).toEqual([])
  })
})

describe('what two sources tell in opposite ways', () => {
  it.each([
    [
      'smoking-told-differently',
      finding('gp', 'Smoking status', 'Never smoked tobacco'),
      finding('hospital', 'Smoking status', 'Current smoker'),
    ],
    [
      'oxygen-target-told-differently',
      alert('gp', 'Target oxygen saturation 88-92%'),
      finding('hospital', 'Target SpO2', '94-98%'),
    ],
    [
      'oxygen-target-told-differently',
      alert('ambulance', 'Oxygen: target 88-92 %'),
      alert('community', 'Keep sats above 94 %'),
    ],
    [
      'oxygen-target-told-differently',
      alert('ambulance', 'Target SpO2 not above 92%'),
      alert('community', 'Aim for saturations of 94% or more'),
    ],
    [
      'diet-told-differently',
      dietOrder('hospital', 'Nil by mouth'),
      alert('community', 'Soft and bite-sized diet, level 6'),
    ],
    [
      'diet-told-differently',
      alert('hospital', 'IDDSI level 4 pureed diet'),
      alert('community', 'IDDSI Level 6 soft and bite-sized diet'),
    ],
    [
      'diet-told-differently',
      alert('hospital', 'Level 2 mildly thick fluids'),
      alert('community', 'Thin fluids'),
    ],
    [
      'diet-told-differently',
      alert('hospital', 'Nil by mouth'),
      alert('community', 'Soft and bite-sized diet, level 6'),
    ],
    [
      'preferred-place-told-differently',
      finding('gp', 'Preferred place of death', 'Home'),
      finding('community', 'Preferred place of death', 'Hospice'),
    ],
    [
      'weight-bearing-told-differently',
      alert('hospital', 'Non weight bearing left leg'),
      alert('community', 'Full weight bearing left leg'),
    ],
    [
      'weight-bearing-told-differently',
      alert('hospital', 'Non weight bearing left leg'),
      alert('community', 'Full weight bearing'),
    ],
    ['delivery-told-differently', dueOn('gp', '2027-02-16'), dueOn('hospital', '2027-03-09')],
    [
      'living-told-differently',
      finding('gp', 'Living arrangements', 'Lives alone'),
      finding('social-care', 'Household', 'Lives with wife'),
    ],
    [
      'living-told-differently',
      finding('gp', 'Lives alone', true),
      finding('social-care', 'Lives alone', false),
    ],
    [
      'implant-told-differently',
      alert('hospital', 'Cardiac pacemaker in situ'),
      finding('gp', 'Pacemaker', 'No'),
    ],
    [
      'legal-status-told-differently',
      alert('mental-health', 'Detained under Section 3 of the Mental Health Act 1983'),
      alert('hospital', 'Informal patient - not detained under the Mental Health Act'),
    ],
    [
      'capacity-told-differently',
      finding('hospital', 'Mental capacity assessment - decision about where to live', 'Lacks capacity'),
      finding('social-care', 'Mental capacity for residence', 'Has capacity'),
    ],
    [
      'blood-group-told-differently',
      alert('gp', 'Blood group A positive'),
      finding('hospital', 'Blood group', 'O positive'),
    ],
    [
      'two-anticoagulants',
      medicine('gp', 'Apixaban 5mg tablets'),
      medicine('hospital', 'Marevan 3mg tablets'),
    ],
    ['problems-exclude-each-other', problem('gp', 'Haemophilia A'), problem('hospital', 'Hemophilia B')],
    [
      'problems-exclude-each-other',
      problem('gp', 'Bipolar I disorder'),
      problem('hospital', 'Bipolar II disorder'),
    ],
    ['problems-exclude-each-other', problem('gp', 'HFrEF'), problem('hospital', 'HFpEF')],
    [
      'discharge-told-differently',
      stay('hospital', 'Usual place of residence'),
      stay('social-care', 'Nursing home'),
    ],
    [
      'resuscitation-told-differently',
      problem('gp', 'Not for resuscitation'),
      alert('hospital', 'For attempted CPR'),
    ],
    [
      'stopped-against-current',
      medicine('mental-health', 'Citalopram 20mg tablets', { dateAsserted: '2026-08-20' }),
      medicine('gp', 'Citalopram 20mg tablets', { status: 'stopped', dateAsserted: '2025-06-01' }),
    ],
  ])('%s', (rule, one, other) => {
    expect(conflictsOf(one, other)).toEqual([rule])
  })

  it.each([
    [
      'who smoked years ago and has stopped',
      finding('gp', 'Smoking status', 'Current smoker', '2019-01-01'),
      finding('hospital', 'Smoking status', 'Ex-smoker'),
    ],
    [
      'the newer word of one source',
      finding('gp', 'Smoking status', 'Current smoker', '2026-09-20'),
      finding('gp', 'Smoking status', 'Ex-smoker'),
    ],
    [
      'the smoke of others',
      finding('gp', 'Smoking status', 'Never smoked'),
      finding('hospital', 'Passive smoking', true),
    ],
    [
      'one target in two spellings',
      alert('gp', 'Target oxygen saturation 88-92%'),
      alert('ambulance', 'Target saturations 88 - 92 %'),
    ],
    [
      'a range and a lower end within it',
      alert('gp', 'Target oxygen saturation 88-92%'),
      alert('ambulance', 'Keep sats not below 88%'),
    ],
    [
      'a target and what was measured',
      alert('gp', 'Target oxygen saturation 88-92%'),
      finding('hospital', 'Oxygen saturation', '96%'),
    ],
    [
      'what is eaten and what is drunk',
      alert('hospital', 'IDDSI level 4 pureed diet'),
      alert('community', 'Level 2 mildly thick fluids'),
    ],
    [
      'nothing before an operation',
      alert('hospital', 'Nil by mouth from midnight for theatre'),
      alert('community', 'IDDSI Level 6 soft and bite-sized diet'),
    ],
    [
      'a diet for diabetes and a texture',
      alert('hospital', 'Diabetic diet'),
      alert('community', 'IDDSI Level 6 soft and bite-sized diet'),
    ],
    [
      'a place of care and a place of death',
      finding('gp', 'Preferred place of care', 'Home'),
      finding('community', 'Preferred place of death', 'Hospice'),
    ],
    [
      'a first and a second choice',
      finding('gp', 'Preferred place of death - second choice', 'Home'),
      finding('community', 'Preferred place of death', 'Hospice'),
    ],
    [
      'two words for one kind of home',
      finding('gp', 'Preferred place of death', 'Nursing home'),
      finding('community', 'Preferred place of death', 'Care home'),
    ],
    [
      'two legs',
      alert('hospital', 'Non weight bearing left leg'),
      alert('community', 'Full weight bearing right leg'),
    ],
    [
      'a leg that has healed',
      finding('hospital', 'Weight bearing status', 'Non weight bearing', '2026-06-01'),
      finding('community', 'Weight bearing status', 'Full weight bearing', '2026-09-01'),
    ],
    [
      'who lives alone and is visited',
      finding('gp', 'Living arrangements', 'Lives alone with carers four times a day'),
      finding('social-care', 'Lives alone', true),
    ],
    [
      'a pacemaker, and its check',
      alert('hospital', 'No pacemaker'),
      finding('gp', 'Pacemaker check', 'Normal'),
    ],
    [
      'care after a detention, and no detention',
      alert('mental-health', 'Section 117 aftercare'),
      alert('hospital', 'Informal patient'),
    ],
    [
      'the capacity for two decisions',
      finding('hospital', 'Mental capacity assessment - finances', 'Lacks capacity'),
      finding('social-care', 'Mental capacity for residence', 'Has capacity'),
    ],
    [
      'the capacity of the lungs',
      finding('hospital', 'Vital capacity', 'Has normal capacity'),
      finding('social-care', 'Mental capacity', 'Lacks capacity'),
    ],
    [
      'an anticoagulant that was stopped',
      medicine('gp', 'Apixaban 5mg tablets'),
      medicine('hospital', 'Warfarin 3mg tablets', { status: 'stopped' }),
    ],
    [
      'what is injected for a while',
      medicine('gp', 'Warfarin 3mg tablets'),
      medicine('hospital', 'Enoxaparin 40mg/0.4ml solution for injection'),
    ],
    ['one name in two spellings', problem('gp', 'Haemophilia A'), problem('hospital', 'Hemophilia A')],
    [
      'a kind that is not named',
      problem('gp', 'Bipolar disorder'),
      problem('hospital', 'Bipolar II disorder'),
    ],
    ['home by two words', stay('hospital', 'Usual place of residence'), stay('social-care', 'Home')],
    [
      'a pacemaker that was a problem once',
      problem('hospital', 'Cardiac pacemaker in situ', over),
      finding('gp', 'Pacemaker', 'No'),
    ],
    [
      'an alert that has ended',
      alert('hospital', 'Non weight bearing', { period: { end: '2026-09-01' } }),
      alert('community', 'Full weight bearing'),
    ],
    [
      'what nobody asked',
      finding('gp', 'Smoking status', 'Current smoker'),
      finding('hospital', 'Smoking status', 'Not known'),
    ],
  ])('is not %s', (_case, one, other) => {
    expect(conflictsOf(one, other)).toEqual([])
  })
})

describe('an order of the law that one source has as over', () => {
  it.each([
    ['Section 3 MHA discharged by tribunal', 'Detained under section 3 MHA'],
    ['Section 2 rescinded', 'Detained under section 2 MHA'],
    ['DoLS ended', 'DoLS authorised'],
    ['Child protection plan ended', 'Child protection plan'],
    ['LPA for health and welfare revoked', 'LPA for health and welfare'],
  ])('HZ12: contradicts another that has it as in force: %s / %s', (one, other) => {
    expect(conflictsOf(alert('hospital', one), alert('gp', other))).toEqual(['legal-end-told-differently'])
  })

  it.each([
    ['CTO revoked, recalled to hospital section 3', 'Community treatment order'],
    ['Section 3 MHA renewed; previous authority expired', 'Section 3 rescinded'],
  ])('HZ12: may contradict another where its words may be read either way: %s / %s', (one, other) => {
    expect(conflictsOf(alert('hospital', one), alert('gp', other))).toEqual(['legal-end-told-differently'])
  })

  it('HZ12: an authorisation that is denied contradicts one that is there', () => {
    expect(
      conflictsOf(alert('hospital', 'DoLS not authorised'), alert('gp', 'DoLS authorised')),
    ).toHaveLength(1)
  })

  it('HZ12: no longer detained contradicts detained', () => {
    expect(
      conflictsOf(alert('hospital', 'No longer detained'), alert('gp', 'Detained under section 3 MHA')),
    ).toEqual(['legal-status-told-differently'])
  })

  it.each([
    ['Section 2 rescinded', 'Detained under section 3 MHA'],
    ['DoLS ended', 'DoLS ended 01-Nov-2026'],
    ['DoLS ended', 'DoLS requested'],
    ['LPA for property revoked', 'LPA for health and welfare'],
    ['Appeal withdrawn, section 3', 'Detained under section 3 MHA'],
    ['Section 3 not rescinded', 'Detained under section 3 MHA'],
    ['Section 17 leave ended', 'Detained under section 3 MHA'],
    ['DoLS application pending', 'DoLS authorised'],
  ])('contradicts no other order, and nothing where it may be over: %s / %s', (one, other) => {
    expect(conflictsOf(alert('hospital', one), alert('gp', other))).toEqual([])
  })
})

describe('two advance decisions about one treatment', () => {
  const decision = (from: string, says: string, text: string, differs: object = {}): Sent => [
    from,
    {
      resourceType: 'Consent',
      status: 'active',
      category: [{ text: 'Advance decision to refuse treatment' }],
      dateTime: '2026-10-05',
      provision: { type: says, code: [{ text }] },
      ...differs,
    },
  ]

  it('HZ12: contradict each other where one refuses what the other agrees to', () => {
    expect(
      conflictsOf(decision('hospital', 'deny', 'Blood products'), decision('gp', 'permit', 'Blood products')),
    ).toEqual(['consent-told-differently'])
  })

  it.each([
    ['both refuse it', decision('gp', 'deny', 'Blood products')],
    ['the other is of something else', decision('gp', 'permit', 'Antibiotics')],
    ['the other is a draft', decision('gp', 'permit', 'Blood products', { status: 'draft' })],
    ['the other is no longer in force', decision('gp', 'permit', 'Blood products', { status: 'inactive' })],
  ])('say nothing against each other where %s', (_case, other) => {
    expect(conflictsOf(decision('hospital', 'deny', 'Blood products'), other)).toEqual([])
  })
})

describe('expected dates of delivery', () => {
  it.each([
    ['of one week', '2027-02-16', '2027-02-22'],
    ['of two pregnancies', '2025-01-10', '2027-02-16'],
    ['of which one is a month alone', '2027-02', '2027-04-16'],
  ])('do not contradict each other where they are %s', (_what, one, other) => {
    expect(conflictsOf(dueOn('gp', one), dueOn('hospital', other))).toEqual([])
  })
})
