import { aResource, aSection } from '../../../support/a-record.js'

const QUESTIONS = {
  resourceType: 'Questionnaire',
  id: 'q',
  status: 'active',
  title: 'Daily check',
  item: [
    { linkId: '1', type: 'string', text: 'How are you' },
    { linkId: '2', type: 'group', text: 'Sleep', item: [{ linkId: '2.1', text: 'Hours slept' }] },
  ],
}

describe('the answers of a questionnaire that has its questions beside them', () => {
  const answered = (differs: object): readonly string[] | undefined => {
    const [line] = aSection('assessments', [
      aResource({
        resourceType: 'QuestionnaireResponse',
        status: 'completed',
        contained: [QUESTIONS],
        questionnaire: '#q',
        item: [
          { linkId: '1', answer: [{ valueString: 'poorly' }] },
          { linkId: '2', item: [{ linkId: '2.1', answer: [{ valueInteger: 3 }] }] },
          { linkId: '9', answer: [{ valueString: 'nothing else' }] },
        ],
        ...differs,
      }),
    ]).current
    return line && [line.what, ...line.details]
  }

  it('are told with the words of each question, and with its number where it has none', () => {
    expect(answered({})?.slice(0, 4)).toEqual([
      'Daily check',
      'How are you: poorly',
      'Hours slept: 3',
      '9: nothing else',
    ])
  })

  it('are told with the question as it was answered, where that says it', () => {
    const item = [{ linkId: '1', text: 'How were you', answer: [{ valueString: 'well' }] }]

    expect(answered({ item })).toContain('How were you: well')
  })
})
