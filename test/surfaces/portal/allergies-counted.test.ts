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
