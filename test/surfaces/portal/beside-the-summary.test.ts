import { toNavigation } from '../../../src/surfaces/portal/render-record/record-navigation.js'
import { aJoinedRecord, aPerson, aResource } from '../../support/a-record.js'

describe('the navigation of a record', () => {
  it('HZ34: has the end of life beside the summary, and once, whatever the record holds', () => {
    const groups = toNavigation(aJoinedRecord([]))

    expect(groups[0]?.links.slice(0, 2).map(({ text, href }) => [text, href])).toEqual([
      ['Summary', `/patients/${aPerson()}`],
      ['End of life', `/patients/${aPerson()}/sections/end-of-life`],
    ])
    expect(groups.flatMap(({ links }) => links).filter(({ text }) => text === 'End of life')).toHaveLength(1)
  })

  it('counts of the medicines those that are in use, where some are not', () => {
    const statement = (status: string) =>
      aResource({
        resourceType: 'MedicationStatement',
        status,
        medicationCodeableConcept: { text: `Medicine ${status}` },
      })
    const countOf = (...statuses: readonly string[]) =>
      toNavigation(aJoinedRecord(statuses.map(statement)))
        .flatMap(({ links }) => links)
        .find(({ text }) => text === 'Medicines')?.count

    expect(countOf('active', 'on-hold', 'not-taken')).toBe('1 in use')
    expect(countOf('active')).toBe('1')
    expect(countOf()).toBeUndefined()
  })
})
