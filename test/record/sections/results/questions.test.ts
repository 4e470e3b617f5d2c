import type { RecordedResource } from '../../../../src/record/record-store.js'
import { aResource, aSection } from '../../../support/a-record.js'
import { OAK_STREET, WEY_VALLEY } from '../../../support/actors.js'

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

describe('the answers of a questionnaire that is named by its canonical address', () => {
  const URL = 'https://forms.example/daily'
  const asked = (differs: object, from = OAK_STREET, receivedAt = '2026-11-23T09:00:00.000Z') => ({
    ...aResource({ ...QUESTIONS, url: URL, ...differs }, { from, shared: true }),
    receivedAt,
  })
  const worded = (text: string): object => ({ item: [{ linkId: '1', text }] })
  const told = (questionnaire: string, ...held: readonly RecordedResource[]): string | undefined =>
    aSection('assessments', [
      aResource({
        resourceType: 'QuestionnaireResponse',
        status: 'completed',
        questionnaire,
        item: [{ linkId: '1', answer: [{ valueString: 'poorly' }] }],
      }),
      ...held,
    ]).current[0]?.details[0]

  const FIRST = asked({ version: '1.0', ...worded('How are you') })
  const SECOND = asked({ version: '2.0', ...worded('Which pain') }, OAK_STREET, '2026-11-24T09:00:00.000Z')

  it('have the words of the version that is named, and no other', () => {
    expect(told(`${URL}|1.0`, SECOND, FIRST)).toBe('How are you: poorly')
    expect(told(`${URL}|2.0`, SECOND, FIRST)).toBe('Which pain: poorly')
    expect(told(`${URL}|3.0`, SECOND, FIRST)).toBe('1: poorly')
  })

  it('have those of the one that came last where no version is named', () => {
    expect(told(URL, FIRST, SECOND)).toBe('Which pain: poorly')
  })

  it('have those of their own source, and of nobody else', () => {
    const another = asked({ version: '1.0', ...worded('Whose form') }, WEY_VALLEY, '2026-11-25T09:00:00.000Z')

    expect(told(`${URL}|1.0`, another, FIRST)).toBe('How are you: poorly')
    expect(told(`${URL}|1.0`, another)).toBe('1: poorly')
  })

  it('have the numbers of the questions where it is not held, or its meaning may be another', () => {
    expect(told('https://forms.example/other', FIRST)).toBe('1: poorly')
    expect(told('not an address', FIRST)).toBe('1: poorly')
    expect(told(URL, asked({ ...worded('How are you'), modifierExtension: [{ url: 'urn:x' }] }))).toBe(
      '1: poorly',
    )
  })
})
