import { toNavigation } from '../../../src/surfaces/portal/render-record/record-navigation.js'
import { aJoinedRecord, aPerson } from '../../support/a-record.js'

describe('the navigation of a record', () => {
  it('HZ34: has the end of life beside the summary, and once, whatever the record holds', () => {
    const groups = toNavigation(aJoinedRecord([]))

    expect(groups[0]?.links.slice(0, 2).map(({ text, href }) => [text, href])).toEqual([
      ['Summary', `/patients/${aPerson()}`],
      ['End of life', `/patients/${aPerson()}/sections/end-of-life`],
    ])
    expect(groups.flatMap(({ links }) => links).filter(({ text }) => text === 'End of life')).toHaveLength(1)
  })
})
