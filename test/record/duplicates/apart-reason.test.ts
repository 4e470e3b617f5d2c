import { withPlainReason, withTellableWriter } from '../../../src/record/duplicates/apart-reason.js'
import type { OdsCode } from '../../../src/fhir/ods-code.js'
import { OAK_STREET, WEY_VALLEY } from '../../support/actors.js'
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

describe('who said that two things are different', () => {
  const statement = aStatement('Two forms of one medicine')
  const aSource = (organisation: OdsCode) => ({
    organisation,
    kind: 'acute' as const,
    lastReceivedAt: '2026-11-23T10:00:00Z',
    lastSent: undefined,
  })

  it('is told where something of their organisation is shown', () => {
    expect(withTellableWriter(statement, [aSource(OAK_STREET), aSource(WEY_VALLEY)])).toEqual(statement)
  })

  it('is not told where nothing of it is: that its staff have the record open would tell what is hidden, though it only reads', () => {
    expect(withTellableWriter(statement, [aSource(OAK_STREET)])).toEqual({
      ...statement,
      toldBy: 'Somebody whose name is not shown',
      role: '',
      organisation: '',
    })
  })
})
