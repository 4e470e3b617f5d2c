import { withPlainReason, withTellableWriter } from '../../../src/record/duplicates/apart-reason.js'
import { DEMO_ORGANISATIONS } from '../../../src/demo/organisations.js'
import { OAK_STREET, ods, WEY_VALLEY } from '../../support/actors.js'
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
  const directory = new Map(DEMO_ORGANISATIONS.map((one) => [one.odsCode, one]))
  const HOLMWOOD = ods('RHM99')
  const by = (organisation: string) => ({ ...aStatement('Two forms of one medicine'), organisation })
  const aSource = (organisation: string) => ({
    organisation: ods(organisation),
    kind: 'acute' as const,
    lastReceivedAt: '2026-11-23T10:00:00Z',
    lastSent: undefined,
  })
  const told = (organisation: string, senders: readonly string[], shown: readonly string[]) =>
    withTellableWriter(by(organisation), {
      directory,
      sent: senders.map(aSource),
      shown: shown.map(aSource),
    })

  it('is told where something of their organisation is shown, or it sent nothing', () => {
    expect(told(HOLMWOOD, [HOLMWOOD], [HOLMWOOD])).toEqual(by(HOLMWOOD))
    expect(told(WEY_VALLEY, [OAK_STREET], [OAK_STREET])).toEqual(by(WEY_VALLEY))
  })

  it.each([
    ['of which nothing is shown to the reader', WEY_VALLEY, [WEY_VALLEY, OAK_STREET]],
    ['where it tells by its kind that somebody goes there', HOLMWOOD, [OAK_STREET]],
  ])('is not told of an organisation %s', (_case, organisation, senders) => {
    expect(told(organisation, senders, [OAK_STREET])).toEqual({
      ...by(''),
      toldBy: 'Somebody whose name is not shown',
      role: '',
    })
  })
})
