import { aResource, aSection, coded, type ResourceContent } from '../../../support/a-record.js'
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
    ['the answer is a bare no', aForm('DNACPR in place', { valueBoolean: false })],
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
})
