import { aResource, aSection } from '../../../support/a-record.js'

const allergiesOf = (text: string, answer: object, state = 'completed'): readonly string[] =>
  aSection('allergies', [
    aResource({
      resourceType: 'QuestionnaireResponse',
      status: state,
      authored: '2026-11-20',
      item: [{ linkId: '1', item: [{ linkId: '1.1', text, answer: [answer] }] }],
    }),
  ]).current.map(({ what, marks }) => [what, ...marks.map((mark) => mark.text)].join(' | '))

describe('an allergy that is told as an answer', () => {
  it('HZ12: stands among the allergies as what it was told, and is named as compared with nothing', () => {
    expect(
      allergiesOf('Any allergies?', { valueString: 'Yes: chlorhexidine, collapsed in theatre' }),
    ).toEqual([
      'Any allergies: Yes: chlorhexidine, collapsed in theatre | told as an answer: not compared with medicines',
    ])
  })

  it.each([['No'], ['None known.'], ['NKDA'], ['n/a']])('a plain no is none: %s', (valueString) => {
    expect(allergiesOf('Any allergies?', { valueString })).toEqual([])
  })

  it.each([
    ['none'],
    ['Nil'],
    ['None that she knows of'],
    ['None known to the family.'],
    ['No, not that I am aware of'],
    ['No - NKDA'],
    ['No known drug or food allergies'],
    ['Patient denies any'],
    ['Denies'],
    ['Not as far as she knows'],
    ['Not known to be allergic to anything'],
    ['None that I know of at present'],
  ])('a no in usual words is no allergy: %s', (valueString) => {
    expect(allergiesOf('Any allergies?', { valueString })).toEqual([])
  })

  it.each([
    ['None that she knows of, except plasters'],
    ['No known drug allergies, but bees'],
    ['Not penicillin; the other one'],
    ['No longer carries her pens'],
    ['Nil. Is allergic to food'],
    ['None?'],
    ['NKDA, food allergy'],
    ['No, she is allergic'],
    ['No, as on record'],
    ['Known to the family'],
    ['Not now: had a rash'],
  ])('HZ12: whatever goes on behind the no stands as it was told: %s', (valueString) => {
    expect(allergiesOf('Any allergies?', { valueString })).toHaveLength(1)
  })

  it.each([
    ['a no that goes on', 'Any allergies?', { valueString: 'No, but a rash with penicillin' }, 1],
    ['another question', 'Any pets?', { valueString: 'Yes: a cat' }, 0],
    ['a yes', 'Allergic to latex', { valueBoolean: true }, 1],
  ])('%s', (_what, question, answer, lines) => {
    expect(allergiesOf(question, answer)).toHaveLength(lines)
  })

  it('what was taken back is none', () => {
    expect(allergiesOf('Any allergies?', { valueString: 'Yes: nuts' }, 'entered-in-error')).toEqual([])
  })
})
