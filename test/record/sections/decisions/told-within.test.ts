import { aJoinedRecord, aResource, aSection, coded, type ResourceContent } from '../../../support/a-record.js'
import { WEY_VALLEY } from '../../../support/actors.js'

const HOSPITAL = [
  {
    resourceType: 'Flag',
    status: 'active',
    code: coded('For attempted CPR'),
    period: { start: '2026-11-20' },
  },
  { from: WEY_VALLEY },
] as const

const aPlan = (differs: object): ResourceContent => ({
  resourceType: 'CarePlan',
  status: 'active',
  intent: 'plan',
  created: '2026-11-01',
  period: { start: '2026-11-01' },
  ...differs,
})

const aForm = (question: string, answer: object): ResourceContent => ({
  resourceType: 'QuestionnaireResponse',
  status: 'completed',
  questionnaire: 'https://forms.example/nursing-admission',
  authored: '2026-11-01',
  item: [{ linkId: '1', item: [{ linkId: '1.1', text: question, answer: [answer] }] }],
})

const aStep = (detail: object): object => ({ activity: [{ detail: { status: 'in-progress', ...detail } }] })

function marksBesideHospital(content: ResourceContent): readonly string[] {
  const { current } = aSection('end-of-life', [aResource(content), aResource(...HOSPITAL)])
  const line = current.find(({ source }) => source.name === 'Oak Street Surgery')
  const other = current.find(({ source }) => source.name === 'Wey Valley Hospital')
  return [...(line?.marks ?? []), ...(other?.marks ?? [])].map(({ text }) => text)
}

describe('a decision about resuscitation that stands within a plan or in answers', () => {
  it.each<[string, ResourceContent]>([
    [
      'in the description of a ReSPECT',
      aPlan({
        title: 'ReSPECT',
        category: [coded('Emergency care plan')],
        description: 'Not for attempted CPR. Not for hospital',
      }),
    ],
    [
      'in a step of an emergency care and treatment plan',
      aPlan({
        title: 'Emergency care and treatment plan',
        ...aStep({ description: 'CPR attempts not recommended' }),
      }),
    ],
    [
      'in a note to a treatment escalation plan',
      aPlan({ title: 'Treatment escalation plan', note: [{ text: 'DNACPR agreed with family' }] }),
    ],
    [
      'in the description of an advance care plan',
      aPlan({ title: 'Advance care plan', description: 'Wishes to be at home. No resuscitation.' }),
    ],
    [
      'in a plan of any name',
      aPlan({ title: 'My plan', note: [{ text: 'Daughter informed.\nNot for resuscitation.' }] }),
    ],
    [
      'in the answers of a form',
      aForm('ReSPECT: CPR decision', { valueString: 'CPR attempts NOT recommended' }),
    ],
    ['in the answer yes to it', aForm('DNACPR in place', { valueBoolean: true })],
    ['in a code that is the answer', aForm('CPR decision', { valueCoding: { display: 'Not for CPR' } })],
  ])('HZ34: %s stands under End of life and disagrees with another source', (_where, told) => {
    expect(marksBesideHospital(told)).toEqual(
      expect.arrayContaining([
        'disagrees with what Wey Valley Hospital has of 20-Nov-2026',
        'disagrees with what Oak Street Surgery has of 01-Nov-2026',
      ]),
    )
  })

  it.each<[string, ResourceContent]>([
    [
      'a later sentence may end it',
      aPlan({ title: 'ReSPECT', description: 'Not for attempted CPR. This has been withdrawn.' }),
    ],
    [
      'a later sentence is a condition',
      aPlan({ title: 'ReSPECT', description: 'Not for attempted CPR. Unless the cause is reversible.' }),
    ],
    [
      'the description says one thing and a note another',
      aPlan({ title: 'ReSPECT', description: 'Not for CPR', note: [{ text: 'For full CPR' }] }),
    ],
    [
      'its title says one thing and its description another',
      aPlan({ title: 'ReSPECT: for attempted CPR', description: 'Not for CPR' }),
    ],
    ['the step is not to be taken', aPlan({ ...aStep({ description: 'Attempt CPR', doNotPerform: true }) })],
    ['the answer is a no to its being wanted', aForm('For attempted CPR?', { valueBoolean: false })],
    ['the answer is a no to its end', aForm('Has the DNACPR been revoked?', { valueString: 'No' })],
    [
      'question and answer are of two minds',
      aForm('Not for attempted CPR', { valueString: 'For attempted CPR' }),
    ],
    ['nobody can read it', aForm('CPR', { valueString: 'as per the lilac sheet' })],
  ])('HZ34: where %s, it may disagree and is to be read', (_why, told) => {
    expect(marksBesideHospital(told)).toEqual(
      expect.arrayContaining([
        'may disagree with what Wey Valley Hospital has of 20-Nov-2026',
        'may disagree with what Oak Street Surgery has of 01-Nov-2026',
        'not clear from these words whether for attempted CPR: ask its source',
      ]),
    )
  })

  it.each<[string, ResourceContent]>([
    ['that agrees', aPlan({ title: 'ReSPECT', description: 'For attempted CPR' })],
    ['that speaks of none', aPlan({ title: 'ReSPECT', description: 'Comfort first' })],
    ['of what was done', aForm('Was CPR given?', { valueBoolean: false })],
    ['that was never asked', { ...aForm('DNACPR in place', {}), item: [{ linkId: '1', text: 'DNACPR' }] }],
  ])('a form %s disagrees with none', (_which, told) => {
    expect(marksBesideHospital(told).join()).not.toMatch(/disagree/)
  })

  it.each([
    ['DNACPR in place?', { valueString: 'No' }],
    ['DNACPR in place', { valueBoolean: false }],
    ['ReSPECT form?', { valueString: 'None' }],
    ['Does the patient have a treatment escalation plan?', { valueString: 'no.' }],
    ['Is there a resuscitation decision?', { valueString: 'No' }],
  ])('a form that was answered that there is no decision tells of none: %s', (question, answer) => {
    expect(marksBesideHospital(aForm(question, answer))).toEqual([])
    expect(aSection('end-of-life', [aResource(aForm(question, answer))]).current).toEqual([])
  })

  it('HZ34: a later answer that no DNACPR is in place says on both that it may disagree with the one that is', () => {
    const form = { ...aForm('DNACPR in place?', { valueString: 'No' }), authored: '2026-11-22' }
    const record = aJoinedRecord([
      aResource(form),
      aResource({ ...HOSPITAL[0], code: coded('DNACPR') }, { from: WEY_VALLEY }),
    ])
    const marks = (key: string): readonly string[] =>
      (record.sections.find((one) => one.key === key)?.current ?? []).flatMap((line) =>
        line.marks.map(({ text }) => text),
      )

    expect(marks('end-of-life')).toContain('may disagree with what Oak Street Surgery has of 22-Nov-2026')
    expect(marks('assessments')).toContain('may disagree with what Wey Valley Hospital has of 20-Nov-2026')
  })

  it('HZ13: such a plan alone is something that a source has said about end of life care', () => {
    const section = aSection('end-of-life', [
      aResource(
        aPlan({
          title: 'ReSPECT',
          category: [coded('Emergency care plan')],
          description: 'Not for attempted CPR',
        }),
      ),
    ])

    expect(section.current.map(({ what }) => what)).toEqual(['ReSPECT'])
    expect(section.nothing).toBeUndefined()
  })

  it('an emergency care plan that says nothing of it stands with the plans for a crisis alone', () => {
    const nuts = aResource(
      aPlan({ title: 'Emergency care plan: nut allergy', description: 'Two pens in the bag' }),
    )

    expect(aSection('contingency-plans', [nuts]).current).toHaveLength(1)
    expect(aSection('end-of-life', [nuts]).current).toEqual([])
  })

  it.each([
    ['CPR decision', 'DNAR to be discussed'],
    ['Resuscitation status', 'Not discussed'],
  ])('HZ34: of a finding "%s: %s" it is said that it is not clear, on both', (name, value) => {
    const marks = marksBesideHospital({
      resourceType: 'Observation',
      status: 'final',
      code: coded(name),
      valueString: value,
      effectiveDateTime: '2026-11-01',
    })

    expect(marks).toEqual(
      expect.arrayContaining([
        'not clear from these words whether for attempted CPR: ask its source',
        'may disagree with what Oak Street Surgery has of 01-Nov-2026',
      ]),
    )
  })

  const aDocument = (title: string, sections: readonly object[], differs: object = {}): ResourceContent => ({
    resourceType: 'Composition',
    status: 'final',
    type: coded('Clinical document'),
    title,
    date: '2026-11-01',
    section: sections,
    ...differs,
  })
  const aPart = (title: string, div: string): object => ({
    title,
    text: { status: 'additional', div: `<div xmlns="http://www.w3.org/1999/xhtml">${div}</div>` },
  })
  const aGoal = (differs: object): ResourceContent => ({
    resourceType: 'Goal',
    lifecycleStatus: 'active',
    description: coded('Not for CPR'),
    startDate: '2026-11-01',
    ...differs,
  })

  it.each<[string, ResourceContent]>([
    [
      'in a section of a ReSPECT form',
      aDocument('ReSPECT form', [aPart('Recommendations', '<p>Not for attempted CPR.</p>')]),
    ],
    [
      'as the answer to the title of a section',
      aDocument('Advance care plan', [aPart('CPR decision', '<p>Not recommended</p>')]),
    ],
    [
      'in a row of a table of a DNACPR form',
      aDocument('DNACPR', [
        aPart('Decision', '<table><tr><td>CPR attempts</td><td>not recommended</td></tr></table>'),
      ]),
    ],
    [
      'in a section within a section',
      aDocument('Treatment escalation plan', [
        { title: 'Plan', section: [aPart('Emergency', '<ul><li>Not for CPR</li></ul>')] },
      ]),
    ],
    ['in the description of a goal', aGoal({})],
    [
      'in a note to a goal',
      aGoal({ description: coded('To die at home'), note: [{ text: 'Not for resuscitation.' }] }),
    ],
  ])('HZ12: %s it is held against what another source has', (_where, told) => {
    expect(marksBesideHospital(told)).toEqual(
      expect.arrayContaining([
        'disagrees with what Wey Valley Hospital has of 20-Nov-2026',
        'disagrees with what Oak Street Surgery has of 01-Nov-2026',
      ]),
    )
  })

  it.each<[string, ResourceContent]>([
    [
      'a document says in another section that it is over',
      aDocument('ReSPECT form', [
        aPart('Recommendations', '<p>Not for attempted CPR.</p>'),
        aPart('Status', '<p>This form was cancelled on 12 November.</p>'),
      ]),
    ],
    [
      'a document puts a condition to it',
      aDocument('Advance care plan', [aPart('Wishes', '<p>No CPR unless it is an allergic reaction</p>')]),
    ],
    [
      'two sections of a document are of two minds',
      aDocument('ReSPECT form', [
        aPart('Recommendations', '<p>Not for CPR</p>'),
        aPart('Summary', '<p>For full CPR</p>'),
      ]),
    ],
    ['a goal is put forward and not agreed', aGoal({ lifecycleStatus: 'proposed' })],
    ['a goal is on hold', aGoal({ lifecycleStatus: 'on-hold' })],
  ])('HZ34: where %s, it may disagree and is to be read', (_why, told) => {
    expect(marksBesideHospital(told)).toEqual(
      expect.arrayContaining(['may disagree with what Wey Valley Hospital has of 20-Nov-2026']),
    )
  })

  it.each<[string, ResourceContent]>([
    ['a goal that was given up', aGoal({ lifecycleStatus: 'cancelled' })],
    ['a goal to learn it', aGoal({ description: coded('To complete CPR training') })],
    [
      'a document that is a draft',
      { ...aDocument('ReSPECT form', [aPart('A', '<p>Not for CPR</p>')]), status: 'preliminary' },
    ],
    ['a document that says the same', aDocument('ReSPECT form', [aPart('A', '<p>For attempted CPR</p>')])],
  ])('%s disagrees with none', (_which, told) => {
    expect(marksBesideHospital(told).join()).not.toMatch(/disagree/)
  })

  it('HZ12: such a document says of its words that resuscitation is compared, and is a DetectedIssue with the other', () => {
    const record = aJoinedRecord([
      aResource(aDocument('ReSPECT form', [aPart('ReSPECT', '<p>Not for attempted CPR.</p>')])),
      aResource(...HOSPITAL),
    ])
    const lines = record.sections.find(({ key }) => key === 'end-of-life')?.current ?? []

    expect(lines.flatMap(({ marks }) => marks.map(({ text }) => text))).toContain(
      'in words only: what it says of resuscitation is compared, the rest is not',
    )
    expect(record.conflicts.map(({ rule }) => rule)).toContain('resuscitation-told-differently')
  })

  it.each([
    ['the ceiling of treatment', { description: 'Ceiling of treatment: ward-based care.' }],
    ['that intensive care is not wanted', { note: [{ text: 'Not for intubation or ITU' }] }],
    ['that hospital is not wanted', aStep({ description: 'Not for hospital admission' })],
    ['resuscitation', { description: 'CPR attempts not recommended' }],
  ])('HZ34: an emergency care plan by name alone that says %s stands under End of life', (_what, told) => {
    const plan = aResource(aPlan({ title: 'Emergency care plan', ...told }))

    expect(aSection('end-of-life', [plan]).current.map(({ what }) => what)).toEqual(['Emergency care plan'])
  })

  it.each([
    [
      'of epilepsy',
      'Emergency care plan',
      'Buccal midazolam after five minutes. Call 999 if it does not stop.',
    ],
    ['of asthma', 'Emergency care plan: asthma', 'Ten puffs by spacer, then call 999 and go to hospital'],
    ['for a crisis of the mind', 'Crisis plan', 'Not for hospital admission: a ward makes it worse'],
  ])('one %s stays among the plans for a crisis, by its name', (_of, title, description) => {
    const plan = aResource(aPlan({ title, description }))

    expect(aSection('contingency-plans', [plan]).current.map(({ what }) => what)).toEqual([title])
    expect(aSection('end-of-life', [plan]).current).toEqual([])
  })
})
