import { aResource, aSection, coded, status, type ResourceContent } from '../../support/a-record.js'
import { WEY_VALLEY } from '../../support/actors.js'

const aProblem = (recordedDate: string, verification: string): ResourceContent => ({
  resourceType: 'Condition',
  clinicalStatus: status('active'),
  verificationStatus: status(verification),
  code: coded('Schizophrenia'),
  recordedDate,
})

const currentOf = (...told: readonly Parameters<typeof aResource>[]): readonly string[] =>
  aSection(
    'problems',
    told.map((one) => aResource(...one)),
  ).current.map(({ what }) => what)

describe('a problem that its own source refuted later', () => {
  const EARLIER = aProblem('2026-10-19', 'differential')
  const REFUTED = aProblem('2026-11-18', 'refuted')

  it('HZ14: is no current problem, and says so', () => {
    const { current, past } = aSection('problems', [aResource(EARLIER), aResource(REFUTED)])
    expect(current).toEqual([])
    expect(past.flatMap(({ marks }) => marks.map(({ text }) => text))).toContain(
      'refuted by its own source on 18-Nov-2026',
    )
  })

  it.each<[string, readonly Parameters<typeof aResource>[]]>([
    ['of another source', [[EARLIER], [REFUTED, { from: WEY_VALLEY }]]],
    ['from before it was told', [[aProblem('2026-11-19', 'differential')], [REFUTED]]],
    ['of another name', [[EARLIER], [{ ...REFUTED, code: coded('Bipolar disorder') }]]],
  ])('is ended by no refutation %s', (_what, told) => {
    expect(currentOf(...told)).toEqual(['Schizophrenia'])
  })
})
