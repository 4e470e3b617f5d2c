import { withPlainReason } from '../../../src/record/duplicates/apart-reason.js'
import { CODE_SETS } from '../../support/code-sets.js'

const aStatement = (reason: string) => ({
  one: 'AllergyIntolerance/a',
  other: 'AllergyIntolerance/b',
  isApart: true,
  reason,
  toldAt: '2026-11-23T10:00:00Z',
  toldBy: 'Amina Yusuf',
  role: 'R8000',
  organisation: 'RWV99',
})

describe('why two things are said to be different', () => {
  it('is read by everybody who sees the two', () => {
    const statement = aStatement('One is the tablet, the other the cream')
    expect(withPlainReason(statement, CODE_SETS)).toEqual(statement)
  })

  it.each([
    'She is HIV positive and on Biktarvy',
    'since her termination of pregnancy',
    'MARAC referral made',
  ])('is not told where it says what is kept apart, also of one that was written earlier: %s', (reason) => {
    expect(withPlainReason(aStatement(reason), CODE_SETS)).toEqual(
      aStatement('The reason is not shown here: it is about something confidential'),
    )
  })
})
