import { readLenses } from '../../../src/surfaces/portal/lenses/read-lenses.js'
import { toNavigation } from '../../../src/surfaces/portal/render-record/record-navigation.js'
import { toSummaryPage } from '../../../src/surfaces/portal/render-record/summary-page.js'
import { aJoinedRecord, aResource, coded } from '../../support/a-record.js'
import { ROOT } from './fixtures/portal-app.js'

describe('how many allergies are counted', () => {
  const { panels } = readLenses({ root: ROOT })
  const record = aJoinedRecord(
    [
      ['Latex', 'confirmed'],
      ['Peanut', 'unconfirmed'],
      ['Penicillin', 'refuted'],
    ].map(([name = '', status = '']) =>
      aResource({
        resourceType: 'AllergyIntolerance',
        code: coded(name),
        verificationStatus: { coding: [{ code: status }] },
      }),
    ),
  )

  it('HZ14: the summary does not count one that was refuted as a fact, and says that it is there', () => {
    expect(toSummaryPage(record, panels).panels.find(({ key }) => key === 'allergies')?.shown).toBe(
      '3 listed, 1 of them refuted',
    )
  })

  it('HZ14: nor does the navigation', () => {
    const links = toNavigation(record).flatMap((group) => group.links)

    expect(links.find(({ text }) => text === 'Allergies')?.count).toBe('2')
  })
})

describe('alerts below many allergies', () => {
  const { panels } = readLenses({ root: ROOT })
  const allergies = (count: number) =>
    Array.from({ length: count }, (_one, place) =>
      aResource({ resourceType: 'AllergyIntolerance', code: coded(`Allergen ${place}`) }),
    )
  const alert = (name: string) => aResource({ resourceType: 'Flag', status: 'active', code: coded(name) })
  const belowOf = (...resources: readonly ReturnType<typeof aResource>[]) =>
    toSummaryPage(aJoinedRecord(resources), panels).panels.find(({ key }) => key === 'allergies')?.below?.text

  it('HZ17: are counted above them, with the first, and none of the allergies is folded', () => {
    const record = aJoinedRecord([...allergies(12), alert('Falls risk'), alert('Carries a knife')])
    const panel = toSummaryPage(record, panels).panels.find(({ key }) => key === 'allergies')

    expect(panel?.below?.text).toMatch(/^2 alerts below, the first: /)
    expect(panel?.unfolded.items).toBe(12)
  })

  it('are one where there is one', () => {
    expect(belowOf(...allergies(12), alert('Falls risk'))).toBe('One alert below: Falls risk')
  })

  it('say nothing where they are seen beside the allergies, or there are none', () => {
    expect(belowOf(...allergies(5), alert('Falls risk'))).toBeUndefined()
    expect(belowOf(...allergies(12))).toBeUndefined()
  })
})
